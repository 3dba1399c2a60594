package io.nightjar.experiment;

import io.nightjar.event.EventBatch.Particles;
import java.util.Arrays;

/**
 * A box with its sides along the axes.
 *
 * @param x full length across the beam [cm]
 * @param y full length across the beam, upwards [cm]
 * @param z full length along the beam [cm]
 * @param centre [cm]
 */
public record Box(double x, double y, double z, Point centre) implements Shape {

  @Override
  public double volume() {
    return x * y * z;
  }

  @Override
  public double halfDiameter() {
    return Math.sqrt(x * x + y * y + z * z) / 2;
  }

  @Override
  public double halfLength() {
    return z / 2;
  }

  @Override
  public double area(double at) {
    return x * y;
  }

  @Override
  public void fill(int n, double[][] place, double[] scratch) {
    stretch(n, place[0], x, centre.x());
    stretch(n, place[1], y, centre.y());
    stretch(n, place[2], z, centre.z());
  }

  private static void stretch(int n, double[] u, double side, double middle) {
    for (int i = 0; i < n; i++) {
      u[i] = middle + side * (u[i] - 0.5);
    }
  }

  /** The intervals between each pair of faces, in common. */
  @Override
  public void cross(
      int n, double[][] place, Particles p, double sign, double[] near, double[] far) {
    Arrays.fill(near, 0, n, 0);
    Arrays.fill(far, 0, n, Double.MAX_VALUE);
    Prism.cut(n, place[0], p.px, sign, centre.x(), x / 2, near, far);
    Prism.cut(n, place[1], p.py, sign, centre.y(), y / 2, near, far);
    Prism.cut(n, place[2], p.pz, sign, centre.z(), z / 2, near, far);
    Prism.lengthen(n, p, near, far);
  }

  @Override
  public double depth(double atX, double atY, double atZ) {
    double a = x / 2 - Math.abs(atX - centre.x());
    double b = y / 2 - Math.abs(atY - centre.y());
    double c = z / 2 - Math.abs(atZ - centre.z());
    return Prism.depth(Prism.depth(a, b), c);
  }

  @Override
  public boolean contains(double atX, double atY, double atZ) {
    return depth(atX, atY, atZ) > 0;
  }
}
