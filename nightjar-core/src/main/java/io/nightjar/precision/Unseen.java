package io.nightjar.precision;

import io.nightjar.process.Decay;
import io.nightjar.process.DecayTable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Probability that a particle and all its daughters veto nothing in a detector of cylinders.
 *
 * <p>A particle reaches the radius r with exp(−r m/(p_T cτ)), so one number, p_T, decides, in the
 * laboratory as in the centre of mass. Daughters fly on in the same direction with their mean share
 * of the momentum; the length is counted anew for each of them, which is exact where all but one
 * decay are prompt.
 */
final class Unseen {

  static final double SLOWEST = 1e-4; // of the transverse momentum [GeV]
  private static final double FASTEST = 20;
  static final int POINTS = 160;
  static final double STEP = Math.log(FASTEST / SLOWEST) / (POINTS - 1);

  /** Share of decays whose daughters are not followed: an error below this. */
  private static final double NEGLIGIBLE = 1e-7;

  /** Of what is never seen. */
  private static final double[] NEVER = new double[POINTS];

  static {
    Arrays.fill(NEVER, 1);
  }

  private final DecayTable decays;
  private final Particles particles;
  private final Vetoes vetoes;
  private final double[][] tables;

  /** Names of what decays, ascending in mass. */
  private record Particles(List<String> names) {}

  /** Whether something decays, and is vetoed, by the decay length. */
  private record Vetoes(LengthTable anywhere, LengthTable vetoed) {
    static Vetoes of(List<Babar.Zone> zones) {
      return new Vetoes(
          new LengthTable(l -> Unseen.anywhere(zones, l)),
          new LengthTable(l -> Unseen.vetoed(zones, l)));
    }
  }

  /**
   * What a mode leaves.
   *
   * @param dark whether nothing of it is visible
   * @param next what decays on, by number
   * @param shift its mean share of the momentum, as steps of the table
   */
  @SuppressWarnings("ArrayRecordComponent") // read-only, on a hot path
  private record Rest(boolean dark, int[] next, double[] shift) {

    boolean isLike(Rest other) {
      return dark == other.dark
          && Arrays.equals(next, other.next)
          && Arrays.equals(shift, other.shift);
    }
  }

  /** Modes of a particle by what they leave. */
  private static final class Modes {
    private final Map<List<String>, Integer> numbers = new ConcurrentHashMap<>();
    private volatile Rest[] rests = {};

    synchronized int number(Rest rest) {
      for (int k = 0; k < rests.length; k++) {
        if (rests[k].isLike(rest)) {
          return k;
        }
      }
      Rest[] more = Arrays.copyOf(rests, rests.length + 1);
      more[rests.length] = rest;
      rests = more;
      return rests.length - 1;
    }
  }

  /** Fills tables of everything that decays, lighter particles first. */
  Unseen(DecayTable decays, List<Babar.Zone> zones) {
    this.decays = decays;
    this.particles = decays.known().get(Particles.class, Unseen.class, () -> ascending(decays));
    this.vetoes = decays.known().get(Vetoes.class, zones, () -> Vetoes.of(zones));
    this.tables = new double[particles.names.size()][];
    for (int p = 0; p < tables.length; p++) {
      tables[p] = compute(p);
    }
  }

  /** Heavy neutrinos, φ, and the Z' as far as they decay to it. */
  private static Particles ascending(DecayTable decays) {
    double phi = decays.darkMass(DecayTable.SCALAR);
    boolean pairs = phi > 2 * decays.mass(DecayTable.Z_PRIME);
    return new Particles(
        decays.ascending().stream().filter(p -> pairs || !p.equals(DecayTable.Z_PRIME)).toList());
  }

  /**
   * The probability, from the table.
   *
   * @param particle heavy neutrino or φ; anything else that is called a neutrino is never seen
   * @param pT transverse momentum [GeV]
   */
  double of(String particle, double pT) {
    int number = particles.names.indexOf(particle);
    if (number < 0) {
      return particle.startsWith("nu") ? 1 : 0;
    }
    return at(tables[number], place(pT));
  }

  /** Tables of heavy neutrinos by {@link #place}, then that of light ones; read only. */
  double[][] tables(List<String> heavy) {
    double[][] all = new double[heavy.size() + 1][];
    for (int i = 0; i < heavy.size(); i++) {
      all[i] = tables[particles.names.indexOf(heavy.get(i))];
    }
    all[heavy.size()] = NEVER;
    return all;
  }

  /** Where a transverse momentum [GeV] is in a table. */
  static double place(double pT) {
    return Math.clamp(Math.log(pT / SLOWEST) / STEP, 0, POINTS - 1.0);
  }

