package io.nightjar.plot;

import java.util.List;

/**
 * A histogram drawn as a line of steps that does not go down to zero at its ends.
 *
 * @param label LaTeX for the legend, or empty
 * @param edges ascending bin edges [unit of x], one more than bins
 * @param values contents per bin [unit of y]
 */
public record Steps(String label, List<Double> edges, List<Double> values, Pen pen)
    implements Layer {

  public Steps {
    String name = "Steps '" + label + "'";
    edges = Columns.edges(name, edges);
    values = Columns.finite(name, "value", values, edges.size() - 1);
  }

  /**
   * A histogram as a line.
   *
   * @param label LaTeX for the legend, or empty
   * @param edges ascending bin edges [unit of x], read
   * @param values contents per bin [unit of y], read
   */
  public static Steps of(String label, double[] edges, double[] values, Pen pen) {
    return new Steps(label, Columns.of(edges), Columns.of(values), pen);
  }
}
