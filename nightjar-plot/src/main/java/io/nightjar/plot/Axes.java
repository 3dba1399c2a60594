package io.nightjar.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Draws a frame with its marks and numbers, and knows how much room these need. */
final class Axes {

  /** Lengths of marks, which point inwards on all four sides [pt]. */
  private static final double MAJOR = 4;

  private static final double MINOR = 2.2;

  /** Between the frame and the numbers, and between the numbers and the label [pt]. */
  private static final double GAP = 3.5;

  /**
   * A number needs its own width and this much air [pt]; numbers above each other need {@link
   * #RHYTHM}.
   */
  private static final double AIR = 7;

  private static final double RHYTHM = 17;

  private static final BasicStroke FRAME =
      new BasicStroke(0.7f, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER);
  private static final BasicStroke MARK =
      new BasicStroke(0.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);

  private final Typesetter typesetter;

  Axes(Typesetter typesetter) {
    this.typesetter = typesetter;
  }

  /** Room below the frame [pt]. */
  double below(Axis x) {
    double label = GAP + typesetter.set(x.label(), Typesetter.AXIS).height();
    return x.scale() == Scale.UNMARKED ? label : GAP + numberHeight() + label;
  }

  /** Room to the left of a frame of this height [pt]. */
  double left(Axis y, Range range, double height) {
    return numberWidth(yTicks(range, height))
        + 2 * GAP
        + typesetter.set(y.label(), Typesetter.AXIS).height();
  }

  /** Room above the frame [pt]: half a number, or the common power of ten. */
  double above(Range y, double height) {
    int exponent = yTicks(y, height).exponent();
    return exponent == 0 ? numberHeight() / 2 : GAP + power(exponent).height();
  }

  /** Room to the right of the frame [pt]: half of the last number. */
  double right(Range x, double width) {
    Ticks ticks = xTicks(x, width);
    return ticks.major().isEmpty() ? 0 : number(ticks.major().getLast()).width() / 2;
  }

  /** The rectangle with its marks. */
  List<Ink> box(Frame frame) {
    return List.of(
        new Ink.Stroked(marks(frame), Color.BLACK, MARK),
        new Ink.Stroked(frame.box(), Color.BLACK, FRAME));
  }

  /** Numbers and label of the x axis. */
  List<Ink> x(Axis axis, Frame frame) {
    Rectangle2D box = frame.box();
    Ticks ticks = xTicks(frame.x(), box.getWidth());
    List<Ink> ink = new ArrayList<>();
    double numbers =
        axis.scale() == Scale.UNMARKED ? box.getMaxY() : box.getMaxY() + GAP + numberHeight();
    for (Ticks.Tick tick : ticks.major()) {
      ink.add(number(tick).centred(frame.px(tick.value()), numbers));
    }
    Text label = typesetter.set(axis.label(), Typesetter.AXIS);
    double room = box.getWidth();
    if (ticks.exponent() != 0) {
      Text power = power(ticks.exponent());
      ink.add(power.endingAt(box.getMaxX(), numbers + GAP + power.ascent()));
      room -= 2 * (power.width() + GAP);
    }
    ink.add(
        label.within(room, axis.label()).centred(box.getCenterX(), numbers + GAP + label.ascent()));
    return ink;
  }

  /**
   * Numbers and label of the y axis.
   *
   * @param edge where the room for them begins [pt]
   */
  List<Ink> y(Axis axis, Frame frame, double edge) {
    Rectangle2D box = frame.box();
    Ticks ticks = yTicks(frame.y(), box.getHeight());
    List<Ink> ink = new ArrayList<>();
    for (Ticks.Tick tick : ticks.major()) {
      ink.add(
          number(tick).endingAt(box.getMinX() - GAP, frame.py(tick.value()) + numberHeight() / 2));
    }
    if (ticks.exponent() != 0) {
      ink.add(power(ticks.exponent()).at(box.getMinX(), box.getMinY() - GAP));
    }
    Text label = typesetter.set(axis.label(), Typesetter.AXIS);
    ink.add(
        label
            .within(box.getHeight() + numberHeight(), axis.label())
            .upwards(edge + label.ascent(), box.getCenterY()));
    return ink;
  }

  private static Path2D marks(Frame frame, Ticks x, Ticks y) {
    Path2D path = new Path2D.Double();
    x.major().forEach(tick -> vertical(path, frame, frame.px(tick.value()), MAJOR));
    x.minor().forEach(value -> vertical(path, frame, frame.px(value), MINOR));
    y.major().forEach(tick -> horizontal(path, frame, frame.py(tick.value()), MAJOR));
    y.minor().forEach(value -> horizontal(path, frame, frame.py(value), MINOR));
    return path;
  }

  private Path2D marks(Frame frame) {
    Rectangle2D box = frame.box();
    return marks(frame, xTicks(frame.x(), box.getWidth()), yTicks(frame.y(), box.getHeight()));
  }

  private static void vertical(Path2D path, Frame frame, double x, double length) {
    line(path, x, frame.box().getMaxY(), x, frame.box().getMaxY() - length);
    line(path, x, frame.box().getMinY(), x, frame.box().getMinY() + length);
  }

  private static void horizontal(Path2D path, Frame frame, double y, double length) {
    line(path, frame.box().getMinX(), y, frame.box().getMinX() + length, y);
    line(path, frame.box().getMaxX(), y, frame.box().getMaxX() - length, y);
  }

  private static void line(Path2D path, double x1, double y1, double x2, double y2) {
    path.moveTo(x1, y1);
    path.lineTo(x2, y2);
  }

  private Ticks xTicks(Range range, double width) {
    return Ticks.of(range, width, label -> typesetter.set(label, Typesetter.SMALL).width() + AIR);
  }

  private static Ticks yTicks(Range range, double height) {
    return Ticks.of(range, height, label -> RHYTHM);
  }

  private double numberWidth(Ticks ticks) {
    return ticks.major().stream().mapToDouble(tick -> number(tick).width()).max().orElse(0);
  }

  private Text number(Ticks.Tick tick) {
    return typesetter.set(tick.label(), Typesetter.SMALL);
  }

  private Text power(int exponent) {
    return typesetter.set("{\\times}10^{" + exponent + "}", Typesetter.SMALL);
  }

  private double numberHeight() {
    return typesetter.set("0", Typesetter.SMALL).ascent();
  }
}
