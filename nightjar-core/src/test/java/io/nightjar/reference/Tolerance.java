package io.nightjar.reference;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;

/**
 * How far a result may be from its reference.
 *
 * @param relative in units of the reference
 * @param absolute in its own unit
 */
public record Tolerance(double relative, double absolute) {
  private static final String NUMBER = "([0-9.]+(?:[eE][-+]?[0-9]+)?)";

  /** {@code 1e-9}, {@code relative 1e-5 (fb)}, {@code rel 1e-4}. */
  private static final Pattern RELATIVE =
      Pattern.compile("(?:rel(?:ative)? )?" + NUMBER + "(?: \\(.*\\))?");

  /** {@code absolute 0.1}, {@code abs 1e-9}; of samplers and quadrature, the quadrature. */
  private static final Pattern ABSOLUTE =
      Pattern.compile("(?:.*; (?:quadrature )?)?abs(?:olute)? " + NUMBER + "(?: \\(.*\\))?");

  /** {@code exact data; 1e-6 bkg}: data exactly, the rest relatively, as bare numbers are. */
  private static final Pattern DATA_RELATIVE = Pattern.compile("exact data; " + NUMBER + " bkg");

  /** {@code exact / 0.1}: data exactly, the rest, given to 0.1 event, absolutely. */
  private static final Pattern DATA_ABSOLUTE = Pattern.compile("exact / " + NUMBER);

  private static final Tolerance EXACT = new Tolerance(0, 0);

  /**
   * Reads a tolerance.
   *
   * @param text as in the files of reference values
   * @param key which of several numbers it is for
   * @throws IllegalArgumentException if only a person can judge it
   */
  static Tolerance of(String text, String key) {
    if (text.equals("exact") || (text.startsWith("exact ") && key.equals("data"))) {
      return EXACT;
    }
    for (Pattern pattern : List.of(RELATIVE, DATA_RELATIVE, ABSOLUTE, DATA_ABSOLUTE)) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.matches()) {
        double number = Double.parseDouble(matcher.group(1));
        boolean relative = pattern == RELATIVE || pattern == DATA_RELATIVE;
        return relative ? new Tolerance(number, 0) : new Tolerance(0, number);
      }
    }
    throw new IllegalArgumentException("No rule reads the tolerance '" + text + "'.");
  }

  /** The tolerance around a reference value. */
  public Offset<Double> around(double reference) {
    return Offset.offset(Math.max(relative * Math.abs(reference), absolute));
  }
}
