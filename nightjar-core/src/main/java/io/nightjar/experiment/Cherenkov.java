package io.nightjar.experiment;

/** When a charged particle gives Cherenkov light. */
public final class Cherenkov {
  private Cherenkov() {}

  /**
   * The kinetic energy above which βn &gt; 1: T = m (1/√(1 − 1/n²) − 1).
   *
   * @param mass mass of the particle [GeV]
   * @param index refractive index of the medium, greater than 1
   * @return [GeV]
   */
  public static double threshold(double mass, double index) {
    if (!(index > 1)) {
      throw new IllegalArgumentException(
          "A medium with refractive index " + index + " gives no Cherenkov light.");
    }
    return mass * (1 / Math.sqrt(1 - 1 / (index * index)) - 1);
  }
}
