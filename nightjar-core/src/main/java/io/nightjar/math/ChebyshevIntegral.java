package io.nightjar.math;

import java.util.Arrays;
import java.util.function.DoubleFunction;

/**
 * The running integrals of several smooth functions, x ↦ ∫ f_p from the lower end to x, as
 * Chebyshev series on panels. Each function is evaluated a fixed number of times, then integrals
 * between any two points cost a few dozen operations.
 */
public final class ChebyshevIntegral {

  private static final int ORDER = 12;

  private final double[] edges;
  private final int functions;

  /** Series of the integral over each panel, by panel and function; constant term included. */
  private final double[][][] series;

  private ChebyshevIntegral(double[] edges, int functions, double[][][] series) {
    this.edges = edges;
    this.functions = functions;
    this.series = series;
  }

  /**
   * Integrates functions over [from, to].
   *
   * @param from lower end
   * @param to upper end
   * @param breaks where functions are not smooth; those outside are ignored; read
   * @param width of a panel, at most
   * @param functions how many
   * @param values all functions at one point; the array may be used again by the next call
   */
  public static ChebyshevIntegral of(
      double from,
      double to,
      double[] breaks,
      double width,
      int functions,
      DoubleFunction<double[]> values) {
    double[] edges = edges(from, to, breaks, width);
    double[][][] series = new double[edges.length - 1][functions][];
    double[] before = new double[functions];
    for (int k = 0; k + 1 < edges.length; k++) {
      double[][] samples = samples(edges[k], edges[k + 1], functions, values);
      for (int p = 0; p < functions; p++) {
        series[k][p] = integrated(coefficients(samples[p]), (edges[k + 1] - edges[k]) / 2);
        series[k][p][0] += before[p] - clenshaw(series[k][p], -1);
        before[p] = clenshaw(series[k][p], 1);
      }
    }
    return new ChebyshevIntegral(edges, functions, series);
  }

  private static double[] edges(double from, double to, double[] breaks, double width) {
    double[] inside = Arrays.stream(breaks).filter(b -> b > from && b < to).sorted().toArray();
    double[] ends = new double[inside.length + 2];
    ends[0] = from;
    System.arraycopy(inside, 0, ends, 1, inside.length);
    ends[ends.length - 1] = to;
    double[] edges = {from};
    for (int i = 0; i + 1 < ends.length; i++) {
      int panels = Math.max(1, (int) Math.ceil((ends[i + 1] - ends[i]) / width));
      int start = edges.length;
      edges = Arrays.copyOf(edges, start + panels);
      for (int k = 1; k <= panels; k++) {
        edges[start + k - 1] = ends[i] + (ends[i + 1] - ends[i]) * k / panels;
      }
    }
    return edges;
  }

  private static double[][] samples(
      double a, double b, int functions, DoubleFunction<double[]> values) {
    double[][] samples = new double[functions][ORDER];
    for (int i = 0; i < ORDER; i++) {
      double t = Math.cos(Math.PI * (i + 0.5) / ORDER);
      double[] f = values.apply((a + b) / 2 + (b - a) / 2 * t);
      for (int p = 0; p < functions; p++) {
        samples[p][i] = f[p];
      }
    }
    return samples;
  }

  /** Chebyshev coefficients of the interpolant, the first one halved. */
  private static double[] coefficients(double[] samples) {
    double[] c = new double[ORDER];
    for (int j = 0; j < ORDER; j++) {
      double sum = 0;
      for (int i = 0; i < ORDER; i++) {
        sum += samples[i] * COSINES[i][j];
      }
      c[j] = (j == 0 ? 1.0 : 2.0) / ORDER * sum;
    }
    return c;
  }

  private static final double[][] COSINES = cosines();

  private static double[][] cosines() {
    double[][] table = new double[ORDER][ORDER];
    for (int i = 0; i < ORDER; i++) {
      for (int j = 0; j < ORDER; j++) {
        table[i][j] = Math.cos(Math.PI * j * (i + 0.5) / ORDER);
      }
    }
    return table;
  }

  /**
   * Coefficients of an integral: ∫T_j = (T_{j+1}/(j+1) − T_{j−1}/(j−1))/2, times half the width.
   */
  private static double[] integrated(double[] c, double half) {
    double[] result = new double[c.length + 1];
    for (int j = 1; j < result.length; j++) {
      double lower = j == 1 ? 2 * c[0] : c[j - 1];
      double upper = j + 1 < c.length ? c[j + 1] : 0;
      result[j] = half * (lower - upper) / (2 * j);
    }
    return result;
  }

  private static double clenshaw(double[] c, double t) {
    double b1 = 0;
    double b2 = 0;
    for (int j = c.length - 1; j > 0; j--) {
      double b = c[j] + 2 * t * b1 - b2;
      b2 = b1;
      b1 = b;
    }
    return c[0] + t * b1 - b2;
  }

  /** Lower end. */
  public double from() {
    return edges[0];
  }

  /** Upper end. */
  public double to() {
    return edges[edges.length - 1];
  }

  /**
   * The running integrals at a point; beyond the ends they stay as at the ends.
   *
   * @param x where
   * @param result written: one number for each function
   */
  public void at(double x, double[] result) {
    double inside = Math.clamp(x, from(), to());
    int found = Arrays.binarySearch(edges, inside);
    int k = Math.min(found >= 0 ? found : -found - 2, edges.length - 2);
    double t = (2 * inside - edges[k] - edges[k + 1]) / (edges[k + 1] - edges[k]);
    for (int p = 0; p < functions; p++) {
      result[p] = clenshaw(series[k][p], t);
    }
  }
}
