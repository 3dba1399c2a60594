package io.nightjar.process;

/** What passes between neutrino and target. */
public enum Mediator {
  /** Z' and Z, whose amplitudes add. */
  VECTOR("Z'"),
  /** The photon, by a transition magnetic moment. */
  PHOTON("photon"),
  /** The dark scalar. */
  SCALAR("phi");

  private final String label;

  Mediator(String label) {
    this.label = label;
  }

  /** Name as the command line and files write it. */
  public String label() {
    return label;
  }
}
