package io.nightjar.constraint;

import io.nightjar.constraint.SurvivalTable.Values;
import io.nightjar.math.GaussLegendre;
import java.util.Arrays;
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

  /** In pairs and in the energy of the Z'. */
  private static final int NODES = ENERGIES * Pairs.NODES;

  /** Probability to show nothing that is taken for 1. */
  private static final double UNSEEN = 1 - 1e-7;

  private final Survival strict; // the calorimeter vetoes
  private final double[] share; // of an energy of the Z'
  private final double[] momentum; // of the Z' [GeV]
  private final double[] spare; // visible energy that is not too much, at nodes of pairs [GeV]
  private final Pairs pairs;
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
    double[] energy = new double[ENERGIES];
    this.share = new double[ENERGIES];
    fill(masses, beam, missing, energy);
    this.momentum = Arrays.stream(energy).map(E -> Math.sqrt((E - M) * (E + M))).toArray();
    this.pairs = new Pairs(masses, energy, share);
    this.spare = new double[NODES];
    for (int n = 0; n < NODES; n++) {
      spare[n] = Math.max(energy[n / Pairs.NODES] - missing, Double.MIN_NORMAL);
    }
    this.dark = new SurvivalTable(strict, pairs.momenta(1));
    this.all = dark.with(Survival.of(limit.zones()));
  }

  /** Energies of the Z', evenly in ln(1 − z + δ), and their shares. */
  private void fill(DarkPoint masses, double beam, double missing, double[] energy) {
    double M = masses.zPrimeMass();
    double me = masses.constants().electronMass();
    double lightest = Math.max(missing, M) / beam;
    double delta = me * me / (M * M);
    double range = Math.log((1 - lightest + delta) / delta);
    GaussLegendre rule = GaussLegendre.of(ENERGIES);
    double total = 0;
    for (int k = 0; k < ENERGIES; k++) {
      double rest = delta * Math.exp(rule.nodes()[k] * range); // 1 − z + δ
      double z = Math.min(1 + delta - rest, 1);
      energy[k] = z * beam;
      share[k] = rule.weights()[k] * rest * spectrum(z, M, me);
      total += share[k];
    }
    for (int k = 0; k < ENERGIES; k++) {
      share[k] /= total;
    }
  }

  private static double spectrum(double z, double M, double me) {
    return (1 - z + z * z / 3) / (M * M * (1 - z) / z + me * me * z);
  }

  double of(DarkPoint point) {
    Evaluation one = new Evaluation(point);
    return point.zShares().mean(() -> visible(point), one::mean);
  }

  /** The same of decays of one kind. */
  private double of(DarkPoint point, Mode mode) {
    if (mode.dark().length == 0) {
      return mode.seen() == Mode.Seen.NOTHING ? 1 : visible(point);
    }
    return new Evaluation(point).mean(mode.first(), mode.second(point.heavy()));
  }

  /**
   * S of a particle, and the share of its energy that its decays show.
   *
   * @param dark nothing is shown in the calorimeter
   * @param all that, or something is
   */
  private record Passing(Values dark, Values all, double open) {

    /** Whether it flies on as a light neutrino does, at any momentum. */
    boolean isUnseen() {
      return dark.isFlat() && dark.known()[0] > UNSEEN;
    }
  }

  /** A Z' that shows all its energy: none is missing if it does so in the calorimeter. */
  private double visible(DarkPoint point) {
    double sum = 0;
    for (int k = 0; k < ENERGIES; k++) {
      double length = momentum[k] / point.zPrimeMass() * point.ctau(point.zPrime());
      sum += share[k] * strict.visible(length);
    }
    return sum;
  }

  /** What is computed once for a point, and columns that every pair uses anew. */
  private final class Evaluation {
    private final DarkPoint point;
    private final @Nullable Passing[] known;
    private final Columns columns = COLUMNS.get();

    Evaluation(DarkPoint point) {
      this.point = point;
      this.known = new Passing[point.heavy()];
    }

    private Passing passing(int i) {
      Passing passing = known[i];
      if (passing == null) {
        passing = new Passing(dark.of(point, i), all.of(point, i), point.fate(i).open());
        known[i] = passing;
      }
      return passing;
    }

    /** Of ν_iν_j, i ≤ j; a light neutrino is number n and always passes. */
    double mean(int i, int j) {
      int pair = pairs.pair(i, j);
      if (!pairs.isOpen(pair)) {
        return 1;
      }
      boolean first = !passing(i).isUnseen();
      boolean second = j < point.heavy() && !passing(j).isUnseen();
      if (first) {
        columns.one.fill(passing(i), pairs.first(pair), pairs.ofFirst(j));
      }
      if (second) {
        columns.two.fill(passing(j), pairs.second(pair), pairs.ofSecond(i, j));
      }
      double[] weights = pairs.weights();
      if (first && second) {
        return Seen.both(columns.one, columns.two, spare, weights);
      }
      if (first) {
        return columns.one.alone(spare, weights);
      }
      return second ? columns.two.alone(spare, weights) : 1;
    }
  }

  private static final ThreadLocal<Columns> COLUMNS = ThreadLocal.withInitial(Columns::new);

  /** Of a thread. */
  private static final class Columns {
    private final Seen one = new Seen();
    private final Seen two = new Seen();
  }

  /** One of a pair at all nodes: probabilities, nothing behind the calorimeter showing it. */
  private static final class Seen {
    private final double[] dark = new double[NODES]; // that it shows nothing in the calorimeter
    private final double[] bright = new double[NODES]; // that it shows something there
    private final double[] shown = new double[NODES]; // what it shows then [GeV]

    void fill(Passing passing, double[] energy, int at) {
      passing.dark.read(at, dark);
      passing.all.read(at, bright);
      for (int n = 0; n < NODES; n++) {
        bright[n] -= dark[n];
        shown[n] = passing.open * energy[n];
      }
    }

    /** Mean over nodes of what passes: what is shown is not too much. */
    double alone(double[] spare, double[] weights) {
      double sum = 0;
      for (int n = 0; n < NODES; n++) {
        sum += weights[n] * (dark[n] + bright[n] * Math.min(1, spare[n] / (2 * shown[n])));
      }
      return sum;
    }

    /** The same of two. What both show together has the width √(e₁² + e₂²). */
    static double both(Seen one, Seen two, double[] spare, double[] weights) {
      double sum = 0;
      for (int n = 0; n < NODES; n++) {
        double e1 = one.shown[n];
        double e2 = two.shown[n];
        double half = Math.sqrt(e1 * e1 + e2 * e2);
        double below = Math.min(1, Math.max(0, (spare[n] - e1 - e2 + half) / (2 * half)));
        double alone1 = one.dark[n] + one.bright[n] * Math.min(1, spare[n] / (2 * e1));
        double alone2 = two.bright[n] * Math.min(1, spare[n] / (2 * e2));
        sum +=
            weights[n]
                * (alone1 * two.dark[n]
                    + one.dark[n] * alone2
                    + one.bright[n] * two.bright[n] * below);
      }
      return sum;
    }
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
