package io.nightjar.plot;

import java.util.List;

/**
 * Arrows from one point to another, each with its head at the end. One of no length is not drawn.
 *
 * @param label LaTeX for the legend, or empty
 * @param fromX where each begins [unit of x]
 * @param fromY where each begins [unit of y]
 * @param toX where its tip is [unit of x]
 * @param toY where its tip is [unit of y]
 */
public record Arrows(
    String label,
    List<Double> fromX,
    List<Double> fromY,
    List<Double> toX,
    List<Double> toY,
    Pen pen)
    implements Layer {

  public Arrows {
    String name = "Arrows '" + label + "'";
    fromX = Columns.finite(name, "x of the beginning", fromX);
    fromY = Columns.finite(name, "y of the beginning", fromY, fromX.size());
    toX = Columns.finite(name, "x of the tip", toX, fromX.size());
    toY = Columns.finite(name, "y of the tip", toY, fromX.size());
  }

  /**
   * Arrows between the points of two columns.
   *
   * @param label LaTeX for the legend, or empty
   * @param fromX where each begins [unit of x], read
   * @param fromY where each begins [unit of y], read
   * @param toX where its tip is [unit of x], read
   * @param toY where its tip is [unit of y], read
   */
  public static Arrows of(
      String label, double[] fromX, double[] fromY, double[] toX, double[] toY, Pen pen) {
    return new Arrows(
        label, Columns.of(fromX), Columns.of(fromY), Columns.of(toX), Columns.of(toY), pen);
  }

  /**
   * One arrow, which the legend does not mention.
   *
   * @param fromX where it begins [unit of x]
   * @param fromY where it begins [unit of y]
   * @param toX where its tip is [unit of x]
   * @param toY where its tip is [unit of y]
   */
  public static Arrows one(double fromX, double fromY, double toX, double toY, Pen pen) {
    return new Arrows("", List.of(fromX), List.of(fromY), List.of(toX), List.of(toY), pen);
  }
}
