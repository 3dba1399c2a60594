package io.nightjar.export;

import io.nightjar.generate.EventBlock;
import io.nightjar.generate.EventRun;
import io.nightjar.generate.SampleEvents;

/**
 * Sums over all events of a sample run.
 *
 * @param particles how many
 * @param vertices how many
 * @param weights sum
 * @param squares sum of squared weights
 * @param helicities sum
 */
record Totals(long particles, long vertices, double weights, double squares, double helicities) {

  /** Over the events that {@link Samples#file} writes. */
  static Totals of(EventRun run, int blockSize) {
    long particles = 0;
    long vertices = 0;
    double weights = 0;
    double squares = 0;
    double helicities = 0;
    for (long first = 0; first < run.plan().events(); first += blockSize) {
      int size = (int) Math.min(blockSize, run.plan().events() - first);
      EventBlock block = SampleEvents.block(run, first, size, first);
      for (int i = 0; i < size; i++) {
        int steps = run.kinds().get(block.kind[i]).steps();
        particles += 4 + 3L * steps;
        vertices += 1 + steps;
        weights += block.weight[i];
        squares += block.weight[i] * block.weight[i];
        helicities += block.helicity[i];
      }
    }
    return new Totals(particles, vertices, weights, squares, helicities);
  }
}
