package io.nightjar.cli;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How particles are written: ν₅ and e⁺ for people, LaTeX for figures. */
final class Symbols {

  private static final Pattern STATE = Pattern.compile("nu([0-9]+)");
  private static final Pattern NUCLEUS = Pattern.compile("([A-Z][a-z]?)([0-9]+)");
  private static final Pattern CHARGED = Pattern.compile("(.+)([-+0±∓])");

  /** Particles whose symbol is not their name: text and LaTeX. */
  private static final Map<String, List<String>> NAMES =
      Map.ofEntries(
          Map.entry("zprime", List.of("Z′", "Z'")),
          Map.entry("zprime*", List.of("Z′*", "Z'^*")),
          Map.entry("phi", List.of("φ", "\\varphi")),
          Map.entry("gamma", List.of("γ", "\\gamma")),
          Map.entry("e", List.of("e", "e")),
          Map.entry("mu", List.of("μ", "\\mu")),
          Map.entry("tau", List.of("τ", "\\tau")),
          Map.entry("pi", List.of("π", "\\pi")),
          Map.entry("rho", List.of("ρ", "\\rho")),
          Map.entry("eta", List.of("η", "\\eta")),
          Map.entry("eta_prime", List.of("η′", "\\eta'")),
          Map.entry("nu", List.of("ν", "\\nu")),
          Map.entry("nu_e", List.of("ν_e", "\\nu_e")),
          Map.entry("nu_mu", List.of("ν_μ", "\\nu_\\mu")),
          Map.entry("nu_tau", List.of("ν_τ", "\\nu_\\tau")));

  private Symbols() {}

  /** As in ν₅, e⁺, Z′; a name that is not known stays as it is. */
  static String text(String particle) {
    return symbol(particle, true);
  }

  /** The same in LaTeX; a nucleus with its mass number before it. */
  static String latex(String particle) {
    var nucleus = NUCLEUS.matcher(particle);
    return nucleus.matches()
        ? "{}^{" + nucleus.group(2) + "}\\mathrm{" + nucleus.group(1) + "}"
        : symbol(particle, false);
  }

  /** As in ν₄ e⁺e⁻. */
  static String text(List<String> particles) {
    return joined(particles, true, " ");
  }

  /** The same in LaTeX. */
  static String latex(List<String> particles) {
    return joined(particles, false, "\\,");
  }

  /** A pair of opposite charges stands together, the positive one first. */
  private static String joined(List<String> particles, boolean plain, String between) {
    StringBuilder words = new StringBuilder();
    String before = "";
    for (String one : particles) {
      String symbol = symbol(one, plain);
      if (one.endsWith("+") && before.equals(one.replace('+', '-'))) {
        words.insert(words.length() - symbol(before, plain).length(), symbol);
      } else {
        words.append(words.isEmpty() ? "" : between).append(symbol);
      }
      before = one;
    }
    return words.toString();
  }

  /** Names of particles within words, as in ν₆ → ν₄ e⁻ e⁺. */
  static String inWords(String words) {
    return Pattern.compile(" ")
        .splitAsStream(words)
        .map(word -> word.equals("->") ? "→" : text(word))
        .collect(Collectors.joining(" "));
  }

  private static String lowered(String digits) {
    return digits
        .chars()
        .mapToObj(digit -> String.valueOf((char) ('₀' + digit - '0')))
        .collect(Collectors.joining());
  }

  private static String symbol(String particle, boolean plain) {
    List<String> known = NAMES.get(particle);
    if (known != null) {
      return known.get(plain ? 0 : 1);
    }
    var state = STATE.matcher(particle);
    if (state.matches()) {
      String number = state.group(1);
      return plain ? "ν" + lowered(number) : "\\nu_{" + number + "}";
    }
    if (particle.endsWith("_bar")) {
      String bare = particle.substring(0, particle.length() - "_bar".length());
      return plain ? symbol(bare, true) + "̄" : "\\bar{" + symbol(bare, false) + "}";
    }
    var charged = CHARGED.matcher(particle);
    if (charged.matches()) {
      String bare = symbol(charged.group(1), plain);
      return bare + (plain ? raised(charged.group(2)) : "^" + latexOfCharge(charged.group(2)));
    }
    return plain || particle.length() == 1 ? particle : "\\mathrm{" + particle + "}";
  }

  private static String latexOfCharge(String charge) {
    return charge.equals("±") ? "\\pm" : charge.equals("∓") ? "\\mp" : charge;
  }

  private static String raised(String charge) {
    return switch (charge) {
      case "+" -> "⁺";
      case "-" -> "⁻";
      case "±", "∓" -> charge;
      default -> "⁰";
    };
  }
}
