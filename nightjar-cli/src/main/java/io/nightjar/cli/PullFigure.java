package io.nightjar.cli;

import io.nightjar.constraint.Label.Family;
import io.nightjar.constraint.Term;
import io.nightjar.likelihood.Evaluation;
import io.nightjar.plot.Axis;
import io.nightjar.plot.Curve;
import io.nightjar.plot.Figure;
import io.nightjar.plot.Fill;
import io.nightjar.plot.Labels;
import io.nightjar.plot.Labels.Anchor;
import io.nightjar.plot.Latex;
import io.nightjar.plot.Layer;
import io.nightjar.plot.Palette;
import io.nightjar.plot.Panel;
import io.nightjar.plot.Pen;
import io.nightjar.plot.Reference;
import io.nightjar.plot.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Pulls of all terms of two eras: bars, open of the first and filled of the second, family by
 * family, anomalies on top; ln L beside.
 */
final class PullFigure {

  private static final double WIDTH = 510; // [pt]
  private static final double ROW = 15;
  private static final double ROOM = 90; // for title, axis and caption
  private static final int LETTERS = 118; // of a line of the caption

  /** Smaller pulls in both eras are only counted. */
  private static final double LEAST = 0.05;

  /** Longer bars end here, with an arrow's worth of words [standard deviations]. */
  private static final double LONGEST = 6;

  /** Where names and values stand, in units of the axis. */
  private static final double NAMES = -16.5;

  private static final double VALUES = 6.6;
  private static final double END = 13;
  private static final double HALF = 0.17; // of the height of a bar, in rows

  /** A term in two eras. */
  private record Row(Optional<Term> before, Optional<Term> after) {
    Term any() {
      return after.or(this::before).orElseThrow();
    }

    Family family() {
      boolean anomaly =
          Stream.of(before, after)
              .flatMap(Optional::stream)
              .anyMatch(t -> t.label().family() == Family.ANOMALY);
      return anomaly ? Family.ANOMALY : any().label().family();
    }

    double largest() {
      return Stream.of(before, after)
          .flatMap(Optional::stream)
          .mapToDouble(t -> Math.abs(t.pull()))
          .max()
          .orElseThrow();
    }
  }

  private final Evaluation before;
  private final Evaluation after;
  private final List<Row> rows;
  private final int quiet;
  private final List<Layer> layers = new ArrayList<>();

  private PullFigure(Evaluation before, Evaluation after) {
    this.before = before;
    this.after = after;
    List<Row> all = rows(before, after);
    this.rows =
        all.stream()
            .filter(row -> row.largest() >= LEAST || row.family() == Family.ANOMALY)
            .sorted(
                Comparator.comparing(Row::family)
                    .thenComparing(Comparator.comparingDouble(Row::largest).reversed()))
            .toList();
    this.quiet = all.size() - rows.size();
  }

  private static List<Row> rows(Evaluation before, Evaluation after) {
    Map<String, Row> rows = new LinkedHashMap<>();
    after
        .counting()
        .forEach(t -> rows.put(t.label().name(), new Row(Optional.empty(), Optional.of(t))));
    before
        .counting()
        .forEach(t ->
            rows.merge(
                t.label().name(),
                new Row(Optional.of(t), Optional.empty()),
                (one, other) -> new Row(other.before, one.after)));
    return List.copyOf(rows.values());
  }

  /**
   * The chart.
   *
   * @param eras two evaluations, the older one first
   * @param card name of the card
   */
  static Figure of(List<Evaluation> eras, String card) {
    PullFigure figure = new PullFigure(eras.getFirst(), eras.getLast());
    figure.draw();
    Panel panel =
        Panel.of(
            Axis.linear(Latex.text("pull [standard deviations]")).from(NAMES).to(END),
            Axis.unmarked("").from(-figure.rows.size() - 0.2).to(1.4),
            figure.layers.toArray(Layer[]::new));
    String title =
        String.format(
            Locale.ROOT,
            "%s: ln L = %s in %s, %s in %s",
            card,
            LikelihoodPage.number(figure.before.lnL()),
            figure.before.era().name(),
            LikelihoodPage.number(figure.after.lnL()),
            figure.after.era().name());
    return Figure.of(panel.legend(Panel.Legend.NONE))
        .titled(Latex.text(title))
        .captioned(Captions.lines(figure.caption(), LETTERS).toArray(String[]::new))
        .sized(WIDTH, ROOM + ROW * (figure.rows.size() + 1.6));
  }

