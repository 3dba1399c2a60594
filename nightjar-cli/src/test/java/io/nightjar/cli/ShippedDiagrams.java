package io.nightjar.cli;

import io.nightjar.card.ModelCard;
import io.nightjar.diagram.Diagrams;
import io.nightjar.model.Spectrum;
import io.nightjar.physics.Nucleus;
import io.nightjar.plot.Feynman;
import io.nightjar.process.DecayTable;
import io.nightjar.process.Regime;
import io.nightjar.process.Target;
import java.util.Collection;
import java.util.List;

/** Drawings of every process of a shipped card. */
public final class ShippedDiagrams {

  private ShippedDiagrams() {}

  /** Names of the cards. */
  public static Collection<String> cards() {
    return ModelCard.shipped().names();
  }

  /** Each process of a card. */
  public static List<Feynman> of(String card) {
    Spectrum spectrum = CardOptions.spectrum(ModelCard.load(card, List.of()));
    Target target = new Target(Nucleus.of("Ar40"), Regime.COHERENT);
    return new Diagrams(spectrum, new DecayTable(spectrum))
        .all(target).stream().map(entry -> DiagramFigure.of(entry.diagram())).toList();
  }
}
