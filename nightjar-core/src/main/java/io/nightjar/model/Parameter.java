package io.nightjar.model;

import java.util.List;
import java.util.stream.Stream;

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

  /** The free numbers of both modes; N stands for nu4 … nu8. */
  public static List<Parameter> all() {
    return Stream.of(bosons(), states(), lagrangian()).flatMap(List::stream).toList();
  }

  private static List<Parameter> bosons() {
    return List.of(
        new Parameter("dark-photon.mass", "m_Z'", "GeV", "above 0", "mass of the dark photon"),
        new Parameter(
            "dark-photon.epsilon", "epsilon", "", "between -1 and 1", "L has -e epsilon J_em Z'"),
        new Parameter(
            "dark-photon.chi",
            "chi",
            "",
            "between -pi/2 and pi/2",
            "kinetic mixing with hypercharge, gauge sector exact; in place of epsilon"),
        new Parameter(
            "dark-coupling.alpha",
            "alpha_D",
            "",
            "above 0, g_X below sqrt(4 pi)",
            "g_X^2/4 pi; or g"),
        new Parameter("dark-scalar.mass", "m_phi", "GeV", "above 0", "mass of the dark scalar"),
        new Parameter(
            "dark-scalar.mixing", "sin theta", "", "from -1 to 1", "mixing with the Higgs boson"),
        new Parameter(
            "dark-scalar.{lambda-Phi,lambda-PhiH}",
            "lambda_Phi, lambda_PhiH",
            "",
            "stable potential",
            "quartic couplings, in place of mass and mixing"));
  }

  private static List<Parameter> states() {
    return List.of(
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

  private static List<Parameter> lagrangian() {
    String unit = "lagrangian.unit";
    return List.of(
        new Parameter(
            "lagrangian.dirac-masses[i][j]",
            "m_D",
            unit,
            "complex",
            "rows e, mu, tau; a column per N"),
        new Parameter("lagrangian.majorana-masses[j]", "M_N", unit, "complex", "one per N"),
        new Parameter(
            "lagrangian.{lambda-L,lambda-R}[p][j]",
            "Lambda_L, Lambda_R",
            unit,
            "complex, Yukawa coupling below sqrt(4 pi)",
            "a row per dark pair, a column per N"),
        new Parameter("lagrangian.vector-masses[p]", "M_X", unit, "real", "one per dark pair"),
        new Parameter(
            "oscillation.lightest", "m_0", "meV", "0 or above", "lightest of the known neutrinos"),
        new Parameter(
            "oscillation.{s12,s23,s13}", "sin^2 theta", "", "from 0 to 1", "replaces the release"),
        new Parameter(
            "oscillation.{dm21,dm31}",
            "Delta m^2",
            "eV^2",
            "as the ordering has it",
            "replaces the release"),
        new Parameter(
            "oscillation.{delta,alpha21,alpha31}",
            "phases",
            "rad",
            "any",
            "Dirac and Majorana phases"),
        new Parameter(
            "oscillation.R",
            "R",
            "",
            "complex angles [z12, z13, z23], or {electron-blind: y, apart: N2}",
            "what oscillations leave open"));
  }
}
