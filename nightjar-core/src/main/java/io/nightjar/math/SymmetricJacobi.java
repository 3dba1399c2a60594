package io.nightjar.math;

/**
 * Cyclic Jacobi rotations of a real symmetric matrix in double-double arithmetic; the rows of a
 * second table are rotated along. Rutishauser (1966). A matrix that is nearly diagonal, as after a
 * diagonalisation in double, takes two or three sweeps.
 */
final class SymmetricJacobi {
  private static final int MOST_SWEEPS = 60;

  /** Elements below this part of the norm are zero within the arithmetic: 2^−107. */
  private static final double NEGLIGIBLE = 0x1p-107;

  private final int n;
  private final DoubleDoubleRows matrix;
  private final DoubleDoubleRows vectors;
  private final double zero;

  /**
   * Prepares, changing nothing yet.
   *
   * @param matrix n rows of n, symmetric; written
   * @param vectors n rows; written
   * @param norm of the matrix
   */
  SymmetricJacobi(DoubleDoubleRows matrix, DoubleDoubleRows vectors, double norm) {
    this.n = matrix.length;
    this.matrix = matrix;
    this.vectors = vectors;
    this.zero = NEGLIGIBLE * norm;
  }

  /** Rotates until the matrix is diagonal. */
  void run() {
    for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
      if (!sweep()) {
        return;
      }
    }
    throw new ArithmeticException("Jacobi rotations do not converge.");
  }

  private boolean sweep() {
    boolean rotated = false;
    for (int p = 0; p < n; p++) {
      for (int q = p + 1; q < n; q++) {
        if (Math.abs(matrix.hi[p * n + q]) > zero) {
          rotate(p, q);
          rotated = true;
        }
      }
    }
    return rotated;
  }

  /** θ = (a_qq − a_pp)/2a_pq, t = sgn θ/(|θ| + √(θ² + 1)), c = 1/√(t² + 1), s = t c. */
  private void rotate(int p, int q) {
    DoubleDouble off = matrix.get(p, q);
    DoubleDouble low = matrix.get(p, p);
    DoubleDouble high = matrix.get(q, q);
    DoubleDouble theta = high.minus(low).dividedBy(off.plus(off));
    DoubleDouble root = theta.times(theta).plus(DoubleDouble.ONE).squareRoot();
    DoubleDouble t = DoubleDouble.ONE.dividedBy(theta.absolute().plus(root));
    t = theta.hi() < 0 ? t.negated() : t;
    DoubleDouble c = DoubleDouble.ONE.dividedBy(t.times(t).plus(DoubleDouble.ONE).squareRoot());
    DoubleDouble s = t.times(c);
    matrix.rotate(p, q, c, s);
    mirror(p);
    mirror(q);
    DoubleDouble shift = t.times(off);
    matrix.set(p, p, low.minus(shift));
    matrix.set(q, q, high.plus(shift));
    matrix.set(p, q, DoubleDouble.ZERO);
    matrix.set(q, p, DoubleDouble.ZERO);
    vectors.rotate(p, q, c, s);
  }

  private void mirror(int row) {
    for (int k = 0; k < n; k++) {
      matrix.hi[k * n + row] = matrix.hi[row * n + k];
      matrix.lo[k * n + row] = matrix.lo[row * n + k];
    }
  }
}
