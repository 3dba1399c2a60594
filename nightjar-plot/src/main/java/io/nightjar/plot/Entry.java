package io.nightjar.plot;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One line of a legend.
 *
 * @param label LaTeX
 * @param sample what it looks like, about the origin within {@link #SAMPLE}
 */
record Entry(String label, List<Ink> sample) {

  /** Room of a sample [pt]. */
  static final Rectangle2D SAMPLE = new Rectangle2D.Double(0, -3.5, 16, 7);

  /**
   * Measured points first, the rest as in the panel; a stack from its top to its bottom, as it is
   * seen.
   */
  static List<Entry> of(List<Layer> layers) {
    List<Layer> order = new ArrayList<>(layers.stream().filter(Points.class::isInstance).toList());
    layers.stream().filter(layer -> !(layer instanceof Points)).forEach(order::add);
    List<Entry> entries = new ArrayList<>();
    order.stream()
        .flatMap(Entry::of)
        .filter(entry -> !entry.label.isEmpty())
        .filter(entry -> entries.stream().noneMatch(other -> other.label.equals(entry.label)))
        .forEachOrdered(entries::add);
    return entries;
  }

  private static Stream<Entry> of(Layer layer) {
    return switch (layer) {
      case Stack stack ->
          stack.parts().reversed().stream()
              .map(part -> new Entry(part.label(), Artist.patch(SAMPLE, part.fill())));
      case Points points -> Stream.of(new Entry(points.label(), point(points)));
      case Band band -> Stream.of(new Entry(band.label(), List.of(Ink.area(SAMPLE, band.fill()))));
      case Region region ->
          Stream.of(new Entry(region.label(), List.of(Ink.area(SAMPLE, region.fill()))));
      case Area area -> Stream.of(new Entry(area.label(), List.of(Ink.area(SAMPLE, area.fill()))));
      case Steps steps -> Stream.of(new Entry(steps.label(), line(steps.pen())));
      case Curve curve -> Stream.of(new Entry(curve.label(), line(curve.pen())));
      case Reference line -> Stream.of(new Entry(line.label(), line(line.pen())));
      case Arrows arrows -> Stream.of(new Entry(arrows.label(), arrow(arrows.pen())));
      case Labels labels -> Stream.of();
    };
  }

  private static List<Ink> line(Pen pen) {
    return List.of(Ink.line(new Line2D.Double(SAMPLE.getMinX(), 0, SAMPLE.getMaxX(), 0), pen));
  }

  private static List<Ink> arrow(Pen pen) {
    return Artist.arrow(new Line2D.Double(SAMPLE.getMinX(), 0, SAMPLE.getMaxX(), 0), pen);
  }

  private static List<Ink> point(Points points) {
    Rectangle2D bars = new Rectangle2D.Double();
    double width = longest(points.left(), points.right()) > 0 ? SAMPLE.getWidth() : 0;
    double height = longest(points.down(), points.up()) > 0 ? SAMPLE.getHeight() + 1 : 0;
    bars.setFrameFromCenter(SAMPLE.getCenterX(), 0, SAMPLE.getCenterX() + width / 2, height / 2);
    return Artist.point(bars, SAMPLE.getCenterX(), 0, points.colour(), points.mark());
  }

  private static double longest(List<Double> one, List<Double> other) {
    return Stream.concat(one.stream(), other.stream())
        .mapToDouble(Double::doubleValue)
        .max()
        .orElse(0);
  }
}
