package io.nightjar.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.math.GaussLegendre;
import io.nightjar.reference.Checks;
import io.nightjar.reference.Checks.Check;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.solvers.BrentSolver;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.discrete.PoissonDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Numbers of statistics that terms, contours and toys rest on, by a second method each. */
@Tag("reference")
class StatisticsReferenceTest {

  private static final int PANELS = 500;

  private static double integral(double from, double to, DoubleUnaryOperator f) {
    return GaussLegendre.of(16).integrate(from, to, PANELS, f);
  }

  /** STA-03: P(N ≤ 3 | s + b) = 1 − CL. */
  @Test
  void classicalUpperLimit() {
    Check check = Checks.get("STA-03-poisson-3");
    double b = check.input("b");
    int n = (int) check.input("n");
    double s =
        new BrentSolver(1e-12)
            .solve(
                200,
                x ->
                    new PoissonDistribution(x + b).cumulativeProbability(n)
                        - (1 - check.input("CL")),
                0.1,
                30);
    check.isCloseTo(s);
  }

  /** STA-09: Poisson over a Gaussian background that is not negative. */
  @Test
  void marginalOverABackground() {
    Check check = Checks.get("STA-09-marginal-lnL");
    double b = check.input("b");
    double sigma = check.input("sigma_b");
    double s = check.input("s");
    int n = (int) check.input("n");
    NormalDistribution prior = new NormalDistribution(b, sigma);
    double above = 1 - prior.cumulativeProbability(0);
    double likelihood =
        integral(
            0,
            b + 10 * sigma,
            x -> prior.density(x) / above * new PoissonDistribution(s + x).probability(n));
    check.isCloseTo(Math.log(likelihood));
  }

  /** STA-10: two Gaussians are one with both errors in squares. */
  @Test
  void errorOfTheory() {
    Check check = Checks.get("STA-10-gauss-theory");
    double pull = check.input("x") - check.input("obs");
    double experiment = check.input("sig_exp");
    double theory = check.input("sig_th");
    check.isCloseTo(-pull * pull / (2 * (experiment * experiment + theory * theory)));
  }

  /** STA-13: ∫ dx dy of a valley in a square. */
  @Test
  void rosenbrock() {
    Check check = Checks.get("STA-13-rosenbrock-lnZ");
    NormalDistribution normal = new NormalDistribution();
    double width = Math.sqrt(1.0 / 200);
    double z =
        integral(
                -5,
                5,
                x -> {
                  double along = Math.exp(-(1 - x) * (1 - x));
                  double inside =
                      normal.cumulativeProbability((5 - x * x) / width)
                          - normal.cumulativeProbability((-5 - x * x) / width);
                  return along * inside * width * Math.sqrt(2 * Math.PI);
                })
            / 100;
    assertThat(Math.log(z)).isCloseTo(check.value(), within(1e-6));
  }

  /** STA-17: a normalised Gaussian in a cube. */
  @Test
  void narrowGaussian() {
    Check check = Checks.get("STA-17-gauss-lnZ");
    assertThat(-check.input("dim") * Math.log(2)).isCloseTo(check.value(), within(1e-12));
  }

  /** STA-22: thresholds of Δχ². */
  @Test
  void thresholds() {
    double[] levels = {0.682689492137, 0.9, 0.95};
    double[] two = {2.295748928034587, 4.605170185988092, 5.991464547107979};
    for (int i = 0; i < levels.length; i++) {
      double level = levels[i];
      assertThat(new ChiSquaredDistribution(2).inverseCumulativeProbability(level))
          .isCloseTo(two[i], within(1e-6));
      assertThat(-2 * Math.log1p(-level)).isCloseTo(two[i], within(1e-6));
    }
  }

  /** STA-23 and STA-24: what histograms of ranks and insertion indices are judged by. */
  @Test
  void ranksAndInsertions() {
    Check ranks = Checks.get("STA-23-SBC-rank");
    assertThat(new ChiSquaredDistribution(19).inverseCumulativeProbability(0.999))
        .isCloseTo(ranks.value(), within(1e-6));
    Check insertions = Checks.get("STA-24-ks-insertion");
    double bound = Math.sqrt(-Math.log(insertions.input("alpha") / 2) / 2);
    assertThat(bound / Math.sqrt(insertions.input("n_iter")))
        .isCloseTo(insertions.value(), within(1e-4));
  }
}
