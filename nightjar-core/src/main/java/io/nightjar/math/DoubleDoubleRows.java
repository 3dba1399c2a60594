package io.nightjar.math;

/**
 * Rows of double-double numbers in two flat arrays, with the few operations that rotations and
 * orthogonalisation need. The loops are written out: an object per number would cost more than the
 * arithmetic.
 */
final class DoubleDoubleRows {
  final int length;
  final double[] hi;
  final double[] lo;

  DoubleDoubleRows(int rows, int length) {
    this.length = length;
    this.hi = new double[rows * length];
    this.lo = new double[rows * length];
  }

  DoubleDouble get(int row, int k) {
    return new DoubleDouble(hi[row * length + k], lo[row * length + k]);
  }

  void set(int row, int k, DoubleDouble x) {
    hi[row * length + k] = x.hi();
    lo[row * length + k] = x.lo();
  }

  /** Rows p and q become c p − s q and s p + c q. */
  void rotate(int p, int q, DoubleDouble c, DoubleDouble s) {
    double cHi = c.hi();
    double cLo = c.lo();
    double sHi = s.hi();
    double sLo = s.lo();
    int i = p * length;
    int j = q * length;
    for (int end = i + length; i < end; i++, j++) {
      double x = hi[i];
      double xLo = lo[i];
      double y = hi[j];
      double yLo = lo[j];
      double cx = cHi * x;
      double cxLo = Math.fma(cHi, x, -cx) + (cHi * xLo + cLo * x);
      double sy = sHi * y;
      double syLo = Math.fma(sHi, y, -sy) + (sHi * yLo + sLo * y);
      double sx = sHi * x;
      double sxLo = Math.fma(sHi, x, -sx) + (sHi * xLo + sLo * x);
      double cy = cHi * y;
      double cyLo = Math.fma(cHi, y, -cy) + (cHi * yLo + cLo * y);
      store(i, cx, cxLo, -sy, -syLo);
      store(j, sx, sxLo, cy, cyLo);
    }
  }

  /** Element i becomes (a + aLo) + (b + bLo). */
  private void store(int i, double a, double aLo, double b, double bLo) {
    double sum = a + b;
    double part = sum - a;
    double rest = (a - (sum - part)) + (b - part) + (aLo + bLo);
    double high = sum + rest;
    hi[i] = high;
    lo[i] = rest - (high - sum);
  }

  /** Scalar product of a row with a row of another table. */
  DoubleDouble dot(int p, DoubleDoubleRows other, int q) {
    double sum = 0;
    double rest = 0;
    int i = p * length;
    int j = q * other.length;
    for (int end = i + length; i < end; i++, j++) {
      double x = hi[i];
      double y = other.hi[j];
      double product = x * y;
      double error = Math.fma(x, y, -product) + (x * other.lo[j] + lo[i] * y);
      double next = sum + product;
      double part = next - sum;
      rest += (sum - (next - part)) + (product - part) + error;
      sum = next;
    }
    return DoubleDouble.sum(sum, rest);
  }

  /** Row p becomes p − factor × q. */
  void subtract(int p, DoubleDouble factor, int q) {
    int i = p * length;
    int j = q * length;
    for (int end = i + length; i < end; i++, j++) {
      double y = hi[j];
      double product = factor.hi() * y;
      double error = Math.fma(factor.hi(), y, -product) + (factor.hi() * lo[j] + factor.lo() * y);
      store(i, hi[i], lo[i], -product, -error);
    }
  }

  /** Row p divided by its length, which is returned. */
  DoubleDouble normalise(int p) {
    DoubleDouble norm = dot(p, this, p).squareRoot();
    DoubleDouble factor = DoubleDouble.ONE.dividedBy(norm);
    for (int k = 0; k < length; k++) {
      set(p, k, get(p, k).times(factor));
    }
    return norm;
  }

  void negate(int p) {
    for (int i = p * length; i < (p + 1) * length; i++) {
      hi[i] = -hi[i];
      lo[i] = -lo[i];
    }
  }

  /** Copies a row of another table of the same length. */
  void copy(int p, DoubleDoubleRows other, int q) {
    System.arraycopy(other.hi, q * length, hi, p * length, length);
    System.arraycopy(other.lo, q * length, lo, p * length, length);
  }
}
