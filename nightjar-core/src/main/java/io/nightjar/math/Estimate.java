package io.nightjar.math;

/**
 * A number with its numerical uncertainty.
 *
 * @param value best value
 * @param error one standard deviation of a Monte Carlo, or the bound of a quadrature, ≥ 0
 */
public record Estimate(double value, double error) {

  /** Nothing, exactly. */
  public static final Estimate ZERO = new Estimate(0, 0);

  /** Sum of two independent numbers. */
  public Estimate plus(Estimate other) {
    return new Estimate(value + other.value, Math.hypot(error, other.error));
  }

  /** Sum of two quadratures, whose errors are bounds and do not fluctuate: they add up. */
  public Estimate plusBounded(Estimate other) {
    return new Estimate(value + other.value, error + other.error);
  }

  /** The number times an exact factor. */
  public Estimate times(double factor) {
    return new Estimate(value * factor, error * Math.abs(factor));
  }
}
