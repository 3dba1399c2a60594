package io.nightjar.plot;

/** How numbers are laid along an axis. */
public enum Scale {
  LINEAR,
  LOGARITHMIC;

  /** The coordinate in which the axis is even. */
  double forward(double value) {
    return this == LINEAR ? value : Math.log10(value);
  }

  double inverse(double coordinate) {
    return this == LINEAR ? coordinate : Math.pow(10, coordinate);
  }

  /** Whether the axis has a place for this number. */
  boolean shows(double value) {
    return this == LINEAR || value > 0;
  }
}
