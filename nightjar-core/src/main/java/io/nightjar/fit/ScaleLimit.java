package io.nightjar.fit;

import io.nightjar.math.GaussLegendre;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * Upper limit on the scale a of a signal. All t ≥ 0 that the data see are as likely before the
 * data, where t = a(1 + σ_s η): their probability below T is
 *
 * <pre>
 *   F(T) = ∫₀ᵀ L(t) dt / ∫₀^∞ L(t) dt,
 * </pre>
 *
 * <p>with the background's nuisances at their best. The error of the signal is averaged over (R.
 * Cousins and V. Highland 1992): the limit A at confidence CL solves ⟨F(A(1 + σ_s η))⟩ = CL, η
 * normal and 1 + σ_s η positive. Without background and events F = 1 − exp(−sT): 2.303 events at 90
 * %, 2.996 at 95 %.
 */
final class ScaleLimit {
  private static final GaussLegendre RULE = GaussLegendre.of(8);
  private static final GaussLegendre NORMAL = GaussLegendre.of(64);
  private static final int PANELS = 64;

  /** ln L of what is left out, below the largest. */
  private static final double DEPTH = 40;

  /** Standard deviations of the signal's error that are averaged over. */
  private static final double MOST = 8;

  private static final double PRECISION = 1e-10;
  private static final int EVALUATIONS = 500;

  private final UnivariateFunction likelihood;
  private final double error;
  private final double end;

  /** Integrals of the likelihood from 0 to the ends of the panels. */
  private final double[] sums = new double[PANELS + 1];

  /**
   * Integrates.
   *
   * @param logLikelihood of a scale, with one maximum
   * @param best where it is
   * @param unit a scale that matters: about one standard deviation
   * @param error σ_s
   */
  ScaleLimit(UnivariateFunction logLikelihood, double best, double unit, double error) {
    double most = logLikelihood.value(best);
    double beyond = unit;
    while (logLikelihood.value(best + beyond) > most - DEPTH) {
      beyond *= 2;
    }
    this.likelihood = t -> Math.exp(logLikelihood.value(t) - most);
    this.error = error;
    this.end = best + beyond;
    for (int k = 0; k < PANELS; k++) {
      sums[k + 1] = sums[k] + RULE.integrate(edge(k), edge(k + 1), likelihood::value);
    }
  }

  private double edge(int panel) {
    return end * panel / PANELS;
  }

  /** The limit. */
  double at(double confidence) {
    double high = end;
    while (average(high) < confidence) {
      high *= 2;
    }
    return new BracketingNthOrderBrentSolver(PRECISION, PRECISION * end, 5)
        .solve(EVALUATIONS, a -> average(a) - confidence, 0, high);
  }

  private double average(double scale) {
    if (error == 0) {
      return below(scale);
    }
    double low = Math.max(-MOST, -1 / error);
    double sum = NORMAL.integrate(low, MOST, eta -> normal(eta) * below(scale * (1 + error * eta)));
    return sum / NORMAL.integrate(low, MOST, ScaleLimit::normal);
  }

  private static double normal(double eta) {
    return Math.exp(-eta * eta / 2);
  }

  /** F(T). */
  private double below(double scale) {
    if (scale >= end) {
      return 1;
    }
    int panel = Math.min((int) (PANELS * scale / end), PANELS - 1);
    double part = RULE.integrate(edge(panel), scale, likelihood::value);
    return (sums[panel] + part) / sums[PANELS];
  }
}
