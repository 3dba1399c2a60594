package io.nightjar.event;

/**
 * Draws numbers in [0, 1] from a density that is linear between equally spaced points, exactly: a
 * cell by its share, and inside it by inversion.
 */
public final class LinearDensity {

  private static final double BELOW_ONE = Math.nextDown(1.0);

  private final AliasTable cells;
  private final double[] density;
  private final int size;

  private LinearDensity(AliasTable cells, double[] density) {
    this.cells = cells;
    this.density = density;
    this.size = density.length - 1;
  }

  /**
   * A density through points.
   *
   * @param density at k/(length − 1), ≥ 0, not normalised, not all 0; read
   */
  public static LinearDensity of(double[] density) {
    double[] share = new double[density.length - 1];
    for (int k = 0; k < share.length; k++) {
      share[k] = density[k] + density[k + 1];
    }
    return new LinearDensity(AliasTable.of(share), density.clone());
  }

  /**
   * Draws a column.
   *
   * @param n number of draws
   * @param u in (0, 1): chooses the cell, becomes the number drawn, below 1
   * @param v in (0, 1): place in the cell; read
   * @param cell overwritten
   */
  public void draw(int n, double[] u, double[] v, int[] cell) {
    cells.map(n, u, cell);
    double width = 1.0 / size;
    for (int i = 0; i < n; i++) {
      int k = cell[i];
      double left = density[k];
      double right = density[k + 1];
      // (right − left)f²/2 + left f = v (left + right)/2
      double area = v[i] * (left + right);
      double f = area / (left + Math.sqrt(left * left + (right - left) * area));
      u[i] = Math.min((k + f) * width, BELOW_ONE);
    }
  }
}
