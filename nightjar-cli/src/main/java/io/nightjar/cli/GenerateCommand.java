package io.nightjar.cli;

import io.nightjar.card.DataCard;
import io.nightjar.card.ModelCard;
import io.nightjar.experiment.Experiment;
import io.nightjar.export.EventFormat;
import io.nightjar.export.FileHeader;
import io.nightjar.generate.Distributions;
import io.nightjar.generate.EventCount;
import io.nightjar.generate.EventRun;
import io.nightjar.generate.Events;
import io.nightjar.generate.Generator.Progress;
import io.nightjar.model.Spectrum;
import io.nightjar.process.DecayTable;
import io.nightjar.process.Upscattering;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code generate CARD}: events in a file. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    description = {
      "Events in a file, weighted or unweighted: whole chains with vertices and what the detector"
          + " sees. The same seed gives the same bytes on any number of threads.",
    },
    footer = {
      "",
      "Weights sum to the expected events of the whole exposure, wherever N decays; --contained"
          + " keeps to first decays inside the detector.",
      "",
      "Example: ./nightjar generate dark-seesaw --experiment miniboone-fhc -n 10000 -o events.parquet"
    })
final class GenerateCommand implements Callable<Integer> {

  @Mixin private CardOptions cards = new CardOptions();
  @Mixin private ExperimentOptions experiments = new ExperimentOptions();
  @Mixin private SeedOption random = new SeedOption();
  @Mixin private OutputOptions output = new OutputOptions();

  @Option(
      names = "-n",
      paramLabel = "N",
      required = true,
      converter = Names.Events.class,
      description = "how many events")
  private long events = 1;

  @Option(names = "--unweighted", description = "all events have the same weight")
  private boolean unweighted;

  @Option(names = "--contained", description = "only first decays inside the detector")
  private boolean contained;

  @Option(
      names = "--format",
      paramLabel = "F",
      completionCandidates = Labels.EventFormats.class,
      description = "${COMPLETION-CANDIDATES} (default: by the suffix of the file)")
  private Optional<EventFileFormat> format = Optional.empty();

  @Option(
      names = "-o",
      paramLabel = "FILE",
      required = true,
      description =
          "file to write, compressed if its name ends in .gz or .zst; - for standard output")
  private String file = "";

