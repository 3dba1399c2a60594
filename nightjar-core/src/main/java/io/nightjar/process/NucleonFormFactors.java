package io.nightjar.process;

import io.nightjar.physics.Constants;

/**
 * Elastic form factors of proton and neutron.
 *
 * <p>F1 = (G_E + τ G_M)/(1 + τ), F2 = (G_M − G_E)/(1 + τ), τ = Q²/4M².
 */
public enum NucleonFormFactors {
  /** J. J. Kelly, Phys. Rev. C 70 (2004) 068202, Table I. */
  KELLY {
    @Override
    double protonElectric(double tau, double Q2) {
      return kelly(tau, -0.24, 10.98, 12.82, 21.97);
    }

    @Override
    double protonMagnetic(double tau, double Q2) {
      return MU_P * kelly(tau, 0.12, 10.97, 18.86, 6.55);
    }

    @Override
    double neutronElectric(double tau, double Q2) {
      return 1.70 * tau / (1 + 3.30 * tau) * dipole(Q2);
    }

    @Override
    double neutronMagnetic(double tau, double Q2) {
      return MU_N * kelly(tau, 2.33, 14.72, 24.20, 84.1);
    }
  },

  /** Dipole with Galster's neutron electric form factor. */
  DIPOLE {
    @Override
    double protonElectric(double tau, double Q2) {
      return dipole(Q2);
    }

    @Override
    double protonMagnetic(double tau, double Q2) {
      return MU_P * dipole(Q2);
    }

    @Override
    double neutronElectric(double tau, double Q2) {
      return -MU_N * tau / (1 + 5.6 * tau) * dipole(Q2);
    }

    @Override
    double neutronMagnetic(double tau, double Q2) {
      return MU_N * dipole(Q2);
    }
  };

  private static final double MU_P = Constants.STANDARD.protonMoment();
  private static final double MU_N = Constants.STANDARD.neutronMoment();

  /** τ of the parametrisations is made with the proton mass for both nucleons. */
  private static final double FOUR_M2 =
      4 * Constants.STANDARD.protonMass() * Constants.STANDARD.protonMass();

  abstract double protonElectric(double tau, double Q2);

  abstract double protonMagnetic(double tau, double Q2);

  abstract double neutronElectric(double tau, double Q2);

  abstract double neutronMagnetic(double tau, double Q2);

  /** G_E of the proton at a momentum transfer squared [GeV²]. */
  public double electricProton(double Q2) {
    return protonElectric(Q2 / FOUR_M2, Q2);
  }

  /** G_M of the proton at a momentum transfer squared [GeV²]. */
  public double magneticProton(double Q2) {
    return protonMagnetic(Q2 / FOUR_M2, Q2);
  }

  /** G_E of the neutron at a momentum transfer squared [GeV²]. */
  public double electricNeutron(double Q2) {
    return neutronElectric(Q2 / FOUR_M2, Q2);
  }

  /** G_M of the neutron at a momentum transfer squared [GeV²]. */
  public double magneticNeutron(double Q2) {
    return neutronMagnetic(Q2 / FOUR_M2, Q2);
  }

  /** Dirac form factor F1 = (G_E + τ G_M)/(1 + τ). */
  static double dirac(double electric, double magnetic, double tau) {
    return (electric + tau * magnetic) / (1 + tau);
  }

  /** Pauli form factor F2 = (G_M − G_E)/(1 + τ). */
  static double pauli(double electric, double magnetic, double tau) {
    return (magnetic - electric) / (1 + tau);
  }

  private static double kelly(double tau, double a1, double b1, double b2, double b3) {
    return (1 + a1 * tau) / (1 + tau * (b1 + tau * (b2 + tau * b3)));
  }

  private static double dipole(double Q2) {
    double d = 1 / (1 + Q2 / 0.71);
    return d * d;
  }
}
