package io.nightjar.math.simd;

import static io.nightjar.math.simd.Series.*;

/**
 * The array functions for one element: the operations and their order that {@link PlainLoops} and
 * {@link VectorLoops} repeat. Inside the stated domains the relative error is below 1 ulp for exp
 * and log, 1.1 ulp for sine and cosine (also where they are small) and 2 ulp for expm1.
 */
public final class Formulas {

  private Formulas() {}

  /** exp(x) for |x| &lt; 700. */
  public static double exp(double x) {
    return exponential(x, 0);
  }

  /** exp(x) − 1 for |x| &lt; 700. */
  public static double expm1(double x) {
    return exponential(x, 1);
  }

  /** exp(x) − minus = 2ᵏ(eʳ − 1) + (2ᵏ − minus), where the last bracket is exact. */
  private static double exponential(double x, double minus) {
    double shifted = Math.fma(x, PER_LN2, ROUND);
    double k = shifted - ROUND;
    double r = Math.fma(k, -LN2_LOW, Math.fma(k, -LN2_HIGH, x));
    double p = Math.fma(F13, r, F12);
    p = Math.fma(p, r, F11);
    p = Math.fma(p, r, F10);
    p = Math.fma(p, r, F9);
    p = Math.fma(p, r, F8);
    p = Math.fma(p, r, F7);
    p = Math.fma(p, r, F6);
    p = Math.fma(p, r, F5);
    p = Math.fma(p, r, F4);
    p = Math.fma(p, r, F3);
    p = Math.fma(p, r, F2);
    p = Math.fma(p * r, r, r);
    double scale = power(shifted);
    return Math.fma(p, scale, scale - minus);
  }

  /** 2ᵏ of an integer k that stands in the low bits of a mantissa. */
  static double power(double shifted) {
    return Double.longBitsToDouble((Double.doubleToRawLongBits(shifted) << 52) + ONE);
  }

  /**
   * ln x of a positive normal number x = 2ᵏ(1 + f), 1 + f in [√½, √2).
   *
   * <p>With s = f/(2 + f), ln(1 + f) = 2 artanh s = f − f²/2 + s(f²/2 + R), which begins with an
   * exact term.
   */
  public static double log(double x) {
    long bits = Double.doubleToRawLongBits(x) + (ONE - SQRT_HALF);
    double k = exponent(bits);
    double f = mantissa(bits) - 1;
    double s = f / (f + 2);
    double z = s * s;
    double p = Math.fma(A21, z, A19);
    p = Math.fma(p, z, A17);
    p = Math.fma(p, z, A15);
    p = Math.fma(p, z, A13);
    p = Math.fma(p, z, A11);
    p = Math.fma(p, z, A9);
    p = Math.fma(p, z, A7);
    p = Math.fma(p, z, A5);
    p = Math.fma(p, z, A3);
    double h = f * f * 0.5;
    double tail = Math.fma(s, Math.fma(p, z, h), k * LN2_LOW);
    return Math.fma(k, LN2_HIGH, f - (h - tail));
  }

  /** k of a number 2ᵏm whose bits were moved so that m passes 1 at √2. */
  static double exponent(long bits) {
    return Double.longBitsToDouble((bits >>> 52) | TWO_52) - EXPONENT_BIAS;
  }

  /** m in [√½, √2) of a number whose bits were moved. */
  static double mantissa(long bits) {
    return Double.longBitsToDouble((bits & MANTISSA) + SQRT_HALF);
  }

  /** sin(2πu) for u in [0, 1]. */
  static double sinTurn(double u) {
    double shifted = Math.fma(u, 4, ROUND);
    return turned(Double.doubleToRawLongBits(shifted), Math.fma(shifted - ROUND, -0.25, u));
  }

  /** cos(2πu) for u in [0, 1]: the sine of the next quadrant. */
  static double cosTurn(double u) {
    double shifted = Math.fma(u, 4, ROUND);
    return turned(Double.doubleToRawLongBits(shifted) + 1, Math.fma(shifted - ROUND, -0.25, u));
  }

  /** The sine in a quadrant; only the two lowest bits of its number count. */
  private static double turned(long quadrant, double t) {
    double value = (quadrant & 1) == 0 ? sine(t) : cosine(t);
    return (quadrant & 2) == 0 ? value : -value;
  }

  /** sin(2πt) for |t| ≤ 1/8. */
  static double sine(double t) {
    double z = t * t;
    double p = Math.fma(T17, z, T15);
    p = Math.fma(p, z, T13);
    p = Math.fma(p, z, T11);
    p = Math.fma(p, z, T9);
    p = Math.fma(p, z, T7);
    p = Math.fma(p, z, T5);
    p = Math.fma(p, z, T3);
    return Math.fma(t, T1, Math.fma(p, z, T1_LOW) * t);
  }

  /** cos(2πt) for |t| ≤ 1/8. */
  static double cosine(double t) {
    double z = t * t;
    double p = Math.fma(T16, z, T14);
    p = Math.fma(p, z, T12);
    p = Math.fma(p, z, T10);
    p = Math.fma(p, z, T8);
    p = Math.fma(p, z, T6);
    p = Math.fma(p, z, T4);
    p = Math.fma(p, z, T2);
    return Math.fma(p, z, 1);
  }

  /**
   * The 52 high bits of a word as a number in (0, 1): the middle of one of 2⁵² equal cells,
   * exactly. Never 0, never 1.
   */
  public static double unit(long bits) {
    return (bits >>> 12) * 0x1p-52 + 0x1p-53;
  }

  /**
   * Half a block of Philox4x32-10.
   *
   * @param key low and high word of the key
   * @param low words 0 and 1 of the counter
   * @param high words 2 and 3 of the counter
   * @param half 0 for the words 0 and 1 of the block, 1 for the words 2 and 3
   * @return two words, the first one in the low bits
   */
  public static long philox(long key, long low, long high, int half) {
    long x0 = low & LOW_WORD;
    long x1 = low >>> 32;
    long x2 = high & LOW_WORD;
    long x3 = high >>> 32;
    int k0 = (int) key;
    int k1 = (int) (key >>> 32);
    for (int r = 0; r < ROUNDS; r++) {
      long p0 = M0 * x0;
      long p1 = M1 * x2;
      x0 = (p1 >>> 32) ^ x1 ^ (k0 & LOW_WORD);
      x2 = (p0 >>> 32) ^ x3 ^ (k1 & LOW_WORD);
      x1 = p1 & LOW_WORD;
      x3 = p0 & LOW_WORD;
      k0 += W0;
      k1 += W1;
    }
    return half == 0 ? x1 << 32 | x0 : x3 << 32 | x2;
  }
}
