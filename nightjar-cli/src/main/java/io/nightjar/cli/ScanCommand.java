package io.nightjar.cli;

import io.nightjar.card.Eras;
import io.nightjar.card.Place;
import io.nightjar.card.ScanCard;
import io.nightjar.generate.CouplingTables;
import io.nightjar.likelihood.Evaluation;
import io.nightjar.likelihood.TableSignals;
import io.nightjar.math.Estimate;
import io.nightjar.physics.Citations;
import io.nightjar.scan.LikelihoodObjective;
import io.nightjar.scan.Plan;
import io.nightjar.scan.Row;
import io.nightjar.scan.Scan;
import io.nightjar.scan.ScanResult;
import io.nightjar.scan.Tension;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code scan SCAN-CARD}: the likelihood at many points of a model. */
@Command(
    name = "scan",
    mixinStandardHelpOptions = true,
    description =
        "The likelihood at many points of a model: all points of a grid, the best points, or a"
            + " profile in one or two parameters. The same seed gives the same numbers on any"
            + " number of threads.",
    footer = {
      "",
      "Writes points.parquet (parameters, ln L and its terms, one row per point), scan.json (what"
          + " was done and the best point) and citations.bib. If you interrupt it, the points that"
          + " are finished are kept.",
      "",
      "Example: ./nightjar scan portals-plane -o scan --plot plane.svg"
    })
final class ScanCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "SCAN-CARD",
      description = "path of a scan card, or name of a shipped one (describe scans)")
  private String name = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      defaultValue = "scan",
      description = "folder for the results (default: ${DEFAULT-VALUE})")
  private Path folder = Path.of("scan");

  @Option(
      names = "--seed",
      paramLabel = "S",
      converter = Names.Seed.class,
      description = "seed of the first points and of simulated signals (default: that of the card)")
  private Optional<Long> seed = Optional.empty();

  @Option(
      names = "--era",
      paramLabel = "ERA",
      description = "2020, 2026 or a day: what was public by then (default: that of the card)")
  private Optional<String> era = Optional.empty();

  @Option(
      names = "--tension",
      description =
          "search for the best points of anomalies and of constraints, too, and tell how far they"
              + " disagree; needs method: optimise (seven times the time) or profile (three times)")
  private boolean tension = false;

  @Option(
      names = "--plot",
      paramLabel = "FILE",
      description = "also draw the plane or the curve; .svg, .pdf or .png by suffix (plot scan)")
  private Optional<Path> figure = Optional.empty();

  @Mixin private OutputOptions output = new OutputOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    ScanCard loaded = ScanCard.load(name);
    ScanCard card =
        era.map(word -> loaded.in(Eras.parse(Place.option("--era " + word), word))).orElse(loaded);
    demandSearch(card);
    demandGrid(card);
    Plan plan = Plan.of(card);
    Plan seeded = seed.map(plan::withSeed).orElse(plan);
    // first of all, so that nobody waits for results that cannot be written
    try (OutputFolder target = OutputFolder.open(folder)) {
      return run(card, seeded, target);
    } catch (IOException e) {
      Interruption.check();
      throw new WrongInput("--output: cannot write to '%s': %s.".formatted(folder, Reason.of(e)));
    }
  }

  private int run(ScanCard card, Plan plan, OutputFolder target)
      throws IOException, InterruptedException {
    CouplingTables.Plan tables = ScanReport.tables(card, plan);
    LikelihoodObjective objective =
        LikelihoodObjective.of(card, masses -> new TableSignals(masses, tables));
    if (tension && !Tension.isPossible(objective)) {
      throw new WrongInput(
          "--tension: the terms of '%s' are all anomalies, or all constraints.%n  allowed: scans with terms of both kinds"
              .formatted(card.name()));
    }
    ScanResult result;
    try (Terminal.Bar bar = new Terminal.Bar(card.name(), " " + ScanReport.unit(plan), 1)) {
      result = Scan.run(plan, objective, output.threads(), bar.progress());
    }
    if (result.rows().isEmpty()) {
      throw new InterruptedException();
    }
    Optional<Tension> parts = tension(card, objective, result);
    boolean complete = result.complete() && parts.stream().allMatch(Tension::isComplete);
    Optional<Estimate> simulated = complete ? simulated(objective, result) : Optional.empty();
    ScanReport report =
        new ScanReport(card, objective, result, simulated, parts.filter(Tension::isComplete));
    write(report, target.path());
    target.complete();
    if (complete && figure.isPresent()) { // whoever interrupts does not wait for it
      Plots.write(ScanFigure.of(ScanTable.read(folder), List.of()), figure.get());
    }
    print(report);
    return complete ? 0 : Main.INTERRUPTED;
  }

  /**
   * ln L of the best point as {@code likelihood} gives it; nothing if there are no signals, or to
   * whoever interrupts, who keeps what was found.
   */
  private Optional<Estimate> simulated(LikelihoodObjective objective, ScanResult result) {
    Optional<Row> best = result.bestRow();
    if (best.isEmpty() || !objective.likelihood().hasSignals()) {
      return Optional.empty();
    }
    try {
      Evaluation again =
          objective.at(best.get().values(), new SignalOptions().signals(output.threads()));
      return Optional.of(new Estimate(again.lnL(), again.error()));
    } catch (InterruptedException e) {
      return Optional.empty();
    }
  }

  private Optional<Tension> tension(
      ScanCard card, LikelihoodObjective objective, ScanResult result) {
    if (!tension || !result.complete()) {
      return Optional.empty();
    }
    try (Terminal.Bar bar =
        new Terminal.Bar(card.name(), " " + ScanReport.unit(result.plan()), 1)) {
      return Optional.of(
          Tension.of(result.plan(), objective, result, output.threads(), bar.progress()));
    }
  }

  private void demandSearch(ScanCard card) {
    if (tension && card.method() == ScanCard.Method.GRID) {
      throw new WrongInput(
          "--tension: the scan '%s' does not search.%n  allowed: cards of method: optimise or profile"
              .formatted(card.name()));
    }
  }

  private void demandGrid(ScanCard card) {
    figure.ifPresent(Plots::demandWritable);
    if (figure.isPresent() && card.vary().stream().filter(vary -> vary.points() > 0).count() > 2) {
      throw new WrongInput(
          "--plot: the grid of '%s' has more than two parameters.%n  allowed: './nightjar plot scan %s --axes ...' after the scan"
              .formatted(card.name(), folder));
    }
    if (figure.isPresent() && card.method() == ScanCard.Method.OPTIMISE) {
      throw new WrongInput(
          "--plot: the scan '%s' has no grid to draw.%n  allowed: cards of method: grid or profile"
              .formatted(card.name()));
    }
  }

  private static void write(ScanReport report, Path to) throws IOException {
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(to.resolve(ScanTable.FILE)))) {
      report.table().write(out, report.notes(), "nightjar version " + Version.NUMBER);
    }
    Files.writeString(to.resolve("scan.json"), report.json().text() + "\n");
    Files.writeString(to.resolve("citations.bib"), new Citations().bibtex(report.citations()));
  }

  private void print(ScanReport report) {
    PrintWriter out = spec.commandLine().getOut();
    if (output.json()) {
      report.json().print(out);
    } else {
      report.print(out, folder);
    }
    if (!report.result().complete()) {
      spec.commandLine().getErr().println(report.interrupted(folder));
    }
  }
}
