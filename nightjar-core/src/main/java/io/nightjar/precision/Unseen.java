package io.nightjar.precision;

import io.nightjar.process.Decay;
import io.nightjar.process.DecayTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Probability that a particle and all its daughters veto nothing in a detector of cylinders.
 *
 * <p>A particle reaches the radius r with exp(−r m/(p_T cτ)), so one number, p_T, decides, in the
 * laboratory as in the centre of mass. Daughters fly on in the same direction with their mean share
 * of the momentum; the length is counted anew for each of them, which is exact where all but one
 * decay are prompt.
 */
final class Unseen {

  private static final double SLOWEST = 1e-4; // of the transverse momentum [GeV]
  private static final double FASTEST = 20;
  private static final int POINTS = 160;
  private static final double STEP = Math.log(FASTEST / SLOWEST) / (POINTS - 1);

  private final DecayTable decays;
  private final List<Babar.Zone> zones;
  private final List<String> particles; // ascending in mass
  private final Map<String, double[]> tables = new HashMap<>();

  /** Fills tables of everything that decays, lighter particles first. */
  Unseen(DecayTable decays, List<Babar.Zone> zones) {
    this.decays = decays;
    this.zones = zones;
    this.particles = new ArrayList<>(decays.particles());
    particles.remove(DecayTable.Z_PRIME);
    particles.sort(Comparator.comparingDouble(decays::mass));
    for (String particle : particles) {
      double[] table = new double[POINTS];
      for (int k = 0; k < POINTS; k++) {
        table[k] = compute(particle, SLOWEST * Math.exp(k * STEP));
      }
      tables.put(particle, table);
    }
  }

  /**
   * The probability, from the table.
   *
   * @param particle heavy neutrino or φ; anything else that is called a neutrino is never seen
   * @param pT transverse momentum [GeV]
   */
  double of(String particle, double pT) {
    double[] table = tables.get(particle);
    if (table == null) {
      return particle.startsWith("nu") ? 1 : 0;
    }
    double place = Math.clamp(Math.log(pT / SLOWEST) / STEP, 0, POINTS - 1.0);
    int k = Math.min((int) place, POINTS - 2);
    return table[k] + (place - k) * (table[k + 1] - table[k]);
  }

  private double compute(String particle, double pT) {
    double length = pT / decays.mass(particle) * decays.ctau(particle);
    double invisible = 0;
    double visible = 0;
    for (Decay decay : decays.of(particle)) {
      double daughters = decay.branching();
      for (String product : decay.products()) {
        daughters *= isDark(product) ? of(product, pT * decay.share(product, this::mass)) : 1;
      }
      if (decay.products().stream().allMatch(this::isDark)) {
        invisible += daughters;
      } else {
        visible += daughters;
      }
    }
    return Math.min(1, survival(zones, length, invisible, visible));
  }

  private boolean isDark(String product) {
    return product.startsWith("nu") || tables.containsKey(product);
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
