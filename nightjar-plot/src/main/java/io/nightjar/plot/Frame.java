package io.nightjar.plot;

import java.awt.geom.Rectangle2D;

/** A rectangle of the page [pt] that shows a range of x and of y. */
record Frame(Rectangle2D box, Range x, Range y) {

  /** Far enough outside of any page that a line to there has the right slope within it [pt]. */
  private static final double FAR = 1e5;

  double px(double value) {
    return box.getMinX() + clamp(x.fraction(value) * box.getWidth());
  }

  double py(double value) {
    return box.getMaxY() - clamp(y.fraction(value) * box.getHeight());
  }

  private static double clamp(double distance) {
    return Math.clamp(distance, -FAR, FAR);
  }
}
