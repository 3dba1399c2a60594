package io.nightjar.generate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Tables of one neutrino and its first step: of the pair alone, of what is taken away from it by
 * second decays inside, and of both pairs together.
 */
final class StepTables {

  /** Of two pairs. */
  private static final int FORMS = 4;

  /** A second step. */
  private record Second(Step step, Optional<PairForms> forms, double way, SplineTable[] both) {}

  private final Step step;
  private final Optional<PairForms> forms;
  private final SplineTable[] one; // by flavour, of all forms
  private final SplineTable[] inside;
  private final LifetimeAxis axis;
  private final LifetimeAxis daughterAxis;
  private final List<Second> seconds = new ArrayList<>();
  private final int bins;
  private final double error;

  /** Numbers that {@link #add} overwrites. */
  static final class Scratch {
    final double[] first = new double[LifetimeAxis.PLACE];
    final double[] second = new double[LifetimeAxis.PLACE];
    final double[] shares = new double[2];
    final double[] secondShares = new double[2];
    final double[] forms;

    /** For histograms of this many bins. */
    Scratch(int bins) {
      forms = new double[FORMS * bins];
    }
  }

  /**
   * Made of runs with the same first step.
   *
   * @param sums of each run
   */
  StepTables(List<? extends StepRun> runs, List<LifetimeSums> sums, int bins) {
    this(runs, sums, bins, LifetimeAxis.ONES);
  }

  /**
   * The same, where {@link #add} is always given a strength that falls with the lifetime.
   *
   * @param factor at the nodes of the first lifetime, at most 1; read
   */
  StepTables(List<? extends StepRun> runs, List<LifetimeSums> sums, int bins, double[] factor) {
    StepRun run = runs.getFirst();
    this.bins = bins;
    this.step = run.first();
    this.forms = run.forms();
    this.axis = run.axis();
    this.daughterAxis = run.daughterAxis();
    LifetimeSums mean = mean(runs, sums);
    int forms = StepRun.count(run.forms());
    one = new SplineTable[mean.one.length / forms];
    inside = new SplineTable[mean.inside.length / forms];
    for (int f = 0; f < one.length; f++) {
      one[f] = SplineTable.of(axis, bins, part(mean.one, f, forms));
    }
    for (int f = 0; f < inside.length; f++) {
      inside[f] = SplineTable.of(axis, daughterAxis, bins, part(mean.inside, f, forms));
    }
    error = error(mean, factor);
    for (int k = 0; k < runs.size(); k++) {
      second(runs.get(k), sums.get(k));
    }
  }

  /** Where runs that are alike begin and end; they follow one another. */
  static <R> List<int[]> groups(List<R> runs, BiPredicate<R, R> alike) {
    List<int[]> groups = new ArrayList<>();
    for (int k = 0, end; k < runs.size(); k = end) {
      end = k + 1;
      while (end < runs.size() && alike.test(runs.get(k), runs.get(end))) {
        end++;
      }
      groups.add(new int[] {k, end});
    }
    return groups;
  }

  /** Those of a flavour. */
  static double[][] part(double[][] all, int f, int forms) {
    return Arrays.copyOfRange(all, f * forms, (f + 1) * forms);
  }

  /** What does not depend on the second step: the mean over all runs. */
  private static LifetimeSums mean(List<? extends StepRun> runs, List<LifetimeSums> sums) {
    LifetimeSums mean = sums.getFirst().first();
    for (LifetimeSums each : sums) {
      mean.addFirst(each, 1.0 / runs.size());
    }
    return mean;
  }

  /** Both lifetimes together. */
  private double error(LifetimeSums mean, double[] factor) {
    double first = 0;
    double second = 0;
    for (double[] each : mean.one) {
      double missed = SplineTable.missed(axis, each, factor, new double[] {1});
      first = Math.max(first, missed);
    }
    for (double[] each : mean.inside) {
      double missed = SplineTable.missed(daughterAxis, each, LifetimeAxis.ONES, factor);
      second = Math.max(second, missed);
    }
    return first + second;
  }

  /** Estimated error of the interpolation over the largest value. */
  double interpolationError() {
    return error;
  }

  private void second(StepRun run, LifetimeSums sums) {
    if (run.second().isEmpty()) {
      return;
    }
    SplineTable[] both = new SplineTable[one.length];
    int forms = sums.both.length / both.length;
    for (int f = 0; f < both.length; f++) {
      both[f] = SplineTable.of(axis, daughterAxis, bins, part(sums.both, f, forms));
    }
    double way = sums.weight > 0 ? sums.way / sums.weight : 0;
    seconds.add(new Second(run.second().get(), run.secondForms(), way, both));
  }

  /**
   * Adds the signal of a flavour.
   *
   * @param f position of the flavour
   * @param strength of the production
   * @param scratch overwritten
   * @param signal added to
   */
  void add(Strengths point, int f, double strength, Scratch scratch, double[] signal) {
    double factor = strength * point.branching(step.index());
    if (factor == 0) {
      return;
    }
    axis.locate(point.ctau(step.parent()), scratch.first);
    share(forms, point.form(step.index()), scratch.shares);
    one[f].fill(scratch.first, scratch.forms);
    mix(factor, scratch, 1, signal);
    if (!seconds.isEmpty() && point.ctau(step.daughter()) < Double.POSITIVE_INFINITY) {
      daughter(point, f, factor, scratch, signal);
    }
  }

  /** Takes away what the second decay changes, and adds what both pairs make. */
  private void daughter(Strengths point, int f, double factor, Scratch scratch, double[] signal) {
    int j = step.daughter();
    daughterAxis.locate(point.ctau(j), scratch.second);
    double changed = point.invisible(j) - 1;
    inside[f].fill(scratch.first, scratch.second, scratch.forms);
    mix(factor * changed, scratch, 1, signal);
    for (int k = 0; k < seconds.size(); k++) {
      Second second = seconds.get(k);
      double kept = point.branching(second.step.index()) * kept(point, second);
      if (kept > 0) {
        second.both[f].fill(scratch.first, scratch.second, scratch.forms);
        share(second.forms, point.form(second.step.index()), scratch.secondShares);
        mix(factor * kept, scratch, second.forms.isPresent() ? 2 : 1, signal);
      }
    }
  }

  /**
   * Adds what the point has of each form.
   *
   * @param seconds number of forms of the second pair; with 1, all of it
   */
  private void mix(double factor, Scratch scratch, int seconds, double[] signal) {
    int firsts = forms.isPresent() ? 2 : 1;
    for (int k = 0; k < firsts * seconds; k++) {
      double second = seconds > 1 ? scratch.secondShares[k % seconds] : 1;
      double weight = factor * scratch.shares[k / seconds] * second;
      for (int b = 0; b < bins; b++) {
        signal[b] += weight * scratch.forms[k * bins + b];
      }
    }
  }

  /** Share of third neutrinos that do not decay visibly inside, roughly. */
  private static double kept(Strengths point, Second second) {
    int k = second.step.daughter();
    if (k < 0) {
      return 1;
    }
    double unseen = point.invisible(k);
    return unseen + (1 - unseen) * Math.exp(-second.way / point.ctau(k));
  }

  private static void share(Optional<PairForms> forms, double form, double[] shares) {
    shares[0] = forms.isPresent() ? forms.get().share(form) : 1;
    shares[1] = 1 - shares[0];
  }
}
