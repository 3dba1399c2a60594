package io.nightjar.plot;

import java.util.List;

/**
 * Words that stand at points. They hide no line, no dot and no other words, and stand on even
 * ground: on paper, or within one plain area without reaching over its edge. Where the wanted place
 * is taken, the nearest free one is; from farther away a thin line leads to the point if it can.
 *
 * @param texts LaTeX; a line feed begins a new line
 * @param x positions [unit of x]
 * @param y heights [unit of y]
 * @param anchor on which side of its point each one stands
 */
public record Labels(
    List<String> texts, List<Double> x, List<Double> y, Anchor anchor, Palette colour)
    implements Layer {

  /** Where words stand, seen from their point. */
  public enum Anchor {
    CENTRE(0, 0),
    ABOVE(0, -1),
    BELOW(0, 1),
    LEFT(-1, 0),
    RIGHT(1, 0),
    ABOVE_LEFT(-1, -1),
    ABOVE_RIGHT(1, -1),
    BELOW_LEFT(-1, 1),
    BELOW_RIGHT(1, 1);

    /** Direction to the right: -1, 0 or 1. */
    final int right;

    /** Direction downwards: -1, 0 or 1. */
    final int down;

    Anchor(int right, int down) {
      this.right = right;
      this.down = down;
    }
  }

  public Labels {
    texts = List.copyOf(texts);
    x = Columns.finite("Labels " + texts, "x", x, texts.size());
    y = Columns.finite("Labels " + texts, "y", y, texts.size());
  }

  /**
   * Black words at one point.
   *
   * @param text LaTeX; a line feed begins a new line
   * @param x position [unit of x]
   * @param y height [unit of y]
   */
  public static Labels at(String text, double x, double y, Anchor anchor) {
    return new Labels(List.of(text), List.of(x), List.of(y), anchor, Palette.BLACK);
  }

  /** The same words in another colour. */
  public Labels in(Palette other) {
    return new Labels(texts, x, y, anchor, other);
  }
}
