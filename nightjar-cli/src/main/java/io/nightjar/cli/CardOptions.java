package io.nightjar.cli;

import io.nightjar.card.ModelCard;
import io.nightjar.model.Spectrum;
import io.nightjar.physics.Constants;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The model card of a command and what is changed in it. */
final class CardOptions {

  @Parameters(
      index = "0",
      paramLabel = "CARD",
      description = "path of a model card, or name of a shipped one (describe benchmarks)")
  private String card = "";

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "override a value of the card, as in --set dark-photon.mass=30MeV")
  private List<String> settings = new ArrayList<>();

  ModelCard load() {
    return ModelCard.load(card, settings);
  }

  static Spectrum spectrum(ModelCard card) {
    return new Spectrum(card.model(), Constants.STANDARD);
  }
}
