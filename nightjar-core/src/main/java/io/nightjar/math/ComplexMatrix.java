package io.nightjar.math;

import java.util.Arrays;
import java.util.Objects;
import org.hipparchus.complex.Complex;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/** A small matrix of complex numbers, immutable. */
public final class ComplexMatrix {
  private final int rows;
  private final int columns;
  private final double[] re;
  private final double[] im;

  private ComplexMatrix(int rows, int columns) {
    this.rows = rows;
    this.columns = columns;
    this.re = new double[rows * columns];
    this.im = new double[rows * columns];
  }

  /** All elements zero. */
  public static ComplexMatrix zero(int rows, int columns) {
    return new ComplexMatrix(rows, columns);
  }

  /**
   * From real and imaginary parts.
   *
   * @param real rows of equal length; read
   * @param imaginary the same shape; read
   */
  public static ComplexMatrix of(double[][] real, double[][] imaginary) {
    ComplexMatrix m = new ComplexMatrix(real.length, real.length == 0 ? 0 : real[0].length);
    for (int i = 0; i < m.rows; i++) {
      System.arraycopy(real[i], 0, m.re, i * m.columns, m.columns);
      System.arraycopy(imaginary[i], 0, m.im, i * m.columns, m.columns);
    }
    return m;
  }

  /**
   * From complex numbers.
   *
   * @param elements rows of equal length; read
   */
  public static ComplexMatrix of(Complex[][] elements) {
    ComplexMatrix m =
        new ComplexMatrix(elements.length, elements.length == 0 ? 0 : elements[0].length);
    for (int i = 0; i < m.rows; i++) {
      for (int j = 0; j < m.columns; j++) {
        m.set(i, j, elements[i][j].getReal(), elements[i][j].getImaginary());
      }
    }
    return m;
  }

  /**
   * From real numbers.
   *
   * @param elements rows of equal length; read
   */
  public static ComplexMatrix real(double[][] elements) {
    return of(elements, new double[elements.length][elements.length == 0 ? 0 : elements[0].length]);
  }

  /** Diagonal and real. */
  public static ComplexMatrix diagonal(double... elements) {
    ComplexMatrix m = new ComplexMatrix(elements.length, elements.length);
    for (int i = 0; i < elements.length; i++) {
      m.re[i * elements.length + i] = elements[i];
    }
    return m;
  }

  /** The unit matrix. */
  public static ComplexMatrix identity(int n) {
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    return diagonal(ones);
  }

  private void set(int i, int j, double real, double imaginary) {
    re[i * columns + j] = real;
    im[i * columns + j] = imaginary;
  }

  /** Number of rows. */
  public int rows() {
    return rows;
  }

  /** Number of columns. */
  public int columns() {
    return columns;
  }

  /** An element. */
  public Complex get(int row, int column) {
    return new Complex(real(row, column), imaginary(row, column));
  }

  /** Real part of an element. */
  public double real(int row, int column) {
    Objects.checkIndex(column, columns);
    return re[row * columns + column];
  }

  /** Imaginary part of an element. */
  public double imaginary(int row, int column) {
    Objects.checkIndex(column, columns);
    return im[row * columns + column];
  }

  /** |element|². */
  public double squaredModulus(int row, int column) {
    double x = real(row, column);
    double y = imaginary(row, column);
    return x * x + y * y;
  }

