package io.nightjar.generate;

import io.nightjar.event.EventBatch;
import io.nightjar.event.Grid;
import io.nightjar.event.Lattice;
import io.nightjar.event.Uniforms;
import io.nightjar.experiment.Experiment;
import io.nightjar.math.Estimate;
import io.nightjar.model.Spectrum;
import io.nightjar.process.DecayTable;
import io.nightjar.process.DecayTable.Chain;
import java.util.Arrays;
import java.util.function.Consumer;

/** Sources without trained grids, and averages over their events. */
final class Sources {

  static final int REPLICATES = 16;

  private static final int CELLS = 32;

  private Sources() {}

  /** A quantity of one event. */
  @FunctionalInterface
  interface Quantity {
    double of(EventBatch batch, int i);
  }

  /**
   * One source of a model.
   *
   * @param channel as in "nu_mu -> nu5, C12 coherent"
   * @param signal as in "nu5 -> nu4 e- e+"
   */
  static Source of(Spectrum spectrum, Experiment experiment, String channel, String signal) {
    DecayTable decays = new DecayTable(spectrum);
    Channel found = channel(spectrum, experiment, channel);
    Chain chain =
        decays.chains(found.upscattered()).stream()
            .filter(c -> c.label().equals(signal))
            .findFirst()
            .orElseThrow();
    return of(found, chain, decays);
  }

  static Channel channel(Spectrum spectrum, Experiment experiment, String label) {
    return Channel.of(spectrum, experiment).stream()
        .filter(c -> c.label().equals(label))
        .findFirst()
        .orElseThrow();
  }

  static Source of(Channel channel, Chain chain, DecayTable decays) {
    double[] ctau = chain.steps().stream().mapToDouble(d -> decays.ctau(d.parent())).toArray();
    return of(channel, chain, ctau);
  }

  static Source of(Channel channel, Chain chain, double... ctau) {
    StepMap[] steps = chain.steps().stream().map(StepMap::of).toArray(StepMap[]::new);
    Grid[] grids = new Grid[Source.kinematicDimensions(steps.length)];
    Arrays.fill(grids, Grid.uniform(CELLS));
    return new Source(
        channel, chain, ctau, UpscatteringMap.of(channel).orElseThrow(), steps, grids);
  }

  /** Goes through events one batch at a time, decays at any distance included. */
  static void each(Source source, Uniforms uniforms, long events, Consumer<EventBatch> see) {
    double[][] u = new double[Uniforms.MAX_DIMENSIONS][EventBatch.SIZE];
    EventBatch batch = new EventBatch(source.steps().size());
    for (long first = 0; first < events; first += EventBatch.SIZE) {
      int size = (int) Math.min(EventBatch.SIZE, events - first);
      source.fill(uniforms, first, size, Double.POSITIVE_INFINITY, u, batch);
      see.accept(batch);
    }
  }

  /**
   * Sums of weight × quantity: expected events for the quantity 1.
   *
   * @param events per replicate
   */
  static Estimate[] sums(Source source, long seed, long events, Quantity... quantities) {
    double[][] sums = new double[quantities.length][REPLICATES];
    for (int r = 0; r < REPLICATES; r++) {
      int replicate = r;
      each(
          source,
          new Lattice(seed, r),
          events,
          batch -> {
            for (int q = 0; q < quantities.length; q++) {
              for (int i = 0; i < batch.size; i++) {
                sums[q][replicate] += batch.weight[i] * quantities[q].of(batch, i) / events;
              }
            }
          });
    }
    return Arrays.stream(sums).map(Sources::estimate).toArray(Estimate[]::new);
  }

  /** Mean of independent numbers with its standard error. */
  static Estimate estimate(double... numbers) {
    double mean = Arrays.stream(numbers).average().orElseThrow();
    double squares = Arrays.stream(numbers).map(x -> (x - mean) * (x - mean)).sum();
    int n = numbers.length;
    return new Estimate(mean, Math.sqrt(squares / (n - 1) / n));
  }
}
