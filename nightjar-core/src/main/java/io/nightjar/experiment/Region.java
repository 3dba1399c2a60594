package io.nightjar.experiment;

import io.nightjar.math.GaussLegendre;

/**
 * Matter of uniform density that a beam meets.
 *
 * @param name as in dirt; empty for the detector itself
 * @param shape where it is
 * @param material what it consists of, all of it
 */
public record Region(String name, Shape shape, Material material) {

  private static final int NODES = 16;

  /** Whether this is the detector itself. */
  public boolean isDetector() {
    return name.isEmpty();
  }

  /**
   * Mean of (D/(D + z))² over the region: how much denser neutrinos are here than where the flux is
   * known. 1 for the detector itself, over which published fluxes are averaged.
   *
   * @param distance D from the source of the beam to the origin [cm]
   */
  public double density(double distance) {
    if (isDetector()) {
      return 1;
    }
    double middle = shape.centre().z();
    double half = shape.halfLength();
    return GaussLegendre.of(NODES)
            .integrate(middle - half, middle + half, z -> shape.area(z) * densityAt(z, distance))
        / shape.volume();
  }

  /** (D/(D + z))² for z and D in cm. */
  public static double densityAt(double z, double distance) {
    double ratio = distance / (distance + z);
    return ratio * ratio;
  }
}
