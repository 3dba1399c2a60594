package io.nightjar.cli;

import io.nightjar.card.CountingCard;
import io.nightjar.card.ModelCard;
import io.nightjar.experiment.Sample.Status;
import io.nightjar.fit.CountPrediction;
import io.nightjar.fit.CountPrediction.Binned;
import io.nightjar.fit.CountPrediction.Part;
import io.nightjar.model.Spectrum;
import io.nightjar.precision.PrecisionPoint;
import io.nightjar.precision.Reading;
import io.nightjar.process.DecayTable;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A point beside what a counting experiment saw.
 *
 * @param model of the point
 * @param card of the experiment
 * @param samples the comparison of each sample
 */
record CountingPage(ModelCard model, CountingCard card, List<CountPrediction> samples) {

  /** Share of the signal that can be seen in a figure. */
  private static final double VISIBLE = 2e-3;

  static CountingPage of(ModelCard model, CountingCard card) {
    Spectrum spectrum = CardOptions.spectrum(model);
    return of(model, card, spectrum, new DecayTable(spectrum));
  }

  static CountingPage of(ModelCard model, CountingCard card, Spectrum spectrum, DecayTable decays) {
    PrecisionPoint point = PrecisionPoint.of(spectrum, decays, card.evidence());
    return new CountingPage(model, card, CountPrediction.all(card.experiment(), point));
  }

  /** ln L of all samples, which are taken as independent. */
  double logLikelihood() {
    return samples.stream().mapToDouble(CountPrediction::logLikelihood).sum();
  }

  /** The same without a signal. */
  double logLikelihoodWithout() {
    return samples.stream().mapToDouble(CountPrediction::logLikelihoodWithout).sum();
  }

  /** What a reader of the numbers must know. */
  List<String> notes() {
    List<String> notes = new ArrayList<>(card.notes());
    Map<String, List<String>> numbers = new LinkedHashMap<>(); // by what is to be said of them
    samples.stream()
        .flatMap(sample -> sample.parts().stream())
        .filter(part -> !part.reading().note().isEmpty())
        .forEach(part ->
            numbers
                .computeIfAbsent(part.reading().note(), note -> new ArrayList<>())
                .add(part.observable().name()));
    numbers.forEach((note, names) -> notes.add(String.join(", ", names) + ": " + note));
    return notes;
  }

  List<String> citations() {
    List<String> keys = new ArrayList<>(model.citations());
    keys.addAll(card.citations());
    CountPrediction.citations(samples).forEach(keys::add);
    return keys;
  }

  /** Draws all samples that have a spectrum. */
  void draw(Path file) throws InterruptedException {
    if (samples.stream().noneMatch(s -> s.binned().isPresent())) {
      throw new WrongInput(
          "--plot: '%s' is one number of events, and has no spectrum to draw."
              .formatted(card.name()));
    }
    Plots.write(MissingMassFigure.of(this), file);
  }

  // ---- for programs ---------------------------------------------------------------------------

  Document json() {
    Document document =
        new Document("predict").card(model).era(card.era().name()).citations(citations());
    document.root().put("experiment", card.name());
    json(document.root());
    List<String> warnings = new ArrayList<>(model.warnings());
    warnings.addAll(notes());
    Document.strings(document.root(), "warnings", warnings);
    return document;
  }

  /** Puts the comparison into a document: one sample as it is, several as parts. */
  void json(ObjectNode root) {
    root.put("status", card.experiment().status().name().toLowerCase(Locale.ROOT));
    root.put("published", card.published().map(LocalDate::toString).orElse(""));
    if (samples.size() == 1) {
      put(root, samples.getFirst());
      return;
    }
    root.put("observable", observable(samples.getFirst()));
    ArrayNode parts = root.putArray("parts");
    samples.forEach(sample -> put(parts.addObject(), sample));
    total(
        root,
        samples.stream().mapToDouble(CountPrediction::signal).sum(),
        logLikelihood(),
        logLikelihoodWithout());
  }

  private static String observable(CountPrediction sample) {
    return sample.binned().map(b -> b.spectrum().observable()).orElse("events");
  }

  private static void put(ObjectNode node, CountPrediction sample) {
    node.put("sample", sample.sample().name());
    node.put("observable", observable(sample));
    sample.binned().ifPresentOrElse(b -> bins(node, sample, b), () -> oneBin(node, sample));
    ArrayNode numbers = node.putArray("numbers");
    sample.parts().forEach(part -> number(numbers.addObject(), part));
    node.put("observed", sample.sample().observed());
    node.put("expected_background", sample.sample().background());
    node.put("expected_background_error", sample.sample().backgroundError());
    node.put("expected_signal_error", sample.error());
    total(node, sample.signal(), sample.logLikelihood(), sample.logLikelihoodWithout());
  }

  private static void number(ObjectNode node, Part part) {
    node.put("name", part.observable().name());
    node.put("events", part.events());
    node.put("status", part.reading() instanceof Reading.Value ? "computed" : "not applicable");
    node.put("note", part.reading().note());
  }

