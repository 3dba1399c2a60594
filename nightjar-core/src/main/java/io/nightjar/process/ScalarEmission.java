package io.nightjar.process;

import io.nightjar.physics.Constants;
import java.util.List;
import org.hipparchus.complex.Complex;

/**
 * Flavour-changing emission of a scalar that mixes with the Higgs boson: K → π φ and B → K φ.
 *
 * <p>Loops of top and W give L ⊃ −sin θ (φ/v) ξ m_q q̄'_L q_R + h.c. with ξ = 3√2 G_F m_t² V*_tq'
 * V_tq/16π² (Leutwyler:1989xj, Winkler:2018qyg). Neglected: four-quark operators, running of m_t,
 * and for kaons the slope of the form factor; together {@link #THEORY_ERROR}.
 *
 * @param xiDs ξ of s → d
 * @param xiSb |ξ| of b → s
 * @param constants constants of nature
 */
public record ScalarEmission(Complex xiDs, double xiSb, Constants constants) {

  /** Sources of the formulas. */
  public static final List<String> CITATIONS =
      List.of("Leutwyler:1989xj", "Winkler:2018qyg", "Egana-Ugrinovic:2019wzj");

  /** Relative theory error of every branching ratio: 20 to 30 %, the larger is given. */
  public static final double THEORY_ERROR = 0.3;

  /**
   * B → K form factor f_0(q²) = F0 / (1 − q²/POLE): value at 0 and pole [GeV²], as in 1809.01876.
   */
  private static final double F0 = 0.33;

  private static final double POLE = 38;

  /** What gluons of first order leave of quarkonium → γφ, roughly: half (Nason:1986tr). */
  private static final double QCD = 0.5;

  /** The loops with given constants. */
  public static ScalarEmission of(Constants constants) {
    Ckm ckm = Ckm.of(constants);
    return new ScalarEmission(
        ckm.lambdaT().multiply(xi(1, constants)), xi(ckm.topBottomStrange(), constants), constants);
  }

  /**
   * ξ = 3√2 G_F m_t² |V*V|/16π².
   *
   * @param product |V*_tq' V_tq|
   */
  public static double xi(double product, Constants constants) {
    double top2 = constants.topMass() * constants.topMass();
    return 3 * Math.sqrt(2) * constants.fermi() * top2 * product / (16 * Math.PI * Math.PI);
  }

  /** λ_t = V_td V*_ts. */
  public static Complex lambdaT(Constants constants) {
    return Ckm.of(constants).lambdaT();
  }

  /**
   * Width of P → D φ at sin θ = 1: Γ = p*|𝓜|²/8πm_P², |𝓜| = ξ f (m_P² − m_D²)/2v [GeV]; 0 where
   * closed.
   *
   * @param mP mass of the parent [GeV]
   * @param mD mass of the daughter [GeV]
   * @param mass mass of φ [GeV]
   * @param xi ξ, or its real or imaginary part
   * @param formFactor f_0(m_φ²)
   * @param vacuum v [GeV]
   */
  public static double width(
      double mP, double mD, double mass, double xi, double formFactor, double vacuum) {
    double amplitude = xi * formFactor * (mP - mD) * (mP + mD) / (2 * vacuum);
    double p = TwoBodyKinematics.momentum(mP, mD, mass);
    return p * amplitude * amplitude / (8 * Math.PI * mP * mP);
  }

  /**
   * BR(K⁺ → π⁺ φ) ∝ |ξ_ds|².
   *
   * @param mass mass of φ [GeV]
   * @param sine sin θ
   */
  public double chargedKaon(double mass, double sine) {
    double width =
        width(constants.kaonMass(), constants.pionMass(), mass, xiDs.norm(), 1, constants.vacuum());
    return sine * sine * width * constants.kaonLifetime() / constants.hbar();
  }

  /**
   * BR(K_L → π⁰ φ) ∝ (Re ξ_ds)²: π⁰φ of a CP-even scalar is CP-odd like K_L. (π⁰νν̄ takes the
   * imaginary part.)
   */
  public double kLong(double mass, double sine) {
    return sine * sine * neutral(mass, xiDs.getReal()) * constants.kLongLifetime();
  }

  /** BR(K_S → π⁰ φ) ∝ (Im ξ_ds)². */
  public double kShort(double mass, double sine) {
    return sine * sine * neutral(mass, xiDs.getImaginary()) * constants.kShortLifetime();
  }

