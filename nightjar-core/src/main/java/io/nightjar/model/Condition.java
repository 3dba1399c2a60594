package io.nightjar.model;

/**
 * One condition that a point of the model must fulfil.
 *
 * @param name of the quantity
 * @param value what it is
 * @param allowed what it may be, in words
 * @param holds whether it is allowed
 */
public record Condition(String name, double value, String allowed, boolean holds) {

  /** Largest coupling that an expansion in coupling²/4π can bear. */
  private static final double LARGEST_COUPLING = Math.sqrt(4 * Math.PI);

  /** value > 0; false for what is no number. */
  static Condition positive(String name, double value) {
    return new Condition(name, value, "above 0", value > 0 && Double.isFinite(value));
  }

  /** |value| ≤ limit. */
  static Condition within(String name, double value, double limit, String limitInWords) {
    return new Condition(name, value, "modulus up to " + limitInWords, Math.abs(value) <= limit);
  }

  /**
   * |y| < √(4π), for Yukawa couplings and for g_X.
   *
   * @param name of the coupling
   * @param coupling its value
   */
  public static Condition perturbative(String name, double coupling) {
    boolean holds = Math.abs(coupling) < LARGEST_COUPLING;
    return new Condition(name, coupling, "modulus below sqrt(4 pi)", holds);
  }

  /**
   * Insists on the condition.
   *
   * @throws UnphysicalException if it does not hold
   */
  public void demand() {
    if (!holds) {
      throw new UnphysicalException(name, value, allowed);
    }
  }
}
