package io.nightjar.process;

import io.nightjar.physics.Constants;

/**
 * ⟨|𝓜|²⟩ of an upscattering: functions of Q² ("responses") that hold all form factors and
 * propagators, and what polynomials of energy they multiply.
 */
interface SquaredAmplitude {

  /** Functions of Q² that an amplitude may have. */
  int RESPONSES = 5;

  /**
   * Fills the responses.
   *
   * @param Q2 momentum transfer squared [GeV²]
   * @param pauli factor of each
   * @param responses written, its first {@link #RESPONSES} places
   */
  void responses(double Q2, double pauli, double[] responses);

  /**
   * Coefficients of ⟨|𝓜|²⟩ = c₂E² + c₁E + c₀.
   *
   * @param Q2 momentum transfer squared [GeV²]
   * @param form responses; read
   * @param c written
   */
  void coefficients(double Q2, double[] form, double[] c);

  /**
   * ⟨|𝓜|²⟩ of one helicity of N in the laboratory [1].
   *
   * @param flipped which
   * @param n number of events
   * @param E neutrino energy [GeV]; read
   * @param Q2 momentum transfer squared [GeV²]; read
   * @param responses columns; read
   * @param scratch {@link Helicities#SCRATCH} columns; overwritten
   * @param squared written
   */
  void squared(
      boolean flipped,
      int n,
      double[] E,
      double[] Q2,
      double[][] responses,
      double[][] scratch,
      double[] squared);

  /** The amplitude of an exchange. */
  static SquaredAmplitude of(
      Target target,
      Kinematics kinematics,
      Mediation exchange,
      boolean antineutrino,
      Upscattering.Response response,
      Constants constants) {
    HadronCurrent current =
        target.regime() == Regime.COHERENT
            ? HadronCurrent.nucleus(target, response.nucleus(), constants)
            : HadronCurrent.nucleon(
                target.regime() == Regime.PROTON, response.nucleon(), constants);
    boolean nucleus = target.regime() == Regime.COHERENT;
    return switch (exchange) {
      case Upscattering.Exchange vectors ->
          new VectorAmplitude(nucleus, kinematics, vectors, antineutrino, current);
      case Mediation.Dipole dipole ->
          new DipoleAmplitude(nucleus, kinematics, dipole, current, constants);
      case Mediation.Scalar scalar ->
          new ScalarAmplitude(kinematics, scalar, ScalarCharge.of(target, response, constants));
    };
  }
}
