package io.nightjar.cli;

import io.nightjar.plot.Axis;
import io.nightjar.plot.Latex;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A parameter of a scan, as its table tells of it.
 *
 * @param name its key, or the name of what is tied
 * @param unit empty if it has none
 * @param log whether its steps are in the logarithm
 * @param points of the grid; 0 if it was searched
 * @param card what the model card has; 1 of a factor
 * @param keys of the model card that it changes
 * @param values that the model card has under these keys
 */
record ScanAxis(
    String name,
    String unit,
    double from,
    double to,
    boolean log,
    int points,
    double card,
    List<String> keys,
    List<Double> values) {

  private static final Map<String, String> SYMBOLS =
      Map.of(
          "dark-photon.mass", "m_{Z'}",
          "dark-photon.epsilon", "\\varepsilon",
          "dark-photon.chi", "\\chi",
          "dark-coupling.alpha", "\\alpha_D",
          "dark-scalar.mass", "m_\\varphi",
          "dark-scalar.mixing", "\\sin\\theta");

  private static final Pattern NEUTRINO = Pattern.compile("heavy-neutrinos\\.nu(\\d+)\\.(.+)");
  private static final Pattern VERTEX =
      Pattern.compile("(scalar-vertices|vertices|transition-moments)\\.([^.-]+)-([^.-]+)");

  static ScanAxis of(JsonNode node) {
    return new ScanAxis(
        node.path("name").asString(),
        node.path("unit").asString(),
        node.path("from").asDouble(),
        node.path("to").asDouble(),
        node.path("scale").asString().equals("log"),
        node.path("points").asInt(),
        node.path("card").asDouble(),
        node.path("keys").valueStream().map(JsonNode::asString).toList(),
        node.path("card_values").valueStream().map(JsonNode::asDouble).toList());
  }

  boolean isGrid() {
    return points > 0;
  }

  /** A point of its grid. */
  double at(int k) {
    if (k == 0 || k == points - 1) {
      return k == 0 ? from : to;
    }
    double u = k / (points - 1.0);
    return log ? from * Math.pow(to / from, u) : from + (to - from) * u;
  }

  /** On what scale it is even: itself or its logarithm. */
  double forward(double value) {
    return log ? Math.log(value) : value;
  }

  /** The inverse of {@link #forward}, exact at the ends. */
  double inverse(double even) {
    return Math.clamp(log ? Math.exp(even) : even, from, to);
  }

  /** Whether the model card's own value is in the range. */
  boolean isCardWithin() {
    return card >= from && card <= to;
  }

  /** Whether a value is an end of the range. */
  boolean isEnd(double value) {
    return value == from || value == to;
  }

  // ---- as it is shown -------------------------------------------------------------------------

  /**
   * A value as people know it: a factor as what it makes of the first number of the card, a mixing
   * on a logarithmic axis as its square.
   */
  double shown(double value) {
    double shown = isNumber() ? value * values.getFirst() : value;
    return isSquared() ? shown * shown : shown;
  }

  private boolean isFactor() {
    return !keys.equals(List.of(name));
  }

  /** Whether a factor is shown as the first number that it changes. */
  private boolean isNumber() {
    return isFactor() && !values.isEmpty() && values.getFirst() > 0;
  }

  private boolean isSquared() {
    return log && key().matches("heavy-neutrinos\\.nu\\d+\\.mixing\\..*");
  }

  /** Of the number that is shown. */
  private String key() {
    return isNumber() ? keys.getFirst() : name;
  }

  Axis axis() {
    String label = symbol() + (unit.isEmpty() ? "" : "\\ [\\mathrm{" + unit + "}]");
    return (log ? Axis.logarithmic(label) : Axis.linear(label)).from(shown(from)).to(shown(to));
  }

  /** What changes together with the number that is shown. */
  List<String> tied() {
    return isNumber() ? keys.subList(1, keys.size()) : List.of();
  }

  /** In LaTeX. */
  private String symbol() {
    if (isFactor() && !isNumber()) {
      return Latex.text(name + " / value of the card");
    }
    String key = key();
    Matcher neutrino = NEUTRINO.matcher(key);
    if (neutrino.matches()) {
      return neutrino(neutrino.group(1), neutrino.group(2)) + (isSquared() ? "^2" : "");
    }
    Matcher vertex = VERTEX.matcher(key);
    return vertex.matches()
        ? vertex(vertex.group(1), vertex.group(2), vertex.group(3))
        : SYMBOLS.getOrDefault(key, Latex.text(key));
  }

  private static String neutrino(String number, String what) {
    return what.equals("mass")
        ? "m_" + number
        : "|U_{" + Symbols.latex(what.replace("mixing.", "")) + number + "}|";
  }

  private static String vertex(String block, String outgoing, String incoming) {
    String letter =
        switch (block) {
          case "vertices" -> "V";
          case "scalar-vertices" -> "S";
          default -> "\\mu";
        };
    return "|%s_{%s%s}|".formatted(letter, index(outgoing), index(incoming));
  }

  private static String index(String state) {
    return Symbols.latex(state.replaceFirst("^nu_?", "")) + "\\,";
  }
}
