package io.nightjar.fit;

import io.nightjar.experiment.CountSample;
import io.nightjar.experiment.CountingExperiment;
import io.nightjar.math.CountingLikelihood;
import io.nightjar.precision.PrecisionObservable;
import io.nightjar.precision.PrecisionObservables;
import io.nightjar.precision.PrecisionPoint;
import io.nightjar.precision.Reading;
import java.util.List;

/**
 * A sample of a counting experiment with the formulas of its signal looked up: made once, asked for
 * many points.
 *
 * @param sample what was seen
 * @param observables the numbers that make the signal
 */
public record CountedSample(CountSample sample, List<PrecisionObservable> observables) {

  /** Makes a sample ready. */
  public static CountedSample of(CountSample sample) {
    return new CountedSample(
        sample,
        PrecisionObservables.everywhere().stream()
            .filter(observable -> sample.counts().contains(observable.name()))
            .toList());
  }

  /** Makes all samples of an experiment ready. */
  public static List<CountedSample> all(CountingExperiment experiment) {
    return experiment.samples().stream().map(CountedSample::of).toList();
  }

  /** What a point adds, without a spectrum that has no data and so decides nothing. */
  public CountPrediction judge(PrecisionPoint point) {
    return CountPrediction.of(this, point, false);
  }

  /** Whether every number of the signal is there. */
  public boolean applies(PrecisionPoint point) {
    for (int i = 0; i < observables.size(); i++) {
      if (!(point.read(observables.get(i)) instanceof Reading.Value)) {
        return false;
      }
    }
    return true;
  }

  /** {@link CountPrediction#logLikelihood} of a point. */
  public double logLikelihood(PrecisionPoint point) {
    if (sample.spectrum().isPresent() && sample.spectrum().get().seen().isPresent()) {
      return judge(point).logLikelihood();
    }
    double signal = 0;
    double error = 0;
    for (int i = 0; i < observables.size(); i++) {
      if (point.read(observables.get(i)) instanceof Reading.Value number) {
        signal += number.value();
        error += number.error();
      }
    }
    return lnL(sample, signal, error(sample, signal, error));
  }

  /**
   * One standard deviation of a signal.
   *
   * @param signal events
   * @param known the sum of what its numbers know: errors are common to them
   */
  static double error(CountSample sample, double signal, double known) {
    return Math.hypot(known, sample.signalError() * signal);
  }

  /** Poisson times Gaussian, with both errors in one: what is expected varies as a whole. */
  static double lnL(CountSample sample, double signal, double error) {
    double expected = sample.background() + signal;
    return new CountingLikelihood(
            sample.observed(), expected, Math.hypot(sample.backgroundError(), error))
        .logLikelihood(0);
  }
}
