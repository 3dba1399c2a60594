package io.nightjar.cli;

import io.nightjar.experiment.Experiment;
import io.nightjar.plot.Fill;
import io.nightjar.plot.Palette;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

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

  /** LaTeX of a number as in 18.75 × 10²⁰. */
  static String power(double number) {
    int exponent = (int) Math.floor(Math.log10(number)) - 1;
    return String.format(
        Locale.ROOT, "%.2f\\times 10^{%d}", number / Math.pow(10, exponent), exponent);
  }
}
