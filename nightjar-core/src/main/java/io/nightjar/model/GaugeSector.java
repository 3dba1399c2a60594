package io.nightjar.model;

import io.nightjar.physics.Constants;
import io.nightjar.physics.Fermion;

/**
 * The neutral gauge bosons, exact at tree level in the kinetic mixing angle χ (01 §4 of the formula
 * collection).
 *
 * <p>L = −¼B̂² − ¼Ŵ3² − ¼X̂² − ½ sin χ B̂X̂, m̂_X = g_X Q_X v_φ, m̂_Z = v√(g² + g_Y²)/2. With B̂ =
 * B − tan χ X, X̂ = X/cos χ, A = ĉB + ŝW3, Z0 = ĉW3 − ŝB and Z = cos ξ Z0 + sin ξ X, Z' = −sin ξ Z0
 * + cos ξ X everything is diagonal. Where the textbook form loses digits, the formulas here use
 *
 * <pre>
 *   tan ξ = ŝ tan χ/(1 − z'),  z' = m_Z'²/m̂_Z²,  z = m_Z²/m̂_Z² = 1 + ŝ tan χ tan ξ,  m̂_X = m_Z m_Z' cos χ/m̂_Z,
 * </pre>
 *
 * which hold for m_Z' below and above m_Z. Z is the state that is Z0 when χ → 0.
 */
public final class GaugeSector {

  private final double charge;
  private final double vacuum;
  private final double chi;
  private final double zMass;
  private final double zPrimeMass;
  private final double gap;
  private final double s2w;
  private final double defect;

  /**
   * A diagonal sector.
   *
   * @param charge e
   * @param vacuum v [GeV]
   * @param chi kinetic mixing angle
   * @param zMass m_Z [GeV]
   * @param zPrimeMass m_Z' [GeV]
   * @param s2w ŝ²
   * @param defect 1 − m̂_Z²/m_Z²
   */
  private GaugeSector(
      double charge,
      double vacuum,
      double chi,
      double zMass,
      double zPrimeMass,
      double s2w,
      double defect) {
    this.charge = charge;
    this.vacuum = vacuum;
    this.chi = chi;
    this.zMass = zMass;
    this.zPrimeMass = zPrimeMass;
    this.gap = gap(zMass, zPrimeMass);
    this.s2w = s2w;
    this.defect = defect;
  }

  /**
   * From physical inputs: α, G_F and m_Z of the constants, m_Z' and χ.
   *
   * @param constants constants of nature
   * @param zPrimeMass physical mass of the Z' [GeV]
   * @param chi kinetic mixing angle, −π/2 &lt; χ &lt; π/2
   * @throws UnphysicalException if χ is no such angle, if m_Z' is not positive or equals m_Z, or if
   *     no masses before mixing give the physical ones
   */
  public static GaugeSector of(Constants constants, double zPrimeMass, double chi) {
    demandAngle(chi);
    Condition.positive("m_Z' [GeV]", zPrimeMass).demand();
    double zMass = constants.zMass();
    double charge = constants.charge();
    double vacuum = constants.vacuum();
    double half = charge * vacuum / (2 * zMass);
    double a0 = half * half;
    Condition.within("4 pi alpha/(sqrt(2) G_F m_Z^2)", 4 * a0, 1, "1").demand();
    double gap = gap(zMass, zPrimeMass);
    demandSeparate(zPrimeMass, gap);
    double tan = Math.tan(chi);
    double defect = new GaugeMixing(a0, gap, tan * tan).defect(chi);
    double s2w = GaugeMixing.s2w(a0 / (1 - defect));
    return new GaugeSector(charge, vacuum, chi, zMass, zPrimeMass, s2w, defect);
  }

