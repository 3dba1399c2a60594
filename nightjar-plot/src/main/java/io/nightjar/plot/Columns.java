package io.nightjar.plot;

import java.util.Arrays;
import java.util.List;

/**
 * What every column of numbers in a figure must satisfy; the messages name the layer and the index.
 */
final class Columns {

  private Columns() {}

  static List<Double> of(double... values) {
    return Arrays.stream(values).boxed().toList();
  }

  /** An unmodifiable copy, all of it finite. */
  static List<Double> finite(String layer, String column, List<Double> values) {
    List<Double> copy = List.copyOf(values);
    for (int i = 0; i < copy.size(); i++) {
      if (!Double.isFinite(copy.get(i))) {
        throw new IllegalArgumentException(
            "%s: %s at index %d is %s; only finite numbers can be drawn."
                .formatted(layer, column, i, copy.get(i)));
      }
    }
    return copy;
  }

  /** As {@link #finite}, and of the given length. */
  static List<Double> finite(String layer, String column, List<Double> values, int size) {
    if (values.size() != size) {
      throw new IllegalArgumentException(
          "%s: %s has %d numbers where %d are needed."
              .formatted(layer, column, values.size(), size));
    }
    return finite(layer, column, values);
  }

  /** As {@link #finite}, and nowhere negative. */
  static List<Double> lengths(String layer, String column, List<Double> values, int size) {
    List<Double> copy = finite(layer, column, values, size);
    for (int i = 0; i < size; i++) {
      if (copy.get(i) < 0) {
        throw new IllegalArgumentException(
            "%s: %s at index %d is %s; it must not be negative."
                .formatted(layer, column, i, copy.get(i)));
      }
    }
    return copy;
  }

  /** As {@link #finite}, at least two and strictly ascending. */
  static List<Double> edges(String layer, List<Double> values) {
    List<Double> copy = finite(layer, "bin edge", values);
    if (copy.size() < 2) {
      throw new IllegalArgumentException(
          "%s: a histogram needs at least two bin edges, not %d.".formatted(layer, copy.size()));
    }
    for (int i = 1; i < copy.size(); i++) {
      if (copy.get(i) <= copy.get(i - 1)) {
        throw new IllegalArgumentException(
            "%s: bin edges must ascend, but edge %s at index %d follows %s."
                .formatted(layer, copy.get(i), i, copy.get(i - 1)));
      }
    }
    return copy;
  }

  /** Refuses an interval whose lower end, at some index, lies above its upper end. */
  static void ordered(String layer, List<Double> lower, List<Double> upper) {
    for (int i = 0; i < lower.size(); i++) {
      if (lower.get(i) > upper.get(i)) {
        throw new IllegalArgumentException(
            "%s: the lower end %s at index %d lies above the upper end %s."
                .formatted(layer, lower.get(i), i, upper.get(i)));
      }
    }
  }
}
