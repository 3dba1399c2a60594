package io.nightjar.constraint;

import io.nightjar.constraint.Ratio.Known;
import io.nightjar.constraint.Ratio.None;
import io.nightjar.constraint.Ratio.Readiness;
import io.nightjar.math.CountingLikelihood;
import java.util.Arrays;
import java.util.Locale;

/**
 * Fermions of decays of the Z' in a dump that scatter on electrons of a detector: N = grid(m, M)
 * (ε/10⁻⁴)⁴ (g_D/2.5)² n |V_44|² e^{−L/ℓ}, where the grid is for a stable Dirac fermion with V = 1.
 * Here it is the lightest heavy neutrino: n is half its mean number in decays of the Z', |V_44|²
 * its part of the current that scatters without a change of state, L the way to the detector. x =
 * N/N_up with N_up of the events that were counted.
 *
 * <p>Left out: scattering to other states, and what comes from later decays. Straight lines in the
 * logarithms of M and N at fixed m/M; beyond the end of a row its last entry. Source: grid of
 * 2405.17548.
 */
final class Scattering {

  /** ε of the grid. */
  private static final double EPSILON = 1e-4;

  /** g_D of the grid. */
  private static final double COUPLING = 2.5;

  private static final int LIGHTEST = 0;

  private final double[] mediator; // M of rows [GeV], ascending
  private final double[][] ratio; // m/M in each row, ascending
  private final double[][] lnEvents;
  private final double energy;
  private final double distance;
  private final double allowed;
  private final Chance chance;

  private Scattering(Limit limit) {
    double[] m = limit.table().quantity("mDM");
    double[] M = limit.table().quantity("mZp");
    double[] events = limit.table().column("N_events");
    this.mediator = Arrays.stream(M).distinct().toArray();
    this.ratio = new double[mediator.length][];
    this.lnEvents = new double[mediator.length][];
    int from = 0;
    for (int k = 0; k < mediator.length; k++) {
      int to = from;
      while (to < M.length && M[to] == mediator[k]) {
        to++;
      }
      double row = mediator[k];
      ratio[k] = Arrays.stream(m, from, to).map(mass -> mass / row).toArray();
      lnEvents[k] = Arrays.stream(events, from, to).map(Math::log).toArray();
      from = to;
    }
    this.energy = NeutrinoSearch.number(limit, "energy");
    this.distance = NeutrinoSearch.number(limit, "shield");
    CountingLikelihood counted =
        new CountingLikelihood(
            NeutrinoSearch.number(limit, "observed"),
            NeutrinoSearch.number(limit, "background"),
            NeutrinoSearch.number(limit, "background-error"));
    boolean clean = counted.observed() == 0 && counted.background() == 0;
    this.chance = clean ? Chance.Counting.at(limit.level()) : Chance.Gaussian.at(limit.level());
    this.allowed = allowed(counted, chance);
  }

  /** Without background −ln(1 − CL), else where ln L has fallen by z²/2. */
  private static double allowed(CountingLikelihood counted, Chance chance) {
    return switch (chance) {
      case Chance.Counting counting -> counting.k();
      case Chance.Gaussian gaussian -> counted.upper(gaussian.z());
      case Chance.Recast recast -> throw new IllegalStateException(recast.words());
      case Chance.OneSided measured -> throw new IllegalStateException(measured.words());
    };
  }

  static Constraint of(Limit limit) {
    Scattering search = new Scattering(limit);
    return new PhotonLimit(limit.label(Label.Family.INVISIBLE, search.chance), search::at);
  }

  private Readiness at(DarkPoint masses) {
    double M = masses.zPrimeMass();
    double last = mediator[mediator.length - 1];
    if (!(M >= mediator[0] && M <= last)) {
      return None.outside("the grid", M, mediator[0], last);
    }
    double m = masses.mass(LIGHTEST);
    if (masses.heavy() == 0 || 2 * m >= M) {
      return new None("the Z' does not decay to pairs of the lightest heavy neutrino");
    }
    return new Known(new Prepared(events(M, m / M)));
  }

  /** Of the grid. */
  private double events(double M, double share) {
    int found = Arrays.binarySearch(mediator, M);
    int k = Math.min(found >= 0 ? found : -found - 2, mediator.length - 2);
    double t = Math.log(M / mediator[k]) / Math.log(mediator[k + 1] / mediator[k]);
    return Math.exp((1 - t) * lnEvents(k, share) + t * lnEvents(k + 1, share));
  }

  private double lnEvents(int row, double share) {
    double[] x = ratio[row];
    double[] y = lnEvents[row];
    if (share <= x[0] || x.length == 1) {
      return y[0];
    }
    if (share >= x[x.length - 1]) {
      return y[x.length - 1];
    }
    int found = Arrays.binarySearch(x, share);
    int k = found >= 0 ? found : -found - 2;
    double t = Math.log(share / x[k]) / Math.log(x[k + 1] / x[k]);
    return y[k] + t * (y[k + 1] - y[k]);
  }

  private final class Prepared implements Ratio {

    private final double events; // of the grid

    Prepared(double events) {
      this.events = events;
    }

    /** Half the mean number of the lightest in a decay of the Z'. */
    private static double pairs(DarkPoint point) {
      double[] with = point.zShares().pairs()[LIGHTEST];
      double sum = with[LIGHTEST];
      for (int j = LIGHTEST + 1; j < with.length; j++) {
        sum += with[j] / 2;
      }
      return sum;
    }

    private static double diagonal(DarkPoint point) {
      String name = point.name(LIGHTEST);
      double size = point.spectrum().vertex(name, name).norm();
      return size * size;
    }

    private double arrives(DarkPoint point) {
      double mean = Passage.length(point.mass(LIGHTEST), energy, point.ctau(LIGHTEST));
      return Math.exp(-distance / mean);
    }

    private double expected(DarkPoint point) {
      double epsilon = point.epsilon() / EPSILON;
      double coupling = point.spectrum().gX() / COUPLING;
      double couplings = epsilon * epsilon * coupling;
      double model = pairs(point) * diagonal(point) * arrives(point);
      return events * couplings * couplings * model;
    }

    @Override
    public double x(DarkPoint point) {
      return expected(point) / allowed;
    }

    @Override
    public Chance chance() {
      return chance;
    }

    @Override
    public String note(DarkPoint point) {
      return "holds for a stable fermion with a diagonal coupling; here %s with |V|^2 = %s"
          .formatted(point.name(LIGHTEST), String.format(Locale.ROOT, "%.3g", diagonal(point)));
    }

    @Override
    public void explain(DarkPoint point, Explanation.Builder steps) {
      steps.number("events of the grid", events, "", "at ε = 1e-4, g_D = 2.5");
      steps.number("g_D", point.spectrum().gX(), "", "");
      steps.number("pairs per Z'", pairs(point), "", "half the mean number of the lightest");
      steps.number(
          "|V|² of the lightest with itself", diagonal(point), "", "its part that scatters");
      steps.number("share that arrives", arrives(point), "", "mean life, typical energy");
      steps.number("events expected", expected(point), "", "");
      steps.number("events allowed", allowed, "", chance.words());
    }
  }
}
