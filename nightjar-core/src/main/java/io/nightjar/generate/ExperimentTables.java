package io.nightjar.generate;

import io.nightjar.process.Mediator;
import java.util.ArrayList;
import java.util.List;

/**
 * Tables of one experiment: by production the strength of each flavour, and tables of each step.
 */
final class ExperimentTables {

  /**
   * Tables of one production.
   *
   * @param production which
   * @param z what the Z adds, by flavour
   * @param steps by first step
   */
  private record Made(Production production, double[][] z, List<StepTables> steps) {}

  private final List<Made> made = new ArrayList<>();
  private final int[] flavours;
  private final int bins;
  private final boolean[] photons; // by neutrino: whether it is made by them
  private final boolean[] scalars;

  /**
   * Made of sums of all runs.
   *
   * @param z by production and flavour
   */
  ExperimentTables(TableRuns runs, List<LifetimeSums> sums, List<double[][]> z, int bins) {
    this.bins = bins;
    this.flavours = new int[runs.mixture().size()];
    for (int f = 0; f < flavours.length; f++) {
      flavours[f] = runs.mixture().flavour(f);
    }
    photons = runs.wanted(Mediator.PHOTON);
    scalars = runs.wanted(Mediator.SCALAR);
    for (int p = 0; p < runs.productions().size(); p++) {
      Production production = runs.productions().get(p);
      made.add(new Made(production, z.get(p), steps(production, runs.runs(), sums, bins)));
    }
  }

  private static List<StepTables> steps(
      Production production, List<TableRun> runs, List<LifetimeSums> sums, int bins) {
    List<StepTables> steps = new ArrayList<>();
    for (int[] ends : StepTables.groups(runs, ExperimentTables::isSame)) {
      if (runs.get(ends[0]).production() == production) {
        steps.add(
            new StepTables(runs.subList(ends[0], ends[1]), sums.subList(ends[0], ends[1]), bins));
      }
    }
    return steps;
  }

  private static boolean isSame(TableRun a, TableRun b) {
    return a.production() == b.production() && a.first().equals(b.first());
  }

  /** What the Z adds to productions by the Z', by flavour. */
  static List<double[][]> z(TableRuns runs, List<LifetimeSums> sums) {
    List<double[][]> all = new ArrayList<>();
    for (int p = 0; p < runs.productions().size(); p++) {
      Production production = runs.productions().get(p);
      ZShare share = runs.zShares().get(p);
      double[][] z = new double[runs.mixture().size()][2];
      for (int f = 0; f < z.length && production.mediator() == Mediator.VECTOR; f++) {
        double[] seen = seen(production, f, runs.runs(), sums);
        z[f] = share.of(f, runs.mixture().members(f), production.channels(), seen);
      }
      all.add(z);
    }
    return all;
  }

  /** What is seen of each channel, all chains together. */
  private static double[] seen(
      Production production, int f, List<TableRun> runs, List<LifetimeSums> sums) {
    double[] seen = new double[production.channels().size()];
    for (int k = 0; k < runs.size(); k++) {
      for (int s = 0; s < seen.length && runs.get(k).production() == production; s++) {
        seen[s] += sums.get(k).middle[s][f];
      }
    }
    return seen;
  }

  int bins() {
    return bins;
  }

  /** Refuses a point whose photon or scalar makes neutrinos that these tables do not have. */
  void demandExchanges(Strengths point) {
    for (int f : flavours) {
      for (int i = 0; i < point.heavy(); i++) {
        demand(point, f, i, Strengths.PHOTON, photons);
        demand(point, f, i, Strengths.SCALAR, scalars);
      }
    }
  }

  private static void demand(Strengths point, int f, int i, int place, boolean[] known) {
    if (!known[i] && point.exchange(f, i, place) > 0) {
      throw new IllegalArgumentException(
          "%s makes %s here, but not at the point for which the tables were made."
              .formatted(place == Strengths.PHOTON ? "A photon" : "The scalar", point.name(i)));
    }
  }

  /**
   * Adds the signal of a point.
   *
   * @param signal added to
   */
  void add(Strengths point, StepTables.Scratch scratch, double[] signal) {
    for (int p = 0; p < made.size(); p++) {
      Made m = made.get(p);
      for (int f = 0; f < flavours.length; f++) {
        double strength = strength(point, m.production, flavours[f], m.z[f]);
        for (int k = 0; k < m.steps.size() && strength > 0; k++) {
          m.steps.get(k).add(point, f, strength, scratch, signal);
        }
      }
    }
  }

  private static double strength(Strengths point, Production production, int f, double[] z) {
    int i = production.parent();
    double strength = point.exchange(f, i, production.place());
    return production.mediator() == Mediator.VECTOR
        ? strength
            + z[0] * point.exchange(f, i, Strengths.BOTH)
            + z[1] * point.exchange(f, i, Strengths.Z)
        : strength;
  }

  /** Estimated error of the interpolation, the largest of all steps. */
  double interpolationError() {
    double worst = 0;
    for (Made m : made) {
      for (StepTables step : m.steps) {
        worst = Math.max(worst, step.interpolationError());
      }
    }
    return worst;
  }
}
