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
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The figure of an excess: data, background and signals stacked, for every observable of the
 * experiment. Contents of bins of different width are shown per unit of the observable.
 */
final class ExcessFigure {

  /** A last bin so many times as wide as the one before is not drawn: it would hide the others. */
  private static final double TOO_WIDE = 4;

  private static final int MOST_IN_A_ROW = 3;

  /** Letters of a line of the caption, below several panels and below one. */
  private static final int LINE = 130;

  private static final int SHORT_LINE = 60;

  /** A line of the caption makes the page longer, so that the frames keep their height [pt]. */
  private static final double LINE_HEIGHT = 10;

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
   * A panel for each observable of one experiment, or of several whose predictions and data are
   * added.
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
    List<Panel> panels = new ArrayList<>();
    for (Observable observable : figure.observables()) {
      Panel panel = figure.panel(observable);
      panels.add(panels.isEmpty() ? panel : panel.legend(Panel.Legend.NONE));
    }
    int columns = Math.min(panels.size(), MOST_IN_A_ROW);
    String[] caption = figure.caption(columns > 1 ? LINE : SHORT_LINE);
    Figure drawn = Figure.grid(columns, panels.toArray(Panel[]::new));
    return drawn
        .titled(Latex.text(title))
        .captioned(caption)
        .sized(drawn.width(), drawn.height() + caption.length * LINE_HEIGHT);
  }

  /** Those that all experiments have. */
  private List<Observable> observables() {
    List<Observable> all = new ArrayList<>(predictions.get(0).experiment().observables());
    predictions.forEach(p -> all.retainAll(p.experiment().observables()));
    return all;
  }

  /** Why what is provisional is so. */
  private String[] caption(int letters) {
    List<String> provisions =
        predictions.stream().flatMap(p -> p.experiment().provisions().stream()).toList();
    return Captions.lines(Notes.merged(provisions), letters).toArray(String[]::new);
  }

  private Panel panel(Observable observable) {
    Optional<Sample> sample = Optional.ofNullable(data.samples().get(observable));
    Bins fine = predictions.get(0).experiment().binsOf(observable);
    // data of several experiments may come in bins that join theirs
    Bins bins = sample.map(Sample::bins).orElse(fine);
    int shown = shown(bins);
    double[] edges = Arrays.copyOf(bins.edges(), shown + 1);
    double[] per = per(observable, bins, shown);
    List<Layer> layers = new ArrayList<>();
    layers.add(Stack.of(edges, parts(observable, sample, bins, per)));
    sample.ifPresent(s -> layers.addAll(seen(observable, s, edges, per)));
    return Panel.of(
            Axis.linear(label(observable)),
            Axis.linear(Latex.text(ordinate(observable, bins, shown))).from(0),
            layers.toArray(Layer[]::new))
        .noting(notes(observable, sample));
  }

  private static int shown(Bins bins) {
    int last = bins.size() - 1;
    boolean tooWide = last > 0 && bins.width(last) > TOO_WIDE * bins.width(last - 1);
    return tooWide ? last : last + 1;
  }

  private static boolean isEven(Bins bins, int shown) {
    boolean even = true;
    for (int b = 1; b < shown; b++) {
      even &= Math.abs(bins.width(b) / bins.width(0) - 1) < 1e-6;
    }
    return even;
  }

  /** Factors that turn contents of bins into what the ordinate says. */
  private static double[] per(Observable observable, Bins bins, int shown) {
    boolean even = isEven(bins, shown);
    double unit = observable.unit().equals("GeV") ? 1e-3 : 1;
    double[] per = new double[shown];
    for (int b = 0; b < shown; b++) {
      per[b] = even ? 1 : unit / bins.width(b);
    }
    return per;
  }

  private static String ordinate(Observable observable, Bins bins, int shown) {
    if (shown == 1) {
      return "events";
    }
    boolean even = isEven(bins, shown);
    return switch (observable.unit()) {
      case "GeV" -> "events / " + (even ? energy(bins.width(0)) : "MeV");
      case "" -> even ? "events / " + digits(bins.width(0)) : "events per unit";
      default -> "events / " + (even ? digits(bins.width(0)) + " " : "") + "GeV²";
    };
  }

  /** As in "50 MeV" or "1 GeV". */
  private static String energy(double width) {
    return width < 1 ? digits(1e3 * width) + " MeV" : digits(width) + " GeV";
  }

  private static String digits(double number) {
    return new BigDecimal(number, new MathContext(3)).stripTrailingZeros().toPlainString();
  }

  static String label(Observable observable) {
    return switch (observable) {
      case E_NU_QE -> "E_\\nu^{\\mathrm{QE}}\\ [\\mathrm{GeV}]";
      case E_VISIBLE -> "E_{\\mathrm{visible}}\\ [\\mathrm{GeV}]";
      case COS_THETA -> "\\cos\\theta";
      case E_THETA2 -> "E_{\\mathrm{visible}}\\,\\theta^2\\ [\\mathrm{GeV}]";
      case M_EE -> "m_{ee}\\ [\\mathrm{GeV}]";
      case T_LIKE -> "(E-p_z)^2+p_T^2\\ [\\mathrm{GeV}^2]";
      case COS_OPENING -> "\\cos\\theta_{ee}";
      case Q2 -> "Q^2\\ [\\mathrm{GeV}^2]";
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

  /** Uncertainty of the background: before a control sample constrains it, or of the counts. */
  private Optional<double[]> systematic(Observable observable, Sample sample) {
    double[] error = sample.expected();
    Optional<Release> release = predictions.size() > 1 ? Optional.empty() : searched(observable);
    for (int b = 0; b < error.length; b++) {
      int row = error.length + b;
      error[b] =
          release.isPresent()
              ? error[b] * Math.sqrt(release.get().fractional(row, row))
              : sample.errors().background(b, error[b]);
    }
    return Arrays.stream(error).anyMatch(e -> e > 0) ? Optional.of(error) : Optional.empty();
  }

  private Optional<Release> searched(Observable observable) {
    return data.release()
        .filter(r -> r.modes().getFirst().search().observable().equals(observable.label()));
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
    if (observable == observables().getFirst()) {
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
