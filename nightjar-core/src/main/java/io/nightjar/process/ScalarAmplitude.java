package io.nightjar.process;

/**
 * Exchange of the dark scalar, 𝓜 = S_Nα sin θ [ū_N P_L u_ν] J/(Q² + m_φ²): ⟨|𝓜|²⟩ = |S_Nα|² sin²θ
 * ⟨|J|²⟩ t/(Q² + m_φ²)², t = m² + Q². It does not depend on the energy.
 *
 * <p>Equation and derivation: docs/physics/scalar-exchange.md.
 */
final class ScalarAmplitude implements SquaredAmplitude {

  private final Kinematics kinematics;
  private final double strength2;
  private final double mass2;
  private final ScalarCharge charge;
  private final Helicities helicities;

  ScalarAmplitude(Kinematics kinematics, Mediation.Scalar scalar, ScalarCharge charge) {
    this.kinematics = kinematics;
    double sin = scalar.mixing();
    this.strength2 = TwoBodyWidths.square(scalar.neutrino()) * sin * sin;
    this.mass2 = scalar.mass() * scalar.mass();
    this.charge = charge;
    this.helicities = new Helicities(kinematics, false);
  }

  /** |S_Nα|² sin²θ ⟨|J|²⟩/(Q² + m_φ²)² [GeV⁻²]. */
  @Override
  public void responses(double Q2, double pauli, double[] responses) {
    double propagator = 1 / (Q2 + mass2);
    responses[0] = pauli * strength2 * charge.squared(Q2) * propagator * propagator;
    responses[1] = responses[2] = responses[3] = responses[4] = 0;
  }

  @Override
  public void coefficients(double Q2, double[] form, double[] c) {
    c[2] = 0;
    c[1] = 0;
    c[0] = form[0] * (kinematics.m() * kinematics.m() + Q2);
  }

  /** k·K with K of the other helicity; both add up to t. */
  @Override
  public void squared(
      boolean flipped,
      int n,
      double[] E,
      double[] Q2,
      double[][] responses,
      double[][] scratch,
      double[] squared) {
    helicities.products(!flipped, n, E, Q2, scratch);
    double[] kK = scratch[Helicities.KK];
    double[] R = responses[0];
    for (int i = 0; i < n; i++) {
      squared[i] = R[i] * kK[i];
    }
  }
}
