package io.nightjar.constraint;

import java.util.List;

/**
 * The weight of one particle that flies through zones, daughters not followed: S = e^{−L/ℓ} +
 * BR_inv(1 − e^{−L/ℓ}) + BR_vis Σ_k (1 − v_k)(e^{−a_k/ℓ} − e^{−b_k/ℓ}).
 *
 * @param zones from the vertex outwards; without them nothing is vetoed
 * @param energy of the particle [GeV]
 */
record Passage(List<Zone> zones, double energy) {

  /** Smallest p/m. */
  private static final double SLOWEST = 0.5;

  /**
   * @param particle number of a particle of the point
   */
  double of(DarkPoint point, int particle) {
    if (zones.isEmpty() || point.width(particle) == 0) {
      return 1;
    }
    double l = length(point.mass(particle), energy, point.ctau(particle));
    double hidden = point.share(particle, Visible.NOTHING);
    double last = zones.getLast().to();
    double kept = 0;
    for (int k = 0; k < zones.size(); k++) {
      Zone zone = zones.get(k);
      kept += (1 - zone.veto()) * (Math.exp(-zone.from() / l) - Math.exp(-zone.to() / l));
    }
    return survival(last / l, hidden, kept);
  }

  /** e^{−L/ℓ} + BR_inv(1 − e^{−L/ℓ}) + BR_vis kept. */
  static double survival(double lengths, double hidden, double kept) {
    return Math.exp(-lengths) - hidden * Math.expm1(-lengths) + (1 - hidden) * kept;
  }

  /**
   * Mean decay length p/m cτ [cm], p at least {@link #SLOWEST} m: energies are typical ones, and
   * beams make heavier states with more.
   */
  static double length(double m, double energy, double ctau) {
    return boost(m, energy) * ctau;
  }

  /** p/m. */
  static double boost(double m, double energy) {
    return energy > m ? Math.max(SLOWEST, Math.sqrt((energy - m) * (energy + m)) / m) : SLOWEST;
  }
}
