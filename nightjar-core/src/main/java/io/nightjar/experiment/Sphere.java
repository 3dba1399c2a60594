package io.nightjar.experiment;

/**
 * A sphere around the origin of the detector.
 *
 * @param radius [cm]
 */
public record Sphere(double radius) {

  /** Volume [cm³]. */
  public double volume() {
    return 4.0 / 3 * Math.PI * radius * radius * radius;
  }

  /** Whether a point lies inside. Coordinates in cm. */
  public boolean contains(double x, double y, double z) {
    return x * x + y * y + z * z < radius * radius;
  }
}
