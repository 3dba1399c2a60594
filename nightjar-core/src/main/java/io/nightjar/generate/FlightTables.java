package io.nightjar.generate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tables of decays in flight of heavy neutrinos of the beam: by neutrino and first step, for |U|² =
 * 1 of each lepton. What lifetimes take away exponentially stands apart, see {@link
 * FlightSurvival}.
 */
final class FlightTables {

  /** Nothing that is multiplied by less than this shows, however many neutrinos there are. */
  private static final double NOTHING = 1e-40;

  /**
   * Tables of one first step.
   *
   * @param survival by lepton; nothing after the last that has any
   * @param steps of what {@link FlightSurvival} leaves
   */
  private record Made(int parent, Step first, List<FlightSurvival> survival, StepTables steps) {}

  private final List<Made> made = new ArrayList<>();

  /**
   * Made of sums of all runs.
   *
   * @param sums by run; changed
   */
  FlightTables(List<FlightRun> runs, List<LifetimeSums> sums, int bins) {
    for (int[] ends : StepTables.groups(runs, (a, b) -> a.first().equals(b.first()))) {
      made.add(made(runs.subList(ends[0], ends[1]), sums.subList(ends[0], ends[1]), bins));
    }
  }

  private static Made made(List<FlightRun> runs, List<LifetimeSums> sums, int bins) {
    FlightRun run = runs.getFirst();
    int forms = StepRun.count(run.forms());
    int leptons = sums.getFirst().one.length / forms;
    List<FlightSurvival> survival = new ArrayList<>();
    for (int l = 0; l < leptons; l++) {
      FlightSurvival each = new FlightSurvival(run.axis(), together(sums, l, leptons));
      sums.forEach(s -> divide(each, s, survival.size(), leptons));
      survival.add(each);
    }
    StepTables steps = new StepTables(runs, sums, bins, most(survival));
    return new Made(run.parent(), run.first(), survival, steps);
  }

  /** The largest of all leptons, by node. */
  private static double[] most(List<FlightSurvival> survival) {
    double[] most = new double[LifetimeAxis.NODES];
    for (FlightSurvival each : survival) {
      double[] h = each.atNodes();
      Arrays.setAll(most, k -> Math.max(most[k], h[k]));
    }
    return most;
  }

  /** All bins, forms and runs, by node. */
  private static double[] together(List<LifetimeSums> sums, int lepton, int leptons) {
    double[] all = new double[LifetimeAxis.NODES];
    for (LifetimeSums each : sums) {
      for (double[] form : part(each.one, lepton, leptons)) {
        for (int k = 0; k < form.length; k++) {
          all[k % all.length] += form[k];
        }
      }
    }
    return all;
  }

  private static void divide(FlightSurvival survival, LifetimeSums sums, int lepton, int leptons) {
    for (double[] form : part(sums.one, lepton, leptons)) {
      survival.divide(form, 1);
    }
    for (double[] form : part(sums.inside, lepton, leptons)) {
      survival.divide(form, LifetimeAxis.NODES);
    }
    for (double[] form : part(sums.both, lepton, leptons)) {
      survival.divide(form, LifetimeAxis.NODES);
    }
  }

  private static double[][] part(double[][] all, int lepton, int leptons) {
    return StepTables.part(all, lepton, all.length / leptons);
  }

  /**
   * Adds the signal of a point.
   *
   * @param signal added to
   */
  void add(Strengths point, StepTables.Scratch scratch, double[] signal) {
    for (int k = 0; k < made.size(); k++) {
      Made m = made.get(k);
      if (point.branching(m.first.index()) > 0) {
        add(point, m, scratch, signal);
      }
    }
  }

  private static void add(Strengths point, Made m, StepTables.Scratch scratch, double[] signal) {
    for (int l = 0; l < m.survival.size(); l++) {
      double mixing2 = point.mixing2(l, m.parent);
      double strength =
          mixing2 > 0 ? mixing2 * m.survival.get(l).at(point.ctau(m.parent), scratch.first) : 0;
      if (strength > NOTHING) {
        m.steps.add(point, l, strength, scratch, signal);
      }
    }
  }

  /** Estimated error of the interpolation over the largest value, the largest of all steps. */
  double interpolationError() {
    double worst = 0;
    for (Made m : made) {
      double survival = m.survival.stream().mapToDouble(FlightSurvival::missed).max().orElse(0);
      worst = Math.max(worst, survival + m.steps.interpolationError());
    }
    return worst;
  }
}
