package io.nightjar.constraint;

import java.util.Arrays;

/**
 * S of every particle at the momenta that a search asks for, from few: the polynomial in ln p
 * through Chebyshev nodes between the slowest and the fastest, as a matrix that masses fix. Error
 * below 2·10⁻⁴ whatever the lifetimes.
 */
final class SurvivalTable {

  /** Nodes for one momentum, and more for each factor e between slowest and fastest. */
  private static final double NODES = 6;

  private static final double PER_LOG = 1.6;

  private final Survival survival;
  private final double[][] nodes; // momenta by particle [GeV], slowest first
  private final double[][][] matrix; // by particle, node, momentum that is asked for

  /**
   * At the masses of a point.
   *
   * @param momenta by particle, in any order; NaN where none is asked for [GeV]
   */
  SurvivalTable(Survival survival, double[][] momenta) {
    this.survival = survival;
    this.nodes = new double[momenta.length][];
    this.matrix = new double[momenta.length][][];
    for (int i = 0; i < momenta.length; i++) {
      double[] asked = Arrays.stream(momenta[i]).filter(p -> p > 0).toArray();
      double low = Math.log(Arrays.stream(asked).min().orElse(1));
      double high = Math.log(Arrays.stream(asked).max().orElse(1));
      double[] t = chebyshev(low, high);
      nodes[i] = Arrays.stream(t).map(Math::exp).toArray();
      matrix[i] = new double[t.length][momenta[i].length];
      for (int k = 0; k < momenta[i].length; k++) {
        double[] weights = weights(t, momenta[i][k] > 0 ? Math.log(momenta[i][k]) : low);
        for (int c = 0; c < t.length; c++) {
          matrix[i][c][k] = weights[c];
        }
      }
    }
  }

  private static double[] chebyshev(double low, double high) {
    double[] t = new double[(int) Math.ceil(NODES + PER_LOG * (high - low))];
    for (int c = 0; c < t.length; c++) {
      double x = -Math.cos(Math.PI * (c + 0.5) / t.length);
      t[c] = (low + high + (high - low) * x) / 2;
    }
    return t;
  }

  /** Lagrange's polynomials at one place, in barycentric form with weights (−1)ᶜ sin θ_c. */
  private static double[] weights(double[] t, double at) {
    double[] row = new double[t.length];
    double sum = 0;
    for (int c = 0; c < t.length; c++) {
      double weight = Math.sin(Math.PI * (c + 0.5) / t.length) * (c % 2 == 0 ? 1 : -1);
      if (at == t[c]) {
        Arrays.fill(row, 0);
        row[c] = 1;
        return row;
      }
      row[c] = weight / (at - t[c]);
      sum += row[c];
    }
    for (int c = 0; c < t.length; c++) {
      row[c] /= sum;
    }
    return row;
  }

  /** S of a particle at its momenta, in their order. */
  double[] of(Particles point, int particle) {
    double[] p = nodes[particle];
    double[][] rows = matrix[particle];
    double[] S = new double[rows[0].length];
    if (survival.isFlat(point, particle, p[0], p[p.length - 1])) {
      Arrays.fill(S, survival.of(point, particle, p[0]));
      return S;
    }
    double[] known = survival.of(point, particle, p, 1);
    int c = 0;
    for (; c + 1 < p.length; c += 2) {
      add(known[c], rows[c], known[c + 1], rows[c + 1], S);
    }
    if (c < p.length) {
      add(known[c], rows[c], 0, rows[c], S);
    }
    for (int k = 0; k < S.length; k++) {
      S[k] = Math.clamp(S[k], 0, 1);
    }
    return S;
  }

  /** Two rows at a time: half as many passes over the sum. */
  private static void add(double a, double[] first, double b, double[] second, double[] sum) {
    for (int k = 0; k < sum.length; k++) {
      sum[k] += a * first[k] + b * second[k];
    }
  }
}
