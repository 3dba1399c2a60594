package io.nightjar.constraint;

import java.util.ArrayList;
import java.util.List;

/**
 * Probability that a particle of typical energy and all that it decays to shows nothing in a
 * detector: {@link Survival} at the momentum that this energy stands for.
 *
 * @param survival in the zones; without zones nothing is vetoed
 * @param energy of the particle [GeV]
 */
record Passage(Survival survival, double energy) {

  /** Smallest p/m. */
  private static final double SLOWEST = 0.5;

  /** Of a limit, which gives {@code energy} if it gives zones. */
  static Passage of(Limit limit) {
    return limit.zones().isEmpty()
        ? of(List.of(), 0)
        : of(limit.zones(), NeutrinoSearch.number(limit, "energy"));
  }

  /**
   * In zones.
   *
   * @param zones from the vertex outwards
   * @param energy of the particle [GeV]
   */
  static Passage of(List<Zone> zones, double energy) {
    return new Passage(Survival.of(fromVertex(zones)), energy);
  }

  /** A pair that is made before the first zone flies into it, and is seen there. */
  private static List<Zone> fromVertex(List<Zone> zones) {
    List<Zone> all = new ArrayList<>(zones);
    if (!all.isEmpty()) {
      Zone first = all.getFirst();
      all.set(0, new Zone(0, first.to(), first.veto()));
    }
    return all;
  }

  /** The probability for a particle that starts at the vertex. */
  double of(Particles all, int particle) {
    double m = all.mass(particle);
    return survival.of(all, particle, boost(m, energy) * m);
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
