package io.nightjar.process;

import io.nightjar.physics.Constants;
import io.nightjar.physics.Nucleus;

/**
 * A struck particle: a nucleus as a whole, or one of its nucleons.
 *
 * @param nucleus the nucleus it belongs to; H1 is a free proton
 * @param regime what is struck
 */
public record Target(Nucleus nucleus, Regime regime) {

  /** Refuses what does not exist: hydrogen has no coherent channel of its own and no neutron. */
  public Target {
    if (!exists(nucleus, regime)) {
      throw new IllegalArgumentException(
          nucleus.name() + " has no " + regime.label() + " channel; a free proton is H1 proton.");
    }
  }

  /** Whether the nucleus has this channel. */
  public static boolean exists(Nucleus nucleus, Regime regime) {
    return switch (regime) {
      case COHERENT -> nucleus.A() > 1;
      case PROTON -> nucleus.Z() > 0;
      case NEUTRON -> nucleus.N() > 0;
    };
  }

  /** Mass of what is struck [GeV]. */
  public double mass(Constants constants) {
    return switch (regime) {
      case COHERENT -> nucleus.mass();
      case PROTON -> constants.protonMass();
      case NEUTRON -> constants.neutronMass();
    };
  }

  /** How many of them one nucleus holds. */
  public int multiplicity() {
    return switch (regime) {
      case COHERENT -> 1;
      case PROTON -> nucleus.Z();
      case NEUTRON -> nucleus.N();
    };
  }

  /** Whether Pauli blocking applies. */
  public boolean isBound() {
    return regime != Regime.COHERENT && nucleus.A() > 1;
  }

  /** As in "C12 coherent". */
  public String label() {
    return nucleus.name() + " " + regime.label();
  }
}
