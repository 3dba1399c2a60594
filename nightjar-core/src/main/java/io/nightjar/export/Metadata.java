package io.nightjar.export;

import io.nightjar.export.FileHeader.Card;
import io.nightjar.generate.EventRun;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a file says of itself, as names and values; every format prints it in its own way. */
final class Metadata {

  private Metadata() {}

  /** All but the texts of the cards, in the order of reading; values are one line each. */
  static Map<String, String> of(FileHeader header) {
    EventRun run = header.run();
    Map<String, String> items = new LinkedHashMap<>();
    items.put("version", header.version());
    items.put("events", Long.toString(run.plan().events()));
    items.put("seed", Long.toString(run.plan().seed()));
    items.put("weights", run.plan().unweighted() ? "all equal" : "differ between events");
    items.put("contained", run.plan().contained() ? "first decay inside the detector" : "no");
    items.put("rate", run.rate().value() + " expected events, the sum of the weights");
    items.put("rate-error", Double.toString(run.rate().error()));
    items.put("exposure", run.experiment().exposure() + " " + unit(run));
    items.put("cross-section", run.crossSection() + " cm^2 per nucleon, averaged over the flux");
    card(items, "model", header.model());
    card(items, "experiment", header.experiment());
    List<String> provisions = run.experiment().provisions();
    if (!provisions.isEmpty()) {
      items.put("standing", String.join(" ", provisions).replace('\n', ' '));
    }
    items.put("era", header.era());
    items.put("citations", String.join(" ", header.citations()));
    for (int n = 0; n < run.notes().size(); n++) {
      items.put("note-" + (n + 1), run.notes().get(n).replace('\n', ' '));
    }
    return items;
  }

  private static void card(Map<String, String> items, String what, Card card) {
    items.put(what, card.name());
    items.put(what + "-sha256", card.sha256());
  }

  /** The items and the cards as lines that begin with {@code # }. */
  static String comment(FileHeader header) {
    StringBuilder text = new StringBuilder("# Nightjar events\n");
    of(header).forEach((name, value) -> text.append(line(name + ": " + value)));
    comment(text, "model card", header.model());
    comment(text, "experiment card", header.experiment());
    return text.toString();
  }

  private static void comment(StringBuilder text, String what, Card card) {
    text.append(line(what + ":"));
    card.text().lines().forEach(l -> text.append(line("  " + l)));
  }

  private static String line(String text) {
    return ("# " + text).stripTrailing() + "\n";
  }

  private static String unit(EventRun run) {
    String unit = run.experiment().exposureUnit();
    return unit.equals("POT") ? "protons on target" : unit;
  }
}
