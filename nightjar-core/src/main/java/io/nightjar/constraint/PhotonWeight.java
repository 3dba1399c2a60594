package io.nightjar.constraint;

/**
 * w: the share of Z' decays in which nothing is vetoed, at masses and an energy of the Z':
 *
 * <p>w = Σ_νν BR + Σ_ij BR_ij ⟨S_i S_j⟩ + Σ_visible BR [1 − Σ_k v_k P_k(l_Z')], the mean over E_i.
 * A Z' that decays to heavy neutrinos does so where it was made.
 */
final class PhotonWeight {

  /** Shares of Z' decays that are not followed. */
  private static final double NEGLIGIBLE = 1e-8;

  private final Survival survival;
  private final Pairs pairs;
  private final double along;
  private final double momentum;

  /**
   * At the masses of a point.
   *
   * @param energy of the Z' [GeV]
   * @param along share of momenta that is along the direction in which zones are counted
   */
  PhotonWeight(Survival survival, DarkPoint masses, double energy, double along) {
    double M = masses.zPrimeMass();
    this.survival = survival;
    this.pairs = new Pairs(masses, energy);
    this.along = along;
    this.momentum = along * Math.sqrt((energy - M) * (energy + M));
  }

  double of(DarkPoint point) {
    double w = 0;
    for (Mode mode : point.modes(point.zPrime())) {
      w += mode.branching() > NEGLIGIBLE ? mode.branching() * of(point, mode) : 0;
    }
    return w;
  }

  /** The share among decays of one kind. */
  double of(DarkPoint point, Mode mode) {
    int[] dark = mode.dark();
    return switch (dark.length) {
      case 0 -> mode.seen() == Mode.Seen.NOTHING ? 1 : visible(point);
      case 1 -> mean(point, dark[0], point.heavy());
      default -> mean(point, dark[0], dark[1]);
    };
  }

  /** A Z' that decays visibly. */
  private double visible(DarkPoint point) {
    int z = point.zPrime();
    return survival.visible(momentum / point.zPrimeMass() * point.ctau(z));
  }

  /** ⟨S_i S_j⟩; j may be n, a light neutrino. */
  private double mean(DarkPoint point, int i, int j) {
    int pair = pairs.pair(i, j);
    if (!pairs.isOpen(pair)) {
      return 1;
    }
    boolean flat =
        isFlat(point, i, pair, true) && (j == point.heavy() || isFlat(point, j, pair, false));
    int last = flat ? 1 : Pairs.NODES;
    double sum = 0;
    for (int n = 0; n < last; n++) {
      double one = survival.of(point, i, along * pairs.momentum(i, pairs.first(pair, n)));
      double other =
          j == point.heavy()
              ? 1
              : survival.of(point, j, along * pairs.momentum(j, pairs.second(pair, n)));
      sum += (flat ? 1 : Pairs.weight(n)) * one * other;
    }
    return sum;
  }

  private boolean isFlat(DarkPoint point, int particle, int pair, boolean first) {
    double a = first ? pairs.first(pair, 0) : pairs.second(pair, 0);
    double b = first ? pairs.first(pair, Pairs.NODES - 1) : pairs.second(pair, Pairs.NODES - 1);
    double slow = along * pairs.momentum(particle, Math.min(a, b));
    double fast = along * pairs.momentum(particle, Math.max(a, b));
    return survival.isFlat(point, particle, slow, fast);
  }

  /** What every decay of the Z' gives, for people. */
  void explain(DarkPoint point, Explanation.Builder steps) {
    steps.number("momentum of the Z' along the zones", momentum, "GeV", "");
    for (Mode mode : point.modes(point.zPrime())) {
      if (mode.branching() > 1e-6) {
        steps.number(name(point, mode) + ": share", mode.branching(), "", "");
        steps.number(
            name(point, mode) + ": passes", of(point, mode), "", "mean of S S over energies");
      }
      for (int d : mode.dark()) {
        double energy = pairs.first(pairs.pair(d, point.heavy()), Pairs.NODES / 2);
        double length = along * pairs.momentum(d, energy) / point.mass(d) * point.ctau(d);
        steps.number(point.name(d) + ": decay length", length, "cm", "at half the energy");
      }
    }
  }

  /** As in "Z' -> nu5 nu4". */
  static String name(DarkPoint point, Mode mode) {
    StringBuilder text = new StringBuilder("Z' ->");
    for (int d : mode.dark()) {
      text.append(' ').append(point.name(d));
    }
    if (mode.dark().length < 2) {
      text.append(
          switch (mode.seen()) {
            case NOTHING -> " neutrinos";
            case ELECTRONS -> " e- e+";
            case MUONS -> " mu- mu+";
            case PHOTON -> " gamma";
            case OTHER -> " hadrons or tau";
          });
    }
    return text.toString();
  }
}
