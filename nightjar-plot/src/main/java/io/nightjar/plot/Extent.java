package io.nightjar.plot;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Stream;

/** Finds the range of an axis from what the layers show. */
final class Extent {

  /** Room between the data and the end of the axis, in units of the axis. */
  private static final double MARGIN = 0.06;

  private Extent() {}

  static Range x(Axis axis, List<Layer> layers) {
    List<Double> values = layers.stream().flatMap(Extent::xs).filter(axis.scale()::shows).toList();
    boolean tight =
        layers.stream()
            .anyMatch(layer ->
                !(layer instanceof Points
                    || layer instanceof Reference
                    || layer instanceof Arrows
                    || layer instanceof Labels));
    return range(axis, values, tight ? 0 : MARGIN, tight ? 0 : MARGIN);
  }

  static Range y(Axis axis, List<Layer> layers) {
    List<Double> values = new ArrayList<>();
    layers.stream().flatMap(Extent::ys).filter(axis.scale()::shows).forEach(values::add);
    if (axis.scale() == Scale.LOGARITHMIC) {
      return range(axis, values, MARGIN, MARGIN);
    }
    DoubleSummaryStatistics all = statistics(values);
    boolean fromZero = all.getMin() >= 0 && all.getMin() <= 0.5 * all.getMax();
    if (fromZero) {
      values.add(0.0);
    }
    return range(axis, values, fromZero ? 0 : MARGIN, MARGIN);
  }

  private static Range range(Axis axis, List<Double> values, double below, double above) {
    if (values.isEmpty() && !(axis.low().isPresent() && axis.high().isPresent())) {
      throw new IllegalArgumentException(
          "Axis '%s': there is nothing%s to show, so its range must be given."
              .formatted(axis.label(), axis.scale() == Scale.LOGARITHMIC ? " positive" : ""));
    }
    Scale scale = axis.scale();
    DoubleSummaryStatistics all = statistics(values.stream().map(scale::forward).toList());
    double span = all.getMax() - all.getMin();
    double room = span > 0 ? span : Math.max(1, Math.abs(all.getMax()));
    double bottom = span > 0 ? below * room : (all.getMin() == 0 && below == 0 ? 0 : room / 2);
    double top = span > 0 ? above * room : room / 2;
    double low = axis.low().orElseGet(() -> scale.inverse(all.getMin() - bottom));
    double high = axis.high().orElseGet(() -> scale.inverse(all.getMax() + top));
    return checked(axis, low, high);
  }

  private static Range checked(Axis axis, double low, double high) {
    if (low < high) {
      return new Range(axis.scale(), low, high);
    }
    throw new IllegalArgumentException(
        "Axis '%s' would go from %s to %s: nothing that is drawn lies within the end that is given."
            .formatted(axis.label(), low, high));
  }

  private static DoubleSummaryStatistics statistics(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).summaryStatistics();
  }

  private static Stream<Double> xs(Layer layer) {
    return switch (layer) {
      case Stack stack -> stack.edges().stream();
      case Steps steps -> steps.edges().stream();
      case Band band -> band.edges().stream();
      case Curve curve -> curve.x().stream();
      case Region region -> region.x().stream();
      case Area area -> area.rings().stream().flatMap(ring -> ring.x().stream());
      case Points points -> ends(points.x(), points.left(), points.right());
      case Reference line ->
          line.direction() == Reference.Direction.VERTICAL ? Stream.of(line.at()) : Stream.of();
      case Arrows arrows -> Stream.concat(arrows.fromX().stream(), arrows.toX().stream());
      case Labels labels -> labels.x().stream();
    };
  }

  private static Stream<Double> ys(Layer layer) {
    return switch (layer) {
      case Stack stack -> totals(stack);
      case Steps steps -> steps.values().stream();
      case Band band -> Stream.concat(band.lower().stream(), band.upper().stream());
      case Curve curve -> curve.y().stream();
      case Region region -> Stream.concat(region.lower().stream(), region.upper().stream());
      case Area area -> area.rings().stream().flatMap(ring -> ring.y().stream());
      case Points points -> ends(points.y(), points.down(), points.up());
      case Reference line ->
          line.direction() == Reference.Direction.HORIZONTAL ? Stream.of(line.at()) : Stream.of();
      case Arrows arrows -> Stream.concat(arrows.fromY().stream(), arrows.toY().stream());
      case Labels labels -> labels.y().stream();
    };
  }

  private static Stream<Double> totals(Stack stack) {
    List<Double> all = new ArrayList<>();
    for (int count = 0; count <= stack.parts().size(); count++) {
      all.addAll(stack.total(count));
    }
    return all.stream();
  }

  /** The points and both ends of their bars; on a logarithmic axis the middle alone may remain. */
  private static Stream<Double> ends(List<Double> middle, List<Double> minus, List<Double> plus) {
    List<Double> all = new ArrayList<>(middle);
    for (int i = 0; i < middle.size(); i++) {
      all.add(middle.get(i) - minus.get(i));
      all.add(middle.get(i) + plus.get(i));
    }
    return all.stream();
  }
}
