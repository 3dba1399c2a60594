package io.nightjar.generate;

import io.nightjar.event.AliasTable;
import io.nightjar.event.EventBatch;
import java.util.Arrays;

/**
 * A function that is never smaller than the weight of a source and from which events are drawn
 * exactly: constant in every cell of the plane of the two numbers that make energy and momentum
 * transfer, times a bound for each decay.
 *
 * <p>Bounds are the largest weight on a lattice of places in each cell, with some room. What passes
 * them nevertheless is counted by whoever draws.
 */
final class Envelope {

  /** Uniform numbers that a place in the plane takes: cell, and two inside it. */
  static final int NUMBERS = 3;

  private static final int COLUMNS = 64;
  private static final int ROWS = 64;

  /** Places in each cell and direction where the weight is looked at. */
  private static final int PLACES = 4;

  /** Room for what lies between those places. */
  private static final double MARGIN = 1.04;

  /** Share of the mean below which no bound falls, for cells in which no place had any weight. */
  private static final double FLOOR = 1e-4;

  /** Rounding may not carry a place to 1: it numbers cells of the next map. */
  private static final double BELOW_ONE = Math.nextDown(1.0);

  private final double[] inverse;
  private final AliasTable cells;
  private final double volume;

  private Envelope(double[] bound, double decays) {
    double mean = Arrays.stream(bound).average().orElseThrow();
    double[] raised = Arrays.stream(bound).map(b -> Math.max(b, FLOOR * mean)).toArray();
    this.cells = AliasTable.of(raised);
    this.inverse = Arrays.stream(raised).map(b -> 1 / (b * decays)).toArray();
    this.volume = decays * Arrays.stream(raised).average().orElseThrow();
  }

  /**
   * The envelope of a source.
   *
   * @param source whose weights
   * @param within longest way on which the first decay counts [cm]; infinite where any counts
   */
  static Envelope of(Source source, double within) {
    double[] bound = new double[COLUMNS * ROWS];
    EventBatch batch = new EventBatch(1);
    double[] u = new double[EventBatch.SIZE];
    double[] v = new double[EventBatch.SIZE];
    int perCell = PLACES * PLACES;
    int cellsPerBatch = EventBatch.SIZE / perCell;
    for (int first = 0; first < bound.length; first += cellsPerBatch) {
      batch.size = cellsPerBatch * perCell;
      places(first, batch.size, u, v);
      source.weighUpscattering(batch, u, v, within);
      for (int i = 0; i < batch.size; i++) {
        int cell = first + i / perCell;
        bound[cell] = Math.max(bound[cell], MARGIN * batch.weight[i]);
      }
    }
    return new Envelope(bound, source.decayBound());
  }

  /** Places of consecutive cells, from edge to edge. */
  private static void places(int first, int n, double[] u, double[] v) {
    int perCell = PLACES * PLACES;
    for (int i = 0; i < n; i++) {
      int cell = first + i / perCell;
      int place = i % perCell;
      u[i] = (cell / ROWS + inside(place / PLACES)) / COLUMNS;
      v[i] = (cell % ROWS + inside(place % PLACES)) / ROWS;
    }
  }

  private static double inside(int k) {
    return Math.clamp((double) k / (PLACES - 1), 1e-3, 1 - 1e-3);
  }

  /** Integral of the envelope: expected events if every draw were accepted. */
  double volume() {
    return volume;
  }

  /**
   * Draws places in the plane.
   *
   * @param n number of draws
   * @param u cell, read; becomes the first number of the plane
   * @param inU place in the cell; read
   * @param v place in the cell; becomes the second number of the plane
   * @param weight multiplied by one over the envelope
   * @param cell overwritten
   */
  void draw(int n, double[] u, double[] inU, double[] v, double[] weight, int[] cell) {
    cells.map(n, u, cell);
    for (int i = 0; i < n; i++) {
      int k = cell[i];
      u[i] = Math.min((k / ROWS + inU[i]) * (1.0 / COLUMNS), BELOW_ONE);
      v[i] = Math.min((k % ROWS + v[i]) * (1.0 / ROWS), BELOW_ONE);
      weight[i] *= inverse[k];
    }
  }
}
