package io.nightjar.experiment;

import io.nightjar.physics.Constants;

/** How much matter a detector offers. */
public final class Targets {
  private Targets() {}

  /**
   * Number of formula units of a material, e.g. of CH₂.
   *
   * @param mass mass of the material [g]
   * @param molarMass mass of one mole of formula units [g/mol]
   */
  public static double formulaUnits(double mass, double molarMass, Constants constants) {
    return mass / molarMass * constants.avogadro();
  }

  /**
   * Part of a sphere that lies within a smaller radius.
   *
   * @param inner smaller radius
   * @param outer radius of the sphere, in the same unit
   */
  public static double sphereFraction(double inner, double outer) {
    double ratio = inner / outer;
    return ratio * ratio * ratio;
  }
}
