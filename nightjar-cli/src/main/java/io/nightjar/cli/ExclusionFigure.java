package io.nightjar.cli;

import io.nightjar.constraint.Label.Family;
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
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A plane of exclusion: published curves dashed, what they exclude for the card as areas with solid
 * edges, a number at each, and the list of the numbers beside.
 */
final class ExclusionFigure {

  private static final double WIDTH = 510; // [pt]
  private static final double LEAST_HEIGHT = 330;
  private static final double PER_ENTRY = 10.4; // of the list
  private static final double ROOM = 95; // for title, axis and caption
  private static final int LETTERS = 118; // of a line of the caption
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
    String title = "%s, what was public in %s".formatted(card, era.name());
    double height = Math.max(LEAST_HEIGHT, ROOM + PER_ENTRY * figure.outlines.size());
    return Figure.of(panel)
        .titled(Latex.text(title))
        .captioned(Captions.lines(figure.caption(), LETTERS).toArray(String[]::new))
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
    outlines.forEach(o -> o.published().forEach(patch -> layers.add(published(o, patch))));
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

  private static Layer area(Outline outline, Patch patch) {
    Palette pale = pale(outline.label().family());
    return new Region("", patch.mass(), patch.low(), patch.high(), Fill.solid(pale));
  }

  private Layer published(Outline outline, Patch patch) {
    Pen pen = new Pen(colour(outline.label().family()), HAIR, Pen.Dash.DASHED);
    return edge("", patch, pen);
  }

  /** Edges of what is excluded now; the first carries the entry of the list. */
  private List<Layer> entry(int i) {
    Outline outline = outlines.get(i);
    String label = Latex.text((i + 1) + "  " + outline.label().name());
    Palette colour = colour(outline.label().family());
    if (outline.excluded().isEmpty()) {
      Pen pen = new Pen(colour, HAIR, Pen.Dash.DASHED);
      return List.of(edge(label, outline.published().getFirst(), pen));
    }
    Pen pen = new Pen(colour, EDGE, Pen.Dash.SOLID);
    return outline.excluded().stream().<Layer>map(patch -> edge(label, patch, pen)).toList();
  }

  /** Around a region; where it is open above, only its lower edge. */
  private Curve edge(String label, Patch patch, Pen pen) {
    List<Double> x = new ArrayList<>(patch.mass());
    List<Double> y = new ArrayList<>(patch.low());
    boolean open = patch.high().stream().allMatch(h -> h >= plane.plane().most());
    if (!open) {
      x.addAll(patch.mass().reversed());
      y.addAll(patch.high().reversed());
      x.add(patch.mass().getFirst());
      y.add(patch.low().getFirst());
    }
    return new Curve(label, x, y, pen);
  }

  /** At the lowest point of the widest region. */
  private Layer number(int i) {
    Outline outline = outlines.get(i);
    boolean gone = outline.excluded().isEmpty();
    Patch patch =
        (gone ? outline.published() : outline.excluded())
            .stream().max(Comparator.comparingDouble(ExclusionFigure::width)).orElseThrow();
    int at = lowest(patch);
    return Labels.at(
            Latex.text(String.valueOf(i + 1)),
            patch.mass().get(at),
            patch.low().get(at),
            Anchor.BELOW)
        .in(colour(outline.label().family()));
  }

  private static double width(Patch patch) {
    return patch.mass().getLast() / patch.mass().getFirst();
  }

  /** In the middle of where the lower edge is lowest. */
  private static int lowest(Patch patch) {
    double least = DoubleStream.of(doubles(patch.low())).min().orElseThrow();
    int[] all =
        IntStream.range(0, patch.low().size())
            .filter(k -> patch.low().get(k) <= least * 1.0001)
            .toArray();
    return all[all.length / 2];
  }

  private static double[] doubles(List<Double> list) {
    return list.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static Palette colour(Family family) {
    return switch (family) {
      case ANOMALY, PRECISION -> Palette.ORANGE;
      case VISIBLE, NEUTRINO -> Palette.BLUE;
      case INVISIBLE -> Palette.GREEN;
      case SCALAR -> Palette.PURPLE;
      case DETECTOR, COSMOLOGY -> Palette.DARK_GREY;
    };
  }

  private static Palette pale(Family family) {
    return switch (family) {
      case ANOMALY, PRECISION -> Palette.PALE_ORANGE;
      case VISIBLE, NEUTRINO -> Palette.PALE_BLUE;
      case INVISIBLE -> Palette.PALE_GREEN;
      case SCALAR -> Palette.PALE_PURPLE;
      case DETECTOR, COSMOLOGY -> Palette.PALE_GREY;
    };
  }

  // ---- what is said ---------------------------------------------------------------------------

  private List<String> caption() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Areas with solid edges: excluded for the other numbers of the card. Dashed: as published,"
            + " each for the model of its paper.");
    String gone = names(outlines.stream().filter(o -> o.excluded().isEmpty()).toList());
    if (!gone.isEmpty()) {
      lines.add("No limit left: " + gone + ".");
    }
    if (!plane.everywhere().isEmpty()) {
      lines.add(
          "Exclude every coupling where they speak: "
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
