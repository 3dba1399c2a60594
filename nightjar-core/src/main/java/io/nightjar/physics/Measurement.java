package io.nightjar.physics;

import java.time.LocalDate;

/**
 * One number that somebody measured or calculated, and when it became public.
 *
 * @param name what was measured, as in {@code delta-a-mu}
 * @param label which one of that name, as in {@code 2021}; empty if there is no need to tell
 * @param value central value, or the limit, or the middle of an interval
 * @param minus how far the lower end is below, ≥ 0; 0 for a limit
 * @param plus how far the upper end is above, ≥ 0; 0 for a limit
 * @param unit empty for a pure number
 * @param kind what the number is
 * @param level confidence level of a limit or an interval; 0.6827 of all others
 * @param published first day on which it was public
 * @param source key of the bibliography or words
 * @param status {@code seen} at a public source, {@code unverified} if from memory
 */
public record Measurement(
    String name,
    String label,
    double value,
    double minus,
    double plus,
    String unit,
    Kind kind,
    double level,
    LocalDate published,
    String source,
    String status) {

  /** Confidence level of one standard deviation. */
  public static final double ONE_SIGMA = 0.6827;

  /** Standard deviations of a one-sided limit at 95 %. */
  private static final double ONE_SIDED = 1.6448536269514722;

  /** What a number is. */
  public enum Kind {
    /** A result with its errors. */
    MEASUREMENT,
    /** A prediction of the Standard Model. */
    THEORY,
    /** Measurement less prediction: what new physics has to explain. */
    DIFFERENCE,
    /** Values above are excluded. */
    UPPER_LIMIT,
    /** Values below are excluded. */
    LOWER_LIMIT,
    /** Values outside are excluded. */
    INTERVAL
  }

  /** An upper limit at 90 % confidence on a pure number. */
  public static Measurement upperLimit90(
      String name, String label, double value, LocalDate published, String source, String status) {
    return new Measurement(
        name, label, value, 0, 0, "", Kind.UPPER_LIMIT, 0.9, published, source, status);
  }

  /** The same number in other units, or of a share of what was measured. */
  public Measurement times(double factor) {
    return changed(value * factor, minus * factor, plus * factor);
  }

  /** The same number less a known part. */
  public Measurement less(double known) {
    return changed(value - known, minus, plus);
  }

  /**
   * The limit that a measured rate sets on any part of it, nothing known of the rest being taken
   * off: value + 1.645 plus, at 95 % confidence; an upper limit is one already.
   */
  public Measurement ceiling() {
    if (kind == Kind.UPPER_LIMIT) {
      return this;
    }
    return new Measurement(
        name,
        label,
        value + ONE_SIDED * plus,
        0,
        0,
        unit,
        Kind.UPPER_LIMIT,
        0.95,
        published,
        source,
        status);
  }

  /** Measured less predicted, errors in quadrature. */
  public Measurement lessPrediction(Measurement predicted) {
    return new Measurement(
        name,
        label,
        value - predicted.value,
        Math.hypot(minus, predicted.plus),
        Math.hypot(plus, predicted.minus),
        unit,
        Kind.DIFFERENCE,
        level,
        published.isAfter(predicted.published) ? published : predicted.published,
        source,
        status);
  }

  private Measurement changed(double middle, double below, double above) {
    return new Measurement(
        name, label, middle, below, above, unit, kind, level, published, source, status);
  }

  /** Distance of a value from the central one in standard deviations of that side. */
  public double pull(double other) {
    return (other - value) / sigma(other);
  }

  /** Standard deviation towards another value. */
  public double sigma(double other) {
    return other >= value ? plus : minus;
  }

  /** Whether a value lies within the limit or the ends. */
  public boolean allows(double other) {
    return switch (kind) {
      case UPPER_LIMIT -> other <= value;
      case LOWER_LIMIT -> other >= value;
      case MEASUREMENT, THEORY, DIFFERENCE, INTERVAL ->
          other >= value - minus && other <= value + plus;
    };
  }
}
