package io.nightjar.plot;

import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the places of {@link Labels}: each where it is wanted, or as near to that as is free. */
final class Words {

  /** Between a point and its words [pt]. */
  private static final double DISTANCE = 3;

  /** Between words and everything else, and between words and words [pt]. */
  private static final double CLEARANCE = 1.2;

  private static final double APART = 3;

  /** Words this far from where they are wanted have a line to their point [pt]. */
  private static final double FAR = 14;

  /** Of the rings on which free places are sought [pt]. */
  private static final double STEP = 1.5;

  private static final int DIRECTIONS = 24;
  private static final Pen LEADER = new Pen(Palette.GREY, 0.4, Pen.Dash.SOLID);

  /**
   * Words with their place.
   *
   * @param place that the letters take
   * @param ink of the letters and of the line to their point, if there is one
   */
  record Placed(Rectangle2D place, List<Ink> ink) {}

  private final Rectangle2D inside;
  private final List<Obstacle> ground = new ArrayList<>();
  private final List<Rectangle2D> taken = new ArrayList<>();
  private final List<Line2D> leaders = new ArrayList<>();

  /** What words may not touch, with bounds that say soon whether they might. */
  private record Obstacle(Rectangle2D bounds, Shape shape) {
    boolean touches(Rectangle2D place) {
      return bounds.intersects(place) && shape.intersects(place);
    }
  }

  Words(Frame frame, List<Ink> ink) {
    inside = Placement.inside(frame.box());
    for (Ink one : ink) {
      Shape shape = one.uneven();
      ground.add(new Obstacle(wider(shape.getBounds2D(), 1), shape));
    }
  }

  /** Places all words of the layers, first those that come first; empty if some find no place. */
  static Optional<List<Placed>> place(
      List<Layer> layers, Frame frame, List<Ink> ink, Typesetter typesetter) {
    Words words = new Words(frame, ink);
    List<Placed> placed = new ArrayList<>();
    for (Labels labels :
        layers.stream().filter(Labels.class::isInstance).map(Labels.class::cast).toList()) {
      for (int i = 0; i < labels.texts().size(); i++) {
        Block block = block(labels, i, typesetter);
        double x = frame.px(labels.x().get(i));
        double y = frame.py(labels.y().get(i));
        Optional<Placed> found = words.place(block, x, y, labels.anchor());
        if (found.isEmpty()) {
          return Optional.empty();
        }
        placed.add(found.get());
      }
    }
    return Optional.of(placed);
  }

  private static Block block(Labels labels, int i, Typesetter typesetter) {
    List<String> lines = List.of(labels.texts().get(i).split("\n", -1));
    double share = (1 - labels.anchor().right) / 2.0;
    return Block.column(lines, share, typesetter).in(labels.colour());
  }

  private Optional<Placed> place(Block block, double x, double y, Labels.Anchor anchor) {
    double left = x + DISTANCE * anchor.right - block.width() * (1 - anchor.right) / 2;
    double top = y + DISTANCE * anchor.down - block.height() * (1 - anchor.down) / 2;
    Rectangle2D wanted = new Rectangle2D.Double(left, top, block.width(), block.height());
    return around(wanted, anchor)
        .filter(this::isFree)
        .map(place -> placed(block, place, leader(place, wanted, x, y)))
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> around(wanted, anchor).filter(this::isFree).findFirst().map(pointless(block)));
  }

  /** Words that no line can reach do without. */
  private Function<Rectangle2D, Placed> pointless(Block block) {
    return place -> placed(block, place, Optional.empty()).orElseThrow();
  }

  /**
   * The place itself, then places on rings about it, those in the direction of the anchor first.
   */
  private Stream<Rectangle2D> around(Rectangle2D wanted, Labels.Anchor anchor) {
    double forward = Math.atan2(anchor.down, anchor.right);
    List<Double> angles =
        IntStream.range(0, DIRECTIONS)
            .mapToObj(k -> 2 * Math.PI * k / DIRECTIONS)
            .sorted(Comparator.comparingDouble(angle -> -Math.cos(angle - forward)))
            .toList();
    double farthest = Math.hypot(inside.getWidth(), inside.getHeight());
    Stream<Rectangle2D> rings =
        DoubleStream.iterate(STEP, radius -> radius < farthest, radius -> radius + STEP)
            .boxed()
            .flatMap(radius -> angles.stream().map(angle -> moved(wanted, radius, angle)));
    return Stream.concat(Stream.of(wanted), rings);
  }

  private static Rectangle2D moved(Rectangle2D place, double radius, double angle) {
    return new Rectangle2D.Double(
        place.getMinX() + radius * Math.cos(angle),
        place.getMinY() + radius * Math.sin(angle),
        place.getWidth(),
        place.getHeight());
  }

  private boolean isFree(Rectangle2D place) {
    Rectangle2D around = wider(place, CLEARANCE);
    Rectangle2D apart = wider(place, APART);
    return inside.contains(place)
        && taken.stream().noneMatch(apart::intersects)
        && leaders.stream().noneMatch(line -> line.intersects(around))
        && ground.stream().noneMatch(obstacle -> obstacle.touches(around));
  }

  /** From words far from where they are wanted to their point. */
  private static Optional<Line2D> leader(
      Rectangle2D place, Rectangle2D wanted, double x, double y) {
    double dx = place.getMinX() - wanted.getMinX();
    double dy = place.getMinY() - wanted.getMinY();
    if (Math.hypot(dx, dy) < FAR) {
      return Optional.empty();
    }
    Rectangle2D around = wider(place, CLEARANCE);
    double nearX = Math.clamp(x, around.getMinX(), around.getMaxX());
    double nearY = Math.clamp(y, around.getMinY(), around.getMaxY());
    return Optional.of(new Line2D.Double(x, y, nearX, nearY));
  }

  /** Takes the place, unless the line to it would run through other words. */
  private Optional<Placed> placed(Block block, Rectangle2D place, Optional<Line2D> leader) {
    if (leader.isPresent() && taken.stream().anyMatch(leader.get()::intersects)) {
      return Optional.empty();
    }
    taken.add(place);
    leader.ifPresent(leaders::add);
    List<Ink> ink = new ArrayList<>(block.at(place));
    leader.ifPresent(line -> ink.add(Ink.line(line, LEADER)));
    return Optional.of(new Placed(place, ink));
  }

  private static Rectangle2D wider(Rectangle2D place, double by) {
    return Placement.wider(place, by);
  }
}
