package io.nightjar.process;

/** Points of the phase space of i → 1 2 3 with all that {@link TripleIntegrals} sums over them. */
final class TripleGrid {

  private static final int MONOMIALS = TripleIntegrals.MONOMIALS;

  private final double[] m;
  private final double[] weighted; // invariants times weights, by point
  private final double[][] deltas; // M² − s by exchange

  /**
   * A quadrature.
   *
   * @param m masses of parent and daughters [GeV]
   * @param poles M² by boson [GeV²]
   */
  TripleGrid(DalitzGrid points, double[] m, double[] poles) {
    this.m = m;
    this.weighted = weighted(points);
    this.deltas = new double[3 * poles.length][points.size()];
    for (int p = 0; p < deltas.length; p++) {
      double[] s = points.s(p % 3 + 1);
      for (int i = 0; i < s.length; i++) {
        deltas[p][i] = poles[p / 3] - s[i];
      }
    }
  }

  private double[] weighted(DalitzGrid points) {
    double[] weight = points.weight();
    double[] weighted = new double[weight.length * MONOMIALS];
    for (int i = 0; i < weight.length; i++) {
      int at = MONOMIALS * i;
      for (int k = 1; k <= 3; k++) {
        int a = k % 3 + 1;
        int b = a % 3 + 1;
        double s = points.s(k)[i];
        double ab = (s - m[a] * m[a] - m[b] * m[b]) / 2;
        double ik = (m[0] * m[0] + m[k] * m[k] - s) / 2;
        weighted[at + TripleIntegrals.quartic(k)] = weight[i] * ab * ik;
        weighted[at + TripleIntegrals.dot(a, b)] = weight[i] * ab;
        weighted[at + TripleIntegrals.parent(k)] = weight[i] * ik;
      }
      weighted[at + TripleIntegrals.CONSTANT] = weight[i];
    }
    return weighted;
  }

  private static boolean isWide(int exchange) {
    return exchange < 3;
  }

  /**
   * Sums with Re D_p D_q*, then with (Re D_p Im D_q − Im D_p Re D_q)/MΓ.
   *
   * @param p not after q
   * @param on MΓ of the first boson [GeV²]
   */
  double[] columns(int p, int q, double on) {
    double[] columns = new double[TripleIntegrals.COLUMNS];
    double t = on * on;
    for (int i = 0; i < deltas[p].length; i++) {
      double d = deltas[p][i];
      double e = deltas[q][i];
      double first = 1 / (d * d + (isWide(p) ? t : 0));
      double both = p == q ? first : first / (e * e + (isWide(q) ? t : 0));
      double real = p == q ? first : both * (d * e + (isWide(q) ? t : 0));
      double cross = p == q ? 0 : both * ((isWide(q) ? d : 0) - (isWide(p) ? e : 0));
      int at = MONOMIALS * i;
      for (int k = 0; k < MONOMIALS; k++) {
        columns[k] += real * weighted[at + k];
        columns[MONOMIALS + k] += cross * weighted[at + k];
      }
    }
    return columns;
  }

  /** The first half of them. */
  double[] invariants(int p, int q, double on) {
    double[] sums = new double[MONOMIALS];
    double t = on * on;
    for (int i = 0; i < deltas[p].length; i++) {
      double real = real(p, q, deltas[p][i], deltas[q][i], t);
      int at = MONOMIALS * i;
      for (int k = 0; k < MONOMIALS; k++) {
        sums[k] += real * weighted[at + k];
      }
    }
    return sums;
  }

  /** Re D_p D_q*. */
  private static double real(int p, int q, double d, double e, double t) {
    double first = 1 / (d * d + (isWide(p) ? t : 0));
    return p == q ? first : first * (d * e + (isWide(q) ? t : 0)) / (e * e + (isWide(q) ? t : 0));
  }

  /** Adds the columns to a series in the width. */
  void addTo(WidthSeries series, int p, int q) {
    double[] w = new double[MONOMIALS];
    for (int i = 0; i < deltas[p].length; i++) {
      double d = deltas[p][i];
      double e = deltas[q][i];
      if (!isWide(p)) {
        series.constant(0, scaled(i, 1 / (d * e), w));
      } else if (!isWide(q)) {
        series.single(0, d, scaled(i, d / e, w));
        series.single(MONOMIALS, d, scaled(i, -1 / e, w));
      } else if (p == q) {
        series.single(0, d, scaled(i, 1, w));
      } else {
        series.product(0, d, e, scaled(i, 1, w));
        series.cross(MONOMIALS, d, e, w);
      }
    }
  }

  private double[] scaled(int i, double factor, double[] to) {
    for (int k = 0; k < to.length; k++) {
      to[k] = factor * weighted[MONOMIALS * i + k];
    }
    return to;
  }
}
