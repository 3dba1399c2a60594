package io.nightjar.generate;

import io.nightjar.event.AliasTable;
import io.nightjar.event.EventBatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A function that is never smaller than the weight of a source and from which events are drawn
 * exactly: constant in every cell of the plane of the two numbers that make energy and momentum
 * transfer, times a bound for each decay.
 *
 * <p>Cells do not cross the places where weights jump. Bounds are the largest weight on a lattice
 * of places in each cell, with some room. What passes them nevertheless is counted by whoever
 * draws.
 */
final class Envelope {

  /** Widest column; narrower ones end where a piece of the flux does. */
  private static final double WIDEST = 1.0 / 32;

  private static final int ROWS = UpscatteringMap.smoothRows();

  /** Places in each cell, across and along the column, where the weight is looked at. */
  private static final int ACROSS = 5;

  private static final int ALONG = 3;

  private static final int PER_CELL = ACROSS * ALONG;

  /** Room for what lies between those places. */
  private static final double MARGIN = 1.02;

  /** Share of the largest bound below which none falls, for cells where no place has any weight. */
  private static final double FLOOR = 1e-4;

  /** Rounding may not carry a place to 1: it numbers cells of the next map. */
  private static final double BELOW_ONE = Math.nextDown(1.0);

  private final double[] ends;
  private final double[] bound;
  private final double[] width;
  private final double[] inverse;
  private final AliasTable cells;
  private final double volume;

  private Envelope(double[] ends, double[] bound, Source source, double peak) {
    this.ends = ends;
    this.bound = bound;
    double factor = source.decayBound() * source.strength() * peak;
    int columns = ends.length - 1;
    width = new double[columns];
    Arrays.setAll(width, c -> ends[c + 1] - ends[c]);
    double largest = Arrays.stream(bound).max().orElseThrow();
    double[] raised = Arrays.stream(bound).map(b -> Math.max(b, FLOOR * largest)).toArray();
    double[] content = new double[raised.length];
    Arrays.setAll(content, k -> raised[k] * width[k / ROWS] / ROWS);
    this.cells = AliasTable.of(content);
    this.inverse = Arrays.stream(raised).map(b -> 1 / (b * factor)).toArray();
    this.volume = factor * Arrays.stream(content).sum();
  }

  /**
   * The envelope of a source.
   *
   * @param source whose weights
   * @param way longest on which the first decay counts [cm]; infinite where any counts
   */
  static Envelope of(Source source, double way) {
    double[] ends = columns(source.upscattering().smoothPieces());
    double[] bound = new double[(ends.length - 1) * ROWS];
    double margin = MARGIN / source.strength();
    EventBatch batch = new EventBatch(1);
    double[] u = new double[EventBatch.SIZE];
    double[] v = new double[EventBatch.SIZE];
    int atOnce = EventBatch.SIZE / PER_CELL;
    for (int first = 0; first < bound.length; first += atOnce) {
      batch.size = Math.min(atOnce, bound.length - first) * PER_CELL;
      places(ends, first, batch.size, u, v);
      source.weighUpscattering(batch, u, v, way);
      for (int i = 0; i < batch.size; i++) {
        int cell = first + i / PER_CELL;
        bound[cell] = Math.max(bound[cell], margin * batch.weight[i]);
      }
    }
    return new Envelope(ends, bound, source, 1);
  }

  /**
   * The envelope of another source of the same map.
   *
   * @param peak largest factor that the place of an event adds to its weight
   */
  Envelope like(Source other, double peak) {
    return new Envelope(ends, bound, other, peak);
  }

  /** Ends of columns: pieces, cut where they are wider than {@link #WIDEST}. */
  private static double[] columns(double[] pieces) {
    List<Double> ends = new ArrayList<>(List.of(0.0));
    for (int p = 1; p < pieces.length; p++) {
      double from = pieces[p - 1];
      int parts = (int) Math.ceil((pieces[p] - from) / WIDEST);
      for (int k = 1; k <= parts; k++) {
        ends.add(k < parts ? from + k * (pieces[p] - from) / parts : pieces[p]);
      }
    }
    return ends.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Places of consecutive cells, from edge to edge. */
  private static void places(double[] ends, int first, int n, double[] u, double[] v) {
    for (int i = 0; i < n; i++) {
      int cell = first + i / PER_CELL;
      int place = i % PER_CELL;
      int c = cell / ROWS;
      u[i] = ends[c] + inside(place / ALONG, ACROSS) * (ends[c + 1] - ends[c]);
      v[i] = (cell % ROWS + inside(place % ALONG, ALONG)) / ROWS;
    }
  }

  private static double inside(int k, int places) {
    return Math.clamp((double) k / (places - 1), 1e-6, 1 - 1e-6);
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
      int c = k / ROWS;
      u[i] = Math.min(ends[c] + inU[i] * width[c], BELOW_ONE);
      v[i] = Math.min((k % ROWS + v[i]) * (1.0 / ROWS), BELOW_ONE);
      weight[i] *= inverse[k];
    }
  }
}
