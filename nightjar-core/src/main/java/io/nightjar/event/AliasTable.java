package io.nightjar.event;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Draws one of several cells with given probabilities in constant time (Walker 1977, in the form of
 * Vose 1991).
 */
public final class AliasTable {

  private final double[] keep;
  private final int[] alias;

  private AliasTable(double[] keep, int[] alias) {
    this.keep = keep;
    this.alias = alias;
  }

  /**
   * A table.
   *
   * @param probability of every cell, ≥ 0, not normalised, not all 0; read
   */
  public static AliasTable of(double[] probability) {
    int n = probability.length;
    double total = 0;
    for (double p : probability) {
      total += p;
    }
    if (!(total > 0 && total < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("the probabilities add up to " + total);
    }
    double[] share = new double[n];
    Deque<Integer> small = new ArrayDeque<>();
    Deque<Integer> large = new ArrayDeque<>();
    for (int k = 0; k < n; k++) {
      share[k] = probability[k] * n / total;
      (share[k] < 1 ? small : large).add(k);
    }
    return fill(share, small, large);
  }

  /** Fills up each small share from a large one. */
  private static AliasTable fill(double[] share, Deque<Integer> small, Deque<Integer> large) {
    double[] keep = new double[share.length];
    int[] alias = new int[share.length];
    while (!small.isEmpty() && !large.isEmpty()) {
      int s = small.poll();
      int l = large.peek();
      keep[s] = share[s];
      alias[s] = l;
      share[l] -= 1 - share[s];
      if (share[l] < 1) {
        small.add(large.poll());
      }
    }
    small.addAll(large); // what is left is full but for rounding
    for (int k : small) {
      keep[k] = 1;
      alias[k] = k;
    }
    return new AliasTable(keep, alias);
  }

  /**
   * The cells of a column of uniform numbers.
   *
   * @param n number of draws
   * @param u in (0, 1); read
   * @param cell written
   */
  public void map(int n, double[] u, int[] cell) {
    int cells = keep.length;
    for (int i = 0; i < n; i++) {
      double position = u[i] * cells;
      int k = (int) position;
      // all ones where the alias is taken: a branch would be guessed wrong every third time
      int taken = (int) (Double.doubleToRawLongBits(keep[k] - (position - k)) >> 63);
      cell[i] = k ^ ((k ^ alias[k]) & taken);
    }
  }
}
