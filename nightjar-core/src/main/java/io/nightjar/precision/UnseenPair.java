package io.nightjar.precision;

import io.nightjar.precision.Babar.Run;
import io.nightjar.precision.Babar.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Probability that neither of a pair beside a photon is seen, by the mass of the pair, as far as
 * masses fix it: transverse momenta of both in all directions of {@link Recoil}, those within
 * {@link #CELL} of each other as one.
 */
final class UnseenPair {

  /** Number of masses of the pair, linear in their logarithm in between. */
  static final int POINTS = 25;

  private static final double SLOWEST = 1e-2; // lightest pair of which the flight is followed [GeV]
  private static final double CELL = 2; // steps of Unseen

  private final double first;
  private final double step;
  private final Directions[] directions = new Directions[POINTS];

  /**
   * Weights of directions.
   *
   * @param none of those in which neither can be seen
   * @param one of those in which only the first can be seen
   * @param other the same of the second
   * @param at places of the first and of the second in tables of {@link Unseen}, in turn, where
   *     both can be seen
   * @param beyond what they are beyond these places
   * @param both weights of those directions
   */
  @SuppressWarnings("ArrayRecordComponent") // read-only, in the innermost loop
  private record Directions(
      double none, Line one, Line other, int[] at, double[] beyond, double[] both) {}

  /**
   * Weights of consecutive places.
   *
   * @param from the first
   */
  @SuppressWarnings("ArrayRecordComponent") // read-only, in the innermost loop
  private record Line(int from, double[] weights) {

    static Line trimmed(double[] all) {
      int from = 0;
      int to = all.length;
      while (to > 0 && all[to - 1] == 0) {
        to--;
      }
      while (from < to && all[from] == 0) {
        from++;
      }
      from -= (to - from) % 2 * Math.min(from, 1); // an even number
      return new Line(from, Arrays.copyOfRange(all, from, from + (to - from + 1) / 2 * 2));
    }

    double times(double[] table) {
      double even = 0;
      double odd = 0;
      for (int k = 0; k + 1 < weights.length; k += 2) {
        even += weights[k] * table[from + k];
        odd += weights[k + 1] * table[from + k + 1];
      }
      return even + odd;
    }
  }

  /**
   * Of two masses.
   *
   * @param one mass of a heavy neutrino [GeV]
   * @param other of another one, or 0 of a light one, which is never seen [GeV]
   */
  UnseenPair(Babar babar, double one, double other) {
    Run reference = babar.runs(Sample.LOW).get(1); // most of the data; the others are within 3 %
    Recoil recoil = Recoil.of(babar, reference.rootS());
    this.first = Math.max((one + other) * (1 + 1e-9), SLOWEST);
    this.step = Math.log(Math.max(2, babar.heaviest() / first)) / (POINTS - 1);
    for (int k = 0; k < POINTS; k++) {
      double q = Math.min(first * Math.exp(k * step), reference.rootS() * (1 - 1e-6));
      directions[k] = directions(recoil.nodes(q, one, other), other > 0);
    }
  }

  private static Directions directions(List<Recoil.Node> nodes, boolean decays) {
    double none = 0;
    double[] one = new double[Unseen.POINTS];
    double[] other = new double[Unseen.POINTS];
    List<Recoil.Node> both = new ArrayList<>();
    for (Recoil.Node node : nodes) {
      boolean second = decays && node.second() > 0;
      if (node.first() > 0 && second) {
        both.add(node);
      } else if (node.first() > 0) {
        add(node.weight(), node.first(), one);
      } else if (second) {
        add(node.weight(), node.second(), other);
      } else {
        none += node.weight();
      }
    }
    List<double[]> cells = List.copyOf(cells(both).values());
    int[] at = new int[2 * cells.size()];
    double[] beyond = new double[at.length];
    double[] weights = new double[cells.size()];
    for (int i = 0; i < at.length; i++) {
      double[] sums = cells.get(i / 2);
      double place = sums[1 + i % 2] / sums[0];
      at[i] = Math.min((int) place, Unseen.POINTS - 2);
      beyond[i] = place - at[i];
      weights[i / 2] = sums[0];
    }
    return new Directions(none, Line.trimmed(one), Line.trimmed(other), at, beyond, weights);
  }

  private static void add(double weight, double pT, double[] to) {
    double place = Unseen.place(pT);
    int k = Math.min((int) place, Unseen.POINTS - 2);
    to[k] += weight * (1 - (place - k));
    to[k + 1] += weight * (place - k);
  }

  /** Weight and its products with both places. */
  private static Map<Long, double[]> cells(List<Recoil.Node> nodes) {
    Map<Long, double[]> cells = new HashMap<>();
    for (Recoil.Node node : nodes) {
      double one = Unseen.place(node.first());
      double other = Unseen.place(node.second());
      long key = (long) (one / CELL) * 100_000 + (long) (other / CELL);
      double[] sums = cells.computeIfAbsent(key, k -> new double[3]);
      sums[0] += node.weight();
      sums[1] += node.weight() * one;
      sums[2] += node.weight() * other;
    }
    return cells;
  }

  /** Where a mass of the pair [GeV] is between points. */
  double place(double q) {
    return Math.clamp(Math.log(q / first) / step, 0, POINTS - 1.0);
  }

  /**
   * The probability at a point.
   *
   * @param first table of {@link Unseen} of one of the pair
   * @param second of the other; any for a light one
   */
  double at(int point, double[] first, double[] second) {
    Directions all = directions[point];
    double sum = all.none + all.one.times(first) + all.other.times(second);
    for (int i = 0; i < all.both.length; i++) {
      double one = between(first, all.at[2 * i], all.beyond[2 * i]);
      sum += all.both[i] * one * between(second, all.at[2 * i + 1], all.beyond[2 * i + 1]);
    }
    return sum;
  }

  private static double between(double[] table, int at, double beyond) {
    return table[at] + beyond * (table[at + 1] - table[at]);
  }
}
