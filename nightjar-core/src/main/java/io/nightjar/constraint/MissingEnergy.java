package io.nightjar.constraint;

import io.nightjar.math.GaussLegendre;

/**
 * w of a beam on a calorimeter that measures what is missing: a decay in the first zone is not
 * vetoed, it only adds to the energy there. P(E_e' + E_pairs &lt; E₀ − E_miss, no vertex vetoed
 * behind), with the spectrum of the Z' dN/dz ∝ (1 − z + z²/3)/[M²(1 − z)/z + m_e² z], z = E_Z'/E₀,
 * relative to the same for a Z' that is never seen. Source: Bjorken et al. 0906.0580, eq. (A12);
 * selection of 1906.00176: half of the energy must be missing.
 *
 * <p>What a chain shows in the calorimeter is spread evenly over twice its mean.
 */
final class MissingEnergy {

  private static final double NEGLIGIBLE = 1e-8;

  /** In the energy of the Z'. */
  private static final int ENERGIES = 5;

  private final Survival strict; // the calorimeter vetoes
  private final Survival lenient; // it does not
  private final double[] weight = new double[ENERGIES];
  private final double[] spare = new double[ENERGIES]; // visible energy that is not too much [GeV]
  private final double[] momentum = new double[ENERGIES];
  private final Pairs[] pairs = new Pairs[ENERGIES];

  /** Whether a limit is of this kind: its first zone begins at the vertex and vetoes nothing. */
  static boolean isMeant(Limit limit) {
    return !limit.zones().isEmpty()
        && limit.zones().getFirst().from() == 0
        && limit.zones().getFirst().veto() == 0;
  }

  /**
   * At the masses of a point.
   *
   * @param beam E₀ [GeV]
   */
  MissingEnergy(Limit limit, DarkPoint masses, double beam) {
    this.lenient = Survival.of(limit.zones());
    this.strict = Survival.blocked(limit.zones());
    double missing = limit.numbers().getOrDefault("threshold", beam / 2);
    double M = masses.zPrimeMass();
    double lightest = Math.max(missing, M) / beam;
    double me = masses.constants().electronMass();
    double delta = me * me / (M * M);
    GaussLegendre rule = GaussLegendre.of(ENERGIES);
    double range = Math.log((1 - lightest + delta) / delta);
    double total = 0;
    for (int k = 0; k < ENERGIES; k++) {
      double rest = delta * Math.exp(rule.nodes()[k] * range); // 1 − z + δ
      double z = Math.min(1 + delta - rest, 1);
      weight[k] = rule.weights()[k] * rest * spectrum(z, M, me);
      total += weight[k];
      spare[k] = z * beam - missing;
      momentum[k] = Math.sqrt((z * beam - M) * (z * beam + M));
      pairs[k] = new Pairs(masses, z * beam);
    }
    for (int k = 0; k < ENERGIES; k++) {
      weight[k] /= total;
    }
  }

  private static double spectrum(double z, double M, double me) {
    return (1 - z + z * z / 3) / (M * M * (1 - z) / z + me * me * z);
  }

  double of(DarkPoint point) {
    double w = 0;
    for (Mode mode : point.modes(point.zPrime())) {
      w += mode.branching() > NEGLIGIBLE ? mode.branching() * of(point, mode) : 0;
    }
    return w;
  }

  private double of(DarkPoint point, Mode mode) {
    int[] dark = mode.dark();
    if (dark.length == 0 && mode.seen() == Mode.Seen.NOTHING) {
      return 1;
    }
    double sum = 0;
    for (int k = 0; k < ENERGIES; k++) {
      sum +=
          weight[k]
              * switch (dark.length) {
                case 0 -> visible(point, k);
                case 1 -> mean(point, dark[0], point.heavy(), k);
                default -> mean(point, dark[0], dark[1], k);
              };
    }
    return sum;
  }

  /** A Z' that shows all its energy: none is missing if it does so in the calorimeter. */
  private double visible(DarkPoint point, int k) {
    return strict.visible(momentum[k] / point.zPrimeMass() * point.ctau(point.zPrime()));
  }

  private double mean(DarkPoint point, int i, int j, int k) {
    Pairs all = pairs[k];
    int pair = all.pair(i, j);
    if (!all.isOpen(pair)) {
      return 1;
    }
    double sum = 0;
    for (int n = 0; n < Pairs.NODES; n++) {
      sum += Pairs.weight(n) * passes(point, i, all.first(pair, n), j, all.second(pair, n), k);
    }
    return sum;
  }

  /** P(neither shows too much in the calorimeter, and nothing behind it). */
  private double passes(DarkPoint point, int i, double Ei, int j, double Ej, int k) {
    boolean light = j == point.heavy();
    double pi = pairs[k].momentum(i, Ei);
    double pj = pairs[k].momentum(j, Ej);
    double darkI = strict.of(point, i, pi);
    double darkJ = light ? 1 : strict.of(point, j, pj);
    double brightI = lenient.of(point, i, pi) - darkI;
    double brightJ = light ? 0 : lenient.of(point, j, pj) - darkJ;
    double shownI = point.fate(i).open() * Ei;
    double shownJ = light ? 0 : point.fate(j).open() * Ej;
    return darkI * darkJ
        + brightI * darkJ * below(spare[k], shownI, shownI)
        + darkI * brightJ * below(spare[k], shownJ, shownJ)
        + brightI * brightJ * below(spare[k], shownI + shownJ, Math.hypot(shownI, shownJ));
  }

  /** P(E &lt; most) for an energy that is spread evenly around its mean. */
  private static double below(double most, double mean, double half) {
    return half > 0 ? Math.clamp((most - mean + half) / (2 * half), 0, 1) : 1;
  }

  void explain(DarkPoint point, Explanation.Builder steps) {
    for (Mode mode : point.modes(point.zPrime())) {
      if (mode.branching() > 1e-6) {
        String name = PhotonWeight.name(point, mode);
        steps.number(name + ": share", mode.branching(), "", "");
        steps.number(
            name + ": energy is missing", of(point, mode), "", "over the spectrum of the Z'");
      }
    }
  }
}
