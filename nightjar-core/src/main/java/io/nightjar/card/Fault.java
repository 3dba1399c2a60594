package io.nightjar.card;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** A {@link CardException} in the making: one sentence and the lines below it. */
record Fault(Place place, String problem, List<String> details) {
  private static final int LINE = 100;

  static Fault at(Place place, String problem) {
    return new Fault(place, problem, List.of());
  }

  Fault found(String what) {
    return hint("found:   " + abbreviated(what));
  }

  /** Of a whole block, as much as a line holds. */
  static String abbreviated(String what) {
    return what.length() <= LINE ? what : what.substring(0, LINE - 4) + " ...";
  }

  Fault allowed(String what) {
    return hint("allowed: " + what);
  }

  Fault allowed(Collection<String> words) {
    return allowed(words.isEmpty() ? "nothing" : String.join(" ", words));
  }

  /** Adds the nearest valid spelling, if one is near. */
  Fault maybe(String typed, Collection<String> valid) {
    return Spelling.nearest(typed, valid)
        .map(word -> hint("Maybe you meant '" + word + "'."))
        .orElse(this);
  }

  Fault hint(String line) {
    return new Fault(place, problem, Stream.concat(details.stream(), Stream.of(line)).toList());
  }

  CardException exception() {
    return new CardException(place, problem, details);
  }
}
