package io.nightjar.plot;

import java.util.List;

/**
 * Points joined by lines that are straight on the page; closed when the last point repeats the
 * first.
 *
 * @param label LaTeX for the legend, or empty
 * @param x positions [unit of x]
 * @param y heights [unit of y]
 */
public record Curve(String label, List<Double> x, List<Double> y, Pen pen) implements Layer {

  public Curve {
    String name = "Curve '" + label + "'";
    x = Columns.finite(name, "x", x);
    y = Columns.finite(name, "y", y, x.size());
  }

  /**
   * A line through the given points.
   *
   * @param label LaTeX for the legend, or empty
   * @param x positions [unit of x], read
   * @param y heights [unit of y], read
   */
  public static Curve of(String label, double[] x, double[] y, Pen pen) {
    return new Curve(label, Columns.of(x), Columns.of(y), pen);
  }
}
