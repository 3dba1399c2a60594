package io.nightjar.generate;

import java.util.Arrays;

/**
 * Histograms as a function of one or two lifetimes: cubic B-splines in their logarithms, twice
 * continuously differentiable. Several histograms that are asked for together stand side by side,
 * so that the loops over their bins are long.
 */
final class SplineTable {

  private static final int N = LifetimeAxis.NODES;
  private static final int C = LifetimeAxis.COEFFICIENTS;

  private final int width;
  private final int columns;

  /** Coefficients by first lifetime, second lifetime if any, histogram, bin. */
  private final double[] coefficients;

  private SplineTable(int width, int columns, double[] coefficients) {
    this.width = width;
    this.columns = columns;
    this.coefficients = coefficients;
  }

  /**
   * Of one lifetime.
   *
   * @param sums of each histogram, by bin and node; read
   */
  static SplineTable of(LifetimeAxis axis, int bins, double[]... sums) {
    int width = sums.length * bins;
    double[] coefficients = new double[C * width];
    double[] up = axis.unscaled();
    double[] h = new double[N];
    for (int w = 0; w < width; w++) {
      for (int k = 0; k < N; k++) {
        h[k] = sums[w / bins][w % bins * N + k] * up[k];
      }
      LifetimeAxis.solve(h);
      for (int c = 0; c < C; c++) {
        coefficients[c * width + w] = h[LifetimeAxis.mirrored(c)];
      }
    }
    return new SplineTable(width, 1, coefficients);
  }

  /**
   * Of two lifetimes.
   *
   * @param sums of each histogram, by bin, node of the first and node of the second; read
   */
  static SplineTable of(LifetimeAxis first, LifetimeAxis second, int bins, double[]... sums) {
    int width = sums.length * bins;
    double[] coefficients = new double[C * C * width];
    double[] up = first.unscaled();
    double[] over = second.unscaled();
    double[][] h = new double[N][N];
    for (int w = 0; w < width; w++) {
      double[] sum = sums[w / bins];
      for (int k = 0; k < N; k++) {
        int at = (w % bins * N + k) * N;
        for (int m = 0; m < N; m++) {
          h[k][m] = sum[at + m] * (up[k] * over[m]);
        }
      }
      solve(h);
      for (int c = 0; c < C * C; c++) {
        double[] row = h[LifetimeAxis.mirrored(c / C)];
        coefficients[c * width + w] = row[LifetimeAxis.mirrored(c % C)];
      }
    }
    return new SplineTable(width, C, coefficients);
  }

  /**
   * Error of the interpolation over the largest value of the fullest bin.
   *
   * @param axis of the lines
   * @param sums by bin, line and node; read
   */
  static double missed(LifetimeAxis axis, double[] sums) {
    return missed(axis, sums, LifetimeAxis.ONES, LifetimeAxis.ONES);
  }

  /**
   * The same of sums that are multiplied by something known after interpolation.
   *
   * @param factor by node; read
   * @param lines the same by line, over and over; read
   */
  static double missed(LifetimeAxis axis, double[] sums, double[] factor, double[] lines) {
    double[] up = axis.unscaled();
    double[] h = new double[N];
    double worst = 0;
    double most = 0;
    for (int at = 0; at < sums.length; at += N) {
      double line = lines[at / N % lines.length];
      for (int k = 0; k < N; k++) {
        h[k] = sums[at + k] * up[k];
        most = Math.max(most, line * factor[k] * h[k]);
      }
      worst = Math.max(worst, line * LifetimeAxis.missed(h, factor));
    }
    return most > 0 ? worst / most : 0;
  }

  private static void solve(double[][] h) {
    for (double[] row : h) {
      LifetimeAxis.solve(row);
    }
    double[] column = new double[N];
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
   * The histograms at one lifetime.
   *
   * @param place of {@link LifetimeAxis#locate}; read
   * @param to written, one after the other
   */
  void fill(double[] place, double[] to) {
    Arrays.fill(to, 0, width, 0);
    int at = (int) place[0] * width;
    for (int d = 1; d < LifetimeAxis.PLACE; d++) {
      add(place[d], at, to);
      at += width;
    }
  }

  /**
   * The histograms at two lifetimes.
   *
   * @param first place of {@link LifetimeAxis#locate}; read
   * @param second of the other axis; read
   * @param to written, one after the other
   */
  void fill(double[] first, double[] second, double[] to) {
    Arrays.fill(to, 0, width, 0);
    for (int d = 1; d < LifetimeAxis.PLACE; d++) {
      int at = (((int) first[0] + d - 1) * columns + (int) second[0]) * width;
      for (int e = 1; e < LifetimeAxis.PLACE; e++) {
        add(first[d] * second[e], at, to);
        at += width;
      }
    }
  }

  private void add(double weight, int at, double[] to) {
    for (int w = 0; w < width; w++) {
      to[w] += weight * coefficients[at + w];
    }
  }
}
