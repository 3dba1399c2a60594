package io.nightjar.generate;

import io.nightjar.event.EventBatch;
import io.nightjar.event.Uniforms;
import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Shape;
import io.nightjar.physics.Constants;
import java.util.Arrays;
import java.util.List;

/**
 * Makes events of a run, lets the detector see them and adds them to the sums of all lifetimes.
 * Belongs to one thread.
 */
final class TableFill {

  private static final int SIZE = EventBatch.SIZE;

  private final TableRun run;
  private final List<Source> sources;
  private final FlavourMixture mixture;
  private final FlightWindows windows;
  private final SeenSums seen;
  private final EventBatch batch;
  private final LifetimeAxis axis;
  private final double[][] u = new double[Uniforms.MAX_DIMENSIONS][SIZE];

  /**
   * For events of a run.
   *
   * @param sums added to
   */
  TableFill(
      TableRun run,
      FlavourMixture mixture,
      Experiment experiment,
      Constants constants,
      LifetimeSums sums) {
    this.run = run;
    this.sources = run.sources().stream().map(Source::copy).toList();
    this.mixture = mixture;
    this.windows = new FlightWindows(experiment.detector(), SIZE);
    this.seen =
        new SeenSums(run, mixture.size(), secondMass(run), windows, experiment, constants, sums);
    this.batch = run.batch();
    this.axis = run.axis();
  }

  private static double secondMass(TableRun run) {
    return run.steps() > 1 && !run.sources().isEmpty() ? run.sources().getFirst().mass(1) : 0;
  }

  /** Adds what comes to other sums of this run. */
  void turnTo(LifetimeSums others) {
    seen.turnTo(others);
  }

  /**
   * Makes events of one source.
   *
   * @param s position of the source
   * @param from number of the first
   * @param to number after the last
   * @param share of each in a mean
   */
  void simulate(int s, Uniforms uniforms, long from, long to, double share) {
    Source source = sources.get(s);
    double factor = share / run.production().unit2();
    for (long start = from; start < to; start += SIZE) {
      int size = (int) Math.min(SIZE, to - start);
      source.fill(uniforms, start, size, Double.POSITIVE_INFINITY, u, batch);
      see(source, uniforms, start);
      for (int i = 0; i < size; i++) {
        if (seen.isSeen(i)) {
          decay(i, source.mass(0), factor);
          seen.add(s, i, batch);
        }
      }
    }
    seen.flush();
  }

  private void see(Source source, Uniforms uniforms, long start) {
    int steps = run.steps();
    int dimension = Source.kinematicDimensions(steps) + steps;
    int more = dimension + Observer.dimensions(steps) - Containment.MORE;
    windows.first(source, batch, uniforms, start, dimension, more);
    seen.see(batch, uniforms, start, dimension + Shape.NUMBERS);
    if (steps > 1) {
      windows.second(batch);
    }
  }

  private void decay(int i, double mass, double factor) {
    double boost = SeenSums.momentum(batch.neutrino[0], i) / mass;
    Arrays.fill(seen.first, 0);
    LifetimeSums.between(axis, windows.near[i], windows.far[i], boost, seen.first);
    for (int f = 0; f < seen.flavours.length; f++) {
      seen.flavours[f] = factor * mixture.weight(f, batch.energy[i]);
    }
  }
}
