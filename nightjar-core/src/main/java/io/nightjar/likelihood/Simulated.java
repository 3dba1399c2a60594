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
import java.util.Arrays;
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
  public Signal of(Sighting sighting, DarkPoint point) throws InterruptedException {
    List<Estimate> bins = new ArrayList<>();
    for (Experiment member : sighting.members()) {
      bins.addAll(of(member, sighting.observable(), point));
    }
    return Signal.of(bins);
  }

  private List<Estimate> of(Experiment experiment, Observable observable, DarkPoint point)
      throws InterruptedException {
    Spectrum spectrum = point.spectrum();
    DecayTable decays = point.decays();
    Generator.Plan plan =
        new Generator.Plan(precision, List.of(observable), seed, threads, MOST_EVENTS);
    Prediction upscattered =
        new Generator(spectrum, decays, experiment).predict(plan, Generator.Progress.NONE);
    Estimate[] signal = upscattered.histogram(0, observable);
    if (BeamDecays.of(spectrum, decays, experiment).electronPairs() >= FEWEST) {
      Prediction flown = new BeamEvents(spectrum, decays, experiment).predict(seed);
      Estimate[] more = flown.histogram(0, observable);
      Arrays.setAll(signal, b -> signal[b].plus(more[b]));
    }
    return List.of(signal);
  }
}
