package io.nightjar.constraint;

import io.nightjar.math.GaussLegendre;
import org.jspecify.annotations.Nullable;

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

  /** In the energy of the Z'. */
  private static final int ENERGIES = 5;

  private final Survival strict; // the calorimeter vetoes
  private final double[] weight = new double[ENERGIES];
  private final double[] spare = new double[ENERGIES]; // visible energy that is not too much [GeV]
  private final double[] momentum = new double[ENERGIES];
  private final Pairs[] pairs = new Pairs[ENERGIES];
  private final SurvivalTable dark; // of what shows nothing in the calorimeter
  private final SurvivalTable all; // of that and of what does

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
    double[][] momenta = momenta(masses.heavy());
    this.dark = new SurvivalTable(strict, momenta);
    this.all = new SurvivalTable(Survival.of(limit.zones()), momenta);
  }

  /** By particle, of all energies of the Z' one after the other [GeV]. */
  private double[][] momenta(int heavy) {
    int size = Pairs.at(heavy + 1, 0);
    double[][] momenta = new double[heavy][ENERGIES * size];
    for (int k = 0; k < ENERGIES; k++) {
      double[][] one = pairs[k].momenta(1);
      for (int i = 0; i < heavy; i++) {
        System.arraycopy(one[i], 0, momenta[i], k * size, size);
      }
    }
    return momenta;
  }

  private static double spectrum(double z, double M, double me) {
    return (1 - z + z * z / 3) / (M * M * (1 - z) / z + me * me * z);
  }

  double of(DarkPoint point) {
    int n = point.heavy();
    Passing[] known = new Passing[n];
    return point
        .zShares()
        .mean(
            () -> visible(point),
            (i, j) -> mean(n, i, passing(point, i, known), j, passing(point, j, known)));
  }

  /**
   * S of a particle at its momenta, and the share of its energy that its decays show.
   *
   * @param dark nothing is shown in the calorimeter
   * @param all that, or something is
   */
  @SuppressWarnings("ArrayRecordComponent") // for one point
  private record Passing(double[] dark, double[] all, double open) {}

  private Passing passing(DarkPoint point, int i) {
    return new Passing(dark.of(point, i), all.of(point, i), point.fate(i).open());
  }

  /** Null of a light neutrino: it always passes. */
  private @Nullable Passing passing(DarkPoint point, int i, @Nullable Passing[] known) {
    if (i == known.length) {
      return null;
    }
    Passing passing = known[i];
    if (passing == null) {
      passing = passing(point, i);
      known[i] = passing;
    }
    return passing;
  }

  private double of(DarkPoint point, Mode mode) {
    int n = point.heavy();
    return switch (mode.dark().length) {
      case 0 -> mode.seen() == Mode.Seen.NOTHING ? 1 : visible(point);
      case 1 -> mean(n, mode.dark()[0], passing(point, mode.dark()[0]), n, null);
      default -> {
        int i = mode.dark()[0];
        int j = mode.dark()[1];
        yield mean(n, i, passing(point, i), j, passing(point, j));
      }
    };
  }

  /** A Z' that shows all its energy: none is missing if it does so in the calorimeter. */
  private double visible(DarkPoint point) {
    double sum = 0;
    for (int k = 0; k < ENERGIES; k++) {
      double length = momentum[k] / point.zPrimeMass() * point.ctau(point.zPrime());
      sum += weight[k] * strict.visible(length);
    }
    return sum;
  }

  private double mean(int heavy, int i, @Nullable Passing first, int j, @Nullable Passing second) {
    int pair = pairs[0].pair(i, j);
    if (first == null || !pairs[0].isOpen(pair)) {
      return 1;
    }
    int size = Pairs.at(heavy + 1, 0);
    double sum = 0;
    for (int k = 0; k < ENERGIES; k++) {
      double inner = 0;
      for (int n = 0; n < Pairs.NODES; n++) {
        int at = k * size + Pairs.at(j, n);
        double energy = pairs[k].first(pair, n);
        double passes =
            second == null
                ? alone(first, at, energy, spare[k])
                : both(
                    first,
                    at,
                    energy,
                    second,
                    k * size + Pairs.at(i, Pairs.other(n)),
                    pairs[k].second(pair, n),
                    spare[k]);
        inner += Pairs.weight(n) * passes;
      }
      sum += weight[k] * inner;
    }
    return sum;
  }

  /** P(it does not show too much in the calorimeter, and nothing behind it). */
  private static double alone(Passing one, int at, double energy, double spare) {
    double shown = one.open * energy;
    double dark = one.dark[at];
    return dark + (one.all[at] - dark) * below(spare, shown, shown);
  }

  /** The same of two together. */
  private static double both(
      Passing first, int at, double Ei, Passing second, int beside, double Ej, double spare) {
    double darkI = first.dark[at];
    double darkJ = second.dark[beside];
    double brightI = first.all[at] - darkI;
    double brightJ = second.all[beside] - darkJ;
    double shownI = first.open * Ei;
    double shownJ = second.open * Ej;
    double half = Math.sqrt(shownI * shownI + shownJ * shownJ);
    return darkI * darkJ
        + brightI * darkJ * below(spare, shownI, shownI)
        + darkI * brightJ * below(spare, shownJ, shownJ)
        + brightI * brightJ * below(spare, shownI + shownJ, half);
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
