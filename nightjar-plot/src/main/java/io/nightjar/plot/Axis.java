package io.nightjar.plot;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One axis of a panel.
 *
 * @param label LaTeX with the unit, such as {@code E_\nu\ [\mathrm{GeV}]}
 * @param low where the axis begins [its unit]; found from the data when empty
 * @param high where the axis ends [its unit]; found from the data when empty, and only then can the
 *     panel make room for a legend
 */
public record Axis(String label, Scale scale, OptionalDouble low, OptionalDouble high) {

  public Axis {
    low.ifPresent(end -> check(label, scale, end));
    high.ifPresent(end -> check(label, scale, end));
    if (low.isPresent() && high.isPresent() && low.getAsDouble() >= high.getAsDouble()) {
      throw new IllegalArgumentException(
          "Axis '%s' goes from %s to %s; the first must be smaller."
              .formatted(label, low.getAsDouble(), high.getAsDouble()));
    }
  }

  public static Axis linear(String label) {
    return new Axis(label, Scale.LINEAR, OptionalDouble.empty(), OptionalDouble.empty());
  }

  public static Axis logarithmic(String label) {
    return new Axis(label, Scale.LOGARITHMIC, OptionalDouble.empty(), OptionalDouble.empty());
  }

  /** An axis without marks and numbers, along which only the order means something. */
  public static Axis unmarked(String label) {
    return new Axis(label, Scale.UNMARKED, OptionalDouble.empty(), OptionalDouble.empty());
  }

  /** The same axis beginning here [its unit]. */
  public Axis from(double begin) {
    return new Axis(label, scale, OptionalDouble.of(begin), high);
  }

  /** The same axis ending here [its unit]. */
  public Axis to(double end) {
    return new Axis(label, scale, low, OptionalDouble.of(end));
  }

  private static void check(String label, Scale scale, double end) {
    Columns.finite("Axis '" + label + "'", "end", List.of(end));
    if (!scale.shows(end)) {
      throw new IllegalArgumentException(
          "Axis '%s' is logarithmic and cannot reach %s.".formatted(label, end));
    }
  }
}
