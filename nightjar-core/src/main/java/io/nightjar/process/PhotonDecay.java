package io.nightjar.process;

/**
 * N_i → N_j γ by a transition magnetic moment: dΓ/d cos θ = ½Γ(1 + αP cos θ), θ between the spin of
 * N_i and the photon, P its polarisation.
 *
 * <p>A chirality of the neutrinos makes one helicity of the photon, so that α = (|d_L|² −
 * |d_R|²)/(|d_L|² + |d_R|²) for every mass of N_j: −1 where a Dirac N_i decays to a light neutrino,
 * 0 for Majorana states and between two heavy Dirac states. Source:
 * docs/physics/magnetic-transition.md.
 *
 * @param mi mass of the parent [GeV]
 * @param mj mass of the daughter [GeV]
 * @param asymmetry α
 */
public record PhotonDecay(double mi, double mj, double asymmetry) {

  /** Energy of the photon in the parent's frame, (m_i² − m_j²)/2m_i [GeV]. */
  public double energy() {
    return (mi - mj) * (mi + mj) / (2 * mi);
  }
}
