package io.nightjar.physics;

/**
 * The fermions of the Standard Model with their charges, which are exact: electric charge Q = T3 +
 * Y.
 */
public enum Fermion {
  /** Any of the three active neutrinos: left-handed only, all alike for gauge bosons. */
  NEUTRINO(0, 1, 1),
  ELECTRON(-3, -1, 1),
  MUON(-3, -1, 1),
  TAU(-3, -1, 1),
  UP(2, 1, 3),
  DOWN(-1, -1, 3),
  CHARM(2, 1, 3),
  STRANGE(-1, -1, 3),
  BOTTOM(-1, -1, 3),
  TOP(2, 1, 3);

  private static final int FAMILIES = 3;

  private final int thirds;
  private final int twiceIsospin;
  private final int colours;

  Fermion(int thirds, int twiceIsospin, int colours) {
    this.thirds = thirds;
    this.twiceIsospin = twiceIsospin;
    this.colours = colours;
  }

  /** 3 Q, an integer. */
  public int chargeThirds() {
    return thirds;
  }

  /** 2 T3 of the left-handed field, an integer; the right-handed field has none. */
  public int twiceIsospin() {
    return twiceIsospin;
  }

  /** Electric charge Q in units of the proton's. */
  public double charge() {
    return thirds / 3.0;
  }

  /** Third component T3 of the weak isospin of the left-handed field. */
  public double isospin() {
    return twiceIsospin / 2.0;
  }

  /** Number of colours: 3 for quarks, 1 for leptons. */
  public int colours() {
    return colours;
  }

  /** Number of kinds that this entry stands for: 3 for neutrinos, else 1. */
  public int kinds() {
    return this == NEUTRINO ? FAMILIES : 1;
  }
}
