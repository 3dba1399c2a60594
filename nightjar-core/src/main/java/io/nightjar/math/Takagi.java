package io.nightjar.math;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.complex.Complex;
import org.hipparchus.complex.ComplexField;
import org.hipparchus.linear.Array2DRowFieldMatrix;
import org.hipparchus.linear.FieldMatrix;

/**
 * Takagi factorisation UᵀMU = diag(m₁ … m_n), 0 ≤ m₁ ≤ … ≤ m_n, of a complex symmetric M: masses
 * and mixing of Majorana fermions.
 *
 * <p>E = [[Re M, Im M], [Im M, −Re M]] is real and symmetric, with eigenvalues ±m. Each eigenvector
 * (x; y) of +m is a column x − iy of U (Choudhury and Horn, SIAM J. Algebr. Discrete Methods 8
 * (1987) 219). Any real orthonormal basis of a degenerate m > 0 gives orthonormal columns; in the
 * null space, which holds (x; y) and its multiple by i alike, a complex Gram–Schmidt chooses them.
 * Eigenvalues come from {@link SymmetricJacobi}: absolute errors are 1e-31 of the norm.
 */
public final class Takagi {

  /** Singular values below this share of the norm are zeros: in double-double, in double. */
  private static final double ZERO = 1e-29;

  private static final double ZERO_IN_DOUBLE = 1e-14;

  /** Squared length that a candidate keeps of 1 if it is no combination of those before. */
  private static final double INDEPENDENT = 0.1;

  private final int n;
  private final double[] masses;
  private final Complex[][] u;

  private Takagi(int n, double[] masses, Complex[][] u) {
    this.n = n;
    this.masses = masses;
    this.u = u;
  }

  /**
   * Factorises a matrix; masses are good to 1e-31 of the largest one.
   *
   * @param matrix complex symmetric; read
   */
  public static Takagi of(Complex[][] matrix) {
    int n = matrix.length;
    return of(new SymmetricJacobi(embed(matrix, n), 2 * n), n, ZERO);
  }

  /**
   * Factorises a matrix in double precision, some twenty times faster; masses are good to 1e-15 of
   * the largest one.
   *
   * @param matrix complex symmetric; read
   */
  public static Takagi inDouble(Complex[][] matrix) {
    int n = matrix.length;
    return of(Eigenpairs.inDouble(embed(matrix, n), 2 * n), n, ZERO_IN_DOUBLE);
  }

