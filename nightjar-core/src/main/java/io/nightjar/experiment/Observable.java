package io.nightjar.experiment;

/** What a detector reports of an electron-like event. */
public enum Observable {
  /** Neutrino energy if the event were quasi-elastic [GeV]. */
  E_NU_QE("E_nu_QE", "GeV"),
  /** Visible energy [GeV]. */
  E_VISIBLE("E_visible", "GeV"),
  /** Cosine of the angle to the beam. */
  COS_THETA("cos_theta", "");

  private final String label;
  private final String unit;

  Observable(String label, String unit) {
    this.label = label;
    this.unit = unit;
  }

  /** Name in cards and files. */
  public String label() {
    return label;
  }

  /** Unit, empty for a pure number. */
  public String unit() {
    return unit;
  }
}