  /**
   * From the parameters of the Lagrangian.
   *
   * @param g coupling of SU(2)
   * @param gY coupling of hypercharge
   * @param chi kinetic mixing angle, −π/2 &lt; χ &lt; π/2
   * @param vacuum v [GeV]
   * @param xMassHat m̂_X = g_X Q_X v_φ [GeV]
   * @throws UnphysicalException if a mass or a coupling is not positive, if χ is no such angle, or
   *     if both bosons have one mass and no mixing
   */
  public static GaugeSector bare(double g, double gY, double chi, double vacuum, double xMassHat) {
    demandAngle(chi);
    Condition.positive("g", g).demand();
    Condition.positive("g_Y", gY).demand();
    Condition.positive("v [GeV]", vacuum).demand();
    Condition.positive("m_X before mixing [GeV]", xMassHat).demand();
    double total = Math.hypot(g, gY);
    double sin = gY / total;
    double zMassHat = vacuum * total / 2;
    double a = sin * Math.tan(chi);
    double rho = square(xMassHat / (zMassHat * Math.cos(chi)));
    double b = 1 - a * a - rho;
    double root = Math.copySign(Math.hypot(b, 2 * a), b);
    demandSeparate(xMassHat, root);
    double excess = 2 * a * a / (b + root);
    double z = 1 + excess;
    double zMass = zMassHat * Math.sqrt(z);
    double zPrimeMass = zMassHat * Math.sqrt(rho / z);
    return new GaugeSector(g * sin, vacuum, chi, zMass, zPrimeMass, sin * sin, excess / z);
  }

  private static double gap(double zMass, double zPrimeMass) {
    return (zMass - zPrimeMass) * (zMass + zPrimeMass) / (zMass * zMass);
  }

  private static double square(double x) {
    return x * x;
  }

  private static void demandAngle(double chi) {
    boolean holds = Math.abs(chi) < Math.PI / 2;
    new Condition("kinetic mixing angle chi", chi, "-pi/2 < chi < pi/2", holds).demand();
  }

  /**
   * Insists on a Z' that is not degenerate with the Z.
   *
   * @param gap distance of the two, in any unit
   */
  static void demandSeparate(double zPrimeMass, double gap) {
    String allowed = "not the mass of the Z, where the mixing is undefined";
    new Condition("m_Z' [GeV]", zPrimeMass, allowed, gap != 0).demand();
  }

  /** e = √(4πα). */
  public double charge() {
    return charge;
  }

  /** v of the Higgs field [GeV]. */
  public double vacuum() {
    return vacuum;
  }

  /** Kinetic mixing angle χ. */
  public double chi() {
    return chi;
  }

  /** Physical mass of the Z [GeV]. */
  public double zMass() {
    return zMass;
  }

  /** Physical mass of the Z' [GeV]. */
  public double zPrimeMass() {
    return zPrimeMass;
  }

  /** ŝ² = g_Y²/(g² + g_Y²). */
  public double s2w() {
    return s2w;
  }

  /** ŝ² that the same α, G_F and m_Z give without mixing: ½(1 − √(1 − 4πα/(√2 G_F m_Z²))). */
  public double s2wUnmixed() {
    return GaugeMixing.s2w(square(charge * vacuum / (2 * zMass)));
  }

  /** u = 1 − m̂_Z²/m_Z², of order χ². */
  public double defect() {
    return defect;
  }

  /** m̂_Z before mixing [GeV]. */
  public double zMassHat() {
    return zMass * Math.sqrt(1 - defect);
  }

  /** m̂_X = g_X Q_X v_φ [GeV], from m_Z² m_Z'² = m̂_Z² m̂_X²/cos²χ. */
  public double xMassHat() {
    return Math.cos(chi) * zMass * zPrimeMass / zMassHat();
  }

  /**
   * v_φ = m̂_X/(g_X Q_X) [GeV].
   *
   * @param gX g_X Q_X
   */
  public double darkVacuum(double gX) {
    Condition.positive("g_X Q_X", gX).demand();
    return xMassHat() / gX;
  }

