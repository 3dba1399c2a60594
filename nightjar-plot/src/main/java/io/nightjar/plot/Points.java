package io.nightjar.plot;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Measured points with error bars. Bars of length zero are not drawn.
 *
 * @param label LaTeX for the legend, or empty
 * @param x positions [unit of x]
 * @param left length of the bar to the left of each point [unit of x]
 * @param right length of the bar to the right [unit of x]
 * @param y heights [unit of y]
 * @param down length of the error bar downwards [unit of y]
 * @param up length of the error bar upwards [unit of y]
 * @param mark what stands at each point
 */
public record Points(
    String label,
    List<Double> x,
    List<Double> left,
    List<Double> right,
    List<Double> y,
    List<Double> down,
    List<Double> up,
    Palette colour,
    Mark mark)
    implements Layer {

  public Points {
    String name = "Points '" + label + "'";
    x = Columns.finite(name, "x", x);
    y = Columns.finite(name, "y", y, x.size());
    left = Columns.lengths(name, "bar to the left", left, x.size());
    right = Columns.lengths(name, "bar to the right", right, x.size());
    down = Columns.lengths(name, "error downwards", down, x.size());
    up = Columns.lengths(name, "error upwards", up, x.size());
  }

  /**
   * Counts with equal errors up and down; each point stands in the middle of its bin and its
   * horizontal bar spans it.
   *
   * @param label LaTeX for the legend, or empty
   * @param edges ascending bin edges [unit of x], read
   * @param values contents per bin [unit of y], read
   * @param errors lengths of the error bars [unit of y], read
   */
  public static Points inBins(String label, double[] edges, double[] values, double[] errors) {
    return inBins(label, edges, values, errors, errors);
  }

  /**
   * As {@link #inBins(String, double[], double[], double[])} with different errors downwards and
   * upwards.
   *
   * @param down lengths of the error bars downwards [unit of y], read
   * @param up lengths of the error bars upwards [unit of y], read
   */
  public static Points inBins(
      String label, double[] edges, double[] values, double[] down, double[] up) {
    List<Double> ends = Columns.edges("Points '" + label + "'", Columns.of(edges));
    int bins = ends.size() - 1;
    List<Double> half =
        IntStream.range(0, bins).mapToObj(i -> (ends.get(i + 1) - ends.get(i)) / 2).toList();
    List<Double> centre =
        IntStream.range(0, bins).mapToObj(i -> ends.get(i) + half.get(i)).toList();
    return new Points(
        label,
        centre,
        half,
        half,
        Columns.of(values),
        Columns.of(down),
        Columns.of(up),
        Palette.BLACK,
        Mark.DOT);
  }

  /**
   * Points without horizontal bars.
   *
   * @param label LaTeX for the legend, or empty
   * @param x positions [unit of x], read
   * @param y heights [unit of y], read
   * @param errors lengths of the error bars [unit of y], read
   */
  public static Points at(String label, double[] x, double[] y, double[] errors) {
    List<Double> none = Collections.nCopies(x.length, 0.0);
    List<Double> bars = Columns.of(errors);
    return new Points(
        label, Columns.of(x), none, none, Columns.of(y), bars, bars, Palette.BLACK, Mark.DOT);
  }

  /** The same points in another colour. */
  public Points in(Palette other) {
    return new Points(label, x, left, right, y, down, up, other, mark);
  }

  /** The same points with another mark. */
  public Points as(Mark other) {
    return new Points(label, x, left, right, y, down, up, colour, other);
  }
}
