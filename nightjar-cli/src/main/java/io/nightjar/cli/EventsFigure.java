package io.nightjar.cli;

import io.nightjar.experiment.Observable;
import io.nightjar.generate.Distributions;
import io.nightjar.generate.EventKind;
import io.nightjar.generate.EventRun;
import io.nightjar.generate.Quantity;
import io.nightjar.plot.Axis;
import io.nightjar.plot.Band;
import io.nightjar.plot.Figure;
import io.nightjar.plot.Fill;
import io.nightjar.plot.Hatch;
import io.nightjar.plot.Latex;
import io.nightjar.plot.Layer;
import io.nightjar.plot.Palette;
import io.nightjar.plot.Panel;
import io.nightjar.plot.Stack;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The page that shows what a sample of events is: in its rows how they are made, what they decay to
 * and what is selected of them. Contents of bins are expected events.
 */
final class EventsFigure {

  private static final int COLUMNS = 3;
  private static final int LINE = 110; // letters of the caption
  private static final double WIDTH = 510; // [pt], the page of a journal
  private static final double HEIGHT = 500;

  /** Events outside of the bins are mentioned from this share on. */
  private static final double MENTIONED = 0.01;

  /** Signals that hold less than this part of the events have no colour of their own. */
  private static final double SMALL = 0.003;

  /** What is smaller than this part of a panel is not seen on paper. */
  private static final double INVISIBLE = 1e-3;

  /** Errors of the largest bin are shown from this part of it on. */
  private static final double VISIBLE_ERROR = 0.02;

  private final EventRun run;
  private final Distributions events;

  /** Signals with a colour, from the bottom of the stack, and the rest. */
  private final List<String> shown;

  private final List<String> others;

  private EventsFigure(EventRun run, Distributions events) {
    this.run = run;
    this.events = events;
    double least = SMALL * events.total(Quantity.Q2);
    List<String> large =
        events.signals().stream()
            .filter(signal -> content(signal) > least)
            .sorted(Comparator.comparingDouble(this::content).reversed())
            .limit(Signals.MOST)
            .toList();
    shown = large.stream().sorted(Signals.ORDER).toList();
    others = events.signals().stream().filter(signal -> !shown.contains(signal)).toList();
  }

  private double content(String signal) {
    return Arrays.stream(events.weights(Quantity.Q2, signal)).sum();
  }

  /**
   * A page of panels.
   *
   * @param run that the events are of
   * @param events their distributions
   */
  static Figure of(EventRun run, Distributions events) {
    EventsFigure figure = new EventsFigure(run, events);
    List<Panel> panels = new ArrayList<>();
    for (Quantity quantity : Quantity.values()) {
      panels.add(figure.panel(quantity, panels.size() % COLUMNS == 0));
    }
    return Figure.grid(COLUMNS, panels.toArray(Panel[]::new))
        .legend(Figure.Legend.TOP)
        .titled(figure.title())
        .captioned(figure.captions())
        .sized(WIDTH, HEIGHT);
  }

  private Panel panel(Quantity quantity, boolean first) {
    double[] edges = times(events.edges(quantity), inMeV(quantity) ? 1e3 : 1);
    String label = label(quantity);
    Axis x = quantity.isLogarithmic() ? Axis.logarithmic(label) : Axis.linear(label);
    Axis y = Axis.linear(first ? Latex.text("events per bin") : "").from(0);
    boolean empty = events.total(quantity) == 0;
    List<Layer> layers = new ArrayList<>(List.of(stack(quantity, edges)));
    error(quantity, edges).ifPresent(layers::add);
    return Panel.of(x, empty ? y.to(1) : y, layers.toArray(Layer[]::new)).noting(notes(quantity));
  }

  // ---- layers ---------------------------------------------------------------------------------

  private Stack stack(Quantity quantity, double[] edges) {
    List<Stack.Part> parts = new ArrayList<>();
    double[] rest = new double[edges.length - 1];
    others.forEach(signal -> add(events.weights(quantity, signal), rest));
    if (Arrays.stream(rest).sum() > INVISIBLE * events.total(quantity)) {
      parts.add(Stack.part(Latex.text("other"), rest, Fill.solid(Palette.GREY)));
    }
    for (int k = 0; k < shown.size(); k++) {
      String signal = shown.get(k);
      parts.add(
          Stack.part(Signals.latex(signal), events.weights(quantity, signal), Signals.fill(k)));
    }
    return Stack.of(edges, parts.toArray(Stack.Part[]::new));
  }

