package io.nightjar.math;

import org.hipparchus.special.Erf;

/**
 * erf from a table of values and slopes, with cubics between them: within 1e-11 of the series, in a
 * few nanoseconds instead of some hundred.
 */
public final class ErrorFunction {

  /** Where erf is 1 to the last bit. */
  private static final double END = 6;

  private static final double STEP = 1.0 / 256;
  private static final int CELLS = (int) (END / STEP);
  private static final double[] VALUES = new double[CELLS + 2];
  private static final double[] SLOPES = new double[CELLS + 2]; // times the step

  static {
    for (int k = 0; k < VALUES.length; k++) {
      double x = k * STEP;
      VALUES[k] = Erf.erf(x);
      SLOPES[k] = STEP * 2 / Math.sqrt(Math.PI) * Math.exp(-x * x);
    }
  }

  private ErrorFunction() {}

  /** erf(x). */
  public static double erf(double x) {
    double size = Math.abs(x);
    return Math.copySign(size < END ? inside(size / STEP) : 1, x);
  }

  private static double inside(double position) {
    int k = (int) position;
    double t = position - k;
    double rise = VALUES[k + 1] - VALUES[k];
    double before = SLOPES[k] - rise;
    double after = rise - SLOPES[k + 1];
    return VALUES[k] + t * (rise + (1 - t) * ((1 - t) * before + t * after));
  }
}
