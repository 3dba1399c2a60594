package io.nightjar.process;

import io.nightjar.physics.Constants;

/**
 * Exchange of a photon by a transition magnetic moment, 𝓜 = (eμ/Q²)[ū_N iσ^{μν}q_ν P_L u_ν] J_μ:
 * ⟨|𝓜|²⟩ = (e²|μ|²/Q⁴){(F1² + τF2²)[Q²(s−u)² − m²t(4M² + Q²)] + (F1 + F2)² Q² t (2m² − Q²)}, with
 * t = m² + Q², s − u = 4ME − t. A nucleus has the first term alone, with ZF(Q²).
 *
 * <p>Equation and derivation: docs/physics/magnetic-transition.md. Belongs to one thread.
 */
final class DipoleAmplitude implements SquaredAmplitude {

  private final boolean nucleus;
  private final Kinematics kinematics;
  private final double strength2;
  private final HadronCurrent current;
  private final Helicities helicities;
  private final double[] form = new double[HadronCurrent.SIZE];

  DipoleAmplitude(
      boolean nucleus,
      Kinematics kinematics,
      Mediation.Dipole dipole,
      HadronCurrent current,
      Constants constants) {
    this.nucleus = nucleus;
    this.kinematics = kinematics;
    double strength = constants.charge() * dipole.moment();
    this.strength2 = strength * strength;
    this.current = current;
    this.helicities = new Helicities(kinematics, false);
  }

  /** (e|μ|/Q²)² times F1² + τF2² and (F1 + F2)² [GeV⁻⁶]. */
  @Override
  public void responses(double Q2, double pauli, double[] responses) {
    current.fill(Q2, form);
    double f1 = form[HadronCurrent.F1];
    double f2 = form[HadronCurrent.F2];
    double tau = Q2 / (4 * kinematics.M() * kinematics.M());
    double common = pauli * strength2 / (Q2 * Q2);
    responses[0] = common * (f1 * f1 + tau * f2 * f2);
    responses[1] = nucleus ? 0 : common * (f1 + f2) * (f1 + f2);
    responses[2] = responses[3] = responses[4] = 0;
  }

  @Override
  public void coefficients(double Q2, double[] form, double[] c) {
    double M = kinematics.M();
    double m2 = kinematics.m() * kinematics.m();
    double t = m2 + Q2;
    double R = form[0];
    // Q²(s−u)² − m²t(4M² + Q²) = 16M²E²Q² − 8MEtQ² + t(Q⁴ − 4M²m²)
    c[2] = 16 * M * M * Q2 * R;
    c[1] = -8 * M * t * Q2 * R;
    c[0] = t * (Q2 * Q2 - 4 * M * M * m2) * R + Q2 * t * (2 * m2 - Q2) * form[1];
  }

  /**
   * K of the other helicity: R{2Q²(K·P)(k·P) − P²m²(t − k·K)} + (F1 + F2)²Q²[Q² k·K − 2t(k·K −
   * m²)], P = p + p', P² = 4M² + Q².
   */
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
    double[] PK = scratch[Helicities.PK];
    double m2 = kinematics.m() * kinematics.m();
    double fourM2 = 4 * kinematics.M() * kinematics.M();
    double[] R = responses[0];
    double[] magnetic = responses[1];
    for (int i = 0; i < n; i++) {
      double t = m2 + Q2[i];
      double charge = 2 * Q2[i] * PK[i] * helicities.kP(E[i], Q2[i]);
      squared[i] = R[i] * (charge - (fourM2 + Q2[i]) * m2 * (t - kK[i]));
    }
    for (int i = 0; i < n; i++) {
      double t = m2 + Q2[i];
      squared[i] += magnetic[i] * Q2[i] * (Q2[i] * kK[i] - 2 * t * (kK[i] - m2));
    }
  }
}
