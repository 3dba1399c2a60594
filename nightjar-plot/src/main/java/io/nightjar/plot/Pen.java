package io.nightjar.plot;

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
    DASHED,
    DOTTED,
    DASH_DOTTED;

    /** Lengths of dashes and gaps in turn, in units of the line width; empty for a solid line. */
    float[] lengths() {
      return switch (this) {
        case SOLID -> new float[] {};
        case DASHED -> new float[] {4, 2.5f};
        case DOTTED -> new float[] {1, 1.8f};
        case DASH_DOTTED -> new float[] {5, 2, 1, 2};
      };
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
