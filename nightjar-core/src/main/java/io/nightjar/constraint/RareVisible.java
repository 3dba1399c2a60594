package io.nightjar.constraint;

import io.nightjar.constraint.ScalarSearch.Outcome;

/**
 * A search for a meson that decays to a scalar which shows a pair of leptons: x = BR · BR(φ →
 * ll)/BR_UL(m, τ), limits being published against the lifetime of φ.
 */
final class RareVisible {

  private static final double PICOSECONDS = 1e12; // in a second

  private final Limit limit;
  private final RareDecay decay;
  private final RareGrid grid;

  private RareVisible(Limit limit) {
    this.limit = limit;
    this.decay = RareDecay.of(limit);
    this.grid = RareGrid.of(limit);
  }

  static Constraint of(Limit limit) {
    Chance chance = Chance.Gaussian.at(limit.level());
    Label label = limit.label(Label.Family.SCALAR, chance);
    return new ScalarSearch(label, chance, new RareVisible(limit)::at);
  }

  private Outcome at(DarkPoint masses) {
    double m = masses.mass(masses.scalar());
    if (!grid.covers(m)) {
      return new Outcome.None(() -> grid.outside(m));
    }
    double branching = decay.branching(masses.constants(), m);
    return branching == 0
        ? new Outcome.None(decay.words() + " is closed")
        : new Outcome.Known(new Prepared(branching, grid.at(m)));
  }

  private final class Prepared implements ScalarYield {
    private final double branching; // at sin θ = 1
    private final AllowedBranching grid;

    Prepared(double branching, AllowedBranching grid) {
      this.branching = branching;
      this.grid = grid;
    }

    @Override
    public double predicted(DarkPoint point) {
      return point.sine() * point.sine() * branching * ScalarPairs.share(limit, point);
    }

    @Override
    public double allowed(DarkPoint point) {
      return grid.visible(PICOSECONDS * point.lifetime(point.scalar()));
    }

    @Override
    public void explain(DarkPoint point, Explanation.Builder steps) {
      double made = point.sine() * point.sine() * branching;
      steps.number("BR(" + decay.words() + ")", made, "", "good to 30 %");
      steps.number("BR(phi -> pair)", ScalarPairs.share(limit, point), "", "looked for");
      steps.number("limit", allowed(point), "", limit.title() + ", at the lifetime of phi");
    }
  }
}
