package io.nightjar.generate;

import io.nightjar.event.EventBatch;
import io.nightjar.event.Grid;
import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Region;
import io.nightjar.model.Spectrum;
import io.nightjar.physics.Constants;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One neutrino and one chain of decays of which events are made.
 *
 * @param production of the neutrino
 * @param first step
 * @param forms of the first step, where there are two
 * @param second step, if any
 * @param secondForms of the second step, where there are two
 * @param sources targets and regions
 */
record TableRun(
    Production production,
    Step first,
    Optional<PairForms> forms,
    Optional<Step> second,
    Optional<PairForms> secondForms,
    List<Source> sources) {

  /** Strong sources get more events, but weak ones more than their share of the rate. */
  private static final double SHARING = 0.8;

  private static final long FEWEST = 64;

  static int count(Optional<PairForms> forms) {
    return forms.isPresent() ? 2 : 1;
  }

  /** Number of decay steps. */
  int steps() {
    return second.isPresent() ? 2 : 1;
  }

  /** Sums of zeros for it. */
  LifetimeSums sums(int flavours, int bins) {
    int seconds = second.isPresent() ? count(secondForms) : 0;
    return new LifetimeSums(sources.size(), flavours, count(forms), seconds, bins);
  }

  /** The same with grids adapted to what is selected, region by region. */
  TableRun trained(Experiment experiment, Constants constants) throws InterruptedException {
    List<Source> trained = new ArrayList<>(sources);
    for (Region region : experiment.detector().regions()) {
      Optional<Source> strongest =
          sources.stream()
              .filter(s -> s.channel().region().equals(region.name()))
              .max(Comparator.comparingDouble(Source::expected));
      if (strongest.isPresent()) {
        Grid[] grids = new Training(experiment, constants).adapt(strongest.get());
        trained.replaceAll(s -> s.channel().region().equals(region.name()) ? s.with(grids) : s);
      }
    }
    return new TableRun(production, first, forms, second, secondForms, trained);
  }

  /** Events of each source, of so many in all. */
  long[] shares(long total) {
    double[] share = sources.stream().mapToDouble(s -> Math.pow(s.expected(), SHARING)).toArray();
    double sum = Arrays.stream(share).sum();
    long[] events = new long[share.length];
    for (int i = 0; i < share.length; i++) {
      events[i] = Math.max(FEWEST, (long) (total * share[i] / sum));
    }
    return events;
  }

  /** What it adds to the signal of a point before detection, roughly. */
  double expected(Strengths point) {
    double strength = 0;
    for (int f = 0; f < Spectrum.FLAVOURS.size(); f++) {
      strength = Math.max(strength, point.exchange(f, production.parent(), production.place()));
    }
    double rate = sources.stream().mapToDouble(Source::expected).sum();
    double decays = point.branching(first.index());
    if (second.isPresent()) {
      decays *= point.branching(second.get().index());
    }
    return strength * decays * rate / production.unit2();
  }

  /** Columns for its events. */
  EventBatch batch() {
    return new EventBatch(steps());
  }
}
