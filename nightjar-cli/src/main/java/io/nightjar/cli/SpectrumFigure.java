package io.nightjar.cli;

import io.nightjar.cli.LevelScheme.Branch;
import io.nightjar.cli.LevelScheme.Level;
import io.nightjar.model.Spectrum;
import io.nightjar.plot.Arrows;
import io.nightjar.plot.Axis;
import io.nightjar.plot.Curve;
import io.nightjar.plot.Figure;
import io.nightjar.plot.Labels;
import io.nightjar.plot.Labels.Anchor;
import io.nightjar.plot.Latex;
import io.nightjar.plot.Layer;
import io.nightjar.plot.Palette;
import io.nightjar.plot.Panel;
import io.nightjar.plot.Pen;
import io.nightjar.process.DecayTable;
import java.util.ArrayList;
import java.util.List;

/**
 * The spectrum as a diagram of levels: every particle at its mass, an arrow for every decay that
 * matters, with its head at the levels of the products. One unit of x is about one point.
 */
final class SpectrumFigure {

  private static final double MEV = 1e3; // in a GeV
  private static final double HEIGHT = 330; // [pt]
  private static final double AXIS = 46; // room for the numbers of the axis [pt]
  private static final double SMALLEST_WIDTH = 300; // [pt]

  /** Room between particles, of an arrow with its label, and of the name of a particle [pt]. */
  private static final double GAP = 14;

  /** On a page that is still read. */
  private static final int MOST_ARROWS = 18;

  private static final double ARROW = 47;
  private static final double NAME = 78;

  /** Between the end of a level and its first arrow [pt]. */
  private static final double END = 9;

  /** Shares of the axis below the light states, from there to the lightest level, and on top. */
  private static final double BELOW = 0.075;

  private static final double LIGHT = 0.17;
  private static final double ABOVE = 0.13;

  /** Of two levels that are to be told apart at all [decades]. */
  private static final double LEAST_SPAN = 0.3;

  /** Lines of arrows: of a rare decay, and how much wider that of an only one is [pt]. */
  private static final double THIN = 0.6;

  private static final double WIDER = 1.2;

  private static final Pen GUIDE = new Pen(Palette.GREY, 0.5, Pen.Dash.DOTTED);
  private static final Pen GROUND = new Pen(Palette.DARK_GREY, 1.8, Pen.Dash.SOLID);

  private final LevelScheme scheme;
  private final List<Layer> layers = new ArrayList<>();
  private final List<Column> columns = new ArrayList<>();
  private final double width;

  /** Decays with a smaller branching ratio are not drawn. */
  private final double least;

  /** Of the axis, and where the light states stand [MeV]. */
  private final double low;

  private final double high;
  private final double ground;

  /** A particle, its decays that are drawn, and where its level begins. */
  private record Column(Level level, List<Branch> branches, double left) {
    double mass() {
      return MEV * level.mass();
    }

    double right() {
      return left + Math.max(NAME, branches.size() * ARROW);
    }

    /** Of the arrow of a decay. */
    double x(int branch) {
      return left + END + branch * ARROW;
    }
  }

  private SpectrumFigure(LevelScheme scheme) {
    this.scheme = scheme;
    this.least = scheme.least(MOST_ARROWS);
    double x = GAP;
    for (Level level : scheme.all()) {
      x += level.equals(scheme.bosons().getFirst()) ? GAP : 0;
      columns.add(new Column(level, shown(level), x));
      x = columns.getLast().right() + GAP;
    }
    width = x;
    double lightest = columns.stream().mapToDouble(Column::mass).min().orElseThrow();
    double heaviest = columns.stream().mapToDouble(Column::mass).max().orElseThrow();
    double levels = Math.max(LEAST_SPAN, Math.log10(heaviest / lightest));
    double span = levels / (1 - BELOW - LIGHT - ABOVE);
    low = lightest * Math.pow(10, -(BELOW + LIGHT) * span);
    ground = low * Math.pow(10, BELOW * span);
    high = low * Math.pow(10, span);
  }

