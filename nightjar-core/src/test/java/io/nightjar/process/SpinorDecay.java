package io.nightjar.process;

import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.complex.Complex;

/**
 * ν_i → ν_j f f̄ from explicit spinors: the second method for {@link ThreeBodyDecay}, with chiral
 * couplings of f as well.
 *
 * <p>𝓜 = [ū_j γ^μ(a_L P_L + a_R P_R)u_i][ū_f γ_μ(c_L P_L + c_R P_R)v_f̄]/(m_V² − q² − i m_V Γ_V).
 *
 * @param mi mass of the parent [GeV]
 * @param mj mass of the daughter [GeV]
 * @param mf mass of f [GeV]
 * @param aL left-handed coupling of the neutrinos
 * @param aR right-handed coupling of the neutrinos
 * @param cL left-handed coupling of f
 * @param cR right-handed coupling of f
 * @param mV mass of the boson [GeV]
 * @param widthV width of the boson [GeV]
 */
record SpinorDecay(
    double mi,
    double mj,
    double mf,
    Complex aL,
    Complex aR,
    Complex cL,
    Complex cR,
    double mV,
    double widthV) {

  /** |𝓜|² is a polynomial of second degree in the cosine: three nodes are exact. */
  private static final int NODES = 3;

  /**
   * Momenta of one configuration in the rest frame of the parent.
   *
   * @param j of the daughter [GeV]
   * @param f of f [GeV]
   * @param fbar of f̄ [GeV]
   */
  @SuppressWarnings("ArrayRecordComponent") // read only
  record Momenta(double[] j, double[] f, double[] fbar) {}

  /**
   * Momenta from the variables of the phase space.
   *
   * @param s squared mass of the pair [GeV²]
   * @param n direction of flight of the pair, a unit vector
   * @param cos cosine of f to n in the frame of the pair
   * @param phi azimuth of f around n [rad]
   */
  Momenta momenta(double s, double[] n, double cos, double phi) {
    double mass = Math.sqrt(s);
    double p = daughterMomentum(s);
    double pStar = pairMomentum(s);
    double gamma = Math.hypot(mass, p) / mass;
    double gammaBeta = p / mass;
    double across = pStar * Math.sqrt((1 - cos) * (1 + cos));
    double[] x = perpendicular(n);
    double[] y = cross(n, x);
    double[][] pair = new double[2][4];
    for (int k = 0; k < 2; k++) {
      double sign = k == 0 ? 1 : -1;
      double along = gamma * sign * pStar * cos + gammaBeta * mass / 2;
      pair[k][0] = gamma * mass / 2 + gammaBeta * sign * pStar * cos;
      for (int i = 0; i < 3; i++) {
        double side = x[i] * Math.cos(phi) + y[i] * Math.sin(phi);
        pair[k][i + 1] = along * n[i] + sign * across * side;
      }
    }
    double[] j = {Math.hypot(mj, p), -p * n[0], -p * n[1], -p * n[2]};
    return new Momenta(j, pair[0], pair[1]);
  }

  /** |𝓜|² for spin +½ of the parent along a unit vector, summed over the other spins [1]. */
  double squared(Momenta at, double... spin) {
    double[][] nu = Dirac.vertex(pair(aL), pair(aR));
    double[][] charged = Dirac.vertex(pair(cL), pair(cR));
    double[] parent = Dirac.atRest(mi, spin);
    double sum = 0;
    for (int hf = -1; hf <= 1; hf += 2) {
      for (int hfbar = -1; hfbar <= 1; hfbar += 2) {
        double[] uf = Dirac.u(at.f, mf, hf);
        double[] current = Dirac.current(uf, charged, Dirac.v(at.fbar, mf, hfbar));
        for (int hj = -1; hj <= 1; hj += 2) {
          double[] dark = Dirac.current(Dirac.u(at.j, mj, hj), nu, parent);
          sum += Dirac.squaredContraction(dark, current);
        }
      }
    }
    return sum * propagator2(Dirac.dot(at.f, at.f) + Dirac.dot(at.fbar, at.fbar), at);
  }

  private double propagator2(double masses, Momenta at) {
    double s = masses + 2 * Dirac.dot(at.f, at.fbar);
    double real = mV * mV - s;
    double imaginary = mV * widthV;
    return 1 / (real * real + imaginary * imaginary);
  }

  /** dΓ/ds [GeV⁻¹]: the angular average over both spins of the parent. */
  double dGammaDs(double s) {
    double[] z = {0, 0, 1};
    double mean =
        new GaussIntegratorFactory()
            .legendre(NODES, -1, 1)
            .integrate(cos -> {
              Momenta at = momenta(s, z, cos, 0);
              return (squared(at, 0, 0, 1) + squared(at, 0, 0, -1)) / 4;
            });
    return mean * phaseSpace(s);
  }

  /** dΦ₃/(2m_i ds) with angles averaged: (p_j/4πm_i)(p_f/4π√s)/(2π·2m_i) [GeV⁻¹]. */
  double phaseSpace(double s) {
    double two = daughterMomentum(s) / (4 * Math.PI * mi);
    double one = pairMomentum(s) / (4 * Math.PI * Math.sqrt(s));
    return two * one / (2 * Math.PI) / (2 * mi);
  }

  private double daughterMomentum(double s) {
    double mass = Math.sqrt(s);
    double product = (mi - mj - mass) * (mi - mj + mass) * (mi + mj - mass) * (mi + mj + mass);
    return Math.sqrt(Math.max(0, product)) / (2 * mi);
  }

  private double pairMomentum(double s) {
    return Math.sqrt(Math.max(0, s / 4 - mf * mf));
  }

  private static double[] pair(Complex c) {
    return new double[] {c.getReal(), c.getImaginary()};
  }

  private static double[] perpendicular(double[] n) {
    double[] axis = Math.abs(n[0]) < 0.6 ? new double[] {1, 0, 0} : new double[] {0, 1, 0};
    double[] x = cross(n, axis);
    double norm = Math.hypot(Math.hypot(x[0], x[1]), x[2]);
    return new double[] {x[0] / norm, x[1] / norm, x[2] / norm};
  }

  private static double[] cross(double[] a, double[] b) {
    return new double[] {
      a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
    };
  }
}
