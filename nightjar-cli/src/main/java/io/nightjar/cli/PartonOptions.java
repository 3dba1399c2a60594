package io.nightjar.cli;

import io.nightjar.process.PartonGrid;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which parton densities inelastic scattering rests on. */
final class PartonOptions {

  @Option(
      names = "--pdf",
      paramLabel = "FILE",
      description =
          "grid of parton densities of LHAPDF 6 (.dat) for resonance and dis (default: GRV94 at"
              + " leading order, which comes with Nightjar)")
  private Optional<Path> file = Optional.empty();

  PartonGrid grid() {
    return file.map(PartonGrid::file).orElseGet(PartonGrid::shipped);
  }
}
