package io.nightjar.model;

/** A point of the model that no universe has; the message says which condition fails and how. */
public final class UnphysicalException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String condition;
  private final double value;
  private final String allowed;

  /**
   * A condition that does not hold.
   *
   * @param condition name of the quantity that is out of range, with its unit if it has one
   * @param value what it is
   * @param allowed what it may be, in words for the user
   */
  public UnphysicalException(String condition, double value, String allowed) {
    super(condition + ": " + value + "; allowed: " + allowed + ".");
    this.condition = condition;
    this.value = value;
    this.allowed = allowed;
  }

  /** Name of the quantity that is out of range. */
  public String condition() {
    return condition;
  }

  /** What it is, in the unit that its name states. */
  public double value() {
    return value;
  }

  /** What it may be. */
  public String allowed() {
    return allowed;
  }
}
