package io.nightjar.model;

/**
 * Coupling of a vector boson V to a fermion: L ⊃ V_μ f̄γ^μ(g_V + g_A γ5)f.
 *
 * @param gV vector coupling
 * @param gA axial coupling
 */
public record VectorAxial(double gV, double gA) {

  /** Coupling of the left-handed fermion: g_V − g_A. */
  public double left() {
    return gV - gA;
  }

  /** Coupling of the right-handed fermion: g_V + g_A. */
  public double right() {
    return gV + gA;
  }

  /** g_V² + g_A². */
  public double squared() {
    return gV * gV + gA * gA;
  }

  /**
   * Γ(V → f f̄) = N_c m_V (g_V² + g_A²)/12π, m_f ≪ m_V. [GeV]
   *
   * @param mass m_V [GeV]
   * @param colours N_c
   */
  public double width(double mass, int colours) {
    return colours * mass * squared() / (12 * Math.PI);
  }
}
