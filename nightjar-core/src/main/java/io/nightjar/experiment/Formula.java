package io.nightjar.experiment;

import io.nightjar.physics.DataException;
import io.nightjar.physics.Element;
import io.nightjar.physics.Nucleus;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A chemical formula such as CH2, H2O, Ar: symbols of elements and how many atoms of each.
 *
 * @param text as written
 * @param atoms per formula unit
 */
public record Formula(String text, Map<Element, Integer> atoms) {
  private static final Pattern ATOMS = Pattern.compile("([A-Z][a-z]?)([1-9]\\d{0,3})?");

  /** Keeps its own copy. */
  public Formula {
    atoms = Collections.unmodifiableMap(new LinkedHashMap<>(atoms));
  }

  /**
   * Reads a formula.
   *
   * @param text such as CH2; no brackets
   * @throws DataException if it is no formula, or of an element whose nucleus is unknown
   */
  public static Formula of(String text) {
    Map<String, Element> known = Element.all();
    Map<Element, Integer> atoms = new LinkedHashMap<>();
    Matcher matcher = ATOMS.matcher(text);
    int end = 0;
    while (matcher.find() && matcher.start() == end) {
      Element element = known.get(matcher.group(1));
      if (element == null) {
        throw unknown(text, matcher.group(1), known);
      }
      int count = matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2));
      atoms.merge(element, count, Integer::sum);
      end = matcher.end();
    }
    if (end == 0 || end != text.length()) {
      throw new DataException("'" + text + "' is no chemical formula such as CH2, H2O or Ar.");
    }
    return new Formula(text, atoms);
  }

  private static DataException unknown(String text, String symbol, Map<String, Element> known) {
    String where = symbol.equals(text) ? "" : " in '" + text + "'";
    return new DataException(
        "'%s'%s is no element whose nucleus is known. Known: %s."
            .formatted(symbol, where, String.join(" ", known.keySet())));
  }

  /** Mass of one mole of formula units, from standard atomic weights [g/mol]. */
  public double molarMass() {
    return atoms.entrySet().stream()
        .mapToDouble(e -> e.getValue() * e.getKey().atomicWeight())
        .sum();
  }

  /**
   * Numbers of nuclei in so many formula units.
   *
   * @param units number of formula units
   */
  public Map<Nucleus, Double> nuclei(double units) {
    Map<Nucleus, Double> nuclei = new LinkedHashMap<>();
    atoms.forEach((element, count) -> nuclei.put(element.nucleus(), units * count));
    return nuclei;
  }
}
