package io.nightjar.generate;

import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Observable;
import io.nightjar.experiment.RingCriterion;
import io.nightjar.math.Estimate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Expected signal of one model in one experiment after selection: histograms of all observables for
 * each signal and each ring criterion, with Monte-Carlo errors from independent replicates.
 */
public final class Prediction {

  private final Experiment experiment;
  private final List<String> signals;
  private final List<List<Tally>> replicates;
  private final double upscatterings;
  private final long events;
  private final List<String> notes;

  /** Made of one tally for each replicate and signal. */
  Prediction(
      Experiment experiment,
      List<String> signals,
      List<List<Tally>> replicates,
      double upscatterings,
      long events,
      List<String> notes) {
    this.experiment = experiment;
    this.signals = List.copyOf(signals);
    this.replicates = List.copyOf(replicates);
    this.upscatterings = upscatterings;
    this.events = events;
    this.notes = List.copyOf(notes);
  }

  /** Where. */
  public Experiment experiment() {
    return experiment;
  }

  /** Names of the signals, as in "nu6 -> nu4 e- e+", in the order of the model. */
  public List<String> signals() {
    return signals;
  }

  /** Names of the ring criteria; the first is the standard one. */
  public List<String> criteria() {
    return experiment.response().criteria().stream().map(RingCriterion::name).toList();
  }

  /** Upscatterings in the whole volume of channels with a visible decay, before detection. */
  public double upscatterings() {
    return upscatterings;
  }

  /** What a reader of the numbers must know. */
  public List<String> notes() {
    return notes;
  }

  /** How many simulated events it rests on. */
  public long simulated() {
    return events;
  }

  /**
   * Histogram of one signal.
   *
   * @param signal position in {@link #signals}
   * @param criterion position in {@link #criteria}
   */
  public Estimate[] histogram(int signal, int criterion, Observable observable) {
    return collect(criterion, observable, new int[] {signal});
  }

  /** Histogram of all signals together. */
  public Estimate[] histogram(int criterion, Observable observable) {
    return collect(criterion, observable, IntStream.range(0, signals.size()).toArray());
  }

  /** Events of one signal that pass all of the selection. */
  public Estimate selected(int signal, int criterion) {
    return estimate(t -> t.get(signal).selected(criterion));
  }

  /** Events of all signals that pass all of the selection. */
  public Estimate selected(int criterion) {
    return estimate(t -> t.stream().mapToDouble(s -> s.selected(criterion)).sum());
  }

  /**
   * Largest relative error of a populated bin (at least 5 % of the highest one) of all signals
   * together, as {@link WorstError} estimates it; 0 where there is no signal.
   */
  public double precision(int criterion, Observable observable) {
    return WorstError.of(histogram(criterion, observable), replicates.size());
  }

  private Estimate[] collect(int criterion, Observable observable, int[] which) {
    if (replicates.isEmpty() || signals.isEmpty()) {
      Estimate[] none = new Estimate[experiment.binsOf(observable).size()];
      java.util.Arrays.fill(none, Estimate.ZERO);
      return none;
    }
    int size = replicates.get(0).get(0).histogram(criterion, observable).length;
    Estimate[] result = new Estimate[size];
    for (int b = 0; b < size; b++) {
      int bin = b;
      result[b] =
          estimate(t -> {
            double sum = 0;
            for (int s : which) {
              sum += t.get(s).histogram(criterion, observable)[bin];
            }
            return sum;
          });
    }
    return result;
  }

  /** Mean over replicates and its standard error. */
  private Estimate estimate(java.util.function.ToDoubleFunction<List<Tally>> number) {
    int n = replicates.size();
    if (n == 0) {
      return Estimate.ZERO;
    }
    double mean = replicates.stream().mapToDouble(number).sum() / n;
    double variance =
        replicates.stream()
                .mapToDouble(t -> {
                  double d = number.applyAsDouble(t) - mean;
                  return d * d;
                })
                .sum()
            / (n - 1);
    return new Estimate(mean, Math.sqrt(variance / n));
  }
}
