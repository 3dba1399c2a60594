package io.nightjar.math;

import org.hipparchus.complex.Complex;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * Takagi's factorisation of a complex symmetric matrix: U^T M U = diag(m), m ≥ 0 ascending, U
 * unitary.
 *
 * <p>The real symmetric E = [[Re M, Im M], [Im M, −Re M]] has the eigenvalues ±m; an eigenvector
 * (x; y) of +m gives the column x − iy of U. Any orthonormal basis of the space of a degenerate +m
 * will do. Zero has (x; y) and its partner (y; −x), so those columns are made orthogonal as complex
 * vectors.
 *
 * <p>{@link #of} works with 32 digits: masses are good to about 1e-30 of the norm of M. {@link
 * #fast} works in double: masses are good to about 1e-15 of the norm. A mass below that is given as
 * 0.
 */
public final class Takagi {
  /** A mass below this part of the norm is zero: in double-double 2^−100, in double 2^−46. */
  private static final double ZERO = 0x1p-100;

  private static final double ZERO_IN_DOUBLE = 0x1p-46;

  /** Among components within this of the largest modulus, the first decides the sign. */
  private static final double SAME_MODULUS = 1e-6;

  private final double[] values;
  private final DoubleDoubleRows rows;
  private final ComplexMatrix vectors;

  private Takagi(double[] values, DoubleDoubleRows rows) {
    this.values = values;
    this.rows = rows;
    this.vectors = columns(rows, values.length);
  }

  /**
   * Factorises in double-double arithmetic.
   *
   * @param matrix complex symmetric
   */
  public static Takagi of(ComplexMatrix matrix) {
    demandSymmetric(matrix);
    int n = matrix.rows();
    double norm = matrix.norm();
    DoubleDoubleRows frame = start(matrix).withPartners();
    DoubleDoubleRows rotated = Embedding.of(matrix).between(frame);
    new SymmetricJacobi(rotated, frame, norm).run();
    double[] eigenvalues = new double[2 * n];
    for (int k = 0; k < 2 * n; k++) {
      eigenvalues[k] = rotated.get(k, k).toDouble();
    }
    return new Frame(frame, eigenvalues, ZERO * norm).takagi();
  }

  /**
   * Factorises in double arithmetic.
   *
   * @param matrix complex symmetric
   */
  public static Takagi fast(ComplexMatrix matrix) {
    demandSymmetric(matrix);
    return start(matrix).takagi();
  }

  private static void demandSymmetric(ComplexMatrix matrix) {
    if (!matrix.isSymmetric()) {
      throw new IllegalArgumentException("Takagi's factorisation needs a symmetric matrix.");
    }
  }

  private static Frame start(ComplexMatrix matrix) {
    int n = matrix.rows();
    RealMatrix E = MatrixUtils.createRealMatrix(Embedding.of(matrix).rows());
    EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(E);
    DoubleDoubleRows candidates = new DoubleDoubleRows(2 * n, 2 * n);
    RealMatrix transposed = eigen.getVT();
    for (int i = 0; i < 2 * n; i++) {
      for (int k = 0; k < 2 * n; k++) {
        candidates.hi[2 * n * i + k] = transposed.getEntry(i, k);
      }
    }
    return new Frame(candidates, eigen.getEigenvalues(), ZERO_IN_DOUBLE * matrix.norm());
  }

  /** Result of a frame: rows (x; y) and masses, ascending. */
  static Takagi ascending(DoubleDoubleRows rows, double[] values) {
    return new Takagi(values, rows);
  }

  /** m, ascending; a new array, the caller's own. */
  public double[] values() {
    return values.clone();
  }

  /** U: the columns belong to {@link #values}. */
  public ComplexMatrix vectors() {
    return vectors;
  }

  /**
   * Σ_a w_a U*_ai U_aj, summed with 32 digits: differences of nearly equal moduli keep theirs.
   *
   * @param weights w, one for each row of U
   * @param i column
   * @param j column
   */
  public Complex overlap(double[] weights, int i, int j) {
    int n = values.length;
    DoubleDouble real = DoubleDouble.ZERO;
    DoubleDouble imaginary = DoubleDouble.ZERO;
    for (int a = 0; a < n; a++) {
      if (weights[a] != 0) {
        DoubleDouble w = DoubleDouble.of(weights[a]);
        DoubleDouble xi = rows.get(i, a).times(w);
        DoubleDouble yi = rows.get(i, n + a).times(w);
        DoubleDouble xj = rows.get(j, a);
        DoubleDouble yj = rows.get(j, n + a);
        real = real.plus(xi.times(xj)).plus(yi.times(yj));
        imaginary = imaginary.plus(yi.times(xj)).minus(xi.times(yj));
      }
    }
    return new Complex(real.toDouble(), imaginary.toDouble());
  }

  /**
   * All overlaps at once: U† diag(w) U, Hermitian.
   *
   * @param weights w, one for each row of U
   */
  public ComplexMatrix overlaps(double[] weights) {
    int n = values.length;
    double[][] real = new double[n][n];
    double[][] imaginary = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        Complex element = overlap(weights, i, j);
        real[i][j] = element.getReal();
        real[j][i] = element.getReal();
        imaginary[i][j] = i == j ? 0 : element.getImaginary();
        imaginary[j][i] = -imaginary[i][j];
      }
    }
    return ComplexMatrix.of(real, imaginary);
  }

  private static ComplexMatrix columns(DoubleDoubleRows rows, int n) {
    double[][] x = new double[n][n];
    double[][] y = new double[n][n];
    for (int k = 0; k < n; k++) {
      if (isNegative(rows, k)) {
        rows.negate(k);
      }
      for (int a = 0; a < n; a++) {
        x[a][k] = rows.hi[2 * n * k + a];
        y[a][k] = 0 - rows.hi[2 * n * k + n + a];
      }
    }
    return ComplexMatrix.of(x, y);
  }

  /** Columns are given up to a sign: the larger part of the largest component is positive. */
  private static boolean isNegative(DoubleDoubleRows rows, int k) {
    int n = rows.length / 2;
    int start = 2 * n * k;
    double most = 0;
    double leading = 0;
    for (int a = 0; a < n; a++) {
      double x = rows.hi[start + a];
      double y = -rows.hi[start + n + a];
      double modulus = Math.hypot(x, y);
      if (modulus > most * (1 + SAME_MODULUS)) {
        most = modulus;
        leading = Math.abs(y) > Math.abs(x) * (1 + SAME_MODULUS) ? y : x;
      }
    }
    return leading < 0;
  }
}
