package io.nightjar.constraint;

import io.nightjar.math.GaussLegendre;
import io.nightjar.process.TwoBodyKinematics;

/**
 * Energies and momenta of ν_i ν_j from a Z' in flight, for all pairs at some masses: E_i is uniform
 * in γ(E* ∓ βp*), and E_j = E − E_i.
 *
 * <p>Pairs are numbered by {@link #pair}; one light neutrino counts as number n.
 */
final class Pairs {

  /** Nodes in the energy. */
  static final int NODES = 8;

  private static final GaussLegendre RULE = GaussLegendre.of(NODES);

  private final int heavy;
  private final double energy;
  private final double[][] first; // energies of the first at [pair][node]; empty if closed
  private final double[] mass;

  /**
   * At the masses of a point.
   *
   * @param energy of the Z' [GeV], at least its mass
   */
  Pairs(DarkPoint masses, double energy) {
    this.heavy = masses.heavy();
    this.energy = energy;
    this.mass = new double[heavy + 1];
    for (int i = 0; i < heavy; i++) {
      mass[i] = masses.mass(i);
    }
    double M = masses.zPrimeMass();
    double gamma = energy / M;
    double boost = Math.sqrt((energy - M) * (energy + M)) / M;
    this.first = new double[(heavy + 1) * (heavy + 1)][];
    for (int i = 0; i <= heavy; i++) {
      for (int j = 0; j <= heavy; j++) {
        boolean open = mass[i] + mass[j] < M;
        double mean = gamma * M * TwoBodyKinematics.share(M, mass[i], mass[j]);
        double spread = boost * TwoBodyKinematics.momentum(M, mass[i], mass[j]);
        first[pair(i, j)] = open ? nodes(mean, spread) : new double[0];
      }
    }
  }

  private static double[] nodes(double mean, double spread) {
    double[] nodes = new double[NODES];
    for (int n = 0; n < NODES; n++) {
      nodes[n] = mean + spread * (2 * RULE.nodes()[n] - 1);
    }
    return nodes;
  }

  /** Number of a pair; a light neutrino is number n of heavy ones. */
  int pair(int i, int j) {
    return i * (heavy + 1) + j;
  }

  boolean isOpen(int pair) {
    return first[pair].length > 0;
  }

  /**
   * Momenta of all heavy neutrinos at all nodes of all pairs, to be asked for at {@link #at} [GeV].
   *
   * @param along share of them that counts
   */
  double[][] momenta(double along) {
    double[][] momenta = new double[heavy][(heavy + 1) * NODES];
    for (int i = 0; i < heavy; i++) {
      for (int j = 0; j <= heavy; j++) {
        for (int n = 0; n < NODES; n++) {
          momenta[i][at(j, n)] =
              isOpen(pair(i, j)) ? along * momentum(i, first(pair(i, j), n)) : Double.NaN;
        }
      }
    }
    return momenta;
  }

  /** Place of the momentum of a neutrino beside another one. */
  static int at(int beside, int node) {
    return beside * NODES + node;
  }

  /** The node of the other of a pair. */
  static int other(int node) {
    return NODES - 1 - node;
  }

  /** Energy of the first of a pair [GeV]. */
  double first(int pair, int node) {
    return first[pair][node];
  }

  /** Energy of the second of a pair [GeV]. */
  double second(int pair, int node) {
    return energy - first[pair][node];
  }

  /** Share of Z' decays at a node. */
  static double weight(int node) {
    return RULE.weights()[node];
  }

  /** Momentum of a particle [GeV]. */
  double momentum(int particle, double E) {
    return Math.sqrt(Math.max(0, (E - mass[particle]) * (E + mass[particle])));
  }
}
