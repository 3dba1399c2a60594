package io.nightjar.cli;

import io.nightjar.card.Eras;
import io.nightjar.card.Place;
import io.nightjar.physics.Era;
import picocli.CommandLine.Option;

/** The date up to which published numbers count. */
final class EraOption {

  @Option(
      names = "--era",
      paramLabel = "ERA",
      defaultValue = "2026",
      description =
          "2020, 2026 or a day such as 2019-12-31: what was public by then (default:"
              + " ${DEFAULT-VALUE})")
  private String era = "2026";

  Era era() {
    return Eras.parse(Place.option("--era " + era), era);
  }
}
