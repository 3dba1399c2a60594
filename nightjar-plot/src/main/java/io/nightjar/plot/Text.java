package io.nightjar.plot;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;

/**
 * A line of letters as an outline, with the left end of its baseline at the origin.
 *
 * @param width advance [pt]
 * @param ascent extent above the baseline [pt]
 * @param depth extent below the baseline [pt]
 */
record Text(Shape outline, double width, double ascent, double depth) {

  /** Below this factor letters become too small to read. */
  private static final double SMALLEST = 0.6;

  double height() {
    return ascent + depth;
  }

  /** The letters with the left end of their baseline here [pt]. */
  Ink at(double x, double y) {
    return drawn(AffineTransform.getTranslateInstance(x, y));
  }

  /** The letters centred about {@code x}, baseline at {@code y} [pt]. */
  Ink centred(double x, double y) {
    return at(x - width / 2, y);
  }

  /** The letters ending at {@code x}, baseline at {@code y} [pt]. */
  Ink endingAt(double x, double y) {
    return at(x - width, y);
  }

  /** The letters running upwards, centred about {@code y}, baseline at {@code x} [pt]. */
  Ink upwards(double x, double y) {
    AffineTransform turn = AffineTransform.getTranslateInstance(x, y + width / 2);
    turn.quadrantRotate(-1);
    return drawn(turn);
  }

  /**
   * The same letters, smaller if they have to be.
   *
   * @param room the width that there is [pt]
   * @param latex what they say, for the message
   */
  Text within(double room, String latex) {
    double factor = Math.min(1, room / width);
    if (factor < SMALLEST) {
      throw new IllegalArgumentException(
          "The label '%s' is %.0f pt long, but there is room for %.0f pt.\nMake the figure larger or the label shorter."
              .formatted(latex, width, Math.max(0, room)));
    }
    return factor == 1 ? this : scaled(factor);
  }

  private Text scaled(double factor) {
    Shape smaller =
        AffineTransform.getScaleInstance(factor, factor).createTransformedShape(outline);
    return new Text(smaller, width * factor, ascent * factor, depth * factor);
  }

  private Ink drawn(AffineTransform place) {
    return new Ink.Filled(place.createTransformedShape(outline), Color.BLACK);
  }
}
