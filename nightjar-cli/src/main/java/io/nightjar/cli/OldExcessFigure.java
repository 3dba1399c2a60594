package io.nightjar.cli;

import io.nightjar.cli.OldExcesses.Point;
import io.nightjar.cli.OldExcesses.Search;
import io.nightjar.math.Estimate;
import io.nightjar.plot.Axis;
import io.nightjar.plot.Curve;
import io.nightjar.plot.Figure;
import io.nightjar.plot.Fill;
import io.nightjar.plot.Labels.Anchor;
import io.nightjar.plot.Latex;
import io.nightjar.plot.Layer;
import io.nightjar.plot.Palette;
import io.nightjar.plot.Panel;
import io.nightjar.plot.Pen;
import io.nightjar.plot.Points;
import io.nightjar.plot.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Events of old searches for electrons against the mass of ν₆, beside what PS-191 saw. */
final class OldExcessFigure {

  private static final double LEAST = 0.01;
  private static final double MOST = 200;
  private static final double MEV = 1e3; // in a GeV
  private static final double WIDTH = 420; // [pt]
  private static final double HEIGHT = 315;
  private static final List<Palette> COLOURS = List.of(Palette.BLUE, Palette.GREEN);

  private final OldExcesses excesses;
  private final List<Layer> layers = new ArrayList<>();

  private OldExcessFigure(OldExcesses excesses) {
    this.excesses = excesses;
  }

  static Figure of(OldExcesses excesses) {
    OldExcessFigure figure = new OldExcessFigure(excesses);
    figure.bands();
    List<Search> searches = excesses.searches();
    for (int i = 0; i < searches.size(); i++) {
      figure.search(searches.get(i), COLOURS.get(i));
    }
    figure.benchmark();
    List<Point> points = searches.getFirst().points();
    Panel panel =
        Panel.of(
            Axis.linear("m_6\\ [\\mathrm{MeV}]")
                .from(MEV * points.getFirst().mass())
                .to(MEV * points.getLast().mass()),
            Axis.logarithmic(Latex.text("events")).from(LEAST).to(MOST),
            figure.layers.toArray(Layer[]::new));
    return Figure.of(panel)
        .legend(Figure.Legend.TOP)
        .titled(Latex.text("Old excesses of electrons"))
        .captioned(
            Latex.text("provisional: flux, exposure, response and counts are from memory"),
            figure.far())
        .sized(WIDTH, HEIGHT);
  }

  private void bands() {
    String seen = Latex.text(excesses.excess().label() + ", ");
    band(seen + "2\\sigma", 2, Palette.LIGHT_GREY);
    band(seen + "1\\sigma", 1, Palette.GREY);
  }

  private void band(String label, double sigmas, Palette colour) {
    double[] x = masses(excesses.searches().getFirst());
    double[] low = new double[x.length];
    double[] high = new double[x.length];
    Arrays.fill(low, excesses.band(-sigmas));
    Arrays.fill(high, excesses.band(sigmas));
    layers.add(Region.between(label, x, low, high, Fill.solid(colour)));
  }

  private void search(Search search, Palette colour) {
    String within = String.format(Locale.ROOT, ", within %.0f mm", 10 * search.within());
    curve(search, Latex.text(search.title() + within), Point::near, Pen.solid(colour));
    curve(search, Latex.text(search.title() + ", anywhere"), Point::anywhere, Pen.dashed(colour));
  }

  private void curve(Search search, String label, Function<Point, Estimate> events, Pen pen) {
    Estimate[] all = search.points().stream().map(events).toArray(Estimate[]::new);
    double[] x = masses(search);
    layers.add(Curve.of(label, x, Document.values(all), pen));
    layers.add(Points.at("", x, Document.values(all), Document.errors(all)).in(pen.colour()));
  }

  private void benchmark() {
    double mass = excesses.benchmark();
    Point point = excesses.searches().getFirst().at(mass);
    layers.addAll(
        Planes.mark(List.of("benchmark"), MEV * mass, point.near().value(), Anchor.BELOW_RIGHT));
  }

  /** Which part of the events of the benchmark is lost because it flies too far. */
  private String far() {
    Search search = excesses.searches().getFirst();
    return Latex.text(
        String.format(
            Locale.ROOT,
            "benchmark in %s: %.0f %% of the events fly farther than %.0f mm",
            search.title(),
            100 * search.at(excesses.benchmark()).far(),
            10 * search.within()));
  }

  private static double[] masses(Search search) {
    return search.points().stream().mapToDouble(p -> MEV * p.mass()).toArray();
  }
}
