package io.nightjar.constraint;

import io.nightjar.math.GaussLegendre;
import io.nightjar.process.TwoBodyKinematics;

/**
 * Energies and momenta of ν_i ν_j from Z's in flight, for all pairs at some masses: E_i is uniform
 * in γ(E* ∓ βp*), and E_j = E − E_i. Nodes are those of one energy of the Z' after the other.
 *
 * <p>One light neutrino counts as number n. Momenta of a particle stand in blocks: what it has as
 * the first of ν_iν_j, i ≤ j, in block j, as the second in block i or, beside its like, in the
 * last; so both of a pair stand at the same node.
 */
final class Pairs {

  /** Nodes for one energy of the Z'. */
  static final int NODES = 8;

  private static final GaussLegendre RULE = GaussLegendre.of(NODES);

  private final int heavy;
  private final double[] weight;
  private final double[][] first; // energies of the first at [pair][node]; empty if closed
  private final double[][] second;
  private final double[] mass;

  /** At the masses of a point, Z's of one energy [GeV], at least their mass. */
  static Pairs of(DarkPoint masses, double energy) {
    return new Pairs(masses, new double[] {energy}, new double[] {1});
  }

  /**
   * At the masses of a point.
   *
   * @param energy of the Z' [GeV], at least its mass
   * @param share of Z's that have it
   */
  Pairs(DarkPoint masses, double[] energy, double[] share) {
    this.heavy = masses.heavy();
    this.mass = new double[heavy + 1];
    for (int i = 0; i < heavy; i++) {
      mass[i] = masses.mass(i);
    }
    this.weight = new double[energy.length * NODES];
    for (int n = 0; n < weight.length; n++) {
      weight[n] = share[n / NODES] * RULE.weights()[n % NODES];
    }
    this.first = new double[(heavy + 1) * (heavy + 1)][];
    this.second = new double[first.length][];
    for (int i = 0; i <= heavy; i++) {
      for (int j = i; j <= heavy; j++) {
        fill(pair(i, j), masses.zPrimeMass(), mass[i], mass[j], energy);
      }
    }
  }

  private void fill(int pair, double M, double mi, double mj, double[] energy) {
    int size = mi + mj < M ? weight.length : 0;
    first[pair] = new double[size];
    second[pair] = new double[size];
    double mean = TwoBodyKinematics.share(M, mi, mj);
    double spread = TwoBodyKinematics.momentum(M, mi, mj) / M;
    for (int n = 0; n < size; n++) {
      double E = energy[n / NODES];
      double boosted = Math.sqrt((E - M) * (E + M)) * spread;
      first[pair][n] = E * mean + boosted * (2 * RULE.nodes()[n % NODES] - 1);
      second[pair][n] = E - first[pair][n];
    }
  }

  /** Number of a pair, i ≤ j; a light neutrino is number n of heavy ones. */
  int pair(int i, int j) {
    return i * (heavy + 1) + j;
  }

  boolean isOpen(int pair) {
    return first[pair].length > 0;
  }

  /** Number of nodes. */
  int size() {
    return weight.length;
  }

  /**
   * Momenta of all heavy neutrinos at all nodes of all pairs, by particle, to be asked for from
   * {@link #ofFirst} and {@link #ofSecond} on; NaN where a pair is closed [GeV].
   *
   * @param along share of them that counts
   */
  double[][] momenta(double along) {
    double[][] momenta = new double[heavy][(heavy + 2) * size()];
    for (int i = 0; i < heavy; i++) {
      for (int beside = 0; beside <= heavy + 1; beside++) {
        int j = beside > heavy ? i : beside;
        boolean asFirst = beside <= heavy && i <= j;
        int pair = asFirst ? pair(i, j) : pair(j, i);
        double[] energy = asFirst ? first[pair] : second[pair];
        for (int n = 0; n < size(); n++) {
          momenta[i][beside * size() + n] =
              isOpen(pair) ? along * momentum(i, energy[n]) : Double.NaN;
        }
      }
    }
    return momenta;
  }

  /** Where the momenta of ν_i stand as the first of ν_iν_j, i ≤ j. */
  int ofFirst(int j) {
    return j * size();
  }

  /** Where the momenta of ν_j stand as the second of ν_iν_j, i ≤ j. */
  int ofSecond(int i, int j) {
    return (i == j ? heavy + 1 : i) * size();
  }

  /** Energies of the first of a pair [GeV]; not to be changed. */
  double[] first(int pair) {
    return first[pair];
  }

  /** Energies of the second of a pair [GeV]; not to be changed. */
  double[] second(int pair) {
    return second[pair];
  }

  /** Shares of Z' decays at the nodes; not to be changed. */
  double[] weights() {
    return weight;
  }

  /** Momentum of a particle [GeV]. */
  double momentum(int particle, double E) {
    return Math.sqrt(Math.max(0, (E - mass[particle]) * (E + mass[particle])));
  }
}
