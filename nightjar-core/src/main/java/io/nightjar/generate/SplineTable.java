package io.nightjar.generate;

/**
 * Histograms as a function of one or two lifetimes: cubic B-splines in their logarithms, twice
 * continuously differentiable.
 */
final class SplineTable {

  private static final int N = LifetimeAxis.NODES;
  private static final int C = LifetimeAxis.COEFFICIENTS;

  private final int bins;
  private final int columns;

  /** Coefficients by first lifetime, second lifetime if any, bin. */
  private final double[] coefficients;

  private SplineTable(int bins, int columns, double[] coefficients) {
    this.bins = bins;
    this.columns = columns;
    this.coefficients = coefficients;
  }

  /**
   * Of one lifetime.
   *
   * @param sums by bin and node; read
   */
  static SplineTable of(LifetimeAxis axis, int bins, double[] sums) {
    double[] coefficients = new double[C * bins];
    double[] h = new double[N];
    for (int b = 0; b < bins; b++) {
      for (int k = 0; k < N; k++) {
        h[k] = sums[b * N + k] / axis.scale(axis.node(k));
      }
      LifetimeAxis.solve(h);
      for (int c = 0; c < C; c++) {
        coefficients[c * bins + b] = h[LifetimeAxis.mirrored(c)];
      }
    }
    return new SplineTable(bins, 1, coefficients);
  }

  /**
   * Of two lifetimes.
   *
   * @param sums by bin, node of the first and node of the second; read
   */
  static SplineTable of(LifetimeAxis first, LifetimeAxis second, int bins, double[] sums) {
    double[] coefficients = new double[C * C * bins];
    double[][] h = new double[N][N];
    for (int b = 0; b < bins; b++) {
      for (int k = 0; k < N; k++) {
        double scale = first.scale(first.node(k));
        for (int m = 0; m < N; m++) {
          h[k][m] = sums[(b * N + k) * N + m] / (scale * second.scale(second.node(m)));
        }
      }
      solve(h);
      for (int c = 0; c < C * C; c++) {
        double[] row = h[LifetimeAxis.mirrored(c / C)];
        coefficients[c * bins + b] = row[LifetimeAxis.mirrored(c % C)];
      }
    }
    return new SplineTable(bins, C, coefficients);
  }

  /**
   * Error of the interpolation over the largest value of the fullest bin.
   *
   * @param axis of the lines
   * @param sums by bin, line and node; read
   */
  static double missed(LifetimeAxis axis, double[] sums) {
    double[] h = new double[N];
    double worst = 0;
    double most = 0;
    for (int at = 0; at < sums.length; at += N) {
      for (int k = 0; k < N; k++) {
        h[k] = sums[at + k] / axis.scale(axis.node(k));
        most = Math.max(most, h[k]);
      }
      worst = Math.max(worst, LifetimeAxis.missed(h));
    }
    return most > 0 ? worst / most : 0;
  }

  private static void solve(double[][] h) {
    double[] column = new double[N];
    for (double[] row : h) {
      LifetimeAxis.solve(row);
    }
    for (int m = 0; m < N; m++) {
      for (int k = 0; k < N; k++) {
        column[k] = h[k][m];
      }
      LifetimeAxis.solve(column);
      for (int k = 0; k < N; k++) {
        h[k][m] = column[k];
      }
    }
  }

  /**
   * Adds a multiple of the histogram at one lifetime.
   *
   * @param place of {@link LifetimeAxis#locate}; read
   * @param signal added to
   */
  void add(double factor, double[] place, double[] signal) {
    int at = (int) place[0] * bins;
    for (int d = 1; d < LifetimeAxis.PLACE; d++) {
      add(factor * place[d], at, signal);
      at += bins;
    }
  }

  /**
   * Adds a multiple of the histogram at two lifetimes.
   *
   * @param first place of {@link LifetimeAxis#locate}; read
   * @param second of the other axis; read
   * @param signal added to
   */
  void add(double factor, double[] first, double[] second, double[] signal) {
    for (int d = 1; d < LifetimeAxis.PLACE; d++) {
      int at = (((int) first[0] + d - 1) * columns + (int) second[0]) * bins;
      for (int e = 1; e < LifetimeAxis.PLACE; e++) {
        add(factor * first[d] * second[e], at, signal);
        at += bins;
      }
    }
  }

  private void add(double weight, int at, double[] signal) {
    for (int b = 0; b < bins; b++) {
      signal[b] += weight * coefficients[at + b];
    }
  }
}
