package io.nightjar.constraint;

import io.nightjar.physics.DataException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What limits on heavy neutrinos share. */
final class NeutrinoSearch {

  private static final List<String> ROWS = List.of("e", "mu", "tau");

  private NeutrinoSearch() {}

  /** 0, 1, 2 for e, μ, τ: whose mixing a limit is on. */
  static int flavour(Limit limit) {
    return switch (limit.bounds()) {
      case MIXING_E -> 0;
      case MIXING_MU -> 1;
      case MIXING_TAU -> 2;
      default ->
          throw new DataException(
              "limits/%s.csv: bounds: %s is no mixing of a heavy neutrino."
                  .formatted(limit.name(), limit.bounds()));
    };
  }

  /** As in {@code |U_mu|^2}. */
  static String symbol(int flavour) {
    return "|U_" + ROWS.get(flavour) + "|^2";
  }

  /** A number of a detector that the search cannot do without. */
  static double number(Limit limit, String key) {
    Double number = limit.numbers().get(key);
    if (number == null) {
      throw new DataException(
          "limits/%s.csv: numbers: %s is missing; a %s search needs it. Given: %s."
              .formatted(limit.name(), key, limit.search(), limit.numbers().keySet()));
    }
    return number;
  }

  /** Why a limit says nothing at these masses. */
  static Bound.Silent silent(DarkPoint masses, String range) {
    String states =
        IntStream.range(0, masses.heavy())
            .mapToObj(h -> String.format(Locale.ROOT, "%s %.4g", masses.name(h), masses.mass(h)))
            .collect(Collectors.joining(", "));
    return new Bound.Silent(
        "no heavy neutrino has a mass %s: %s GeV"
            .formatted(range, states.isEmpty() ? "none" : states));
  }

  /** Names of some states, as in "nu4, nu5". */
  static String names(DarkPoint point, int[] states) {
    return IntStream.of(states).mapToObj(point::name).collect(Collectors.joining(", "));
  }
}
