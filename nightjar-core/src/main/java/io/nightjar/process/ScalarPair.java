package io.nightjar.process;

import io.nightjar.math.Estimate;
import io.nightjar.math.GaussLegendre;
import org.hipparchus.complex.Complex;

/**
 * ν_i → ν_j f f̄ through a scalar off its shell: 𝓜 = [ū_j(c_L P_L + c_R P_R)u_i] y [ū_f
 * v_f̄]/(m_S² − s), ½Σ|𝓜|² = 2y²(s − 4m_f²){(|c_L|² + |c_R|²) p_i·p_j + 2m_i m_j Re c_L
 * c_R*}/(m_S² − s)².
 *
 * <p>Source: docs/physics/scalar-exchange.md.
 *
 * @param mi mass of the parent [GeV]
 * @param mj mass of the daughter [GeV]
 * @param mf mass of f [GeV]
 * @param squares |c_L|² + |c_R|²
 * @param interference Re c_L c_R*
 * @param y coupling of f
 * @param mS mass of the scalar, above m_i − m_j [GeV]
 */
record ScalarPair(
    double mi, double mj, double mf, double squares, double interference, double y, double mS) {

  private static final int NODES = 24;

  static ScalarPair of(
      double mi, double mj, double mf, Complex cL, Complex cR, double y, double mS) {
    double squares = TwoBodyWidths.square(cL) + TwoBodyWidths.square(cR);
    return new ScalarPair(mi, mj, mf, squares, TwoBodyWidths.product(cL, cR), y, mS);
  }

  /** Whether it is kinematically open, and the scalar off its shell. */
  boolean isOpen() {
    return mi - mj > 2 * mf && mi - mj < mS;
  }

  /** y²(|c_L|² + |c_R|²) over the smallest (m_S² − s)² [GeV⁻⁴]. */
  double strength() {
    double off = (mS - mi + mj) * (mS + mi - mj);
    return y * y * squares / (off * off);
  }

  /** ½Σ|𝓜|² [1] at the squared mass s of the pair [GeV²]. */
  double squared(double s) {
    double ij = (mi * mi + mj * mj - s) / 2;
    double off = (mS - Math.sqrt(s)) * (mS + Math.sqrt(s));
    double neutrinos = squares * ij + 2 * mi * mj * interference;
    return 2 * y * y * (s - 4 * mf * mf) * neutrinos / (off * off);
  }

  /** dΓ/ds = √λ β ½Σ|𝓜|²/(256π³m_i³) [GeV⁻¹]. */
  double dGammaDs(double s) {
    double range = mi - mj;
    double lambda = (range * range - s) * ((mi + mj) * (mi + mj) - s);
    double beta = Math.sqrt(Math.max(0, 1 - 4 * mf * mf / s));
    double scale = 256 * Math.PI * Math.PI * Math.PI * mi * mi * mi;
    return Math.sqrt(Math.max(0, lambda)) * beta / scale * squared(s);
  }

  /** Partial width [GeV]; 0 where closed. */
  Estimate width() {
    return isOpen() ? width(units(mi, mj, mf, mS)) : Estimate.ZERO;
  }

  /** The same with what {@link #units} of its masses are. */
  Estimate width(double[] units) {
    double fine = y * y * (squares * units[0] + interference * units[1]);
    double coarse = y * y * (squares * units[2] + interference * units[3]);
    return new Estimate(fine, Math.abs(fine - coarse));
  }

  /** Widths of unit couplings: squares, interference, both again with fewer nodes [GeV]. */
  static double[] units(double mi, double mj, double mf, double mS) {
    ScalarPair first = new ScalarPair(mi, mj, mf, 1, 0, 1, mS);
    ScalarPair second = new ScalarPair(mi, mj, mf, 0, 1, 1, mS);
    return new double[] {
      first.integrate(NODES),
      second.integrate(NODES),
      first.integrate(NODES - 8),
      second.integrate(NODES - 8)
    };
  }

  /** s = s₀ + (s₁ − s₀)u²(3 − 2u) takes the roots at both ends away. */
  private double integrate(int nodes) {
    double first = 4 * mf * mf;
    double last = (mi - mj) * (mi - mj);
    return GaussLegendre.of(nodes)
        .integrate(
            0,
            1,
            u -> {
              double s = first + (last - first) * u * u * (3 - 2 * u);
              return (last - first) * 6 * u * (1 - u) * dGammaDs(s);
            });
  }
}
