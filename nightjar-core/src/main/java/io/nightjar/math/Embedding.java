package io.nightjar.math;

/**
 * E = [[Re M, Im M], [Im M, −Re M]]: the real symmetric form of a complex symmetric matrix.
 *
 * @param matrix M
 */
record Embedding(ComplexMatrix matrix) {

  static Embedding of(ComplexMatrix matrix) {
    return new Embedding(matrix);
  }

  double[][] rows() {
    int n = matrix.rows();
    double[][] rows = new double[2 * n][2 * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        rows[i][j] = matrix.real(i, j);
        rows[i][n + j] = matrix.imaginary(i, j);
        rows[n + i][j] = matrix.imaginary(i, j);
        rows[n + i][n + j] = -matrix.real(i, j);
      }
    }
    return rows;
  }

  /**
   * V E V^T for orthonormal rows (x; y) followed by their partners (y; −x): again of the form [[P,
   * Q], [Q, −P]], so that half of it is computed.
   */
  DoubleDoubleRows between(DoubleDoubleRows V) {
    int size = V.length;
    int n = size / 2;
    DoubleDoubleRows E = new DoubleDoubleRows(size, size);
    double[][] rows = rows();
    for (int i = 0; i < size; i++) {
      System.arraycopy(rows[i], 0, E.hi, i * size, size);
    }
    DoubleDoubleRows half = new DoubleDoubleRows(n, size);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < size; j++) {
        half.set(i, j, V.dot(i, E, j));
      }
    }
    DoubleDoubleRows result = new DoubleDoubleRows(size, size);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        DoubleDouble P = half.dot(i, V, j);
        DoubleDouble Q = half.dot(i, V, n + j);
        place(result, n, i, j, P, Q);
        place(result, n, j, i, P, Q);
      }
    }
    return result;
  }

  private static void place(
      DoubleDoubleRows result, int n, int i, int j, DoubleDouble P, DoubleDouble Q) {
    result.set(i, j, P);
    result.set(n + i, n + j, P.negated());
    result.set(i, n + j, Q);
    result.set(n + i, j, Q);
  }
}
