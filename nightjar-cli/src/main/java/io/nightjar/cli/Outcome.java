package io.nightjar.cli;

import io.nightjar.experiment.Bins;
import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Observable;
import io.nightjar.experiment.Release;
import io.nightjar.experiment.Sample;
import io.nightjar.fit.CovarianceFit;
import io.nightjar.fit.Scale;
import io.nightjar.generate.Prediction;
import io.nightjar.math.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A prediction beside data.
 *
 * @param prediction signal
 * @param observable which
 * @param criterion position of the one-ring criterion
 * @param sample data and background in the same bins, where there are any
 * @param joint comparison with data and covariance, where published for this observable
 */
record Outcome(
    Prediction prediction,
    Observable observable,
    int criterion,
    Optional<Sample> sample,
    Optional<Joint> joint) {

  /** χ² with and without signal, and the scale of the signal that fits best. */
  record Joint(double chi2, double chi2Null, int bins, Scale scale) {

    String sentence() {
      return String.format(
          Locale.ROOT,
          "chi2 = %.2f with signal, %.2f without, %d bins; best scale of the signal %s, chi2 = %.2f",
          chi2,
          chi2Null,
          bins,
          factor(),
          scale.chi2());
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
          String.format(Locale.ROOT, "%.2f", scale.chi2()));
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
    }
  }

  static Outcome of(Prediction prediction, Observable observable, int criterion) {
    Optional<Sample> sample =
        Optional.ofNullable(prediction.experiment().samples().get(observable));
    Optional<Joint> joint =
        observable == Observable.E_NU_QE
            ? joint(prediction.experiment().release(), List.of(prediction), criterion)
            : Optional.empty();
    return new Outcome(prediction, observable, criterion, sample, joint);
  }

  /** Compares predictions of all modes of a release with it, in reconstructed neutrino energy. */
  static Optional<Joint> joint(
      Optional<Release> release, List<Prediction> predictions, int criterion) {
    if (release.isEmpty()) {
      return Optional.empty();
    }
    CovarianceFit fit = new CovarianceFit(release.get());
    double[] signal =
        predictions.stream()
            .flatMapToDouble(
                p -> DoubleStream.of(Document.values(p.histogram(criterion, Observable.E_NU_QE))))
            .toArray();
    return Optional.of(new Joint(fit.chi2(signal), fit.chi2Null(), fit.size(), scale(fit, signal)));
  }

  private static Scale scale(CovarianceFit fit, double[] signal) {
    // of no signal at all, any scale is as good
    return DoubleStream.of(signal).allMatch(s -> s == 0)
        ? new Scale(0, 0, Double.POSITIVE_INFINITY, fit.chi2Null(), fit.chi2Null())
        : fit.bestScale(signal);
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
              "%s %.0f",
              prediction.criteria().get(c),
              prediction.selected(c).value()));
    }
    return String.join(", ", words);
  }

  Terminal.TextTable table() {
    Bins bins = prediction.experiment().binsOf(observable);
    Estimate[] signal = prediction.histogram(criterion, observable);
    String unit = observable.unit().isEmpty() ? "" : " [" + observable.unit() + "]";
    Terminal.TextTable table =
        new Terminal.TextTable(
            observable.label() + unit, "signal", "MC error", "background", "data");
    for (int b = 0; b < bins.size(); b++) {
      int bin = b;
      table.row(
          Terminal.number(bins.edge(b)) + " to " + Terminal.number(bins.edge(b + 1)),
          String.format(Locale.ROOT, "%.2f", signal[b].value()),
          String.format(Locale.ROOT, "%.2f", signal[b].error()),
          sample.map(s -> String.format(Locale.ROOT, "%.1f", s.expected()[bin])).orElse("-"),
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
    Document.numbers(node, "edges", prediction.experiment().binsOf(observable).edges());
    Document.numbers(node, "signal", Document.values(signal));
    Document.numbers(node, "signal_error", Document.errors(signal));
    sample.ifPresentOrElse(
        s -> {
          Document.numbers(node, "background", s.expected());
          Document.numbers(node, "data", s.observed());
          node.put("data_status", s.status().name().toLowerCase(Locale.ROOT));
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
