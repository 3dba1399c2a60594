package io.nightjar.plot;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Finds places in a frame that cover nothing. Remembers what it has given away. */
final class Placement {

  /** Distance to everything else [pt]. */
  private static final double CLEARANCE = 2.5;

  /** Distance to the frame, where the marks of the axes are [pt]. */
  private static final double INSET = 7;

  /** Additional distance between words and words [pt]. */
  private static final double APART = 4;

  private static final double STEP = 3;

  private record Obstacle(Rectangle2D bounds, Shape shape) {
    boolean touches(Rectangle2D place) {
      return bounds.intersects(place) && shape.intersects(place);
    }
  }

  private final Rectangle2D inside;
  private final List<Obstacle> obstacles = new ArrayList<>();

  Placement(Frame frame, List<Ink> ink) {
    inside = inside(frame.box());
    ink.forEach(one -> add(one.covered()));
  }

  /** The part of a frame in which words may stand. */
  static Rectangle2D inside(Rectangle2D box) {
    return wider(box, -INSET);
  }

  private void add(Shape shape) {
    // The bounds of a flat line are empty, and empty rectangles intersect nothing
    obstacles.add(new Obstacle(wider(shape.getBounds2D(), 1), shape));
  }

  /** A free place: best in an upper corner, then down the sides, then along the top. */
  Optional<Rectangle2D> anywhere(Block block) {
    double right = inside.getMaxX() - block.width();
    double bottom = inside.getMaxY() - block.height();
    if (right < inside.getMinX() || bottom < inside.getMinY()) {
      return Optional.empty();
    }
    Stream<Rectangle2D> sides =
        Stream.of(right, inside.getMinX())
            .flatMap(x -> steps(inside.getMinY(), bottom).mapToObj(y -> place(block, x, y)));
    Stream<Rectangle2D> corners =
        Stream.of(right, inside.getMinX()).map(x -> place(block, x, inside.getMinY()));
    Stream<Rectangle2D> top =
        steps(right, inside.getMinX()).mapToObj(x -> place(block, x, inside.getMinY()));
    return take(Stream.of(corners, sides, top).flatMap(places -> places));
  }

  /** A free place beside a line of the frame. */
  Optional<Rectangle2D> beside(Reference line, Frame frame, Block block) {
    double clear = CLEARANCE + line.pen().width() / 2 + 0.1;
    if (line.direction() == Reference.Direction.HORIZONTAL) {
      double y = frame.py(line.at());
      return take(
          Stream.of(y - clear - block.height(), y + clear)
              .flatMap(top ->
                  steps(inside.getMaxX() - block.width(), inside.getMinX())
                      .mapToObj(x -> place(block, x, top))));
    }
    double x = frame.px(line.at());
    return take(
        Stream.of(x + clear, x - clear - block.width())
            .flatMap(left ->
                steps(inside.getMinY(), inside.getMaxY() - block.height())
                    .mapToObj(y -> place(block, left, y))));
  }

  private Optional<Rectangle2D> take(Stream<Rectangle2D> places) {
    Optional<Rectangle2D> place = places.filter(this::isFree).findFirst();
    place.ifPresent(taken -> add(wider(taken, APART)));
    return place;
  }

  private boolean isFree(Rectangle2D place) {
    Rectangle2D around = wider(place, CLEARANCE);
    return inside.contains(place)
        && obstacles.stream().noneMatch(obstacle -> obstacle.touches(around));
  }

  static Rectangle2D wider(Rectangle2D place, double by) {
    return new Rectangle2D.Double(
        place.getMinX() - by,
        place.getMinY() - by,
        place.getWidth() + 2 * by,
        place.getHeight() + 2 * by);
  }

  private static Rectangle2D place(Block block, double x, double y) {
    return new Rectangle2D.Double(x, y, block.width(), block.height());
  }

  /** From one number to another, whichever is larger. */
  private static DoubleStream steps(double from, double to) {
    double step = Math.copySign(STEP, to - from);
    return DoubleStream.iterate(from, x -> step > 0 ? x <= to : x >= to, x -> x + step);
  }
}
