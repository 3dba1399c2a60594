package io.nightjar.cli;

import io.nightjar.likelihood.ExclusionPlane;
import io.nightjar.likelihood.ExclusionPlane.Outline;
import io.nightjar.likelihood.Patch;
import io.nightjar.likelihood.Plane;
import io.nightjar.physics.Era;
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
import io.nightjar.plot.Points;
import io.nightjar.plot.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A plane of exclusion: published curves dashed, what they exclude for the card as areas with solid
 * edges, a number at each, and the list of the numbers beside.
 */
final class ExclusionFigure {

  private static final double WIDTH = 510; // [pt]
  private static final double LEAST_HEIGHT = 330;
  private static final double PER_ENTRY = 10.8; // of the list
  private static final double PER_LINE = 11.5; // of the caption
  private static final double ROOM = 58; // for title and axis
  private static final int LETTERS = 132; // of a line of the caption
  private static final double EDGE = 0.9; // width of lines [pt]
  private static final double HAIR = 0.55;

  private final ExclusionPlane plane;
  private final List<Outline> outlines;

  private ExclusionFigure(ExclusionPlane plane) {
    this.plane = plane;
    this.outlines =
        plane.outlines().stream()
            .sorted(
                Comparator.comparing((Outline o) -> o.excluded().isEmpty())
                    .thenComparing(o -> o.label().family())
                    .thenComparing(o -> o.label().name()))
            .toList();
  }

  /**
   * The figure of a plane.
   *
   * @param card name of the card
   * @param era of the evidence
   */
  static Figure of(ExclusionPlane plane, String card, Era era) {
    ExclusionFigure figure = new ExclusionFigure(plane);
    Panel panel =
        Panel.of(
                Axis.logarithmic(mass(plane.plane()) + "\\ [\\mathrm{GeV}]")
                    .from(Plane.LIGHTEST)
                    .to(Plane.HEAVIEST),
                Axis.logarithmic(coupling(plane.plane()))
                    .from(plane.plane().least())
                    .to(plane.plane().most()),
                figure.layers().toArray(Layer[]::new))
            .legend(Panel.Legend.RIGHT);
    List<String> caption = Captions.lines(figure.caption(), LETTERS);
    double list = PER_ENTRY * (figure.outlines.size() + 2);
    double height = Math.max(LEAST_HEIGHT, ROOM + PER_LINE * caption.size() + list);
    return Figure.of(panel)
        .titled(Latex.text("%s, limits known in %s".formatted(card, era.name())))
        .captioned(caption.toArray(String[]::new))
        .sized(WIDTH, height);
  }

  private static String mass(Plane plane) {
    return switch (plane) {
      case EPSILON, DARK_COUPLING -> "m_{Z'}";
      case MIXING_E, MIXING_MU, MIXING_TAU -> "m_4";
      case SCALAR -> "m_\\varphi";
    };
  }

  private static String coupling(Plane plane) {
    return switch (plane) {
      case EPSILON -> "\\varepsilon";
      case MIXING_E -> "|U_{e4}|^2";
      case MIXING_MU -> "|U_{\\mu 4}|^2";
      case MIXING_TAU -> "|U_{\\tau 4}|^2";
      case SCALAR -> "\\sin\\theta";
      case DARK_COUPLING -> "\\alpha_D";
    };
  }

  // ---- what is drawn --------------------------------------------------------------------------

  private List<Layer> layers() {
    List<Layer> layers = new ArrayList<>();
    outlines.forEach(o -> o.excluded().forEach(patch -> layers.add(area(o, patch))));
    outlines.forEach(o -> o.published().forEach(patch -> layers.addAll(edges("", patch, hair(o)))));
    for (int i = 0; i < outlines.size(); i++) {
      layers.addAll(entry(i));
    }
    if (isOnPage()) {
      layers.add(
          Points.at(
                  Latex.text("this card"),
                  new double[] {plane.mass()},
                  new double[] {plane.coupling()},
                  new double[1])
              .in(Palette.VERMILION));
    }
    for (int i = 0; i < outlines.size(); i++) {
      layers.add(number(i));
    }
    return layers;
  }

  private boolean isOnPage() {
    return plane.coupling() >= plane.plane().least()
        && plane.coupling() <= plane.plane().most()
        && plane.mass() >= Plane.LIGHTEST
        && plane.mass() <= Plane.HEAVIEST;
  }

  private Layer area(Outline outline, Patch patch) {
    Fill fill = Fill.solid(pale(outline));
    return new Region("", patch.mass(), patch.low(), patch.high(), fill);
  }

  private Pen hair(Outline outline) {
    return new Pen(colour(outline), HAIR, Pen.Dash.DASHED);
  }

  /** Edges of what is excluded now, or of what is no more; they carry the entry of the list. */
  private List<Layer> entry(int i) {
    Outline outline = outlines.get(i);
    String label = Latex.text((i + 1) + "  " + outline.label().name());
    Pen pen =
        outline.excluded().isEmpty()
            ? hair(outline)
            : new Pen(colour(outline), EDGE, Pen.Dash.SOLID);
    List<Layer> edges = new ArrayList<>();
    shown(outline).forEach(patch -> edges.addAll(edges(label, patch, pen)));
    return edges.isEmpty() ? List.of(edgeless(label, outline, pen)) : edges;
  }

