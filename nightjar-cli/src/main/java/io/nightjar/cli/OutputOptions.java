package io.nightjar.cli;

import picocli.CommandLine.Option;

/** How results are printed and how many threads may work. */
final class OutputOptions {

  @Option(names = "--json", description = "print one JSON document and nothing else")
  private boolean json;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "threads (default: one per processor); results do not depend on it")
  private int threads = Runtime.getRuntime().availableProcessors();

  boolean json() {
    return json;
  }

  int threads() {
    if (threads < 1) {
      throw new WrongInput("--threads: '" + threads + "' is not allowed; at least 1.");
    }
    return threads;
  }
}
