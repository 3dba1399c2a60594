package io.nightjar.plot;

import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Places the labels of a {@link Sketch}: of outer lines behind their ends, of inner ones beside
 * their middle, of vertices about them. A label touches no line and no other label; where the
 * nearest place is taken, the next one is.
 */
final class SketchWords {

  private static final double GAP = 3; // from what a label belongs to [pt]

  private static final double DOT_GAP = 4; // from the middle of a vertex [pt]

  private static final double CLEARANCE = 1; // from everything else [pt]

  private static final double APART = 3; // labels from each other [pt]

  private static final double STEP = 1.5; // of rings about a vertex [pt]

  private static final int RINGS = 80;
  private static final int DIRECTIONS = 24;

  /** Shares of a line beside which its label may stand, the best first. */
  private static final double[] SHARES = {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74};

  /** A label with the place that its letters take. */
  record Placed(Rectangle2D place, List<Ink> ink) {}

  private record Obstacle(Rectangle2D bounds, Shape shape) {
    boolean touches(Rectangle2D place) {
      return bounds.intersects(place) && shape.intersects(place);
    }
  }

  private final Sketch sketch;
  private final SketchLayout layout;
  private final Typesetter typesetter;
  private final List<Obstacle> ground = new ArrayList<>();
  private final List<Placed> placed = new ArrayList<>();

  private SketchWords(Sketch sketch, SketchLayout layout, List<Ink> drawn, Typesetter typesetter) {
    this.sketch = sketch;
    this.layout = layout;
    this.typesetter = typesetter;
    for (Ink ink : drawn) {
      Shape shape = ink.covered();
      ground.add(new Obstacle(Placement.wider(shape.getBounds2D(), 1), shape));
    }
  }

  static List<Placed> place(
      Sketch sketch, SketchLayout layout, List<Ink> drawn, Typesetter typesetter) {
    SketchWords words = new SketchWords(sketch, layout, drawn, typesetter);
    words.lines(false);
    words.lines(true);
    words.vertices();
    return words.placed;
  }

  private void lines(boolean internal) {
    for (int k = 0; k < sketch.lines().size(); k++) {
      Sketch.Line line = sketch.lines().get(k);
      if (line.isInternal() == internal && !line.label().isEmpty()) {
        Block block = Block.of(typesetter.set(line.label(), Typesetter.TITLE)).in(line.colour());
        Track track = layout.track(k);
        put(line.label(), block, internal ? beside(block, track) : behind(block, line, track));
      }
    }
  }

  private void vertices() {
    for (int v = 0; v < sketch.vertices().size(); v++) {
      String label = sketch.vertices().get(v).label();
      if (!label.isEmpty()) {
        Block block = Block.of(typesetter.set(label, Typesetter.SMALL)).in(Palette.DARK_GREY);
        put(label, block, around(block, layout.vertex(v), widest(v), DOT_GAP));
      }
    }
  }

  /** The middle of the widest angle between neighbouring lines of a vertex. */
  private double widest(int v) {
    double[] angles =
        IntStream.range(0, sketch.lines().size())
            .filter(k -> sketch.lines().get(k).touches(v))
            .mapToDouble(k -> away(k, v))
            .sorted()
            .toArray();
    double best = Math.PI / 2;
    double most = 0;
    for (int i = 0; i < angles.length; i++) {
      boolean last = i == angles.length - 1;
      double next = last ? angles[0] + 2 * Math.PI : angles[i + 1];
      if (next - angles[i] > most + 1e-9) {
        most = next - angles[i];
        best = (next + angles[i]) / 2;
      }
    }
    return best;
  }

  /** Direction in which a line leaves a vertex. */
  private double away(int k, int v) {
    boolean begins = sketch.lines().get(k).from() == v;
    Point2D along = layout.track(k).direction(begins ? 0 : 1);
    int sense = begins ? 1 : -1;
    return Math.atan2(sense * along.getY(), sense * along.getX());
  }

  private void put(String label, Block block, Stream<Rectangle2D> places) {
    Rectangle2D place =
        places
            .filter(this::isFree)
            .findFirst()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "The label '%s' finds no place in its diagram.".formatted(label)));
    placed.add(new Placed(place, block.at(place)));
  }

  private boolean isFree(Rectangle2D place) {
    Rectangle2D wide = Placement.wider(place, CLEARANCE);
    Rectangle2D apart = Placement.wider(place, APART);
    return placed.stream().noneMatch(other -> apart.intersects(other.place))
        && ground.stream().noneMatch(obstacle -> obstacle.touches(wide));
  }

  // ---- places, the best first -----------------------------------------------------------------

  /** Behind the outer end of a line. */
  private static Stream<Rectangle2D> behind(Block block, Sketch.Line line, Track track) {
    Point2D along = track.direction(line.isIncoming() ? 0 : 1);
    Point2D end = track.at(line.isIncoming() ? 0 : 1);
    int sense = line.isIncoming() ? -1 : 1;
    double dx = sense * along.getX();
    double dy = sense * along.getY();
    return Stream.concat(
        Stream.of(touching(block, end, dx, dy, GAP)), around(block, end, Math.atan2(dy, dx), GAP));
  }

  /** On either side of a line, then farther from its middle. */
  private static Stream<Rectangle2D> beside(Block block, Track track) {
    Stream<Rectangle2D> near =
        DoubleStream.of(SHARES)
            .boxed()
            .flatMap(share ->
                IntStream.of(0, 1, 2).boxed().flatMap(far -> pair(block, track, share, far)));
    return Stream.concat(near, around(block, track.at(0.5), Math.PI / 2, GAP));
  }

  /** Above first, or to the left. */
  private static Stream<Rectangle2D> pair(Block block, Track track, double share, int far) {
    Point2D along = track.direction(share);
    Point2D at = track.at(share);
    double gap = GAP + far * STEP;
    boolean upwards = along.getX() > 0 || (along.getX() == 0 && along.getY() < 0);
    int side = upwards ? 1 : -1;
    double nx = side * along.getY();
    double ny = -side * along.getX();
    return Stream.of(touching(block, at, nx, ny, gap), touching(block, at, -nx, -ny, gap));
  }

  /** On rings about a point, those in a direction first. */
  private static Stream<Rectangle2D> around(Block block, Point2D at, double forward, double gap) {
    return IntStream.range(0, RINGS)
        .boxed()
        .flatMap(ring ->
            IntStream.range(0, DIRECTIONS)
                .mapToObj(
                    k -> forward + Math.PI * ((k + 1) / 2) * (k % 2 == 0 ? 2 : -2) / DIRECTIONS)
                .map(angle ->
                    touching(block, at, Math.cos(angle), Math.sin(angle), gap + ring * STEP)));
  }

  /** The block in a direction from a point, its nearest point at a distance. */
  private static Rectangle2D touching(Block block, Point2D at, double dx, double dy, double gap) {
    double w = block.width() / 2;
    double h = block.height() / 2;
    double reach = Math.abs(dx) * w + Math.abs(dy) * h + gap;
    return new Rectangle2D.Double(
        at.getX() + dx * reach - w, at.getY() + dy * reach - h, 2 * w, 2 * h);
  }
}
