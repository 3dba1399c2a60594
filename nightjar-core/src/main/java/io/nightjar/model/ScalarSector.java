package io.nightjar.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The two physical scalars (01 §3 of the formula collection): h = cos θ h1 − sin θ φ1, φ = sin θ h1
 * + cos θ φ1, where h and φ are what the Lagrangian calls so and h1, φ1 have masses. φ1 couples to
 * particles of the Standard Model as their Higgs boson does, times −sin θ.
 *
 * @param higgsMass mass of h1 [GeV]
 * @param scalarMass mass of φ1 [GeV]
 * @param vacuum v [GeV]
 * @param darkVacuum v_φ [GeV]
 * @param theta mixing angle θ, −π/2 ≤ θ ≤ π/2
 */
public record ScalarSector(
    double higgsMass, double scalarMass, double vacuum, double darkVacuum, double theta) {

  /** Refuses what no potential has. */
  public ScalarSector {
    Condition.positive("mass of the Higgs boson [GeV]", higgsMass).demand();
    Condition.positive("m_phi [GeV]", scalarMass).demand();
    Condition.positive("v [GeV]", vacuum).demand();
    Condition.positive("v_phi [GeV]", darkVacuum).demand();
    Condition.within("theta", theta, Math.PI / 2, "pi/2").demand();
  }

  /**
   * From what is measured.
   *
   * @param higgsMass m_h [GeV]
   * @param scalarMass m_φ [GeV]
   * @param vacuum v [GeV]
   * @param darkVacuum v_φ [GeV]
   * @param sinTheta sin θ, from −1 to 1
   * @throws UnphysicalException if a mass or a vacuum value is not positive or sin θ is no sine
   */
  public static ScalarSector of(
      double higgsMass, double scalarMass, double vacuum, double darkVacuum, double sinTheta) {
    Condition.within("sin theta", sinTheta, 1, "1").demand();
    return new ScalarSector(higgsMass, scalarMass, vacuum, darkVacuum, Math.asin(sinTheta));
  }

  /**
   * From the Lagrangian, with θ = ½ atan2(2O, A − B): h1 is then the heavier state. {@link
   * #swapped} gives the other name to each.
   *
   * @throws UnphysicalException if the potential has no minimum with both vacuum values
   */
  public static ScalarSector of(Potential p) {
    p.vacuumConditions().forEach(Condition::demand);
    double v2 = p.vacuum2();
    double w2 = p.darkVacuum2();
    double a = 2 * p.lambdaH() * v2;
    double b = 2 * p.lambdaPhi() * w2;
    double o = p.lambdaPhiH() * Math.sqrt(v2 * w2);
    double heavy2 = (a + b + Math.hypot(a - b, 2 * o)) / 2;
    // from the determinant AB − O²: the difference of A + B and the root loses the lighter mass
    double light2 = 4 * p.determinant() * v2 * w2 / heavy2;
    double theta = Math.atan2(2 * o, a - b) / 2;
    return new ScalarSector(
        Math.sqrt(heavy2), Math.sqrt(light2), Math.sqrt(v2), Math.sqrt(w2), theta);
  }

  /**
   * From the quartic couplings of the dark scalar, where m_h and both vacuum values are known. With
   * B = 2λ_Φv_φ² and O = λ_ΦH v v_φ, m_h² an eigenvalue: tan θ = O/(m_h² − B), m_φ² = B − O²/(m_h²
   * − B).
   *
   * @param higgsMass m_h [GeV]
   * @param vacuum v [GeV]
   * @param darkVacuum v_φ [GeV]
   * @param lambdaPhi λ_Φ
   * @param lambdaPhiH λ_ΦH
   * @throws UnphysicalException if the potential is unstable there
   */
  public static ScalarSector ofQuartics(
      double higgsMass, double vacuum, double darkVacuum, double lambdaPhi, double lambdaPhiH) {
    Condition.positive("lambda_Phi", lambdaPhi).demand();
    double diagonal = 2 * lambdaPhi * darkVacuum * darkVacuum;
    double off = lambdaPhiH * vacuum * darkVacuum;
    double gap = higgsMass * higgsMass - diagonal;
    double scalarMass2 = diagonal - off * off / gap;
    String minimum = "above 0: the potential has no minimum there, |lambda_PhiH| is too large";
    new Condition("m_phi^2 [GeV^2]", scalarMass2, minimum, scalarMass2 > 0).demand();
    return new ScalarSector(
        higgsMass, Math.sqrt(scalarMass2), vacuum, darkVacuum, Math.atan(off / gap));
  }

  /** The same physics with the names of the two states exchanged. */
  public ScalarSector swapped() {
    double turned = theta - Math.copySign(Math.PI / 2, theta);
    return new ScalarSector(scalarMass, higgsMass, vacuum, darkVacuum, turned);
  }

  /** sin θ. */
  public double sinTheta() {
    return Math.sin(theta);
  }

  /** cos θ. */
  public double cosTheta() {
    return Math.cos(theta);
  }

  /**
   * λ_H = (m_h²c² + m_φ²s²)/2v², λ_Φ = (m_h²s² + m_φ²c²)/2v_φ², λ_ΦH = (m_h² − m_φ²)sc/(v v_φ);
   * μ_H² = λ_Hv² + λ_ΦHv_φ²/2, μ_Φ² = λ_Φv_φ² + λ_ΦHv²/2.
   */
  public Potential potential() {
    double h = higgsMass * cosTheta();
    double hs = higgsMass * sinTheta();
    double p = scalarMass * cosTheta();
    double ps = scalarMass * sinTheta();
    double hh = (h * h + ps * ps) / 2;
    double pp = (hs * hs + p * p) / 2;
    double hp = (higgsMass - scalarMass) * (higgsMass + scalarMass) * sinTheta() * cosTheta();
    return new Potential(
        hh + hp * darkVacuum / (2 * vacuum),
        pp + hp * vacuum / (2 * darkVacuum),
        hh / (vacuum * vacuum),
        pp / (darkVacuum * darkVacuum),
        hp / (vacuum * darkVacuum));
  }

  /** Whether m_φ is a cancellation: |sin θ| > m_φ/m_h, where λ_Φ v_φ² is mostly m_h² sin²θ/2. */
  public boolean isTuned() {
    return Math.abs(sinTheta()) > scalarMass / higgsMass;
  }

  /** Stability and unitarity; that a vacuum exists is sure of a sector with masses. */
  public List<Condition> conditions() {
    Potential potential = potential();
    List<Condition> conditions = new ArrayList<>(potential.stabilityConditions());
    conditions.addAll(potential.unitarityConditions());
    return List.copyOf(conditions);
  }
}
