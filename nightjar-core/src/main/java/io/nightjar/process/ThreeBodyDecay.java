package io.nightjar.process;

import io.nightjar.math.Estimate;
import io.nightjar.math.GaussLegendre;
import org.hipparchus.complex.Complex;

/**
 * ν_i → ν_j f f̄ through one vector boson with a vector coupling c to f: 𝓜 = [ū_j γ^μ(a_L P_L +
 * a_R P_R)u_i][ū_f γ_μ c v_f̄]/(m_V² − q² − i m_V Γ_V).
 *
 * <p>Equations: docs/physics/decay.md. The boson may be on its shell; q² is then integrated and
 * sampled in a variable that flattens the Breit–Wigner peak.
 *
 * @param mi mass of the parent [GeV]
 * @param mj mass of the daughter [GeV]
 * @param mf mass of f [GeV]
 * @param A |a_L|² + |a_R|²
 * @param chirality A' = |a_L|² − |a_R|²; 0 for a Majorana parent
 * @param B Re a_L a_R*
 * @param c2 c²
 * @param mV mass of the boson [GeV]
 * @param widthV width of the boson where the decay can reach [GeV]
 */
public record ThreeBodyDecay(
    double mi,
    double mj,
    double mf,
    double A,
    double chirality,
    double B,
    double c2,
    double mV,
    double widthV) {

  private static final double ROOT_THIRD = Math.sqrt(1.0 / 3);
  private static final int NODES = 16;
  private static final int SCAN = 32;

  /** The bracket is a polynomial of second degree in the cosine: 1/SCAN² between two points. */
  private static final double SCAN_MARGIN = 2e-3;

  /** From couplings at amplitude level; a closed channel is refused. */
  public static ThreeBodyDecay of(
      double mi, double mj, double mf, Complex aL, Complex aR, double c, double mV, double widthV) {
    if (!isOpen(mi, mj, mf)) {
      throw new IllegalArgumentException(
          "closed: " + mi + " GeV cannot decay to " + mj + " + 2 x " + mf + " GeV");
    }
    double left = TwoBodyWidths.square(aL);
    double right = TwoBodyWidths.square(aR);
    double B = aL.multiply(aR.conjugate()).getReal();
    return new ThreeBodyDecay(mi, mj, mf, left + right, left - right, B, c * c, mV, widthV);
  }

  /** Whether the decay is kinematically open. */
  public static boolean isOpen(double mi, double mj, double mf) {
    return mi - mj > 2 * mf;
  }

  /** Smallest q² = 4m_f² [GeV²]. */
  public double sMin() {
    return 4 * mf * mf;
  }

  /** Largest q² = (m_i − m_j)² [GeV²]. */
  public double sMax() {
    return (mi - mj) * (mi - mj);
  }

  /** √λ(m_i², m_j², s) as a product of factors [GeV²]. */
  double rootLambda(double s) {
    double sum = mi + mj;
    return Math.sqrt(Math.max(0, (sMax() - s) * (sum * sum - s)));
  }

  /** |D|² of the propagator [GeV⁻⁴]. */
  double propagator2(double s) {
    return breitWigner((mV - Math.sqrt(s)) * (mV + Math.sqrt(s)));
  }

  /** 1/(off² + m_V²Γ_V²) at a distance off = m_V² − s from the pole [GeV⁻⁴]. */
  private double breitWigner(double off) {
    double on = mV * widthV;
    return 1 / (off * off + on * on);
  }

  /**
   * dΓ/ds integrated over all angles, s = q² [GeV⁻¹].
   *
   * @param s squared mass of the pair [GeV²]
   */
  public double dGammaDs(double s) {
    return withoutPropagator(s) * propagator2(s);
  }

  /** dΓ/ds without |D|² [GeV³]. */
  private double withoutPropagator(double s) {
    double mf2 = mf * mf;
    double ij = (mi * mi + mj * mj - s) / 2;
    double qi = (mi * mi - mj * mj + s) / 2;
    double qj = (mi * mi - mj * mj - s) / 2;
    // T1 = (2C/3)(s − m_f²) + 4m_f²E, T2 = (2C/3)(1 + 2m_f²/s) with C = 2c², E = c²
    double T1 = 4.0 / 3 * (s - mf2) + 4 * mf2;
    double T2 = 4.0 / 3 * (1 + 2 * mf2 / s);
    double sum =
        T1 * (4 * A * ij - 16 * B * mi * mj)
            + T2 * (2 * A * (2 * qi * qj - s * ij) + 4 * B * mi * mj * s);
    return phaseSpace(s) * c2 * sum / 2;
  }

  /**
   * √λ β/(256π³m_i³): dΓ/ds is this times |𝓜|² averaged over all angles [GeV⁻¹].
   *
   * @param s squared mass of the pair [GeV²]
   */
  public double phaseSpace(double s) {
    double beta = Math.sqrt(Math.max(0, 1 - sMin() / s));
    return rootLambda(s) * beta / (256 * Math.PI * Math.PI * Math.PI * mi * mi * mi);
  }

  /**
   * |𝓜|² for a parent of definite spin, summed over the others [1], as a function of invariants.
   *
   * <p>|𝓜|² = 8c²|D|²{A[X + Y + m_f² p_i·p_j] − A'[x S' + x' S + m_f² S_j] − 2B m_i m_j(s/2 +
   * m_f²)} with X = (p_j·p_f)(p_i·p_f̄), Y = (p_j·p_f̄)(p_i·p_f), x = p_j·p_f, x' = p_j·p_f̄, S =
   * m_i s·p_f, S' = m_i s·p_f̄, S_j = m_i s·p_j.
   *
   * @param s squared mass of the pair [GeV²]
   * @param cos cosine of f in the pair's frame, measured from the pair's direction of flight
   * @param spinF S [GeV²]
   * @param spinFbar S' [GeV²]
   * @param spinJ S_j [GeV²]
   */
  public double squared(double s, double cos, double spinF, double spinFbar, double spinJ) {
    return 8 * c2 * propagator2(s) * bracket(s, cos, spinF, spinFbar, spinJ);
  }

  /**
   * |𝓜|² over its average over all angles at the same s: what is left of the matrix element once s
   * is drawn from dΓ/ds. Arguments as of {@link #squared}.
   */
  public double angular(double s, double cos, double spinF, double spinFbar, double spinJ) {
    // cos² averages to 1/3, spin terms to 0
    return bracket(s, cos, spinF, spinFbar, spinJ) / bracket(s, ROOT_THIRD, 0, 0, 0);
  }

  /**
   * Largest value of {@link #angular} at a given s, over all directions, for a parent of helicity
   * −1 or +1.
   *
   * <p>The spin enters as −h m_i A' (x p⃗_f̄ + x' p⃗_f + m_f² p⃗_j)·ẑ, which is largest where ẑ
   * points along the vector; the cosine in the pair's frame is scanned, with room for what lies
   * between.
   *
   * @param s squared mass of the pair [GeV²]
   * @param polarised whether the parent has a definite helicity; else spin terms are left out
   */
  public double largestAngular(double s, boolean polarised) {
    double largest = 0;
    for (int k = 0; k <= SCAN; k++) {
      double cos = (double) k / SCAN;
      double spin = polarised ? Math.abs(chirality) * spinVector(s, cos) : 0;
      largest = Math.max(largest, bracket(s, cos, 0, 0, 0) + spin);
    }
    return (1 + SCAN_MARGIN) * largest / bracket(s, ROOT_THIRD, 0, 0, 0);
  }

  /**
   * m_i |x p⃗_f̄ + x' p⃗_f + m_f² p⃗_j| in the parent's frame [GeV⁴]. Along the pair p_f = (k +
   * q₀βc)/2 and p_f̄ = (k − q₀βc)/2; across ±½β√s sin.
   */
  private double spinVector(double s, double cos) {
    double k = rootLambda(s) / (2 * mi);
    double q0 = (mi * mi - mj * mj + s) / (2 * mi);
    double beta = Math.sqrt(Math.max(0, 1 - sMin() / s));
    double energyJ = (mi * mi - mj * mj - s) / 4;
    double b = rootLambda(s) / 4 * beta * cos;
    double along = energyJ * k - b * q0 * beta * cos - mf * mf * k;
    double across = b * beta * Math.sqrt(s * (1 - cos) * (1 + cos));
    return mi * Math.hypot(along, across);
  }

  private double bracket(double s, double cos, double spinF, double spinFbar, double spinJ) {
    double b = slope(s) * cos;
    double polarised = polarised(s, b, spinF, spinFbar, spinJ);
    return symmetric(s, b) - chirality * polarised - massTerm(s);
  }

  /** p_j·p_f = (energy of ν_j) ± this times cos [GeV²]. */
  private double slope(double s) {
    return rootLambda(s) / 4 * Math.sqrt(Math.max(0, 1 - sMin() / s));
  }

  /** √s E_j/2 in the pair's frame [GeV²]. */
  private double energyJ(double s) {
    return (mi * mi - mj * mj - s) / 4;
  }

  /** A[X + Y + m_f² p_i·p_j]. */
  private double symmetric(double s, double b) {
    double ij = (mi * mi + mj * mj - s) / 2;
    double energyI = (mi * mi - mj * mj + s) / 4; // √s E_i/2 in the pair's frame
    double sumXY = 2 * (energyI * energyJ(s) - b * b);
    return A * (sumXY + mf * mf * ij);
  }

  /** x S' + x' S + m_f² S_j. */
  private double polarised(double s, double b, double spinF, double spinFbar, double spinJ) {
    double x = energyJ(s) + b;
    double xbar = energyJ(s) - b;
    return x * spinFbar + xbar * spinF + mf * mf * spinJ;
  }

  /** 2B m_i m_j(s/2 + m_f²). */
  private double massTerm(double s) {
    return B * mi * mj * (s + 2 * mf * mf);
  }

  /**
   * {@link #angular(double, double, double, double, double)} of columns, for spins whose products
   * with the three momenta add up to 0, as in the parent's frame.
   *
   * @param n number of events
   * @param s squared mass of the pair [GeV²]; read
   * @param cos read
   * @param spinF S [GeV²]; read
   * @param spinFbar S' [GeV²]; read
   * @param scratch overwritten
   * @param ratio written
   */
  public void angular(
      int n,
      double[] s,
      double[] cos,
      double[] spinF,
      double[] spinFbar,
      double[] scratch,
      double[] ratio) {
    for (int i = 0; i < n; i++) {
      scratch[i] = slope(s[i]);
    }
    symmetric(n, s, cos, scratch, ratio);
    if (chirality != 0) {
      subtractPolarised(n, s, cos, scratch, spinF, spinFbar, ratio);
    }
    divideByAverage(n, s, scratch, ratio);
  }

  private void symmetric(int n, double[] s, double[] cos, double[] slope, double[] sum) {
    for (int i = 0; i < n; i++) {
      sum[i] = symmetric(s[i], slope[i] * cos[i]);
    }
  }

  private void subtractPolarised(
      int n,
      double[] s,
      double[] cos,
      double[] slope,
      double[] spinF,
      double[] spinFbar,
      double[] sum) {
    for (int i = 0; i < n; i++) {
      double spinJ = -spinF[i] - spinFbar[i];
      sum[i] -= chirality * polarised(s[i], slope[i] * cos[i], spinF[i], spinFbar[i], spinJ);
    }
  }

  private void divideByAverage(int n, double[] s, double[] slope, double[] sum) {
    for (int i = 0; i < n; i++) {
      double mass = massTerm(s[i]);
      sum[i] = (sum[i] - mass) / (symmetric(s[i], slope[i] * ROOT_THIRD) - mass);
    }
  }

  /** Partial width [GeV] with a bound on its numerical error. */
  public Estimate width() {
    int panels = isResonant() ? 24 : 2;
    double fine = integrate(2 * panels);
    return new Estimate(fine, Math.abs(fine - integrate(panels)));
  }

  private double integrate(int panels) {
    GaussLegendre rule = GaussLegendre.of(NODES);
    return isResonant() || mf == 0
        ? rule.integrate(0, 1, panels, this::dGammaDu)
        : rule.integrate(0, 1, panels, this::dGammaDx);
  }

  /**
   * dΓ/dx with s = 4m_f² cosh²y, y = y₁x(2 − x) [GeV]. β = tanh y has no root at the threshold, the
   * bend at s ~ m_f² is as wide as any other part, and x(2 − x) takes the root of √λ away.
   */
  private double dGammaDx(double x) {
    double y = arcosh((mi - mj) / (2 * mf)) * x * (2 - x);
    double slope = arcosh((mi - mj) / (2 * mf)) * 2 * (1 - x);
    double s = Math.min(sMin() * Math.cosh(y) * Math.cosh(y), sMax());
    return dGammaDs(s) * sMin() * Math.sinh(2 * y) * slope;
  }

  /**
   * dΓ/du at {@link #s(double)} [GeV]. On the pole the propagator is made of the distance to it:
   * for Γ_V/m_V below 1e-10 the difference of s and m_V² has lost that distance.
   *
   * @param u in [0, 1]
   */
  public double dGammaDu(double u) {
    double s = s(u);
    double propagator = isResonant() ? breitWigner(poleWidth() * Math.sinh(v(u))) : propagator2(s);
    return withoutPropagator(s) * propagator * jacobian(u);
  }

  /** Whether the boson's pole lies in or close above the range of q². */
  public boolean isResonant() {
    return sMax() > 0.5 * mV * mV;
  }

  /**
   * Squared mass of the pair as a smooth function of u in [0, 1]: s₀ + (s₁ − s₀)u²(3 − 2u) far from
   * the pole; m_V² + m_VΓ sinh v with v the same function between its limits near it.
   */
  public double s(double u) {
    return isResonant()
        ? Math.clamp(mV * mV + poleWidth() * Math.sinh(v(u)), sMin(), sMax())
        : farFromPole(u);
  }

  private double farFromPole(double u) {
    double s = sMin() + (sMax() - sMin()) * u * u * (3 - 2 * u);
    return Math.min(sMax(), Math.max(s, sMin()));
  }

  /**
   * {@link #s(double)} of a column, of a boson that is not resonant.
   *
   * @param n number of events
   * @param u read
   * @param s written [GeV²]
   */
  public void s(int n, double[] u, double[] s) {
    for (int i = 0; i < n; i++) {
      s[i] = farFromPole(u[i]);
    }
  }

  /** ds/du [GeV²]. */
  public double jacobian(double u) {
    double dx = 6 * u * (1 - u);
    return isResonant()
        ? poleWidth() * Math.cosh(v(u)) * (vMax() - vMin()) * dx
        : (sMax() - sMin()) * dx;
  }

  /** s = m_V² + m_VΓ sinh v. */
  private double v(double u) {
    return vMin() + (vMax() - vMin()) * u * u * (3 - 2 * u);
  }

  private double vMin() {
    return asinh((sMin() - mV * mV) / poleWidth());
  }

  private double vMax() {
    return asinh((sMax() - mV * mV) / poleWidth());
  }

  /** m_VΓ; a boson without open channels still needs a scale for the map. */
  private double poleWidth() {
    return widthV > 0 ? mV * widthV : 1e-14 * mV * mV;
  }

  private static double arcosh(double x) {
    return Math.log(x + Math.sqrt((x - 1) * (x + 1)));
  }

  private static double asinh(double x) {
    return Math.copySign(Math.log(Math.abs(x) + Math.hypot(x, 1)), x);
  }
}