  @Option(
      names = "--plot",
      paramLabel = "FILE",
      description = "draws a page of distributions; .svg, .pdf or .png by suffix")
  private Optional<Path> plot = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    EventFileFormat chosen = chosen();
    plot.ifPresent(Plots::demandWritable);
    ModelCard card = cards.load();
    DataCard data = experiments.load();
    Experiment experiment = experiments.single(data);
    Spectrum spectrum = CardOptions.spectrum(card);
    DecayTable decays = new DecayTable(spectrum);
    EventRun.Plan plan = new EventRun.Plan(events, random.seed(), unweighted, contained);
    Events generator = new Events(spectrum, decays, experiment, plan);
    demandEvents(generator.run(), card);
    FileHeader header = header(generator.run(), card, data);
    long begun = System.nanoTime();
    Made made = write(generator, chosen.open(header, file));
    double seconds = 1e-9 * (System.nanoTime() - begun);
    if (plot.isPresent()) {
      draw(generator.run(), made.distributions, plot.get());
    }
    report(card, header, made, seconds);
    return 0;
  }

  private EventFileFormat chosen() {
    if (file.equals(OutputFile.STANDARD) && output.json()) {
      throw new WrongInput("--json: standard output is taken by the events of '-o -'.");
    }
    EventFileFormat chosen =
        format
            .or(() -> EventFileFormat.of(file))
            .orElseThrow(() ->
                new WrongInput(
                    "-o: '%s' does not tell the format of the events; give --format.%n  allowed: %s"
                        .formatted(file, String.join(" ", EventFileFormat.labels()))));
    chosen.demandPossible(file);
    return chosen;
  }

  /** A model without any event of the kinds that are simulated is no input for this command. */
  private void demandEvents(EventRun run, ModelCard card) {
    if (run.kinds().isEmpty() || !(run.rate().value() > 0)) {
      StringBuilder why = new StringBuilder();
      run.notes().forEach(note -> why.append("\n  ").append(note));
      throw new Unphysical(
          "%s gives no event in %s: no heavy neutrino that the beam can make decays to charged leptons%s.%s"
              .formatted(
                  card.model().name(),
                  run.experiment().name(),
                  contained ? " inside the detector" : "",
                  why));
    }
  }

  private FileHeader header(EventRun run, ModelCard card, DataCard data) {
    TreeSet<String> citations = new TreeSet<>(card.citations());
    citations.addAll(data.citations());
    citations.addAll(Upscattering.CITATIONS);
    return new FileHeader(
        run,
        Version.NUMBER,
        new FileHeader.Card(card.model().name(), card.toYaml(), card.sha256()),
        new FileHeader.Card(data.name(), experiments.text(), data.sha256()),
        data.era().name(),
        new ArrayList<>(citations));
  }

  // ---- writing --------------------------------------------------------------------------------

  /**
   * What came of it.
   *
   * @param counts what became of the candidates of every kind
   */
  private record Made(List<EventCount> counts, EventTotals totals, Distributions distributions) {}

  /** What is known of a block once it is encoded. */
  private record Encoded(EventFormat.Part part, EventTotals totals, Distributions distributions) {}

  private Made write(Events generator, EventFormat writer) throws InterruptedException {
    EventRun run = generator.run();
    Sink sink = new Sink(run, writer);
    try (OutputFile target = OutputFile.open(file);
        Terminal.Bar bar = new Terminal.Bar("generate")) {
      OutputStream out = target.stream();
      writer.begin(out);
      Progress progress = bar.progress();
      List<EventCount> counts =
          generator.generate(
              output.threads(),
              block ->
                  new Encoded(
                      writer.encode(block),
                      EventTotals.of(run, block),
                      plot.isPresent() ? sink.none.filled(block) : sink.none),
              encoded -> sink.take(encoded, out),
              progress);
      writer.end(out);
      target.complete();
      return new Made(counts, sink.totals, sink.distributions);
    } catch (IOException e) {
      Interruption.check();
      throw new WrongInput(
          "-o: cannot write '%s': %s%s.".formatted(file, Reason.of(e), sink.progress(events)));
    }
  }

  /** Takes blocks in order. */
  private static final class Sink {
    private final EventFormat writer;
    private final Distributions none;
    private EventTotals totals;
    private Distributions distributions;

    Sink(EventRun run, EventFormat writer) {
      this.writer = writer;
      this.none = Distributions.none(run);
      this.totals = EventTotals.none(run);
      this.distributions = none;
    }

    /** As in ", after 32768 of 100000 events", once there are any. */
    String progress(long wanted) {
      long written = totals.events();
      return written == 0 ? "" : ", after %d of %d events".formatted(written, wanted);
    }

    void take(Encoded encoded, OutputStream out) throws IOException {
      writer.append(encoded.part, out);
      totals = totals.plus(encoded.totals);
      distributions = distributions.plus(encoded.distributions);
    }
  }

  private static void draw(EventRun run, Distributions distributions, Path file)
      throws InterruptedException {
    Plots.write(EventsFigure.of(run, distributions), file);
  }

  // ---- what was made --------------------------------------------------------------------------

  private void report(ModelCard card, FileHeader header, Made made, double seconds) {
    EventReport report = new EventReport(header, made.counts, made.totals, seconds);
    PrintWriter out = spec.commandLine().getOut();
    if (output.json()) {
      report.json(card, file).print(out);
      return;
    }
    boolean taken = file.equals(OutputFile.STANDARD);
    PrintWriter to = taken ? spec.commandLine().getErr() : out;
    report.print(card, file, to);
    to.flush();
  }
}