  private static void oneBin(ObjectNode node, CountPrediction sample) {
    Document.numbers(node, "edges", new double[] {0, 1});
    Document.numbers(node, "signal", new double[] {sample.signal()});
    Document.numbers(node, "signal_error", new double[] {sample.error()});
    Document.numbers(node, "background", new double[] {sample.sample().background()});
    Document.numbers(node, "data", new double[] {sample.sample().observed()});
  }

  /** Data of no bin are null where only their sum is public. */
  private static void bins(ObjectNode node, CountPrediction sample, Binned binned) {
    double[] signal = binned.signal();
    double relative = sample.signal() == 0 ? 0 : sample.error() / sample.signal();
    double[] unknown = new double[signal.length];
    Arrays.fill(unknown, Double.NaN);
    Document.numbers(node, "edges", binned.spectrum().bins().edges());
    Document.numbers(node, "signal", signal);
    Document.numbers(node, "signal_error", Arrays.stream(signal).map(s -> s * relative).toArray());
    Document.numbers(node, "background", binned.background());
    Document.numbers(node, "data", binned.spectrum().seen().map(s -> s.observed()).orElse(unknown));
    ObjectNode parts = node.putObject("contributions");
    binned
        .signals()
        .forEach((name, events) -> {
          if (Arrays.stream(events).sum() > 0) {
            Document.numbers(parts, name, events);
          }
        });
  }

  private static void total(ObjectNode node, double signal, double with, double without) {
    Document.put(node, "lnL", with);
    Document.put(node, "lnL_null", without);
    Document.put(node, "chi2", -2 * with);
    Document.put(node, "chi2_null", -2 * without);
    node.put("events_after_selection", signal);
    node.putNull("efficiency"); // inside the numbers
  }

  // ---- for people -----------------------------------------------------------------------------

  void print(PrintWriter out) {
    String standing =
        card.experiment().status() == Status.RELEASED
            ? ""
            : " (" + card.experiment().status().name().toLowerCase(Locale.ROOT) + ")";
    out.printf(
        "%s in %s, published %s%s%n%n",
        model.model().name(),
        card.title(),
        card.published().map(LocalDate::toString).orElse(""),
        standing);
    Terminal.TextTable table =
        new Terminal.TextTable(
            "sample", "signal", "error", "background", "error", "data", "ln L", "without signal");
    samples.forEach(sample -> table.row(cells(sample).toArray()));
    table.print(out);
    out.printf("%n  ln L relative to a prediction equal to the data; errors are included.%n");
    if (samples.stream().anyMatch(s -> s.binned().isPresent())) {
      out.printf(
          "  By bin of %s: with --json, or drawn with --plot FILE.%n",
          observable(samples.getFirst()));
    }
    List<String> notes = new ArrayList<>(model.warnings());
    notes.addAll(notes());
    Notes.print(out, notes, model, citations());
  }

  /** Of one sample: name, signal, its error, background, its error, data, ln L with and without. */
  static List<String> cells(CountPrediction sample) {
    return List.of(
        sample.sample().name(),
        events(sample.signal()),
        events(sample.error()),
        events(sample.sample().background()),
        events(sample.sample().backgroundError()),
        Terminal.number(sample.sample().observed()),
        decimals(sample.logLikelihood()),
        decimals(sample.logLikelihoodWithout()));
  }

  private static String events(double events) {
    return events >= 10
        ? String.format(Locale.ROOT, "%.1f", events)
        : String.format(Locale.ROOT, "%.3g", events);
  }

  /** Never "-0.00". */
  private static String decimals(double logLikelihood) {
    return Double.isInfinite(logLikelihood)
        ? "-infinite"
        : String.format(Locale.ROOT, "%.2f", logLikelihood + 0.0).replaceFirst("^-(0\\.00)$", "$1");
  }

  /**
   * Contributions of one sample, the largest first; the smallest ones together as "others", unless
   * all of them are too little to be seen.
   */
  static List<Contribution> largest(Binned binned, int most) {
    double least = VISIBLE * Arrays.stream(binned.signal()).sum();
    List<Contribution> all = new ArrayList<>();
    binned.signals().forEach((name, events) -> all.add(new Contribution(name, events)));
    all.sort(Collections.reverseOrder(Comparator.comparingDouble(Contribution::total)));
    List<Contribution> shown = new ArrayList<>();
    double[] rest = new double[binned.background().length];
    for (Contribution c : all) {
      if (shown.size() < most - 1 && c.total() > least) {
        shown.add(c);
      } else {
        Arrays.setAll(rest, b -> rest[b] + c.events()[b]);
      }
    }
    Contribution others = new Contribution("others", rest);
    return others.total() > least
        ? Stream.concat(shown.stream(), Stream.of(others)).toList()
        : shown;
  }

  /** Events by bin of what makes them. */
  @SuppressWarnings("ArrayRecordComponent") // read-only columns
  record Contribution(String name, double[] events) {
    double total() {
      return Arrays.stream(events).sum();
    }
  }
}
