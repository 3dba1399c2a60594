package io.nightjar.process;

import io.nightjar.math.GaussLegendre;
import io.nightjar.physics.Constants;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Anomalous magnetic moment a = (g − 2)/2 of a charged lepton at one loop.
 *
 * <p>Neutral bosons with the same lepton inside, Leveille:1977rc and Jegerlehner:2009ry. With R =
 * (M/m)², w = 1 − z and D = w² + R(1 − w), each is ∫₀¹ Q(w)/D dw of a cubic Q without constant:
 *
 * <ul>
 *   <li>vector: a = g_V²/8π² · ∫(2w² − 2w³)/D
 *   <li>axial: a = −g_A²/8π² · ∫(8w − 10w² + (2 + 4/R)w³)/D
 *   <li>scalar: a = y_S²/8π² · ∫(2w² − w³)/D
 *   <li>pseudoscalar: a = −y_P²/8π² · ∫w³/D
 * </ul>
 *
 * Each is of one sign on the whole interval; the three ways of integrating lose no digits where
 * they are used.
 */
public final class MagneticMoment {

  /** Sources of the formulas. */
  public static final List<String> CITATIONS = List.of("Leveille:1977rc", "Jegerlehner:2009ry");

  /** Below, roots of D pinch the end of the interval: closed form. */
  private static final double LIGHT = 0.5;

  /** Above, the root z = −a near the other end is split off. */
  private static final double HEAVY = 6;

  /** |1 − x| below which the W loop is summed as a series. */
  private static final double NEAR_ONE = 0.35;

  private static final int TERMS = 40; // 0.35^40 = 6e-19

  private static final GaussLegendre SHORT_RULE = GaussLegendre.of(8);
  private static final GaussLegendre LONG_RULE = GaussLegendre.of(22);
  private static final double TWO_LOOP_PI = 8 * Math.PI * Math.PI;

  private MagneticMoment() {}

  /**
   * Vector boson with l̄γ^μ(g_V + g_A γ5)l. Limits: M ≫ m: (m/M)²(g_V² − 5g_A²)/12π²; M → 0 with
   * g_A = 0: g_V²/8π².
   *
   * @param m mass of the lepton [GeV]
   * @param M mass of the boson [GeV]; not 0 with g_A, whose longitudinal part grows as (m/M)²
   * @param gV vector coupling
   * @param gA axial coupling
   */
  public static double vectorBoson(double m, double M, double gV, double gA) {
    double R = square(M / m);
    double a = gV * gV * vector(R);
    if (gA == 0) {
      return a / TWO_LOOP_PI;
    }
    if (M == 0) {
      throw new IllegalArgumentException("An axial coupling to a massless boson has no moment.");
    }
    return (a - gA * gA * axial(R)) / TWO_LOOP_PI;
  }

  /**
   * Scalar with φ l̄(y_S + i y_P γ5)l.
   *
   * @param m mass of the lepton [GeV]
   * @param M mass of the scalar [GeV]
   * @param yS scalar coupling
   * @param yP pseudoscalar coupling
   */
  public static double scalarBoson(double m, double M, double yS, double yP) {
    double R = square(M / m);
    double a = yS * yS * loop(R, 0, 2, -1);
    return yP == 0 ? a / TWO_LOOP_PI : (a - yP * yP * loop(R, 0, 0, 1)) / TWO_LOOP_PI;
  }

  /**
   * The kinetic mixing at which a Z' that couples to charge alone gives a moment: ε = √(Δa / a(ε =
   * 1)).
   *
   * @param delta wanted moment Δa
   * @param m mass of the lepton [GeV]
   * @param M mass of the Z' [GeV]
   * @return nothing for Δa ≤ 0, which no vector coupling gives
   */
  public static OptionalDouble epsilonFor(double delta, double m, double M, Constants constants) {
    return delta > 0
        ? OptionalDouble.of(Math.sqrt(delta / vectorBoson(m, M, constants.charge(), 0)))
        : OptionalDouble.empty();
  }

  /**
   * W loop with a neutrino of |U|² = 1: 𝓕(x) = (10 − 43x + 78x² − 49x³ + 18x³ ln x + 4x⁴)/3(1 −
   * x)⁴, x = (m_N/m_W)²; 10/3 for a massless one.
   */
  public static double weakLoop(double x) {
    return 10.0 / 3 + weakLoopShift(x);
  }

