package io.nightjar.cli;

import io.nightjar.card.Dimension;
import io.nightjar.card.Place;
import io.nightjar.card.Spelling;
import java.util.Collection;

/** Names and numbers given as options: read, or refused with the nearest valid spelling. */
final class Names {

  private Names() {}

  /** Message for a name that is not known. */
  static String unknown(String option, String name, Collection<String> known) {
    String hint =
        Spelling.nearest(name, known).map(n -> "\n  Maybe you meant '" + n + "'.").orElse("");
    return "%s: '%s' is not known.%n  allowed: %s%s"
        .formatted(option, name, String.join(", ", known), hint);
  }

  /** An energy with its unit; without one, in GeV. */
  static double energy(String option, String text) {
    double E =
        text.strip().matches(".*[A-Za-z]$")
            ? Dimension.ENERGY.parse(Place.option(option + " " + text), text.strip())
            : number(option, text);
    if (!(E > 0)) {
      throw new WrongInput(
          "%s: '%s' is not allowed; energies are above 0.".formatted(option, text));
    }
    return E;
  }

  /** A finite number, not negative. */
  static double number(String option, String text) {
    double value;
    try {
      value = Double.parseDouble(text.strip());
    } catch (NumberFormatException e) {
      throw new WrongInput("%s: '%s' is not a number.".formatted(option, text));
    }
    if (!(value >= 0 && Double.isFinite(value))) {
      throw new WrongInput(
          "%s: '%s' is not allowed; a finite number, not below 0.".formatted(option, text));
    }
    return value;
  }
}
