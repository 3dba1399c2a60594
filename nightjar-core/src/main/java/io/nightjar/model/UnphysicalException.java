package io.nightjar.model;

/**
 * A point of the model that no Lagrangian or no vacuum has; the message says which condition fails.
 */
public final class UnphysicalException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String condition;
  private final double value;
  private final String allowed;

  /**
   * A condition that is not met.
   *
   * @param condition what is asked, with its unit
   * @param value what was found
   * @param allowed the range that is allowed, in words
   */
  public UnphysicalException(String condition, double value, String allowed) {
    super(condition + ": " + value + "; allowed: " + allowed + ".");
    this.condition = condition;
    this.value = value;
    this.allowed = allowed;
  }

  /** What is asked. */
  public String condition() {
    return condition;
  }

  /** What was found. */
  public double value() {
    return value;
  }

  /** What is allowed. */
  public String allowed() {
    return allowed;
  }
}
