package io.nightjar.cli;

import picocli.CommandLine.Option;

/** How results are printed and how many threads may work. */
final class OutputOptions {

  @Option(names = "--json", description = "print one JSON document and nothing else")
  private boolean json;

  @Option(
      names = "--threads",
      paramLabel = "N",
      converter = Names.Threads.class,
      description = "threads (default: one per processor); results do not depend on it")
  private int threads = Runtime.getRuntime().availableProcessors();

  boolean json() {
    return json;
  }

  int threads() {
    return threads;
  }
}
