package io.nightjar.generate;

/** What a page of histograms shows of finished events. */
public enum Quantity {
  /** Energy of the neutrino of the beam [GeV]. */
  NEUTRINO_ENERGY(Kind.LINEAR),
  /** Momentum transfer squared [GeV²]. */
  Q2(Kind.LOGARITHMIC),
  /** Flight of the upscattered neutrino [cm]. */
  FLIGHT(Kind.LOGARITHMIC),
  /** Sum of the energies of all charged leptons [GeV]. */
  LEPTON_ENERGY(Kind.LINEAR),
  /** Angle between the leptons of the first pair [degrees]. */
  OPENING_ANGLE(Kind.LINEAR),
  /** Invariant mass of the first pair [GeV]. */
  PAIR_MASS(Kind.LINEAR),
  /** Visible energy of selected events [GeV]. */
  VISIBLE_ENERGY(Kind.SELECTED),
  /** Cosine of the ring's direction to the beam, of selected events. */
  COS_THETA(Kind.SELECTED),
  /** Quasi-elastic neutrino energy of selected events [GeV]. */
  QUASI_ELASTIC_ENERGY(Kind.SELECTED);

  private enum Kind {
    LINEAR,
    LOGARITHMIC,
    SELECTED
  }

  private final Kind kind;

  Quantity(Kind kind) {
    this.kind = kind;
  }

  /** Whether its bins are equal in its logarithm. */
  public boolean isLogarithmic() {
    return kind == Kind.LOGARITHMIC;
  }

  /** Whether only selected events have it. */
  public boolean isOfSelected() {
    return kind == Kind.SELECTED;
  }
}
