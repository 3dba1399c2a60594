package io.nightjar.cli;

import io.nightjar.experiment.Bins;
import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Observable;
import io.nightjar.experiment.Release;
import io.nightjar.experiment.Sample;
import io.nightjar.fit.CountsFit;
import io.nightjar.fit.CovarianceFit;
import io.nightjar.fit.Scale;
import io.nightjar.generate.Prediction;
import io.nightjar.math.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A prediction beside data.
 *
 * @param prediction signal
 * @param observable which
 * @param criterion position of the one-ring criterion
 * @param sample data and background in the same bins, where there are any
 * @param joint comparison with data, where their errors are known for this observable
 */
record Outcome(
    Prediction prediction,
    Observable observable,
    int criterion,
    Optional<Sample> sample,
    Optional<Joint> joint) {

  /** Confidence of upper limits. */
  private static final double CONFIDENCE = 0.95;

  /** Fewer events in every bin are shown with three digits each. */
  private static final double FEW = 10;

  /**
   * χ² with and without signal, the scale of the signal that fits best, and its upper limit where
   * the data are counts of which it has a meaning. Of counts, χ² is −2 ln L, errors profiled.
   */
  record Joint(double chi2, double chi2Null, int bins, Scale scale, Optional<Double> limit) {

    String sentence() {
      String fit =
          String.format(
              Locale.ROOT,
              "chi2 = %.2f with signal, %.2f without, %d bins; best scale of the signal %s, chi2 = %.2f",
              chi2,
              chi2Null,
              bins,
              factor(),
              notNegative(scale.chi2()));
      return fit + limit.map(a -> "; scale below " + shown(a) + " at 95 % CL").orElse("");
    }

    /** As in "0.153 (0.116 to 0.193)". */
    String factor() {
      return Double.isFinite(scale.upper())
          ? "%s (%s to %s)"
              .formatted(shown(scale.best()), shown(scale.lower()), shown(scale.upper()))
          : "%s (%s or more)".formatted(shown(scale.best()), shown(scale.lower()));
    }

    /** χ² with and without signal, bins, best scale, χ² there. */
    List<String> cells() {
      return List.of(
          String.format(Locale.ROOT, "%.2f", chi2),
          String.format(Locale.ROOT, "%.2f", chi2Null),
          Integer.toString(bins),
          factor(),
          String.format(Locale.ROOT, "%.2f", notNegative(scale.chi2())));
    }

    /** Rounding may leave a little less than the 0 of a perfect fit. */
    private static double notNegative(double chi2) {
      return Math.max(0, chi2);
    }

    private static String shown(double factor) {
      return factor == 0 || (factor >= 0.01 && factor < 1000)
          ? String.format(Locale.ROOT, "%.3f", factor)
          : String.format(Locale.ROOT, "%.2e", factor);
    }

    void json(ObjectNode node) {
      node.put("chi2", chi2);
      node.put("chi2_null", chi2Null);
      node.put("chi2_bins", bins);
      ObjectNode best = node.putObject("best_scale");
      best.put("scale", scale.best());
      Document.put(best, "lower", scale.lower());
      Document.put(best, "upper", scale.upper());
      best.put("chi2", scale.chi2());
      limit.ifPresent(a -> best.put("upper_limit_95", a));
    }
  }

  static Outcome of(Prediction prediction, Observable observable, int criterion) {
    Optional<Sample> sample =
        Optional.ofNullable(prediction.experiment().samples().get(observable));
    return new Outcome(
        prediction, observable, criterion, sample, joint(prediction, observable, criterion));
  }

  private static Optional<Joint> joint(
      Prediction prediction, Observable observable, int criterion) {
    Experiment experiment = prediction.experiment();
    if (experiment.likelihood().equals(Optional.of(observable))) {
      double[] signal = Document.values(prediction.histogram(criterion, observable));
      return experiment.judged().map(sample -> counts(new CountsFit(sample), signal));
    }
    return experiment.release().filter(release -> searched(release) == observable).isPresent()
        ? joint(experiment.release(), List.of(prediction), criterion)
        : Optional.empty();
  }

  private static Joint counts(CountsFit fit, double[] signal) {
    boolean none = DoubleStream.of(signal).allMatch(s -> s == 0);
    Scale scale = none ? anyScale(fit.chi2Null()) : fit.bestScale(signal);
    Optional<Double> limit = none ? Optional.empty() : Optional.of(fit.limit(signal, CONFIDENCE));
    return new Joint(fit.chi2(signal), fit.chi2Null(), fit.size(), scale, limit);
  }

  /** Of no signal at all, any scale is as good. */
  private static Scale anyScale(double chi2Null) {
    return new Scale(0, 0, Double.POSITIVE_INFINITY, chi2Null, chi2Null);
  }

  private static Observable searched(Release release) {
    return Observable.of(release.modes().getFirst().search().observable()).orElseThrow();
  }

  /** Compares predictions of all modes of a release with it, in the observable of its searches. */
  static Optional<Joint> joint(
      Optional<Release> release, List<Prediction> predictions, int criterion) {
    if (release.isEmpty()) {
      return Optional.empty();
    }
    CovarianceFit fit = new CovarianceFit(release.get());
    Observable observable = searched(release.get());
    double[] signal =
        predictions.stream()
            .flatMapToDouble(
                p -> DoubleStream.of(Document.values(p.histogram(criterion, observable))))
            .toArray();
    return Optional.of(
        new Joint(
            fit.chi2(signal), fit.chi2Null(), fit.size(), scale(fit, signal), Optional.empty()));
  }

  private static Scale scale(CovarianceFit fit, double[] signal) {
    return DoubleStream.of(signal).allMatch(s -> s == 0)
        ? anyScale(fit.chi2Null())
        : fit.bestScale(signal);
  }

  /** What statistics allow where the card has no data. */
  Optional<String> reach() {
    Estimate selected = prediction.selected(criterion);
    return prediction.experiment().samples().isEmpty()
        ? Optional.of(
            String.format(
                Locale.ROOT,
                selected.value() < FEW
                    ? "no data here: %.3g +- %.2g events of signal, the error that of counting them"
                    : "no data here: %.1f +- %.1f events of signal, the error that of counting them",
                selected.value(),
                Math.sqrt(selected.value())))
        : Optional.empty();
  }

  /** Why bins may hold more than is selected, where they do: by more than a thousandth. */
  Optional<String> unwindowed() {
    double binned =
        Arrays.stream(prediction.histogram(criterion, observable))
            .mapToDouble(Estimate::value)
            .sum();
    double selected = prediction.selected(criterion).value();
    return binned > selected * (1 + 1e-3)
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "%s: the bins of %s leave out the selection's own window of it: they hold %.3g events, %.3g are selected.",
                prediction.experiment().name(),
                observable.label(),
                binned,
                selected))
        : Optional.empty();
  }

  double efficiency() {
    return prediction.upscatterings() > 0
        ? prediction.selected(criterion).value() / prediction.upscatterings()
        : 0;
  }

  /** As in "13deg-30MeV 2984, circle1 2070". */
  String spread() {
    List<String> words = new ArrayList<>();
    for (int c = 0; c < prediction.criteria().size(); c++) {
      words.add(
          String.format(
              Locale.ROOT,
              prediction.selected(c).value() < FEW ? "%s %.3g" : "%s %.0f",
              prediction.criteria().get(c),
              prediction.selected(c).value()));
    }
    return String.join(", ", words);
  }

  /** As in "12.34"; a small signal keeps its digits, as in "0.0123". */
  private static String events(double events, boolean few) {
    return String.format(Locale.ROOT, few && events > 0 ? "%.3g" : "%.2f", events);
  }

  private static String background(double events) {
    return String.format(Locale.ROOT, events > 0 && events < 1 ? "%.3g" : "%.1f", events);
  }

  /** Events after selection with their error, as in "2979.8 +- 2.2". */
  String selected() {
    Estimate selected = prediction.selected(criterion);
    return selected.value() == 0
        ? "no"
        : String.format(
            Locale.ROOT,
            selected.value() < FEW ? "%.3g +- %.1g" : "%.1f +- %.1f",
            selected.value(),
            selected.error());
  }

  /** Where nothing passes this criterion and something another one. */
  Optional<String> elsewhere() {
    if (prediction.selected(criterion).value() > 0) {
      return Optional.empty();
    }
    List<String> names = prediction.criteria();
    return IntStream.range(0, names.size())
        .filter(c -> prediction.selected(c).value() > 0)
        .mapToObj(names::get)
        .findFirst()
        .map(name ->
            "%s: nothing passes %s, as single photons where it wants pairs; something does with --one-ring %s."
                .formatted(prediction.experiment().name(), names.get(criterion), name));
  }

  Terminal.TextTable table() {
    Bins bins = prediction.experiment().binsOf(observable);
    Estimate[] signal = prediction.histogram(criterion, observable);
    String unit = observable.unit().isEmpty() ? "" : " [" + observable.unit() + "]";
    Terminal.TextTable table =
        new Terminal.TextTable(
            observable.label() + unit, "signal", "MC error", "background", "data");
    boolean few = Arrays.stream(signal).allMatch(s -> s.value() < FEW);
    for (int b = 0; b < bins.size(); b++) {
      int bin = b;
      table.row(
          Terminal.number(bins.edge(b)) + " to " + Terminal.number(bins.edge(b + 1)),
          events(signal[b].value(), few),
          events(signal[b].error(), few),
          sample.map(s -> background(s.expected()[bin])).orElse("-"),
          sample.map(s -> String.format(Locale.ROOT, "%.0f", s.observed()[bin])).orElse("-"));
    }
    return table;
  }

  void json(ObjectNode node) {
    Estimate[] signal = prediction.histogram(criterion, observable);
    node.put("observable", observable.label());
    node.put("unit", observable.unit());
    Experiment experiment = prediction.experiment();
    node.put(experiment.exposureKey(), experiment.exposure());
    node.put("experiment_status", word(experiment.status()));
    Document.numbers(node, "edges", prediction.experiment().binsOf(observable).edges());
    Document.numbers(node, "signal", Document.values(signal));
    Document.numbers(node, "signal_error", Document.errors(signal));
    sample.ifPresentOrElse(
        s -> {
          Document.numbers(node, "background", s.expected());
          Document.numbers(node, "data", s.observed());
          node.put("data_status", word(s.status()));
        },
        () -> {
          node.putNull("background");
          node.putNull("data");
        });
    joint.ifPresentOrElse(
        j -> j.json(node),
        () -> {
          node.putNull("chi2");
          node.putNull("chi2_null");
        });
    Estimate selected = prediction.selected(criterion);
    node.put("events_after_selection", selected.value());
    node.put("events_after_selection_error", selected.error());
    node.put("efficiency", efficiency());
    node.put("upscatterings", prediction.upscatterings());
    node.put("simulated_events", prediction.simulated());
    node.put("one_ring", prediction.criteria().get(criterion));
    criteria(node);
    channels(node);
  }

  private static String word(Sample.Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  private void criteria(ObjectNode node) {
    ArrayNode array = node.putArray("one_ring_spread");
    for (int c = 0; c < prediction.criteria().size(); c++) {
      ObjectNode entry = array.addObject();
      entry.put("criterion", prediction.criteria().get(c));
      entry.put("events", prediction.selected(c).value());
      entry.put("error", prediction.selected(c).error());
    }
  }

  private void channels(ObjectNode node) {
    ArrayNode array = node.putArray("signals");
    for (int s = 0; s < prediction.signals().size(); s++) {
      Estimate[] bins = prediction.histogram(s, criterion, observable);
      ObjectNode entry = array.addObject();
      entry.put("decay", prediction.signals().get(s));
      entry.put("events", prediction.selected(s, criterion).value());
      entry.put("error", prediction.selected(s, criterion).error());
      Document.numbers(entry, "signal", Document.values(bins));
      Document.numbers(entry, "signal_error", Document.errors(bins));
    }
  }
}
