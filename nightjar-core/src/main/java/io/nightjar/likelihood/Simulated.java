package io.nightjar.likelihood;

import io.nightjar.constraint.DarkPoint;
import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Observable;
import io.nightjar.generate.BeamDecays;
import io.nightjar.generate.BeamEvents;
import io.nightjar.generate.Generator;
import io.nightjar.generate.Prediction;
import io.nightjar.math.Estimate;
import io.nightjar.model.Spectrum;
import io.nightjar.process.DecayTable;
import java.util.ArrayList;
import java.util.List;

/**
 * Signals by simulation of the point itself: the standard one-ring criterion, always the same
 * random numbers.
 *
 * @param seed of all random numbers
 * @param precision largest Monte-Carlo error of a populated bin, relative
 * @param threads ≥ 1; they change nothing but the time
 */
public record Simulated(long seed, double precision, int threads) implements Signals {

  private static final long MOST_EVENTS = 1L << 20;

  /** Fewer decays in flight than this are not simulated [events]. */
  private static final double FEWEST = 1e-2;

  @Override
  public double[] of(Sighting sighting, DarkPoint point) throws InterruptedException {
    List<Double> bins = new ArrayList<>();
    for (Experiment member : sighting.members()) {
      double[] signal = of(member, sighting.observable(), point);
      for (double events : signal) {
        bins.add(events);
      }
    }
    return bins.stream().mapToDouble(b -> b).toArray();
  }

  private double[] of(Experiment experiment, Observable observable, DarkPoint point)
      throws InterruptedException {
    Spectrum spectrum = point.spectrum();
    DecayTable decays = point.decays();
    Prediction upscattered =
        new Generator(spectrum, decays, experiment)
            .predict(
                new Generator.Plan(precision, List.of(observable), seed, threads, MOST_EVENTS),
                Generator.Progress.NONE);
    double[] signal = values(upscattered.histogram(0, observable));
    if (BeamDecays.of(spectrum, decays, experiment).electronPairs() >= FEWEST) {
      Prediction flown = new BeamEvents(spectrum, decays, experiment).predict(seed);
      double[] more = values(flown.histogram(0, observable));
      for (int b = 0; b < signal.length; b++) {
        signal[b] += more[b];
      }
    }
    return signal;
  }

  private static double[] values(Estimate[] bins) {
    double[] values = new double[bins.length];
    for (int b = 0; b < bins.length; b++) {
      values[b] = bins[b].value();
    }
    return values;
  }
}
