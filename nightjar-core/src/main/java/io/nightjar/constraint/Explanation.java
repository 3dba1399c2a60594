package io.nightjar.constraint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How a term came out, step by step.
 *
 * @param steps in the order of the calculation
 */
public record Explanation(List<Step> steps) {

  /**
   * One step.
   *
   * @param what that was computed or taken
   * @param value as text with its unit; empty for a heading
   * @param note where it comes from or what it assumes; may be empty
   */
  public record Step(String what, String value, String note) {}

  /** Keeps the steps. */
  public Explanation {
    steps = List.copyOf(steps);
  }

  /** Steps one by one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects steps. */
  public static final class Builder {
    private final List<Step> steps = new ArrayList<>();

    /** A heading. */
    public Builder heading(String text) {
      steps.add(new Step(text, "", ""));
      return this;
    }

    /** Words. */
    public Builder say(String what, String value, String note) {
      steps.add(new Step(what, value, note));
      return this;
    }

    /** A number. */
    public Builder number(String what, double value, String unit, String note) {
      String text = String.format(Locale.ROOT, "%.4g%s", value, unit.isEmpty() ? "" : " " + unit);
      return say(what, text, note);
    }

    /** All steps. */
    public Explanation build() {
      return new Explanation(steps);
    }
  }
}
