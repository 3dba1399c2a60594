package io.nightjar.model;

import java.util.List;

/**
 * One free number of the model.
 *
 * @param key its place on a model card, as {@code --set} takes it
 * @param symbol as papers write it
 * @param unit empty for a pure number
 * @param range what is allowed
 * @param meaning for people
 */
public record Parameter(String key, String symbol, String unit, String range, String meaning) {

  /** The free numbers of the phenomenological mode; N stands for nu4 … nu8. */
  public static List<Parameter> all() {
    return List.of(
        new Parameter("dark-photon.mass", "m_Z'", "GeV", "above 0", "mass of the dark photon"),
        new Parameter(
            "dark-photon.epsilon", "epsilon", "", "between -1 and 1", "L has -e epsilon J_em Z'"),
        new Parameter(
            "dark-coupling.alpha", "alpha_D", "", "above 0, below 4 pi", "g_X^2/4 pi; or g"),
        new Parameter("dark-scalar.mass", "m_phi", "GeV", "above 0", "mass of the dark scalar"),
        new Parameter(
            "dark-scalar.mixing", "sin theta", "", "from -1 to 1", "mixing with the Higgs boson"),
        new Parameter(
            "heavy-neutrinos.N.mass", "m_N", "GeV", "above 0", "mass of a heavy neutrino"),
        new Parameter(
            "heavy-neutrinos.N.mixing.{e,mu,tau}",
            "U_alphaN",
            "",
            "modulus up to 1",
            "active mixing: Z exchange, and flavour vertices that the card does not list"),
        new Parameter(
            "heavy-neutrinos.N.mixing.{D | L,R}",
            "U_DN, U_LN, U_RN",
            "",
            "modulus up to 1",
            "dark mixing: V_ij = U*_Di U_Dj, or U*_Li U_Lj - U*_Ri U_Rj; in place of vertices"),
        new Parameter(
            "vertices.i-j", "V_ij", "", "complex, Hermitian", "vertex of the Z', row outgoing"),
        new Parameter(
            "scalar-vertices.i-j", "S_ij", "", "complex, symmetric", "vertex of the dark scalar"));
  }
}
