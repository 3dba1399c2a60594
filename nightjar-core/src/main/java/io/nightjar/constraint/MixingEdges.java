package io.nightjar.constraint;

import io.nightjar.physics.Table;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The edges of an excluded region of |U|² over mass: above the lower one and, where there is one,
 * below the upper one.
 *
 * <p>Closed contours are split by the line, straight in logarithms, from the middle of their
 * lightest points to the middle of their heaviest ones: points of some files are not in order.
 *
 * @param lower smallest |U|² that is excluded
 * @param upper largest |U|² that is excluded, where shorter lives would not reach the detector
 */
record MixingEdges(MassCurve lower, Optional<MassCurve> upper) {

  /** A larger |U|² is where a plot ends, and no edge. */
  private static final double WHOLE = 0.9;

  /** Masses this close are the same end of a contour. */
  private static final double END = 1e-3;

  private static final String CONTOUR = "contour";

  private record Point(double m, double u, String edge) {
    boolean isContour() {
      return edge.equals(CONTOUR);
    }
  }

  /** Reads {@code m, U2, edge}; edges are {@code bottom}, {@code top} or {@code contour}. */
  static MixingEdges of(Table table) {
    return of(table.quantity("m"), table.column("U2"), table.text("edge"));
  }

  /** The edges of a contour in any coupling. */
  static MixingEdges contour(Table table, String coupling) {
    double[] m = table.quantity("m");
    return of(m, table.column(coupling), Collections.nCopies(m.length, CONTOUR));
  }

  private static MixingEdges of(double[] m, double[] u, List<String> edge) {
    List<Point> all =
        IntStream.range(0, m.length)
            .mapToObj(i -> new Point(m[i], u[i], edge.get(i)))
            .sorted(Comparator.comparingDouble(Point::m))
            .toList();
    Predicate<Point> above = above(all.stream().filter(Point::isContour).toList());
    List<Point> high = all.stream().filter(p -> p.edge.equals("top") || above.test(p)).toList();
    List<Point> low = all.stream().filter(p -> !high.contains(p)).toList();
    return new MixingEdges(
        curve(low, Comparator.comparingDouble(Point::u)),
        high.isEmpty()
            ? Optional.empty()
            : Optional.of(curve(high, Comparator.comparingDouble(p -> -p.u))));
  }

  /** Upper edge at a mass [GeV], if the published region has one there. */
  OptionalDouble upper(double m) {
    return upper
        .filter(curve -> curve.covers(m))
        .map(curve -> curve.at(m))
        .filter(u -> u < WHOLE && u > lower.at(m))
        .map(OptionalDouble::of)
        .orElse(OptionalDouble.empty());
  }

  /** Which points of a contour, ascending in mass, are above the line that splits it. */
  private static Predicate<Point> above(List<Point> contour) {
    if (contour.isEmpty()) {
      return p -> false;
    }
    double first = Math.log(contour.getFirst().m);
    double last = Math.log(contour.getLast().m);
    double left = middle(contour, contour.getFirst().m);
    double right = middle(contour, contour.getLast().m);
    return p ->
        p.isContour()
            && Math.log(p.u) > left + (right - left) * (Math.log(p.m) - first) / (last - first);
  }

  private static double middle(List<Point> points, double m) {
    double[] ends =
        points.stream()
            .filter(p -> Math.abs(p.m - m) < END * m)
            .mapToDouble(p -> Math.log(p.u))
            .sorted()
            .toArray();
    return (ends[0] + ends[ends.length - 1]) / 2;
  }

  /** At its first and last mass a curve has one point: the outermost. */
  private static MassCurve curve(List<Point> points, Comparator<Point> outermost) {
    double first = points.getFirst().m;
    double last = points.getLast().m;
    Point left = points.stream().filter(p -> p.m == first).min(outermost).orElseThrow();
    Point right = points.stream().filter(p -> p.m == last).min(outermost).orElseThrow();
    List<Point> kept =
        points.stream()
            .filter(p -> p.equals(left) || p.equals(right) || (p.m > first && p.m < last))
            .toList();
    return MassCurve.of(
        kept.stream().mapToDouble(Point::m).toArray(),
        kept.stream().mapToDouble(Point::u).toArray());
  }
}
