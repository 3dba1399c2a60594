package io.nightjar.plot;

import java.util.HashMap;
import java.util.Map;
import org.scilab.forge.jlatexmath.Box;
import org.scilab.forge.jlatexmath.ParseException;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;

/** Turns LaTeX into outlines, each label once. */
final class Typesetter {

  /** Sizes of letters [pt]. */
  static final double TITLE = 10;

  static final double AXIS = 9;
  static final double SMALL = 8;

  private record Label(String latex, double size) {}

  private final Map<Label, Text> known = new HashMap<>();

  /**
   * The outline of a label.
   *
   * @param latex a line in math mode
   * @param size of its letters [pt]
   */
  Text set(String latex, double size) {
    return known.computeIfAbsent(new Label(latex, size), Typesetter::typeset);
  }

  private static Text typeset(Label label) {
    // jlatexmath draws every letter through one static array, and reads its fonts on first use
    synchronized (Typesetter.class) {
      try {
        return outline(label);
      } catch (ParseException | UnsupportedOperationException e) {
        throw new IllegalArgumentException(
            "The label '%s' is not LaTeX that can be drawn: %s"
                .formatted(label.latex(), e.getMessage()),
            e);
      }
    }
  }

  /** jlatexmath draws a label with an open brace as well as it can, which is not what was meant. */
  private static void checkBraces(String latex) {
    String bare = latex.replaceAll("\\\\.", "");
    int depth = 0;
    for (int i = 0; i < bare.length() && depth >= 0; i++) {
      depth += bare.charAt(i) == '{' ? 1 : bare.charAt(i) == '}' ? -1 : 0;
    }
    if (depth != 0) {
      throw new ParseException("its braces do not match");
    }
  }

  private static Text outline(Label label) {
    checkBraces(label.latex());
    double size = label.size();
    Box box =
        new TeXFormula(label.latex()).createTeXIcon(TeXConstants.STYLE_TEXT, (float) size).getBox();
    OutlineGraphics graphics = new OutlineGraphics();
    graphics.scale(size, size);
    box.draw(graphics, 0, 0);
    return new Text(
        graphics.outline(), box.getWidth() * size, box.getHeight() * size, box.getDepth() * size);
  }
}
