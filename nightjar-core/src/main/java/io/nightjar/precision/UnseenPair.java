package io.nightjar.precision;

import io.nightjar.precision.Babar.Run;
import io.nightjar.precision.Babar.Sample;
import java.util.ArrayList;
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
  private static final double CELL = 1; // steps of Unseen

  private final double first;
  private final double step;
  private final Directions[] directions = new Directions[POINTS];

  /**
   * Weights of directions.
   *
   * @param none of those in which neither can be seen
   * @param one of those in which only the first can be seen, by places of {@link Unseen}
   * @param other the same of the second
   * @param places of the first and of the second, in turn
   * @param both of those in which both can be seen
   */
  @SuppressWarnings("ArrayRecordComponent") // read-only, in the innermost loop
  private record Directions(
      double none, double[] one, double[] other, double[] places, double[] both) {}

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
    double[] places = new double[2 * cells.size()];
    double[] weights = new double[cells.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = cells.get(i)[0];
      places[2 * i] = cells.get(i)[1] / weights[i];
      places[2 * i + 1] = cells.get(i)[2] / weights[i];
    }
    return new Directions(none, one, other, places, weights);
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
    double sum = all.none;
    for (int k = 0; k < Unseen.POINTS; k++) {
      sum += all.one[k] * first[k] + all.other[k] * second[k];
    }
    for (int i = 0; i < all.both.length; i++) {
      double one = Unseen.at(first, all.places[2 * i]);
      sum += all.both[i] * one * Unseen.at(second, all.places[2 * i + 1]);
    }
    return sum;
  }
}
