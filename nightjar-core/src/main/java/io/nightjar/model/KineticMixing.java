package io.nightjar.model;

import io.nightjar.physics.Constants;

/**
 * Kinetic mixing with hypercharge that gives the Z' a wanted coupling to electrons: the inverse of
 * {@link GaugeSector#epsilon}.
 */
final class KineticMixing {

  private static final int STEPS = 50;
  private static final double DIGITS = 1e-14;

  private KineticMixing() {}

  /**
   * The gauge sector in which |g_V(e)|/e is |ε|. ε is nearly proportional to χ, so that χ → χ
   * ε/ε(χ) converges.
   *
   * @param constants constants of nature
   * @param zPrimeMass m_Z' [GeV]
   * @param epsilon ε
   * @throws UnphysicalException if there is none
   */
  static GaugeSector of(Constants constants, double zPrimeMass, double epsilon) {
    double chi = epsilon;
    GaugeSector sector = GaugeSector.of(constants, zPrimeMass, chi);
    for (int step = 0; step < STEPS && epsilon != 0; step++) {
      double ratio = epsilon / sector.epsilon();
      if (Math.abs(ratio - 1) < DIGITS) {
        return sector;
      }
      chi *= ratio;
      sector = GaugeSector.of(constants, zPrimeMass, chi);
    }
    boolean holds = epsilon == 0 || Math.abs(sector.epsilon() / epsilon - 1) < 1e-9;
    new Condition("epsilon", epsilon, "what kinetic mixing with hypercharge can give", holds)
        .demand();
    return sector;
  }
}
