package io.nightjar.diagram;

import io.nightjar.model.Spectrum;
import io.nightjar.physics.Constants;

/**
 * Which boson makes most of an amplitude, from products of couplings over the boson's mass squared
 * [GeV⁻²]; momenta are left out, interferences too.
 */
final class Strength {

  private final Spectrum spectrum;
  private final Constants constants;

  Strength(Spectrum spectrum) {
    this.spectrum = spectrum;
    this.constants = spectrum.constants();
  }

  /** g_X V_ij/m_Z' [1/GeV]. */
  double dark(String outgoing, String incoming) {
    double V = spectrum.vertex(outgoing, incoming).norm();
    return spectrum.darkCoupling() * V / spectrum.zPrimeMass();
  }

  /** (g/2c_W) C_ij/m_Z = √(√2 G_F) C_ij [1/GeV]. */
  double weak(String outgoing, String incoming) {
    double C = spectrum.weakVertex(outgoing, incoming).norm();
    return Math.sqrt(Math.sqrt(2) * constants.fermi()) * C;
  }

  /** Z' to a pair of charge one, e ε/m_Z' [1/GeV]. */
  double darkCharge() {
    return Math.abs(spectrum.chargeCoupling()) / spectrum.zPrimeMass();
  }

  /** Z to a pair of charged leptons, 2g_L = 2s_W² − 1 times (g/2c_W)/m_Z [1/GeV]. */
  double weakCharge() {
    double gL = 2 * constants.weakAngleMz() - 1;
    return Math.sqrt(Math.sqrt(2) * constants.fermi()) * Math.abs(gL);
  }

  /** W, 2√2 G_F U_αi U*_βj of N_i → N_j l_α⁻ l_β⁺ [GeV⁻²]. */
  double charged(String incoming, String outgoing, String minus, String plus) {
    double first = spectrum.activeMixing("nu_" + minus, incoming).norm();
    double second = spectrum.activeMixing("nu_" + plus, outgoing).norm();
    return 2 * Math.sqrt(2) * constants.fermi() * first * second;
  }
}
