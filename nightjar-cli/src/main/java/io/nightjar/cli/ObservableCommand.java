package io.nightjar.cli;

import io.nightjar.card.ModelCard;
import io.nightjar.model.Consistency;
import io.nightjar.model.Spectrum;
import io.nightjar.physics.Measurement;
import io.nightjar.precision.Comparison;
import io.nightjar.precision.Evidence;
import io.nightjar.precision.MagneticMoments;
import io.nightjar.precision.Origin;
import io.nightjar.precision.PrecisionObservable;
import io.nightjar.precision.PrecisionObservables;
import io.nightjar.precision.PrecisionPoint;
import io.nightjar.precision.Reading;
import io.nightjar.process.DecayTable;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code observable CARD [NAME...]}: numbers that need no detector. */
@Command(
    name = "observable",
    mixinStandardHelpOptions = true,
    description =
        "Numbers that need no detector, such as the muon's magnetic moment and rare decays, beside"
            + " what was known of them in an era.",
    footer = {
      "",
      "'./nightjar describe observables' lists the names.",
      "",
      "Example: ./nightjar observable dark-seesaw a-mu a-mu-pull br-kl-pi0-phi --era 2020"
    })
final class ObservableCommand implements Callable<Integer> {

  /** One line of the answer. */
  private record Line(
      PrecisionObservable observable, Reading reading, List<Comparison> comparisons) {

    static Line of(PrecisionObservable observable, PrecisionPoint point) {
      Reading reading = observable.at(point);
      return new Line(observable, reading, observable.compare(point, reading));
    }

    /** As in "2025 final: +3.18 sigma". */
    List<String> compared() {
      return comparisons.stream()
          .map(c ->
              ObservableCommand.label(c.measurement())
                  + ": "
                  + c.sentence()
                  + standing(c.measurement()))
          .toList();
    }
  }

