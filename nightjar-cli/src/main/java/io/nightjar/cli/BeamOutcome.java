package io.nightjar.cli;

import io.nightjar.card.ModelCard;
import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Observable;
import io.nightjar.generate.BeamDecays;
import io.nightjar.generate.BeamEvents;
import io.nightjar.generate.Prediction;
import io.nightjar.math.Estimate;
import io.nightjar.model.Spectrum;
import io.nightjar.process.DecayTable;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an experiment selects of heavy neutrinos of the beam: beside the signal of upscattering, not
 * a part of it.
 *
 * @param decays how many decay inside
 * @param prediction what is selected; none where less than one decays
 */
record BeamOutcome(BeamDecays decays, Optional<Prediction> prediction) {

  static BeamOutcome of(ModelCard card, Experiment experiment, long seed)
      throws InterruptedException {
    Spectrum spectrum = CardOptions.spectrum(card);
    DecayTable table = new DecayTable(spectrum);
    BeamDecays decays = BeamDecays.of(spectrum, table, experiment);
    return decays.electronPairs() < 1
        ? new BeamOutcome(decays, Optional.empty())
        : new BeamOutcome(
            decays, Optional.of(new BeamEvents(spectrum, table, experiment).predict(seed)));
  }

  List<String> notes() {
    List<String> notes = new ArrayList<>(decays.notes());
    prediction.ifPresent(p -> notes.addAll(p.notes()));
    return notes;
  }

  void print(PrintWriter out, int criterion) {
    if (prediction.isEmpty()) {
      return;
    }
    Prediction p = prediction.get();
    out.printf("%n  decays in flight, not in the table above, after selection:%n");
    for (int s = 0; s < p.signals().size(); s++) {
      Estimate selected = p.selected(s, criterion);
      out.printf(
          Locale.ROOT,
          "    %s: %.3g +- %.1g%n",
          p.signals().get(s),
          selected.value(),
          selected.error());
    }
  }

  void json(ObjectNode node, Observable observable, int criterion) {
    ArrayNode array = node.putArray("in_flight");
    prediction.ifPresent(p -> {
      for (int s = 0; s < p.signals().size(); s++) {
        ObjectNode entry = array.addObject();
        Estimate[] bins = p.histogram(s, criterion, observable);
        entry.put("signal", p.signals().get(s));
        entry.put("events", p.selected(s, criterion).value());
        entry.put("error", p.selected(s, criterion).error());
        Document.numbers(entry, "bins", Document.values(bins));
        Document.numbers(entry, "bins_error", Document.errors(bins));
      }
    });
  }
}
