package io.nightjar.cli;

import io.nightjar.card.ExperimentCard;
import io.nightjar.experiment.Era;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The experiment of a command and the date up to which data count. */
final class ExperimentOptions {

  @Option(
      names = "--experiment",
      paramLabel = "E",
      required = true,
      description = "path of an experiment card, or name of a shipped one (describe experiments)")
  private String name = "";

  @Option(
      names = "--era",
      paramLabel = "ERA",
      defaultValue = "2026",
      description = "2020, 2026 or a date: data public by then (default: ${DEFAULT-VALUE})")
  private String era = "2026";

  private Optional<ExperimentCard> loaded = Optional.empty();

  private ExperimentCard card() {
    if (loaded.isEmpty()) {
      loaded = Optional.of(ExperimentCard.load(name, List.of(), Era.of(era)));
    }
    return loaded.get();
  }
}
