package io.nightjar.constraint;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/**
 * What a published region excludes in a coupling at one mass. An upper edge that is the end of a
 * plot is taken at its word, unless it is |U|² near 1.
 *
 * @param lower smallest coupling that is excluded
 * @param upper largest one, if the region ends there
 */
record MixingEdges(double lower, OptionalDouble upper) {

  /** A larger |U|² is where a plot ends, and no edge. */
  private static final double WHOLE = 0.9;

  /**
   * A published region.
   *
   * @param range as in "from 0.14 to 0.49 GeV"
   * @param at edges at a mass [GeV], if anything is excluded there
   */
  record Region(String range, DoubleFunction<Optional<MixingEdges>> at) {}

  /** The region of a limit on |U|²: {@code bottom} with or without {@code top}, or a contour. */
  static Region of(Limit limit) {
    if (!Curve.has(limit, "bottom")) {
      return contour(limit, "U2");
    }
    Curve bottom = Curve.of(limit, "U2", "bottom");
    Optional<Curve> top =
        Curve.has(limit, "top") ? Optional.of(Curve.of(limit, "U2", "top")) : Optional.empty();
    return new Region(
        range(bottom.lowest(), bottom.highest()),
        m ->
            bottom.covers(m)
                ? Optional.of(
                    edges(bottom.at(m), top.filter(c -> c.covers(m)).map(c -> c.at(m)).orElse(1.0)))
                : Optional.empty());
  }

  /** The region inside a contour in any coupling, from its lowest to its highest crossing. */
  static Region contour(Limit limit, String coupling) {
    Contour contour = Contour.of(limit, coupling);
    return new Region(
        range(contour.lowest(), contour.highest()), m -> between(contour.intervals(m)));
  }

  private static Optional<MixingEdges> between(List<double[]> intervals) {
    return intervals.isEmpty()
        ? Optional.empty()
        : Optional.of(edges(intervals.getFirst()[0], intervals.getLast()[1]));
  }

  private static MixingEdges edges(double lower, double upper) {
    return new MixingEdges(
        lower, upper < WHOLE && upper > lower ? OptionalDouble.of(upper) : OptionalDouble.empty());
  }

  private static String range(double lowest, double highest) {
    return "from %.4g to %.4g GeV".formatted(lowest, highest);
  }
}
