package io.nightjar.constraint;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.solvers.BrentSolver;

/**
 * The proper times [s] between which a dump sees a decay. Only t₁/t₀ − 1 = (length of
 * decay)/(length of shield) is known; t₀ follows from both edges of the excluded region having the
 * same yield: ε_hi² A(τ_hi) = ε_lo² A(τ_lo), A = e^{−t₀/τ} − e^{−t₁/τ}. Source: 1801.04847, Section
 * 2.4.
 *
 * @param t0 first
 * @param t1 last
 */
record ProperTime(double t0, double t1) {

  private static final double ACCURACY = 1e-12;

  /** Probability to decay between the two. @param lifetime τ [s] */
  double accepted(double lifetime) {
    return seen(t0, t1, lifetime);
  }

  /**
   * The same for a particle that takes another proper time for the same way.
   *
   * @param factor its proper time over that of the Z'
   */
  double accepted(double lifetime, double factor) {
    return seen(factor * t0, factor * t1, lifetime);
  }

  private static double seen(double t0, double t1, double lifetime) {
    double first = t0 / lifetime;
    return first > 700 ? 0 : Math.exp(-first) * -Math.expm1((t0 - t1) / lifetime);
  }

  /**
   * Solves for t₀. Between τ_hi and 2τ_lo: a long window has t₀ between the two lifetimes, a short
   * one up to twice their logarithmic mean.
   *
   * @param ratio length of decay over length of shield
   * @param low ε of the lower edge
   * @param high ε of the upper edge
   * @param pure gives lifetimes
   * @return none if the edges do not belong together
   */
  static Optional<ProperTime> solve(double ratio, double low, double high, PureReference pure) {
    double longest = pure.lifetime(low);
    double shortest = pure.lifetime(high);
    double enhanced = 2 * Math.log(high / low);
    DoubleUnaryOperator excess =
        t -> enhanced + lnYield(t, ratio, shortest) - lnYield(t, ratio, longest);
    if (!(high > low)
        || !(excess.applyAsDouble(shortest) >= 0 && excess.applyAsDouble(2 * longest) <= 0)) {
      return Optional.empty();
    }
    double t0 =
        new BrentSolver(ACCURACY, ACCURACY * shortest)
            .solve(200, excess::applyAsDouble, shortest, 2 * longest);
    return Optional.of(new ProperTime(t0, (1 + ratio) * t0));
  }

  /** ln A. */
  private static double lnYield(double t0, double ratio, double lifetime) {
    return -t0 / lifetime + Math.log(-Math.expm1(-ratio * t0 / lifetime));
  }
}
