package io.nightjar.process;

import java.util.Locale;

/** What the mediator strikes. */
public enum Regime {
  /** The nucleus as a whole. */
  COHERENT,
  /** One proton, elastically. */
  PROTON,
  /** One neutron, elastically. */
  NEUTRON;

  /** Name as the command line and files write it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
