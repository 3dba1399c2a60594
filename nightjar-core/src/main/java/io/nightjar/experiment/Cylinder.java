package io.nightjar.experiment;

import io.nightjar.event.EventBatch.Particles;
import io.nightjar.math.Columns;

/**
 * A cylinder with its axis along the beam.
 *
 * @param radius [cm]
 * @param length full length [cm]
 * @param centre [cm]
 */
public record Cylinder(double radius, double length, Point centre) implements Shape {

  /** Keeps squares of directions from 0; far below what they resolve. */
  private static final double PARALLEL = 1e-30;

  @Override
  public double volume() {
    return Math.PI * radius * radius * length;
  }

  @Override
  public double halfDiameter() {
    return Math.hypot(radius, length / 2);
  }

  @Override
  public double halfLength() {
    return length / 2;
  }

  @Override
  public double area(double z) {
    return Math.PI * radius * radius;
  }

  /** r², φ and z are uniform. */
  @Override
  public void fill(int n, double[][] place, double[] scratch) {
    Columns.sinCosTurn(n, place[1], scratch, place[1]);
    for (int i = 0; i < n; i++) {
      double r = radius * Math.sqrt(place[0][i]);
      place[0][i] = centre.x() + r * place[1][i];
      place[1][i] = centre.y() + r * scratch[i];
    }
    for (int i = 0; i < n; i++) {
      place[2][i] = centre.z() + length * (place[2][i] - 0.5);
    }
  }

  /**
   * Within the mantle, t = (−x·p ± √((x·p)² + p²(R² − x²)))/p² across the beam; and between the
   * ends.
   */
  @Override
  public void cross(
      int n, double[][] place, Particles p, double sign, double[] near, double[] far) {
    for (int i = 0; i < n; i++) {
      double x = place[0][i] - centre.x();
      double y = place[1][i] - centre.y();
      double p2 = p.px[i] * p.px[i] + p.py[i] * p.py[i] + PARALLEL;
      double along = sign * (x * p.px[i] + y * p.py[i]) / p2;
      double discriminant = along * along + (radius * radius - x * x - y * y) / p2;
      double root = Math.sqrt(Math.max(0, discriminant));
      near[i] = Math.max(0, -root - along);
      far[i] = root - along;
    }
    Prism.cut(n, place[2], p.pz, sign, centre.z(), length / 2, near, far);
    Prism.lengthen(n, p, near, far);
  }

  @Override
  public double depth(double x, double y, double z) {
    double across = radius - Math.hypot(x - centre.x(), y - centre.y());
    return Prism.depth(across, length / 2 - Math.abs(z - centre.z()));
  }

  @Override
  public boolean contains(double x, double y, double z) {
    double dx = x - centre.x();
    double dy = y - centre.y();
    return dx * dx + dy * dy < radius * radius && Math.abs(z - centre.z()) < length / 2;
  }
}
