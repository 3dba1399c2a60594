package io.nightjar.precision;

import io.nightjar.physics.Measurement;
import io.nightjar.physics.Measurement.Kind;
import java.util.Locale;

/**
 * A number beside a measurement.
 *
 * @param measurement what was measured
 * @param ratio pull in standard deviations, or the number in units of the limit
 * @param allowed whether the number is within two standard deviations, the limit, or the interval
 */
public record Comparison(Measurement measurement, double ratio, boolean allowed) {

  private static final double MOST_SIGMA = 2;

  /** Compares. */
  static Comparison of(double value, Measurement m) {
    if (m.kind() == Kind.UPPER_LIMIT || m.kind() == Kind.LOWER_LIMIT) {
      return new Comparison(m, value / m.value(), m.allows(value));
    }
    double pull = m.pull(value);
    boolean allowed = m.kind() == Kind.INTERVAL ? m.allows(value) : Math.abs(pull) <= MOST_SIGMA;
    return new Comparison(m, pull, allowed);
  }

  /** Whether {@link #ratio} is a pull. */
  public boolean isPull() {
    return switch (measurement.kind()) {
      case MEASUREMENT, DIFFERENCE, THEORY -> true;
      case UPPER_LIMIT, LOWER_LIMIT, INTERVAL -> false;
    };
  }

  /** As in "-0.54 sigma", "0.04 of the limit, allowed". */
  public String sentence() {
    return switch (measurement.kind()) {
      case MEASUREMENT, DIFFERENCE, THEORY -> String.format(Locale.ROOT, "%+.2f sigma", ratio);
      case UPPER_LIMIT, LOWER_LIMIT ->
          String.format(
              Locale.ROOT, "%.3g of the limit, %s", ratio, allowed ? "allowed" : "excluded");
      case INTERVAL -> allowed ? "inside, allowed" : "outside, excluded";
    };
  }
}
