package io.nightjar.event;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * An importance map of one variable: cells of equal probability, uniform inside. The density is
 * 1/(number of cells × width of the cell), so map and density cannot disagree.
 */
public final class Grid {

  /** Damping of one step of adaptation (Lepage 1978): 0 leaves the grid, 1 trusts the sample. */
  private static final double DAMPING = 0.7;

  /** Rounding may not carry the mapped variable to 1: it numbers cells of the next map. */
  private static final double BELOW_ONE = Math.nextDown(1.0);

  private final double[] knots;

  private Grid(double[] knots) {
    this.knots = knots;
  }

  /** The identity, ready to be refined. */
  public static Grid uniform(int cells) {
    double[] knots = new double[cells + 1];
    for (int k = 0; k <= cells; k++) {
      knots[k] = (double) k / cells;
    }
    return new Grid(knots);
  }

  /**
   * A map with (nearly) a given density.
   *
   * @param density on [0, 1], not normalised, ≥ 0
   * @param cells of the map
   */
  public static Grid of(DoubleUnaryOperator density, int cells) {
    return new Grid(quantiles(density, 4 * cells, cells));
  }

  /**
   * Equal-probability knots on [0, 1] of a density. A thousandth of the probability is spread
   * evenly so that no region where the density is not zero stays without points.
   */
  static double[] quantiles(DoubleUnaryOperator density, int samples, int cells) {
    double[] cumulative = new double[samples + 1];
    for (int i = 0; i < samples; i++) {
      double f = density.applyAsDouble((i + 0.5) / samples);
      cumulative[i + 1] = cumulative[i] + Math.max(f, 0);
    }
    double floor = cumulative[samples] > 0 ? 1e-3 * cumulative[samples] / samples : 1;
    for (int i = 1; i <= samples; i++) {
      cumulative[i] += i * floor;
    }
    return invert(cumulative, cells);
  }

  /** Knots at which a cumulative distribution over equal steps passes k/cells of its total. */
  private static double[] invert(double[] cumulative, int cells) {
    int samples = cumulative.length - 1;
    double total = cumulative[samples];
    double[] knots = new double[cells + 1];
    int i = 0;
    for (int k = 1; k < cells; k++) {
      double wanted = total * k / cells;
      while (cumulative[i + 1] < wanted) {
        i++;
      }
      double inside = (wanted - cumulative[i]) / (cumulative[i + 1] - cumulative[i]);
      knots[k] = (i + inside) / samples;
    }
    knots[cells] = 1;
    return knots;
  }

  /** Number of cells. */
  public int cells() {
    return knots.length - 1;
  }

  /**
   * Maps a column.
   *
   * @param size number of events
   * @param u in (0, 1): read, and overwritten by the mapped variable in [0, 1]
   * @param weight multiplied by du-to-x Jacobian
   */
  public void map(int size, double[] u, double[] weight) {
    int cells = cells();
    for (int i = 0; i < size; i++) {
      double position = u[i] * cells;
      int k = (int) position;
      double width = knots[k + 1] - knots[k];
      u[i] = knots[k] + (position - k) * width;
      weight[i] *= cells * width;
    }
    // in a pass of its own, which is vectorised
    for (int i = 0; i < size; i++) {
      u[i] = Math.min(u[i], BELOW_ONE);
    }
  }

  /**
   * The grid adapted to a sample: cells in which the squared weights are large become narrower.
   *
   * @param importance sum of squared weights per cell; read
   */
  public Grid refined(double[] importance) {
    int cells = cells();
    double total = Arrays.stream(importance).sum();
    if (!(total > 0)) {
      return this;
    }
    double[] share = new double[cells];
    for (int k = 0; k < cells; k++) {
      double left = importance[Math.max(k - 1, 0)];
      double right = importance[Math.min(k + 1, cells - 1)];
      double smooth = (left + 6 * importance[k] + right) / (8 * total) + 1e-4 / cells;
      share[k] = Math.pow(smooth, DAMPING / 2);
    }
    return new Grid(rebin(share));
  }

  /** New knots such that every cell holds the same share. */
  private double[] rebin(double[] share) {
    int cells = cells();
    double per = Arrays.stream(share).sum() / cells;
    double[] fresh = new double[cells + 1];
    double gathered = 0;
    int k = 0;
    for (int j = 1; j < cells; j++) {
      while (gathered + share[k] < per * j && k < cells - 1) {
        gathered += share[k++];
      }
      double inside = Math.clamp((per * j - gathered) / share[k], 0, 1);
      fresh[j] = knots[k] + inside * (knots[k + 1] - knots[k]);
    }
    fresh[cells] = 1;
    return fresh;
  }
}
