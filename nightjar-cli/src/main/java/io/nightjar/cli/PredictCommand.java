package io.nightjar.cli;

import io.nightjar.card.ModelCard;
import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Observable;
import io.nightjar.generate.Prediction;
import io.nightjar.math.Estimate;
import io.nightjar.plot.Figure;
import io.nightjar.plot.Figures;
import io.nightjar.process.Upscattering;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code predict CARD}: the signal after selection, beside data and background. */
@Command(
    name = "predict",
    mixinStandardHelpOptions = true,
    description = "Signal per bin after selection, beside data and background, with chi-square.",
    footer = {
      "",
      "Example: nightjar predict dark-seesaw --experiment miniboone-fhc --plot excess.svg"
    })
final class PredictCommand implements Callable<Integer> {

  @Mixin private CardOptions cards = new CardOptions();
  @Mixin private ExperimentOptions experiments = new ExperimentOptions();
  @Mixin private Simulation simulation = new Simulation();
  @Mixin private OutputOptions output = new OutputOptions();

  @Option(
      names = "--observable",
      paramLabel = "O",
      defaultValue = "E_nu_QE",
      description = "E_nu_QE, E_visible or cos_theta (default: ${DEFAULT-VALUE})")
  private String observableName = "E_nu_QE";

  @Option(
      names = "--one-ring",
      paramLabel = "C",
      defaultValue = "",
      description =
          "how one ring is told from two: a criterion of the experiment, as in 13deg-30MeV, circle1,"
              + " circle0, diag (default: its first)")
  private String criterionName = "";

  @Option(
      names = "--plot",
      paramLabel = "FILE",
      description = "draws all observables; .svg, .pdf or .png by suffix")
  private Optional<Path> plot = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    ModelCard card = cards.load();
    List<Experiment> members = experiments.members();
    Observable observable = observable();
    List<Observable> wanted = plot.isPresent() ? List.of(Observable.values()) : List.of(observable);
    plot.ifPresent(Plots::demandWritable);
    List<Prediction> predictions = new ArrayList<>();
    for (Experiment member : members) {
      predictions.add(simulation.run(card, member, wanted, output.threads()));
    }
    int criterion = criterion(predictions.get(0));
    List<Outcome> outcomes = new ArrayList<>();
    for (Prediction prediction : predictions) {
      outcomes.add(Outcome.of(prediction, observable, criterion));
    }
    Optional<Outcome.Joint> joint = Outcome.joint(experiments.release(), predictions, criterion);
    if (plot.isPresent()) {
      draw(card, predictions, criterion, plot.get());
    }
    List<String> notes = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      notes.addAll(members.get(i).notes());
      simulation.shortfall(predictions.get(i), wanted).ifPresent(notes::add);
    }
    PrintWriter out = spec.commandLine().getOut();
    if (output.json()) {
      json(card, outcomes, joint, notes).print(out);
    } else {
      print(card, outcomes, joint, notes, out);
    }
    return 0;
  }

  private Observable observable() {
    return Arrays.stream(Observable.values())
        .filter(o -> o.label().equalsIgnoreCase(observableName))
        .findFirst()
        .orElseThrow(() ->
            new WrongInput(
                Names.unknown(
                    "--observable",
                    observableName,
                    Arrays.stream(Observable.values()).map(Observable::label).toList())));
  }

  private int criterion(Prediction prediction) {
    List<String> known = prediction.criteria();
    if (criterionName.isEmpty()) {
      return 0;
    }
    if (!known.contains(criterionName)) {
      throw new WrongInput(Names.unknown("--one-ring", criterionName, known));
    }
    return known.indexOf(criterionName);
  }

  private static void draw(ModelCard card, List<Prediction> predictions, int criterion, Path file) {
    Figure figure = ExcessFigure.of(card.model().name(), predictions, criterion, 1);
    try {
      Figures.write(figure, file);
    } catch (IOException e) {
      throw new WrongInput("--plot: cannot write " + file + ": " + e.getMessage());
    }
  }

  private List<String> citations(ModelCard card, List<Outcome> outcomes) {
    List<String> keys = new ArrayList<>(card.citations());
    keys.addAll(Upscattering.CITATIONS);
    outcomes.forEach(o -> keys.addAll(o.prediction().experiment().sources()));
    return keys;
  }

  // ---- for programs ---------------------------------------------------------------------------

  private Document json(
      ModelCard card, List<Outcome> outcomes, Optional<Outcome.Joint> joint, List<String> notes) {
    Document document =
        new Document("predict")
            .card(card)
            .seed(simulation.seed())
            .era(experiments.eraName())
            .citations(citations(card, outcomes));
    ObjectNode root = document.root();
    root.put("experiment", experiments.name());
    if (outcomes.size() == 1) {
      outcomes.get(0).json(root);
    } else {
      root.put("observable", outcomes.get(0).observable().label());
      ArrayNode parts = root.putArray("parts");
      for (Outcome outcome : outcomes) {
        ObjectNode part = parts.addObject();
        part.put("experiment", outcome.prediction().experiment().name());
        outcome.json(part);
      }
      joint.ifPresent(j -> j.json(root));
    }
    Document.strings(root, "warnings", notes);
    return document;
  }

  // ---- for people -----------------------------------------------------------------------------

  private void print(
      ModelCard card,
      List<Outcome> outcomes,
      Optional<Outcome.Joint> joint,
      List<String> notes,
      PrintWriter out) {
    for (Outcome outcome : outcomes) {
      print(card, outcome, out);
    }
    joint.ifPresent(j -> out.printf("%n  together: %s%n", j.sentence()));
    Notes.print(out, notes, card, citations(card, outcomes));
  }

  private static void print(ModelCard card, Outcome outcome, PrintWriter out) {
    Prediction prediction = outcome.prediction();
    Experiment experiment = prediction.experiment();
    out.printf(
        "%s in %s, %s POT, one ring by %s%n%n",
        card.model().name(),
        experiment.title(),
        Terminal.number(experiment.exposure()),
        prediction.criteria().get(outcome.criterion()));
    outcome.table().print(out);
    Estimate selected = prediction.selected(outcome.criterion());
    out.printf(
        Locale.ROOT,
        "%n  %.1f +- %.1f events after selection of %.1f upscatterings: efficiency %.2f %%%n",
        selected.value(),
        selected.error(),
        prediction.upscatterings(),
        100 * outcome.efficiency());
    out.printf("  spread of the one-ring criteria: %s%n", outcome.spread());
    outcome.joint().ifPresent(j -> out.printf("  %s%n", j.sentence()));
    out.println();
  }
}
