package io.nightjar.constraint;

import io.nightjar.constraint.Ratio.Known;
import io.nightjar.constraint.Ratio.None;
import io.nightjar.constraint.Ratio.Readiness;
import java.util.Arrays;
import java.util.Locale;

/**
 * A grid of r = (yield that is excluded)/(yield of a pure dark photon) in mass and ε. At fixed mass
 * and lifetime yields go with σ BR: x = 1/r' = ε² BR/(ε_τ² BR_pure r(M, ε_τ)), ε_τ that of the pure
 * dark photon with the same lifetime. Straight lines in the logarithms; beyond the grid r is so
 * large that nothing is expected. Source: 1801.04847, Section 2.4; 1910.06926.
 */
final class VisibleGrid {

  private final Limit limit;
  private final double[] mass; // ascending, each once
  private final double[][] lnEpsilon; // of each mass
  private final double[][] lnR;
  private final Chance chance;

  private VisibleGrid(Limit limit) {
    this.limit = limit;
    this.chance = Chance.Gaussian.at(limit.level());
    double[] all = limit.table().quantity("m");
    double[] epsilon = limit.table().column("eps");
    double[] r = limit.table().column("r");
    this.mass = Arrays.stream(all).distinct().sorted().toArray();
    this.lnEpsilon = new double[mass.length][];
    this.lnR = new double[mass.length][];
    int from = 0;
    for (int i = 0; i < mass.length; i++) {
      int to = from;
      while (to < all.length && all[to] == mass[i]) {
        to++;
      }
      lnEpsilon[i] = Arrays.stream(epsilon, from, to).map(Math::log).toArray();
      lnR[i] = Arrays.stream(r, from, to).map(Math::log).toArray();
      from = to;
    }
  }

  static Constraint of(Limit limit) {
    VisibleGrid grid = new VisibleGrid(limit);
    return new PhotonLimit(limit.label(Label.Family.VISIBLE, grid.chance), grid::at);
  }

  private Readiness at(DarkPoint masses) {
    double M = masses.zPrimeMass();
    int found = Arrays.binarySearch(mass, M);
    int k = Math.min(found >= 0 ? found : -found - 2, mass.length - 2);
    if (k < 0 || M > mass[mass.length - 1]) {
      return new None(() ->
          String.format(
              Locale.ROOT,
              "no limit at %.5g GeV: the grid covers %.5g to %.5g GeV",
              M,
              mass[0],
              mass[mass.length - 1]));
    }
    PureReference pure = PureReference.of(masses.constants(), limit.finals(), M);
    if (pure.branching() == 0) {
      return new None("a Z' of this mass does not decay to what was looked for");
    }
    double t = Math.log(M / mass[k]) / Math.log(mass[k + 1] / mass[k]);
    return new Known(
        new Prepared(chance, pure, t, lnEpsilon[k], lnR[k], lnEpsilon[k + 1], lnR[k + 1]));
  }

  private record Prepared(
      Chance chance,
      PureReference pure,
      double t,
      double[] lowEpsilon,
      double[] lowR,
      double[] highEpsilon,
      double[] highR)
      implements Ratio {

    /** ε² of the pure dark photon with the lifetime of this Z'. */
    private double sameLifetime(DarkPoint point) {
      return point.width(point.zPrime()) / pure.width();
    }

    private double published(double epsilon2) {
      double at = Math.log(epsilon2) / 2;
      if (isOutside(at, lowEpsilon) || isOutside(at, highEpsilon)) {
        return Double.POSITIVE_INFINITY;
      }
      return Math.exp((1 - t) * line(at, lowEpsilon, lowR) + t * line(at, highEpsilon, highR));
    }

    private static boolean isOutside(double at, double[] lnEpsilon) {
      return !(at >= lnEpsilon[0] && at <= lnEpsilon[lnEpsilon.length - 1]);
    }

    private static double line(double at, double[] x, double[] y) {
      int found = Arrays.binarySearch(x, at);
      int k = Math.min(found >= 0 ? found : -found - 2, x.length - 2);
      return y[k] + (at - x[k]) / (x[k + 1] - x[k]) * (y[k + 1] - y[k]);
    }

    @Override
    public double x(DarkPoint point) {
      double epsilon2 = point.epsilon() * point.epsilon();
      double same = sameLifetime(point);
      double branching = pure.branching(point, point.zPrime());
      return epsilon2 * branching / (same * pure.branching() * published(same));
    }

    @Override
    public String note(DarkPoint point) {
      return Double.isFinite(published(sameLifetime(point)))
          ? ""
          : "no dark photon of this lifetime is on the grid: nothing is expected";
    }

    @Override
    public void explain(DarkPoint point, Explanation.Builder steps) {
      double same = sameLifetime(point);
      steps.number("ε of a pure dark photon with this lifetime", Math.sqrt(same), "", "");
      steps.number("r, excluded over expected, there", published(same), "", "the published grid");
      steps.number("share looked for, pure dark photon", pure.branching(), "", "");
      steps.number("share, here", pure.branching(point, point.zPrime()), "", "");
    }
  }
}