  @Mixin private CardOptions cards = new CardOptions();

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "NAME",
      description = "observables (describe observables); all if omitted")
  private List<String> names = new ArrayList<>();

  @Mixin private EraOption eras = new EraOption();
  @Mixin private OutputOptions output = new OutputOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    ModelCard card = cards.load();
    Spectrum spectrum = CardOptions.spectrum(card);
    Evidence evidence = Evidence.of(eras.era());
    List<PrecisionObservable> wanted = wanted(PrecisionObservables.of(spectrum));
    DecayTable decays = new DecayTable(spectrum);
    PrecisionPoint point = PrecisionPoint.of(spectrum, decays, evidence);
    List<Line> lines = wanted.stream().map(o -> Line.of(o, point)).toList();
    List<String> warnings = new ArrayList<>(card.warnings());
    warnings.addAll(Consistency.warnings(spectrum));
    if (names.isEmpty()) {
      warnings.addAll(decays.notes());
    }
    PrintWriter out = spec.commandLine().getOut();
    if (output.json()) {
      json(card, evidence, lines, warnings).print(out);
    } else {
      print(card, evidence, lines, warnings, out);
    }
    return 0;
  }

  private List<PrecisionObservable> wanted(List<PrecisionObservable> all) {
    if (names.isEmpty()) {
      return all;
    }
    List<String> known = all.stream().map(PrecisionObservable::name).toList();
    for (String name : names) {
      if (!known.contains(name)) {
        throw new WrongInput(Names.unknown("NAME", name, known));
      }
    }
    return names.stream().distinct().map(name -> all.get(known.indexOf(name))).toList();
  }

  private static List<String> citations(ModelCard card, List<Line> lines) {
    List<String> citations = new ArrayList<>(card.citations());
    for (Line line : lines) {
      citations.addAll(line.observable().citations());
      line.comparisons().forEach(c -> citations.add(c.measurement().source()));
    }
    return citations;
  }

  /** What the muon's moment means, if it was asked for. */
  private static List<String> verdicts(List<Line> lines) {
    return lines.stream()
        .filter(line -> line.observable().name().equals("a-mu"))
        .map(Line::reading)
        .filter(Reading.Value.class::isInstance)
        .map(reading -> MagneticMoments.verdict(((Reading.Value) reading).value()))
        .toList();
  }

  /** A measurement that was quoted from memory is marked. */
  private static String standing(Measurement m) {
    return m.status().equals("unverified") ? " (unverified)" : "";
  }

  private static String label(Measurement m) {
    return m.label().isEmpty() ? m.name() : m.label();
  }

  // ---- for programs ---------------------------------------------------------------------------

  private static Document json(
      ModelCard card, Evidence evidence, List<Line> lines, List<String> warnings) {
    Document document =
        new Document("observable")
            .card(card)
            .era(evidence.era().name())
            .citations(citations(card, lines));
    ArrayNode array = document.root().putArray("observables");
    lines.forEach(line -> put(array.addObject(), line));
    Document.strings(document.root(), "verdicts", verdicts(lines));
    Document.strings(document.root(), "warnings", warnings);
    return document;
  }

  private static void put(ObjectNode node, Line line) {
    node.put("name", line.observable().name());
    switch (line.reading()) {
      case Reading.Value v -> {
        node.put("value", v.value());
        node.put("unit", line.observable().unit());
        node.put("error", v.error());
        node.put("error_origin", v.origin().label());
        node.put("status", "computed");
      }
      case Reading.NotApplicable none -> {
        node.putNull("value");
        node.put("unit", line.observable().unit());
        node.putNull("error");
        node.putNull("error_origin");
        node.put("status", "not applicable");
      }
    }
    node.put("note", line.reading().note());
    node.put("meaning", line.observable().meaning());
    node.put("validity", line.observable().validity());
    Document.strings(node, "citations", line.observable().citations());
    ArrayNode comparisons = node.putArray("comparisons");
    line.comparisons().forEach(c -> put(comparisons.addObject(), c));
  }

  private static void put(ObjectNode node, Comparison c) {
    Measurement m = c.measurement();
    node.put("name", m.name());
    node.put("label", m.label());
    node.put("kind", m.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    node.put("level", m.level());
    node.put("value", m.value());
    node.put("minus", m.minus());
    node.put("plus", m.plus());
    node.put("published", m.published().toString());
    node.put("source", m.source());
    node.put("standing", m.status());
    node.put(c.isPull() ? "pull" : "ratio", c.ratio());
    node.put("allowed", c.allowed());
  }

  // ---- for people -----------------------------------------------------------------------------

  private static void print(
      ModelCard card, Evidence evidence, List<Line> lines, List<String> warnings, PrintWriter out) {
    out.printf(
        "%s, compared with what was public in the era %s%n%n",
        card.model().name(), evidence.era().name());
    Terminal.TextTable table =
        new Terminal.TextTable("observable", "value", "error", "of", "unit", "beside").ragged();
    lines.forEach(line -> row(table, line));
    table.print(out);
    out.println();
    notes(lines, out);
    verdicts(lines).forEach(verdict -> out.println("  " + verdict));
    Notes.print(out, notes(lines, warnings), card, citations(card, lines));
  }

  private static void row(Terminal.TextTable table, Line line) {
    String name = line.observable().name();
    String unit = line.observable().unit();
    List<String> beside = line.compared();
    switch (line.reading()) {
      case Reading.Value v ->
          table.row(
              name,
              v.value(),
              Terminal.error(v.error()),
              v.origin().label(),
              unit,
              beside.isEmpty() ? "" : beside.getFirst());
      case Reading.NotApplicable none -> table.row(name, "-", "-", "", unit, "not applicable");
    }
    beside.stream().skip(1).forEach(more -> table.row("", "", "", "", "", more));
  }

  /** Each note once, after the names that it is about. */
  private static void notes(List<Line> lines, PrintWriter out) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (Line line : lines) {
      String note = line.reading().note();
      if (!note.isEmpty()) {
        names.computeIfAbsent(note, n -> new ArrayList<>()).add(line.observable().name());
      }
    }
    names.forEach((note, about) -> out.println("  " + String.join(", ", about) + ": " + note));
  }

  private static List<String> notes(List<Line> lines, List<String> warnings) {
    List<String> notes = new ArrayList<>(warnings);
    for (Origin origin : Origin.values()) {
      boolean used =
          lines.stream()
              .anyMatch(l -> l.reading() instanceof Reading.Value v && v.origin() == origin);
      if (used) {
        notes.add("Errors of '" + origin.label() + "': " + origin.meaning() + ".");
      }
    }
    return notes;
  }
}
