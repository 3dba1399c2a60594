package io.nightjar.event;

import java.util.function.DoubleBinaryOperator;

/**
 * An importance map of y in [0, 1] that depends on x in [0, 1]: rows of equal-probability knots at
 * equally spaced x, joined linearly. For each x it is a {@link Grid}, so its density is exact.
 */
public final class ConditionalGrid {

  private final double[] knots;
  private final int rows;
  private final int cells;

  private ConditionalGrid(double[] knots, int rows, int cells) {
    this.knots = knots;
    this.rows = rows;
    this.cells = cells;
  }

  /**
   * A map with (nearly) a given density in y at every x.
   *
   * @param density f(x, y), not normalised
   * @param rows number of intervals in x
   * @param cells number of cells in y
   */
  public static ConditionalGrid of(DoubleBinaryOperator density, int rows, int cells) {
    double[] knots = new double[(rows + 1) * (cells + 1)];
    for (int r = 0; r <= rows; r++) {
      double x = (double) r / rows;
      double[] row = Grid.quantiles(y -> density.applyAsDouble(x, y), 2 * cells, cells);
      System.arraycopy(row, 0, knots, r * (cells + 1), cells + 1);
    }
    return new ConditionalGrid(knots, rows, cells);
  }

  /**
   * Maps a column.
   *
   * @param size number of events
   * @param x condition, in [0, 1]; read
   * @param u in (0, 1): read, and overwritten by y
   * @param weight multiplied by the Jacobian
   */
  public void map(int size, double[] x, double[] u, double[] weight) {
    int stride = cells + 1;
    for (int i = 0; i < size; i++) {
      double across = x[i] * rows;
      int r = Math.min((int) across, rows - 1);
      double f = across - r;
      double position = u[i] * cells;
      int k = (int) position;
      int at = r * stride + k;
      double low = (1 - f) * knots[at] + f * knots[at + stride];
      double high = (1 - f) * knots[at + 1] + f * knots[at + stride + 1];
      u[i] = low + (position - k) * (high - low);
      weight[i] *= cells * (high - low);
    }
  }
}
