package io.nightjar.plot;

import java.util.List;

/**
 * A straight line across the panel. Its label stands beside it where nothing is hidden, or else in
 * the legend.
 *
 * @param label LaTeX, or empty
 * @param direction along which axis the line runs
 * @param at where it stands [unit of y when horizontal, of x when vertical]
 */
public record Reference(String label, Direction direction, double at, Pen pen) implements Layer {

  /** How the line runs. */
  public enum Direction {
    HORIZONTAL,
    VERTICAL
  }

  public Reference {
    Columns.finite("Reference '" + label + "'", "position", List.of(at));
  }

  /**
   * A line at one height.
   *
   * @param label LaTeX, or empty
   * @param y height of the line [unit of y]
   */
  public static Reference horizontal(String label, double y, Pen pen) {
    return new Reference(label, Direction.HORIZONTAL, y, pen);
  }

  /**
   * A line at one position.
   *
   * @param label LaTeX, or empty
   * @param x position of the line [unit of x]
   */
  public static Reference vertical(String label, double x, Pen pen) {
    return new Reference(label, Direction.VERTICAL, x, pen);
  }
}
