package io.nightjar.precision;

import io.nightjar.math.Columns;
import io.nightjar.process.Decay;
import io.nightjar.process.DecayTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Probability that a particle and all its daughters veto nothing in a detector of cylinders.
 *
 * <p>A particle reaches the radius r with exp(−r m/(p_T cτ)), so one number, p_T, decides, in the
 * laboratory as in the centre of mass. Daughters fly on in the same direction with their mean share
 * of the momentum; the length is counted anew for each of them, which is exact where all but one
 * decay are prompt.
 */
final class Unseen {

  private static final double SLOWEST = 1e-3; // of the transverse momentum [GeV]
  private static final double FASTEST = 20;

  /** Points of the table, even in ln p_T. */
  static final int POINTS = 120;

  private static final double STEP = Math.log(FASTEST / SLOWEST) / (POINTS - 1);
  private static final double[] MOMENTA = momenta();
  private static final double NEVER = 1e-12; // decays
  private static final double NOTHING_LEFT = -690; // an exponent

  private final DecayTable decays;
  private final List<Babar.Zone> zones;
  private final List<String> particles; // ascending in mass
  private final double[][] tables; // by particle; null of one that is never seen

  private static double[] momenta() {
    double[] momenta = new double[POINTS];
    Arrays.setAll(momenta, k -> SLOWEST * Math.exp(k * STEP));
    return momenta;
  }

  /** Fills tables of everything that decays, lighter particles first. */
  Unseen(DecayTable decays, List<Babar.Zone> zones) {
    this.decays = decays;
    this.zones = zones;
    this.particles = decays.known().get(Names.class, Unseen.class, () -> names(decays)).ascending;
    this.tables = new double[particles.size()][];
    for (int i = 0; i < tables.length; i++) {
      tables[i] = table(i);
    }
  }

  private record Names(List<String> ascending) {}

  private static Names names(DecayTable decays) {
    List<String> names = new ArrayList<>(decays.particles());
    names.remove(DecayTable.Z_PRIME);
    names.sort(Comparator.comparingDouble(decays::mass));
    return new Names(List.copyOf(names));
  }

  /** Place of a transverse momentum in the table, within it [GeV]. */
  static double place(double pT) {
    return Math.clamp(Math.log(pT / SLOWEST) / STEP, 0, POINTS - 1.0);
  }

  /** Number of a heavy neutrino or φ, ascending in mass; −1 of all others. */
  int number(String particle) {
    return particles.indexOf(particle);
  }

  /** The probability at all points; of a light neutrino, 1. Not to be changed. */
  double[] table(String particle) {
    int number = number(particle);
    return number < 0 ? NEVER_SEEN : tables[number];
  }

  private static final double[] NEVER_SEEN = ones();

