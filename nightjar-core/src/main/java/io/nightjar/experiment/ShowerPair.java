package io.nightjar.experiment;

/**
 * Two electromagnetic showers of a common origin, their masses neglected.
 *
 * @param first energy of one [GeV]
 * @param second energy of the other [GeV]
 * @param cosOpening cosine of the angle between them
 */
public record ShowerPair(double first, double second, double cosOpening) {

  /** Sum of the energies [GeV]. */
  public double visible() {
    return first + second;
  }

  /** Invariant mass √(2 E₁E₂ (1 − cos θ)) [GeV]. */
  public double mass() {
    return mass(first, second, cosOpening);
  }

  /** The mass from energies [GeV] and the cosine of the angle between them [GeV]. */
  static double mass(double first, double second, double cosOpening) {
    return Math.sqrt(2 * first * second * (1 - cosOpening));
  }

  /** Part of the energy that the stronger shower carries: 1/2 to 1. */
  public double asymmetry() {
    return Math.max(first, second) / visible();
  }
}
