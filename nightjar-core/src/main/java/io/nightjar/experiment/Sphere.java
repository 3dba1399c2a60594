package io.nightjar.experiment;

import io.nightjar.event.EventBatch.Particles;
import io.nightjar.math.Columns;

/**
 * A sphere around the origin of the detector.
 *
 * @param radius [cm]
 */
public record Sphere(double radius) {

  /** Uniform numbers that a place takes. */
  public static final int NUMBERS = 3;

  /** Volume [cm³]. */
  public double volume() {
    return 4.0 / 3 * Math.PI * radius * radius * radius;
  }

  /**
   * Places uniform in the sphere: r³, cos θ and φ are uniform.
   *
   * @param n number of places
   * @param place three columns of uniform numbers; become x, y, z [cm]
   * @param scratch overwritten
   */
  public void fill(int n, double[][] place, double[] scratch) {
    double[] x = place[0];
    double[] y = place[1];
    double[] z = place[2];
    Columns.log(n, x, x);
    for (int i = 0; i < n; i++) {
      x[i] *= 1.0 / 3;
      z[i] = 2 * z[i] - 1;
    }
    Columns.exp(n, x, x);
    Columns.sinCosTurn(n, y, scratch, y);
    turn(n, x, y, z, scratch);
  }

  private void turn(int n, double[] x, double[] y, double[] z, double[] sin) {
    for (int i = 0; i < n; i++) {
      double r = radius * x[i];
      double c = z[i];
      double across = r * Math.sqrt((1 - c) * (1 + c));
      x[i] = across * y[i];
      y[i] = across * sin[i];
      z[i] = r * c;
    }
  }

  /**
   * Way from places inside to the surface along a direction: ℓ = √((x·n)² + R² − x²) − x·n.
   *
   * @param n number of places
   * @param place x, y, z [cm]; read
   * @param p direction, of any length; read
   * @param way written [cm]
   */
  public void wayOut(int n, double[][] place, Particles p, double[] way) {
    double[] x = place[0];
    double[] y = place[1];
    double[] z = place[2];
    for (int i = 0; i < n; i++) {
      double p2 = p.px[i] * p.px[i] + p.py[i] * p.py[i] + p.pz[i] * p.pz[i];
      double dot = x[i] * p.px[i] + y[i] * p.py[i] + z[i] * p.pz[i];
      double along = dot / Math.sqrt(Math.max(p2, Double.MIN_NORMAL));
      double inside = radius * radius - (x[i] * x[i] + y[i] * y[i] + z[i] * z[i]);
      way[i] = Math.sqrt(along * along + Math.max(0, inside)) - along;
    }
  }

  /** Whether a point lies inside. Coordinates in cm. */
  public boolean contains(double x, double y, double z) {
    return x * x + y * y + z * z < radius * radius;
  }
}
