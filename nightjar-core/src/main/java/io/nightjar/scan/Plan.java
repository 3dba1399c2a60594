package io.nightjar.scan;

import io.nightjar.card.ScanCard;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which points a scan evaluates.
 *
 * @param axes parameters, in the order of the values
 * @param method how points are chosen
 * @param optimiser how a maximum is searched
 * @param starts first points of each search for a maximum
 * @param seed of the first points
 * @param evaluations most evaluations of one search; of couplings alone, if it is {@link #isNested
 *     nested}
 * @param masses most sets of masses of one nested search; 0 of all others
 */
public record Plan(
    List<Axis> axes,
    ScanCard.Method method,
    ScanCard.Optimiser optimiser,
    int starts,
    long seed,
    int evaluations,
    int masses) {

  /** Pieces of work for each thread, at least, so that all end together. */
  private static final int SHARES = 8;

  /** Without a search over masses of which couplings are another. */
  public Plan(
      List<Axis> axes,
      ScanCard.Method method,
      ScanCard.Optimiser optimiser,
      int starts,
      long seed,
      int evaluations) {
    this(axes, method, optimiser, starts, seed, evaluations, 0);
  }

  /** What a card asks for. */
  public static Plan of(ScanCard card) {
    return new Plan(
        card.vary().stream().map(Axis::of).toList(),
        card.method(),
        card.optimiser(),
        card.starts(),
        card.seed(),
        card.evaluations(),
        card.masses());
  }

  /** All points of a grid. */
  public static Plan grid(List<Axis> axes) {
    return new Plan(axes, ScanCard.Method.GRID, ScanCard.Optimiser.BOTH, 0, 0, 0, 0);
  }

  /** The same with another seed. */
  public Plan withSeed(long other) {
    return new Plan(axes, method, optimiser, starts, other, evaluations, masses);
  }

  /**
   * For a part of the terms, whose maximum is flatter and may be split: thrice the searches, unless
   * each goes over masses; of a profile as many as there are.
   */
  Plan ofPart() {
    boolean more = method == ScanCard.Method.OPTIMISE && !isNested();
    return new Plan(axes, method, optimiser, more ? 3 * starts : starts, seed, evaluations, masses);
  }

  /** Numbers of the axes that are searched, ascending. */
  int[] searched() {
    return IntStream.range(0, axes.size()).filter(i -> !axes.get(i).isGrid()).toArray();
  }

  /** Those of them that are masses, or that are not. */
  int[] searched(boolean slow) {
    return IntStream.of(searched()).filter(i -> axes.get(i).slow() == slow).toArray();
  }

  /** Whether couplings are searched at each set of masses of a search over masses. */
  public boolean isNested() {
    return masses > 0;
  }

  /** Points of the grid of all axes that are stepped through. */
  int cells() {
    return axes.stream().filter(Axis::isGrid).mapToInt(Axis::points).reduce(1, Math::multiplyExact);
  }

  /** Rows that the table will have. */
  public int rows() {
    return method == ScanCard.Method.OPTIMISE ? starts : cells();
  }

  /**
   * A point of the grid; the last axis runs fastest.
   *
   * @param unit written: u of the axes that are stepped through
   */
  void cell(int number, double[] unit) {
    int rest = number;
    for (int i = axes.size() - 1; i >= 0; i--) {
      Axis axis = axes.get(i);
      if (axis.isGrid()) {
        unit[i] = axis.step(rest % axis.points());
        rest /= axis.points();
      }
    }
  }

  /** Consecutive points of a grid that a thread takes at once: those that share what is slow. */
  int block(int threads) {
    int shared = 1;
    for (int i = axes.size() - 1; i >= 0 && !axes.get(i).slow(); i--) {
      shared *= Math.max(1, axes.get(i).points());
    }
    boolean anySlow = axes.stream().anyMatch(Axis::slow);
    return anySlow ? Math.clamp(cells() / (SHARES * (long) threads), 1, shared) : 1;
  }

  /** Cells of the grid beside one, in a fixed order. */
  int[] neighbours(int cell) {
    IntStream.Builder beside = IntStream.builder();
    int stride = 1;
    for (int i = axes.size() - 1; i >= 0; i--) {
      int points = axes.get(i).points();
      if (points > 0) {
        int k = cell / stride % points;
        addIf(k > 0, beside, cell - stride);
        addIf(k < points - 1, beside, cell + stride);
        stride *= points;
      }
    }
    return beside.build().toArray();
  }

  private static void addIf(boolean inside, IntStream.Builder beside, int cell) {
    if (inside) {
      beside.add(cell);
    }
  }
}
