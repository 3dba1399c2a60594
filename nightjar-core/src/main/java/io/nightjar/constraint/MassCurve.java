package io.nightjar.constraint;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A published curve over mass, straight in logarithms between its points, and nothing outside them.
 * Points of equal mass are a step.
 */
final class MassCurve {

  private final double[] lnM;
  private final double[] lnY;

  private MassCurve(double[] lnM, double[] lnY) {
    this.lnM = lnM;
    this.lnY = lnY;
  }

  /**
   * A curve through points.
   *
   * @param m masses [GeV], in any order
   * @param y values there, positive
   */
  static MassCurve of(double[] m, double[] y) {
    List<Integer> order =
        IntStream.range(0, m.length).boxed().sorted(Comparator.comparingDouble(i -> m[i])).toList();
    return new MassCurve(
        order.stream().mapToDouble(i -> Math.log(m[i])).toArray(),
        order.stream().mapToDouble(i -> Math.log(y[i])).toArray());
  }

  /** Lowest mass [GeV]. */
  double first() {
    return Math.exp(lnM[0]);
  }

  /** Highest mass [GeV]. */
  double last() {
    return Math.exp(lnM[lnM.length - 1]);
  }

  /** Whether a mass [GeV] lies between the points. */
  boolean covers(double m) {
    double ln = Math.log(m);
    return ln >= lnM[0] && ln <= lnM[lnM.length - 1];
  }

  /** Value at a mass [GeV] that is covered, or at the nearer end. */
  double at(double m) {
    double ln = Math.log(m);
    int above = above(ln);
    if (above == 0 || above == lnM.length) {
      return Math.exp(lnY[Math.min(above, lnM.length - 1)]);
    }
    double part = (ln - lnM[above - 1]) / (lnM[above] - lnM[above - 1]);
    return Math.exp(lnY[above - 1] + part * (lnY[above] - lnY[above - 1]));
  }

  /** Index of the first point that is heavier. */
  private int above(double ln) {
    int found = Arrays.binarySearch(lnM, ln);
    int index = found < 0 ? -found - 1 : found;
    while (index < lnM.length && lnM[index] <= ln) {
      index++;
    }
    return index;
  }

  /** As in "from 0.14 to 0.49 GeV". */
  String range() {
    return String.format(Locale.ROOT, "from %.4g to %.4g GeV", first(), last());
  }

  /** Numbers of the heavy neutrinos of a point that are covered. */
  int[] covered(DarkPoint masses) {
    return IntStream.range(0, masses.heavy()).filter(h -> covers(masses.mass(h))).toArray();
  }
}
