package io.nightjar.cli;

import io.nightjar.card.ModelCard;
import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Observable;
import io.nightjar.generate.Generator;
import io.nightjar.generate.Generator.Plan;
import io.nightjar.generate.Prediction;
import io.nightjar.likelihood.Signals;
import io.nightjar.likelihood.Simulated;
import io.nightjar.model.Spectrum;
import io.nightjar.process.DecayTable;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a prediction is simulated. */
final class Simulation {

  @Option(
      names = "--precision",
      paramLabel = "P",
      converter = Names.Precision.class,
      description =
          "largest Monte-Carlo error of a populated bin, relative (default: ${DEFAULT-VALUE})",
      defaultValue = "0.01")
  private double precision = 0.01;

  @Mixin private SeedOption random = new SeedOption();

  private static final long MOST_EVENTS = 1L << 22;

  long seed() {
    return random.seed();
  }

  /** Signals of the likelihood. */
  Signals signals(int threads) {
    return new Simulated(seed(), precision, threads);
  }

  /**
   * Predicts a model in an experiment, with a progress bar on a terminal.
   *
   * @throws InterruptedException if the user interrupts
   */
  Prediction run(ModelCard card, Experiment experiment, List<Observable> observables, int threads)
      throws InterruptedException {
    Spectrum spectrum = CardOptions.spectrum(card);
    Generator generator = new Generator(spectrum, new DecayTable(spectrum), experiment);
    try (Terminal.Bar bar = new Terminal.Bar(experiment.name())) {
      return generator.predict(
          new Plan(precision, observables, seed(), threads, MOST_EVENTS), bar.progress());
    }
  }

  /** A sentence if the wanted precision was not reached, for lack of events. */
  Optional<String> shortfall(Prediction prediction, List<Observable> observables) {
    double worst =
        observables.stream().mapToDouble(o -> prediction.precision(0, o)).max().orElse(0);
    return worst > precision
        ? Optional.of(
            "The Monte-Carlo error of the worst populated bin is %.2g %%, more than the wanted %.2g %%."
                .formatted(100 * worst, 100 * precision))
        : Optional.empty();
  }
}
