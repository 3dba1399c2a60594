package io.nightjar.generate;

import io.nightjar.event.EventBatch;
import io.nightjar.event.Grid;
import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Region;
import io.nightjar.physics.Constants;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * One neutrino and one chain of decays of which events are made.
 *
 * @param production of the neutrino
 * @param first step
 * @param forms of the first step, where there are two
 * @param second step, if any
 * @param secondForms of the second step, where there are two
 * @param sources targets and regions
 * @param isWeak whether the pivot has next to nothing of it, so that few events are enough
 */
record TableRun(
    Production production,
    Step first,
    Optional<PairForms> forms,
    Optional<Step> second,
    Optional<PairForms> secondForms,
    List<Source> sources,
    boolean isWeak)
    implements StepRun {

  /** Strong sources get more events, but weak ones more than their share of the rate. */
  private static final double SHARING = 0.8;

  @Override
  public LifetimeAxis axis() {
    return production.axis();
  }

  @Override
  public LifetimeAxis daughterAxis() {
    return production.daughterAxis();
  }

  /** Sums of zeros for it. */
  LifetimeSums sums(int flavours, int bins) {
    return zeros(sources.size(), flavours, bins);
  }

  /**
   * Importance grids of a run of one step, adapted to what is selected, region by region: for
   * several lifetimes together.
   *
   * @param alike runs that differ from one another in their lifetimes only
   */
  static Map<String, Grid[]> grids(List<TableRun> alike, Experiment experiment, Constants constants)
      throws InterruptedException {
    Map<String, Grid[]> grids = new HashMap<>();
    List<Source> sources = alike.getFirst().sources;
    for (Region region : experiment.detector().regions()) {
      OptionalInt strongest =
          IntStream.range(0, sources.size())
              .filter(s -> sources.get(s).channel().region().equals(region.name()))
              .reduce((a, b) -> sources.get(a).expected() < sources.get(b).expected() ? b : a);
      if (strongest.isPresent()) {
        List<Source> same =
            alike.stream().map(run -> run.sources.get(strongest.getAsInt())).toList();
        grids.put(region.name(), new Training(experiment, constants).adapt(same));
      }
    }
    return grids;
  }

  /**
   * The same with the grids of its first step. Those of a second one stay as they are: most events
   * need no second pair to be seen.
   *
   * @param grids of a run of one step by region; read
   */
  TableRun with(Map<String, Grid[]> grids) {
    List<Source> trained =
        sources.stream()
            .map(s -> s.with(placed(s, Objects.requireNonNull(grids.get(s.channel().region())))))
            .toList();
    return new TableRun(production, first, forms, second, secondForms, trained, isWeak);
  }

  private Grid[] placed(Source source, Grid[] from) {
    Grid[] to = source.grids().clone();
    int one = Source.kinematicDimensions(1);
    System.arraycopy(from, 0, to, 0, one);
    System.arraycopy(from, one + 1, to, to.length - Containment.NUMBERS, Containment.NUMBERS);
    return to;
  }

  /** Events of each source, of so many in all. */
  long[] shares(long total, long fewest) {
    double[] share = sources.stream().mapToDouble(s -> Math.pow(s.expected(), SHARING)).toArray();
    double sum = Arrays.stream(share).sum();
    long[] events = new long[share.length];
    for (int i = 0; i < share.length; i++) {
      events[i] = Math.max(fewest, (long) (total * share[i] / sum));
    }
    return events;
  }

  /** What it adds to the signal of a point before detection, roughly. */
  double expected(Strengths point) {
    double strength = production.strength(point);
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