  /** Of the sum of all signals; nothing if that is too small to be seen. */
  private Optional<Band> error(Quantity quantity, double[] edges) {
    double[] sum = new double[edges.length - 1];
    double[] squares = new double[edges.length - 1];
    for (String signal : events.signals()) {
      add(events.weights(quantity, signal), sum);
      add(events.squares(quantity, signal), squares);
    }
    double[] errors = Arrays.stream(squares).map(Math::sqrt).toArray();
    double largest = Arrays.stream(sum).max().orElse(0);
    return Arrays.stream(errors).max().orElse(0) > VISIBLE_ERROR * largest
        ? Optional.of(
            Band.around(
                Latex.text("statistical error"),
                edges,
                sum,
                errors,
                Fill.hatched(Palette.DARK_GREY, Hatch.RISING)))
        : Optional.empty();
  }

  private static void add(double[] numbers, double[] to) {
    Arrays.setAll(to, b -> to[b] + numbers[b]);
  }

  private static double[] times(double[] numbers, double factor) {
    return Arrays.stream(numbers).map(x -> factor * x).toArray();
  }

  // ---- words ----------------------------------------------------------------------------------

  /** Masses of pairs are small in most models. */
  private boolean inMeV(Quantity quantity) {
    double[] edges = events.edges(quantity);
    return quantity == Quantity.PAIR_MASS && edges[edges.length - 1] < 1;
  }

  private String label(Quantity quantity) {
    return switch (quantity) {
      case NEUTRINO_ENERGY -> "E_\\nu\\ [\\mathrm{GeV}]";
      case Q2 -> "Q^2\\ [\\mathrm{GeV}^2]";
      case FLIGHT -> Latex.text("flight to first decay") + "\\ [\\mathrm{cm}]";
      case LEPTON_ENERGY -> "\\Sigma E_{" + lepton() + "^\\pm}\\ [\\mathrm{GeV}]";
      case OPENING_ANGLE -> "\\theta_{" + pair() + "}\\ [\\mathrm{deg}]";
      case PAIR_MASS ->
          "m_{" + pair() + "}\\ [\\mathrm{" + (inMeV(quantity) ? "MeV" : "GeV") + "}]";
      case VISIBLE_ENERGY -> ExcessFigure.label(Observable.E_VISIBLE);
      case COS_THETA -> ExcessFigure.label(Observable.COS_THETA);
      case QUASI_ELASTIC_ENERGY -> ExcessFigure.label(Observable.E_NU_QE);
    };
  }

  private String pair() {
    return lepton() + "^+" + lepton() + "^-";
  }

  /** e if there are no other leptons. */
  private String lepton() {
    return run.kinds().stream().allMatch(EventsFigure::isElectronic) ? "e" : "\\ell";
  }

  private static boolean isElectronic(EventKind kind) {
    return kind.chain().steps().stream().allMatch(step -> step.isElectronLike());
  }

  private String[] notes(Quantity quantity) {
    List<String> lines = new ArrayList<>();
    double all = events.total(quantity);
    if (quantity.isOfSelected()) {
      lines.add(Latex.text(events.selected() == 0 ? "none selected" : "selected"));
    }
    mention(events.below(quantity) / all, "below", lines);
    mention(events.above(quantity) / all, "above", lines);
    return lines.toArray(String[]::new);
  }

  private static void mention(double share, String where, List<String> lines) {
    if (share > MENTIONED) {
      lines.add(Latex.text(String.format(Locale.ROOT, "%.1f %% %s", 100 * share, where)));
    }
  }

  private String title() {
    String words =
        "%s in %s: %s %s events for "
            .formatted(
                run.spectrum().point().name(),
                run.experiment().title(),
                grouped(events.events()),
                run.plan().unweighted() ? "unweighted" : "weighted");
    return Latex.text(words) + Signals.exposure(run.experiment());
  }

  private String[] captions() {
    List<String> lines = new ArrayList<>(List.of(caption()));
    lines.addAll(Captions.lines(run.experiment().provisions(), LINE));
    return lines.toArray(String[]::new);
  }

  private String caption() {
    double selected = events.total(Quantity.COS_THETA);
    String all = " expected events" + (run.plan().contained() ? " that decay in the detector" : "");
    String begin = Latex.text("They stand for ") + number(run.rate().value());
    if (selected == 0) {
      return begin + Latex.text(all + ", none of which is selected.");
    }
    double percent = 100 * selected / events.total(Quantity.Q2);
    return begin
        + Latex.text(all + ", of which ")
        + number(selected)
        + Latex.text(String.format(Locale.ROOT, " (%.3g %%) are selected.", percent));
  }

  /** Four digits. */
  private static String number(double number) {
    if (number >= 1e4 && number < 1e7) {
      double unit = Math.pow(10, Math.floor(Math.log10(number)) - 3);
      return Latex.text(grouped((long) unit * Math.round(number / unit)));
    }
    return number >= 0.01 && number < 1e4
        ? Latex.text(String.format(Locale.ROOT, "%.4g", number))
        : Signals.power(number);
  }

  /** Groups of three digits, as in 200 000. */
  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
  }
}
