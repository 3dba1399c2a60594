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
import io.nightjar.plot.Figure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plot KIND INPUT -o FILE}: figures of the global likelihood. */
@Command(
    name = "plot",
    mixinStandardHelpOptions = true,
    description =
        "Figures of limits, measured numbers, the likelihood at a point, and results of scans.",
    subcommands = {PlotCommand.Exclusion.class, PlotCommand.Pulls.class, PlotCommand.Scans.class},
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

  /** The file of a figure, and who works on it. */
  private static final class Making {
    @Option(
        names = {"-o", "--output"},
        paramLabel = "FILE",
        required = true,
        description = "file of the figure; .svg, .pdf or .png by suffix")
    private Path file = Path.of("");

    @Option(
        names = "--threads",
        paramLabel = "N",
        converter = Names.Threads.class,
        description = "threads (default: one per processor); the figure does not depend on it")
    private int threads = Runtime.getRuntime().availableProcessors();

    int threads() {
      return threads;
    }

    void demandWritable() {
      Plots.demandWritable("--output", file);
    }

    void write(Figure figure) throws InterruptedException {
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
    @Mixin private Making output = new Making();

    @Option(
        names = "--plane",
        paramLabel = "PLANE",
        defaultValue = "epsilon",
        description =
            "epsilon, mixing-e, mixing-mu, mixing-tau, scalar or dark-coupling (default:"
                + " ${DEFAULT-VALUE})")
    private String word = "epsilon";

    @Override
    public Integer call() throws InterruptedException {
      output.demandWritable();
      Plane plane =
          Plane.of(word)
              .orElseThrow(() -> new WrongInput(Names.unknown("--plane", word, Plane.words())));
      ModelCard card = cards.load();
      demandMasses(card);
      ExclusionPlane exclusions =
          ExclusionPlane.of(plane, card, Evidences.of(eras.era()), output.threads())
              .orElseThrow(() ->
                  new WrongInput(
                      "--plane %s: the card %s has no such mass and coupling."
                          .formatted(word, card.model().name())));
      output.write(ExclusionFigure.of(exclusions, card.model().name(), eras.era()));
      return 0;
    }

    private static void demandMasses(ModelCard card) {
      if (card.model().neutrinos().isPresent()) {
        throw new WrongInput(
            "CARD: the masses of this card follow from its Lagrangian, which cannot vary.%n  allowed: a card of masses and vertices, such as dark-seesaw"
                .formatted());
      }
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
    @Mixin private Making output = new Making();

    @Override
    public Integer call() throws InterruptedException {
      output.demandWritable();
      ModelCard card = cards.load();
      List<Likelihood> likelihoods =
          List.of(Era.POSTER, Era.TODAY).stream().map(options::likelihood).toList();
      options.demandKnown(likelihoods);
      DarkPoint point = LikelihoodOptions.point(card);
      Signals signals = options.signals(output.threads());
      List<Evaluation> evaluations = new ArrayList<>();
      for (Likelihood likelihood : likelihoods) {
        evaluations.add(likelihood.at(point, signals));
      }
      output.write(PullFigure.of(evaluations, card.model().name()));
      return 0;
    }
  }

  /** {@code plot scan RESULT}. */
  @Command(
      name = "scan",
      mixinStandardHelpOptions = true,
      description =
          "What a scan found: the plane of two parameters, or the curve of one, at the best of all"
              + " others.",
      footer = {
        "",
        "Filled: within -2 ln L = 2.30 and 5.99 of the best point, 68.3 %% and 95 %% of two"
            + " parameters (1 and 4 of one). Everything, the anomalies and the constraints each from"
            + " their own best point; 'scan --tension' searches for those of a profile. Points"
            + " without a likelihood are gaps.",
        "",
        "Example: ./nightjar plot scan scan -o plane.pdf"
      })
  static final class Scans implements Callable<Integer> {
    @Parameters(
        index = "0",
        paramLabel = "RESULT",
        description = "folder of a scan, or its " + ScanTable.FILE)
    private Path result = Path.of("");

    @Option(
        names = "--axes",
        paramLabel = "NAMES",
        split = ",",
        description = "one or two parameters of the grid, by name (default: all of its parameters)")
    private List<String> axes = List.of();

    @Mixin private Making output = new Making();

    @Override
    public Integer call() throws InterruptedException {
      output.demandWritable();
      output.write(ScanFigure.of(ScanTable.read(result), axes));
      return 0;
    }
  }
}
