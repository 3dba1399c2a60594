package io.nightjar.constraint;

/**
 * A search for a meson that decays to a scalar which shows a pair of leptons: x = BR · BR(φ →
 * ll)/BR_UL(m, τ), limits being published against the lifetime of φ.
 *
 * @param limit that is re-weighted
 * @param branching at sin θ = 1
 * @param grid limits at the mass
 */
record RareVisible(Limit limit, double branching, AllowedBranching grid) implements ScalarYield {

  static Constraint of(Limit limit) {
    return RareSearch.of(limit, (branching, grid) -> new RareVisible(limit, branching, grid));
  }

  @Override
  public double predicted(DarkPoint point) {
    return point.sine() * point.sine() * branching * ScalarPairs.share(limit, point);
  }

  @Override
  public double allowed(DarkPoint point) {
    return grid.visible(RareSearch.PICOSECONDS * point.lifetime(point.scalar()));
  }

  @Override
  public void explain(DarkPoint point, Explanation.Builder steps) {
    double made = point.sine() * point.sine() * branching;
    steps.number("BR(" + RareDecay.of(limit).words() + ")", made, "", "good to 30 %");
    steps.number("BR(phi -> pair)", ScalarPairs.share(limit, point), "", "looked for");
    steps.number("limit", allowed(point), "", limit.title() + ", at the lifetime of phi");
  }
}
