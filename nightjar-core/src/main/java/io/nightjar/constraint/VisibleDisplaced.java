package io.nightjar.constraint;

import io.nightjar.constraint.Ratio.Known;
import io.nightjar.constraint.Ratio.None;
import io.nightjar.constraint.Ratio.Readiness;

/**
 * Searches for a Z' behind a shield: N/N_up = ε² BR A(τ)/[ε_lo² BR_pure A(τ_lo)] with the {@link
 * ProperTime} that both edges imply. No background. Source: 1801.04847, Section 2.4.
 */
final class VisibleDisplaced {

  private final Limit limit;
  private final Edges edges;
  private final Chance chance;

  private VisibleDisplaced(Limit limit) {
    this.limit = limit;
    this.edges = Edges.of(limit);
    this.chance = Chance.Counting.at(limit.level());
  }

  static Constraint of(Limit limit) {
    VisibleDisplaced search = new VisibleDisplaced(limit);
    return new PhotonLimit(limit.label(Label.Family.VISIBLE, search.chance), search::at);
  }

  private Readiness at(DarkPoint masses) {
    return switch (edges.at(masses, limit)) {
      case Edges.Unread unread -> new None(unread.why());
      case Edges.Read read -> new Known(new Prepared(chance, read, read.assumed()));
    };
  }

  private record Prepared(Chance chance, Edges.Read edges, double assumed) implements Ratio {

    @Override
    public double x(DarkPoint point) {
      int z = point.zPrime();
      double epsilon = point.epsilon();
      double signal = epsilon * epsilon * edges.pure().branching(point, z);
      return signal * edges.window().accepted(point.lifetime(z)) / assumed;
    }

    @Override
    public String note(DarkPoint point) {
      return "";
    }

    @Override
    public void explain(DarkPoint point, Explanation.Builder steps) {
      int z = point.zPrime();
      edges.explain(steps);
      steps.number("share looked for, here", edges.pure().branching(point, z), "", "");
      steps.number("lifetime of the Z'", point.lifetime(z), "s", "");
      steps.number("decays seen, A(τ)", edges.window().accepted(point.lifetime(z)), "", "");
    }
  }
}
