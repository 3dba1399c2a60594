package io.nightjar.experiment;

import io.nightjar.event.EventBatch.Particles;
import java.util.ArrayList;
import java.util.List;

/** What boxes and cylinders have in common: the same cut at every z. */
final class Prism {

  /** Bodies that touch do not overlap, though rounding may say so [cm]. */
  static final double ROUNDING = 1e-9;

  /** Keeps components of directions from 0; far below what they resolve. */
  private static final double PARALLEL = 1e-200;

  private static final double[] SIDES = {-1, 1};

  private Prism() {}

  /** How far inside of a body all corners of a box lie [cm]. */
  static double margin(Shape outer, Box box) {
    List<Point> corners = new ArrayList<>();
    for (double sx : SIDES) {
      for (double sy : SIDES) {
        corners.add(new Point(sx * box.x() / 2, sy * box.y() / 2, 0));
      }
    }
    return least(outer, box, corners);
  }

  /**
   * How far inside of a body the rims of a cylinder lie [cm]: they come next to a box on its axes,
   * next to what is round in the direction of the offset.
   */
  static double margin(Shape outer, Cylinder cylinder) {
    double r = cylinder.radius();
    double dx = cylinder.centre().x() - outer.centre().x();
    double dy = cylinder.centre().y() - outer.centre().y();
    double offset = Math.hypot(dx, dy);
    List<Point> rim = new ArrayList<>();
    for (double side : SIDES) {
      rim.add(new Point(side * r, 0, 0));
      rim.add(new Point(0, side * r, 0));
    }
    if (offset > 0) {
      rim.add(new Point(r * dx / offset, r * dy / offset, 0));
    }
    return least(outer, cylinder, rim);
  }

  private static double least(Shape outer, Shape inner, List<Point> across) {
    Point c = inner.centre();
    double least = Double.POSITIVE_INFINITY;
    for (double side : SIDES) {
      double z = c.z() + side * inner.halfLength();
      for (Point p : across) {
        least = Math.min(least, outer.depth(c.x() + p.x(), c.y() + p.y(), z));
      }
    }
    return least;
  }

  /** Whether a box or a cylinder and a box share more than a surface. */
  static boolean overlap(Shape one, Box box) {
    if (one instanceof Cylinder cylinder) {
      return overlap(box, cylinder);
    }
    Box other = (Box) one;
    double dx = Math.abs(one.centre().x() - box.centre().x());
    double dy = Math.abs(one.centre().y() - box.centre().y());
    return overlapAlong(one, box)
        && dx < (other.x() + box.x()) / 2 - ROUNDING
        && dy < (other.y() + box.y()) / 2 - ROUNDING;
  }

  /** Whether a box or a cylinder and a cylinder share more than a surface. */
  static boolean overlap(Shape one, Cylinder cylinder) {
    Point axis = cylinder.centre();
    double depth = one.depth(axis.x(), axis.y(), one.centre().z());
    return overlapAlong(one, cylinder) && depth > ROUNDING - cylinder.radius();
  }

  private static boolean overlapAlong(Shape one, Shape other) {
    double between = Math.abs(one.centre().z() - other.centre().z());
    return between < one.halfLength() + other.halfLength() - ROUNDING;
  }

  /**
   * Signed distance to the surface of what is bounded in two directions: the nearer face from
   * inside, the corner or the face from outside.
   *
   * @param a distance to the first surface, negative outside
   * @param b distance to the second one, negative outside
   */
  static double depth(double a, double b) {
    return a >= 0 && b >= 0 ? Math.min(a, b) : -Math.hypot(Math.min(a, 0), Math.min(b, 0));
  }

  /**
   * Cuts intervals to where rays are between two planes.
   *
   * @param n number of rays
   * @param from coordinate of the origins along the normal of the planes [cm]; read
   * @param along component of the direction; read
   * @param sign −1 for the opposite direction, else 1
   * @param middle of the two planes [cm]
   * @param half of their distance [cm]
   * @param near raised, in units of the length of the direction
   * @param far lowered, in the same unit
   */
  static void cut(
      int n,
      double[] from,
      double[] along,
      double sign,
      double middle,
      double half,
      double[] near,
      double[] far) {
    for (int i = 0; i < n; i++) {
      double inverse = sign / (along[i] + PARALLEL);
      double to = (middle - from[i]) * inverse;
      double width = half * Math.abs(inverse);
      near[i] = Math.max(near[i], to - width);
      far[i] = Math.min(far[i], to + width);
    }
  }

  /**
   * From units of the length of the direction to cm; nothing is left where the ends are crossed.
   */
  static void lengthen(int n, Particles p, double[] near, double[] far) {
    for (int i = 0; i < n; i++) {
      double length = Math.sqrt(p.px[i] * p.px[i] + p.py[i] * p.py[i] + p.pz[i] * p.pz[i]);
      near[i] *= length;
      far[i] = Math.max(near[i], far[i] * length);
    }
  }
}
