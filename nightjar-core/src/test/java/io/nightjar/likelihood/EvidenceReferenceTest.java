package io.nightjar.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.Draws;
import io.nightjar.math.CountingLikelihood;
import io.nightjar.math.GaussLegendre;
import io.nightjar.physics.Table;
import io.nightjar.reference.Checks;
import io.nightjar.reference.Checks.Check;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.discrete.PoissonDistribution;
import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Numbers by which samplers and intervals are judged, by a second method each. */
@Tag("reference")
class EvidenceReferenceTest {

  private static final NormalDistribution NORMAL = new NormalDistribution();

  private static double integral(double from, double to, int panels, DoubleUnaryOperator f) {
    return GaussLegendre.of(16).integrate(from, to, panels, f);
  }

  /** STA-05, STA-07: a third of Neyman's χ² and two thirds of Pearson's; of no events, Poisson. */
  @Test
  void combinedNeymanPearson() {
    Check check = Checks.get("STA-05-CNP");
    double n = check.input("n");
    double mu = check.input("mu");
    double squared = (mu - n) * (mu - n);
    check.isCloseTo(squared / n / 3 + 2 * squared / mu / 3);
    Check none = Checks.get("STA-07-CNP-zero");
    double mean = none.input("mu");
    none.isCloseTo(mean * mean / (mean / 2));
    none.isCloseTo(-2 * new CountingLikelihood(0, mean, 0).logLikelihood(0));
  }

  /** STA-14: the whole square. */
  @Test
  void eggbox() {
    Check check = Checks.get("STA-14-eggbox-lnZ");
    double side = 10 * Math.PI;
    double top = Math.pow(3, 5);
    double mean =
        integral(
                0,
                side,
                100,
                x ->
                    integral(
                        0,
                        side,
                        100,
                        y -> Math.exp(Math.pow(2 + Math.cos(x / 2) * Math.cos(y / 2), 5) - top)))
            / (side * side);
    assertThat(top + Math.log(mean)).isCloseTo(check.value(), within(1e-4));
  }

  /** STA-15, STA-16: two shells that the box does not cut, by their radius. */
  @Test
  void shells() {
    for (String id : new String[] {"STA-15-shells-lnZ", "STA-16-shells-lnZ-10D"}) {
      Check check = Checks.get(id);
      double n = check.input("dim");
      double sphere = 2 * Math.pow(Math.PI, n / 2) / Gamma.gamma(n / 2);
      double radial =
          integral(1, 3, 100, r -> Math.pow(r, n - 1) * NORMAL.density((r - 2) / 0.1) / 0.1);
      double lnZ = Math.log(2 * sphere * radial) - n * Math.log(12);
      assertThat(lnZ).as(id).isCloseTo(check.value(), within(n == 2 ? 1e-5 : 1e-4));
    }
  }

  /** STA-18, STA-19: μ and θ analytically, τ = 5 tan φ by quadrature, φ uniform in (0, π/2). */
  @Test
  void eightSchools() {
    Check check = Checks.get("STA-18-eight-schools-lnZ");
    double[] y = check.inputs("y");
    double[] sigma = check.inputs("sigma");
    double[] sums = new double[4]; // of 1, mean of μ, its square, τ
    for (int k = 0; k < sums.length; k++) {
      int power = k;
      sums[k] =
          integral(
                  0,
                  Math.PI / 2,
                  200,
                  phi -> {
                    double[] school = school(y, sigma, 5 * Math.tan(phi));
                    double[] of = {1, school[1], school[2], 5 * Math.tan(phi)};
                    return school[0] * of[power];
                  })
              * 2
              / Math.PI;
    }
    double mean = sums[1] / sums[0];
    assertThat(Math.log(sums[0])).isCloseTo(check.value(), within(1e-4));
    Check posterior = Checks.get("STA-19-eight-schools-mean");
    assertThat(mean).isCloseTo(posterior.value("mu"), within(1e-4));
    assertThat(Math.sqrt(sums[2] / sums[0] - mean * mean))
        .isCloseTo(posterior.value("mu_sd"), within(1e-4));
    assertThat(sums[3] / sums[0]).isCloseTo(posterior.value("tau"), within(1e-4));
  }

