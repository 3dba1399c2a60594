package io.nightjar.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Turns layers into ink. */
final class Artist {

  /** Radius of the dot of a measured point [pt]. */
  static final double DOT = 1.75;

  /** Length of the head of an arrow [pt], and how it grows with the width of the line. */
  private static final double HEAD = 3.5;

  private static final double HEAD_PER_WIDTH = 2;

  /** Half the width of a head in parts of its length. */
  private static final double SLENDER = 0.36;

  /**
   * Radius of a star [pt], how many tips it has, and the radius between two of them in its parts.
   */
  private static final double STAR = 4.2;

  private static final int TIPS = 5;
  private static final double NOTCH = 0.4;

  private static final BasicStroke RIM =
      new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
  private static final Color OUTLINE = Palette.DARK_GREY.color();
  private static final BasicStroke THIN =
      new BasicStroke(0.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
  private static final BasicStroke BAR =
      new BasicStroke(0.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);

  private Artist() {}

  static List<Ink> ink(Layer layer, Frame frame) {
    return switch (layer) {
      case Points points -> points(points, frame);
      case Stack stack -> clipped(frame, stack(stack, frame));
      case Steps steps ->
          clipped(
              frame, List.of(Ink.line(steps(steps.edges(), steps.values(), frame), steps.pen())));
      case Band band -> clipped(frame, List.of(band(band, frame)));
      case Curve curve ->
          clipped(frame, List.of(Ink.line(curve(curve.x(), curve.y(), frame), curve.pen())));
      case Region region -> clipped(frame, List.of(region(region, frame)));
      case Area area -> clipped(frame, List.of(area(area, frame)));
      case Reference line -> clipped(frame, List.of(Ink.line(line(line, frame), line.pen())));
      case Arrows arrows -> clipped(frame, arrows(arrows, frame));
      // Words find their places when everything else has its own
      case Labels labels -> List.of();
    };
  }

  /** A rectangle filled and outlined as a part of a stack is. */
  static List<Ink> patch(Rectangle2D box, Fill fill) {
    return List.of(Ink.area(box, fill), new Ink.Stroked(box, OUTLINE, THIN));
  }

  /** A mark with bars; a bar of length zero is left out. */
  static List<Ink> point(Rectangle2D bars, double x, double y, Palette colour, Mark mark) {
    List<Ink> ink = new ArrayList<>();
    Color color = colour.color();
    if (bars.getHeight() > 0) {
      ink.add(new Ink.Stroked(new Line2D.Double(x, bars.getMinY(), x, bars.getMaxY()), color, BAR));
    }
    if (bars.getWidth() > 0) {
      ink.add(new Ink.Stroked(new Line2D.Double(bars.getMinX(), y, bars.getMaxX(), y), color, BAR));
    }
    switch (mark) {
      case DOT ->
          ink.add(new Ink.Filled(new Ellipse2D.Double(x - DOT, y - DOT, 2 * DOT, 2 * DOT), color));
      case STAR -> {
        ink.add(new Ink.Stroked(star(x, y), Color.WHITE, RIM));
        ink.add(new Ink.Filled(star(x, y), color));
      }
    }
    return ink;
  }

  private static Path2D star(double x, double y) {
    Path2D path = new Path2D.Double();
    for (int k = 0; k < 2 * TIPS; k++) {
      double radius = k % 2 == 0 ? STAR : STAR * NOTCH;
      double angle = Math.PI * k / TIPS;
      double px = x + radius * Math.sin(angle);
      double py = y - radius * Math.cos(angle);
      if (k == 0) {
        path.moveTo(px, py);
      } else {
        path.lineTo(px, py);
      }
    }
    path.closePath();
    return path;
  }

  /** A line with a head at its end; the head is shorter where the line is. */
  static List<Ink> arrow(Line2D line, Pen pen) {
    double length = line.getP1().distance(line.getP2());
    if (length == 0) {
      return List.of();
    }
    double head = Math.min(length, HEAD + HEAD_PER_WIDTH * pen.width());
    double ux = (line.getX2() - line.getX1()) / length;
    double uy = (line.getY2() - line.getY1()) / length;
    double x = line.getX2() - head * ux;
    double y = line.getY2() - head * uy;
    Path2D tip = new Path2D.Double();
    tip.moveTo(line.getX2(), line.getY2());
    tip.lineTo(x - SLENDER * head * uy, y + SLENDER * head * ux);
    tip.lineTo(x + SLENDER * head * uy, y - SLENDER * head * ux);
    tip.closePath();
    Ink shaft = Ink.line(new Line2D.Double(line.getX1(), line.getY1(), x, y), pen);
    return List.of(shaft, new Ink.Filled(tip, pen.colour().color()));
  }

  private static List<Ink> arrows(Arrows arrows, Frame frame) {
    List<Ink> ink = new ArrayList<>();
    for (int i = 0; i < arrows.fromX().size(); i++) {
      double x = frame.px(arrows.fromX().get(i));
      double y = frame.py(arrows.fromY().get(i));
      double tipX = frame.px(arrows.toX().get(i));
      double tipY = frame.py(arrows.toY().get(i));
      ink.addAll(arrow(new Line2D.Double(x, y, tipX, tipY), arrows.pen()));
    }
    return ink;
  }

  private static List<Ink> clipped(Frame frame, List<Ink> ink) {
    return ink.stream().<Ink>map(one -> new Ink.Clipped(one, frame.box())).toList();
  }

  private static List<Ink> stack(Stack stack, Frame frame) {
    List<Ink> ink = new ArrayList<>();
    List<Double> lower = stack.total(0);
    for (int i = 0; i < stack.parts().size(); i++) {
      List<Double> upper = stack.total(i + 1);
      ink.add(Ink.area(between(stack.edges(), lower, upper, frame), stack.parts().get(i).fill()));
      lower = upper;
    }
    for (int count = 1; count <= stack.parts().size(); count++) {
      ink.add(new Ink.Stroked(standing(stack.edges(), stack.total(count), frame), OUTLINE, THIN));
    }
    return ink;
  }

  private static Ink band(Band band, Frame frame) {
    return Ink.area(between(band.edges(), band.lower(), band.upper(), frame), band.fill());
  }

  private static Ink region(Region region, Frame frame) {
    Path2D path = curve(region.x(), region.lower(), frame);
    for (int i = region.x().size() - 1; i >= 0; i--) {
      path.lineTo(frame.px(region.x().get(i)), frame.py(region.upper().get(i)));
    }
    path.closePath();
    return Ink.area(path, region.fill());
  }

  private static Ink area(Area area, Frame frame) {
    Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    for (Area.Ring ring : area.rings()) {
      path.append(curve(ring.x(), ring.y(), frame), false);
      path.closePath();
    }
    return Ink.area(path, area.fill());
  }

  /** One rectangle per bin, joined where they touch. */
  private static Path2D between(
      List<Double> edges, List<Double> lower, List<Double> upper, Frame frame) {
    Path2D path = steps(edges, upper, frame);
    for (int bin = lower.size() - 1; bin >= 0; bin--) {
      double y = frame.py(lower.get(bin));
      path.lineTo(frame.px(edges.get(bin + 1)), y);
      path.lineTo(frame.px(edges.get(bin)), y);
    }
    path.closePath();
    return path;
  }

  private static Path2D steps(List<Double> edges, List<Double> values, Frame frame) {
    Path2D path = new Path2D.Double();
    path.moveTo(frame.px(edges.getFirst()), frame.py(values.getFirst()));
    for (int bin = 0; bin < values.size(); bin++) {
      double y = frame.py(values.get(bin));
      path.lineTo(frame.px(edges.get(bin)), y);
      path.lineTo(frame.px(edges.get(bin + 1)), y);
    }
    return path;
  }

  /** Steps whose ends go down to zero. */
  private static Path2D standing(List<Double> edges, List<Double> values, Frame frame) {
    Path2D path = new Path2D.Double();
    path.moveTo(frame.px(edges.getFirst()), frame.py(0));
    path.append(steps(edges, values, frame), true);
    path.lineTo(frame.px(edges.getLast()), frame.py(0));
    return path;
  }

  private static Path2D curve(List<Double> x, List<Double> y, Frame frame) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < x.size(); i++) {
      if (i == 0) {
        path.moveTo(frame.px(x.get(i)), frame.py(y.get(i)));
      } else {
        path.lineTo(frame.px(x.get(i)), frame.py(y.get(i)));
      }
    }
    return path;
  }

  private static Shape line(Reference line, Frame frame) {
    Rectangle2D box = frame.box();
    if (line.direction() == Reference.Direction.HORIZONTAL) {
      double y = frame.py(line.at());
      return new Line2D.Double(box.getMinX(), y, box.getMaxX(), y);
    }
    double x = frame.px(line.at());
    return new Line2D.Double(x, box.getMaxY(), x, box.getMinY());
  }

  /** Points are not clipped, so that one on the axis stays whole; bars end at the frame. */
  private static List<Ink> points(Points points, Frame frame) {
    List<Ink> ink = new ArrayList<>();
    for (int i = 0; i < points.x().size(); i++) {
      double x = points.x().get(i);
      double y = points.y().get(i);
      if (frame.x().contains(x)) {
        double low = y - points.down().get(i);
        double high = y + points.up().get(i);
        Rectangle2D bars =
            bars(frame, x - points.left().get(i), x + points.right().get(i), low, high);
        ink.addAll(seen(bars, frame, x, y, points));
      }
    }
    return ink;
  }

  private static Rectangle2D bars(Frame frame, double left, double right, double low, double high) {
    Rectangle2D bars = new Rectangle2D.Double();
    bars.setFrameFromDiagonal(frame.px(left), frame.py(high), frame.px(right), frame.py(low));
    return bars.createIntersection(frame.box());
  }

  private static List<Ink> seen(Rectangle2D bars, Frame frame, double x, double y, Points points) {
    if (frame.y().contains(y)) {
      return point(bars, frame.px(x), frame.py(y), points.colour(), points.mark());
    }
    // The point lies outside of the frame, but its error bar may reach into it.
    return bars.getHeight() <= 0
        ? List.of()
        : List.of(
            new Ink.Stroked(
                new Line2D.Double(frame.px(x), bars.getMinY(), frame.px(x), bars.getMaxY()),
                points.colour().color(),
                BAR));
  }
}
