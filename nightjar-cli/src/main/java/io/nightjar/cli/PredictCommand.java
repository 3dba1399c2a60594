package io.nightjar.cli;

import io.nightjar.card.CountingCard;
import io.nightjar.card.DataCard;
import io.nightjar.card.ModelCard;
import io.nightjar.card.Spelling;
import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Observable;
import io.nightjar.experiment.RingCriterion;
import io.nightjar.generate.InelasticRate;
import io.nightjar.generate.Prediction;
import io.nightjar.process.MesonToNeutrino;
import io.nightjar.process.PartonGrid;
import io.nightjar.process.Upscattering;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
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
      "Example: ./nightjar predict dark-seesaw --experiment miniboone-fhc --plot excess.svg"
    })
final class PredictCommand implements Callable<Integer> {

  @Mixin private CardOptions cards = new CardOptions();
  @Mixin private ExperimentOptions experiments = new ExperimentOptions();
  @Mixin private Simulation simulation = new Simulation();
  @Mixin private OutputOptions output = new OutputOptions();

  @Option(
      names = "--observable",
      paramLabel = "O",
      completionCandidates = Labels.Observables.class,
      description =
          "${COMPLETION-CANDIDATES}: one of which the experiment has bins (default: its first)")
  private Optional<Observable> observable = Optional.empty();

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
    DataCard data = experiments.load();
    if (data instanceof CountingCard counting) {
      return count(CountingPage.of(card, counting));
    }
    List<Experiment> members = data.experiments();
    Observable chosen = observable(members);
    plot.ifPresent(Plots::demandWritable);
    int criterion = criterion(members.get(0));
    List<Prediction> predictions = new ArrayList<>();
    for (Experiment member : members) {
      predictions.add(simulation.run(card, member, wanted(member, chosen), output.threads()));
    }
    List<BeamOutcome> beams = new ArrayList<>();
    for (Experiment member : members) {
      beams.add(BeamOutcome.of(card, member, simulation.seed()));
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (Prediction prediction : predictions) {
      outcomes.add(Outcome.of(prediction, chosen, criterion));
    }
    Optional<Outcome.Joint> joint =
        members.size() > 1
            ? Outcome.joint(data.release(), predictions, criterion)
            : Optional.empty();
    if (plot.isPresent()) {
      draw(card, data, predictions, criterion, plot.get());
    }
    List<String> notes = new ArrayList<>(card.warnings());
    beams.forEach(beam -> notes.addAll(beam.notes()));
    notes.addAll(data.notes());
    predictions.forEach(p -> notes.addAll(p.notes()));
    predictions.forEach(
        p -> simulation.shortfall(p, wanted(p.experiment(), chosen)).ifPresent(notes::add));
    outcomes.forEach(o -> o.unwindowed().ifPresent(notes::add));
    outcomes.forEach(o -> o.elsewhere().ifPresent(notes::add));
    members.forEach(m -> leftOut(card, m).ifPresent(notes::add));
    PrintWriter out = spec.commandLine().getOut();
    if (output.json()) {
      json(card, data, outcomes, beams, joint, notes).print(out);
    } else {
      print(card, data, outcomes, beams, joint, notes, out);
    }
    return 0;
  }

  /** The wanted one, or the first that all members have. */
  private Observable observable(List<Experiment> members) {
    List<Observable> known = new ArrayList<>(members.get(0).observables());
    members.forEach(member -> known.retainAll(member.observables()));
    Observable chosen = observable.orElse(known.get(0));
    if (!known.contains(chosen)) {
      throw new WrongInput(lacking(chosen, known));
    }
    return chosen;
  }

  private static String lacking(Observable chosen, List<Observable> known) {
    List<String> labels = known.stream().map(Observable::label).toList();
    String hint =
        Spelling.nearest(chosen.label(), labels)
            .map(n -> "%n  Maybe you meant '%s'.".formatted(n))
            .orElse("");
    return "--observable: the experiment has no bins of '%s'.%n  allowed: %s%s"
        .formatted(chosen.label(), String.join(" ", labels), hint);
  }

  private List<Observable> wanted(Experiment experiment, Observable chosen) {
    return plot.isPresent() ? experiment.observables() : List.of(chosen);
  }

