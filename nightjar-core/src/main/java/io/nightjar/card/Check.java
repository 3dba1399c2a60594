package io.nightjar.card;

import java.util.Locale;
import java.util.function.DoubleSupplier;

/**
 * A number that a card promises, so that it brings its own proof.
 *
 * @param place where it stands
 * @param that what is checked, in words
 * @param is the expected number, in the unit of the library
 * @param within largest deviation, as a part of {@code is}
 * @param at where the expected number is from
 * @param computation computes the number anew
 */
public record Check(
    Place place, String that, double is, double within, String at, DoubleSupplier computation) {

  /** The number as Nightjar computes it. */
  public double computed() {
    return computation.getAsDouble();
  }

  /**
   * Whether a number agrees with the expected one.
   *
   * @param computed as from {@link #computed}
   */
  public boolean accepts(double computed) {
    return Math.abs(computed - is) <= within * Math.abs(is);
  }

  /** One line for people. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%s: %s is %s within %s %% (%s)", place, that, is, 100 * within, at);
  }
}
