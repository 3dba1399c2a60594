package io.nightjar.plot;

import java.util.Arrays;
import java.util.List;

/**
 * Histograms on top of each other; the first part stands on zero.
 *
 * @param edges ascending bin edges [unit of x], one more than bins
 * @param parts from the bottom to the top
 */
public record Stack(List<Double> edges, List<Part> parts) implements Layer {

  /**
   * One histogram of a stack.
   *
   * @param label LaTeX for the legend, or empty
   * @param values contents per bin [unit of y]
   */
  public record Part(String label, List<Double> values, Fill fill) {
    public Part {
      values = Columns.finite("Stack part '" + label + "'", "value", values);
    }
  }

  public Stack {
    edges = Columns.edges("Stack", edges);
    parts = List.copyOf(parts);
    for (Part part : parts) {
      Columns.finite("Stack part '" + part.label() + "'", "value", part.values(), edges.size() - 1);
    }
  }

  /**
   * Parts with common bins.
   *
   * @param edges ascending bin edges [unit of x], read
   * @param parts from the bottom to the top
   */
  public static Stack of(double[] edges, Part... parts) {
    return new Stack(Columns.of(edges), Arrays.asList(parts));
  }

  /**
   * One histogram of a stack.
   *
   * @param label LaTeX for the legend, or empty
   * @param values contents per bin [unit of y], read
   */
  public static Part part(String label, double[] values, Fill fill) {
    return new Part(label, Columns.of(values), fill);
  }

  /** Sum of the first {@code count} parts in each bin [unit of y]. */
  List<Double> total(int count) {
    double[] sum = new double[edges.size() - 1];
    for (Part part : parts.subList(0, count)) {
      Arrays.setAll(sum, bin -> sum[bin] + part.values().get(bin));
    }
    return Columns.of(sum);
  }
}
