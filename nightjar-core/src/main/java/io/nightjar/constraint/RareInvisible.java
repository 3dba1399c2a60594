package io.nightjar.constraint;

/**
 * A search for a meson that decays to the scalar, of which nothing is seen: x = BR w/BR_UL(τ → ∞),
 * w = p + (1 − p) b of {@link ScalarUnseen}. Where limits are known against the lifetime of a
 * particle that always shows its decay, p = BR_UL(∞)/BR_UL(τ) is theirs.
 *
 * @param limit that is re-weighted
 * @param branching at sin θ = 1
 * @param grid limits at the mass
 * @param unseen how b comes out
 */
record RareInvisible(Limit limit, double branching, AllowedBranching grid, ScalarUnseen unseen)
    implements ScalarYield {

  static Constraint of(Limit limit) {
    ScalarUnseen unseen = ScalarUnseen.of(limit);
    return RareSearch.of(
        limit, (branching, grid) -> new RareInvisible(limit, branching, grid, unseen));
  }

  private double weight(DarkPoint point) {
    int scalar = point.scalar();
    return grid.hasLifetimes()
        ? unseen.of(point, scalar, grid.survival(RareSearch.PICOSECONDS * point.lifetime(scalar)))
        : unseen.of(point, scalar);
  }

  @Override
  public double predicted(DarkPoint point) {
    return point.sine() * point.sine() * branching * weight(point);
  }

  @Override
  public double allowed(DarkPoint point) {
    return grid.stable();
  }

  @Override
  public void explain(DarkPoint point, Explanation.Builder steps) {
    double made = point.sine() * point.sine() * branching;
    steps.number("BR(" + RareDecay.of(limit).words() + ")", made, "", "good to 30 %");
    steps.number("b", unseen.decayed(point, point.scalar()), "", "decays that show nothing");
    steps.number("w", weight(point), "", "p + (1 - p) b, p the share that leaves");
    steps.number("limit", grid.stable(), "", limit.title() + ", stable particle");
  }
}
