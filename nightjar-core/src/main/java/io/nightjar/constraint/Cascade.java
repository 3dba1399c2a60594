package io.nightjar.constraint;

import io.nightjar.math.Columns;
import java.util.Arrays;

/**
 * S of chains of any length, at places of which there are more towards the end of each segment: S_d
 * of a daughter that lives for l_d bends within l_d of an end, so cells shrink from an eighth of
 * the segment to 10⁻⁴. Daughters come first; within a cell F = Σ_m BR_m V_m Π_d S_d is a parabola,
 * and
 *
 * <p>S(a) = e^{−κ} S(b) + ∫₀¹ dτ κ e^{−κτ} F(a + τh), κ = h/l, h = b − a,
 *
 * <p>is exact for it, whatever the length l. Time goes with the number of ways through a chain, not
 * with its power. Error below 2·10⁻⁵.
 */
final class Cascade {

  private static final int CELLS = 40; // of a segment
  private static final double FIRST = 0.12; // of a segment, the first and longest cell
  private static final double FASTER = 0.0026; // shrinking, for each cell

  private static final int PLACES = 2 * CELLS + 1;

  /** Below this κ its moments ∫₀¹ dτ κ e^{−κτ} τⁿ are series. */
  private static final double SMALL = 1e-3;

  /** h/2 of a cell over the length of its segment. */
  private static final double[] SHARE = new double[CELLS];

  static {
    Arrays.setAll(SHARE, c -> (left(c) - left(c + 1)) / 2);
  }

  private final Survival zones;

  Cascade(Survival zones) {
    this.zones = zones;
  }

  /** What is left of a segment before a cell: e^{−c(α + βc)}. */
  private static double left(int c) {
    return c < CELLS ? Math.exp(-c * (FIRST + FASTER * c)) : 0;
  }

  /** S at the vertex. */
  double of(Particles all, int particle, double p) {
    return Math.clamp(places(all, particle, p)[0], 0, 1);
  }

  /**
   * S at both ends and the middle of all cells, segment by segment: at an edge twice.
   *
   * @param p momentum [GeV]
   */
  private double[] places(Particles all, int particle, double p) {
    double[] S = decayed(all, all.fate(particle), p);
    double l = Survival.length(all, particle, p);
    if (!zones.isInstant(l)) {
      double behind = 1;
      for (int k = zones.segments() - 1; k >= 0; k--) {
        behind = fly(S, k, (zones.edge(k + 1) - zones.edge(k)) / l, behind);
      }
    }
    return S;
  }

  /** F at all places. */
  private double[] decayed(Particles all, Fate fate, double p) {
    double[][] fliers = new double[fate.fliers().size()][];
    for (int f = 0; f < fliers.length; f++) {
      Fate.Flier flier = fate.fliers().get(f);
      double momentum = flier.share() * p;
      fliers[f] =
          zones.isSettled(all, flier.particle(), momentum)
              ? new double[0]
              : places(all, flier.particle(), momentum);
    }
    double[] F = new double[zones.segments() * PLACES];
    double[] product = new double[PLACES];
    for (int k = 0; k < zones.segments(); k++) {
      int at = k * PLACES;
      Arrays.fill(F, at, at + PLACES, fate.passing(zones.pass(k)));
      for (Fate.Branch branch : fate.branches()) {
        Arrays.fill(product, branch.passing(zones.pass(k)));
        for (int f : branch.fliers()) {
          multiply(product, fliers[f], at);
        }
        for (int i = 0; i < PLACES; i++) {
          F[at + i] += product[i];
        }
      }
    }
    return F;
  }

  /** A daughter that does not decay here has no numbers. */
  private static void multiply(double[] product, double[] by, int from) {
    for (int i = 0; i < product.length && by.length > 0; i++) {
      product[i] *= by[from + i];
    }
  }

  /**
   * Turns F into S in a segment, by halves of cells.
   *
   * @param D over l
   * @param behind S at its end
   * @return S at its beginning
   */
  private double fly(double[] F, int k, double D, double behind) {
    double[] left = new double[CELLS]; // e^{−κ}
    for (int c = 0; c < CELLS; c++) {
      left[c] = Math.max(Survival.NOTHING_LEFT, -D * SHARE[c]);
    }
    Columns.exp(CELLS, left, left);
    int first = k * PLACES;
    double S = behind;
    for (int c = CELLS - 1; c >= 0; c--) {
      int at = first + 2 * c;
      double kappa = D * SHARE[c];
      boolean small = kappa < SMALL;
      double m0 = small ? kappa * (1 - kappa * (1.0 / 2 - kappa / 6)) : 1 - left[c];
      double m1 = small ? kappa * (1.0 / 2 - kappa * (1.0 / 3 - kappa / 8)) : m0 / kappa - left[c];
      double m2 =
          small ? kappa * (1.0 / 3 - kappa * (1.0 / 4 - kappa / 10)) : 2 * m1 / kappa - left[c];
      double slope = (F[at + 2] - F[at]) / 2; // from the middle
      double bend = (F[at + 2] + F[at]) / 2 - F[at + 1];
      double middle = left[c] * S + F[at + 1] * m0 + slope * m1 + bend * m2;
      double start = left[c] * middle + F[at] * m0 + (slope - 2 * bend) * m1 + bend * m2;
      F[at + 2] = S;
      F[at + 1] = middle;
      S = start;
    }
    F[first] = S;
    return S;
  }
}
