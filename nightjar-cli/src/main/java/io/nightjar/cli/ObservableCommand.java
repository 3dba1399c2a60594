package io.nightjar.cli;

import io.nightjar.card.ModelCard;
import io.nightjar.model.Consistency;
import io.nightjar.model.Spectrum;
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
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;

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
    List<PrecisionLine> lines = wanted.stream().map(o -> PrecisionLine.of(o, point)).toList();
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

  private static List<String> citations(ModelCard card, List<PrecisionLine> lines) {
    List<String> citations = new ArrayList<>(card.citations());
    for (PrecisionLine line : lines) {
      citations.addAll(line.observable().citations());
      line.comparisons().forEach(c -> citations.add(c.measurement().source()));
    }
    return citations;
  }

  /** What the muon's moment means, if it was asked for. */
  private static List<String> verdicts(List<PrecisionLine> lines) {
    return lines.stream()
        .filter(line -> line.observable().name().equals("a-mu"))
        .map(PrecisionLine::reading)
        .filter(Reading.Value.class::isInstance)
        .map(reading -> MagneticMoments.verdict(((Reading.Value) reading).value()))
        .toList();
  }

  // ---- for programs ---------------------------------------------------------------------------

  private static Document json(
      ModelCard card, Evidence evidence, List<PrecisionLine> lines, List<String> warnings) {
    Document document =
        new Document("observable")
            .card(card)
            .era(evidence.era().name())
            .citations(citations(card, lines));
    ArrayNode array = document.root().putArray("observables");
    lines.forEach(line -> line.json(array.addObject()));
    Document.strings(document.root(), "verdicts", verdicts(lines));
    Document.strings(document.root(), "warnings", warnings);
    return document;
  }

  // ---- for people -----------------------------------------------------------------------------

  /** What is not applicable has a row only where it was asked for by name. */
  private void print(
      ModelCard card,
      Evidence evidence,
      List<PrecisionLine> lines,
      List<String> warnings,
      PrintWriter out) {
    out.printf(
        "%s, compared with what was public in the era %s%n%n",
        card.model().name(), evidence.era().name());
    Terminal.TextTable table =
        new Terminal.TextTable("observable", "value", "error", "of", "unit", "beside").ragged();
    lines.stream()
        .filter(line -> !names.isEmpty() || line.reading() instanceof Reading.Value)
        .forEach(line -> row(table, line));
    table.print(out);
    out.println();
    notes(lines, out);
    verdicts(lines).forEach(verdict -> out.println("  " + verdict));
    Notes.print(out, notes(lines, warnings), card, citations(card, lines));
  }

  private static void row(Terminal.TextTable table, PrecisionLine line) {
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
  private static void notes(List<PrecisionLine> lines, PrintWriter out) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (PrecisionLine line : lines) {
      String note = line.reading().note();
      if (!note.isEmpty()) {
        names.computeIfAbsent(note, n -> new ArrayList<>()).add(line.observable().name());
      }
    }
    names.forEach((note, about) -> out.println("  " + String.join(", ", about) + ": " + note));
  }

  private static List<String> notes(List<PrecisionLine> lines, List<String> warnings) {
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
