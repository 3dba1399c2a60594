package io.nightjar.constraint;

import java.util.Arrays;

/**
 * S of every particle at the momenta that a search asks for, from few: the polynomial in ln p
 * through {@link #NODES} Chebyshev nodes between the slowest and the fastest, as a matrix that
 * masses fix. Error below 10⁻⁴ over two decades of momenta, whatever the lifetimes.
 */
final class SurvivalTable {

  static final int NODES = 14;

  private final Survival survival;
  private final double[][] nodes; // momenta by particle [GeV], slowest first
  private final double[][][] matrix; // by particle, momentum that is asked for, node

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
      matrix[i] =
          Arrays.stream(momenta[i])
              .mapToObj(p -> row(t, p > 0 ? Math.log(p) : low))
              .toArray(double[][]::new);
    }
  }

  private static double[] chebyshev(double low, double high) {
    double[] t = new double[NODES];
    for (int c = 0; c < NODES; c++) {
      double x = -Math.cos(Math.PI * (c + 0.5) / NODES);
      t[c] = (low + high + (high - low) * x) / 2;
    }
    return t;
  }

  /** Lagrange's polynomials at one place, in barycentric form with weights (−1)ᶜ sin θ_c. */
  private static double[] row(double[] t, double at) {
    double[] row = new double[NODES];
    double sum = 0;
    for (int c = 0; c < NODES; c++) {
      double weight = Math.sin(Math.PI * (c + 0.5) / NODES) * (c % 2 == 0 ? 1 : -1);
      if (at == t[c]) {
        Arrays.fill(row, 0);
        row[c] = 1;
        return row;
      }
      row[c] = weight / (at - t[c]);
      sum += row[c];
    }
    for (int c = 0; c < NODES; c++) {
      row[c] /= sum;
    }
    return row;
  }

  /** S of a particle at its momenta, in their order. */
  double[] of(Particles point, int particle) {
    double[] p = nodes[particle];
    double[][] rows = matrix[particle];
    double[] S = new double[rows.length];
    if (survival.isFlat(point, particle, p[0], p[NODES - 1])) {
      Arrays.fill(S, survival.of(point, particle, p[0]));
      return S;
    }
    double[] known = new double[NODES];
    for (int c = 0; c < NODES; c++) {
      known[c] = survival.of(point, particle, p[c]);
    }
    for (int k = 0; k < S.length; k++) {
      double[] row = rows[k];
      double sum = 0;
      for (int c = 0; c < NODES; c++) {
        sum += row[c] * known[c];
      }
      S[k] = Math.clamp(sum, 0, 1);
    }
    return S;
  }
}
