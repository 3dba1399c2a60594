package io.nightjar.math;

/**
 * A sum of products in double-double arithmetic: an unevaluated sum hi + lo of two doubles with 106
 * bits. Rounding errors of products are found by a fused multiply-add (Dekker 1971, Knuth), errors
 * of sums by six additions. Relative to the largest term a result is good to about 1e-31.
 */
final class DoubleDouble {

  double hi;
  double lo;

  /** Forgets what was summed. */
  DoubleDouble clear() {
    hi = 0;
    lo = 0;
    return this;
  }

  DoubleDouble set(double high, double low) {
    hi = high;
    lo = low;
    return this;
  }

  /** Adds one double-double. */
  DoubleDouble plus(double high, double low) {
    double sum = hi + high;
    double back = sum - hi;
    double error = (hi - (sum - back)) + (high - back) + (lo + low);
    hi = sum + error;
    lo = error - (hi - sum);
    return this;
  }

  /** Adds the product of two double-doubles. */
  DoubleDouble plusProduct(double aHi, double aLo, double bHi, double bLo) {
    double product = aHi * bHi;
    double error = Math.fma(aHi, bHi, -product) + Math.fma(aHi, bLo, aLo * bHi);
    return plus(product, error);
  }

  /** Divides by a double-double: one Newton step on the quotient of doubles. */
  DoubleDouble divide(double bHi, double bLo) {
    double first = hi / bHi;
    plusProduct(-first, 0, bHi, bLo);
    double second = hi / bHi;
    plusProduct(-second, 0, bHi, bLo);
    double third = hi / bHi;
    return set(first, 0).plus(second, 0).plus(third, 0);
  }

  /** Square root of a number ≥ 0: one Newton step on the root of the double. */
  DoubleDouble root() {
    if (hi <= 0) {
      return clear();
    }
    double first = Math.sqrt(hi);
    plusProduct(-first, 0, first, 0);
    double second = hi / (2 * first);
    return set(first, 0).plus(second, 0);
  }
}
