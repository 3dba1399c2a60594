package io.nightjar.model;

import java.util.Arrays;

/**
 * Root of Δχ² with the sign of x − best: how many standard deviations a value is from the best one.
 * A cubic through given points that is monotone wherever they are (Fritsch and Carlson, SIAM J.
 * Numer. Anal. 17 (1980) 238, with weighted harmonic means of slopes); outside of them a straight
 * line away from zero.
 */
final class PullCurve {

  private final double[] x;
  private final double[] pull;
  private final double[] slope;

  private PullCurve(double[] x, double[] pull) {
    this.x = x;
    this.pull = pull;
    this.slope = slopes(x, pull);
  }

  /**
   * A curve.
   *
   * @param x ascending, at least two; read
   * @param pull at x; read
   */
  static PullCurve of(double[] x, double[] pull) {
    for (int i = 1; i < x.length; i++) {
      if (!(x[i] > x[i - 1])) {
        throw new IllegalArgumentException("A curve ascends, not " + x[i - 1] + ", " + x[i] + ".");
      }
    }
    return new PullCurve(x.clone(), pull.clone());
  }

  private static double[] slopes(double[] x, double[] y) {
    int last = x.length - 1;
    double[] slopes = new double[x.length];
    slopes[0] = secant(x, y, 0);
    slopes[last] = secant(x, y, last - 1);
    for (int i = 1; i < last; i++) {
      double below = secant(x, y, i - 1);
      double above = secant(x, y, i);
      double wBelow = x[i + 1] - x[i] + (x[i + 1] - x[i - 1]);
      double wAbove = x[i] - x[i - 1] + (x[i + 1] - x[i - 1]);
      boolean turns = below * above <= 0;
      slopes[i] = turns ? 0 : (wBelow + wAbove) / (wBelow / below + wAbove / above);
    }
    return slopes;
  }

  private static double secant(double[] x, double[] y, int i) {
    return (y[i + 1] - y[i]) / (x[i + 1] - x[i]);
  }

  /** The pull of a value. */
  double at(double value) {
    int last = x.length - 1;
    if (value <= x[0]) {
      return beyond(0, x[0] - value);
    }
    return value >= x[last] ? beyond(last, value - x[last]) : inside(value);
  }

  private double beyond(int end, double distance) {
    double size = Math.abs(pull[end]) + Math.abs(slope[end]) * distance;
    return Math.copySign(size, pull[end]);
  }

  /** Hermite's cubic. */
  private double inside(double value) {
    int found = Arrays.binarySearch(x, value);
    int i = found >= 0 ? found : -found - 2;
    double h = x[i + 1] - x[i];
    double t = (value - x[i]) / h;
    double u = 1 - t;
    return u * u * ((1 + 2 * t) * pull[i] + t * h * slope[i])
        + t * t * ((1 + 2 * u) * pull[i + 1] - u * h * slope[i + 1]);
  }
}
