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

  /** Rows of the matrix that are added at a time: one pass over the sum for all of them. */
  private static final int ROWS = 4;

  private final Survival survival;
  private final double[][] nodes; // momenta by particle [GeV], slowest first
  private final double[][][] matrix; // by particle, node (filled up with 0), momentum asked for

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
      matrix[i] = new double[ROWS * Math.ceilDiv(t.length, ROWS)][momenta[i].length];
      for (int k = 0; k < momenta[i].length; k++) {
        double[] weights = weights(t, momenta[i][k] > 0 ? Math.log(momenta[i][k]) : low);
        for (int c = 0; c < t.length; c++) {
          matrix[i][c][k] = weights[c];
        }
      }
    }
  }

  private SurvivalTable(Survival survival, SurvivalTable same) {
    this.survival = survival;
    this.nodes = same.nodes;
    this.matrix = same.matrix;
  }

  /** For the same momenta, in a detector with other vetoes. */
  SurvivalTable with(Survival other) {
    return new SurvivalTable(other, this);
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

  /** S of a particle. */
  Values of(Particles point, int particle) {
    double[] p = nodes[particle];
    double[][] rows = matrix[particle];
    return survival.isFlat(point, particle, p[0], p[p.length - 1])
        ? new Values(new double[] {survival.of(point, particle, p[0])}, rows)
        : new Values(Arrays.copyOf(survival.of(point, particle, p, 1), rows.length), rows);
  }

  /**
   * S of a particle at any of its momenta.
   *
   * @param known at the nodes; one where all are equal
   */
  @SuppressWarnings("ArrayRecordComponent") // for one point
  record Values(double[] known, double[][] rows) {

    /** Whether it does not matter how fast the particle is. */
    boolean isFlat() {
      return known.length == 1;
    }

    /** S at as many of the momenta as there is room for, in their order. */
    void read(int from, double[] S) {
      if (isFlat()) {
        Arrays.fill(S, known[0]);
        return;
      }
      Arrays.fill(S, 0);
      for (int c = 0; c < rows.length; c += ROWS) {
        add(c, from, S);
      }
      for (int k = 0; k < S.length; k++) {
        S[k] = Math.min(1, Math.max(0, S[k]));
      }
    }

    private void add(int c, int from, double[] sum) {
      double s0 = known[c];
      double s1 = known[c + 1];
      double s2 = known[c + 2];
      double s3 = known[c + 3];
      double[] r0 = rows[c];
      double[] r1 = rows[c + 1];
      double[] r2 = rows[c + 2];
      double[] r3 = rows[c + 3];
      for (int k = 0; k < sum.length; k++) {
        int at = from + k;
        sum[k] += s0 * r0[at] + s1 * r1[at] + (s2 * r2[at] + s3 * r3[at]);
      }
    }
  }
}
