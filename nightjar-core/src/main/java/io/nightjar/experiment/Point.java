package io.nightjar.experiment;

/**
 * A point in coordinates of the detector [cm].
 *
 * @param x across the beam
 * @param y across the beam, upwards
 * @param z along the beam
 */
public record Point(double x, double y, double z) {

  /** The centre of the detector. */
  public static final Point ORIGIN = new Point(0, 0, 0);

  /** Distance from the origin [cm]. */
  double distance() {
    return Math.sqrt(x * x + y * y + z * z);
  }
}
