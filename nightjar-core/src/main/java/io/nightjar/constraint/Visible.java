package io.nightjar.constraint;

import io.nightjar.physics.DataException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Visible final states that searches for decays of heavy neutrinos tell apart, by the names of
 * {@link Limit#finals()}: {@code ee}, {@code mupi}, ...
 */
enum Visible {
  /** Electron pair. */
  EE,
  /** Muon pair. */
  MUMU,
  /** Electron and muon. */
  EMU,
  /** Electron and charged pion. */
  EPI,
  /** Muon and charged pion. */
  MUPI,
  /** Electron and charged kaon. */
  EK,
  /** Muon and charged kaon. */
  MUK,
  /** Electron and charged ρ. */
  ERHO,
  /** Muon and charged ρ. */
  MURHO,
  /** A τ and anything. */
  TAU,
  /** A neutral pion. */
  PI0,
  /** An η or η'. */
  ETA,
  /** A neutral ρ: two charged pions. */
  RHO0,
  /** Hadrons of a virtual Z'. */
  HADRONS,
  /** One photon. */
  PHOTON,
  /** Nothing, or a dark daughter whose decay is not looked at. */
  NOTHING;

  /** All that detectors for decays in flight see; single photons were not looked for. */
  static final List<Visible> ALL =
      List.of(EE, MUMU, EMU, EPI, MUPI, EK, MUK, ERHO, MURHO, TAU, PI0, ETA, RHO0, HADRONS);

  private static final Map<String, Visible> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(Visible::name, v -> v));

  /** What is visible of the products of one decay. */
  static Visible of(List<String> products) {
    String seen = word("e", products) + word("mu", products) + word("", products);
    String name = seen.toUpperCase(Locale.ROOT);
    if (name.contains(TAU.name())) {
      return TAU;
    }
    return switch (name) {
      case "GAMMA" -> PHOTON;
      case "ETA_PRIME" -> ETA;
      default -> BY_NAME.getOrDefault(name, NOTHING);
    };
  }

  /** Visible products of a name, or of all names but e and μ, one after the other; no charges. */
  private static String word(String wanted, List<String> products) {
    StringBuilder word = new StringBuilder();
    for (String product : products) {
      String name = product.endsWith("-") || product.endsWith("+") ? uncharged(product) : product;
      boolean lepton = name.equals("e") || name.equals("mu");
      if (!product.startsWith("nu") && (lepton ? name.equals(wanted) : wanted.isEmpty())) {
        word.append(name);
      }
    }
    return word.toString();
  }

  private static String uncharged(String product) {
    return product.substring(0, product.length() - 1);
  }

  /**
   * The final states of a limit: one of them each, {@code e-hadrons} and {@code mu-hadrons} with a
   * charged meson, {@code lepton-pairs}, {@code lepton-jets}; all of them where it names none.
   */
  static List<Visible> of(Limit limit) {
    return limit.finals().isEmpty()
        ? ALL
        : limit.finals().stream().flatMap(word -> of(limit.name(), word).stream()).toList();
  }

  private static List<Visible> of(String limit, String word) {
    return switch (word) {
      case "e-hadrons" -> List.of(EPI, EK, ERHO);
      case "mu-hadrons" -> List.of(MUPI, MUK, MURHO);
      case "lepton-pairs" -> List.of(EE, MUMU, EMU);
      case "lepton-jets" -> List.of(EPI, EK, ERHO, MUPI, MUK, MURHO, TAU);
      default -> List.of(single(limit, word));
    };
  }

  private static Visible single(String limit, String word) {
    List<String> known = Arrays.stream(values()).map(Visible::label).toList();
    if (!known.contains(word)) {
      throw new DataException(
          "limits/%s.csv: finals: '%s' is none of %s, e-hadrons, mu-hadrons, lepton-pairs, lepton-jets."
              .formatted(limit, word, String.join(", ", known)));
    }
    return values()[known.indexOf(word)];
  }

  /** As in {@code mupi}. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
