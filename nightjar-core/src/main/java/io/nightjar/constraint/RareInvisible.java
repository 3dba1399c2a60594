package io.nightjar.constraint;

import io.nightjar.constraint.ScalarSearch.Outcome;

/**
 * A search for a meson that decays to the scalar, of which nothing is seen: x = BR w/BR_UL(τ → ∞),
 * w = p + (1 − p) b of {@link ScalarUnseen}. Where limits are known against the lifetime of a
 * particle that always shows its decay, p = BR_UL(∞)/BR_UL(τ) is theirs.
 */
final class RareInvisible {

  private static final double PICOSECONDS = 1e12; // in a second

  private final Limit limit;
  private final RareDecay decay;
  private final RareGrid grid;
  private final ScalarUnseen unseen;

  private RareInvisible(Limit limit) {
    this.limit = limit;
    this.decay = RareDecay.of(limit);
    this.grid = RareGrid.of(limit);
    this.unseen = ScalarUnseen.of(limit);
  }

  static Constraint of(Limit limit) {
    Chance chance = Chance.Gaussian.at(limit.level());
    Label label = limit.label(Label.Family.SCALAR, chance);
    return new ScalarSearch(label, chance, new RareInvisible(limit)::at);
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
    private final double allowed;

    Prepared(double branching, AllowedBranching grid) {
      this.branching = branching;
      this.grid = grid;
      this.allowed = grid.stable();
    }

    private double weight(DarkPoint point) {
      int scalar = point.scalar();
      return grid.hasLifetimes()
          ? unseen.of(point, scalar, grid.survival(PICOSECONDS * point.lifetime(scalar)))
          : unseen.of(point, scalar);
    }

    @Override
    public double predicted(DarkPoint point) {
      return point.sine() * point.sine() * branching * weight(point);
    }

    @Override
    public double allowed(DarkPoint point) {
      return allowed;
    }

    @Override
    public void explain(DarkPoint point, Explanation.Builder steps) {
      double made = point.sine() * point.sine() * branching;
      steps.number("BR(" + decay.words() + ")", made, "", "good to 30 %");
      steps.number("b", unseen.decayed(point, point.scalar()), "", "decays that show nothing");
      steps.number("w", weight(point), "", "p + (1 - p) b, p the share that leaves");
      steps.number("limit", allowed, "", limit.title() + ", stable particle");
    }
  }
}