  /** Rate of a neutral kaon [1/s]. */
  private double neutral(double mass, double xi) {
    double width =
        width(
            constants.neutralKaonMass(),
            constants.neutralPionMass(),
            mass,
            xi,
            1,
            constants.vacuum());
    return width / constants.hbar();
  }

  /** BR(B⁺ → K⁺ φ) ∝ |ξ_sb|², with f_0(m_φ²). */
  public double bMeson(double mass, double sine) {
    double formFactor = F0 / (1 - mass * mass / POLE);
    double width =
        width(constants.bMass(), constants.kaonMass(), mass, xiSb, formFactor, constants.vacuum());
    return sine * sine * width * constants.bLifetime() / constants.hbar();
  }

  /**
   * BR(B → K* φ): Γ = sin²θ |ξ_sb|² A_0²(m_φ²) p*³/8πv², from ⟨K*|s̄γ₅b|B⟩ = −2i m_K* (ε*·q)
   * A_0/(m_b + m_s) with m_s neglected; A_0 = 1.364/(1 − q²/27.88) − 0.990/(1 − q²/36.78), q² in
   * GeV² (Ball:2004rg). B⁺ and B⁰ are taken alike.
   *
   * @param mass mass of φ [GeV]
   * @param sine sin θ
   * @param kStar mass of the K* [GeV]
   */
  public double bToKStar(double mass, double sine, double kStar) {
    double q2 = mass * mass;
    double formFactor = 1.364 / (1 - q2 / 27.88) - 0.990 / (1 - q2 / 36.78);
    double p = TwoBodyKinematics.momentum(constants.bMass(), kStar, mass);
    double amplitude = sine * xiSb * formFactor * p / constants.vacuum();
    double width = amplitude * amplitude * p / (8 * Math.PI);
    return width * constants.bLifetime() / constants.hbar();
  }

  /**
   * BR(V → γ φ)/BR(V → μμ) = sin²θ G_F m_q²/(√2πα) (1 − m_φ²/m_V²) · {@link #QCD} of a quarkonium,
   * m_q = m_V/2 (Wilczek:1977zn); 0 where closed.
   *
   * @param mass mass of φ [GeV]
   * @param sine sin θ
   * @param quarkonium m_V [GeV]
   * @param constants constants of nature
   */
  public static double quarkonium(
      double mass, double sine, double quarkonium, Constants constants) {
    double open = Math.max(0, 1 - mass * mass / (quarkonium * quarkonium));
    double quark = quarkonium / 2;
    double strength =
        constants.fermi() * quark * quark / (Math.sqrt(2) * Math.PI * constants.alpha());
    return QCD * sine * sine * strength * open;
  }

  /**
   * The mixing at which K_L → π⁰ φ has a branching ratio; infinite where it is closed.
   *
   * @param branching wanted BR(K_L → π⁰ φ)
   * @param mass mass of φ [GeV]
   */
  public double sineForKLong(double branching, double mass) {
    return Math.sqrt(branching / kLong(mass, 1));
  }

  /**
   * Isospin: BR(K_L → π⁰X) ≤ (τ_L/τ_+) BR(K⁺ → π⁺X); with isospin breaking the factor is quoted as
   * 4.3. (Grossman:1997sk.)
   */
  public static double grossmanNir(Constants constants) {
    return constants.kLongLifetime() / constants.kaonLifetime();
  }

  /** Products of top elements, from the exact standard parametrisation. */
  private record Ckm(Complex lambdaT, double topBottomStrange) {

    /** s12 = λ, s23 = Aλ², s13 e^{iδ} = Aλ³(ρ̄ + iη̄)√(1 − A²λ⁴)/√(1 − λ²)[1 − A²λ⁴(ρ̄ + iη̄)]. */
    static Ckm of(Constants c) {
      double s12 = c.wolfensteinLambda();
      double s23 = c.wolfensteinA() * s12 * s12;
      double c12 = Math.sqrt(1 - s12 * s12);
      double c23 = Math.sqrt(1 - s23 * s23);
      Complex apex = new Complex(c.wolfensteinRho(), c.wolfensteinEta());
      Complex s13 =
          apex.multiply(s12 * s23 * c23 / c12)
              .divide(apex.multiply(-s23 * s23).add(1)); // with its phase e^{iδ}
      double c13 = Math.sqrt(1 - s13.norm() * s13.norm());
      Complex td = s13.multiply(-c12 * c23).add(s12 * s23);
      Complex ts = s13.multiply(-s12 * c23).add(-c12 * s23);
      return new Ckm(td.multiply(ts.conjugate()), c23 * c13 * ts.norm());
    }
  }
}
