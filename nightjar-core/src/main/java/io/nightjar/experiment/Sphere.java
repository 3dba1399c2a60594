package io.nightjar.experiment;

import io.nightjar.event.EventBatch.Particles;
import io.nightjar.math.Columns;

/**
 * A sphere.
 *
 * @param radius [cm]
 * @param centre [cm]
 */
public record Sphere(double radius, Point centre) implements Shape {

  /** A sphere around the origin of the detector. */
  public Sphere(double radius) {
    this(radius, Point.ORIGIN);
  }

  @Override
  public double volume() {
    return 4.0 / 3 * Math.PI * radius * radius * radius;
  }

  @Override
  public double halfDiameter() {
    return radius;
  }

  @Override
  public double halfLength() {
    return radius;
  }

  @Override
  public double area(double z) {
    double dz = z - centre.z();
    return Math.PI * (radius - dz) * (radius + dz);
  }

  /** r³, cos θ and φ are uniform. */
  @Override
  public void fill(int n, double[][] place, double[] scratch) {
    Columns.log(n, place[0], place[0]);
    for (int i = 0; i < n; i++) {
      place[0][i] *= 1.0 / 3;
      place[1][i] = 2 * place[1][i] - 1;
    }
    Columns.exp(n, place[0], place[0]);
    Columns.sinCosTurn(n, place[2], scratch, place[2]);
    coordinates(n, place[0], place[1], place[2], scratch);
  }

  /** From radius in units of the sphere's, cos θ, cos φ, sin φ to x, y, z. */
  private void coordinates(int n, double[] r, double[] cos, double[] cosPhi, double[] sinPhi) {
    for (int i = 0; i < n; i++) {
      double c = cos[i];
      double length = radius * r[i];
      double across = length * Math.sqrt((1 - c) * (1 + c));
      r[i] = centre.x() + across * cosPhi[i];
      cos[i] = centre.y() + across * sinPhi[i];
      cosPhi[i] = centre.z() + length * c;
    }
  }

  /** ℓ = −x·n ± √((x·n)² + R² − x²), with x from the centre. */
  @Override
  public void cross(
      int n, double[][] place, Particles p, double sign, double[] near, double[] far) {
    for (int i = 0; i < n; i++) {
      double x = place[0][i] - centre.x();
      double y = place[1][i] - centre.y();
      double z = place[2][i] - centre.z();
      double p2 = p.px[i] * p.px[i] + p.py[i] * p.py[i] + p.pz[i] * p.pz[i];
      double dot = x * p.px[i] + y * p.py[i] + z * p.pz[i];
      double along = sign * dot / Math.sqrt(Math.max(p2, Double.MIN_NORMAL));
      double inside = radius * radius - (x * x + y * y + z * z);
      double root = Math.sqrt(Math.max(0, along * along + inside));
      far[i] = Math.max(0, root - along);
      near[i] = Math.min(far[i], Math.max(0, -root - along));
    }
  }

  @Override
  public double depth(double x, double y, double z) {
    double dx = x - centre.x();
    double dy = y - centre.y();
    double dz = z - centre.z();
    return radius - Math.sqrt(dx * dx + dy * dy + dz * dz);
  }

  @Override
  public boolean contains(double x, double y, double z) {
    double dx = x - centre.x();
    double dy = y - centre.y();
    double dz = z - centre.z();
    return dx * dx + dy * dy + dz * dz < radius * radius;
  }
}
