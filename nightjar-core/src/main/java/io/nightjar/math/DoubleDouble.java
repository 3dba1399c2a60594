package io.nightjar.math;

/**
 * A number of about 32 digits: the exact sum of two doubles, the second at most half a unit in the
 * last place of the first. Dekker (1971); Hida, Li, Bailey (2001).
 *
 * @param hi the nearest double
 * @param lo the rest
 */
record DoubleDouble(double hi, double lo) {

  static final DoubleDouble ZERO = of(0);
  static final DoubleDouble ONE = of(1);

  /** A double, exactly. */
  static DoubleDouble of(double x) {
    return new DoubleDouble(x, 0);
  }

  /** a + b, exactly, of any two doubles. */
  static DoubleDouble sum(double a, double b) {
    double s = a + b;
    double rest = s - a;
    return new DoubleDouble(s, (a - (s - rest)) + (b - rest));
  }

  /** a + b, exactly, where |a| ≥ |b|. */
  private static DoubleDouble ordered(double a, double b) {
    double s = a + b;
    return new DoubleDouble(s, b - (s - a));
  }

  DoubleDouble plus(DoubleDouble other) {
    DoubleDouble high = sum(hi, other.hi);
    DoubleDouble low = sum(lo, other.lo);
    DoubleDouble first = ordered(high.hi, high.lo + low.hi);
    return ordered(first.hi, first.lo + low.lo);
  }

  DoubleDouble minus(DoubleDouble other) {
    return plus(other.negated());
  }

  DoubleDouble times(DoubleDouble other) {
    double p = hi * other.hi;
    double rest = Math.fma(hi, other.hi, -p) + (hi * other.lo + lo * other.hi);
    return ordered(p, rest);
  }

  DoubleDouble dividedBy(DoubleDouble other) {
    double first = hi / other.hi;
    DoubleDouble rest = minus(other.times(of(first)));
    double second = rest.hi / other.hi;
    rest = rest.minus(other.times(of(second)));
    DoubleDouble quotient = ordered(first, second);
    return quotient.plus(of(rest.hi / other.hi));
  }

  /** √x for x ≥ 0: one Newton step from the double root. */
  DoubleDouble squareRoot() {
    if (hi == 0) {
      return ZERO;
    }
    double root = Math.sqrt(hi);
    double rest = minus(of(root).times(of(root))).hi;
    return ordered(root, rest / (2 * root));
  }

  DoubleDouble negated() {
    return new DoubleDouble(-hi, -lo);
  }

  DoubleDouble absolute() {
    return hi < 0 ? negated() : this;
  }

  double toDouble() {
    return hi + lo;
  }
}
