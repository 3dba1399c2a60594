package io.nightjar.cli;

import io.nightjar.card.DataCard;
import io.nightjar.card.Eras;
import io.nightjar.card.ModelCard;
import io.nightjar.card.Place;
import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Observable;
import io.nightjar.generate.Prediction;
import io.nightjar.model.Spectrum;
import io.nightjar.physics.Citations;
import io.nightjar.physics.Era;
import io.nightjar.plot.Figure;
import io.nightjar.plot.Figures;
import io.nightjar.plot.Picture;
import io.nightjar.precision.Evidence;
import io.nightjar.process.DecayTable;
import io.nightjar.process.Upscattering;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code reproduce}: the poster's benchmark against the data, as a folder with report and figures.
 */
@Command(
    name = "reproduce",
    mixinStandardHelpOptions = true,
    description =
        "The poster's benchmark: spectrum, MiniBooNE's data, old excesses of electrons, the muon,"
            + " kaons and other numbers, then and now, and the likelihood of everything together:"
            + " report.html, results.json, figures and citations.bib.",
    footer = {"", "Example: ./nightjar reproduce -o reproduce"})
final class ReproduceCommand implements Callable<Integer> {

  private static final String CARD = "dark-seesaw";
  private static final String COMBINATION = "miniboone-combined";

