package io.nightjar.generate;

import java.util.Arrays;

/**
 * Sums over events of w P_k Q_m, nodes k and m of two lifetimes, by bin and for several weights w
 * of each event. Events of a bin wait until there are four: one pass over the sums serves all.
 */
final class ProductSums {

  private static final int EVENTS = 4;
  private static final int N = LifetimeAxis.NODES;

  private final double[][] to; // by weight: bin, k, m
  private final int[] waiting; // by bin
  private final double[][][] products; // by bin and event: k, m
  private final double[][][] weights; // by bin and event

  /**
   * Of no events yet.
   *
   * @param to added to, by weight; each by bin, first node and second node
   */
  ProductSums(double[][] to) {
    this.to = to;
    int bins = to.length == 0 ? 0 : to[0].length / (N * N);
    waiting = new int[bins];
    products = new double[bins][EVENTS][N * N];
    weights = new double[bins][EVENTS][to.length];
  }

  /**
   * Takes an event.
   *
   * @param P probabilities at the nodes of the first lifetime; read
   * @param Q at those of the second; read
   * @param w weights; read
   */
  void add(int bin, double[] P, double[] Q, double[] w) {
    int e = waiting[bin]++;
    double[] product = products[bin][e];
    for (int k = 0; k < N; k++) {
      for (int m = 0; m < N; m++) {
        product[k * N + m] = P[k] * Q[m];
      }
    }
    System.arraycopy(w, 0, weights[bin][e], 0, w.length);
    if (e == EVENTS - 1) {
      flush(bin);
    }
  }

  /** Adds the events that wait. */
  void flush() {
    for (int bin = 0; bin < waiting.length; bin++) {
      for (int e = waiting[bin]; e < EVENTS; e++) {
        Arrays.fill(weights[bin][e], 0);
      }
      flush(bin);
    }
  }

  private void flush(int bin) {
    double[][] w = weights[bin];
    for (int s = 0; s < to.length; s++) {
      add(products[bin], w[0][s], w[1][s], w[2][s], w[3][s], bin * N * N, to[s]);
    }
    waiting[bin] = 0;
  }

  private static void add(
      double[][] products, double w0, double w1, double w2, double w3, int at, double[] to) {
    double[] p0 = products[0];
    double[] p1 = products[1];
    double[] p2 = products[2];
    double[] p3 = products[3];
    for (int k = 0; k < N * N; k++) {
      to[at + k] += w0 * p0[k] + w1 * p1[k] + (w2 * p2[k] + w3 * p3[k]);
    }
  }
}
