package io.nightjar.math;

import io.nightjar.math.simd.ArrayFunctions;
import io.nightjar.math.simd.Formulas;

/**
 * Elementary functions on columns: polynomials in a fixed order of operations, so that the same
 * input gives the same bits interpreted or compiled, with vector registers or without, and on every
 * machine. Errors: below 1 ulp for exp and log, 1.1 ulp for sine and cosine, 2 ulp for expm1 and
 * log1p.
 */
public final class Columns {

  private static final ArrayFunctions FUNCTIONS = ArrayFunctions.best();

  /** Elements of a pass that needs columns of its own. */
  private static final int CHUNK = 256;

  private static final ThreadLocal<double[][]> SCRATCH =
      ThreadLocal.withInitial(() -> new double[2][CHUNK]);

  private Columns() {}

  /**
   * exp(x), |x| &lt; 700.
   *
   * @param n number of elements
   * @param x read
   * @param y written; may be {@code x}
   */
  public static void exp(int n, double[] x, double[] y) {
    FUNCTIONS.exp(n, x, y);
  }

  /** exp(x) as in {@link #exp(int, double[], double[])}. */
  public static double exp(double x) {
    return Formulas.exp(x);
  }

  /**
   * exp(x) − 1 for |x| &lt; 700, also for tiny x.
   *
   * @param n number of elements
   * @param x read
   * @param y written; may be {@code x}
   */
  public static void expm1(int n, double[] x, double[] y) {
    FUNCTIONS.expm1(n, x, y);
  }

  /**
   * ln(1 + x) for −1 &lt; x &lt; 2⁵³, also for tiny x.
   *
   * @param n number of elements
   * @param x read
   * @param y written; may be {@code x}
   */
  public static void log1p(int n, double[] x, double[] y) {
    double[][] own = SCRATCH.get();
    for (int at = 0; at < n; at += CHUNK) {
      int m = Math.min(CHUNK, n - at);
      System.arraycopy(x, at, own[0], 0, m);
      addOne(m, own[0], own[1]);
      FUNCTIONS.log(m, own[0], own[0]);
      correct(m, own[0], own[1]);
      System.arraycopy(own[0], 0, y, at, m);
    }
  }

  /** x becomes 1 + x rounded; also says what the rounding lost, relative. */
  private static void addOne(int n, double[] x, double[] lost) {
    for (int i = 0; i < n; i++) {
      double sum = 1 + x[i];
      lost[i] = (x[i] - (sum - 1)) / sum;
      x[i] = sum;
    }
  }

  private static void correct(int n, double[] log, double[] lost) {
    for (int i = 0; i < n; i++) {
      log[i] += lost[i];
    }
  }

  /**
   * Natural logarithm of positive normal numbers.
   *
   * @param n number of elements
   * @param x read
   * @param y written; may be {@code x}
   */
  public static void log(int n, double[] x, double[] y) {
    FUNCTIONS.log(n, x, y);
  }

  /** Natural logarithm as in {@link #log(int, double[], double[])}. */
  public static double log(double x) {
    return Formulas.log(x);
  }

  /**
   * sin(2πu) and cos(2πu) for u in [0, 1].
   *
   * @param n number of elements
   * @param u read
   * @param sin written
   * @param cos written; may be {@code u}
   */
  public static void sinCosTurn(int n, double[] u, double[] sin, double[] cos) {
    FUNCTIONS.sinCosTurn(n, u, sin, cos);
  }

  /**
   * 1 where one number is larger than another, else 0; NaN if either is, or both are infinite and
   * equal. For loops: the compiler vectorises it, but no conditional expression.
   */
  public static double exceeds(double one, double other) {
    return Math.max(0, Math.signum(one - other));
  }

  /** 1 or −1, the sign of a number; that of 0 is 1. For loops, as {@link #exceeds}. */
  public static double sign(double x) {
    double s = Math.signum(x);
    return s + (1 - s * s);
  }

  /**
   * Two columns of uniform numbers become two columns of independent standard normal ones (Box and
   * Muller 1958).
   *
   * @param n number of elements
   * @param u read in (0, 1), written
   * @param v read in (0, 1), written
   * @param scratch overwritten
   */
  public static void normals(int n, double[] u, double[] v, double[] scratch) {
    log(n, u, u);
    sinCosTurn(n, v, scratch, v);
    for (int i = 0; i < n; i++) {
      double radius = Math.sqrt(-2 * u[i]);
      u[i] = radius * v[i];
      v[i] = radius * scratch[i];
    }
  }
}
