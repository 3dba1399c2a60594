package io.nightjar.math;

/**
 * Small systems with a symmetric positive definite matrix, solved in place by V = L Lᵀ: twice as
 * fast at 22 rows as a library's decomposition, which copies the matrix and checks its symmetry
 * (docs/decisions/0023-cholesky-in-place.md).
 */
public final class Cholesky {

  /** Least pivot over diagonal: below it, rounding decides about the sign. */
  private static final double LEAST = 1e-10;

  private Cholesky() {}

  /**
   * Solves V z = v.
   *
   * @param V shape (n, n), of which the lower triangle is read; overwritten
   * @param v shape (n); becomes z
   * @return whether V is positive definite; if not, nothing in v has a meaning
   */
  public static boolean solve(double[][] V, double[] v) {
    for (int i = 0; i < v.length; i++) {
      double[] row = V[i];
      for (int j = 0; j < i; j++) {
        row[j] = (row[j] - dot(row, V[j], j)) * V[j][j];
      }
      double pivot = row[i] - dot(row, row, i);
      if (!(pivot > LEAST * row[i])) {
        return false;
      }
      row[i] = 1 / Math.sqrt(pivot);
      v[i] = (v[i] - dot(row, v, i)) * row[i];
    }
    for (int i = v.length - 1; i >= 0; i--) {
      v[i] *= V[i][i];
      for (int k = 0; k < i; k++) {
        v[k] -= V[i][k] * v[i];
      }
    }
    return true;
  }

  private static double dot(double[] a, double[] b, int terms) {
    double sum = 0;
    for (int k = 0; k < terms; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }
}
