package io.nightjar.card;

import java.util.function.DoublePredicate;

/**
 * The values that a number may take.
 *
 * @param words for the message, after "must be"
 */
record Range(String words, DoublePredicate holds) {
  static final Range ANY = new Range("finite", Double::isFinite);
  static final Range POSITIVE = new Range("greater than 0", x -> x > 0);
  static final Range NOT_NEGATIVE = new Range("0 or more", x -> x >= 0);
  static final Range PROBABILITY = new Range("from 0 to 1", x -> x >= 0 && x <= 1);
  static final Range SINE = new Range("from -1 to 1", x -> Math.abs(x) <= 1);
  static final Range BELOW_ONE = new Range("between -1 and 1", x -> Math.abs(x) < 1);

  /** Where a coupling is certainly no longer one: α or g at 4π. */
  static final Range COUPLING =
      new Range("greater than 0 and less than 4 pi", x -> x > 0 && x < 4 * Math.PI);
}
