package io.nightjar.generate;

/**
 * Sums of weights of events of one neutrino and chain, for all lifetimes at once: each event adds
 * to every node what its probability to be seen is there.
 *
 * <p>By flavour, form of the pairs, bin and node.
 */
final class LifetimeSums {

  private static final int N = LifetimeAxis.NODES;

  /** First pair alone, whatever becomes of the second neutrino. */
  final double[][][] one;

  /** First pair alone, with a second decay inside. */
  final double[][][] inside;

  /** Both pairs; the form of the second is the last index. */
  final double[][][][] both;

  /** Weight at the middle node by source and flavour. */
  final double[][] middle;

  /** Weights, and weights times the way inside over p/m [cm]. */
  double weight;

  double way;

  /**
   * Of zeros.
   *
   * @param second forms of the second step; 0 if there is none
   */
  LifetimeSums(int sources, int flavours, int first, int second, int bins) {
    int square = second > 0 ? bins * N * N : 0;
    one = new double[flavours][first][bins * N];
    inside = new double[flavours][first][square];
    both = new double[flavours][first][second][square];
    middle = new double[sources][flavours];
  }

  /**
   * Adds an event.
   *
   * @param weight of the flavour and form
   * @param probability by node, or by {@link #outer nodes} of two lifetimes; read
   */
  static void add(double weight, int bin, double[] probability, double[] to) {
    int n = probability.length;
    int at = bin * n;
    for (int k = 0; k < n; k++) {
      to[at + k] += weight * probability[k];
    }
  }

  /**
   * Products of two probabilities. Made once per event, so that the loops that add them are long.
   *
   * @param product written
   */
  static void outer(double[] first, double[] second, double[] product) {
    for (int k = 0; k < N; k++) {
      for (int m = 0; m < N; m++) {
        product[k * N + m] = first[k] * second[m];
      }
    }
  }

  /** Adds others times a factor. */
  void add(LifetimeSums other, double factor) {
    for (int s = 0; s < middle.length; s++) {
      add(other.middle[s], factor, middle[s]);
    }
    for (int f = 0; f < one.length; f++) {
      for (int r = 0; r < one[f].length; r++) {
        add(other.one[f][r], factor, one[f][r]);
        add(other.inside[f][r], factor, inside[f][r]);
        for (int q = 0; q < both[f][r].length; q++) {
          add(other.both[f][r][q], factor, both[f][r][q]);
        }
      }
    }
    weight += factor * other.weight;
    way += factor * other.way;
  }

  /** Zeros for what does not depend on the second step. */
  LifetimeSums first() {
    int bins = one[0][0].length / N;
    int second = inside[0][0].length > 0 ? 1 : 0;
    return new LifetimeSums(0, one.length, one[0].length, second, bins);
  }

  /** Adds what does not depend on the second step. */
  void addFirst(LifetimeSums other, double factor) {
    for (int f = 0; f < one.length; f++) {
      for (int r = 0; r < one[f].length; r++) {
        add(other.one[f][r], factor, one[f][r]);
        add(other.inside[f][r], factor, inside[f][r]);
      }
    }
  }

  private static void add(double[] from, double factor, double[] to) {
    for (int k = 0; k < to.length; k++) {
      to[k] += factor * from[k];
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
