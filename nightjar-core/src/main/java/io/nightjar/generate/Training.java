package io.nightjar.generate;

import io.nightjar.event.EventBatch;
import io.nightjar.event.Grid;
import io.nightjar.event.Lattice;
import io.nightjar.experiment.Experiment;
import io.nightjar.physics.Constants;
import java.util.Arrays;
import java.util.List;

/**
 * Adapts importance grids to what survives the selection (as VEGAS does, Lepage 1978), with bins of
 * few events counted more, so that all populated bins reach their precision together.
 */
final class Training {

  private static final int EVENTS = 4096;
  private static final int ROUNDS = 3;

  /** Bins that hold less than this share of the highest one get no more events for being small. */
  private static final double SMALLEST = 0.03;

  /** Seed of its own: grids must not depend on the run's. */
  private static final long SEED = 0x6e69676874L;

  private final Experiment experiment;
  private final Worker worker;

  Training(Experiment experiment, Constants constants) {
    this.experiment = experiment;
    this.worker = new Worker(experiment, constants, EventBatch.SIZE, 1);
  }

  /** Grids for a source, from its present ones. */
  Grid[] adapt(Source source) throws InterruptedException {
    return adapt(List.of(source));
  }

  /**
   * Grids for sources that differ in their lifetimes only: what is important for one counts as much
   * as what is for another.
   */
  Grid[] adapt(List<Source> sources) throws InterruptedException {
    int bins = experiment.binsOf(experiment.observables().getFirst()).size();
    double[][] content = new double[sources.size()][bins];
    for (double[] each : content) {
      Arrays.fill(each, 1);
    }
    Grid[] grids = sources.getFirst().grids();
    for (int round = 0; round < ROUNDS; round++) {
      double[][] importance = new double[grids.length][grids[0].cells()];
      for (int s = 0; s < content.length; s++) {
        double[] fresh = new double[bins];
        double[][] own = round(sources.get(s).with(grids), content[s], fresh, round);
        add(own, content.length > 1, importance);
        content[s] = fresh;
      }
      grids = refined(grids, importance);
    }
    return grids;
  }

  /** Adds importance, or its share if there is other to compare with, dimension by dimension. */
  private static void add(double[][] importance, boolean shares, double[][] all) {
    for (int d = 0; d < all.length; d++) {
      double sum = shares ? Arrays.stream(importance[d]).sum() : 1;
      for (int c = 0; c < all[d].length && sum > 0; c++) {
        all[d][c] += importance[d][c] / sum;
      }
    }
  }

  private double[][] round(Source source, double[] content, double[] fresh, int round)
      throws InterruptedException {
    Grid[] grids = source.grids();
    double[][] importance = new double[grids.length][grids[0].cells()];
    double[][] place = new double[grids.length][EventBatch.SIZE];
    Lattice lattice = new Lattice(SEED, round);
    Tally ignored = new Tally(experiment);
    for (long start = 0; start < EVENTS; start += EventBatch.SIZE) {
      for (int d = 0; d < grids.length; d++) {
        lattice.fill(start, EventBatch.SIZE, d, place[d]);
      }
      worker.simulate(source, lattice, start, start + EventBatch.SIZE, ignored, (s, n) -> {});
      gather(content, fresh, place, importance);
    }
    return importance;
  }

  private void gather(double[] content, double[] fresh, double[][] place, double[][] importance) {
    Observer seen = worker.observer();
    double least = SMALLEST * Arrays.stream(content).max().orElseThrow();
    for (int i = 0; i < EventBatch.SIZE; i++) {
      int bin = seen.bin(i);
      if (bin >= 0) {
        double weight = seen.accepted(i) / Math.max(content[bin], least);
        fresh[bin] += seen.accepted(i);
        for (int d = 0; d < importance.length; d++) {
          importance[d][(int) (place[d][i] * importance[d].length)] += weight * weight;
        }
      }
    }
  }

  private static Grid[] refined(Grid[] grids, double[][] importance) {
    Grid[] refined = new Grid[grids.length];
    for (int d = 0; d < grids.length; d++) {
      refined[d] = grids[d].refined(importance[d]);
    }
    return refined;
  }
}
