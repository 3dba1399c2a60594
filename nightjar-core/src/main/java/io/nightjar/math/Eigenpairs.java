package io.nightjar.math;

import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/** Eigenvalues and orthonormal eigenvectors of a real symmetric matrix. */
interface Eigenpairs {

  /** Eigenvalue number i. */
  double value(int i);

  /** Component of eigenvector number i. */
  double vector(int component, int i);

  /**
   * In double precision.
   *
   * @param matrix symmetric, row by row; read
   * @param n its dimension
   */
  static Eigenpairs inDouble(double[] matrix, int n) {
    RealMatrix a = MatrixUtils.createRealMatrix(n, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        a.setEntry(i, j, matrix[i * n + j]);
      }
    }
    EigenDecompositionSymmetric decomposition = new EigenDecompositionSymmetric(a);
    RealMatrix v = decomposition.getV();
    return new Eigenpairs() {
      @Override
      public double value(int i) {
        return decomposition.getEigenvalue(i);
      }

      @Override
      public double vector(int component, int i) {
        return v.getEntry(component, i);
      }
    };
  }

  /** Eigenvectors as the columns of a matrix, row by row. */
  static double[] columns(Eigenpairs pairs, int n) {
    double[] columns = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        columns[i * n + j] = pairs.vector(i, j);
      }
    }
    return columns;
  }
}
