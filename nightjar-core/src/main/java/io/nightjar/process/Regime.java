package io.nightjar.process;

import java.util.Locale;

/** What the mediator strikes. */
public enum Regime {
  /** The nucleus as a whole. */
  COHERENT("on the nucleus as a whole"),
  /** One proton, elastically. */
  PROTON("on one proton of a nucleus, Pauli blocked, or on a free proton"),
  /** One neutron, elastically. */
  NEUTRON("on one neutron of a nucleus, Pauli blocked");

  private final String meaning;

  Regime(String meaning) {
    this.meaning = meaning;
  }

  /** What it is, for people. */
  public String meaning() {
    return meaning;
  }

  /** Name as the command line and files write it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
