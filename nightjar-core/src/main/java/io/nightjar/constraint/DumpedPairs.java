package io.nightjar.constraint;

import io.nightjar.constraint.Ratio.Known;
import io.nightjar.constraint.Ratio.None;
import io.nightjar.constraint.Ratio.Readiness;
import io.nightjar.process.TwoBodyKinematics;

/**
 * Heavy neutrinos from a Z' in a dump that show a pair behind its shield. Production is calibrated
 * where the published search needs it, at the lower edge, N_up = ε_lo² K BR_pure A(τ_lo); the way
 * takes a neutrino the proper time t m_j/E*_j of the Z', so that N = ε² K Σ_ij BR_ij Σ_d BR_d
 * A(τ_d).
 *
 * <p>Provisional: the wider pairs of three-body decays and thresholds of energy are not in it, a
 * factor of about 3 either way, which is profiled; neutrinos from decays of other neutrinos are
 * left out. Source: docs/physics/limits-dark-photon.md.
 */
final class DumpedPairs {

  /** σ of the logarithm of the yield: a factor of 3. */
  private static final double ERROR = Math.log(3);

  private final Limit limit;
  private final Edges edges;
  private final Chance chance;

  private DumpedPairs(Limit limit) {
    this.limit = limit;
    this.edges = Edges.of(limit);
    this.chance = Chance.Recast.at(limit.level(), ERROR);
  }

  static Constraint of(Limit limit) {
    DumpedPairs search = new DumpedPairs(limit);
    Label label =
        new Label(
            limit.name() + "-pairs",
            limit.title() + ": pairs from heavy neutrinos",
            Label.Family.VISIBLE,
            search.chance.words(),
            limit.published(),
            limit.cite(),
            "unverified");
    return new PhotonLimit(label, search::at);
  }

  private Readiness at(DarkPoint masses) {
    return switch (edges.at(masses, limit)) {
      case Edges.Unread unread -> new None(unread.why());
      case Edges.Read read -> new Known(new Prepared(chance, read, read.assumed(), times(masses)));
    };
  }

  /** m_j/E*_j of ν_j beside ν_i, at [j][i]; i = n stands for light neutrinos. */
  private static double[][] times(DarkPoint masses) {
    int n = masses.heavy();
    double[][] times = new double[n][n + 1];
    double M = masses.zPrimeMass();
    for (int j = 0; j < n; j++) {
      for (int i = 0; i <= n; i++) {
        double other = i == n ? 0 : masses.mass(i);
        double share = TwoBodyKinematics.share(M, masses.mass(j), other);
        times[j][i] = masses.mass(j) / (share * M);
      }
    }
    return times;
  }

  private record Prepared(Chance chance, Edges.Read edges, double assumed, double[][] times)
      implements Ratio {

    @Override
    public double x(DarkPoint point) {
      double sum = 0;
      for (Mode mode : point.modes(point.zPrime())) {
        int[] dark = mode.dark();
        for (int d = 0; d < dark.length; d++) {
          int beside = dark.length == 1 ? point.heavy() : dark[1 - d];
          sum += mode.branching() * seen(point, dark[d], beside);
        }
      }
      return point.epsilon() * point.epsilon() * sum / assumed;
    }

    private double seen(DarkPoint point, int j, int beside) {
      double share = edges.pure().branching(point, j);
      return share == 0 ? 0 : share * edges.window().accepted(point.lifetime(j), times[j][beside]);
    }

    @Override
    public String note(DarkPoint point) {
      return "provisional: the yield is known to a factor of 3, which is profiled";
    }

    @Override
    public void explain(DarkPoint point, Explanation.Builder steps) {
      edges.explain(steps);
      for (Mode mode : point.modes(point.zPrime())) {
        int[] dark = mode.dark();
        for (int d = 0; d < dark.length; d++) {
          int beside = dark.length == 1 ? point.heavy() : dark[1 - d];
          String name = point.name(dark[d]);
          steps.number("Z' with " + name + ", share", mode.branching(), "", "");
          steps.number("lifetime of " + name, point.lifetime(dark[d]), "s", "");
          steps.number("seen", seen(point, dark[d], beside), "", "share of pairs times A(τ)");
        }
      }
    }
  }
}
