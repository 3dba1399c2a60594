package io.nightjar.process;

import org.hipparchus.complex.Complex;

/**
 * Widths [GeV] of a scalar that couples as the Higgs boson times sin θ, and to the Z' that its own
 * vacuum expectation value makes massive; 0 where closed. Masses [GeV].
 */
public final class ScalarWidths {

  private ScalarWidths() {}

  /**
   * S → f f̄: Γ = sin²θ N_c m_f² M/(8πv²) (1 − 4x)^{3/2}, x = (m_f/M)².
   *
   * @param colours N_c
   * @param vacuum v of the Higgs boson [GeV]
   */
  public static double fermions(double M, double mf, int colours, double sin, double vacuum) {
    double beta = beta(M, mf);
    double y = sin * mf / vacuum;
    return colours * y * y * M / (8 * Math.PI) * beta * beta * beta;
  }

  /**
   * S → γγ: Γ = sin²θ α²M³/(256π³v²) |loops|².
   *
   * @param loops Σ N_c Q² A_½ + A₁
   */
  public static double photons(double M, Complex loops, double sin, double alpha, double vacuum) {
    double amplitude = sin * alpha / vacuum * loops.norm();
    return amplitude * amplitude * M * M * M / (256 * Math.pow(Math.PI, 3));
  }

  /**
   * S → gg: Γ = sin²θ α_s²M³/(72π³v²) |¾ loops|².
   *
   * @param loops Σ A_½ of heavy quarks
   */
  public static double gluons(double M, Complex loops, double sin, double alphaS, double vacuum) {
    double amplitude = sin * alphaS / vacuum * 0.75 * loops.norm();
    return amplitude * amplitude * M * M * M / (72 * Math.pow(Math.PI, 3));
  }

  /**
   * S → π⁺π⁻ and π⁰π⁰ with one pion mass, leading order of chiral perturbation theory: Γ = 3 sin²θ
   * G²√(1 − 4x)/(32πv²M), G = (2/9)M² + (11/9)m_π².
   */
  public static double pions(double M, double mPi, double sin, double vacuum) {
    double G = (2 * M * M + 11 * mPi * mPi) / 9;
    double amplitude = sin * G / vacuum;
    return 3 * amplitude * amplitude * beta(M, mPi) / (32 * Math.PI * M);
  }

  /**
   * S → Z'Z': Γ = cos²θ M³/(32πv_φ²)√(1 − 4x)(1 − 4x + 12x²), x = (m_Z'/M)².
   *
   * @param vacuum v_φ = m_Z'/g_X [GeV]
   */
  public static double vectors(double M, double mV, double sin, double vacuum) {
    double x = mV * mV / (M * M);
    double shape = beta(M, mV) * (1 - 4 * x + 12 * x * x);
    return (1 - sin * sin) * M * M * M / (32 * Math.PI * vacuum * vacuum) * shape;
  }

  /** √(1 − 4(m/M)²); 0 below threshold. */
  private static double beta(double M, double m) {
    return Math.sqrt(Math.max(0, (M - 2 * m) * (M + 2 * m))) / M;
  }
}
