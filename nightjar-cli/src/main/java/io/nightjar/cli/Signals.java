package io.nightjar.cli;

import io.nightjar.experiment.Experiment;
import io.nightjar.plot.Fill;
import io.nightjar.plot.Palette;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;

/** How signals look in figures: the same order, words and colours in all of them. */
final class Signals {

  private static final List<Palette> COLOURS =
      List.of(Palette.BLUE, Palette.ORANGE, Palette.GREEN, Palette.PURPLE, Palette.SKY_BLUE);

  /** How many have a colour of their own. */
  static final int MOST = COLOURS.size();

  /** From the bottom of a stack: the heaviest parent first, so the smaller signal is readable. */
  static final Comparator<String> ORDER = Comparator.reverseOrder();

  private Signals() {}

  /** Of the {@code k}-th signal from the bottom. */
  static Fill fill(int k) {
    return Fill.solid(COLOURS.get(k % MOST));
  }

  /** LaTeX of a decay chain, as in ν₆ → ν₄ e⁺e⁻. */
  static String latex(String decay) {
    return decay
        .replaceAll("nu([0-9])", "\\\\nu_$1")
        .replaceAll("nu_(e|mu|tau)\\b", "\\\\nu_{$1}")
        .replace("{mu}", "\\mu")
        .replace("{tau}", "\\tau")
        .replace("e- e+", "\\,e^+e^-")
        .replace("mu- mu+", "\\,\\mu^+\\mu^-")
        .replace("tau- tau+", "\\,\\tau^+\\tau^-")
        .replace("->", "\\to");
  }

  /** LaTeX of an exposure with its unit. */
  static String exposure(Experiment experiment) {
    String unit = experiment.exposureUnit().replace("-1", "{-1}");
    return power(experiment.exposure()) + "\\ \\mathrm{" + unit + "}";
  }

  /** LaTeX of a positive number of four digits, as in 1.875 × 10²¹ or 150. */
  static String power(double number) {
    BigDecimal rounded = new BigDecimal(number, new MathContext(4)).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    if (exponent >= -1 && exponent < 4) {
      return rounded.toPlainString();
    }
    BigDecimal mantissa = rounded.movePointLeft(exponent);
    String power = "10^{" + exponent + "}";
    return mantissa.compareTo(BigDecimal.ONE) == 0
        ? power
        : mantissa.toPlainString() + "\\times " + power;
  }
}