  private static double[] ones() {
    double[] ones = new double[POINTS];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** Whether a table says 1 everywhere. */
  static boolean isNever(double[] table) {
    return table == NEVER_SEEN;
  }

  /**
   * The probability, from the table.
   *
   * @param particle heavy neutrino or φ; anything else that is called a neutrino is never seen
   * @param pT transverse momentum [GeV]
   */
  double of(String particle, double pT) {
    boolean dark = number(particle) >= 0 || particle.startsWith("nu");
    return dark ? at(table(particle), place(pT)) : 0;
  }

  /** Linear between two points of a table. */
  static double at(double[] table, double place) {
    int k = Math.min((int) place, POINTS - 2);
    return table[k] + (place - k) * (table[k + 1] - table[k]);
  }

  // ---- tables ---------------------------------------------------------------------------------

  private double[] table(int particle) {
    String name = particles.get(particle);
    double perMomentum = decays.ctau(name) / decays.mass(name); // decay length over p_T
    double outside = zones.getLast().outer();
    if (outside / (perMomentum * MOMENTA[0]) < NEVER) {
      return NEVER_SEEN;
    }
    double[] invisible = new double[POINTS];
    double[] visible = new double[POINTS];
    daughters(name, invisible, visible);
    double[] table = new double[POINTS];
    Arrays.fill(table, 1);
    double[] inside = new double[POINTS];
    double[] beyond = new double[POINTS];
    for (Babar.Zone zone : zones) {
      reach(zone.inner(), perMomentum, inside);
      reach(zone.outer(), perMomentum, beyond);
      for (int k = 0; k < POINTS; k++) {
        double passes = invisible[k] + (1 - zone.veto()) * visible[k];
        table[k] -= (inside[k] - beyond[k]) * (1 - passes);
      }
    }
    for (int k = 0; k < POINTS; k++) {
      table[k] = Math.min(1, table[k]);
    }
    return table;
  }

  /** e^{−r/l}. */
  private static void reach(double radius, double perMomentum, double[] share) {
    for (int k = 0; k < POINTS; k++) {
      share[k] = Math.max(NOTHING_LEFT, -radius / (perMomentum * MOMENTA[k]));
    }
    Columns.exp(POINTS, share, share);
  }

  /** Shares of decays with nothing and with something visible, times what becomes of daughters. */
  private void daughters(String particle, double[] invisible, double[] visible) {
    List<Decay> all = decays.of(particle);
    Left[] left = new Left[all.size()];
    double[] share = new double[left.length];
    int count = 0;
    for (Decay decay : all) {
      Left one = left(decay);
      int k = 0;
      while (k < count && left[k] != one && !left[k].isLike(one)) {
        k++;
      }
      left[k] = one;
      share[k] += decay.branching();
      count = Math.max(count, k + 1);
    }
    for (int k = 0; k < count; k++) {
      add(left[k], share[k], left[k].dark ? invisible : visible);
    }
  }

  /**
   * What a decay leaves.
   *
   * @param dark whether it shows nothing
   * @param next numbers of daughters
   * @param shift of each, ln of its share of the momentum in steps
   */
  @SuppressWarnings("ArrayRecordComponent") // read-only
  private record Left(boolean dark, int[] next, double[] shift) {

    boolean isLike(Left other) {
      return dark == other.dark
          && Arrays.equals(next, other.next)
          && Arrays.equals(shift, other.shift);
    }
  }

  private record Key(String parent, List<String> products) {}

  private Left left(Decay decay) {
    return decays
        .known()
        .get(Left.class, new Key(decay.parent(), decay.products()), () -> read(decay));
  }

  private Left read(Decay decay) {
    List<String> heavy = decay.products().stream().filter(particles::contains).toList();
    return new Left(
        decay.products().stream().allMatch(p -> p.startsWith("nu") || particles.contains(p)),
        heavy.stream().mapToInt(particles::indexOf).toArray(),
        heavy.stream().mapToDouble(p -> Math.log(decay.share(p, this::mass)) / STEP).toArray());
  }

  private void add(Left left, double branching, double[] to) {
    double[] product = new double[POINTS];
    Arrays.fill(product, branching);
    for (int d = 0; d < left.next.length; d++) {
      double[] table = tables[left.next[d]];
      if (!isNever(table)) {
        multiply(product, table, left.shift[d]);
      }
    }
    for (int k = 0; k < POINTS; k++) {
      to[k] += product[k];
    }
  }

  /** Times a table at places that are shifted towards slower ones. */
  private static void multiply(double[] product, double[] table, double shift) {
    int whole = (int) Math.floor(shift);
    double part = shift - whole;
    for (int k = 0; k < POINTS; k++) {
      int at = k + whole;
      double low = table[Math.clamp(at, 0, POINTS - 1)];
      double high = table[Math.clamp(at + 1, 0, POINTS - 1)];
      product[k] *= low + part * (high - low);
    }
  }

  /** 0 of what does not decay here. */
  private double mass(String particle) {
    return particles.contains(particle) ? decays.mass(particle) : 0;
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
    double seen = 0;
    for (Babar.Zone zone : zones) {
      double inside =
          Math.exp(-zone.inner() / length) * -Math.expm1((zone.inner() - zone.outer()) / length);
      seen += inside * (1 - invisible - (1 - zone.veto()) * visible);
    }
    return 1 - seen;
  }
}
