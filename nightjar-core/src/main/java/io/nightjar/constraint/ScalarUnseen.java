package io.nightjar.constraint;

/**
 * Share of scalars of which nothing is seen: p + (1 − p) b, p the probability to leave the detector
 * before it decays, b the share of decays of which nothing is seen, daughters followed: b = Σ BR
 * Π_d S_d over decays with dark daughters and neutrinos alone.
 *
 * @param length of the detector [cm]
 * @param survival of daughters in its zones
 * @param energy typical one of the scalar [GeV]
 */
record ScalarUnseen(double length, Survival survival, double energy) {

  /** Of a limit, which gives zones and {@code energy}. */
  static ScalarUnseen of(Limit limit) {
    if (limit.zones().isEmpty()) {
      throw new IllegalArgumentException(limit.name() + " gives no zones of its detector");
    }
    Passage passage = Passage.of(limit);
    return new ScalarUnseen(limit.zones().getLast().to(), passage.survival(), passage.energy());
  }

  /** The whole, with p from the length of the detector: beyond its last zone nothing is seen. */
  double of(DarkPoint point, int scalar) {
    if (point.width(scalar) == 0) {
      return 1;
    }
    double mean = Passage.length(point.mass(scalar), energy, point.ctau(scalar));
    return of(point, scalar, Math.exp(-length / mean));
  }

  /**
   * The whole at a given p.
   *
   * @param p probability to leave the detector
   */
  double of(DarkPoint point, int scalar, double p) {
    return p + (1 - p) * decayed(point, scalar);
  }

  /** b of a scalar that decays where it was made. */
  double decayed(DarkPoint point, int scalar) {
    double sum = 0;
    for (Mode mode : point.modes(scalar)) {
      if (mode.seen() == Mode.Seen.NOTHING) {
        sum += mode.branching() * daughters(point, mode);
      }
    }
    return sum;
  }

  /** Each with its mean share of the momentum. */
  private double daughters(DarkPoint point, Mode mode) {
    double mass = point.mass(point.scalar());
    double momentum = Passage.boost(mass, energy) * mass;
    double product = 1;
    for (int d = 0; d < mode.dark().length; d++) {
      product *= survival.of(point, mode.dark()[d], mode.share()[d] * momentum);
    }
    return product;
  }
}