  /** How many upscatterings break up a nucleon, which is not simulated. */
  private static Optional<String> leftOut(ModelCard card, Experiment experiment) {
    double events =
        InelasticRate.total(
            InelasticRate.of(CardOptions.spectrum(card), experiment, PartonGrid.shipped()));
    return events > 0
        ? Optional.of(
            "%s: upscatterings with pions or a shower of hadrons (resonance, dis) are left out: %.3g before any decay or selection."
                .formatted(experiment.name(), events))
        : Optional.empty();
  }

  /** What needs no simulation. */
  private int count(CountingPage page) throws InterruptedException {
    if (plot.isPresent()) {
      Plots.demandWritable(plot.get());
      page.draw(plot.get());
    }
    PrintWriter out = spec.commandLine().getOut();
    if (output.json()) {
      page.json().print(out);
    } else {
      page.print(out);
    }
    return 0;
  }

  private int criterion(Experiment experiment) {
    List<String> known =
        experiment.response().criteria().stream().map(RingCriterion::name).toList();
    if (criterionName.isEmpty()) {
      return 0;
    }
    if (!known.contains(criterionName)) {
      throw new WrongInput(Names.unknown("--one-ring", criterionName, known));
    }
    return known.indexOf(criterionName);
  }

  private static void draw(
      ModelCard card, DataCard data, List<Prediction> predictions, int criterion, Path file)
      throws InterruptedException {
    String title = card.model().name() + ", " + data.title();
    Plots.write(ExcessFigure.of(title, data, predictions, criterion, 1), file);
  }

  private static List<String> citations(ModelCard card, DataCard data) {
    List<String> keys = new ArrayList<>(card.citations());
    keys.addAll(Upscattering.CITATIONS);
    keys.addAll(MesonToNeutrino.CITATIONS);
    keys.addAll(data.citations());
    return keys;
  }

  // ---- for programs ---------------------------------------------------------------------------

  private Document json(
      ModelCard card,
      DataCard data,
      List<Outcome> outcomes,
      List<BeamOutcome> beams,
      Optional<Outcome.Joint> joint,
      List<String> notes) {
    Document document =
        new Document("predict")
            .card(card)
            .seed(simulation.seed())
            .era(data.era().name())
            .citations(citations(card, data));
    ObjectNode root = document.root();
    root.put("experiment", data.name());
    if (outcomes.size() == 1) {
      outcomes.get(0).json(root);
      beams.get(0).json(root, outcomes.get(0).observable(), outcomes.get(0).criterion());
    } else {
      root.put("observable", outcomes.get(0).observable().label());
      ArrayNode parts = root.putArray("parts");
      for (int o = 0; o < outcomes.size(); o++) {
        Outcome outcome = outcomes.get(o);
        ObjectNode part = parts.addObject();
        part.put("experiment", outcome.prediction().experiment().name());
        outcome.json(part);
        beams.get(o).json(part, outcome.observable(), outcome.criterion());
      }
      joint.ifPresent(j -> j.json(root));
    }
    Document.strings(root, "warnings", notes);
    return document;
  }

  // ---- for people -----------------------------------------------------------------------------

  private static void print(
      ModelCard card,
      DataCard data,
      List<Outcome> outcomes,
      List<BeamOutcome> beams,
      Optional<Outcome.Joint> joint,
      List<String> notes,
      PrintWriter out) {
    for (int o = 0; o < outcomes.size(); o++) {
      print(card, outcomes.get(o), out);
      beams.get(o).print(out, outcomes.get(o).criterion());
    }
    joint.ifPresent(j -> out.printf("%n%s: %s%n", data.title(), j.sentence()));
    Notes.print(out, notes, card, citations(card, data));
  }

  private static void print(ModelCard card, Outcome outcome, PrintWriter out) {
    Prediction prediction = outcome.prediction();
    Experiment experiment = prediction.experiment();
    out.printf(
        "%s in %s, %s %s, criterion %s%n%n",
        card.model().name(),
        experiment.title(),
        Terminal.number(experiment.exposure()),
        experiment.exposureUnit(),
        prediction.criteria().get(outcome.criterion()));
    outcome.table().print(out);
    out.printf(
        Locale.ROOT,
        "%n  %s events after selection of %s upscatterings that decay visibly: efficiency %.2f %%%n",
        outcome.selected(),
        Terminal.number(prediction.upscatterings()),
        100 * outcome.efficiency());
    if (prediction.criteria().size() > 1) {
      out.printf("  by criterion: %s%n", outcome.spread());
    }
    outcome.joint().ifPresent(j -> out.printf("  %s%n", j.sentence()));
    outcome.reach().ifPresent(line -> out.printf("  %s%n", line));
  }
}
