package io.nightjar.math;

/**
 * Elementary functions on columns: polynomials in a fixed order of operations, so that the same
 * input gives the same bits interpreted or compiled and on every machine. Errors are a few units in
 * the last place (tested against StrictMath).
 */
public final class Columns {

  private static final double LN2_HIGH = 0x1.62e42fefa3800p-1;
  private static final double LN2_LOW = 0x1.ef35793c76730p-45;
  private static final double SQRT2 = 0x1.6a09e667f3bcdp0;
  private static final long MANTISSA = 0x000FFFFFFFFFFFFFL;
  private static final long ONE = 0x3FF0000000000000L;

  /** 1.5 × 2⁵²: adding and subtracting it rounds to the nearest integer. */
  private static final double ROUND = 0x1.8p52;

  private Columns() {}

  /**
   * exp(x), |x| &lt; 700.
   *
   * @param n number of elements
   * @param x read
   * @param y written; may be {@code x}
   */
  public static void exp(int n, double[] x, double[] y) {
    for (int i = 0; i < n; i++) {
      y[i] = exp(x[i]);
    }
  }

  /** exp(x) as in {@link #exp(int, double[], double[])}. */
  public static double exp(double x) {
    double k = (x * (1 / (LN2_HIGH + LN2_LOW)) + ROUND) - ROUND;
    double p = expMinusOne(Math.fma(-k, LN2_LOW, Math.fma(-k, LN2_HIGH, x)));
    double scale = Double.longBitsToDouble(((long) k + 1023) << 52);
    return Math.fma(p, scale, scale);
  }

  /** eʳ − 1 for |r| below ½ ln 2. */
  private static double expMinusOne(double r) {
    double p = 1.0 / 6227020800.0;
    p = Math.fma(p, r, 1.0 / 479001600.0);
    p = Math.fma(p, r, 1.0 / 39916800.0);
    p = Math.fma(p, r, 1.0 / 3628800.0);
    p = Math.fma(p, r, 1.0 / 362880.0);
    p = Math.fma(p, r, 1.0 / 40320.0);
    p = Math.fma(p, r, 1.0 / 5040.0);
    p = Math.fma(p, r, 1.0 / 720.0);
    p = Math.fma(p, r, 1.0 / 120.0);
    p = Math.fma(p, r, 1.0 / 24.0);
    p = Math.fma(p, r, 1.0 / 6.0);
    p = Math.fma(p, r, 0.5);
    return Math.fma(p * r, r, r);
  }

  /**
   * exp(x) − 1 for −700 &lt; x ≤ 0, also for tiny x.
   *
   * @param n number of elements
   * @param x read
   * @param y written; may be {@code x}
   */
  public static void expm1(int n, double[] x, double[] y) {
    for (int i = 0; i < n; i++) {
      double k = (x[i] * (1 / (LN2_HIGH + LN2_LOW)) + ROUND) - ROUND;
      double p = expMinusOne(Math.fma(-k, LN2_LOW, Math.fma(-k, LN2_HIGH, x[i])));
      double scale = Double.longBitsToDouble(((long) k + 1023) << 52);
      // 2ᵏ(1 + p) − 1; 2ᵏ − 1 is exact, and 0 for small x
      y[i] = Math.fma(p, scale, scale - 1);
    }
  }

  /**
   * ln(1 + x) for −1 &lt; x ≤ 0, also for tiny x.
   *
   * @param n number of elements
   * @param x read
   * @param y written; may be {@code x}
   */
  public static void log1p(int n, double[] x, double[] y) {
    for (int i = 0; i < n; i++) {
      // ln(1 + x) corrected for the rounding of 1 + x
      double one = 1 + x[i];
      double lost = x[i] - (one - 1);
      y[i] = log(one) + lost / one;
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
    for (int i = 0; i < n; i++) {
      y[i] = log(x[i]);
    }
  }

  /** Natural logarithm as in {@link #log(int, double[], double[])}. */
  public static double log(double x) {
    // x = 2^k m with m in [√½, √2): shift the bits so that the carry falls at √2
    long bits = Double.doubleToRawLongBits(x);
    long shifted = bits + (ONE - Double.doubleToRawLongBits(SQRT2 / 2));
    double k = (double) ((shifted >> 52) - 1023);
    double m =
        Double.longBitsToDouble((shifted & MANTISSA) + Double.doubleToRawLongBits(SQRT2 / 2));
    double f = m - 1;
    double s = f / (2 + f);
    double z = s * s;
    // ln m = 2 atanh s
    double p = 1.0 / 23;
    p = Math.fma(p, z, 1.0 / 21);
    p = Math.fma(p, z, 1.0 / 19);
    p = Math.fma(p, z, 1.0 / 17);
    p = Math.fma(p, z, 1.0 / 15);
    p = Math.fma(p, z, 1.0 / 13);
    p = Math.fma(p, z, 1.0 / 11);
    p = Math.fma(p, z, 1.0 / 9);
    p = Math.fma(p, z, 1.0 / 7);
    p = Math.fma(p, z, 1.0 / 5);
    p = Math.fma(p, z, 1.0 / 3);
    double tail = 2 * s * (z * p);
    return Math.fma(k, LN2_HIGH, Math.fma(k, LN2_LOW, tail) + 2 * s);
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
    for (int i = 0; i < n; i++) {
      double q = (4 * u[i] + ROUND) - ROUND;
      double r = (u[i] - 0.25 * q) * (2 * Math.PI);
      double z = r * r;
      double s = sinSeries(r, z);
      double c = cosSeries(z);
      long quadrant = (long) q;
      boolean odd = (quadrant & 1) != 0;
      double sine = odd ? c : s;
      double cosine = odd ? s : c;
      // signs by quadrant: sine flips in 2, 3; cosine in 1, 2
      sin[i] = (quadrant & 2) != 0 ? -sine : sine;
      cos[i] = ((quadrant + 1) & 2) != 0 ? -cosine : cosine;
    }
  }

  private static double sinSeries(double r, double z) {
    double p = 1.0 / 355687428096000.0;
    p = Math.fma(p, z, -1.0 / 1307674368000.0);
    p = Math.fma(p, z, 1.0 / 6227020800.0);
    p = Math.fma(p, z, -1.0 / 39916800.0);
    p = Math.fma(p, z, 1.0 / 362880.0);
    p = Math.fma(p, z, -1.0 / 5040.0);
    p = Math.fma(p, z, 1.0 / 120.0);
    p = Math.fma(p, z, -1.0 / 6.0);
    return Math.fma(p * z, r, r);
  }

  private static double cosSeries(double z) {
    double p = 1.0 / 20922789888000.0;
    p = Math.fma(p, z, -1.0 / 87178291200.0);
    p = Math.fma(p, z, 1.0 / 479001600.0);
    p = Math.fma(p, z, -1.0 / 3628800.0);
    p = Math.fma(p, z, 1.0 / 40320.0);
    p = Math.fma(p, z, -1.0 / 720.0);
    p = Math.fma(p, z, 1.0 / 24.0);
    p = Math.fma(p, z, -0.5);
    return Math.fma(p, z, 1.0);
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
    for (int i = 0; i < n; i++) {
      u[i] = Math.sqrt(-2 * u[i]);
    }
    sinCosTurn(n, v, scratch, v);
    for (int i = 0; i < n; i++) {
      double radius = u[i];
      u[i] = radius * v[i];
      v[i] = radius * scratch[i];
    }
  }
}
