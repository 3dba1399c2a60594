package io.nightjar.plot;

import java.util.Arrays;
import java.util.List;

/**
 * A row of panels.
 *
 * @param title one line of LaTeX above, or empty
 * @param panels from left to right, at least one
 * @param caption lines of LaTeX below
 * @param width width of the page [pt]
 * @param height height of the page [pt]
 */
public record Figure(
    String title, List<Panel> panels, List<String> caption, double width, double height) {

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
    check("wide", width);
    check("high", height);
  }

  /** A figure one journal column wide for one panel, one page wide for more. */
  public static Figure of(Panel... panels) {
    boolean withLower = Arrays.stream(panels).anyMatch(panel -> panel.lower().isPresent());
    double width = panels.length > 1 ? PAGE : COLUMN;
    double height = withLower ? HEIGHT_WITH_LOWER : USUAL_HEIGHT;
    return new Figure("", List.of(panels), List.of(), width, height);
  }

  /** The same figure below this line of LaTeX. */
  public Figure titled(String line) {
    return new Figure(line, panels, caption, width, height);
  }

  /** The same figure above these lines of LaTeX. */
  public Figure captioned(String... lines) {
    return new Figure(title, panels, List.of(lines), width, height);
  }

  /**
   * The same figure on a page of another size; letters keep theirs.
   *
   * @param newWidth [pt]
   * @param newHeight [pt]
   */
  public Figure sized(double newWidth, double newHeight) {
    return new Figure(title, panels, caption, newWidth, newHeight);
  }

  private static void check(String dimension, double length) {
    if (!(length > 0 && length <= LARGEST)) {
      throw new IllegalArgumentException(
          "The figure is %s pt %s; allowed is up to %.0f pt."
              .formatted(length, dimension, LARGEST));
    }
  }
}
