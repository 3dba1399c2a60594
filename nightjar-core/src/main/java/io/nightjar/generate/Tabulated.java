package io.nightjar.generate;

/** Columns of values between the points of uniform tables; places count in points. */
final class Tabulated {

  private Tabulated() {}

  /** Straight lines. */
  static void interpolate(int n, double[] table, double[] position, double[] y) {
    for (int i = 0; i < n; i++) {
      int k = (int) position[i];
      double f = position[i] - k;
      y[i] = table[k] + f * (table[k + 1] - table[k]);
    }
  }

  /**
   * Parabolas through three neighbours: near the smallest Q² the sum over responses is a small
   * difference, in which the error of straight lines would show.
   */
  static void curve(int n, double[] table, double[] position, double[] y) {
    for (int i = 0; i < n; i++) {
      int k = Math.max((int) position[i], 1);
      double f = position[i] - k;
      double before = table[k - 1] - table[k];
      double after = table[k + 1] - table[k];
      y[i] = table[k] + 0.5 * f * (after - before + f * (after + before));
    }
  }
}
