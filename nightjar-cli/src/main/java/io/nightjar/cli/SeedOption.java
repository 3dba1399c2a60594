package io.nightjar.cli;

import picocli.CommandLine.Option;

/** The seed of a command that simulates. */
final class SeedOption {

  @Option(
      names = "--seed",
      paramLabel = "S",
      converter = Names.Seed.class,
      description = "seed of the random numbers (default: ${DEFAULT-VALUE})",
      defaultValue = "1")
  private long seed = 1;

  long seed() {
    return seed;
  }
}
