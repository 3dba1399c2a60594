package io.nightjar.process;

import org.hipparchus.complex.Complex;

/**
 * Loop functions of S → γγ and gg, of τ = m_S²/4m²: A_½ → 4/3 and A₁ → −7 for heavy particles in
 * the loop.
 */
final class LoopFunctions {

  /** Below, the closed forms lose digits as 1/τ²; the series needs so many terms. */
  private static final double SMALL = 0.1;

  private static final int TERMS = 20;

  private LoopFunctions() {}

  /** A_½ = 2[τ + (τ − 1)f]/τ²; series 2Σ_{n≥2}(c_{n−1} − c_n)τ^{n−2}. */
  static Complex fermion(double tau) {
    if (tau < SMALL) {
      return new Complex(2 * series(tau, 1, -1));
    }
    return f(tau).multiply(tau - 1).add(tau).multiply(2 / (tau * tau));
  }

  /** A₁ = −[2τ² + 3τ + 3(2τ − 1)f]/τ²; series −2 − Σ_{n≥2}(6c_{n−1} − 3c_n)τ^{n−2}. */
  static Complex vector(double tau) {
    if (tau < SMALL) {
      return new Complex(-2 - series(tau, 6, -3));
    }
    Complex loop = f(tau).multiply(3 * (2 * tau - 1)).add(2 * tau * tau + 3 * tau);
    return loop.divide(-tau * tau);
  }

  /**
   * Σ_{n≥2}(p c_{n−1} + q c_n)τ^{n−2} with arcsin²√τ = Σ c_n τ^n, c₁ = 1, c_{n+1}/c_n = 2n²/((n +
   * 1)(2n + 1)).
   */
  private static double series(double tau, double p, double q) {
    double sum = 0;
    double power = 1;
    double c = 1;
    for (int n = 1; n <= TERMS; n++) {
      double next = c * 2 * n * n / ((n + 1.0) * (2 * n + 1));
      sum += (p * c + q * next) * power;
      power *= tau;
      c = next;
    }
    return sum;
  }

  /** arcsin²√τ, or −¼[ln((1 + √(1 − 1/τ))/(1 − √(1 − 1/τ))) − iπ]² above threshold. */
  private static Complex f(double tau) {
    if (tau <= 1) {
      double arc = Math.asin(Math.sqrt(tau));
      return new Complex(arc * arc);
    }
    // (1 + b)/(1 − b) = τ(1 + b)²: the difference is not formed
    double log = Math.log(tau) + 2 * Math.log1p(Math.sqrt(1 - 1 / tau));
    Complex bracket = new Complex(log, -Math.PI);
    return bracket.multiply(bracket).divide(-4);
  }
}