  /** Density of the data at a τ, with mean and mean square of μ: its prior is N(0, 5). */
  private static double[] school(double[] y, double[] sigma, double tau) {
    double precision = 1 / 25.0;
    double weighted = 0;
    double lnL = Math.log(precision) / 2;
    for (int i = 0; i < y.length; i++) {
      double variance = sigma[i] * sigma[i] + tau * tau;
      precision += 1 / variance;
      weighted += y[i] / variance;
      lnL -= (Math.log(2 * Math.PI * variance) + y[i] * y[i] / variance) / 2;
    }
    double mean = weighted / precision;
    lnL += (weighted * mean - Math.log(precision)) / 2;
    return new double[] {Math.exp(lnL), mean, mean * mean + 1 / precision};
  }

  /**
   * STA-20: two Gaussians, the one with the lower mean first; a rule of Gauss and Hermite in each
   * of the five numbers around the known posterior.
   */
  @Test
  void gaussianMixture() throws URISyntaxException {
    Check check = Checks.get("STA-20-gaussmix");
    String[] names = {"mu1", "mu2", "sigma1", "sigma2", "theta"};
    double[] mcse = {0.0004, 0.0005, 0.0003, 0.0004, 0.0002};
    double[] middle = Arrays.stream(names).mapToDouble(check::value).toArray();
    double[] width = {0.042, 0.054, 0.031, 0.040, 0.0154};
    GaussIntegrator rule = new GaussIntegratorFactory().hermite(6);
    URL data = Objects.requireNonNull(getClass().getResource("/reference/gauss-mix.csv"));
    double[] y = Table.file(Path.of(data.toURI())).column("y");
    int n = names.length;
    double[] sums = new double[n + 1];
    double top = mixture(y, middle);
    for (int k = 0; k < Math.pow(rule.getNumberOfPoints(), n); k++) {
      double[] point = new double[n];
      double weight = 1;
      for (int i = 0, rest = k; i < n; i++, rest /= rule.getNumberOfPoints()) {
        double x = rule.getPoint(rest % rule.getNumberOfPoints());
        point[i] = middle[i] + Math.sqrt(2) * width[i] * x;
        weight *= rule.getWeight(rest % rule.getNumberOfPoints()) * Math.exp(x * x);
      }
      weight *= Math.exp(mixture(y, point) - top);
      sums[n] += weight;
      for (int i = 0; i < n; i++) {
        sums[i] += weight * point[i];
      }
    }
    for (int i = 0; i < n; i++) {
      assertThat(sums[i] / sums[n]).as(names[i]).isCloseTo(middle[i], within(4 * mcse[i]));
    }
  }

  /** ln of the posterior: means and widths N(0, 2), the share of the first beta(5, 5). */
  private static double mixture(double[] y, double[] p) {
    double lnL = 4 * Math.log(p[4] * (1 - p[4]));
    for (int i = 0; i < 4; i++) {
      lnL -= p[i] * p[i] / 8;
    }
    for (double value : y) {
      double first = p[4] * NORMAL.density((value - p[0]) / p[2]) / p[2];
      double second = (1 - p[4]) * NORMAL.density((value - p[1]) / p[3]) / p[3];
      lnL += Math.log(first + second);
    }
    return lnL;
  }

  /**
   * STA-21: −2 ln λ ≤ 2.71 of a count whose background is known to 10 %, with toys of both. A right
   * interval fails once in 370 times; the seed is fixed.
   */
  @Test
  @Tag("statistical")
  void coverage() {
    Check check = Checks.get("STA-21-coverage");
    double signal = 50;
    NormalDistribution measured = new NormalDistribution(100, 10);
    PoissonDistribution counts = new PoissonDistribution(100 + signal);
    int toys = (int) check.input("n_toys");
    int covered = 0;
    for (int t = 0; t < toys; t++) {
      Draws draws = new Draws(77, t);
      double n = counts.inverseCumulativeProbability(draws.unit());
      double b = measured.inverseCumulativeProbability(draws.unit());
      CountingLikelihood toy = new CountingLikelihood(n, b, 10);
      double best = toy.logLikelihood(Math.max(0, n - b));
      covered += -2 * (toy.logLikelihood(signal) - best) <= 2.705543454095404 ? 1 : 0;
    }
    assertThat(covered / (double) toys)
        .isBetween(check.expected().get(0).asDouble(), check.expected().get(1).asDouble());
  }
}
