package io.nightjar.model;

import io.nightjar.physics.Fermion;
import java.util.EnumSet;
import java.util.Set;

/**
 * What the mixing changes in observables of the Z and the W, at fixed α, G_F and m_Z. Every shift
 * is exact at tree level and accurate relative to itself: no difference of two nearly equal
 * numbers.
 *
 * @param sector the gauge sector
 */
public record ElectroweakShifts(GaugeSector sector) {

  /** What the Z decays to; their masses are neglected. */
  private static final Set<Fermion> LIGHT = EnumSet.complementOf(EnumSet.of(Fermion.TOP));

  /** ŝ² − ŝ0² = a0 u/((1 − u)(1 − ŝ² − ŝ0²)). */
  private double s2wShift() {
    double s2 = sector.s2w();
    double before = sector.s2wUnmixed();
    double u = sector.defect();
    return before * (1 - before) * u / ((1 - u) * (1 - s2 - before));
  }

  /** m_W − m_W(χ = 0) [GeV]. */
  public double wMass() {
    double s = Math.sqrt(sector.s2w());
    double before = Math.sqrt(sector.s2wUnmixed());
    return -sector.wMassUnmixed() * s2wShift() / (s * (s + before));
  }

  /**
   * The same to leading order: δm_W = −m_W (ε²/2) s²/(c² − s²), for m_Z' ≪ m_Z. [GeV]
   *
   * @param epsilon ε = χ cos θ_W
   * @param s2w sin²θ_W
   * @param wMass m_W [GeV]
   */
  public static double leadingWMass(double epsilon, double s2w, double wMass) {
    return -wMass * epsilon * epsilon / 2 * s2w / (1 - 2 * s2w);
  }

  /** sin²θ_eff − sin²θ_eff(χ = 0), from g_V/g_A of the electron. */
  public double s2wEffective() {
    return s2wShift() + (1 - sector.s2w()) * sector.defect();
  }

  /**
   * Γ(Z → f f̄) summed over three neutrinos, three charged leptons and five quarks, massless, at
   * tree level. [GeV]
   *
   * @param alphaS α_s(m_Z): quarks get the factor 1 + α_s/π; 0 leaves it out
   */
  public double zWidth(double alphaS) {
    double sum = 0;
    for (Fermion f : LIGHT) {
      sum += weight(f, alphaS) * sector.z(f).width(sector.zMass(), f.colours());
    }
    return sum;
  }

  /**
   * Γ_Z − Γ_Z(χ = 0) of the same final states [GeV]; decays to the dark sector come on top.
   *
   * <p>Γ ∝ K² P(s²), P = Σ N_c(T3²/2 − T3 Q s² + Q²s⁴), and K² changes by the factor z cos²ξ = 1 −
   * (z − 1)z' cos²ξ/(1 − z').
   *
   * @param alphaS α_s(m_Z): quarks get the factor 1 + α_s/π; 0 leaves it out
   */
  public double zWidthShift(double alphaS) {
    double after = sector.s2wEffective();
    double before = sector.s2wUnmixed();
    double sum = 0;
    for (Fermion f : LIGHT) {
      double t3 = f.isospin();
      double q = f.charge();
      double value = t3 * t3 / 2 - t3 * q * after + q * q * after * after;
      double change = s2wEffective() * q * (q * (after + before) - t3);
      sum += weight(f, alphaS) * f.colours() * (change + scaleShift() * value);
    }
    double scale = sector.charge() / Math.sqrt(before * (1 - before));
    return scale * scale * sector.zMass() / (12 * Math.PI) * sum;
  }

  /** z cos²ξ − 1 = −(z − 1)z' cos²ξ/(1 − z'). */
  private double scaleShift() {
    double u = sector.defect();
    double excess = u / (1 - u);
    double cos = Math.cos(sector.xi());
    return -excess * sector.zPrimeShare() * cos * cos / sector.lightness();
  }

  private static double weight(Fermion f, double alphaS) {
    return f.kinds() * (f.colours() > 1 ? 1 + alphaS / Math.PI : 1);
  }

  /**
   * Γ(Z → ν_D ν̄_D) = (sin ξ g_X Q_X/cos χ)² m_Z/12π for one massless Dirac ν_D. [GeV]
   *
   * @param gX g_X Q_X
   */
  public double zToDark(double gX) {
    return new VectorAxial(sector.zDark(gX), 0).width(sector.zMass(), 1);
  }
}
