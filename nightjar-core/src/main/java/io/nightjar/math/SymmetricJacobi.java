package io.nightjar.math;

import java.util.Arrays;

/**
 * Eigenvalues and eigenvectors of a real symmetric matrix in double-double arithmetic: absolute
 * errors are about 1e-31 of the norm, so that eigenvalues fifteen orders below the largest one keep
 * all digits of a double.
 *
 * <p>A decomposition in double precision comes first. Its vectors are made orthogonal to 106 bits,
 * the matrix is written in their basis, and the cyclic Jacobi method (Golub, van Loan, §8.5)
 * removes what is left off the diagonal; that converges quadratically, in two or three sweeps.
 */
final class SymmetricJacobi implements Eigenpairs {

  private static final int SWEEPS = 30;

  /** Off-diagonal elements below this share of the norm are rounding errors. */
  private static final double NEGLIGIBLE = 1e-31;

  private final int n;
  private final double[] aHi;
  private final double[] aLo;
  private final double[] vHi;
  private final double[] vLo;
  private final double scale;
  private final DoubleDouble one = new DoubleDouble();
  private final DoubleDouble two = new DoubleDouble();
  private final DoubleDouble cos = new DoubleDouble();
  private final DoubleDouble sin = new DoubleDouble();

  /**
   * Decomposes a matrix.
   *
   * @param matrix symmetric, row by row; read
   * @param n its dimension
   */
  SymmetricJacobi(double[] matrix, int n) {
    this.n = n;
    this.scale = Arrays.stream(matrix).map(Math::abs).max().orElse(0);
    this.vHi = Eigenpairs.columns(Eigenpairs.inDouble(matrix, n), n);
    this.vLo = new double[n * n];
    this.aHi = new double[n * n];
    this.aLo = new double[n * n];
    orthogonalise();
    transform(matrix);
    for (int sweep = 0; sweep < SWEEPS && offDiagonal() > NEGLIGIBLE * scale; sweep++) {
      sweep();
    }
  }

  @Override
  public double value(int i) {
    return aHi[i * n + i];
  }

  @Override
  public double vector(int component, int i) {
    return vHi[component * n + i];
  }

  /** Gram–Schmidt, twice, in double-double. */
  private void orthogonalise() {
    for (int j = 0; j < n; j++) {
      for (int pass = 0; pass < 2; pass++) {
        for (int k = 0; k < j; k++) {
          subtractProjection(j, k);
        }
      }
      normalise(j);
    }
  }

  private void subtractProjection(int j, int k) {
    one.clear();
    for (int i = 0; i < n * n; i += n) {
      one.plusProduct(vHi[i + j], vLo[i + j], vHi[i + k], vLo[i + k]);
    }
    for (int i = 0; i < n * n; i += n) {
      two.set(vHi[i + j], vLo[i + j]).plusProduct(-one.hi, -one.lo, vHi[i + k], vLo[i + k]);
      vHi[i + j] = two.hi;
      vLo[i + j] = two.lo;
    }
  }

  private void normalise(int j) {
    one.clear();
    for (int i = 0; i < n * n; i += n) {
      one.plusProduct(vHi[i + j], vLo[i + j], vHi[i + j], vLo[i + j]);
    }
    one.root();
    for (int i = 0; i < n * n; i += n) {
      two.set(vHi[i + j], vLo[i + j]).divide(one.hi, one.lo);
      vHi[i + j] = two.hi;
      vLo[i + j] = two.lo;
    }
  }

  /** A = VᵀMV. */
  private void transform(double[] matrix) {
    double[] mHi = new double[n * n];
    double[] mLo = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        one.clear();
        for (int k = 0; k < n; k++) {
          one.plusProduct(matrix[i * n + k], 0, vHi[k * n + j], vLo[k * n + j]);
        }
        mHi[i * n + j] = one.hi;
        mLo[i * n + j] = one.lo;
      }
    }
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        one.clear();
        for (int k = 0; k < n; k++) {
          one.plusProduct(vHi[k * n + i], vLo[k * n + i], mHi[k * n + j], mLo[k * n + j]);
        }
        put(i, j, one);
      }
    }
  }

  private void put(int i, int j, DoubleDouble value) {
    aHi[i * n + j] = value.hi;
    aLo[i * n + j] = value.lo;
    aHi[j * n + i] = value.hi;
    aLo[j * n + i] = value.lo;
  }

  private double offDiagonal() {
    double largest = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        largest = Math.max(largest, Math.abs(aHi[i * n + j]));
      }
    }
    return largest;
  }

  private void sweep() {
    for (int p = 0; p < n; p++) {
      for (int q = p + 1; q < n; q++) {
        if (Math.abs(aHi[p * n + q]) > NEGLIGIBLE * scale) {
          rotate(p, q);
        }
      }
    }
  }

  /**
   * Rotation by t = tan φ = sign(d)·2a/(|d| + √(d² + 4a²)), d = A_qq − A_pp, a = A_pq, after which
   * A_pq = 0.
   */
  private void rotate(int p, int q) {
    angle(p, q);
    for (int k = 0; k < n; k++) {
      turn(aHi, aLo, k * n + p, k * n + q);
    }
    for (int k = 0; k < n; k++) {
      turn(aHi, aLo, p * n + k, q * n + k);
      turn(vHi, vLo, k * n + p, k * n + q);
    }
    put(p, q, one.clear());
  }

  /** Sets cos and sin of the angle. */
  private void angle(int p, int q) {
    int pp = p * n + p;
    int qq = q * n + q;
    int pq = p * n + q;
    one.set(aHi[qq], aLo[qq]).plus(-aHi[pp], -aLo[pp]);
    double sign = one.hi < 0 ? -1 : 1;
    double dHi = sign * one.hi;
    double dLo = sign * one.lo;
    one.clear()
        .plusProduct(dHi, dLo, dHi, dLo)
        .plusProduct(4 * aHi[pq], 4 * aLo[pq], aHi[pq], aLo[pq])
        .root()
        .plus(dHi, dLo);
    two.set(2 * sign * aHi[pq], 2 * sign * aLo[pq]).divide(one.hi, one.lo);
    double tHi = two.hi;
    double tLo = two.lo;
    one.set(1, 0).plusProduct(tHi, tLo, tHi, tLo).root();
    cos.set(1, 0).divide(one.hi, one.lo);
    sin.clear().plusProduct(tHi, tLo, cos.hi, cos.lo);
  }

  /** (x, y) → (cx − sy, sx + cy). */
  private void turn(double[] hi, double[] lo, int x, int y) {
    double xHi = hi[x];
    double xLo = lo[x];
    double yHi = hi[y];
    double yLo = lo[y];
    one.clear().plusProduct(cos.hi, cos.lo, xHi, xLo).plusProduct(-sin.hi, -sin.lo, yHi, yLo);
    two.clear().plusProduct(sin.hi, sin.lo, xHi, xLo).plusProduct(cos.hi, cos.lo, yHi, yLo);
    hi[x] = one.hi;
    lo[x] = one.lo;
    hi[y] = two.hi;
    lo[y] = two.lo;
  }
}
