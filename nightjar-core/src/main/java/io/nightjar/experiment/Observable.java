package io.nightjar.experiment;

/** What a detector reports of an electron-like event. */
public enum Observable {
  /** Neutrino energy if the event were quasi-elastic [GeV]. */
  E_NU_QE("E_nu_QE", "GeV", "neutrino energy if the event were quasi-elastic, no binding energy"),
  /** Visible energy [GeV]. */
  E_VISIBLE("E_visible", "GeV", "sum of kinetic energies of electrons and positrons as seen"),
  /** Cosine of the angle to the beam. */
  COS_THETA("cos_theta", "", "cosine of the ring's direction to the beam");

  private final String label;
  private final String unit;
  private final String meaning;

  Observable(String label, String unit, String meaning) {
    this.meaning = meaning;
    this.label = label;
    this.unit = unit;
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
