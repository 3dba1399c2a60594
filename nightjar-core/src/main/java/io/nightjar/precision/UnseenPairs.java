package io.nightjar.precision;

/**
 * Probability that neither of a pair of neutrinos of a point is seen beside a photon, at least one
 * of them heavy. Heavy ones have numbers, ascending in mass; their number stands for all light
 * ones.
 */
final class UnseenPairs {

  private final BabarMasses masses;
  private final int heavy;
  private final double[][] tables;
  private final double[][] values; // by pair, the probability and one more, or 0

  UnseenPairs(PrecisionPoint point, BabarMasses masses, Unseen unseen) {
    this.masses = masses;
    this.heavy = masses.heavy();
    this.tables = unseen.tables(point.spectrum().heavy());
    this.values = new double[heavy * (heavy + 1)][];
  }

  /** The probability at a mass of the pair [GeV]. */
  double at(int one, int other, double q) {
    double place = masses.pair(one, other).place(q);
    int k = Math.min((int) place, UnseenPair.POINTS - 2);
    double before = point(one, other, k);
    return before + (place - k) * (point(one, other, k + 1) - before);
  }

  /** The probability at one of its points. */
  double point(int one, int other, int k) {
    int number = one * (heavy + 1) + other;
    double[] known = values[number];
    if (known == null) {
      known = new double[UnseenPair.POINTS];
      values[number] = known; // whoever is last: what is lost is made again
    }
    double value = known[k];
    if (value == 0) {
      value = 1 + masses.pair(one, other).at(k, tables[one], tables[other]);
      known[k] = value;
    }
    return value - 1;
  }
}
