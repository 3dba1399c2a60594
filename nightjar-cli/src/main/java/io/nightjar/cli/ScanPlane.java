package io.nightjar.cli;

import io.nightjar.cli.ScanTable.Part;
import io.nightjar.math.LevelSet;
import io.nightjar.plot.Area;
import io.nightjar.plot.Curve;
import io.nightjar.plot.Fill;
import io.nightjar.plot.Hatch;
import io.nightjar.plot.Latex;
import io.nightjar.plot.Layer;
import io.nightjar.plot.Mark;
import io.nightjar.plot.Palette;
import io.nightjar.plot.Panel;
import io.nightjar.plot.Pen;
import io.nightjar.plot.Points;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** A plane of two parameters: regions of everything, edges of its parts, the best point, gaps. */
final class ScanPlane {

  /** −2 Δ ln L of two parameters at 68.3 % and 95 %. */
  private static final double ONE_SIGMA = 2.30;

  private static final double NINETY_FIVE = 5.99;

  private static final double EDGE = 0.9; // width of lines [pt]
  private static final double HAIR = 0.6;

  private final ScanProfile profile;
  private final List<String> caption;
  private final List<Layer> layers = new ArrayList<>();

  /**
   * A plane.
   *
   * @param caption gets sentences
   */
  ScanPlane(ScanProfile profile, List<String> caption) {
    this.profile = profile;
    this.caption = caption;
  }

  Panel panel() {
    draw();
    return Panel.of(profile.axis(0).axis(), profile.axis(1).axis(), layers.toArray(Layer[]::new))
        .legend(Panel.Legend.RIGHT);
  }

  private void draw() {
    caption.add(
        "Blue: -2 ln L within 2.30 and 5.99 of the best point (68.3 %% and 95 %% of two parameters), ln L = %s."
            .formatted(LikelihoodPage.number(profile.top(Part.ALL))));
    boolean parts = profile.has(Part.ANOMALIES);
    if (parts) {
      layers.add(outside(Part.CONSTRAINTS));
      layers.add(inside(Part.ANOMALIES, "anomalies, 95 %", NINETY_FIVE, Palette.PALE_ORANGE));
    }
    layers.add(inside(Part.ALL, "everything, 95 %", NINETY_FIVE, Palette.PALE_BLUE));
    layers.add(inside(Part.ALL, "everything, 68.3 %", ONE_SIGMA, Palette.SKY_BLUE));
    gaps();
    if (parts) {
      edges(Part.CONSTRAINTS, NINETY_FIVE, new Pen(Palette.DARK_GREY, EDGE, Pen.Dash.SOLID));
      edges(Part.ANOMALIES, NINETY_FIVE, new Pen(Palette.VERMILION, EDGE, Pen.Dash.DASHED));
    }
    edges(Part.ALL, NINETY_FIVE, new Pen(Palette.BLUE, EDGE, Pen.Dash.SOLID));
    edges(Part.ALL, ONE_SIGMA, new Pen(Palette.BLUE, HAIR, Pen.Dash.SOLID));
    marks();
  }

  // ---- layers ---------------------------------------------------------------------------------

  private Area inside(Part part, String label, double chi2, Palette colour) {
    return new Area(Latex.text(label), rings(set(part, chi2)), Fill.solid(colour));
  }

  /** What a part excludes: all that is no gap, without what it allows. */
  private Area outside(Part part) {
    double[][] known = map(profile.chi2(part), chi2 -> Double.isNaN(chi2) ? chi2 : 1);
    List<Area.Ring> rings = new ArrayList<>(rings(set(known, 0)));
    rings.addAll(rings(set(part, NINETY_FIVE)));
    return new Area(
        Latex.text("excluded by constraints, 95 %"), rings, Fill.solid(Palette.LIGHT_GREY));
  }

