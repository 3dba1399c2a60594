package io.nightjar.model;

import org.hipparchus.complex.Complex;

/**
 * Neutrinoless double beta decay through light and heavy Majorana neutrinos, in the interpolation
 * between both of 1408.6077.
 */
public final class DoubleBetaDecay {

  private DoubleBetaDecay() {}

  /**
   * m_ββ = |Σ_k U_ek² m_k p²/(p² + m_k²)|, all states with their phases [GeV].
   *
   * @param sector whose first row is the electron flavour
   * @param momentum p of the exchanged neutrino, 0.1 to 0.2, depends on the nucleus [GeV]
   */
  public static double effectiveMass(NeutrinoSector sector, double momentum) {
    return sum(sector, sector.states(), momentum).norm();
  }

  /** The same of the light states alone, |Σ_i U_ei² m_i| [GeV]. */
  public static double lightMass(NeutrinoSector sector) {
    return sum(sector, sector.light(), Double.POSITIVE_INFINITY).norm();
  }

  private static Complex sum(NeutrinoSector sector, int states, double momentum) {
    Complex sum = Complex.ZERO;
    for (int k = 0; k < states; k++) {
      sum = sum.add(contribution(sector.mixing(0, k), sector.mass(k), momentum));
    }
    return sum;
  }

  /**
   * U² m p²/(p² + m²) of one state [GeV].
   *
   * @param mixing U_ek
   * @param mass m_k [GeV]
   * @param momentum p [GeV]
   */
  public static Complex contribution(Complex mixing, double mass, double momentum) {
    double ratio = mass / momentum;
    return mixing.multiply(mixing).multiply(mass / (1 + ratio * ratio));
  }

  /**
   * 1/T = A (m_p m_ββ/p²)² [1/yr].
   *
   * @param effectiveMass m_ββ [GeV]
   * @param momentum p [GeV]
   * @param strength A of the nucleus [1/yr]
   * @param protonMass m_p [GeV]
   */
  public static double inverseHalfLife(
      double effectiveMass, double momentum, double strength, double protonMass) {
    double ratio = protonMass * effectiveMass / (momentum * momentum);
    return strength * ratio * ratio;
  }
}
