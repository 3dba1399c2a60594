package io.nightjar.cli;

import io.nightjar.likelihood.Signals;
import io.nightjar.likelihood.Simulated;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How signals in detectors are simulated for the likelihood. */
final class SignalOptions {

  @Option(
      names = "--precision",
      paramLabel = "P",
      converter = Names.Precision.class,
      description =
          "largest Monte-Carlo error of a populated bin, relative (default: ${DEFAULT-VALUE})",
      defaultValue = "0.02")
  private double precision = 0.02;

  @Mixin private SeedOption random = new SeedOption();

  long seed() {
    return random.seed();
  }

  Signals signals(int threads) {
    return new Simulated(seed(), precision, threads);
  }
}
