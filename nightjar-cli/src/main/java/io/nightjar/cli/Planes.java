package io.nightjar.cli;

import io.nightjar.plot.Labels;
import io.nightjar.plot.Labels.Anchor;
import io.nightjar.plot.Latex;
import io.nightjar.plot.Layer;
import io.nightjar.plot.Palette;
import io.nightjar.plot.Points;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What planes of parameters share. */
final class Planes {

  private Planes() {}

  /**
   * Numbers with even logarithms, both ends among them.
   *
   * @param size at least 2
   */
  static double[] logarithmic(double from, double to, int size) {
    return IntStream.range(0, size)
        .mapToDouble(i -> from * Math.pow(to / from, i / (size - 1.0)))
        .toArray();
  }

  /**
   * Numbers with even distances, both ends among them.
   *
   * @param size at least 2
   */
  static double[] linear(double from, double to, int size) {
    return IntStream.range(0, size)
        .mapToDouble(i -> from + (to - from) * i / (size - 1.0))
        .toArray();
  }

  /** A dot with its names, one below the other. */
  static List<Layer> mark(List<String> names, double x, double y, Anchor anchor) {
    String words = names.stream().map(Latex::text).collect(Collectors.joining("\n"));
    return List.of(
        Points.at("", new double[] {x}, new double[] {y}, new double[1]).in(Palette.VERMILION),
        Labels.at(words, x, y, anchor).in(Palette.VERMILION));
  }
}
