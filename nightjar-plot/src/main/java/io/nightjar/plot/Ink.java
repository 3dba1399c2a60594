package io.nightjar.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A shape on the page with its colour. All lengths in points [pt]. */
sealed interface Ink {

  void draw(Graphics2D page);

  /** Everything that the ink covers, and that nothing else may hide. */
  Shape covered();

  /**
   * What words may not touch that stand on even ground: as {@link #covered}, but of a plain area
   * only the edge.
   */
  default Shape uneven() {
    return covered();
  }

  Ink moved(double dx, double dy);

  /** An even area. */
  record Filled(Shape shape, Color color) implements Ink {
    private static final BasicStroke EDGE = new BasicStroke(0.5f);

    @Override
    public void draw(Graphics2D page) {
      page.setPaint(color);
      page.fill(shape);
    }

    @Override
    public Shape covered() {
      return shape;
    }

    @Override
    public Shape uneven() {
      return EDGE.createStrokedShape(shape);
    }

    @Override
    public Ink moved(double dx, double dy) {
      return new Filled(move(shape, dx, dy), color);
    }
  }

  /** A line. */
  record Stroked(Shape shape, Color color, BasicStroke stroke) implements Ink {
    @Override
    public void draw(Graphics2D page) {
      page.setPaint(color);
      page.setStroke(stroke);
      page.draw(shape);
    }

    /** Gaps between dashes belong to the line. */
    @Override
    public Shape covered() {
      return new BasicStroke(stroke.getLineWidth(), stroke.getEndCap(), stroke.getLineJoin())
          .createStrokedShape(shape);
    }

    @Override
    public Ink moved(double dx, double dy) {
      return new Stroked(move(shape, dx, dy), color, stroke);
    }
  }

  /** An area ruled with lines; they are drawn one by one because Batik knows no texture. */
  record Hatched(Shape shape, Color color, Hatch hatch) implements Ink {
    private static final double DISTANCE = 2.4;
    private static final BasicStroke LINE =
        new BasicStroke(0.45f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);

    @Override
    public void draw(Graphics2D page) {
      Shape before = page.getClip();
      page.clip(shape);
      page.setPaint(color);
      page.setStroke(LINE);
      page.draw(lines());
      page.setClip(before);
    }

    /** Lines x + y = k d and x - y = k d over the bounds, so that neighbouring areas match. */
    private Path2D lines() {
      Rectangle2D bounds = shape.getBounds2D();
      Path2D path = new Path2D.Double();
      if (hatch != Hatch.FALLING) {
        double last = bounds.getMaxX() + bounds.getMaxY();
        for (double c = first(bounds.getMinX() + bounds.getMinY()); c < last; c += step()) {
          line(path, bounds, c, -1);
        }
      }
      if (hatch != Hatch.RISING) {
        double last = bounds.getMaxX() - bounds.getMinY();
        for (double c = first(bounds.getMinX() - bounds.getMaxY()); c < last; c += step()) {
          line(path, bounds, c, 1);
        }
      }
      return path;
    }

    private static double step() {
      return DISTANCE * Math.sqrt(2);
    }

    private static double first(double smallest) {
      return Math.ceil(smallest / step()) * step();
    }

    /** The part of x = c + slope y within the bounds. */
    private static void line(Path2D path, Rectangle2D bounds, double c, double slope) {
      path.moveTo(c + slope * bounds.getMinY(), bounds.getMinY());
      path.lineTo(c + slope * bounds.getMaxY(), bounds.getMaxY());
    }

    @Override
    public Shape covered() {
      return shape;
    }

    @Override
    public Ink moved(double dx, double dy) {
      return new Hatched(move(shape, dx, dy), color, hatch);
    }
  }

  /** Ink of which only the part in a window is seen. */
  record Clipped(Ink ink, Rectangle2D window) implements Ink {
    @Override
    public void draw(Graphics2D page) {
      Shape before = page.getClip();
      page.clip(window);
      ink.draw(page);
      page.setClip(before);
    }

    @Override
    public Shape covered() {
      return ink.covered();
    }

    @Override
    public Shape uneven() {
      return ink.uneven();
    }

    @Override
    public Ink moved(double dx, double dy) {
      return new Clipped(ink.moved(dx, dy), move(window, dx, dy).getBounds2D());
    }
  }

  /** An area with the look of a fill. */
  static Ink area(Shape shape, Fill fill) {
    Color color = fill.colour().color();
    return fill.hatch() == Hatch.NONE
        ? new Filled(shape, color)
        : new Hatched(shape, color, fill.hatch());
  }

  /** A line with the look of a pen. */
  static Ink line(Shape shape, Pen pen) {
    float width = (float) pen.width();
    float[] dash = pen.dash().lengths();
    for (int i = 0; i < dash.length; i++) {
      dash[i] *= width;
    }
    BasicStroke stroke =
        dash.length == 0
            ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
            : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, 0);
    return new Stroked(shape, pen.colour().color(), stroke);
  }

  private static Shape move(Shape shape, double dx, double dy) {
    return AffineTransform.getTranslateInstance(dx, dy).createTransformedShape(shape);
  }
}
