package io.nightjar.experiment;

import io.nightjar.physics.Constants;

/**
 * The neutrino energy that MiniBooNE assigns to an electron-like event: as if it were ν_e n → e⁻ p
 * on a neutron at rest. No binding energy is subtracted: with 34 MeV, or with the older empirical
 * correction, published events would leave the published window.
 *
 * @param electronMass m_e [GeV]
 * @param protonMass m_p [GeV]
 * @param neutronMass m_n [GeV]
 */
public record QuasiElastic(double electronMass, double protonMass, double neutronMass) {

  /** With the masses of a set of constants. */
  public static QuasiElastic of(Constants constants) {
    return new QuasiElastic(
        constants.electronMass(), constants.protonMass(), constants.neutronMass());
  }

  /**
   * E_ν^QE = ½ (2 m_n E_e + m_p² − m_n² − m_e²)/(m_n − E_e + p_e cos θ), E_e = E_vis + m_e.
   *
   * @param visible kinetic energy of the shower [GeV]
   * @param cosTheta cosine of its angle to the beam
   * @return [GeV]; infinite where no neutrino, however energetic, gives such an electron
   */
  public double neutrinoEnergy(double visible, double cosTheta) {
    double E = visible + electronMass;
    // E² − m² as a product: the difference of squares loses digits for slow electrons
    double p = Math.sqrt(visible * (visible + 2 * electronMass));
    double M2 =
        (protonMass - neutronMass) * (protonMass + neutronMass) - electronMass * electronMass;
    double denominator = Math.max(0, neutronMass - E + p * cosTheta);
    return (2 * neutronMass * E + M2) / (2 * denominator);
  }

  /**
   * The same of columns; NaN where there is no angle.
   *
   * @param n number of events
   * @param visible [GeV]; read
   * @param cosTheta read
   * @param energy written [GeV]
   */
  public void neutrinoEnergy(int n, double[] visible, double[] cosTheta, double[] energy) {
    for (int i = 0; i < n; i++) {
      energy[i] = neutrinoEnergy(visible[i], cosTheta[i]);
    }
  }

  /**
   * With nucleons of equal mass, as searches for ν e scattering take them (arXiv:1512.07699): E_ν =
   * (m_n E_e − m_e²/2)/(m_n − E_e + p_e cos θ).
   */
  QuasiElastic onEqualNucleons() {
    return new QuasiElastic(electronMass, neutronMass, neutronMass);
  }

  /**
   * Q² = 2 m_n (E_ν − E_e) of columns, E_ν as in {@link #neutrinoEnergy}.
   *
   * @param n number of events
   * @param visible [GeV]; read
   * @param cosTheta read
   * @param Q2 written [GeV²]
   */
  void transfer(int n, double[] visible, double[] cosTheta, double[] Q2) {
    neutrinoEnergy(n, visible, cosTheta, Q2);
    for (int i = 0; i < n; i++) {
      Q2[i] = 2 * neutronMass * (Q2[i] - visible[i] - electronMass);
    }
  }
}
