package io.nightjar.plot;

import java.util.List;

/**
 * The look of a line.
 *
 * @param width width of the line [pt], positive
 */
public record Pen(Palette colour, double width, Dash dash) {

  private static final double USUAL_WIDTH = 1.1;

  /** Patterns of a line. */
  public enum Dash {
    SOLID,
    DASHED(4f, 2.5f),
    DOTTED(1f, 1.8f),
    DASH_DOTTED(5f, 2f, 1f, 2f);

    private final List<Float> lengths;

    Dash(Float... lengths) {
      this.lengths = List.of(lengths);
    }

    /** Lengths of dashes and gaps in turn, in units of the line width; empty for a solid line. */
    List<Float> lengths() {
      return lengths;
    }
  }

  public Pen {
    if (!(width > 0) || Double.isInfinite(width)) {
      throw new IllegalArgumentException(
          "The width of a line is " + width + " pt; it must be positive.");
    }
  }

  public static Pen solid(Palette colour) {
    return new Pen(colour, USUAL_WIDTH, Dash.SOLID);
  }

  public static Pen dashed(Palette colour) {
    return new Pen(colour, USUAL_WIDTH, Dash.DASHED);
  }

  public static Pen dotted(Palette colour) {
    return new Pen(colour, USUAL_WIDTH, Dash.DOTTED);
  }
}
