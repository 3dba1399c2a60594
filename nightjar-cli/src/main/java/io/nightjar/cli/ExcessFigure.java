package io.nightjar.cli;

import io.nightjar.card.DataCard;
import io.nightjar.experiment.Bins;
import io.nightjar.experiment.Observable;
import io.nightjar.experiment.Release;
import io.nightjar.experiment.Sample;
import io.nightjar.generate.Prediction;
import io.nightjar.math.Estimate;
import io.nightjar.plot.Axis;
import io.nightjar.plot.Band;
import io.nightjar.plot.Figure;
import io.nightjar.plot.Fill;
import io.nightjar.plot.Hatch;
import io.nightjar.plot.Latex;
import io.nightjar.plot.Layer;
import io.nightjar.plot.Palette;
import io.nightjar.plot.Panel;
import io.nightjar.plot.Points;
import io.nightjar.plot.Stack;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The figure of an excess: data, background and signals stacked, for neutrino energy, visible
 * energy and angle. Contents of bins are shown per unit of the observable.
 */
final class ExcessFigure {

  /**
   * Last edge that is drawn of the neutrino energy: the bin above is twice as wide as all others.
   */
  private static final double LAST_ENERGY = 1.5;

  private final DataCard data;
  private final List<Prediction> predictions;
  private final int criterion;
  private final double scale;

  private ExcessFigure(DataCard data, List<Prediction> predictions, int criterion, double scale) {
    this.data = data;
    this.predictions = predictions;
    this.criterion = criterion;
    this.scale = scale;
  }

  /**
   * Three panels for one experiment, or for several whose predictions and data are added.
   *
   * @param title what it shows
   * @param data what was seen
   * @param predictions of each of its experiments
   * @param criterion position of the one-ring criterion
   * @param scale of the signal; 1 is the model's own
   */
  static Figure of(
      String title, DataCard data, List<Prediction> predictions, int criterion, double scale) {
    ExcessFigure figure = new ExcessFigure(data, predictions, criterion, scale);
    Panel energy = figure.panel(Observable.E_NU_QE);
    Panel visible = figure.panel(Observable.E_VISIBLE);
    Panel angle = figure.panel(Observable.COS_THETA);
    return Figure.of(energy, visible.legend(Panel.Legend.NONE), angle.legend(Panel.Legend.NONE))
        .titled(Latex.text(title));
  }

  private Panel panel(Observable observable) {
    Optional<Sample> sample = Optional.ofNullable(data.samples().get(observable));
    Bins fine = predictions.get(0).experiment().binsOf(observable);
    // data of several experiments may come in bins that join theirs
    Bins bins = sample.map(Sample::bins).orElse(fine);
    int shown = shown(observable, bins);
    double[] edges = Arrays.copyOf(bins.edges(), shown + 1);
    double[] per = per(observable, bins, shown);
    List<Layer> layers = new ArrayList<>();
    layers.add(Stack.of(edges, parts(observable, sample, bins, per)));
    sample.ifPresent(s -> layers.addAll(seen(observable, s, edges, per)));
    return Panel.of(
            Axis.linear(label(observable)),
            Axis.linear(Latex.text(ordinate(observable, bins))).from(0),
            layers.toArray(Layer[]::new))
        .noting(notes(observable, sample));
  }

  private static int shown(Observable observable, Bins bins) {
    int shown = bins.size();
    while (observable == Observable.E_NU_QE && shown > 1 && bins.edge(shown) > LAST_ENERGY) {
      shown--;
    }
    return shown;
  }

  /** Factors that turn contents of bins into what the ordinate says. */
  private static double[] per(Observable observable, Bins bins, int shown) {
    double[] per = new double[shown];
    for (int b = 0; b < shown; b++) {
      per[b] = observable == Observable.E_NU_QE ? 1e-3 / bins.width(b) : 1;
    }
    return per;
  }

  private static String ordinate(Observable observable, Bins bins) {
    return switch (observable) {
      case E_NU_QE -> "events / MeV";
      case E_VISIBLE -> "events / %.0f MeV".formatted(1e3 * bins.width(0));
      case COS_THETA -> String.format(Locale.ROOT, "events / %.1f", bins.width(0));
    };
  }

