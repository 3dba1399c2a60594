package io.nightjar.card;

import java.util.Collection;
import java.util.List;

/**
 * One line of a {@link ParameterFile}.
 *
 * @param text the expression as written
 */
record ParameterValue(Place place, String text, Literal value) {

  /** Begins a message about this value: what was found is said, and what it comes to. */
  Fault fault(String problem) {
    boolean plain = text.matches("[-+.\\dEe]+") || !(value instanceof Literal.Number);
    return Fault.at(place, problem).found(plain ? text : text + " = " + value.show());
  }

  boolean isNothing() {
    return value instanceof Literal.Nothing;
  }

  double number(Range range) {
    if (!(value instanceof Literal.Number(double number))) {
      throw fault("a number is needed here.").exception();
    }
    if (!range.holds().test(number)) {
      throw fault("must be " + range.words() + ".").exception();
    }
    return number;
  }

  String text(String allowed) {
    if (value instanceof Literal.Text(String words)) {
      return words;
    }
    throw fault("text in quotes is needed here.").allowed(allowed).exception();
  }

  String choice(Collection<String> words) {
    String allowed = '"' + String.join("\" \"", words) + '"';
    String word = text(allowed);
    if (!words.contains(word)) {
      throw fault("'" + word + "' is unknown here.")
          .allowed(allowed)
          .maybe(word, words)
          .exception();
    }
    return word;
  }

  boolean truth() {
    if (value instanceof Literal.Truth(boolean yes)) {
      return yes;
    }
    throw fault("a truth value is needed here.").allowed(List.of("True", "False")).exception();
  }
}
