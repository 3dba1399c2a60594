package io.nightjar.constraint;

import io.nightjar.constraint.Ratio.Known;
import io.nightjar.constraint.Ratio.None;
import io.nightjar.constraint.Ratio.Readiness;

/**
 * Searches for a narrow peak of pairs at the vertex: N/N_up = (ε/ε_pub)² · BR/BR_pure · A/A_pure ·
 * peak. Pairs of heavy neutrinos do not peak and add nothing.
 *
 * <p>A = 1 − e^{−t₁/τ} with t₁ = L M/p, L the flight that was allowed. Source: DarkCast, Ilten et
 * al. 1801.04847; docs/physics/limits-dark-photon.md.
 */
final class VisiblePrompt {

  private final Limit limit;
  private final Curve curve;
  private final Chance chance;

  private VisiblePrompt(Limit limit) {
    this.limit = limit;
    this.curve = Curve.of(limit, "eps_lo");
    this.chance = Chance.Gaussian.at(limit.level());
  }

  static Constraint of(Limit limit) {
    VisiblePrompt search = new VisiblePrompt(limit);
    return new PhotonLimit(limit.label(Label.Family.VISIBLE, search.chance), search::at);
  }

  private Readiness at(DarkPoint masses) {
    double M = masses.zPrimeMass();
    if (!curve.covers(M)) {
      return new None(() -> curve.outside(M));
    }
    PureReference pure = PureReference.of(masses.constants(), limit.finals(), M);
    if (pure.branching() == 0) {
      return new None("a Z' of this mass does not decay to what was looked for");
    }
    double window = window(masses.constants().hbar() / masses.constants().hbarc(), M);
    return new Known(new Prepared(chance, pure, curve.at(M), window, LineShape.of(limit, M)));
  }

  /** Longest proper time [s]; infinite where flight does not matter. */
  private double window(double timePerLength, double M) {
    double energy = limit.numbers().getOrDefault("energy", 0.0);
    double flight = limit.numbers().getOrDefault("flight", Double.POSITIVE_INFINITY);
    double p2 = (energy - M) * (energy + M);
    return p2 > 0 ? flight * M / Math.sqrt(p2) * timePerLength : Double.POSITIVE_INFINITY;
  }

  private record Prepared(
      Chance chance, PureReference pure, double published, double window, LineShape shape)
      implements Ratio {

    private double accepted(double lifetime) {
      return -Math.expm1(-window / lifetime);
    }

    private double assumed() {
      return published * published * pure.branching() * accepted(pure.lifetime(published));
    }

    @Override
    public double x(DarkPoint point) {
      int z = point.zPrime();
      double epsilon = point.epsilon();
      double signal = epsilon * epsilon * pure.branching(point, z);
      return signal * accepted(point.lifetime(z)) * shape.inside(point.width(z)) / assumed();
    }

    @Override
    public String note(DarkPoint point) {
      return shape.note(point.width(point.zPrime()));
    }

    @Override
    public void explain(DarkPoint point, Explanation.Builder steps) {
      int z = point.zPrime();
      steps.number("ε excluded for a pure dark photon", published, "", "the published curve");
      steps.number("share looked for, pure dark photon", pure.branching(), "", "");
      steps.number(
          "share looked for, here", pure.branching(point, z), "", "pairs from ν do not peak");
      steps.number("decays in time, here", accepted(point.lifetime(z)), "", "");
      steps.number(
          "share of the line in the window", shape.inside(point.width(z)), "", shape.how());
    }
  }
}