  // ---- what is drawn --------------------------------------------------------------------------

  private void draw() {
    for (int sigma = -4; sigma <= LONGEST; sigma += 2) {
      Palette colour = sigma == 0 ? Palette.DARK_GREY : Palette.LIGHT_GREY;
      layers.add(Reference.vertical("", sigma, new Pen(colour, 0.5, Pen.Dash.SOLID)));
    }
    for (int i = 0; i < rows.size(); i++) {
      bars(i);
    }
    head();
    for (int i = 0; i < rows.size(); i++) {
      words(i);
    }
  }

  private void head() {
    word(Latex.text("term (data)"), NAMES + 0.3, 0.5, Anchor.RIGHT, Palette.DARK_GREY);
    String eras = "\\ln L" + Latex.text("  " + before.era().name() + "      " + after.era().name());
    word(eras, VALUES, 0.5, Anchor.RIGHT, Palette.DARK_GREY);
  }

  private void bars(int i) {
    Row row = rows.get(i);
    double y = -i - 0.5;
    Palette colour = colour(row.family());
    row.before.ifPresent(t -> layers.addAll(bar(t, y + 0.21, colour, false)));
    row.after.ifPresent(t -> layers.addAll(bar(t, y - 0.21, colour, true)));
    if (i > 0 && rows.get(i - 1).family() != row.family()) {
      layers.add(
          Curve.of(
              "",
              new double[] {NAMES, END},
              new double[] {-i, -i},
              new Pen(Palette.GREY, 0.4, Pen.Dash.SOLID)));
    }
  }

  private static List<Layer> bar(Term term, double y, Palette colour, boolean filled) {
    double end = Math.clamp(term.pull(), -LONGEST, LONGEST);
    List<Layer> bar = new ArrayList<>();
    if (end == 0) {
      return bar;
    }
    double[] x = {Math.min(0, end), Math.max(0, end)};
    double[] low = {y - HALF, y - HALF};
    double[] high = {y + HALF, y + HALF};
    bar.add(Region.between("", x, low, high, Fill.solid(filled ? colour : Palette.PALE_GREY)));
    bar.add(
        Curve.of(
            "",
            new double[] {x[0], x[1], x[1], x[0], x[0]},
            new double[] {low[0], low[0], high[0], high[0], low[0]},
            new Pen(colour, 0.6, Pen.Dash.SOLID)));
    return bar;
  }

  private void words(int i) {
    Row row = rows.get(i);
    double y = -i - 0.5;
    Palette colour = colour(row.family());
    String name = row.any().label().name() + " (" + row.any().label().status() + ")";
    word(Latex.text(name), NAMES + 0.3, y, Anchor.RIGHT, colour);
    row.before.ifPresent(t -> word(value(t), VALUES + 1.1, y, Anchor.RIGHT, Palette.DARK_GREY));
    row.after.ifPresent(t -> word(value(t), VALUES + 3.5, y, Anchor.RIGHT, Palette.BLACK));
  }

  private static String value(Term term) {
    return Latex.text(LikelihoodPage.number(term.lnL()));
  }

  private void word(String text, double x, double y, Anchor anchor, Palette colour) {
    layers.add(Labels.at(text, x, y, anchor).in(colour));
  }

  private static Palette colour(Family family) {
    return switch (family) {
      case ANOMALY -> Palette.VERMILION;
      case PRECISION -> Palette.ORANGE;
      case VISIBLE -> Palette.BLUE;
      case NEUTRINO -> Palette.SKY_BLUE;
      case INVISIBLE -> Palette.GREEN;
      case SCALAR -> Palette.PURPLE;
      case DETECTOR -> Palette.BLACK;
      case COSMOLOGY -> Palette.DARK_GREY;
    };
  }

  // ---- what is said ---------------------------------------------------------------------------

  private List<String> caption() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Open bars: %s, filled bars: %s; positive where more is predicted than seen, or than a limit allows. Bars end at %.0f."
            .formatted(before.era().name(), after.era().name(), LONGEST));
    if (quiet > 0) {
      lines.add(
          "%d terms that pull by less than %.2f in both eras are not shown."
              .formatted(quiet, LEAST));
    }
    return lines;
  }
}
