package io.nightjar.cli;

import io.nightjar.card.CountingCard;
import io.nightjar.card.DataCard;
import io.nightjar.card.Eras;
import io.nightjar.card.Place;
import io.nightjar.experiment.Experiment;
import io.nightjar.physics.Era;
import java.util.List;
import java.util.stream.Collectors;
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
      description =
          "2020, 2026 or a day such as 2019-12-31: data public by then (default: ${DEFAULT-VALUE})")
  private String era = "2026";

  Era era() {
    return Eras.parse(Place.option("--era " + era), era);
  }

  /** The card, of one experiment or of several that are judged together. */
  DataCard load() {
    return DataCard.load(name, List.of(), era());
  }

  /** The text of the card. */
  String text() {
    return DataCard.textOf(name);
  }

  /** Shipped experiments that are simulated one by one. */
  private List<String> simulated() {
    return DataCard.shipped().names().stream()
        .filter(n -> DataCard.isPublic(n, era()))
        .filter(n -> DataCard.load(n, List.of(), era()).experiments().size() == 1)
        .toList();
  }

  /** The only experiment of the card. */
  Experiment single(DataCard card) {
    if (card instanceof CountingCard) {
      throw new WrongInput(
          "--experiment: '%s' counts events without a simulation of neutrinos, and this command needs one.%n  allowed: predict --experiment %s, or one of %s"
              .formatted(name, name, String.join(" ", simulated())));
    }
    if (card.experiments().size() != 1) {
      throw new WrongInput(
          "--experiment: '%s' joins several experiments, and this command takes one.%n  allowed: %s"
              .formatted(
                  name,
                  card.experiments().stream()
                      .map(Experiment::name)
                      .collect(Collectors.joining(" "))));
    }
    return card.experiments().get(0);
  }
}
