package io.nightjar.cli;

import io.nightjar.card.ExperimentCard;
import io.nightjar.card.ModelCard;
import io.nightjar.experiment.Era;
import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Observable;
import io.nightjar.generate.Prediction;
import io.nightjar.physics.Citations;
import io.nightjar.plot.Figure;
import io.nightjar.plot.Figures;
import io.nightjar.process.Upscattering;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
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
        "The poster's benchmark against the data of MiniBooNE: report.html, results.json, figures and"
            + " citations.bib.",
    footer = {"", "Example: nightjar reproduce -o reproduce"})
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
      Era era,
      List<Prediction> predictions,
      List<Outcome> outcomes,
      Optional<Outcome.Joint> joint,
      List<String> notes) {

    Prediction neutrino() {
      return predictions.get(0);
    }
  }

  @Override
  public Integer call() throws InterruptedException {
    ModelCard card = ModelCard.load(CARD, List.of());
    Map<String, Chapter> chapters = new LinkedHashMap<>();
    for (Era each : eras()) {
      chapters.put(each.name(), chapter(card, each));
    }
    Map<String, Figure> figures = figures(card, chapters);
    Document document = document(card, chapters);
    try (OutputFolder target = OutputFolder.open(folder)) {
      write(target.path(), card, chapters, figures, document);
      target.complete();
    } catch (IOException e) {
      throw new WrongInput("-o: cannot write to '" + folder + "': " + e.getMessage());
    }
    PrintWriter out = spec.commandLine().getOut();
    if (output.json()) {
      document.print(out);
    } else {
      summary(chapters, out);
    }
    return 0;
  }

  /** The wanted era, and the poster's beside it. */
  private List<Era> eras() {
    Era wanted = Era.of(era);
    Era poster = Era.of("2020");
    return wanted.equals(poster) ? List.of(poster) : List.of(wanted, poster);
  }

  private Chapter chapter(ModelCard card, Era each) throws InterruptedException {
    ExperimentCard combination = ExperimentCard.load(COMBINATION, List.of(), each);
    List<Observable> all = List.of(Observable.values());
    List<Prediction> predictions = new ArrayList<>();
    List<Outcome> outcomes = new ArrayList<>();
    TreeSet<String> notes = new TreeSet<>(combination.notes());
    for (Experiment member : combination.members()) {
      Prediction prediction = simulation.run(card, member, all, output.threads());
      predictions.add(prediction);
      outcomes.add(Outcome.of(prediction, Observable.E_NU_QE, 0));
      notes.addAll(member.notes());
      simulation.shortfall(prediction, all).ifPresent(notes::add);
    }
    Optional<Outcome.Joint> joint = Outcome.joint(combination.release(), predictions, 0);
    return new Chapter(each, predictions, outcomes, joint, List.copyOf(notes));
  }

  // ---- figures --------------------------------------------------------------------------------

  /** By file name without suffix: the prediction as it is, and scaled to the best fit. */
  private static Map<String, Figure> figures(ModelCard card, Map<String, Chapter> chapters) {
    Map<String, Figure> figures = new LinkedHashMap<>();
    for (Chapter chapter : chapters.values()) {
      List<Prediction> neutrino = List.of(chapter.neutrino());
      String title = card.model().name() + ", " + chapter.neutrino().experiment().title();
      String name = "figure-2-" + chapter.era().name();
      figures.put(name, ExcessFigure.of(title, neutrino, 0, 1));
      chapter
          .outcomes()
          .get(0)
          .joint()
          .ifPresent(j ->
              figures.put(
                  name + "-best-fit",
                  ExcessFigure.of(
                      title + ", signal scaled to the best fit", neutrino, 0, j.scale().best())));
    }
    return figures;
  }

  // ---- results --------------------------------------------------------------------------------

  private Document document(ModelCard card, Map<String, Chapter> chapters) {
    Document document =
        new Document("reproduce")
            .card(card)
            .seed(simulation.seed())
            .era(era)
            .citations(citations(card, chapters));
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
      Document.strings(node, "warnings", chapter.notes());
    }
    return document;
  }

  private static TreeSet<String> citations(ModelCard card, Map<String, Chapter> chapters) {
    TreeSet<String> keys = new TreeSet<>(card.citations());
    keys.addAll(Upscattering.CITATIONS);
    for (Chapter chapter : chapters.values()) {
      chapter.predictions().forEach(p -> keys.addAll(p.experiment().sources()));
    }
    return keys;
  }

  private static void write(
      Path folder,
      ModelCard card,
      Map<String, Chapter> chapters,
      Map<String, Figure> figures,
      Document document)
      throws IOException {
    Map<String, String> inline = new LinkedHashMap<>();
    for (Map.Entry<String, Figure> figure : figures.entrySet()) {
      for (String suffix : List.of(".svg", ".pdf", ".png")) {
        Figures.write(figure.getValue(), folder.resolve(figure.getKey() + suffix));
      }
      inline.put(figure.getKey(), Files.readString(folder.resolve(figure.getKey() + ".svg")));
    }
    TreeSet<String> citations = citations(card, chapters);
    Files.writeString(folder.resolve("results.json"), document.text() + "\n");
    Files.writeString(folder.resolve("citations.bib"), new Citations().bibtex(citations));
    Files.writeString(
        folder.resolve("report.html"), new Report(card, chapters, inline, citations).html());
  }

  private void summary(Map<String, Chapter> chapters, PrintWriter out) {
    for (Chapter chapter : chapters.values()) {
      for (Outcome outcome : chapter.outcomes()) {
        out.printf(
            Locale.ROOT,
            "%s, era %s: %.0f events after selection; %s%n",
            outcome.prediction().experiment().title(),
            chapter.era().name(),
            outcome.prediction().selected(0).value(),
            outcome.joint().map(Outcome.Joint::sentence).orElse("no covariance"));
      }
      chapter.joint().ifPresent(j -> out.println("  combined: " + j.sentence()));
    }
    out.printf("%nOpen %s%n", folder.resolve("report.html"));
  }
}
