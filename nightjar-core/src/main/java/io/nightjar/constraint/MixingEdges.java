package io.nightjar.constraint;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The edges of a published region in a coupling against mass: excluded above the lower one and,
 * where there is one, below the upper one. An upper edge that is the end of a plot is taken at its
 * word, unless it is |U|² near 1.
 */
interface MixingEdges {

  /** A larger |U|² is where a plot ends, and no edge. */
  double WHOLE = 0.9;

  /** Whether anything is excluded at a mass [GeV]. */
  boolean covers(double m);

  /** Smallest coupling that is excluded at a mass that is covered [GeV]. */
  double lower(double m);

  /** Largest coupling that is excluded at a mass that is covered [GeV], if the region ends there. */
  OptionalDouble upper(double m);

  /** As in "from 0.14 to 0.49 GeV". */
  String range();

  /** Those of a limit on |U|²: {@code bottom} with or without {@code top}, or a {@code contour}. */
  static MixingEdges of(Limit limit) {
    return Curve.has(limit, "bottom") ? new Curves(limit) : new Around(Contour.of(limit, "U2"));
  }

  /** Those of a contour in any coupling. */
  static MixingEdges contour(Limit limit, String coupling) {
    return new Around(Contour.of(limit, coupling));
  }

  /** Numbers of the heavy neutrinos of a point at whose masses something is excluded. */
  default int[] covered(DarkPoint masses) {
    return IntStream.range(0, masses.heavy()).filter(h -> covers(masses.mass(h))).toArray();
  }

  /** Two curves. */
  record Curves(Curve bottom, Optional<Curve> top) implements MixingEdges {
    Curves(Limit limit) {
      this(
          Curve.of(limit, "U2", "bottom"),
          Curve.has(limit, "top") ? Optional.of(Curve.of(limit, "U2", "top")) : Optional.empty());
    }

    @Override
    public boolean covers(double m) {
      return bottom.covers(m);
    }

    @Override
    public double lower(double m) {
      return bottom.at(m);
    }

    @Override
    public OptionalDouble upper(double m) {
      double u = top.filter(curve -> curve.covers(m)).map(curve -> curve.at(m)).orElse(1.0);
      return u < WHOLE && u > lower(m) ? OptionalDouble.of(u) : OptionalDouble.empty();
    }

    @Override
    public String range() {
      return "from %.4g to %.4g GeV".formatted(bottom.lowest(), bottom.highest());
    }
  }

  /** A closed contour, from its lowest to its highest crossing. */
  record Around(Contour contour) implements MixingEdges {
    @Override
    public boolean covers(double m) {
      return !contour.intervals(m).isEmpty();
    }

    @Override
    public double lower(double m) {
      return contour.intervals(m).getFirst()[0];
    }

    @Override
    public OptionalDouble upper(double m) {
      List<double[]> intervals = contour.intervals(m);
      double u = intervals.getLast()[1];
      return u < WHOLE ? OptionalDouble.of(u) : OptionalDouble.empty();
    }

    @Override
    public String range() {
      return "from %.4g to %.4g GeV".formatted(contour.lowest(), contour.highest());
    }
  }
}
