package io.nightjar.generate;

import java.util.Arrays;

/**
 * Sums of weights of events of one neutrino and chain, for all lifetimes at once: each event adds
 * to every node what its probability to be seen is there.
 *
 * <p>By flavour and form of the pairs, then by bin and node.
 */
final class LifetimeSums {

  private static final int N = LifetimeAxis.NODES;

  /** First pair alone, whatever becomes of the second neutrino. */
  final double[][] one;

  /** First pair alone, with a second decay inside; nothing if there is no second step. */
  final double[][] inside;

  /** Both pairs; the form of the second comes last. */
  final double[][] both;

  /** Weight at the middle node by source and flavour. */
  final double[][] middle;

  /** Weights, and weights times the way inside over p/m [cm]. */
  double weight;

  double way;

  /**
   * Of zeros.
   *
   * @param first number of forms of the first pair
   * @param second the same of the second; 0 if there is none
   */
  LifetimeSums(int sources, int flavours, int first, int second, int bins) {
    int weights = flavours * first;
    one = new double[weights][bins * N];
    inside = new double[second > 0 ? weights : 0][bins * N * N];
    both = new double[weights * second][bins * N * N];
    middle = new double[sources][flavours];
  }

  private LifetimeSums(double[][] one, double[][] inside) {
    this.one = one;
    this.inside = inside;
    both = new double[0][];
    middle = new double[0][];
  }

  /**
   * Adds an event.
   *
   * @param weight of the flavour and form
   * @param probability by node; read
   */
  static void add(double weight, int bin, double[] probability, double[] to) {
    int at = bin * N;
    for (int k = 0; k < N; k++) {
      to[at + k] += weight * probability[k];
    }
  }

  /** Adds others times a factor. */
  void add(LifetimeSums other, double factor) {
    addFirst(other, factor);
    add(other.both, factor, both);
    add(other.middle, factor, middle);
    weight += factor * other.weight;
    way += factor * other.way;
  }

  /** Zeros for what does not depend on the second step. */
  LifetimeSums first() {
    return new LifetimeSums(zeros(one), zeros(inside));
  }

  private static double[][] zeros(double[][] like) {
    return Arrays.stream(like).map(each -> new double[each.length]).toArray(double[][]::new);
  }

  /** Adds what does not depend on the second step. */
  void addFirst(LifetimeSums other, double factor) {
    add(other.one, factor, one);
    add(other.inside, factor, inside);
  }

  private static void add(double[][] from, double factor, double[][] to) {
    for (int s = 0; s < to.length; s++) {
      for (int k = 0; k < to[s].length; k++) {
        to[s][k] += factor * from[s][k];
      }
    }
  }

  // ---- probabilities at all nodes -------------------------------------------------------------

  /**
   * e^{−near/λ} − e^{−far/λ} at all nodes, longest lifetime first by one exponential each, then by
   * squaring.
   *
   * @param near [cm]
   * @param far [cm]
   * @param boost p/m
   * @param probability added to
   */
  static void between(
      LifetimeAxis axis, double near, double far, double boost, double[] probability) {
    double lambda = boost * axis.last();
    double left = Math.exp(-near / lambda);
    double decayed = -Math.expm1((near - far) / lambda);
    for (int k = N - 1; k >= 0; k--) {
      probability[k] += left * decayed;
      left *= left;
      decayed *= 2 - decayed;
    }
  }
}