  /** tan ξ = ŝ tan χ/(1 − z'). */
  private double tanXi() {
    return Math.sqrt(s2w) * Math.tan(chi) / lightness();
  }

  /** 1 − z' = (1 − r − u)/(1 − u). */
  double lightness() {
    return (gap - defect) / (1 - defect);
  }

  /** z' = m_Z'²/m̂_Z². */
  double zPrimeShare() {
    return square(zPrimeMass / zMass) / (1 - defect);
  }

  private double cosXi() {
    return 1 / Math.hypot(1, tanXi());
  }

  /** Mixing angle ξ of Z and Z'. */
  public double xi() {
    return Math.atan(tanXi());
  }

  /** m_W = ev/2ŝ [GeV]. */
  public double wMass() {
    return charge * vacuum / (2 * Math.sqrt(s2w));
  }

  /** m_W that the same α, G_F and m_Z give without mixing [GeV]. */
  public double wMassUnmixed() {
    return charge * vacuum / (2 * Math.sqrt(s2wUnmixed()));
  }

  /**
   * Z: (e z cos ξ/ŝĉ)(J_3 − s²_eff J_em), s²_eff = ŝ² + ĉ²u: the form cos ξ (e/ŝĉ)(J_3 − ŝ²J_em) −
   * sin ξ (e/ĉ) tan χ (J_em − J_3) with ŝ tan χ tan ξ = z − 1.
   */
  public NeutralCurrent zCurrent() {
    double scale = charge * cosXi() / (Math.sqrt(s2w * (1 - s2w)) * (1 - defect));
    return new NeutralCurrent(-scale * s2wEffective(), scale);
  }

  /**
   * Z': −(e cos ξ tan χ/ĉ)/(1 − z')·[(ĉ² − z')J_em + z'J_3]: the form −sin ξ (e/ŝĉ)(J_3 − ŝ²J_em) −
   * cos ξ (e/ĉ) tan χ (J_em − J_3) with tan ξ put in, so that the leakage into J_3, of order χ
   * m_Z'²/m_Z², is no difference of two numbers of order χ.
   */
  public NeutralCurrent zPrimeCurrent() {
    double c2w = 1 - s2w;
    double share = zPrimeShare();
    double scale = -charge * cosXi() * Math.tan(chi) / (Math.sqrt(c2w) * lightness());
    return new NeutralCurrent(scale * (c2w - share), scale * share);
  }

  /** The photon couples to e J_em alone, for every χ. */
  public NeutralCurrent photonCurrent() {
    return new NeutralCurrent(charge, 0);
  }

  /** s²_eff = ŝ² + ĉ²(1 − m̂_Z²/m_Z²): the angle in the ratio g_V/g_A of the Z. */
  public double s2wEffective() {
    return s2w + (1 - s2w) * defect;
  }

  /** Coupling of the Z to a fermion. */
  public VectorAxial z(Fermion fermion) {
    return zCurrent().of(fermion);
  }

  /** Coupling of the Z' to a fermion. */
  public VectorAxial zPrime(Fermion fermion) {
    return zPrimeCurrent().of(fermion);
  }

  /**
   * Coupling of the Z to ν̄_Dγν_D: sin ξ g_X Q_X/cos χ.
   *
   * @param gX g_X Q_X
   */
  public double zDark(double gX) {
    return tanXi() * zPrimeDark(gX);
  }

  /**
   * Coupling of the Z' to ν̄_Dγν_D: cos ξ g_X Q_X/cos χ.
   *
   * @param gX g_X Q_X
   */
  public double zPrimeDark(double gX) {
    return cosXi() * gX / Math.cos(chi);
  }

  /** ε as reported: |g_V(electron)|/e of the Z', with the sign of χ. */
  public double epsilon() {
    return Math.copySign(Math.abs(zPrime(Fermion.ELECTRON).gV()) / charge, chi);
  }
}
