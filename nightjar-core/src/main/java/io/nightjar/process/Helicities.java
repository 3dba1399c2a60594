package io.nightjar.process;

/**
 * ⟨|𝓜|²⟩ of the two helicities of N in the laboratory, by column: K = k' − h m s in place of k',
 * where K = (E_N ∓ p_N)(1, ∓k̂'), upper sign for the flipped helicity; both add up to 2k'.
 *
 * <p>Equation: docs/physics/upscattering.md, "Helicity of N".
 *
 * @param kinematics masses
 * @param antineutrino whether the projectile is an antineutrino
 */
record Helicities(Kinematics kinematics, boolean antineutrino) {

  /** Columns that are overwritten. */
  static final int SCRATCH = 6;

  /** Which of them hold k·K and P·K after {@link #products}. */
  static final int KK = 4;

  static final int PK = 5;

  /**
   * ⟨|𝓜|²⟩ of one helicity [GeV⁴].
   *
   * @param flipped which
   * @param n number of events
   * @param E neutrino energy [GeV]; read
   * @param Q2 momentum transfer squared [GeV²]; read
   * @param responses columns as of {@link Upscattering#responses}; read
   * @param scratch overwritten
   * @param squared written
   */
  void squared(
      boolean flipped,
      int n,
      double[] E,
      double[] Q2,
      double[][] responses,
      double[][] scratch,
      double[] squared) {
    products(flipped, n, E, Q2, scratch);
    double[] kK = scratch[KK];
    double[] PK = scratch[Helicities.PK];
    vector(n, E, Q2, kK, PK, responses[0], squared);
    axial(n, E, Q2, kK, PK, responses[2], squared);
    transverse(n, Q2, kK, responses[1], responses[4], squared);
    interference(n, E, Q2, kK, PK, responses[3], squared);
  }

  /**
   * k·K and P·K of one helicity.
   *
   * @param scratch overwritten; {@link #KK} and {@link #PK} written [GeV²]
   */
  void products(boolean flipped, int n, double[] E, double[] Q2, double[][] scratch) {
    double[] versine = scratch[0];
    double[] sum = scratch[1]; // E_N + p_N
    double[] difference = scratch[2];
    kinematics.leave(n, E, Q2, sum, difference, versine);
    lightCone(n, sum, difference);
    if (flipped) {
      products(n, 2, -1, E, versine, difference, sum, scratch[KK], scratch[PK]);
    } else {
      products(n, 0, 1, E, versine, sum, difference, scratch[KK], scratch[PK]);
    }
  }

  /** From E_N and p_N to their sum and difference. */
  private void lightCone(int n, double[] sum, double[] difference) {
    double m2 = kinematics.m() * kinematics.m();
    for (int i = 0; i < n; i++) {
      sum[i] += difference[i];
      difference[i] = m2 / sum[i];
    }
  }

  /** k·K and P·K, where k·K = E × scale × (offset + sign × versine), and K·k' = m². */
  private void products(
      int n,
      double offset,
      double sign,
      double[] E,
      double[] versine,
      double[] scale,
      double[] other,
      double[] kK,
      double[] PK) {
    double twoM = 2 * kinematics.M();
    for (int i = 0; i < n; i++) {
      double k = E[i] * (offset + sign * versine[i]);
      kK[i] = scale[i] * k;
      PK[i] = scale[i] * (twoM + k - other[i]);
    }
  }

  /** k·P = (s − u)/2 [GeV²]. */
  double kP(double E, double Q2) {
    return (4 * kinematics.M() * E - kinematics.m() * kinematics.m() - Q2) / 2;
  }

  private double kq(double Q2) {
    return -(kinematics.m() * kinematics.m() + Q2) / 2;
  }

  private double Kq(double kK) {
    return kK - kinematics.m() * kinematics.m();
  }

  private void vector(
      int n, double[] E, double[] Q2, double[] kK, double[] PK, double[] R, double[] sum) {
    double P2 = 4 * kinematics.M() * kinematics.M();
    for (int i = 0; i < n; i++) {
      sum[i] = R[i] * (2 * kP(E[i], Q2[i]) * PK[i] - (P2 + Q2[i]) * kK[i]);
    }
  }

  private void axial(
      int n, double[] E, double[] Q2, double[] kK, double[] PK, double[] R, double[] sum) {
    double twoM2 = 2 * kinematics.M() * kinematics.M();
    for (int i = 0; i < n; i++) {
      double both = PK[i] * kP(E[i], Q2[i]) - Kq(kK[i]) * kq(Q2[i]);
      sum[i] += R[i] * 2 * (both + twoM2 * kK[i]);
    }
  }

  private void transverse(
      int n, double[] Q2, double[] kK, double[] magnetic, double[] pseudoscalar, double[] sum) {
    for (int i = 0; i < n; i++) {
      double along = 2 * Kq(kK[i]) * kq(Q2[i]);
      double across = Q2[i] * kK[i];
      sum[i] += magnetic[i] * (across - along) + pseudoscalar[i] * (along + across);
    }
  }

  private void interference(
      int n, double[] E, double[] Q2, double[] kK, double[] PK, double[] R, double[] sum) {
    double four = antineutrino ? -4 : 4;
    for (int i = 0; i < n; i++) {
      sum[i] += R[i] * four * (kP(E[i], Q2[i]) * Kq(kK[i]) - PK[i] * kq(Q2[i]));
    }
  }
}
