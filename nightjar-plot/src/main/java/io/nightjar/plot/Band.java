package io.nightjar.plot;

import java.util.List;
import java.util.stream.IntStream;

/**
 * An interval per bin, such as a systematic uncertainty.
 *
 * @param label LaTeX for the legend, or empty
 * @param edges ascending bin edges [unit of x], one more than bins
 * @param lower lower end per bin [unit of y]
 * @param upper upper end per bin [unit of y]
 */
public record Band(
    String label, List<Double> edges, List<Double> lower, List<Double> upper, Fill fill)
    implements Layer {

  public Band {
    String name = "Band '" + label + "'";
    edges = Columns.edges(name, edges);
    lower = Columns.finite(name, "lower end", lower, edges.size() - 1);
    upper = Columns.finite(name, "upper end", upper, edges.size() - 1);
    Columns.ordered(name, lower, upper);
  }

  /**
   * An interval per bin, given by its ends.
   *
   * @param label LaTeX for the legend, or empty
   * @param edges ascending bin edges [unit of x], read
   * @param lower lower end per bin [unit of y], read
   * @param upper upper end per bin [unit of y], read
   */
  public static Band between(
      String label, double[] edges, double[] lower, double[] upper, Fill fill) {
    return new Band(label, Columns.of(edges), Columns.of(lower), Columns.of(upper), fill);
  }

  /**
   * An interval per bin, given by its middle.
   *
   * @param label LaTeX for the legend, or empty
   * @param edges ascending bin edges [unit of x], read
   * @param centre middle of the interval per bin [unit of y], read
   * @param error half the height of the interval per bin [unit of y], not negative, read
   */
  public static Band around(
      String label, double[] edges, double[] centre, double[] error, Fill fill) {
    String name = "Band '" + label + "'";
    int bins = edges.length - 1;
    List<Double> middle = Columns.finite(name, "centre", Columns.of(centre), bins);
    List<Double> half = Columns.lengths(name, "error", Columns.of(error), bins);
    return new Band(label, Columns.of(edges), sum(middle, half, -1), sum(middle, half, 1), fill);
  }

  private static List<Double> sum(List<Double> centre, List<Double> error, double sign) {
    return IntStream.range(0, centre.size())
        .mapToObj(bin -> centre.get(bin) + sign * error.get(bin))
        .toList();
  }
}
