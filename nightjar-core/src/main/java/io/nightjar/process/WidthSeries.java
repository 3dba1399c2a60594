package io.nightjar.process;

import java.util.Arrays;

/**
 * Quadratures with propagators D = 1/(δ − i√t) of a boson off its shell, δ = M² − s, as functions
 * of t = (MΓ)²: its width is put in after the masses. Columns are integrals with the same nodes.
 *
 * <p>With u = t/(t + c), c = 2 min δ² and q = 1 − c/δ² it is 1/(δ² + t) = (1 − u)/δ² · Σ_n (q u)ⁿ,
 * −1 ≤ q &lt; 1, so that every column is a power series in u. It breaks off where uⁿ is below
 * 10⁻¹⁴; beyond u = ½ nodes are summed instead.
 */
final class WidthSeries {

  private static final int TERMS = 52;
  private static final double DIGITS = 30; // −ln of the first power that is left out

  /** Terms up to the next multiple of 1/FINE. */
  private static final int FINE = 128;

  private static final int[] NEEDED = new int[FINE / 2 + 2];

  static {
    for (int k = 0; k < NEEDED.length; k++) {
      NEEDED[k] = Math.min(TERMS, 4 + (int) (DIGITS / -Math.log((k + 1.0) / FINE)));
    }
  }

  private final double c;
  private final int columns;
  private final double[] a; // by power and column

  /**
   * Of nodes that are still to be added.
   *
   * @param least min |δ| [GeV²]
   */
  WidthSeries(double least, int columns) {
    this.c = 2 * least * least;
    this.columns = columns;
    this.a = new double[TERMS * columns];
  }

  /** Smallest distance of nodes from the pole. */
  static double least(double[] delta) {
    double least = Double.POSITIVE_INFINITY;
    for (double one : delta) {
      least = Math.min(least, Math.abs(one));
    }
    return least;
  }

  // ---- nodes ----------------------------------------------------------------------------------

  /** Adds w to columns from {@code first} on. */
  void constant(int first, double[] w) {
    add(0, first, 1, w);
  }

  /** Adds w/(δ² + t). */
  void single(int first, double delta, double[] w) {
    double y = 1 / (delta * delta);
    double q = 1 - c * y;
    add(0, first, y, w);
    double term = y * (q - 1);
    for (int n = 1; n < TERMS; n++) {
      add(n, first, term, w);
      term *= q;
    }
  }

  /** Adds w Re D D'* = w(δε + t)/[(δ² + t)(ε² + t)]. */
  void product(int first, double delta, double epsilon, double[] w) {
    double both = delta * epsilon;
    two(first, delta, epsilon, new double[] {both, c - 2 * both, both - c}, w);
  }

  /** Adds w (Re D Im D' − Im D Re D')/√t = w(δ − ε)/[(δ² + t)(ε² + t)]. */
  void cross(int first, double delta, double epsilon, double[] w) {
    double apart = delta - epsilon;
    two(first, delta, epsilon, new double[] {apart, -2 * apart, apart}, w);
  }

  /** A polynomial of u over 1 − q u and 1 − q' u. */
  private void two(int first, double delta, double epsilon, double[] polynomial, double[] w) {
    double y = 1 / (delta * delta);
    double z = 1 / (epsilon * epsilon);
    double power = y * z;
    double h = power; // sum of all products of n factors q and q'
    double before = 0;
    double earlier = 0;
    for (int n = 0; n < TERMS; n++) {
      add(n, first, polynomial[0] * h + polynomial[1] * before + polynomial[2] * earlier, w);
      earlier = before;
      before = h;
      power *= 1 - c * z;
      h = (1 - c * y) * h + power;
    }
  }

  private void add(int n, int first, double factor, double[] w) {
    int at = n * columns + first;
    for (int k = 0; k < w.length; k++) {
      a[at + k] += factor * w[k];
    }
  }

  // ---- sums -----------------------------------------------------------------------------------

  /** Whether a series of nodes so far from the pole converges well at a t. */
  static boolean reaches(double least, double t) {
    return t <= 2 * least * least && least > 0;
  }

  /** All columns at a t that is reached; a new array. */
  double[] sums(double t) {
    double u = t / (t + c);
    int last = (NEEDED[(int) (FINE * u)] - 1) * columns;
    double[] sums = Arrays.copyOfRange(a, last, last + columns);
    for (int at = last - columns; at >= 0; at -= columns) {
      for (int k = 0; k < columns; k++) {
        sums[k] = sums[k] * u + a[at + k];
      }
    }
    return sums;
  }
}
