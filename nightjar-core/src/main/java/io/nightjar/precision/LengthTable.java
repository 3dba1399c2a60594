package io.nightjar.precision;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * A probability to decay by the mean decay length l across the beam, as cubics of ln l between
 * points. Steps of {@link Unseen} are whole numbers of its steps: with l ∝ p_T, one set of weights
 * serves all momenta of a particle.
 */
final class LengthTable {

  private static final int FINE = 4; // steps in one of Unseen
  private static final double STEP = Unseen.STEP / FINE;
  private static final double SHORTEST = 1e-3; // [cm]; shorter ones are prompt
  private static final double LONGEST = 1e10; // [cm]; beyond, it falls as 1/l
  private static final double LOG_SHORTEST = Math.log(SHORTEST);
  private static final int POINTS = (int) (Math.log(LONGEST / SHORTEST) / STEP) + 2;

  private final double[] values = new double[POINTS];

  /** Tabulates a function of l [cm]. */
  LengthTable(DoubleUnaryOperator of) {
    for (int k = 0; k < POINTS; k++) {
      values[k] = of.applyAsDouble(SHORTEST * Math.exp(k * STEP));
    }
  }

  /** The function at ln(l/cm). */
  double at(double logLength) {
    double last = LOG_SHORTEST + (POINTS - 3) * STEP;
    if (logLength > last) {
      return values[POINTS - 3] * Math.exp(last - logLength);
    }
    double place = Math.clamp((logLength - LOG_SHORTEST) / STEP, 1, POINTS - 3.0);
    int k = (int) place;
    return cubic(weights(place - k), k);
  }

  /** Lagrange's polynomials of four points, between the second and the third. */
  private static double[] weights(double t) {
    return new double[] {
      -t * (t - 1) * (t - 2) / 6,
      (t + 1) * (t - 1) * (t - 2) / 2,
      -(t + 1) * t * (t - 2) / 2,
      (t + 1) * t * (t - 1) / 6
    };
  }

  private double cubic(double[] w, int k) {
    return w[0] * values[k - 1] + w[1] * values[k] + w[2] * values[k + 1] + w[3] * values[k + 2];
  }

  /**
   * The function at all transverse momenta of {@link Unseen}.
   *
   * @param perMomentum cτ/m [cm/GeV]; infinite for a stable particle
   * @param to written
   */
  void fill(double perMomentum, double[] to) {
    double length = Math.clamp(perMomentum * Unseen.SLOWEST, SHORTEST * 1e-9, LONGEST);
    double place = (Math.log(length) - LOG_SHORTEST) / STEP;
    int k = (int) Math.floor(place);
    double[] w = weights(place - k);
    int from = Math.clamp(Math.floorDiv(FINE - k, FINE), 0, to.length); // k + 4j ≥ 1
    int end = Math.clamp(Math.floorDiv(POINTS - 3 - k, FINE) + 1, from, to.length);
    Arrays.fill(to, 0, from, values[0]);
    Arrays.fill(to, end, to.length, values[POINTS - 1]);
    for (int j = from; j < end; j++) {
      to[j] = cubic(w, k + FINE * j);
    }
  }
}
