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
    double[] t = new double[(int) Math.ceil(NODES + PER_LOG * (high - low))];
    for (int c = 0; c < t.length; c++) {
      double x = -Math.cos(Math.PI * (c + 0.5) / t.length);
      t[c] = (low + high + (high - low) * x) / 2;
    }
    return t;
  }

  /** Lagrange's polynomials at one place, in barycentric form with weights (−1)ᶜ sin θ_c. */
  private static double[] row(double[] t, double at) {
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

  /** S of a particle, from which {@link Row#at} takes what is asked for. */
  Row of(Particles point, int particle) {
    double[] p = nodes[particle];
    double[] known = new double[p.length];
    boolean flat = survival.isFlat(point, particle, p[0], p[p.length - 1]);
    for (int c = 0; c < (flat ? 1 : p.length); c++) {
      known[c] = survival.of(point, particle, p[c]);
    }
    return new Row(known, matrix[particle], flat);
  }

  /**
   * S of one particle.
   *
   * @param known at the nodes; of a flat one, at the first
   * @param matrix by momentum that is asked for and node
   * @param flat whether it is the same at all momenta
   */
  @SuppressWarnings("ArrayRecordComponent") // for one point
  record Row(double[] known, double[][] matrix, boolean flat) {

    /** S at a momentum, by its place among those that were asked for. */
    double at(int place) {
      if (flat) {
        return known[0];
      }
      double[] row = matrix[place];
      double sum = 0;
      for (int c = 0; c < row.length; c++) {
        sum += row[c] * known[c];
      }
      return Math.clamp(sum, 0, 1);
    }
  }
}