  /** All couplings at some masses: a line at the end of the axis, for the list. */
  private Curve edgeless(String label, Outline outline, Pen pen) {
    Patch patch = widest(outline);
    return new Curve(label, patch.mass(), patch.low(), pen);
  }

  private static List<Patch> shown(Outline outline) {
    return outline.excluded().isEmpty() ? outline.published() : outline.excluded();
  }

  /** Around a region, without what lies on the ends of the axis. */
  private List<Layer> edges(String label, Patch patch, Pen pen) {
    if (isInside(patch)) {
      List<Double> x = new ArrayList<>(patch.mass());
      List<Double> y = new ArrayList<>(patch.low());
      x.addAll(patch.mass().reversed());
      y.addAll(patch.high().reversed());
      x.add(patch.mass().getFirst());
      y.add(patch.low().getFirst());
      return List.of(new Curve(label, x, y, pen));
    }
    List<Layer> edges = new ArrayList<>(runs(label, patch, patch.low(), pen));
    edges.addAll(runs(label, patch, patch.high(), pen));
    return edges;
  }

  private boolean isInside(Patch patch) {
    return patch.low().stream().allMatch(this::isWithin)
        && patch.high().stream().allMatch(this::isWithin);
  }

  /** Whether a coupling is between the ends of the axis. */
  private boolean isWithin(double coupling) {
    double rim = 1 + 1e-9;
    return coupling > plane.plane().least() * rim && coupling < plane.plane().most() / rim;
  }

  private List<Layer> runs(String label, Patch patch, List<Double> edge, Pen pen) {
    List<Layer> runs = new ArrayList<>();
    int begin = 0;
    for (int k = 0; k <= edge.size(); k++) {
      if (k == edge.size() || !isWithin(edge.get(k))) {
        if (k > begin) {
          runs.add(new Curve(label, patch.mass().subList(begin, k), edge.subList(begin, k), pen));
        }
        begin = k + 1;
      }
    }
    return runs;
  }

  /** At the lowest point of the widest region. */
  private Layer number(int i) {
    Patch patch = widest(outlines.get(i));
    int low = extreme(patch.low(), 1);
    int high = extreme(patch.high(), -1);
    boolean below = low >= 0;
    int at = below ? low : high >= 0 ? high : patch.mass().size() / 2;
    double middle = Math.sqrt(patch.low().get(at) * patch.high().get(at));
    double y = below ? patch.low().get(at) : high >= 0 ? patch.high().get(at) : middle;
    Anchor anchor = below ? Anchor.BELOW : high >= 0 ? Anchor.ABOVE : Anchor.CENTRE;
    return Labels.at(Latex.text(String.valueOf(i + 1)), patch.mass().get(at), y, anchor)
        .in(colour(outlines.get(i)));
  }

  private static Patch widest(Outline outline) {
    return shown(outline).stream()
        .max(Comparator.comparingDouble(p -> p.mass().getLast() / p.mass().getFirst()))
        .orElseThrow();
  }

  /** In the middle of where an edge is lowest (sign 1) or highest (−1) on the page; −1 if never. */
  private int extreme(List<Double> edge, int sign) {
    double best =
        edge.stream().filter(this::isWithin).mapToDouble(e -> sign * e).min().orElse(Double.NaN);
    int[] all =
        IntStream.range(0, edge.size())
            .filter(
                k -> isWithin(edge.get(k)) && sign * edge.get(k) <= best + 1e-4 * Math.abs(best))
            .toArray();
    return all.length == 0 ? -1 : all[all.length / 2];
  }

  private Palette colour(Outline outline) {
    return switch (outline.label().family()) {
      case ANOMALY, PRECISION -> Palette.ORANGE;
      case VISIBLE, NEUTRINO -> peak(outline);
      case SCALAR -> plane.plane() == Plane.DARK_COUPLING ? Palette.DARK_GREY : peak(outline);
      case INVISIBLE -> Palette.GREEN;
      case DETECTOR, COSMOLOGY -> Palette.DARK_GREY;
    };
  }

  private static Palette peak(Outline outline) {
    return isCount(outline) ? Palette.PURPLE : Palette.BLUE;
  }

  private Palette pale(Outline outline) {
    return switch (colour(outline)) {
      case ORANGE -> Palette.PALE_ORANGE;
      case PURPLE -> Palette.PALE_PURPLE;
      case BLUE -> Palette.PALE_BLUE;
      case GREEN -> Palette.PALE_GREEN;
      default -> Palette.PALE_GREY;
    };
  }

  /** Of decays in flight and behind shields, where nothing else is expected. */
  private static boolean isCount(Outline outline) {
    return outline.label().kind().contains("no background");
  }

  // ---- what is said ---------------------------------------------------------------------------

  private List<String> caption() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Areas and solid lines: excluded for the other numbers of the card. Dashed: as published, each"
            + " for the model of its paper. Purple: searches for decays in flight, without background.");
    String gone = names(outlines.stream().filter(o -> o.excluded().isEmpty()).toList());
    if (!gone.isEmpty()) {
      lines.add("No limit left: " + gone + ".");
    }
    if (!plane.everywhere().isEmpty()) {
      lines.add(
          "Exclude every coupling at some masses, and are not drawn: "
              + String.join(", ", plane.everywhere())
              + ".");
    }
    if (!isOnPage()) {
      lines.add("The point of the card is outside.");
    }
    return lines;
  }

  private static String names(List<Outline> outlines) {
    return outlines.stream().map(o -> o.label().name()).collect(Collectors.joining(", "));
  }
}
