package io.nightjar.process;

/**
 * Two-body widths [GeV] of a Dirac neutrino that mixes with active ones, one charge state; 0 where
 * closed. A Majorana neutrino has twice the width to neutral states, and both charge states. Masses
 * and f [GeV], G_F [GeV⁻²]. Source: arXiv:1805.08567, with f_π = 130 MeV.
 */
public final class WeakWidths {

  private WeakWidths() {}

  /** N → ν P⁰: Γ = G_F²f²m³U²(1 − x²)²/(32π), x = m_P/m. */
  public static double neutralPseudoscalar(double m, double mP, double f, double fermi, double U2) {
    double open = open(m, mP);
    return fermi * fermi * f * f * m * m * m * U2 * open * open / (32 * Math.PI);
  }

  /**
   * N → l⁻P⁺: Γ = G_F²f²V²U²m³/(16π) [(1 − x_l²)² − x_P²(1 + x_l²)]√λ(1, x_l², x_P²).
   *
   * @param f decay constant times the element of the CKM matrix [GeV]
   */
  public static double chargedPseudoscalar(
      double m, double ml, double mP, double f, double fermi, double U2) {
    if (m <= ml + mP) {
      return 0;
    }
    double l2 = ml * ml / (m * m);
    double p2 = mP * mP / (m * m);
    double shape = ((1 - l2) * (1 - l2) - p2 * (1 + l2)) * TwoBodyWidths.rootLambda(m, ml, mP);
    return fermi * fermi * f * f * U2 * m * m * m / (16 * Math.PI) * shape;
  }

  /**
   * N → ν ρ⁰: Γ = G_F²g²κ²U²m³/(32πm_V²)(1 + 2x²)(1 − x²)², x = m_V/m.
   *
   * @param g decay constant of the charged vector meson times κ = 1 − 2sin²θ_W [GeV²]
   */
  public static double neutralVector(double m, double mV, double g, double fermi, double U2) {
    double x2 = mV * mV / (m * m);
    double open = open(m, mV);
    double shape = (1 + 2 * x2) * open * open;
    return fermi * fermi * g * g * U2 * m * m * m / (32 * Math.PI * mV * mV) * shape;
  }

  /**
   * N → l⁻V⁺: Γ = G_F²g²V²U²m³/(16πm_V²)[(1 − x_l²)² + x_V²(1 + x_l²) − 2x_V⁴]√λ(1, x_l², x_V²).
   *
   * @param g decay constant times the element of the CKM matrix [GeV²]
   */
  public static double chargedVector(
      double m, double ml, double mV, double g, double fermi, double U2) {
    if (m <= ml + mV) {
      return 0;
    }
    double l2 = ml * ml / (m * m);
    double v2 = mV * mV / (m * m);
    double bracket = (1 - l2) * (1 - l2) + v2 * (1 + l2) - 2 * v2 * v2;
    double shape = bracket * TwoBodyWidths.rootLambda(m, ml, mV);
    return fermi * fermi * g * g * U2 * m * m * m / (16 * Math.PI * mV * mV) * shape;
  }

  /** N → νγ by loops of W and charged leptons: Γ = 9αG_F²m⁵U²/(512π⁴). Pal, Wolfenstein 1982. */
  public static double photon(double m, double alpha, double fermi, double U2) {
    return 9 * alpha * fermi * fermi * Math.pow(m, 5) * U2 / (512 * Math.pow(Math.PI, 4));
  }

  /**
   * ν_i → ν_jγ by a transition moment, L = ½μ ν̄_jσ_{μν}P_Rν_iF^{μν}: Γ = |μ|²m_i³(1 − r)³/(16π), r
   * = (m_j/m_i)².
   *
   * @param moment μ [GeV⁻¹]
   */
  public static double momentPhoton(double mi, double mj, double moment) {
    double open = open(mi, mj);
    return moment * moment * Math.pow(mi * open, 3) / (16 * Math.PI);
  }

  /** 1 − (m'/m)²; 0 where closed. */
  private static double open(double m, double other) {
    return Math.max(0, (m - other) * (m + other)) / (m * m);
  }
}
