package io.nightjar.scan;

import io.nightjar.card.ScanCard;

/**
 * One parameter of a scan, as a number u from 0 to 1.
 *
 * @param name of the parameter
 * @param unit of its values; empty for pure numbers
 * @param from value at u = 0
 * @param to value at u = 1
 * @param log whether u is linear in the logarithm
 * @param points of a grid; 0 if it is searched
 * @param first value at which the first search begins
 * @param slow whether changing it makes the objective prepare anew, as masses do
 */
public record Axis(
    String name,
    String unit,
    double from,
    double to,
    boolean log,
    int points,
    double first,
    boolean slow) {

  /** Ranges ascend, and logarithms have arguments. */
  public Axis {
    boolean inside = first >= from && first <= to;
    if (!(to > from) || log && !(from > 0) || points == 1 || points < 0 || !inside) {
      throw new IllegalArgumentException(
          "axis " + name + " from " + from + " to " + to + " in " + points + " points");
    }
  }

  /** A pure number that is searched, from its lower end on. */
  public static Axis searched(String name, double from, double to, boolean log) {
    return new Axis(name, "", from, to, log, 0, from, false);
  }

  /** A pure number that is stepped through. */
  public static Axis stepped(String name, double from, double to, boolean log, int points) {
    return new Axis(name, "", from, to, log, points, from, false);
  }

  /** The first search begins where the model card is, or as near as the range allows. */
  static Axis of(ScanCard.Vary vary) {
    return new Axis(
        vary.name(),
        vary.unit(),
        vary.from(),
        vary.to(),
        vary.log(),
        vary.points(),
        vary.own(),
        vary.isMass());
  }

  /** Whether it is stepped through. */
  public boolean isGrid() {
    return points > 0;
  }

  /**
   * The value, exact at both ends.
   *
   * @param u from 0 to 1
   */
  public double at(double u) {
    if (u == 0 || u == 1) {
      return u == 0 ? from : to;
    }
    return log ? from * Math.pow(to / from, u) : from + (to - from) * u;
  }

  /** u of the first search. */
  double start() {
    return log ? Math.log(first / from) / Math.log(to / from) : (first - from) / (to - from);
  }

  /** u of a point of the grid, counted from 0. */
  double step(int k) {
    return (double) k / (points - 1);
  }
}
