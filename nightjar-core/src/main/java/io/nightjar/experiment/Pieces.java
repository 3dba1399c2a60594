package io.nightjar.experiment;

import java.util.List;

/**
 * Disjoint bodies that count as one, as the gas volumes of several time projection chambers.
 *
 * @param shapes at least one
 */
public record Pieces(List<Shape> shapes) {

  /** Columns that {@link #fill} overwrites. */
  public static final int SCRATCH = 7;

  private static final double BELOW_ONE = Math.nextDown(1.0);

  /** Keeps its own copy. */
  public Pieces {
    shapes = List.copyOf(shapes);
    if (shapes.isEmpty()) {
      throw new IllegalArgumentException("no piece");
    }
  }

  /** One body. */
  public static Pieces of(Shape... shapes) {
    return new Pieces(List.of(shapes));
  }

  /** Volume [cm³]. */
  public double volume() {
    return shapes.stream().mapToDouble(Shape::volume).sum();
  }

  /** Radius of a sphere around the origin that holds them all [cm]. */
  public double reach() {
    return shapes.stream().mapToDouble(Shape::reach).max().orElseThrow();
  }

  /** Whether turning around the beam leaves them as they are. */
  public boolean isRound() {
    return shapes.stream().allMatch(Shape::isRound);
  }

  /** How far inside of a body all of them lie [cm]; negative if a part is outside. */
  public double marginIn(Shape outer) {
    return shapes.stream().mapToDouble(outer::margin).min().orElseThrow();
  }

  /** Whether all of them are parts of a body. */
  public boolean areInside(Shape outer) {
    return marginIn(outer) >= -Prism.ROUNDING;
  }

  /** Whether a point lies inside of one of them. Coordinates in cm. */
  public boolean contains(double x, double y, double z) {
    for (int s = 0; s < shapes.size(); s++) {
      if (shapes.get(s).contains(x, y, z)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Places uniform in all of them together: the third number also chooses the piece, in proportion
   * to its volume.
   *
   * @param n number of places
   * @param place three columns of uniform numbers; become x, y, z [cm]
   * @param scratch {@link #SCRATCH} columns; overwritten
   */
  public void fill(int n, double[][] place, double[][] scratch) {
    if (shapes.size() == 1) {
      shapes.get(0).fill(n, place, scratch[0]);
      return;
    }
    double[][] own = {scratch[1], scratch[2], scratch[3]};
    double all = volume();
    double from = 0;
    for (int s = 0; s < shapes.size(); s++) {
      double share = shapes.get(s).volume() / all;
      System.arraycopy(place[0], 0, own[0], 0, n);
      System.arraycopy(place[1], 0, own[1], 0, n);
      within(n, place[2], from, share, own[2]);
      shapes.get(s).fill(n, own, scratch[0]);
      for (int d = 0; d < own.length; d++) {
        take(n, place[2], from, own[d], scratch[own.length + 1 + d]);
      }
      from += share;
    }
    for (int d = 0; d < own.length; d++) {
      System.arraycopy(scratch[own.length + 1 + d], 0, place[d], 0, n);
    }
  }

  /** The place of a number within the share of a piece; any where it belongs to another one. */
  private static void within(int n, double[] chooser, double from, double share, double[] u) {
    for (int i = 0; i < n; i++) {
      u[i] = Math.clamp((chooser[i] - from) / share, Double.MIN_NORMAL, BELOW_ONE);
    }
  }

  /** Of the pieces that begin below the number, the last one stays. */
  private static void take(int n, double[] chooser, double from, double[] own, double[] place) {
    for (int i = 0; i < n; i++) {
      place[i] = chooser[i] > from ? own[i] : place[i];
    }
  }
}
