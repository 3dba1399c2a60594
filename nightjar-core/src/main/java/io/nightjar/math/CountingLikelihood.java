package io.nightjar.math;

import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * One Poisson count over a background that is known with a Gaussian error.
 *
 * @param observed n, events seen
 * @param background b₀, events expected without signal; ≥ 0
 * @param error σ, one standard deviation of b₀; ≥ 0
 */
public record CountingLikelihood(double observed, double background, double error) {

  private static final double PRECISION = 1e-10;
  private static final int EVALUATIONS = 200;
  private static final int DOUBLINGS = 100;

  /** Refuses what is no count. */
  public CountingLikelihood {
    boolean valid = observed >= 0 && background >= 0 && error >= 0;
    if (!valid || !Double.isFinite(observed + background + error)) {
      throw new IllegalArgumentException(
          "no count: " + observed + " events over " + background + " ± " + error);
    }
  }

  /**
   * ln L(s) = n ln(μ/n) + n − μ − (b − b₀)²/2σ² with μ = s + b, at the b ≥ 0 that is best for this
   * s; 0 where everything agrees.
   *
   * @param signal s, events; ≥ 0
   */
  public double logLikelihood(double signal) {
    return logLikelihood(signal, mean(signal));
  }

  /** The same at a given μ. */
  public double logLikelihood(double signal, double mean) {
    double pull = error == 0 ? 0 : (mean - signal - background) / error;
    return poisson(observed, mean) - pull * pull / 2;
  }

  /**
   * μ = s + b at the best b ≥ 0: at least s.
   *
   * @param signal s, events; ≥ 0
   */
  public double mean(double signal) {
    return Math.max(free(signal), signal);
  }

  /**
   * μ = s + b at the best b of either sign: the larger root of μ² − (s + b₀ − σ²)μ − nσ² = 0, where
   * the slope in b is 0.
   *
   * @param signal s, events; ≥ 0
   */
  public double free(double signal) {
    double variance = error * error;
    double linear = signal + background - variance;
    double root = Math.hypot(linear, 2 * error * Math.sqrt(observed));
    // the sum of the two would cancel
    return linear >= 0 ? (linear + root) / 2 : 2 * observed * variance / (root - linear);
  }

  /** n ln(μ/n) + n − μ: ln of a Poisson probability over that of μ = n. */
  static double poisson(double n, double mean) {
    if (n == 0) {
      return -mean;
    }
    return mean == 0 ? Double.NEGATIVE_INFINITY : n * Math.log(mean / n) + n - mean;
  }

  /** The signal with the largest likelihood, max(0, n − b₀). */
  public double best() {
    return Math.max(0, observed - background);
  }

  /**
   * The signal s above the best at which ln L has fallen by z²/2.
   *
   * @param z 1.2816 for an upper limit at 90 %, 1.6449 for 95 %
   */
  public double upper(double z) {
    double most = logLikelihood(best());
    double high = best() + z * Math.sqrt(observed + background + error * error) + z * z;
    for (int i = 0; i < DOUBLINGS && most - logLikelihood(high) < z * z / 2; i++) {
      high *= 2;
    }
    return new BracketingNthOrderBrentSolver(PRECISION, PRECISION, 5)
        .solve(EVALUATIONS, s -> most - logLikelihood(s) - z * z / 2, best(), high);
  }
}