  private void gaps() {
    double[][] gap = map(profile.chi2(Part.ALL), value -> Double.isNaN(value) ? 1 : 0);
    if (profile.gaps() > 0) {
      layers.add(
          new Area(
              Latex.text(profile.table().isComplete() ? "unphysical" : "no result"),
              rings(set(gap, 0.5)),
              Fill.hatched(Palette.GREY, Hatch.RISING)));
    }
  }

  private void edges(Part part, double chi2, Pen pen) {
    List<LevelSet.Ring> rings = set(part, chi2);
    if (rings.stream().allMatch(ring -> ring.rim().stream().allMatch(rim -> rim))) {
      caption.add(
          "No point of the plane is farther than %s from the best of %s."
              .formatted(ScanFigure.number(chi2), part.words()));
    }
    for (LevelSet.Ring ring : rings) {
      lines(ring).forEach(line -> layers.add(new Curve("", line.x(), line.y(), pen)));
    }
  }

  private void marks() {
    ScanAxis x = profile.axis(0);
    ScanAxis y = profile.axis(1);
    if (x.isCardWithin() && y.isCardWithin()) {
      String name = Latex.text("card " + profile.table().model());
      layers.add(mark(name, x.card(), y.card()).in(Palette.DARK_GREY));
    }
    layers.add(mark(Latex.text("best point"), profile.best(0), profile.best(1)).as(Mark.STAR));
  }

  private Points mark(String label, double x, double y) {
    double[] shownX = {profile.axis(0).shown(x)};
    double[] shownY = {profile.axis(1).shown(y)};
    return Points.at(label, shownX, shownY, new double[1]);
  }

  // ---- shapes ---------------------------------------------------------------------------------

  private List<LevelSet.Ring> set(Part part, double chi2) {
    return set(map(profile.chi2(part), c -> -ScanProfile.even(c)), -ScanProfile.even(chi2));
  }

  private List<LevelSet.Ring> set(double[][] heights, double level) {
    return LevelSet.of(nodes(0), nodes(1), heights, level);
  }

  private double[] nodes(int number) {
    ScanAxis axis = profile.axis(number);
    return IntStream.range(0, axis.points()).mapToDouble(k -> axis.forward(axis.at(k))).toArray();
  }

  private double[][] map(double[] values, DoubleUnaryOperator by) {
    int nx = profile.axis(0).points();
    int ny = profile.axis(1).points();
    double[][] mapped = new double[nx][ny];
    for (int i = 0; i < nx; i++) {
      for (int j = 0; j < ny; j++) {
        mapped[i][j] = by.applyAsDouble(values[i * ny + j]);
      }
    }
    return mapped;
  }

  private List<Area.Ring> rings(List<LevelSet.Ring> rings) {
    return rings.stream()
        .map(ring -> new Area.Ring(shown(0, ring.x()), shown(1, ring.y())))
        .toList();
  }

  /** Numbers along an axis as it shows them, from where they are even. */
  private List<Double> shown(int number, List<Double> even) {
    ScanAxis axis = profile.axis(number);
    return even.stream().map(e -> axis.shown(axis.inverse(e))).toList();
  }

  /** A ring without what lies at the ends of the plane and at gaps. */
  private List<Area.Ring> lines(LevelSet.Ring ring) {
    List<Double> x = shown(0, ring.x());
    List<Double> y = shown(1, ring.y());
    int n = x.size();
    List<Area.Ring> lines = new ArrayList<>();
    int start = Math.max(0, ring.rim().indexOf(true));
    List<Double> lineX = new ArrayList<>();
    List<Double> lineY = new ArrayList<>();
    for (int k = 0; k <= n; k++) {
      int at = (start + k) % n;
      lineX.add(x.get(at));
      lineY.add(y.get(at));
      boolean cut = ring.rim().get(at) && ring.rim().get((at + 1) % n);
      if (cut || k == n) {
        if (lineX.size() > 2) {
          lines.add(new Area.Ring(lineX, lineY));
        }
        lineX.clear();
        lineY.clear();
      }
    }
    return lines;
  }
}
