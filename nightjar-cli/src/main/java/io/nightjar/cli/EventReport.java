package io.nightjar.cli;

import io.nightjar.card.ModelCard;
import io.nightjar.export.FileHeader;
import io.nightjar.generate.EventCount;
import io.nightjar.generate.EventKind;
import io.nightjar.generate.EventRun;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What {@code generate} made.
 *
 * @param counts what became of the candidates of every kind
 * @param totals sums over the events
 * @param seconds that making and writing took
 */
record EventReport(FileHeader header, List<EventCount> counts, EventTotals totals, double seconds) {

  /** Kinds that people see: at least this share of the rate. */
  private static final double SHOWN = 1e-3;

  private EventRun run() {
    return header.run();
  }

  private EventCount all() {
    return counts.stream().reduce(EventCount.NONE, EventCount::plus);
  }

  /** Equal weights are the rate by construction. */
  private double weightsError() {
    return run().plan().unweighted() ? 0 : totals.error();
  }

  private double nanoseconds() {
    return 1e9 * seconds / totals.events();
  }

  private List<String> notes(ModelCard card) {
    List<String> notes = new ArrayList<>(card.warnings());
    notes.addAll(run().experiment().notes());
    notes.addAll(run().notes());
    EventCount all = all();
    if (run().plan().unweighted() && all.overweights() > 0) {
      notes.add(
          String.format(
              Locale.ROOT,
              "%d of %d candidates passed their envelope; of such events the sample holds a share of"
                  + " %.1g too few.",
              all.overweights(),
              all.attempts(),
              all.excess() / all.weights()));
    }
    return notes;
  }

  // ---- for programs ---------------------------------------------------------------------------

  Document json(ModelCard card, String file) {
    Document document =
        new Document("generate")
            .card(card)
            .seed(run().plan().seed())
            .era(header.era())
            .citations(header.citations());
    ObjectNode root = document.root();
    root.put("experiment", run().experiment().name());
    root.put(run().experiment().exposureKey(), run().experiment().exposure());
    root.put("file", file);
    root.put("events", totals.events());
    root.put("unweighted", run().plan().unweighted());
    root.put("contained", run().plan().contained());
    ArrayNode channels = root.putArray("channels");
    for (int k = 0; k < counts.size(); k++) {
      channel(channels.addObject(), k);
    }
    ObjectNode total = root.putObject("total");
    total.put("rate", run().rate().value());
    total.put("error", run().rate().error());
    total.put("sum_of_weights", EventTotals.sum(totals.weight()));
    total.put("sum_of_weights_error", weightsError());
    total.put("selected", EventTotals.sum(totals.selected()));
    total.put("effective_events", totals.effective());
    total.put("efficiency", all().efficiency());
    total.put("overweights", all().overweights());
    total.put("overweight_share", all().excess() / all().weights());
    root.put("flux_averaged_cross_section_cm2_per_nucleon", run().crossSection());
    root.put("seconds", seconds);
    Document.strings(root, "warnings", notes(card));
    return document;
  }

  private void channel(ObjectNode node, int k) {
    EventKind kind = run().kinds().get(k);
    node.put("process", kind.id());
    node.put("projectile", kind.channel().projectile());
    node.put("upscattered", kind.channel().upscattered());
    node.put("target", kind.channel().target().nucleus().name());
    node.put("regime", kind.channel().target().regime().label());
    node.put("decay", kind.chain().label());
    node.put("rate", kind.rate().value());
    node.put("error", kind.rate().error());
    node.put("events", totals.count()[k]);
    node.put("sum_of_weights", totals.weight()[k]);
    node.put("selected", totals.selected()[k]);
    node.put("efficiency", counts.get(k).efficiency());
  }

  // ---- for people -----------------------------------------------------------------------------

  void print(ModelCard card, String file, PrintWriter out) {
    EventRun.Plan plan = run().plan();
    out.printf(
        "%d %s events of %s in %s, %s %s%s%n%n",
        totals.events(),
        plan.unweighted() ? "unweighted" : "weighted",
        card.model().name(),
        run().experiment().title(),
        Terminal.number(run().experiment().exposure()),
        run().experiment().exposureUnit(),
        plan.contained() ? ", first decay inside the detector" : "");
    table().print(out);
    EventCount all = all();
    out.printf(
        Locale.ROOT,
        "%n  rate %s +- %s, sum of weights %s +- %s, selected %s; effective events %.0f%n",
        Terminal.number(run().rate().value()),
        Terminal.error(run().rate().error()),
        Terminal.number(EventTotals.sum(totals.weight())),
        Terminal.error(weightsError()),
        Terminal.number(EventTotals.sum(totals.selected())),
        totals.effective());
    out.printf(
        Locale.ROOT,
        "  %.1f %% of %d candidates %s; %.2f s, %.0f ns per event%n",
        100 * all.efficiency(),
        all.attempts(),
        plan.unweighted() ? "accepted" : "would be accepted unweighted",
        seconds,
        nanoseconds());
    if (!file.equals(OutputFile.STANDARD)) {
      out.printf("  written to %s%n", file);
    }
    Notes.print(out, notes(card), card, header.citations());
  }

  private Terminal.TextTable table() {
    Terminal.TextTable table =
        new Terminal.TextTable("channel", "decay", "rate", "events", "selected", "efficiency");
    long others = 0;
    double rate = 0;
    for (int k = 0; k < counts.size(); k++) {
      EventKind kind = run().kinds().get(k);
      if (kind.rate().value() >= SHOWN * run().rate().value()) {
        table.row(
            kind.channel().label(),
            kind.chain().label(),
            kind.rate().value(),
            totals.count()[k],
            totals.selected()[k],
            String.format(Locale.ROOT, "%.1f %%", 100 * counts.get(k).efficiency()));
      } else {
        others += totals.count()[k];
        rate += kind.rate().value();
      }
    }
    if (rate > 0) {
      table.row("weaker ones", "", rate, others, "", "");
    }
    return table;
  }
}
