package io.nightjar.plot;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/**
 * The way of a line on the page as points a short step apart.
 *
 * @param x of the points [pt]
 * @param y of the points [pt]
 */
record Track(double[] x, double[] y) {

  private static final int STEPS = 240;

  /**
   * A parabola between two points.
   *
   * @param bend height of its middle to the right of the way, y downwards [pt]
   */
  static Track of(Point2D from, Point2D to, double bend) {
    double dx = to.getX() - from.getX();
    double dy = to.getY() - from.getY();
    double length = Math.hypot(dx, dy);
    double[] x = new double[STEPS + 1];
    double[] y = new double[STEPS + 1];
    for (int i = 0; i <= STEPS; i++) {
      double t = (double) i / STEPS;
      double off = 4 * bend * t * (1 - t);
      x[i] = from.getX() + t * dx - off * dy / length;
      y[i] = from.getY() + t * dy + off * dx / length;
    }
    return new Track(x, y);
  }

  /** Length up to a point [pt]. */
  double length(int end) {
    double sum = 0;
    for (int i = 1; i <= end; i++) {
      sum += Math.hypot(x[i] - x[i - 1], y[i] - y[i - 1]);
    }
    return sum;
  }

  double length() {
    return length(STEPS);
  }

  /** The point at a share of the way. */
  Point2D at(double share) {
    int i = (int) Math.round(share * STEPS);
    return new Point2D.Double(x[i], y[i]);
  }

  /** Direction of the way at a share of it, of length 1. */
  Point2D direction(double share) {
    int i = Math.clamp(Math.round(share * STEPS), 1, STEPS - 1);
    double dx = x[i + 1] - x[i - 1];
    double dy = y[i + 1] - y[i - 1];
    double length = Math.hypot(dx, dy);
    return new Point2D.Double(dx / length, dy / length);
  }

  /** The way itself. */
  Path2D plain() {
    return shifted(0);
  }

  /** The way to its right by a distance [pt]. */
  Path2D shifted(double distance) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i <= STEPS; i++) {
      add(path, i, distance);
    }
    return path;
  }

  /**
   * A wave of whole periods about the way.
   *
   * @param period about [pt]
   * @param amplitude [pt]
   */
  Path2D wave(double period, double amplitude) {
    double total = length();
    double waves = Math.max(1, Math.round(total / period));
    Path2D path = new Path2D.Double();
    double gone = 0;
    for (int i = 0; i <= STEPS; i++) {
      gone += i == 0 ? 0 : Math.hypot(x[i] - x[i - 1], y[i] - y[i - 1]);
      add(path, i, amplitude * Math.sin(2 * Math.PI * waves * gone / total));
    }
    return path;
  }

  private void add(Path2D path, int i, double right) {
    Point2D along = direction((double) i / STEPS);
    double px = x[i] - right * along.getY();
    double py = y[i] + right * along.getX();
    if (i == 0) {
      path.moveTo(px, py);
    } else {
      path.lineTo(px, py);
    }
  }
}
