package io.nightjar.plot;

import java.util.Arrays;
import java.util.List;

/**
 * Panels in rows, with frames of one size above and beside each other.
 *
 * @param title one line of LaTeX above, or empty
 * @param panels from left to right, row after row, at least one
 * @param caption lines of LaTeX below
 * @param width width of the page [pt]
 * @param height height of the page [pt]
 * @param columns panels in each row but the last, which may hold fewer
 * @param legend where the symbols of all panels are explained
 */
public record Figure(
    String title,
    List<Panel> panels,
    List<String> caption,
    double width,
    double height,
    int columns,
    Legend legend)
    implements Picture {

  /** Who explains the symbols. */
  public enum Legend {
    /** Each panel its own, see {@link Panel.Legend}. */
    BY_PANEL,
    /** The figure, once for all panels, in lines between title and panels. */
    TOP
  }

  /** A column of a two-column journal is 246 pt wide, the page 510 pt. */
  private static final double COLUMN = 246;

  private static final double PAGE = 510;
  private static final double USUAL_HEIGHT = 190;
  private static final double HEIGHT_WITH_LOWER = 270;
  private static final double LARGEST = 14_400; // the largest page that every reader of PDF accepts

  public Figure {
    panels = List.copyOf(panels);
    caption = List.copyOf(caption);
    if (panels.isEmpty()) {
      throw new IllegalArgumentException("A figure needs at least one panel.");
    }
    if (columns < 1 || columns > panels.size()) {
      throw new IllegalArgumentException(
          "%d panels cannot stand in rows of %d.".formatted(panels.size(), columns));
    }
    check("wide", width);
    check("high", height);
  }

  /** A row of panels: a figure one journal column wide for one panel, one page wide for more. */
  public static Figure of(Panel... panels) {
    return grid(panels.length, panels);
  }

  /**
   * Rows of panels.
   *
   * @param columns panels in each row but the last, which may hold fewer
   */
  public static Figure grid(int columns, Panel... panels) {
    boolean withLower = Arrays.stream(panels).anyMatch(panel -> panel.lower().isPresent());
    double width = columns > 1 ? PAGE : COLUMN;
    double height = withLower ? HEIGHT_WITH_LOWER : USUAL_HEIGHT;
    int rows = Math.ceilDiv(panels.length, Math.max(1, columns));
    return new Figure(
        "", List.of(panels), List.of(), width, rows * height, columns, Legend.BY_PANEL);
  }

  /** How many rows the panels fill. */
  public int rows() {
    return Math.ceilDiv(panels.size(), columns);
  }

  /** The same figure below this line of LaTeX. */
  public Figure titled(String line) {
    return new Figure(line, panels, caption, width, height, columns, legend);
  }

  /** The same figure above these lines of LaTeX. */
  public Figure captioned(String... lines) {
    return new Figure(title, panels, List.of(lines), width, height, columns, legend);
  }

  /** The same figure with its symbols explained elsewhere. */
  public Figure legend(Legend place) {
    return new Figure(title, panels, caption, width, height, columns, place);
  }

  /**
   * The same figure on a page of another size; letters keep theirs.
   *
   * @param newWidth [pt]
   * @param newHeight [pt]
   */
  public Figure sized(double newWidth, double newHeight) {
    return new Figure(title, panels, caption, newWidth, newHeight, columns, legend);
  }

  private static void check(String dimension, double length) {
    if (!(length > 0 && length <= LARGEST)) {
      throw new IllegalArgumentException(
          "The figure is %s pt %s; allowed is up to %.0f pt."
              .formatted(length, dimension, LARGEST));
    }
  }
}
