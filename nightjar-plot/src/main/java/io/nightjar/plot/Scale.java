package io.nightjar.plot;

/** How numbers are laid along an axis. */
public enum Scale {
  LINEAR,
  LOGARITHMIC,
  /** Even, and without marks or numbers: only the order means something. */
  UNMARKED;

  /** The coordinate in which the axis is even. */
  double forward(double value) {
    return this == LOGARITHMIC ? Math.log10(value) : value;
  }

  double inverse(double coordinate) {
    return this == LOGARITHMIC ? Math.pow(10, coordinate) : coordinate;
  }

  /** Whether the axis has a place for this number. */
  boolean shows(double value) {
    return this != LOGARITHMIC || value > 0;
  }
}
