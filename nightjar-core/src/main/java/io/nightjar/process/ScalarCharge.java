package io.nightjar.process;

import io.nightjar.physics.Constants;

/**
 * How a target answers to a scalar that couples to matter as the Higgs boson: ⟨p'|J|p⟩ = (f_N
 * m_N/v) G_S ū'u for a nucleon, (f_N m_N/v) A F(Q²) 2M for a spin-0 nucleus.
 */
interface ScalarCharge {

  /** Squared, averaged over the spin of the target, without sin²θ, at Q² [GeV²] [GeV²]. */
  double squared(double Q2);

  /** The charge of a target. */
  static ScalarCharge of(Target target, Upscattering.Response response, Constants c) {
    return target.regime() == Regime.COHERENT
        ? nucleus(target, response.nucleus(), c)
        : nucleon(target.mass(c), c);
  }

  /** 4M²(A f_N m_N/v)²F²: every nucleon alike, spread as the charge is. */
  private static ScalarCharge nucleus(Target target, NuclearFormFactor formFactor, Constants c) {
    double nucleon = (c.protonMass() + c.neutronMass()) / 2;
    double charge = target.nucleus().A() * c.higgsNucleon() * nucleon / c.vacuum();
    double twice = 2 * target.mass(c) * charge;
    return Q2 -> {
      double F = formFactor.at(Math.sqrt(Q2));
      return twice * twice * F * F;
    };
  }

  /** ½Σ|ū'u|² = 4M² + Q², times (f_N m_N/v)²G_S², G_S = (1 + Q²/M_S²)^{-2}. */
  private static ScalarCharge nucleon(double M, Constants c) {
    double charge = c.higgsNucleon() * M / c.vacuum();
    double MS2 = c.scalarMass() * c.scalarMass();
    return Q2 -> {
      double dipole = 1 / (1 + Q2 / MS2);
      double G = charge * dipole * dipole;
      return G * G * (4 * M * M + Q2);
    };
  }
}
