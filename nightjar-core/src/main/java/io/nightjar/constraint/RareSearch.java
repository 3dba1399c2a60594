package io.nightjar.constraint;

import io.nightjar.constraint.ScalarSearch.Outcome;
import java.util.function.BiFunction;

/**
 * A limit on a rare decay that makes the scalar, against its mass and perhaps its lifetime: silent
 * where the limit has no number or the decay is closed.
 *
 * @param decay which
 * @param grid of limits
 * @param yield what is compared, by BR/sin²θ and the limits at the mass
 */
record RareSearch(
    RareDecay decay, RareGrid grid, BiFunction<Double, AllowedBranching, ScalarYield> yield) {

  /** Picoseconds, in which limits give lifetimes, in a second. */
  static final double PICOSECONDS = 1e12;

  static Constraint of(Limit limit, BiFunction<Double, AllowedBranching, ScalarYield> yield) {
    Chance chance = Chance.Gaussian.at(limit.level());
    RareSearch search = new RareSearch(RareDecay.of(limit), RareGrid.of(limit), yield);
    return new ScalarSearch(limit.label(Label.Family.SCALAR, chance), chance, search::at);
  }

  private Outcome at(DarkPoint masses) {
    double m = masses.mass(masses.scalar());
    if (!grid.covers(m)) {
      return new Outcome.None(() -> grid.outside(m));
    }
    double branching = decay.branching(masses.constants(), m);
    return branching == 0
        ? new Outcome.None(decay.words() + " is closed")
        : new Outcome.Known(yield.apply(branching, grid.at(m)));
  }
}
