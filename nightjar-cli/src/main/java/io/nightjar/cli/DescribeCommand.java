package io.nightjar.cli;

import static java.util.stream.Collectors.joining;

import io.nightjar.card.CountingCard;
import io.nightjar.card.DataCard;
import io.nightjar.card.Limits;
import io.nightjar.card.ModelCard;
import io.nightjar.card.ScanCard;
import io.nightjar.constraint.Label;
import io.nightjar.constraint.Limit;
import io.nightjar.constraint.MeasuredNumbers;
import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Observable;
import io.nightjar.experiment.Sample;
import io.nightjar.model.Parameter;
import io.nightjar.physics.Constants;
import io.nightjar.physics.Era;
import io.nightjar.precision.Evidence;
import io.nightjar.precision.PrecisionObservable;
import io.nightjar.precision.PrecisionObservables;
import io.nightjar.process.InelasticRegime;
import io.nightjar.process.Regime;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code describe [WHAT]}: reference of everything the program knows, from its own cards and types.
 */
@Command(
    name = "describe",
    mixinStandardHelpOptions = true,
    description = "Reference of everything the program knows, from its own cards and types.",
    footer = {"", "Example: ./nightjar describe experiments"})
final class DescribeCommand implements Callable<Integer> {

  enum Topic {
    BENCHMARKS,
    PARAMETERS,
    CONSTANTS,
    EXPERIMENTS,
    CONSTRAINTS,
    OBSERVABLES,
    PROCESSES,
    SCANS,
    ERAS;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** One described thing: what it is called and what there is to say, by column. */
  private record Entry(String name, List<Object> cells) {}

  /** A topic as a table. */
  private record Chapter(Topic topic, List<String> columns, List<Entry> entries) {}

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "WHAT",
      completionCandidates = Labels.Topics.class,
      description = "${COMPLETION-CANDIDATES}; all if omitted")
  private Optional<Topic> topic = Optional.empty();

