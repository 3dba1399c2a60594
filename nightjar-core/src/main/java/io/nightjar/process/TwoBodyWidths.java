package io.nightjar.process;

import org.hipparchus.complex.Complex;

/** Two-body decay widths [GeV]; masses [GeV], couplings at amplitude level. */
public final class TwoBodyWidths {

  private TwoBodyWidths() {}

  /**
   * V → ψ₁ψ̄₂ with ψ̄₁γ^μ(a_L P_L + a_R P_R)ψ₂ V_μ: Γ = (M/24π)√λ{(|a_L|² + |a_R|²)[1 − (x₁ + x₂)/2
   * − (x₁ − x₂)²/2] + 6√(x₁x₂) Re a_L a_R*}, x = (m/M)²; 0 where closed.
   */
  public static double vectorToFermions(double M, double m1, double m2, Complex aL, Complex aR) {
    return (square(aL) + square(aR)) * vectorSquares(M, m1, m2)
        + product(aL, aR) * vectorInterference(M, m1, m2);
  }

  /** The factor of |a_L|² + |a_R|² in {@link #vectorToFermions} [GeV]. */
  static double vectorSquares(double M, double m1, double m2) {
    if (M <= m1 + m2) {
      return 0;
    }
    double x1 = m1 * m1 / (M * M);
    double x2 = m2 * m2 / (M * M);
    double shape = 1 - (x1 + x2) / 2 - (x1 - x2) * (x1 - x2) / 2;
    return M / (24 * Math.PI) * rootLambda(M, m1, m2) * shape;
  }

  /** The factor of Re a_L a_R* in it [GeV]. */
  static double vectorInterference(double M, double m1, double m2) {
    if (M <= m1 + m2) {
      return 0;
    }
    return M / (4 * Math.PI) * rootLambda(M, m1, m2) * m1 * m2 / (M * M);
  }

  /**
   * ψ_i → ψ_j V: Γ = (m_i/16π)√λ(1, r, v){½(|a_L|² + |a_R|²)[(1 − r)²/v + 1 + r − 2v] − 6√r Re a_L
   * a_R*}, r = (m_j/m_i)², v = (M_V/m_i)²; 0 where closed.
   */
  public static double fermionToVector(double mi, double mj, double mV, Complex aL, Complex aR) {
    if (mi <= mj + mV) {
      return 0;
    }
    double r = mj * mj / (mi * mi);
    double v = mV * mV / (mi * mi);
    double squares = square(aL) + square(aR);
    double interference = product(aL, aR);
    double shape =
        squares / 2 * ((1 - r) * (1 - r) / v + 1 + r - 2 * v) - 6 * Math.sqrt(r) * interference;
    return mi / (16 * Math.PI) * rootLambda(mi, mj, mV) * shape;
  }

  /** V → f f̄ with vector coupling c: Γ = (c²M/12π)√(1 − 4x)(1 + 2x). */
  public static double vectorToPair(double M, double mf, double c) {
    return vectorToPair(M, mf, c, 0);
  }

  /** V → f f̄ with f̄γ^μ(g_V + g_A γ5)f V_μ, that is a_L = g_V − g_A, a_R = g_V + g_A. */
  public static double vectorToPair(double M, double mf, double gV, double gA) {
    return vectorToFermions(M, mf, mf, new Complex(gV - gA), new Complex(gV + gA));
  }

  /**
   * S → ψ₁ψ̄₂ with ψ̄₁(c_L P_L + c_R P_R)ψ₂ S: Γ = (M/16π)√λ{(|c_L|² + |c_R|²)(1 − x₁ − x₂) −
   * 4√(x₁x₂) Re c_L c_R*}, x = (m/M)²; 0 where closed.
   *
   * <p>Written as ½|c_L + c_R|²[1 − (√x₁ + √x₂)²] + ½|c_L − c_R|²[1 − (√x₁ − √x₂)²]: nothing
   * cancels at threshold.
   */
  public static double scalarToFermions(double M, double m1, double m2, Complex cL, Complex cR) {
    if (M <= m1 + m2) {
      return 0;
    }
    double sum = (M - m1 - m2) * (M + m1 + m2) / (M * M);
    double difference = (M - m1 + m2) * (M + m1 - m2) / (M * M);
    double shape = square(cL.add(cR)) / 2 * sum + square(cL.subtract(cR)) / 2 * difference;
    return M / (16 * Math.PI) * rootLambda(M, m1, m2) * shape;
  }

  /**
   * ψ_i → ψ_j S with ψ̄_j(c_L P_L + c_R P_R)ψ_i S: Γ = (m_i/32π)√λ(1, r, s){(|c_L|² + |c_R|²)(1 + r
   * − s) + 4√r Re c_L c_R*}, r = (m_j/m_i)², s = (m_S/m_i)²; 0 where closed.
   *
   * <p>Written as ½|c_L + c_R|²[(1 + √r)² − s] + ½|c_L − c_R|²[(1 − √r)² − s].
   */
  public static double fermionToScalar(double mi, double mj, double mS, Complex cL, Complex cR) {
    if (mi <= mj + mS) {
      return 0;
    }
    double sum = (mi + mj - mS) * (mi + mj + mS) / (mi * mi);
    double difference = (mi - mj - mS) * (mi - mj + mS) / (mi * mi);
    double shape = square(cL.add(cR)) / 2 * sum + square(cL.subtract(cR)) / 2 * difference;
    return mi / (32 * Math.PI) * rootLambda(mi, mj, mS) * shape;
  }

  /** √λ(1, (m₁/M)², (m₂/M)²) as a product of factors. */
  static double rootLambda(double M, double m1, double m2) {
    double sum = (M - m1 - m2) * (M + m1 + m2);
    double difference = (M - m1 + m2) * (M + m1 - m2);
    return Math.sqrt(sum * difference) / (M * M);
  }

  /** Re ab*. */
  static double product(Complex a, Complex b) {
    return a.getReal() * b.getReal() + a.getImaginary() * b.getImaginary();
  }

  /** |a|². */
  static double square(Complex a) {
    return a.getReal() * a.getReal() + a.getImaginary() * a.getImaginary();
  }
}
