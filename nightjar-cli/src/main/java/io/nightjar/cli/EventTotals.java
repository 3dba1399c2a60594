package io.nightjar.cli;

import io.nightjar.generate.EventBlock;
import io.nightjar.generate.EventRun;

/**
 * Sums over finished events, by kind.
 *
 * @param count events of each kind
 * @param weight sum of their weights
 * @param squares sum of the squares of their weights
 * @param selected sum of the weights of those that are selected
 */
record EventTotals(long[] count, double[] weight, double[] squares, double[] selected) {

  static EventTotals none(EventRun run) {
    int kinds = run.kinds().size();
    return new EventTotals(
        new long[kinds], new double[kinds], new double[kinds], new double[kinds]);
  }

  static EventTotals of(EventRun run, EventBlock block) {
    EventTotals sums = none(run);
    for (int i = 0; i < block.size; i++) {
      int k = block.kind[i];
      double w = block.weight[i];
      sums.count[k]++;
      sums.weight[k] += w;
      sums.squares[k] += w * w;
      sums.selected[k] += block.selected[i] ? w : 0;
    }
    return sums;
  }

  EventTotals plus(EventTotals other) {
    int kinds = count.length;
    EventTotals sum =
        new EventTotals(new long[kinds], new double[kinds], new double[kinds], new double[kinds]);
    for (int k = 0; k < kinds; k++) {
      sum.count[k] = count[k] + other.count[k];
      sum.weight[k] = weight[k] + other.weight[k];
      sum.squares[k] = squares[k] + other.squares[k];
      sum.selected[k] = selected[k] + other.selected[k];
    }
    return sum;
  }

  long events() {
    long sum = 0;
    for (long c : count) {
      sum += c;
    }
    return sum;
  }

  static double sum(double[] column) {
    double sum = 0;
    for (double c : column) {
      sum += c;
    }
    return sum;
  }

  /** Standard error of the sum of weights; 0 where all are equal. */
  double error() {
    double sum = sum(weight);
    return Math.sqrt(Math.max(0, sum(squares) - sum * sum / events()));
  }

  /** As many events of equal weight know a rate equally well: (Σw)²/Σw². */
  double effective() {
    double sum = sum(weight);
    return sum * sum / sum(squares);
  }
}