  @Mixin private OutputOptions output = new OutputOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    List<Topic> topics = topic.map(List::of).orElse(List.of(Topic.values()));
    List<Chapter> chapters = topics.stream().map(DescribeCommand::chapter).toList();
    PrintWriter out = spec.commandLine().getOut();
    if (output.json()) {
      json(chapters).print(out);
    } else {
      chapters.forEach(c -> print(c, out));
    }
    return 0;
  }

  private static Chapter chapter(Topic topic) {
    return switch (topic) {
      case BENCHMARKS -> benchmarks();
      case PARAMETERS -> parameters();
      case CONSTANTS -> constants();
      case EXPERIMENTS -> experiments();
      case CONSTRAINTS -> constraints();
      case OBSERVABLES -> observables();
      case PROCESSES -> processes();
      case SCANS -> scans();
      case ERAS ->
          new Chapter(
              topic,
              List.of("name", "last day", "meaning"),
              Era.NAMED.stream()
                  .map(e ->
                      new Entry(
                          e.name(),
                          e.equals(Era.TODAY)
                              ? List.of("no end", "everything in the data; the default")
                              : List.of(
                                  e.until().toString(),
                                  "what was public on the day of the poster")))
                  .toList());
    };
  }

  private static Chapter scans() {
    List<Entry> entries =
        ScanCard.shipped().names().stream()
            .map(ScanCard::load)
            .map(card ->
                new Entry(
                    card.name(),
                    List.of(
                        card.model().model().name(),
                        card.method().name().toLowerCase(Locale.ROOT),
                        card.vary().stream().map(ScanCard.Vary::name).collect(joining(" ")),
                        card.description())))
            .toList();
    return new Chapter(
        Topic.SCANS, List.of("card", "model", "method", "varies", "meaning"), entries);
  }

  private static Chapter benchmarks() {
    List<Entry> entries =
        ModelCard.shipped().names().stream()
            .map(name -> {
              ModelCard card = ModelCard.load(name, List.of());
              String status =
                  card.status() == ModelCard.Status.UNSTATED
                      ? ""
                      : card.status().name().toLowerCase(Locale.ROOT);
              return new Entry(name, List.of(status, card.description()));
            })
            .toList();
    return new Chapter(Topic.BENCHMARKS, List.of("card", "status", "meaning"), entries);
  }

  private static Chapter experiments() {
    List<Entry> entries =
        DataCard.shipped().names().stream()
            .map(name -> DataCard.load(name, List.of(), Era.TODAY))
            .map(card ->
                card instanceof CountingCard counting ? counted(counting) : experiment(card))
            .toList();
    return new Chapter(
        Topic.EXPERIMENTS,
        List.of("card", "status", "exposure", "observables", "meaning"),
        entries);
  }

  /** Of several judged together: the lowest standing, each exposure, what all of them have. */
  private static Entry experiment(DataCard card) {
    List<Experiment> members = card.experiments();
    Sample.Status status =
        members.stream()
            .map(Experiment::status)
            .reduce(Sample.Status.RELEASED, Sample.Status::worse);
    String exposure =
        members.stream()
            .map(member -> Terminal.number(member.exposure()) + " " + member.exposureUnit())
            .collect(Collectors.joining(", "));
    String observables =
        members.getFirst().observables().stream()
            .filter(o -> members.stream().allMatch(member -> member.observables().contains(o)))
            .map(o -> o.label() + (card.samples().containsKey(o) ? "" : " (no data)"))
            .collect(Collectors.joining(", "));
    return new Entry(
        card.name(),
        List.of(status.name().toLowerCase(Locale.ROOT), exposure, observables, card.title()));
  }

  /** Of one that only counts: what each sample counts; there is no beam whose exposure it had. */
  private static Entry counted(CountingCard card) {
    String status = card.experiment().status().name().toLowerCase(Locale.ROOT);
    String counts =
        card.experiment().samples().stream()
            .flatMap(sample -> sample.counts().stream())
            .distinct()
            .collect(Collectors.joining(", "));
    return new Entry(card.name(), List.of(status, "", counts, card.title()));
  }

  private static Chapter constraints() {
    Stream<Entry> limits = Limits.shipped().all().stream().map(DescribeCommand::limit);
    Stream<Entry> numbers =
        MeasuredNumbers.of(Evidence.of(Era.TODAY)).stream().map(c -> measured(c.label()));
    return new Chapter(
        Topic.CONSTRAINTS,
        List.of(
            "constraint",
            "title",
            "search",
            "bounds",
            "masses",
            "level",
            "published",
            "status",
            "use"),
        Stream.concat(limits, numbers).toList());
  }

  private static Entry limit(Limit limit) {
    return new Entry(
        limit.name(),
        List.of(
            limit.title(),
            Labels.of(limit.search()),
            Labels.of(limit.bounds()),
            masses(limit),
            limit.level() == 0 ? "" : Math.round(100 * limit.level()) + " %",
            limit.published().toString(),
            limit.status(),
            use(limit)));
  }

  /** A number that was measured, or a ceiling for one: a term at all masses where it exists. */
  private static Entry measured(Label label) {
    return new Entry(
        label.name(),
        List.of(label.title(), label.kind(), "", "", "", label.day(), label.status(), "yes"));
  }

  private static String masses(Limit limit) {
    String mass = limit.table().hasQuantity("m") ? "m" : "mZp";
    double[] m = limit.table().quantity(mass);
    double low = Arrays.stream(m).min().orElseThrow();
    double high = Arrays.stream(m).max().orElseThrow();
    return Terminal.number(low) + " to " + Terminal.number(high) + " GeV";
  }

  private static String use(Limit limit) {
    if (!limit.used()) {
      return "no: " + limit.because();
    }
    return limit.supersededBy().isEmpty() ? "yes" : "until " + limit.supersededBy();
  }

  private static Chapter parameters() {
    List<Entry> entries =
        Parameter.all().stream()
            .map(p -> new Entry(p.key(), List.of(p.symbol(), p.unit(), p.range(), p.meaning())))
            .toList();
    return new Chapter(
        Topic.PARAMETERS, List.of("parameter", "symbol", "unit", "allowed", "meaning"), entries);
  }

  private static Chapter constants() {
    List<Entry> entries =
        Constants.STANDARD.entries().stream()
            .map(c ->
                new Entry(
                    c.name(),
                    List.of(
                        c.value(),
                        c.unit(),
                        c.status().isEmpty() ? c.source() : c.source() + " (" + c.status() + ")")))
            .toList();
    return new Chapter(Topic.CONSTANTS, List.of("constant", "value", "unit", "source"), entries);
  }

  private static Chapter observables() {
    List<Entry> entries =
        java.util.Arrays.stream(Observable.values())
            .map(o -> new Entry(o.label(), List.of(o.unit(), o.meaning(), "per event")))
            .collect(Collectors.toCollection(java.util.ArrayList::new));
    for (PrecisionObservable o : PrecisionObservables.described()) {
      entries.add(new Entry(o.name(), List.of(o.unit(), o.meaning(), o.validity())));
    }
    return new Chapter(
        Topic.OBSERVABLES, List.of("observable", "unit", "meaning", "holds"), entries);
  }

  private static Chapter processes() {
    List<Entry> entries =
        java.util.Arrays.stream(Regime.values())
            .map(r ->
                new Entry(
                    "upscattering, " + r.label(),
                    List.of("nu + target -> N + target through Z' and Z", r.meaning())))
            .collect(Collectors.toCollection(java.util.ArrayList::new));
    for (InelasticRegime r : InelasticRegime.values()) {
      entries.add(
          new Entry(
              "upscattering, " + r.label(),
              List.of("nu + nucleon -> N + hadrons through Z' and Z", r.meaning())));
    }
    entries.add(
        new Entry(
            "decay to leptons",
            List.of(
                "N -> N' l- l+, nu l- l'+ through Z', Z and W", "on or off the shell of the Z'")));
    entries.add(
        new Entry(
            "decay to neutrinos",
            List.of("N -> N' N'' N''' through Z' and Z", "identical particles, interference")));
    entries.add(
        new Entry(
            "decay to mesons",
            List.of(
                "N -> nu pi0, l pi, l K, nu eta, nu rho, l rho", "mixing with active flavours")));
    entries.add(
        new Entry("decay, two-body", List.of("N -> N' Z', N' phi, nu gamma", "on the shell")));
    entries.add(
        new Entry("width of the Z'", List.of("Z' -> l- l+, N N', hadrons", "R(s) from data")));
    entries.add(
        new Entry(
            "width of phi",
            List.of("phi -> N N', l- l+, gamma gamma, pi pi, g g, Z'Z'", "through S and theta")));
    return new Chapter(Topic.PROCESSES, List.of("process", "reaction", "meaning"), entries);
  }

  private static Document json(List<Chapter> chapters) {
    Document document = new Document("describe");
    for (Chapter chapter : chapters) {
      ArrayNode array = document.root().putArray(chapter.topic.label());
      for (Entry entry : chapter.entries) {
        ObjectNode node = array.addObject();
        node.put(chapter.columns.get(0), entry.name);
        for (int c = 1; c < chapter.columns.size(); c++) {
          node.putPOJO(chapter.columns.get(c).replace(' ', '_'), entry.cells.get(c - 1));
        }
      }
    }
    return document;
  }

  private static void print(Chapter chapter, PrintWriter out) {
    out.println(chapter.topic.label());
    if (chapter.entries.isEmpty()) {
      out.println("  none yet");
    }
    for (Entry entry : chapter.entries) {
      out.println("  " + entry.name);
      for (int c = 1; c < chapter.columns.size(); c++) {
        String cell = String.valueOf(entry.cells.get(c - 1)).strip();
        if (!cell.isEmpty()) {
          out.printf("      %s: %s%n", chapter.columns.get(c), cell);
        }
      }
    }
    out.println();
  }
}
