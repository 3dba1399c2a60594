package io.nightjar.experiment;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a detector reports of an electron-like event. Masses of electrons are neglected beside their
 * energies, as a detector does that sees showers.
 */
public enum Observable {
  /** Neutrino energy if the event were quasi-elastic [GeV]. */
  E_NU_QE("E_nu_QE", "GeV", "neutrino energy if the event were quasi-elastic, no binding energy"),
  /** Visible energy [GeV]. */
  E_VISIBLE("E_visible", "GeV", "sum of kinetic energies of electrons and positrons as seen"),
  /** Cosine of the angle to the beam. */
  COS_THETA("cos_theta", "", "cosine of the shower's direction to the beam"),
  /** Visible energy times the squared angle of the shower to the beam [GeV]. */
  E_THETA2("E_theta2", "GeV", "visible energy times the squared angle of the shower to the beam"),
  /** Invariant mass of the two strongest leptons [GeV]. */
  M_EE("m_ee", "GeV", "invariant mass of the two strongest leptons as seen"),
  /** (E − p_z)² + p_T² of all that is seen [GeV²]. */
  T_LIKE("t_like", "GeV^2", "(E - p_z)^2 + p_T^2 of the sum of all leptons as seen"),
  /** Cosine of the angle between the two strongest leptons. */
  COS_OPENING("cos_opening", "", "cosine of the angle between the two strongest leptons as seen"),
  /** Momentum transfer if the event were elastic on a neutron [GeV²]. */
  Q2("Q2", "GeV^2", "2 m_n (E_nu - E), quasi-elastic with nucleons of equal mass");

  private final String label;
  private final String unit;
  private final String meaning;

  Observable(String label, String unit, String meaning) {
    this.meaning = meaning;
    this.label = label;
    this.unit = unit;
  }

  /** The one of this name. */
  public static Optional<Observable> of(String label) {
    return Arrays.stream(values()).filter(o -> o.label.equals(label)).findFirst();
  }

  /** Name in cards and files. */
  public String label() {
    return label;
  }

  /** What it is, for people. */
  public String meaning() {
    return meaning;
  }

  /** Unit, empty for a pure number. */
  public String unit() {
    return unit;
  }
}