  /** Linear between points. */
  static double at(double[] table, double place) {
    int k = Math.min((int) place, POINTS - 2);
    return table[k] + (place - k) * (table[k + 1] - table[k]);
  }

  private double[] compute(int particle) {
    String name = particles.names.get(particle);
    Modes modes = decays.known().get(Modes.class, name, Modes::new);
    double[][] sums = new double[2][POINTS]; // visible, invisible
    addRests(modes, decays.of(name), particle, sums);
    double[] anywhere = new double[POINTS];
    double[] vetoed = new double[POINTS];
    double perMomentum = decays.ctau(name) / decays.mass(name);
    vetoes.anywhere.fill(perMomentum, anywhere);
    vetoes.vetoed.fill(perMomentum, vetoed);
    double[] table = new double[POINTS];
    for (int k = 0; k < POINTS; k++) {
      table[k] = Math.min(1, survival(anywhere[k], vetoed[k], sums[1][k], sums[0][k]));
    }
    return table;
  }

  private void addRests(Modes modes, List<Decay> channels, int particle, double[][] sums) {
    int[] numbers = new int[channels.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number(modes, channels.get(i), particle);
    }
    double[] shares = new double[modes.rests.length];
    for (int i = 0; i < numbers.length; i++) {
      shares[numbers[i]] += channels.get(i).branching();
    }
    double[] product = new double[POINTS];
    for (int r = 0; r < shares.length; r++) {
      if (shares[r] > 0) {
        add(modes.rests[r], shares[r], product, sums[modes.rests[r].dark ? 1 : 0]);
      }
    }
  }

  private void add(Rest rest, double share, double[] product, double[] sum) {
    Arrays.fill(product, share);
    for (int d = 0; d < rest.next.length && share > NEGLIGIBLE; d++) {
      multiply(tables[rest.next[d]], rest.shift[d], product);
    }
    for (int k = 0; k < POINTS; k++) {
      sum[k] += product[k];
    }
  }

  /** Times what becomes of a daughter with a share of the momentum. */
  private static void multiply(double[] table, double shift, double[] to) {
    int steps = (int) Math.floor(Math.max(shift, 1 - POINTS));
    double share = Math.max(shift, 1 - POINTS) - steps;
    for (int k = 0; k < -steps; k++) {
      to[k] *= table[0];
    }
    for (int k = 0; k < POINTS - 1 + steps; k++) {
      to[k - steps] *= table[k] + share * (table[k + 1] - table[k]);
    }
    to[POINTS - 1] *= at(table, POINTS - 1 + steps + share);
  }

  private int number(Modes modes, Decay decay, int particle) {
    Integer known = modes.numbers.get(decay.products());
    if (known == null) {
      known = modes.number(rest(decay, particles.names.subList(0, particle)));
      modes.numbers.put(decay.products(), known); // the same whoever is first
    }
    return known;
  }

  private Rest rest(Decay decay, List<String> lighter) {
    boolean dark =
        decay.particles().stream().allMatch(p -> p.startsWith("nu") || lighter.contains(p));
    List<String> next = decay.particles().stream().filter(lighter::contains).toList();
    return new Rest(
        dark,
        next.stream().mapToInt(lighter::indexOf).toArray(),
        next.stream()
            .mapToDouble(p -> Math.log(decay.share(p, decays::darkMass)) / STEP)
            .toArray());
  }

  /**
   * S = 1 − Σ_k P_k[1 − invisible − (1 − v_k) visible] with P_k = exp(−a_k/l) − exp(−b_k/l); where
   * there is no zone nothing is seen.
   *
   * @param length l, mean decay length across the beam [cm]; infinite for a stable particle
   * @param invisible share of decays in which nothing is visible, times what becomes of daughters
   * @param visible the same of decays with something visible
   */
  static double survival(List<Babar.Zone> zones, double length, double invisible, double visible) {
    return survival(anywhere(zones, length), vetoed(zones, length), invisible, visible);
  }

  /** The same of Σ P_k and Σ v_k P_k. */
  private static double survival(double anywhere, double vetoed, double invisible, double visible) {
    return 1 - anywhere * (1 - invisible - visible) - vetoed * visible;
  }

  /** Σ P_k. */
  private static double anywhere(List<Babar.Zone> zones, double length) {
    return zones.stream().mapToDouble(zone -> inside(zone, length)).sum();
  }

  /** Σ v_k P_k. */
  private static double vetoed(List<Babar.Zone> zones, double length) {
    return zones.stream().mapToDouble(zone -> zone.veto() * inside(zone, length)).sum();
  }

  /** P = exp(−a/l) − exp(−b/l). */
  private static double inside(Babar.Zone zone, double length) {
    return Math.exp(-zone.inner() / length) * -Math.expm1((zone.inner() - zone.outer()) / length);
  }
}
