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
      r[i] = across * cosPhi[i];
      cos[i] = across * sinPhi[i];
      cosPhi[i] = length * c;
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
