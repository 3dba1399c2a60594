package io.nightjar.generate;

import io.nightjar.experiment.Experiment;
import io.nightjar.math.Estimate;
import io.nightjar.model.Spectrum;
import java.util.List;

/**
 * What holds for all events of a run.
 *
 * @param spectrum the model
 * @param experiment where
 * @param plan how many events, which seed, weighted or not
 * @param kinds of events; {@link EventBlock#kind} counts them from 0
 * @param rate expected events of all kinds together in the exposure of the experiment: what the
 *     weights of a file sum to
 * @param crossSection averaged over the flux of all species, per nucleon of the detector [cm²];
 *     times branching ratios, and only for what the run holds
 * @param notes what a reader of the events must know
 */
public record EventRun(
    Spectrum spectrum,
    Experiment experiment,
    Plan plan,
    List<EventKind> kinds,
    Estimate rate,
    double crossSection,
    List<String> notes) {

  /**
   * How to generate.
   *
   * @param events how many, ≥ 1
   * @param seed of all random numbers
   * @param unweighted whether all events have the same weight
   * @param contained whether the first decay happens inside the detector
   */
  public record Plan(long events, long seed, boolean unweighted, boolean contained) {}

  /** Keeps its own copies. */
  public EventRun {
    kinds = List.copyOf(kinds);
    notes = List.copyOf(notes);
  }
}
