package io.nightjar.process;

import io.nightjar.physics.Constants;

/**
 * Electromagnetic and weak neutral current of a target: ⟨p'|J|p⟩ = γ^μ F1 + iσ^{μν}q_ν F2/2M −
 * γ^μγ5 G_A − (q^μ/M)γ5 G_P for a nucleon, F (p + p')^μ for a nucleus.
 *
 * <p>The weak current is J_Z = J_3 − s_W² J_em with s_W² at low momentum transfer; strangeness is
 * neglected.
 */
interface HadronCurrent {

  /** Positions in the array of form factors. */
  int F1 = 0;

  int F2 = 1;
  int F1Z = 2;
  int F2Z = 3;
  int GA = 4;
  int GP = 5;
  int SIZE = 6;

  /**
   * Fills the form factors.
   *
   * @param Q2 momentum transfer squared [GeV²]
   * @param f written: F1, F2 (electromagnetic), F1Z, F2Z, G_A, G_P (weak)
   */
  void fill(double Q2, double[] f);

  /** A spin-0 nucleus: charge Z F(Q²), weak charge −¼[N − (1 − 4s_W²)Z] F(Q²). */
  static HadronCurrent nucleus(Target target, NuclearFormFactor formFactor, Constants c) {
    int Z = target.nucleus().Z();
    double weak = -0.25 * (target.nucleus().N() - (1 - 4 * c.weakAngleLow()) * Z);
    return (Q2, f) -> {
      double F = formFactor.at(Math.sqrt(Q2));
      f[F1] = Z * F;
      f[F1Z] = weak * F;
      f[F2] = f[F2Z] = f[GA] = f[GP] = 0;
    };
  }

  /** A proton or a neutron. F^Z_{p,n} = ±¼(F_p − F_n) − s_W² F_{p,n}; G_A = ±¼ g_A dipole. */
  static HadronCurrent nucleon(boolean proton, NucleonFormFactors set, Constants c) {
    double fourM2 = 4 * c.protonMass() * c.protonMass();
    double sign = proton ? 0.25 : -0.25;
    double MA2 = c.axialMass() * c.axialMass();
    double pion2 = c.pionMass() * c.pionMass();
    return (Q2, f) -> {
      double tau = Q2 / fourM2;
      double ep = set.protonElectric(tau, Q2);
      double mp = set.protonMagnetic(tau, Q2);
      double en = set.neutronElectric(tau, Q2);
      double mn = set.neutronMagnetic(tau, Q2);
      double f1p = NucleonFormFactors.dirac(ep, mp, tau);
      double f1n = NucleonFormFactors.dirac(en, mn, tau);
      double f2p = NucleonFormFactors.pauli(ep, mp, tau);
      double f2n = NucleonFormFactors.pauli(en, mn, tau);
      f[F1] = proton ? f1p : f1n;
      f[F2] = proton ? f2p : f2n;
      f[F1Z] = sign * (f1p - f1n) - c.weakAngleLow() * f[F1];
      f[F2Z] = sign * (f2p - f2n) - c.weakAngleLow() * f[F2];
      double axial = 1 / (1 + Q2 / MA2);
      f[GA] = sign * c.axialCharge() * axial * axial;
      f[GP] = fourM2 / 2 * f[GA] / (Q2 + pion2);
    };
  }
}