  /**
   * The figure of a spectrum.
   *
   * @param title plain words above it
   */
  static Figure of(Spectrum spectrum, DecayTable decays, String title) {
    SpectrumFigure figure = new SpectrumFigure(LevelScheme.of(spectrum, decays));
    Panel panel =
        Panel.of(
            Axis.unmarked("").from(0).to(figure.width),
            Axis.logarithmic(Latex.text("mass [MeV]")).from(figure.low).to(figure.high),
            figure.layers());
    return Figure.of(panel)
        .titled(Latex.text(title))
        .captioned(Latex.text(figure.caption()))
        .sized(Math.max(SMALLEST_WIDTH, figure.width + AXIS), HEIGHT);
  }

  private List<Branch> shown(Level level) {
    return level.branches().stream().filter(branch -> branch.branching() > least).toList();
  }

  private String caption() {
    return "Arrows are decays with a branching ratio above "
        + Readable.percent(least)
        + "; their heads stand at the levels of the products.";
  }

  private Layer[] layers() {
    ground();
    columns.forEach(this::guide);
    columns.forEach(this::level);
    columns.forEach(this::arrows);
    columns.forEach(this::name);
    columns.forEach(this::branches);
    return layers.toArray(Layer[]::new);
  }

  private void ground() {
    layers.add(line(0, width, ground, GROUND));
    layers.add(
        Labels.at(
                "\\nu_e,\\ \\nu_\\mu,\\ \\nu_\\tau"
                    + Latex.text(" and other particles of the Standard Model (not to scale)"),
                width / 2,
                ground,
                Anchor.BELOW)
            .in(Palette.DARK_GREY));
  }

  /** From a level to the arrows that end at it. */
  private void guide(Column column) {
    double from = column.left;
    double to = column.right();
    for (Column parent : columns) {
      List<Branch> branches = parent.branches;
      for (int k = 0; k < branches.size(); k++) {
        if (branches.get(k).levels().contains(column.level)) {
          from = Math.min(from, parent.x(k) - END);
          to = Math.max(to, parent.x(k) + END);
        }
      }
    }
    layers.add(line(from, to, column.mass(), GUIDE));
  }

  private void level(Column column) {
    Pen pen = new Pen(colour(column.level), 2.2, Pen.Dash.SOLID);
    layers.add(line(column.left, column.right(), column.mass(), pen));
  }

  private void arrows(Column column) {
    List<Branch> branches = column.branches;
    for (int k = 0; k < branches.size(); k++) {
      double line = THIN + WIDER * branches.get(k).branching();
      Pen pen = new Pen(colour(column.level), line, Pen.Dash.SOLID);
      for (double end : ends(branches.get(k))) {
        layers.add(Arrows.one(column.x(k), column.mass(), column.x(k), end, pen));
      }
    }
  }

  /** Where the heads of an arrow are, from the top [MeV]. */
  private List<Double> ends(Branch branch) {
    return branch.levels().isEmpty()
        ? List.of(ground)
        : branch.levels().stream().map(level -> MEV * level.mass()).toList();
  }

  private void name(Column column) {
    Level level = column.level;
    String name = Symbols.latex(level.name()) + Latex.text("  " + Readable.mass(level.mass()));
    String words = name + "\n" + ctau(level.ctau());
    layers.add(Labels.at(words, column.left - 2, column.mass(), Anchor.ABOVE_RIGHT));
  }

  private static String ctau(double length) {
    return Double.isFinite(length)
        ? "c\\tau = " + Latex.text(Readable.length(length))
        : Latex.text("stable here");
  }

  /** Share and products, in the middle of the way to the first head. */
  private void branches(Column column) {
    List<Branch> branches = column.branches;
    for (int k = 0; k < branches.size(); k++) {
      Branch branch = branches.get(k);
      String share = Latex.text(Readable.percent(branch.branching()));
      double middle = Math.sqrt(column.mass() * ends(branch).getFirst());
      layers.add(
          Labels.at(
                  share + "\n" + Symbols.latex(branch.products()),
                  column.x(k),
                  middle,
                  Anchor.RIGHT)
              .in(colour(column.level)));
    }
  }

  private Palette colour(Level level) {
    return scheme.neutrinos().contains(level)
        ? Palette.BLUE
        : level.name().equals(DecayTable.Z_PRIME) ? Palette.VERMILION : Palette.GREEN;
  }

  private static Curve line(double from, double to, double y, Pen pen) {
    return Curve.of("", new double[] {from, to}, new double[] {y, y}, pen);
  }
}
