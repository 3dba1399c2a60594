package io.nightjar.precision;

/** Where the error of a number comes from. */
public enum Origin {
  /** Rounding and quadrature. */
  NUMERICAL("numerical", "rounding and quadrature"),
  /** What the formula leaves out. */
  THEORY("theory", "what the formula leaves out"),
  /** Measured numbers that go in. */
  INPUT("input", "measured numbers that go in");

  private final String label;
  private final String meaning;

  Origin(String label, String meaning) {
    this.label = label;
    this.meaning = meaning;
  }

  /** Name in files. */
  public String label() {
    return label;
  }

  /** What it is, for people. */
  public String meaning() {
    return meaning;
  }
}
