package io.nightjar.generate;

import io.nightjar.event.EventBatch;
import io.nightjar.event.Uniforms;
import io.nightjar.experiment.Experiment;
import io.nightjar.physics.Constants;

/** One thread's columns: fills batches of a source and observes them. */
final class Worker {

  private final Observer observer;
  private final int batchSize;
  private final double[][] u = new double[Uniforms.MAX_DIMENSIONS][EventBatch.SIZE];
  private final EventBatch[] batches = {new EventBatch(1), new EventBatch(2)};

  /**
   * Prepares columns.
   *
   * @param batchSize events per batch
   * @param criteria how many of the ring criteria are judged, from the first
   */
  Worker(Experiment experiment, Constants constants, int batchSize, int criteria) {
    this.observer = new Observer(experiment, constants, criteria);
    this.batchSize = batchSize;
  }

  Observer observer() {
    return observer;
  }

  /**
   * Simulates events {@code first} to {@code last − 1} of a source.
   *
   * @param each told after every batch how many events it held
   */
  void simulate(
      Source source, Uniforms uniforms, long first, long last, Tally tally, BatchDone each)
      throws InterruptedException {
    int steps = source.steps().size();
    EventBatch batch = batches[steps - 1];
    double longest = observer.longestFlight(source);
    int free = Source.kinematicDimensions(steps) + steps;
    for (long start = first; start < last; start += batchSize) {
      if (Thread.interrupted()) {
        throw new InterruptedException("simulation interrupted");
      }
      int size = (int) Math.min(batchSize, last - start);
      source.fill(uniforms, start, size, longest, u, batch);
      observer.observe(source, batch, uniforms, start, free, tally);
      each.done(source, size);
    }
  }

  /** Told after every batch. */
  @FunctionalInterface
  interface BatchDone {
    void done(Source source, int size);
  }
}