  @Option(
      names = "--era",
      paramLabel = "ERA",
      defaultValue = "2026",
      description = "2020, 2026 or a date: data public by then (default: ${DEFAULT-VALUE})")
  private String era = "2026";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      defaultValue = "reproduce",
      description = "folder for the results (default: ${DEFAULT-VALUE})")
  private Path folder = Path.of("reproduce");

  @Mixin private Simulation simulation = new Simulation();
  @Mixin private OutputOptions output = new OutputOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  /** Everything at one date. */
  record Chapter(
      DataCard data,
      List<Prediction> predictions,
      List<Outcome> outcomes,
      Optional<Outcome.Joint> joint,
      List<PrecisionLine> numbers,
      List<String> notes) {

    Era era() {
      return data.era();
    }

    Prediction neutrino() {
      return predictions.get(0);
    }
  }

  @Override
  public Integer call() throws InterruptedException {
    List<Era> eras = eras();
    // first of all, so that nobody waits for results that cannot be written
    try (OutputFolder target = OutputFolder.open(folder)) {
      return run(eras, target);
    } catch (IOException e) {
      Interruption.check();
      throw new WrongInput("--output: cannot write to '%s': %s.".formatted(folder, Reason.of(e)));
    }
  }

  private int run(List<Era> eras, OutputFolder target) throws InterruptedException, IOException {
    ModelCard card = ModelCard.load(CARD, List.of());
    Map<String, Chapter> chapters = new LinkedHashMap<>();
    for (Era each : eras) {
      chapters.put(each.name(), chapter(card, each));
    }
    PrecisionFigures precision = PrecisionFigures.of(CardOptions.spectrum(card), eras);
    OldExcesses old = OldExcesses.of(CARD, simulation.seed(), output.threads());
    Verdict verdict = Verdict.of(card, eras, simulation.signals(output.threads()));
    Map<String, Picture> figures = new LinkedHashMap<>(figures(card, chapters));
    figures.putAll(ProcessDiagrams.of(CardOptions.spectrum(card)));
    CountingPages counting = CountingPages.of(card, eras);
    counting.figures().forEach(captioned -> figures.put(captioned.name(), captioned.figure()));
    precision.all().forEach(captioned -> figures.put(captioned.name(), captioned.figure()));
    figures.put(OldExcesses.NAME, OldExcessFigure.of(old));
    if (verdict.compares()) {
      figures.put(Verdict.NAME, PullFigure.of(verdict.eras(), card.model().name()));
    }
    Set<String> citations = citations(card, chapters);
    citations.addAll(precision.citations());
    citations.addAll(counting.citations());
    citations.addAll(old.citations());
    citations.addAll(verdict.citations());
    Document document = document(card, chapters, citations);
    counting.json(document.root());
    old.json(document.root().putObject("old_excesses"));
    verdict.json(document.root().putArray("likelihood"));
    Map<String, String> inline = write(target.path(), figures);
    Files.writeString(target.path().resolve("results.json"), document.text() + "\n");
    Files.writeString(target.path().resolve("citations.bib"), new Citations().bibtex(citations));
    Files.writeString(
        target.path().resolve("report.html"),
        new Report(card, chapters, precision, counting, old, verdict, inline, citations).html());
    target.complete();
    PrintWriter out = spec.commandLine().getOut();
    if (output.json()) {
      document.print(out);
    } else {
      summary(chapters, verdict, out);
    }
    return 0;
  }

  /** The wanted era, and the poster's beside it. */
  private List<Era> eras() {
    Era wanted = Eras.parse(Place.option("--era " + era), era);
    return wanted.equals(Era.POSTER) ? List.of(Era.POSTER) : List.of(wanted, Era.POSTER);
  }

  private Chapter chapter(ModelCard card, Era each) throws InterruptedException {
    DataCard combination = DataCard.load(COMBINATION, List.of(), each);
    List<Prediction> predictions = new ArrayList<>();
    List<Outcome> outcomes = new ArrayList<>();
    Collection<String> notes = new LinkedHashSet<>(card.warnings());
    notes.addAll(combination.notes());
    for (Experiment member : combination.experiments()) {
      List<Observable> all = member.observables();
      Prediction prediction = simulation.run(card, member, all, output.threads());
      predictions.add(prediction);
      outcomes.add(Outcome.of(prediction, Observable.E_NU_QE, 0));
      notes.addAll(prediction.notes());
      simulation.shortfall(prediction, all).ifPresent(notes::add);
    }
    Optional<Outcome.Joint> joint = Outcome.joint(combination.release(), predictions, 0);
    Spectrum spectrum = CardOptions.spectrum(card);
    List<PrecisionLine> numbers =
        PrecisionLine.all(spectrum, new DecayTable(spectrum), Evidence.of(each));
    return new Chapter(combination, predictions, outcomes, joint, numbers, List.copyOf(notes));
  }

  // ---- figures --------------------------------------------------------------------------------

  /**
   * By file name without suffix: neutrino mode and both modes together, the prediction as it is and
   * scaled to the best fit.
   */
  private static Map<String, Figure> figures(ModelCard card, Map<String, Chapter> chapters) {
    Map<String, Figure> figures = new LinkedHashMap<>();
    for (Chapter chapter : chapters.values()) {
      String era = chapter.era().name();
      DataCard neutrino =
          DataCard.load(chapter.neutrino().experiment().name(), List.of(), chapter.era());
      chapter
          .outcomes()
          .get(0)
          .joint()
          .ifPresent(j ->
              addFigures(
                  figures,
                  "figure-2-" + era,
                  card,
                  neutrino,
                  chapter.predictions().subList(0, 1),
                  j));
      chapter
          .joint()
          .ifPresent(j ->
              addFigures(
                  figures,
                  "figure-2-" + era + "-both-modes",
                  card,
                  chapter.data(),
                  chapter.predictions(),
                  j));
    }
    return figures;
  }

  private static void addFigures(
      Map<String, Figure> figures,
      String name,
      ModelCard card,
      DataCard data,
      List<Prediction> predictions,
      Outcome.Joint joint) {
    String title = card.model().name() + ", " + data.title();
    figures.put(name, ExcessFigure.of(title, data, predictions, 0, 1));
    figures.put(
        name + "-best-fit",
        ExcessFigure.of(
            title + ", signal scaled to the best fit", data, predictions, 0, joint.scale().best()));
  }

  // ---- results --------------------------------------------------------------------------------

  private Document document(ModelCard card, Map<String, Chapter> chapters, Set<String> citations) {
    Document document =
        new Document("reproduce").card(card).seed(simulation.seed()).era(era).citations(citations);
    var eras = document.root().putArray("eras");
    for (Chapter chapter : chapters.values()) {
      var node = eras.addObject();
      node.put("era", chapter.era().name());
      var experiments = node.putArray("experiments");
      for (Outcome outcome : chapter.outcomes()) {
        var entry = experiments.addObject();
        entry.put("experiment", outcome.prediction().experiment().name());
        outcome.json(entry);
      }
      var combined = node.putObject("combined");
      chapter.joint().ifPresent(j -> j.json(combined));
      var numbers = node.putArray("observables");
      chapter.numbers().forEach(line -> line.json(numbers.addObject()));
      Document.strings(node, "warnings", chapter.notes());
    }
    return document;
  }

  private static Set<String> citations(ModelCard card, Map<String, Chapter> chapters) {
    TreeSet<String> keys = new TreeSet<>(card.citations());
    keys.addAll(Upscattering.CITATIONS);
    for (Chapter chapter : chapters.values()) {
      keys.addAll(chapter.data().citations());
    }
    return keys;
  }

  /** Writes figures in all formats; returns their SVG by name. */
  private static Map<String, String> write(Path folder, Map<String, Picture> figures)
      throws InterruptedException, IOException {
    Map<String, String> inline = new LinkedHashMap<>();
    for (Map.Entry<String, Picture> figure : figures.entrySet()) {
      for (String suffix : List.of(".svg", ".pdf", ".png")) {
        Interruption.check();
        Figures.write(figure.getValue(), folder.resolve(figure.getKey() + suffix));
      }
      inline.put(figure.getKey(), Files.readString(folder.resolve(figure.getKey() + ".svg")));
    }
    return inline;
  }

  private void summary(Map<String, Chapter> chapters, Verdict verdict, PrintWriter out) {
    Terminal.TextTable table =
        new Terminal.TextTable(
            "experiment", "era", "events", "chi2", "without", "bins", "best scale", "chi2 there");
    for (Chapter chapter : chapters.values()) {
      String era = chapter.era().name();
      for (Outcome outcome : chapter.outcomes()) {
        Prediction prediction = outcome.prediction();
        table.row(
            cells(
                prediction.experiment().name(),
                era,
                prediction.selected(0).value(),
                outcome.joint()));
      }
      double all = chapter.predictions().stream().mapToDouble(p -> p.selected(0).value()).sum();
      table.row(cells(chapter.data().name(), era, all, chapter.joint()));
    }
    table.print(out);
    out.printf(
        "%n  events: electron-like, after selection, as the model predicts them; chi2: with them;"
            + " best scale:%n  of the signal, for the data in neutrino energy.%n");
    out.printf("%nAll anomalies and all constraints together:%n");
    verdict
        .eras()
        .forEach(e ->
            out.printf(
                "  in %s ln L = %s%s, without new physics %s%n",
                e.era().name(),
                LikelihoodPage.number(e.lnL()),
                LikelihoodPage.error(e.error()),
                LikelihoodPage.number(e.without())));
    out.printf("%nOpen %s%n", folder.resolve("report.html"));
  }

  private static Object[] cells(
      String experiment, String era, double events, Optional<Outcome.Joint> joint) {
    return Stream.concat(
            Stream.of(experiment, era, String.format(Locale.ROOT, "%.0f", events)),
            joint.map(Outcome.Joint::cells).orElse(Collections.nCopies(5, "-")).stream())
        .toArray();
  }
}