  /** The matrix product. */
  public ComplexMatrix times(ComplexMatrix other) {
    demand(columns == other.rows, other);
    ComplexMatrix product = new ComplexMatrix(rows, other.columns);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < other.columns; j++) {
        double x = 0;
        double y = 0;
        for (int k = 0; k < columns; k++) {
          int a = i * columns + k;
          int b = k * other.columns + j;
          x += re[a] * other.re[b] - im[a] * other.im[b];
          y += re[a] * other.im[b] + im[a] * other.re[b];
        }
        product.set(i, j, x, y);
      }
    }
    return product;
  }

  /** Every element multiplied by a number. */
  public ComplexMatrix times(Complex factor) {
    ComplexMatrix product = new ComplexMatrix(rows, columns);
    for (int i = 0; i < re.length; i++) {
      product.re[i] = re[i] * factor.getReal() - im[i] * factor.getImaginary();
      product.im[i] = re[i] * factor.getImaginary() + im[i] * factor.getReal();
    }
    return product;
  }

  /** Every element multiplied by a real number. */
  public ComplexMatrix times(double factor) {
    ComplexMatrix product = new ComplexMatrix(rows, columns);
    for (int i = 0; i < re.length; i++) {
      product.re[i] = re[i] * factor;
      product.im[i] = im[i] * factor;
    }
    return product;
  }

  /** Column j multiplied by factor j: M diag(factors). */
  public ComplexMatrix timesDiagonal(double... factors) {
    ComplexMatrix product = new ComplexMatrix(rows, columns);
    for (int i = 0; i < re.length; i++) {
      product.re[i] = re[i] * factors[i % columns];
      product.im[i] = im[i] * factors[i % columns];
    }
    return product;
  }

  /** The sum. */
  public ComplexMatrix plus(ComplexMatrix other) {
    demand(rows == other.rows && columns == other.columns, other);
    ComplexMatrix sum = new ComplexMatrix(rows, columns);
    for (int i = 0; i < re.length; i++) {
      sum.re[i] = re[i] + other.re[i];
      sum.im[i] = im[i] + other.im[i];
    }
    return sum;
  }

  /** The difference. */
  public ComplexMatrix minus(ComplexMatrix other) {
    return plus(other.times(-1));
  }

  /** M^T. */
  public ComplexMatrix transpose() {
    ComplexMatrix turned = new ComplexMatrix(columns, rows);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        turned.set(j, i, real(i, j), imaginary(i, j));
      }
    }
    return turned;
  }

  /** ½(M + M^T): removes what rounding adds to a symmetric matrix. */
  public ComplexMatrix symmetrised() {
    return plus(transpose()).times(0.5);
  }

  /** M*. */
  public ComplexMatrix conjugate() {
    ComplexMatrix conjugate = new ComplexMatrix(rows, columns);
    for (int i = 0; i < re.length; i++) {
      conjugate.re[i] = re[i];
      conjugate.im[i] = -im[i];
    }
    return conjugate;
  }

  /** M†. */
  public ComplexMatrix adjoint() {
    return transpose().conjugate();
  }

  /**
   * Part of the matrix.
   *
   * @param row first row
   * @param column first column
   * @param height number of rows
   * @param width number of columns
   */
  public ComplexMatrix block(int row, int column, int height, int width) {
    Objects.checkFromIndexSize(row, height, rows);
    Objects.checkFromIndexSize(column, width, columns);
    ComplexMatrix block = new ComplexMatrix(height, width);
    for (int i = 0; i < height; i++) {
      for (int j = 0; j < width; j++) {
        block.set(i, j, real(row + i, column + j), imaginary(row + i, column + j));
      }
    }
    return block;
  }

  /** The same matrix with part of it replaced. */
  public ComplexMatrix with(int row, int column, ComplexMatrix block) {
    Objects.checkFromIndexSize(row, block.rows, rows);
    Objects.checkFromIndexSize(column, block.columns, columns);
    ComplexMatrix copy = times(1);
    for (int i = 0; i < block.rows; i++) {
      for (int j = 0; j < block.columns; j++) {
        copy.set(row + i, column + j, block.real(i, j), block.imaginary(i, j));
      }
    }
    return copy;
  }

  /**
   * M⁻¹, by the real matrix [[Re, −Im], [Im, Re]].
   *
   * @throws org.hipparchus.exception.MathIllegalArgumentException if the matrix is singular
   */
  public ComplexMatrix inverse() {
    demand(rows == columns, this);
    RealMatrix embedded = MatrixUtils.createRealMatrix(2 * rows, 2 * rows);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < rows; j++) {
        embedded.setEntry(i, j, real(i, j));
        embedded.setEntry(rows + i, rows + j, real(i, j));
        embedded.setEntry(i, rows + j, -imaginary(i, j));
        embedded.setEntry(rows + i, j, imaginary(i, j));
      }
    }
    LUDecomposition lu = new LUDecomposition(embedded, 0);
    ComplexMatrix inverse = new ComplexMatrix(rows, rows);
    for (int j = 0; j < rows; j++) {
      ArrayRealVector unit = new ArrayRealVector(2 * rows);
      unit.setEntry(j, 1);
      double[] column = lu.getSolver().solve(unit).toArray();
      for (int i = 0; i < rows; i++) {
        inverse.set(i, j, column[i], column[rows + i]);
      }
    }
    return inverse;
  }

  /** Frobenius norm √Σ|element|². */
  public double norm() {
    double sum = 0;
    for (int i = 0; i < re.length; i++) {
      sum += re[i] * re[i] + im[i] * im[i];
    }
    return Math.sqrt(sum);
  }

  /** Whether M^T = M, exactly. */
  public boolean isSymmetric() {
    return rows == columns && minus(transpose()).norm() == 0;
  }

  private void demand(boolean condition, ComplexMatrix other) {
    if (!condition) {
      throw new IllegalArgumentException(
          "Matrices of %d x %d and %d x %d do not fit."
              .formatted(rows, columns, other.rows, other.columns));
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ComplexMatrix m
        && rows == m.rows
        && columns == m.columns
        && Arrays.equals(re, m.re)
        && Arrays.equals(im, m.im);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(re) + Arrays.hashCode(im);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        text.append(get(i, j)).append(j + 1 < columns ? ", " : "\n");
      }
    }
    return text.toString();
  }
}
