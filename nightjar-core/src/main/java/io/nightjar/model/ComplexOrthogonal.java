package io.nightjar.model;

import io.nightjar.math.ComplexMatrix;
import org.hipparchus.complex.Complex;

/** Complex orthogonal matrices, R R^T = 1: the freedom of the inversion. */
public final class ComplexOrthogonal {

  private ComplexOrthogonal() {}

  /**
   * R_23(z_23) R_13(z_13) R_12(z_12).
   *
   * @param z12 complex angle [rad]
   * @param z13 complex angle [rad]
   * @param z23 complex angle [rad]
   */
  public static ComplexMatrix ofAngles(Complex z12, Complex z13, Complex z23) {
    return rotation(1, 2, z23).times(rotation(0, 2, z13)).times(rotation(0, 1, z12));
  }

  private static ComplexMatrix rotation(int i, int j, Complex z) {
    return rotation(i, j, z.cos(), z.sin(), z.sin().negate());
  }

  /** 1, but for cosines on the diagonal of two axes and what stands between them. */
  static ComplexMatrix rotation(int i, int j, Complex cosine, Complex above, Complex below) {
    Complex[][] elements = new Complex[3][3];
    for (int a = 0; a < 3; a++) {
      for (int b = 0; b < 3; b++) {
        elements[a][b] = a == b ? Complex.ONE : Complex.ZERO;
      }
    }
    elements[i][i] = cosine;
    elements[j][j] = cosine;
    elements[i][j] = above;
    elements[j][i] = below;
    return ComplexMatrix.of(elements);
  }

  /**
   * Large mixing that leaves out the electron: with n·n = 0, n†n = 1 and Σ_i U*_ei √m_i n_i = 0,
   * two columns are e^y n + e^−y n{@literal *}/2 and −i(e^y n − e^−y n{@literal *}/2), and one is
   * their cross product.
   *
   * @param light what is known of light neutrinos
   * @param y enhancement of the two columns, e^y
   * @param single column of the cross product: 0, 1 or 2
   */
  public static ComplexMatrix electronBlind(LightNeutrinos light, double y, int single) {
    Complex[] n = nullVector(light);
    Complex[] first = new Complex[3];
    Complex[] second = new Complex[3];
    for (int i = 0; i < 3; i++) {
      Complex large = n[i].multiply(Math.exp(y));
      Complex small = n[i].conjugate().multiply(Math.exp(-y) / 2);
      first[i] = large.add(small);
      second[i] = large.subtract(small).multiply(Complex.I).negate();
    }
    Complex[][] rows = new Complex[3][3];
    Complex[] third = cross(n, conjugate(n));
    for (int i = 0; i < 3; i++) {
      rows[i][single] = third[i].multiply(Complex.I);
      rows[i][(single + 1) % 3] = first[i];
      rows[i][(single + 2) % 3] = second[i];
    }
    return ComplexMatrix.of(rows);
  }

  /** n ∝ e_1 + i e_2, both orthonormal without conjugation and orthogonal to U*_ei √m_i. */
  private static Complex[] nullVector(LightNeutrinos light) {
    ComplexMatrix U = light.mixing();
    double[] roots = light.roots();
    Complex[] a = new Complex[3];
    for (int i = 0; i < 3; i++) {
      a[i] = U.get(0, i).conjugate().multiply(roots[i]);
    }
    Complex length = dot(a, a).sqrt();
    double ratio = length.norm() / Math.sqrt(dot(a, conjugate(a)).getReal());
    if (!(ratio > 1e-6)) {
      throw new UnphysicalException(
          "effective mass of light neutrinos in double beta decay, root of its share",
          ratio,
          "above 1e-6 for an electron-blind direction");
    }
    Complex[] e1 = mostOrthogonal(a);
    Complex[] e2 = divided(cross(a, e1), length);
    Complex[] n = new Complex[3];
    for (int i = 0; i < 3; i++) {
      n[i] = e1[i].add(e2[i].multiply(Complex.I));
    }
    return divided(n, new Complex(Math.sqrt(dot(n, conjugate(n)).getReal())));
  }

  private static Complex[] mostOrthogonal(Complex[] a) {
    Complex[] best = {};
    double most = 0;
    for (int axis = 0; axis < 3; axis++) {
      Complex[] z = {Complex.ZERO, Complex.ZERO, Complex.ZERO};
      z[axis] = Complex.ONE;
      Complex[] candidate = cross(a, z);
      double square = dot(candidate, candidate).norm();
      if (square > most) {
        most = square;
        best = candidate;
      }
    }
    return divided(best, dot(best, best).sqrt());
  }

  private static Complex dot(Complex[] a, Complex[] b) {
    return a[0].multiply(b[0]).add(a[1].multiply(b[1])).add(a[2].multiply(b[2]));
  }

  private static Complex[] cross(Complex[] a, Complex[] b) {
    Complex[] product = new Complex[3];
    for (int i = 0; i < 3; i++) {
      int j = (i + 1) % 3;
      int k = (i + 2) % 3;
      product[i] = a[j].multiply(b[k]).subtract(a[k].multiply(b[j]));
    }
    return product;
  }

  private static Complex[] conjugate(Complex[] a) {
    return new Complex[] {a[0].conjugate(), a[1].conjugate(), a[2].conjugate()};
  }

  private static Complex[] divided(Complex[] a, Complex by) {
    return new Complex[] {a[0].divide(by), a[1].divide(by), a[2].divide(by)};
  }
}
