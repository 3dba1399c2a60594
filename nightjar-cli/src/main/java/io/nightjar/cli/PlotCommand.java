package io.nightjar.cli;

import io.nightjar.card.ModelCard;
import io.nightjar.constraint.DarkPoint;
import io.nightjar.likelihood.Evaluation;
import io.nightjar.likelihood.Evidences;
import io.nightjar.likelihood.ExclusionPlane;
import io.nightjar.likelihood.Likelihood;
import io.nightjar.likelihood.Plane;
import io.nightjar.likelihood.Signals;
import io.nightjar.physics.Era;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code plot KIND CARD -o FILE}: figures of the global likelihood. */
@Command(
    name = "plot",
    mixinStandardHelpOptions = true,
    description = "Figures of limits, measured numbers and the likelihood at a point.",
    subcommands = {PlotCommand.Exclusion.class, PlotCommand.Pulls.class},
    footer = {"", "Example: ./nightjar plot exclusion dark-seesaw --plane epsilon -o plane.pdf"})
final class PlotCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "KIND is missing: what is drawn.%n  allowed: %s"
            .formatted(String.join(" ", spec.subcommands().keySet())));
  }

  /** The file of a figure. */
  private static final class FigureFile {
    @Option(
        names = {"-o", "--output"},
        paramLabel = "FILE",
        required = true,
        description = "file of the figure; .svg, .pdf or .png by suffix")
    private Path file = Path.of("");

    void demandWritable() {
      Plots.demandWritable("--output", file);
    }

    void write(io.nightjar.plot.Figure figure) throws InterruptedException {
      Plots.write("--output", figure, file);
    }
  }

  /** {@code plot exclusion CARD}. */
  @Command(
      name = "exclusion",
      mixinStandardHelpOptions = true,
      description =
          "What every limit excludes in a plane of a mass and a coupling, as published (dashed) and"
              + " re-weighted for the other numbers of the card (solid).",
      footer = {
        "",
        "Numbers at the curves are those of the list; './nightjar explain CARD TERM' shows how a"
            + " limit was re-weighted.",
        "",
        "Example: ./nightjar plot exclusion dark-seesaw --plane mixing-mu -o plane.svg"
      })
  static final class Exclusion implements Callable<Integer> {
    @Mixin private CardOptions cards = new CardOptions();
    @Mixin private EraOption eras = new EraOption();
    @Mixin private FigureFile output = new FigureFile();

    @Option(
        names = "--plane",
        paramLabel = "PLANE",
        defaultValue = "epsilon",
        description =
            "epsilon, mixing-e, mixing-mu, mixing-tau, scalar or dark-coupling (default:"
                + " ${DEFAULT-VALUE})")
    private String word = "epsilon";

    @Option(
        names = "--threads",
        paramLabel = "N",
        converter = Names.Threads.class,
        description = "threads (default: one per processor); the figure does not depend on it")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() throws InterruptedException {
      output.demandWritable();
      Plane plane =
          Plane.of(word)
              .orElseThrow(() -> new WrongInput(Names.unknown("--plane", word, Plane.words())));
      ModelCard card = cards.load();
      CardOptions.spectrum(card);
      if (card.model().neutrinos().isPresent()) {
        throw new WrongInput(
            "CARD: the masses of this card follow from its Lagrangian, which cannot vary.%n  allowed: a card of masses and vertices, such as dark-seesaw"
                .formatted());
      }
      ExclusionPlane exclusions =
          ExclusionPlane.of(plane, card, Evidences.of(eras.era()), threads)
              .orElseThrow(() ->
                  new WrongInput(
                      "--plane %s: the card %s has no such mass and coupling."
                          .formatted(word, card.model().name())));
      output.write(ExclusionFigure.of(exclusions, card.model().name(), eras.era()));
      return 0;
    }
  }

  /** {@code plot pulls CARD}. */
  @Command(
      name = "pulls",
      mixinStandardHelpOptions = true,
      description =
          "What every term of the likelihood pulls at a point, in 2020 (open) and in 2026 (filled),"
              + " anomalies first.",
      footer = {"", "Example: ./nightjar plot pulls dark-seesaw --without detector -o pulls.pdf"})
  static final class Pulls implements Callable<Integer> {
    @Mixin private CardOptions cards = new CardOptions();
    @Mixin private LikelihoodOptions options = new LikelihoodOptions();
    @Mixin private FigureFile output = new FigureFile();

    @Option(
        names = "--threads",
        paramLabel = "N",
        converter = Names.Threads.class,
        description = "threads (default: one per processor); the figure does not depend on it")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() throws InterruptedException {
      output.demandWritable();
      ModelCard card = cards.load();
      List<Likelihood> likelihoods =
          List.of(Era.POSTER, Era.TODAY).stream().map(options::likelihood).toList();
      options.demandKnown(likelihoods);
      DarkPoint point = LikelihoodOptions.point(card);
      Signals signals = options.signals(threads);
      List<Evaluation> evaluations = new ArrayList<>();
      for (Likelihood likelihood : likelihoods) {
        evaluations.add(likelihood.at(point, signals));
      }
      output.write(PullFigure.of(evaluations, card.model().name()));
      return 0;
    }
  }
}