  static String label(Observable observable) {
    return switch (observable) {
      case E_NU_QE -> "E_\\nu^{\\mathrm{QE}}\\ [\\mathrm{GeV}]";
      case E_VISIBLE -> "E_{\\mathrm{visible}}\\ [\\mathrm{GeV}]";
      case COS_THETA -> "\\cos\\theta";
    };
  }

  // ---- layers ---------------------------------------------------------------------------------

  private Stack.Part[] parts(
      Observable observable, Optional<Sample> sample, Bins bins, double[] per) {
    List<Stack.Part> parts = new ArrayList<>();
    sample.ifPresent(s ->
        parts.add(
            Stack.part(
                Latex.text("background"),
                times(s.expected(), per),
                Fill.solid(Palette.LIGHT_GREY))));
    List<String> signals = predictions.get(0).signals();
    List<String> order = signals.stream().sorted(Signals.ORDER).toList();
    for (int k = 0; k < order.size(); k++) {
      double[] content = signal(signals.indexOf(order.get(k)), observable, bins);
      parts.add(Stack.part(Signals.latex(order.get(k)), times(content, per), Signals.fill(k)));
    }
    return parts.toArray(Stack.Part[]::new);
  }

  private double[] signal(int signal, Observable observable, Bins bins) {
    double[] sum = new double[bins.size()];
    for (Prediction prediction : predictions) {
      Bins fine = prediction.experiment().binsOf(observable);
      Estimate[] content = prediction.histogram(signal, criterion, observable);
      for (int b = 0; b < fine.size(); b++) {
        int to = bins.find((fine.edge(b) + fine.edge(b + 1)) / 2);
        if (to >= 0) {
          sum[to] += scale * content[b].value();
        }
      }
    }
    return sum;
  }

  private List<Layer> seen(Observable observable, Sample sample, double[] edges, double[] per) {
    List<Layer> layers = new ArrayList<>();
    double[] expected = times(sample.expected(), per);
    systematic(observable, sample)
        .ifPresent(error ->
            layers.add(
                Band.around(
                    Latex.text("its uncertainty"),
                    edges,
                    expected,
                    times(error, per),
                    Fill.hatched(Palette.DARK_GREY, Hatch.RISING))));
    double[] errors = Arrays.stream(sample.observed()).map(Math::sqrt).toArray();
    layers.add(
        Points.inBins(
            Latex.text("data"), edges, times(sample.observed(), per), times(errors, per)));
    return layers;
  }

  /** Uncertainty of the background before the muon-neutrino sample constrains it. */
  private Optional<double[]> systematic(Observable observable, Sample sample) {
    Optional<Release> release = data.release();
    if (observable != Observable.E_NU_QE || release.isEmpty() || predictions.size() > 1) {
      return Optional.empty();
    }
    double[] error = sample.expected();
    for (int b = 0; b < error.length; b++) {
      int row = error.length + b;
      error[b] *= Math.sqrt(release.get().fractional(row, row));
    }
    return Optional.of(error);
  }

  private static double[] times(double[] content, double[] per) {
    double[] result = new double[per.length];
    for (int b = 0; b < per.length; b++) {
      result[b] = content[b] * per[b];
    }
    return result;
  }

  // ---- words ----------------------------------------------------------------------------------

  private String[] notes(Observable observable, Optional<Sample> sample) {
    List<String> lines = new ArrayList<>();
    if (observable == Observable.E_NU_QE) {
      for (Prediction prediction : predictions) {
        lines.add(Signals.exposure(prediction.experiment()));
      }
      if (scale != 1) {
        lines.add(Latex.text("signal times ") + String.format(Locale.ROOT, "%.3f", scale));
      }
    }
    if (sample.isEmpty()) {
      lines.add(Latex.text("no data"));
    } else if (sample.get().status() != Sample.Status.RELEASED) {
      lines.add(Latex.text("data " + sample.get().status().name().toLowerCase(Locale.ROOT)));
    }
    return lines.toArray(String[]::new);
  }
}