  private static Takagi of(Eigenpairs pairs, int n, double negligible) {
    List<Integer> order =
        IntStream.range(0, 2 * n)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -pairs.value(i)))
            .toList();
    double zero = negligible * pairs.value(order.getFirst());
    int massive = (int) order.stream().filter(i -> pairs.value(i) > zero).count();
    double[] masses = new double[n];
    Complex[][] u = new Complex[n][n];
    for (int k = 0; k < massive; k++) {
      masses[n - 1 - k] = pairs.value(order.get(k));
      put(u, n - 1 - k, column(pairs, order.get(k), n));
    }
    fillNullSpace(u, n - massive, pairs, order.subList(massive, 2 * n - massive));
    return new Takagi(n, masses, u);
  }

  private static double[] embed(Complex[][] matrix, int n) {
    double[] e = new double[4 * n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        e[i * 2 * n + j] = matrix[i][j].getReal();
        e[i * 2 * n + n + j] = matrix[i][j].getImaginary();
        e[(n + i) * 2 * n + j] = matrix[i][j].getImaginary();
        e[(n + i) * 2 * n + n + j] = -matrix[i][j].getReal();
      }
    }
    return e;
  }

  private static Complex[] column(Eigenpairs pairs, int i, int n) {
    Complex[] column = new Complex[n];
    for (int row = 0; row < n; row++) {
      column[row] = new Complex(pairs.vector(row, i), -pairs.vector(n + row, i));
    }
    return column;
  }

  private static void put(Complex[][] u, int k, Complex[] column) {
    for (int row = 0; row < u.length; row++) {
      u[row][k] = column[row];
    }
  }

  /** Columns 0 … count − 1 from twice as many candidates. */
  private static void fillNullSpace(
      Complex[][] u, int count, Eigenpairs pairs, List<Integer> candidates) {
    int found = 0;
    for (int i = 0; i < candidates.size() && found < count; i++) {
      Complex[] column = column(pairs, candidates.get(i), u.length);
      double before = norm2(column);
      for (int k = 0; k < found; k++) {
        subtractProjection(column, u, k);
      }
      double left = norm2(column);
      if (left > INDEPENDENT * before) {
        for (int row = 0; row < u.length; row++) {
          u[row][found] = column[row].divide(Math.sqrt(left));
        }
        found++;
      }
    }
    if (found < count) {
      throw new ArithmeticException("the null space of the mass matrix was not found");
    }
  }

  private static void subtractProjection(Complex[] column, Complex[][] u, int k) {
    Complex overlap = Complex.ZERO;
    for (int row = 0; row < column.length; row++) {
      overlap = overlap.add(u[row][k].conjugate().multiply(column[row]));
    }
    for (int row = 0; row < column.length; row++) {
      column[row] = column[row].subtract(u[row][k].multiply(overlap));
    }
  }

  private static double norm2(Complex[] column) {
    double sum = 0;
    for (Complex z : column) {
      sum += z.getReal() * z.getReal() + z.getImaginary() * z.getImaginary();
    }
    return sum;
  }

  /**
   * Two blocks that a small θ joins: U = [[1 − ½θ*θᵀ, θ*], [−θᵀ, 1 − ½θᵀθ*]] diag(U_light,
   * U_heavy), to second order in θ.
   *
   * @param light the lighter block, whose states come first
   * @param heavy the heavier block
   * @param theta a row per light field, a column per heavy field; read
   */
  public static Takagi joined(Takagi light, Takagi heavy, Complex[][] theta) {
    int n = light.n + heavy.n;
    double[] masses = Arrays.copyOf(light.masses, n);
    System.arraycopy(heavy.masses, 0, masses, light.n, heavy.n);
    FieldMatrix<Complex> t = new Array2DRowFieldMatrix<>(ComplexField.getInstance(), theta);
    FieldMatrix<Complex> tc = conjugate(t);
    FieldMatrix<Complex> tt = t.transpose();
    FieldMatrix<Complex> ul = new Array2DRowFieldMatrix<>(ComplexField.getInstance(), light.u);
    FieldMatrix<Complex> uh = new Array2DRowFieldMatrix<>(ComplexField.getInstance(), heavy.u);
    Complex half = new Complex(0.5);
    Array2DRowFieldMatrix<Complex> u =
        new Array2DRowFieldMatrix<>(ComplexField.getInstance(), n, n);
    FieldMatrix<Complex> tul = tt.multiply(ul);
    FieldMatrix<Complex> tuh = tc.multiply(uh);
    u.setSubMatrix(ul.subtract(tc.multiply(tul).scalarMultiply(half)).getData(), 0, 0);
    u.setSubMatrix(tuh.getData(), 0, light.n);
    u.setSubMatrix(tul.scalarMultiply(Complex.ONE.negate()).getData(), light.n, 0);
    u.setSubMatrix(uh.subtract(tt.multiply(tuh).scalarMultiply(half)).getData(), light.n, light.n);
    return new Takagi(n, masses, u.getData());
  }

  private static FieldMatrix<Complex> conjugate(FieldMatrix<Complex> matrix) {
    FieldMatrix<Complex> result = matrix.copy();
    for (int i = 0; i < matrix.getRowDimension(); i++) {
      for (int j = 0; j < matrix.getColumnDimension(); j++) {
        result.setEntry(i, j, matrix.getEntry(i, j).conjugate());
      }
    }
    return result;
  }

  /** Dimension of the matrix. */
  public int size() {
    return n;
  }

  /** m_k, ascending from k = 0 [unit of the matrix]. */
  public double mass(int k) {
    return masses[k];
  }

  /** U_ak. */
  public Complex u(int a, int k) {
    return u[a][k];
  }
}
