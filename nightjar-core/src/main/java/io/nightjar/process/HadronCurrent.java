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

  /**
   * A proton or a neutron. F^Z_{p,n} = ±¼(F_p − F_n) − s_W² F_{p,n}; G_A = ±¼ g_A dipole.
   *
   * <p>Parametrisations are functions of τ made with the proton mass; F1 and F2 of each nucleon
   * follow from G_E = F1 − τF2, G_M = F1 + F2 with its own mass, the M of the current.
   */
  static HadronCurrent nucleon(boolean proton, NucleonFormFactors set, Constants c) {
    double protonM2 = c.protonMass() * c.protonMass();
    double neutronM2 = c.neutronMass() * c.neutronMass();
    double M2 = proton ? protonM2 : neutronM2;
    double sign = proton ? 0.25 : -0.25;
    double MA2 = c.axialMass() * c.axialMass();
    double pion2 = c.pionMass() * c.pionMass();
    return (Q2, f) -> {
      double tauP = Q2 / (4 * protonM2);
      double tauN = Q2 / (4 * neutronM2);
      double ep = set.protonElectric(tauP, Q2);
      double mp = set.protonMagnetic(tauP, Q2);
      double en = set.neutronElectric(tauP, Q2);
      double mn = set.neutronMagnetic(tauP, Q2);
      double f1p = NucleonFormFactors.dirac(ep, mp, tauP);
      double f1n = NucleonFormFactors.dirac(en, mn, tauN);
      double f2p = NucleonFormFactors.pauli(ep, mp, tauP);
      double f2n = NucleonFormFactors.pauli(en, mn, tauN);
      f[F1] = proton ? f1p : f1n;
      f[F2] = proton ? f2p : f2n;
      f[F1Z] = sign * (f1p - f1n) - c.weakAngleLow() * f[F1];
      f[F2Z] = sign * (f2p - f2n) - c.weakAngleLow() * f[F2];
      double axial = 1 / (1 + Q2 / MA2);
      f[GA] = sign * c.axialCharge() * axial * axial;
      f[GP] = 2 * M2 * f[GA] / (Q2 + pion2);
    };
  }
}
