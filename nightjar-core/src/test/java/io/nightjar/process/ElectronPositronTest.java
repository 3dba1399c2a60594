package io.nightjar.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import io.nightjar.event.Draws;
import io.nightjar.math.GaussLegendre;
import io.nightjar.physics.Constants;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** e⁺e⁻ with a Z' against spinors, the massless limit and quadrature. */
@Tag("law")
class ElectronPositronTest {
  private static final Constants C = Constants.STANDARD;
  private static final double[] METRIC = {1, -1, -1, -1};

  /**
   * dσ/dcosθ = (1 − x)/32πs · ¼Σ|v̄[γ^μ(p̸₁ − k̸)γ^ν/t + γ^ν(p̸₁ − q̸)γ^μ/u]u|² e²g², polarisations
   * summed with −g_{μν}.
   */
  @Test
  void photonAndZPrimeFromSpinors() {
    for (int trial = 0; trial < 200; trial++) {
      Draws draws = new Draws(31, trial);
      double rootS = draws.logBetween(0.1, 100);
      double m = rootS * draws.between(0, 0.99);
      double c = draws.between(-0.99, 0.99);
      double g2 = draws.unit();
      double s = rootS * rootS;
      double x = m * m / s;
      double e2 = 4 * Math.PI * C.alpha();
      double expected = (1 - x) / (32 * Math.PI * s) * squared(rootS, m, c) / 4 * e2 * g2;
      assertThat(ElectronPositron.photonAndZPrime(rootS, m, g2, C.alpha(), c))
          .as("%s", draws)
          .isCloseTo(expected, withPercentage(1e-7));
    }
  }

  private static double squared(double rootS, double m, double c) {
    double E = rootS / 2;
    double k = (rootS - m) * (rootS + m) / (2 * rootS);
    double sine = Math.sqrt((1 - c) * (1 + c));
    double[] p1 = {E, 0, 0, E};
    double[] p2 = {E, 0, 0, -E};
    double[] photon = {k, k * sine, 0, k * c};
    double[] minusPhoton = {E - k, -k * sine, 0, E - k * c};
    double[] minusZ = {p1[0] - rootS + k, k * sine, 0, E + k * c};
    double t = -2 * Dirac.dot(p1, photon);
    double u = -2 * Dirac.dot(p2, photon);
    double sum = 0;
    for (int mu = 0; mu < 4; mu++) {
      for (int nu = 0; nu < 4; nu++) {
        double[] first = chain(mu, minusPhoton, nu, t);
        double[] second = chain(nu, minusZ, mu, u);
        double[] matrix = Dirac.plus(first, second);
        sum += METRIC[mu] * METRIC[nu] * overSpins(p1, p2, matrix);
      }
    }
    return sum;
  }

  private static double[] chain(int left, double[] momentum, int right, double denominator) {
    double[] inner = Dirac.product(Dirac.slash(momentum), Dirac.gamma(right));
    return Dirac.times(Dirac.product(Dirac.gamma(left), inner), 1 / denominator, 0);
  }

  private static double overSpins(double[] p1, double[] p2, double[] matrix) {
    double sum = 0;
    for (int h = -1; h <= 1; h += 2) {
      for (int g = -1; g <= 1; g += 2) {
        double[] amplitude = Dirac.bracket(Dirac.v(p2, 0, h), matrix, Dirac.u(p1, 0, g));
        sum += amplitude[0] * amplitude[0] + amplitude[1] * amplitude[1];
      }
    }
    return sum;
  }

  /** (2πα²ε²/s)(1 − m²/s)[1 + c² + 4sm²/(s − m²)²]/(1 − c²), as published. */
  @Test
  void photonAndZPrimeAsPublished() {
    for (int trial = 0; trial < 1000; trial++) {
      Draws draws = new Draws(32, trial);
      double s = draws.logBetween(0.01, 1e4);
      double m2 = s * draws.between(0, 0.999);
      double c = draws.between(-0.999, 0.999);
      double epsilon = draws.logBetween(1e-6, 1);
      double g = C.charge() * epsilon;
      double published =
          2
              * Math.PI
              * C.alpha()
              * C.alpha()
              * epsilon
              * epsilon
              / s
              * (1 - m2 / s)
              * (1 + c * c + 4 * s * m2 / ((s - m2) * (s - m2)))
              / (1 - c * c);
      assertThat(ElectronPositron.photonAndZPrime(Math.sqrt(s), Math.sqrt(m2), g * g, C.alpha(), c))
          .as("%s", draws)
          .isCloseTo(published, withPercentage(1e-8));
    }
  }

  @Test
  void angleCutIsTheIntegral() {
    for (int trial = 0; trial < 300; trial++) {
      Draws draws = new Draws(33, trial);
      double m = 10.58 * draws.between(0, 0.98);
      double from = draws.between(-0.95, 0.9);
      double to = draws.between(from, 0.95);
      double quadrature =
          GaussLegendre.of(40)
              .integrate(
                  from, to, 4, c -> ElectronPositron.photonAndZPrime(10.58, m, 1, C.alpha(), c));
      assertThat(ElectronPositron.photonAndZPrimeBetween(10.58, m, 1, C.alpha(), from, to))
          .as("%s", draws)
          .isCloseTo(quadrature, withPercentage(1e-9));
    }
    double within = ElectronPositron.photonAndZPrimeWithin(10.58, 1, 1, C.alpha(), 0.6);
    double between = ElectronPositron.photonAndZPrimeBetween(10.58, 1, 1, C.alpha(), -0.6, 0.6);
    assertThat(within).isEqualTo(between).isPositive();
    assertThat(ElectronPositron.photonAndZPrimeWithin(10.58, 10.58, 1, C.alpha(), 0.6)).isZero();
  }

  /** A massless Z' of coupling e makes pairs of charge 1 like the photon: 4πα²/3s. */
  @Test
  void masslessZPrimeIsAPhoton() {
    double width = 4 * Math.PI * C.alpha() * 10.58 / (12 * Math.PI);
    assertThat(ElectronPositron.throughZPrime(10.58, 0, 0, width, width))
        .isCloseTo(
            4 * Math.PI * C.alpha() * C.alpha() / (3 * 10.58 * 10.58), withPercentage(1e-10));
  }

  /** On the peak: 12π B_ee B_ij/m². */
  @Test
  void peak() {
    assertThat(ElectronPositron.throughZPrime(2, 2, 0.1, 0.02, 0.03))
        .isCloseTo(12 * Math.PI * 0.2 * 0.3 / 4, withPercentage(1e-12));
  }

  /** Breit–Wigner of constant qΓ: integrates to 1 over q², up to its tails. */
  @Test
  void spectralDensityIsNormalised() {
    double m = 1.25;
    double constant = 0.02; // qΓ [GeV²]
    double sum = 0;
    for (int k = -400; k < 400; k++) {
      sum +=
          GaussLegendre.of(8)
              .integrate(
                  y(k),
                  y(k + 1),
                  y -> {
                    double q2 = m * m + constant * Math.sinh(y);
                    double q = Math.sqrt(Math.max(q2, 0));
                    return q2 <= 0
                        ? 0
                        : BroadZPrime.density(q, q2 - m * m, constant / q, constant / q)
                            * constant
                            * Math.cosh(y);
                  });
    }
    double below = 0.5 - Math.atan(m * m / constant) / Math.PI;
    assertThat(sum + below).isCloseTo(1, withPercentage(1e-3));
  }

  private static double y(int k) {
    return 0.05 * k;
  }
}