  /**
   * 𝓕(x) − 10/3 = −x(1 − 6x + 3x² + 2x³ − 6x² ln x)/(1 − x)⁴, without the cancellation at small x.
   * Near 1, with u = 1 − x, the fraction is Σ_{k≥4} 12u^{k−4}/k(k − 1)(k − 2).
   */
  public static double weakLoopShift(double x) {
    if (Math.abs(1 - x) < NEAR_ONE) {
      return -x * nearOne(1 - x);
    }
    if (x < 1) {
      double log = x == 0 ? 0 : x * x * Math.log(x);
      return -x * (1 + x * (-6 + x * (3 + 2 * x)) - 6 * log) / fourth(1 - x);
    }
    double y = 1 / x; // the same divided by x⁴: no overflow
    double log = y == 0 ? 0 : y * Math.log(y);
    return -(2 + y * (3 + y * (-6 + y)) + 6 * log) / fourth(1 - y);
  }

  private static double nearOne(double u) {
    double sum = 0;
    for (int k = TERMS + 4; k >= 4; k--) {
      sum = sum * u + 12.0 / (k * (k - 1.0) * (k - 2.0));
    }
    return sum;
  }

  /**
   * What a heavy neutrino changes in the W loop, the mixing matrix being unitary: Δa = G_F m²/(8√2
   * π²) |U|² [𝓕(x) − 10/3].
   *
   * @param m mass of the lepton [GeV]
   * @param mN mass of the neutrino [GeV]
   * @param U2 |U_lN|²
   */
  public static double heavyNeutrino(double m, double mN, double U2, Constants constants) {
    return weakScale(m, constants) * U2 * weakLoopShift(square(mN / constants.wMass()));
  }

  /** G_F m²/(8√2 π²), m in GeV. */
  static double weakScale(double m, Constants constants) {
    return constants.fermi() * m * m / (TWO_LOOP_PI * Math.sqrt(2));
  }

  /** ∫(2w² − 2w³)/D, the vector loop; 1 at R = 0, 2/3R for large R. */
  static double vector(double R) {
    return loop(R, 0, 2, -2);
  }

  /** ∫(8w − 10w² + (2 + 4/R)w³)/D, the axial loop with its sign turned. */
  static double axial(double R) {
    return loop(R, 8, -10, 2 + 4 / R);
  }

  /** ∫₀¹ (q₁w + q₂w² + q₃w³)/(w² + R(1 − w)) dw. */
  private static double loop(double R, double q1, double q2, double q3) {
    if (R < LIGHT) {
      return light(R, q1, q2, q3);
    }
    if (Double.isInfinite(R)) {
      return 0; // (M/m)² beyond the range of numbers
    }
    return R < HEAVY ? middle(R, q1, q2, q3) : heavy(R, q1, q2, q3);
  }

  /** Polynomial division by D, and ∫1/D, ∫w/D in closed form. */
  private static double light(double R, double q1, double q2, double q3) {
    if (R == 0) {
      return q2 + q3 / 2; // q1 = 0 here: only the vector and the scalars have a massless limit
    }
    double s = Math.sqrt(R * (4 - R));
    double m0 = 2 / s * (Math.atan((2 - R) / s) + Math.atan(R / s));
    double m1 = (R * m0 - Math.log(R)) / 2;
    double m2 = 1 + R * (m1 - m0);
    double m3 = 0.5 + R * (m2 - m1);
    return q1 * m1 + q2 * m2 + q3 * m3;
  }

  private static double middle(double R, double q1, double q2, double q3) {
    double sum = 0;
    for (int i = 0; i < LONG_RULE.size(); i++) {
      double w = LONG_RULE.nodes()[i];
      sum += LONG_RULE.weights()[i] * w * (q1 + w * (q2 + w * q3)) / (w * w + R * (1 - w));
    }
    return sum;
  }

  /**
   * D = (z + a)(1 + az)/a with a + 1/a = R − 2, z = 1 − w: Q/(z + a)(1 + az) = A/(z + a) − (c₂w² +
   * c₁w + A)/(1 + az). The first is a logarithm, the second smooth.
   */
  private static double heavy(double R, double q1, double q2, double q3) {
    double a = 2 / (R - 2 + R * Math.sqrt(1 - 4 / R));
    double b = 1 + a;
    double A = (q1 + b * (q2 + b * q3)) / (1 - a);
    double c1 = q2 + b * q3;
    double sum = 0;
    for (int i = 0; i < SHORT_RULE.size(); i++) {
      double w = SHORT_RULE.nodes()[i];
      sum += SHORT_RULE.weights()[i] * (A + w * (c1 + w * q3)) / (b - a * w);
    }
    return a * (A * (Math.log1p(a) - Math.log(a)) - sum);
  }

  private static double square(double x) {
    return x * x;
  }

  private static double fourth(double x) {
    return square(x * x);
  }
}
