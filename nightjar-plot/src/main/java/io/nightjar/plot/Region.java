package io.nightjar.plot;

import java.util.List;

/**
 * The area between two curves with common positions.
 *
 * @param label LaTeX for the legend, or empty
 * @param x positions [unit of x]
 * @param lower heights of one curve [unit of y]
 * @param upper heights of the other [unit of y]
 */
public record Region(
    String label, List<Double> x, List<Double> lower, List<Double> upper, Fill fill)
    implements Layer {

  public Region {
    String name = "Region '" + label + "'";
    x = Columns.finite(name, "x", x);
    lower = Columns.finite(name, "lower curve", lower, x.size());
    upper = Columns.finite(name, "upper curve", upper, x.size());
  }

  /**
   * The area between two curves.
   *
   * @param label LaTeX for the legend, or empty
   * @param x positions [unit of x], read
   * @param lower heights of one curve [unit of y], read
   * @param upper heights of the other [unit of y], read
   */
  public static Region between(
      String label, double[] x, double[] lower, double[] upper, Fill fill) {
    return new Region(label, Columns.of(x), Columns.of(lower), Columns.of(upper), fill);
  }
}
