package io.nightjar.process;

/** What masses fix of the widths of a Z' of one mass: factors of couplings squared [GeV]. */
final class ZPrimeShape {

  private final double[] leptonSquares = new double[Couplings.LEPTONS.size()];
  private final double[] leptonInterference = new double[leptonSquares.length];
  private final double hadrons;
  private final double[] squares; // by pairs of states
  private final double[] interference;

  /**
   * Of a mass.
   *
   * @param M [GeV]
   * @param states masses of all neutrinos [GeV]
   * @param pairs n a + b of those that are wanted, a ≤ b; read
   * @param leptons masses of e, μ, τ [GeV]
   */
  ZPrimeShape(double M, double[] states, int[] pairs, double[] leptons, HadronRatio ratio) {
    int n = states.length;
    for (int l = 0; l < leptons.length; l++) {
      leptonSquares[l] = TwoBodyWidths.vectorSquares(M, leptons[l], leptons[l]);
      leptonInterference[l] = TwoBodyWidths.vectorInterference(M, leptons[l], leptons[l]);
    }
    hadrons = M / (12 * Math.PI) * ratio.at(M);
    squares = new double[n * n];
    interference = new double[n * n];
    for (int pair : pairs) {
      double ma = states[pair / n];
      double mb = states[pair % n];
      squares[pair] = TwoBodyWidths.vectorSquares(M, ma, mb);
      interference[pair] = ma * mb > 0 ? TwoBodyWidths.vectorInterference(M, ma, mb) : 0;
    }
  }

  /** Γ(l⁺l⁻) of a_L = g_V − g_A and a_R = g_V + g_A. */
  double lepton(int lepton, double gV, double gA) {
    return 2 * (gV * gV + gA * gA) * leptonSquares[lepton]
        + (gV * gV - gA * gA) * leptonInterference[lepton];
  }

  /** Γ = (c²M/12π) R(M²). */
  double hadrons(double c) {
    return c * c * hadrons;
  }

  /**
   * Γ(ν_aν_b).
   *
   * @param pair n a + b
   * @param sum |a_L|² + |a_R|²
   * @param product Re a_L a_R*
   */
  double neutrinos(int pair, double sum, double product) {
    return sum * squares[pair] + product * interference[pair];
  }
}
