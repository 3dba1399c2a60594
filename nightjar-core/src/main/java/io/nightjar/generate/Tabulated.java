package io.nightjar.generate;

/** Columns of values between the points of uniform tables. */
final class Tabulated {

  private Tabulated() {}

  /**
   * Straight lines.
   *
   * @param points of the table in a unit of x
   * @param x places; read
   * @param y written
   */
  static void interpolate(int n, double[] table, double points, double[] x, double[] y) {
    for (int i = 0; i < n; i++) {
      double position = points * x[i];
      int k = (int) position;
      double f = position - k;
      y[i] = table[k] + f * (table[k + 1] - table[k]);
    }
  }

  /**
   * Parabolas through three neighbours: near the smallest Q² the sum over responses is a small
   * difference, in which the error of straight lines would show. Places count in points.
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
