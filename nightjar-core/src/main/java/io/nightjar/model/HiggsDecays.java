package io.nightjar.model;

import io.nightjar.physics.Constants;
import java.util.List;

/**
 * Decays of the Higgs boson to the dark sector, to leading order in sin θ (01 §3 of the formula
 * collection); and how far LHC limits on them let sin θ go.
 *
 * @param higgsMass m_h [GeV]
 * @param higgsWidth width of the Higgs boson to everything else [GeV]
 * @param vacuum v [GeV]
 * @param darkVacuum v_φ [GeV]
 * @param scalarMass m_φ [GeV]
 * @param zPrimeMass m_Z' [GeV]
 */
public record HiggsDecays(
    double higgsMass,
    double higgsWidth,
    double vacuum,
    double darkVacuum,
    double scalarMass,
    double zPrimeMass) {

  /** Measurements that limit decays which nobody detected. */
  public static final List<String> UNDETECTED =
      List.of("br-h-undetected-atlas", "br-h-undetected-cms");

  /**
   * With mass, width and v of the Standard Model.
   *
   * @param constants constants of nature
   * @param darkVacuum v_φ [GeV]
   * @param scalarMass m_φ [GeV]
   * @param zPrimeMass m_Z' [GeV]
   */
  public static HiggsDecays of(
      Constants constants, double darkVacuum, double scalarMass, double zPrimeMass) {
    return new HiggsDecays(
        constants.higgsMass(),
        constants.higgsWidth(),
        constants.vacuum(),
        darkVacuum,
        scalarMass,
        zPrimeMass);
  }

  /** Γ(h → φφ) = s²(m_h² + 2m_φ²)²/(32π v_φ² m_h)·√(1 − 4m_φ²/m_h²); 0 where closed. [GeV] */
  public double toScalars(double sinTheta) {
    double x = ratio(scalarMass);
    double excess = 1 + 2 * x;
    return goldstone(sinTheta) * excess * excess * velocity(x);
  }

  /**
   * Γ(h → Z'Z') = s² m_h³/(32π v_φ²)·√(1 − 4x)(1 − 4x + 12x²), x = m_Z'²/m_h²; 0 where closed.
   * [GeV]
   */
  public double toDarkPhotons(double sinTheta) {
    double x = ratio(zPrimeMass);
    return goldstone(sinTheta) * velocity(x) * (1 - 4 * x + 12 * x * x);
  }

  /** Γ(h → φφ) + Γ(h → Z'Z') [GeV]. */
  public double toDark(double sinTheta) {
    return toScalars(sinTheta) + toDarkPhotons(sinTheta);
  }

  /** BR(h → dark). */
  public double branching(double sinTheta) {
    return branchingOf(toDark(sinTheta));
  }

  /**
   * Share of a dark width in the total.
   *
   * @param darkWidth [GeV]
   */
  public double branchingOf(double darkWidth) {
    return darkWidth / (higgsWidth + darkWidth);
  }

  /**
   * Largest |sin θ| that a limit allows; 1 if it allows every mixing.
   *
   * @param limit on BR(h → dark), between 0 and 1
   */
  public double maximalMixing(double limit) {
    return Math.min(1, Math.sqrt(darkWidth(limit) / toDark(1)));
  }

  /**
   * The two widths with masses neglected: λ_ΦH² v²/(16π m_h), half of it each. [GeV]
   *
   * @param lambdaPhiH λ_ΦH
   */
  public double massless(double lambdaPhiH) {
    double lv = lambdaPhiH * vacuum;
    return lv * lv / (16 * Math.PI * higgsMass);
  }

  /** λ_ΦH to leading order, masses of the dark sector neglected: sin θ m_h²/(v v_φ). */
  public double leadingPortal(double sinTheta) {
    return sinTheta * higgsMass * higgsMass / (vacuum * darkVacuum);
  }

  /**
   * Largest λ_ΦH that a limit allows, masses of the dark sector neglected.
   *
   * @param limit on BR(h → dark), between 0 and 1
   */
  public double maximalPortal(double limit) {
    return Math.sqrt(darkWidth(limit) / massless(1));
  }

  /** The dark width that has a given branching ratio. [GeV] */
  private double darkWidth(double branching) {
    boolean holds = branching > 0 && branching < 1;
    new Condition("limit on BR(h -> dark)", branching, "between 0 and 1", holds).demand();
    return higgsWidth * branching / (1 - branching);
  }

  /** s² m_h³/(32π v_φ²): decay to two massless scalars, or to two Goldstone modes of the Z'. */
  private double goldstone(double sinTheta) {
    double g = sinTheta * higgsMass / darkVacuum;
    return g * g * higgsMass / (32 * Math.PI);
  }

  private double ratio(double mass) {
    double r = mass / higgsMass;
    return r * r;
  }

  private static double velocity(double x) {
    return Math.sqrt(Math.max(0, 1 - 4 * x));
  }
}
