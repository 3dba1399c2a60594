package io.nightjar.model;

import org.hipparchus.fraction.BigFraction;

/**
 * A field and its charges, exactly.
 *
 * @param name as papers write it
 * @param handedness left- or right-handed Weyl fermion, or complex scalar
 * @param su3 representation of colour: 3, −3 (antitriplet) or 1
 * @param su2 dimension of the representation of weak isospin: 2 or 1
 * @param hypercharge Y
 * @param darkCharge X
 * @param number of copies
 */
public record Field(
    String name,
    Handedness handedness,
    int su3,
    int su2,
    BigFraction hypercharge,
    BigFraction darkCharge,
    int number) {

  /** Kind of a field under Lorentz transformations. */
  public enum Handedness {
    LEFT,
    RIGHT,
    SCALAR
  }

  /** Refuses representations whose anomalies are not known here. */
  public Field {
    demand(su3 == 1 || Math.abs(su3) == 3, "representation of SU(3) of " + name, su3, "1, 3, -3");
    demand(su2 == 1 || su2 == 2, "dimension under SU(2) of " + name, su2, "1, 2");
    demand(number >= 1, "number of copies of " + name, number, "1 or more");
  }

  private static void demand(boolean holds, String what, int value, String allowed) {
    new Condition(what, value, allowed, holds).demand();
  }

  /** Whether it is a Weyl fermion. */
  public boolean isFermion() {
    return handedness != Handedness.SCALAR;
  }

  /**
   * The same fermion written as a left-handed field: a right-handed field of charge q is a
   * left-handed one of charge −q and conjugate colour.
   */
  Field leftHanded() {
    if (handedness != Handedness.RIGHT) {
      return this;
    }
    return new Field(
        name + "^c",
        Handedness.LEFT,
        su3 == 1 ? 1 : -su3,
        su2,
        hypercharge.negate(),
        darkCharge.negate(),
        number);
  }

  /** Number of components: copies × colours × isospin. */
  int components() {
    return number * Math.abs(su3) * su2;
  }

  /** As many copies of it. */
  Field times(int copies) {
    return new Field(name, handedness, su3, su2, hypercharge, darkCharge, copies);
  }
}
