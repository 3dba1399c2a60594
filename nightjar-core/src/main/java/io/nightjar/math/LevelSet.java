package io.nightjar.math;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * Where a function that is known on a grid is at least a level: rings around these regions, by
 * marching squares. Between two points of the grid the function is taken as linear; a saddle is
 * decided by the mean of its four corners. Where the function is not a number there is a gap: the
 * region ends half way to it, and so it does half way to −∞.
 */
public final class LevelSet {

  private static final int SIDES = 4;

  /** Corners of a cell, against the clock from its lowest. */
  private static final int[] RIGHT = {0, 1, 1, 0};

  private static final int[] UP = {0, 0, 1, 1};

  private final double[] x;
  private final double[] y;
  private final double[][] f;
  private final double level;

  /** Crossings of sides of cells, each with the next one around the region. */
  private final SequencedMap<Integer, Integer> next = new TreeMap<>();

  private LevelSet(double[] x, double[] y, double[][] f, double level) {
    this.x = x;
    this.y = y;
    this.f = f;
    this.level = level;
  }

  /**
   * A closed line with the region on its left; the last point is the one before the first.
   *
   * @param x of its points
   * @param y of its points
   * @param rim whether a point lies at the end of the grid or at a gap, where the function does not
   *     cross the level
   */
  public record Ring(List<Double> x, List<Double> y, List<Boolean> rim) {}

  /**
   * Rings around where f ≥ level; a ring within another is a hole.
   *
   * @param x of the grid, ascending; read
   * @param y of the grid, ascending; read
   * @param f read: by x and y; −∞ is below every level, NaN a gap
   */
  public static List<Ring> of(double[] x, double[] y, double[][] f, double level) {
    LevelSet set = new LevelSet(x, y, f, level);
    for (int i = -1; i < x.length; i++) {
      for (int j = -1; j < y.length; j++) {
        set.march(i, j);
      }
    }
    return set.rings();
  }

  /** Around the grid everything is below. */
  private double value(int i, int j) {
    boolean inside = i >= 0 && j >= 0 && i < x.length && j < y.length;
    return inside ? f[i][j] : Double.NaN;
  }

  private boolean isAbove(int i, int j) {
    return value(i, j) >= level;
  }

  /** Joins, in a cell, each way out of the region to the way in that follows or precedes it. */
  private void march(int i, int j) {
    boolean joined = isJoined(i, j);
    for (int side = 0; side < SIDES; side++) {
      if (isAbove(i, j, side) && !isAbove(i, j, side + 1)) {
        int other = side;
        do {
          other += joined ? 1 : SIDES - 1;
        } while (isAbove(i, j, other) || !isAbove(i, j, other + 1));
        next.put(crossing(i, j, side), crossing(i, j, other % SIDES));
      }
    }
  }

  private boolean isAbove(int i, int j, int corner) {
    return isAbove(i + RIGHT[corner % SIDES], j + UP[corner % SIDES]);
  }

  /** Whether the middle of a cell belongs to the region if opposite corners do. */
  private boolean isJoined(int i, int j) {
    double sum = value(i, j) + value(i + 1, j) + value(i, j + 1) + value(i + 1, j + 1);
    return sum >= SIDES * level;
  }

  /** The number of a side of a cell, the same for both cells that have it. */
  private int crossing(int i, int j, int side) {
    int column = i + 1 + (side == 1 ? 1 : 0);
    int row = j + 1 + (side == 2 ? 1 : 0);
    return 2 * (row * (x.length + 2) + column) + side % 2;
  }

  private List<Ring> rings() {
    List<Ring> rings = new ArrayList<>();
    while (!next.isEmpty()) {
      Ring ring = new Ring(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
      Integer at = next.firstEntry().getKey();
      while (at != null) {
        Integer after = next.remove(at);
        if (after != null) {
          add(at, ring);
        }
        at = after;
      }
      rings.add(ring);
    }
    return rings;
  }

  /** The point where a side crosses the level. */
  private void add(int crossing, Ring ring) {
    boolean upright = crossing % 2 == 1;
    int i = crossing / 2 % (x.length + 2) - 1;
    int j = crossing / 2 / (x.length + 2) - 1;
    int i2 = upright ? i : i + 1;
    int j2 = upright ? j + 1 : j;
    double share = share(value(i, j), value(i2, j2));
    ring.x.add(between(x, i, i2, share));
    ring.y.add(between(y, j, j2, share));
    ring.rim.add(Double.isNaN(value(i, j)) || Double.isNaN(value(i2, j2)));
  }

  /** Where between two values the level is, from 0 to 1. */
  private double share(double from, double to) {
    if (!Double.isFinite(from) || !Double.isFinite(to)) {
      return 0.5;
    }
    return (level - from) / (to - from);
  }

  private static double between(double[] nodes, int from, int to, double share) {
    double a = nodes[Math.clamp(from, 0, nodes.length - 1)];
    double b = nodes[Math.clamp(to, 0, nodes.length - 1)];
    return a + share * (b - a);
  }
}
