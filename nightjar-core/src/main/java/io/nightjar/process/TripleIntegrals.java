package io.nightjar.process;

import java.util.HashMap;
import java.util.Map;

/**
 * Integrals over the phase space of i → 1 2 3 of D_p D_q* times the invariants of which spin sums
 * are made, for unit couplings: all modes with the same masses share them. Exchanges are numbered
 * by boson and by the daughter a that is not of the boson's pair, 3·boson + a − 1.
 */
final class TripleIntegrals {

  /** Products of invariants: (12)(i3), (13)(i2), (23)(i1), six pairs, 1. */
  static final int MONOMIALS = 10;

  static final int CONSTANT = 9;

  private final double[] m;
  private final double[] poles; // M² by boson
  private final double[] ons; // MΓ by boson
  private final Map<Integer, Grid> grids = new HashMap<>();

  /**
   * Nothing is integrated before it is asked for.
   *
   * @param masses of parent and daughters [GeV]
   * @param poles M² by boson [GeV²]
   * @param ons MΓ by boson [GeV²]
   */
  TripleIntegrals(double[] masses, double[] poles, double[] ons) {
    this.m = masses.clone();
    this.poles = poles.clone();
    this.ons = ons.clone();
  }

  /** One quadrature. */
  Grid grid(int order, int exchange) {
    int exchanges = 3 * poles.length;
    int key = order * exchanges + exchange;
    Grid known = grids.get(key);
    if (known == null) {
      int boson = exchange / 3;
      known = new Grid(DalitzGrid.of(m, exchange % 3 + 1, order, poles[boson], ons[boson]));
      grids.put(key, known);
    }
    return known;
  }

  /** One point of weight 1; arguments as of {@link DalitzGrid}. */
  Grid point(double s1, double s2, double s3) {
    return new Grid(DalitzGrid.of(m, s1, s2, s3));
  }

  /** (ab)(ic), named by c. */
  static int quartic(int c) {
    return 3 - c;
  }

  /** (ab) of daughters. */
  static int dot(int a, int b) {
    return a + b;
  }

  /** (ia). */
  static int parent(int a) {
    return 5 + a;
  }

  /** Sums over the points of one quadrature. */
  final class Grid {
    private final DalitzGrid points;
    private final double[][] monomials;
    private final double[][][] propagators = new double[3 * poles.length][][];
    private final double[][] reals = new double[propagators.length * propagators.length][];
    private final double[][] imaginaries = new double[reals.length][];

    private Grid(DalitzGrid points) {
      this.points = points;
      this.monomials = monomials(points);
    }

    /** Re D_p D_q* times each monomial; read only. */
    double[] real(int p, int q) {
      int at = p * propagators.length + q;
      if (reals[at] == null) {
        reals[at] = sums(product(propagator(p), propagator(q)));
      }
      return reals[at];
    }

    /** Re D_p Im D_q − Im D_p Re D_q times each monomial; read only. */
    double[] imaginary(int p, int q) {
      int at = p * propagators.length + q;
      if (imaginaries[at] == null) {
        imaginaries[at] = sums(cross(propagator(p), propagator(q)));
      }
      return imaginaries[at];
    }

    private double[][] propagator(int exchange) {
      if (propagators[exchange] == null) {
        double[] s = points.s(exchange % 3 + 1);
        propagators[exchange] = propagator(s, poles[exchange / 3], ons[exchange / 3]);
      }
      return propagators[exchange];
    }

    /** Real and imaginary part of D = 1/(M² − s − iMΓ). */
    private static double[][] propagator(double[] s, double pole, double on) {
      double[][] D = new double[2][s.length];
      for (int i = 0; i < s.length; i++) {
        double off = pole - s[i];
        double D2 = 1 / (off * off + on * on);
        D[0][i] = off * D2;
        D[1][i] = on * D2;
      }
      return D;
    }

    private double[] product(double[][] p, double[][] q) {
      double[] weight = points.weight();
      double[] product = new double[weight.length];
      for (int i = 0; i < product.length; i++) {
        product[i] = weight[i] * (p[0][i] * q[0][i] + p[1][i] * q[1][i]);
      }
      return product;
    }

    private double[] cross(double[][] p, double[][] q) {
      double[] weight = points.weight();
      double[] product = new double[weight.length];
      for (int i = 0; i < product.length; i++) {
        product[i] = weight[i] * (p[0][i] * q[1][i] - p[1][i] * q[0][i]);
      }
      return product;
    }

    /** Three at a time: sums that do not wait for each other. */
    private double[] sums(double[] product) {
      double[] all = new double[MONOMIALS];
      for (int k = 0; k < CONSTANT; k += 3) {
        double[] x = monomials[k];
        double[] y = monomials[k + 1];
        double[] z = monomials[k + 2];
        double a = 0;
        double b = 0;
        double c = 0;
        for (int i = 0; i < product.length; i++) {
          a += product[i] * x[i];
          b += product[i] * y[i];
          c += product[i] * z[i];
        }
        all[k] = a;
        all[k + 1] = b;
        all[k + 2] = c;
      }
      for (double one : product) {
        all[CONSTANT] += one;
      }
      return all;
    }
  }

  /** All but the constant one. */
  private double[][] monomials(DalitzGrid grid) {
    double[][] monomials = new double[CONSTANT][grid.size()];
    for (int k = 1; k <= 3; k++) {
      int a = k % 3 + 1;
      int b = a % 3 + 1;
      double[] s = grid.s(k);
      for (int i = 0; i < s.length; i++) {
        double ab = (s[i] - m[a] * m[a] - m[b] * m[b]) / 2;
        double ik = (m[0] * m[0] + m[k] * m[k] - s[i]) / 2;
        monomials[quartic(k)][i] = ab * ik;
        monomials[dot(a, b)][i] = ab;
        monomials[parent(k)][i] = ik;
      }
    }
    return monomials;
  }
}
