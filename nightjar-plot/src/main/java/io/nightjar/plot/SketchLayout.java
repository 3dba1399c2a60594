package io.nightjar.plot;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Where the vertices of a {@link Sketch} stand: in columns by the longest way from the left; in
 * each column where the pull of the lines is in balance (W. T. Tutte, "How to draw a graph", 1963),
 * which lets no lines cross when those from outside are pinned in their order.
 */
final class SketchLayout {

  /** Distance of columns and of rows of outer ends [pt]. */
  private static final double COLUMN = 58;

  private static final double ROW = 36;

  /** Rows between a line that ends above the diagram and the highest row. */
  private static final double ABOVE = 1.9;

  /** Pull of outer lines; of inner ones it is 1. */
  private static final double OUTER = 2.5;

  private static final int SWEEPS = 400; // the balance is reached to 1e-6 after some fifty

  /** Of a bent line, its height over its length; if it passes several columns, and two. */
  private static final double FLAT_BEND = 0.22;

  private static final double BEND = 0.3;

  /** Rows that lines from the left share at most. */
  private static final double MOST_LEFT = 3.5;

  private final Sketch sketch;
  private final int[] column;
  private final double[] row;
  private final double[] outerX;
  private final double[] outerY;

  SketchLayout(Sketch sketch) {
    this.sketch = sketch;
    this.column = columns();
    this.row = new double[sketch.vertices().size()];
    this.outerX = new double[sketch.lines().size()];
    this.outerY = new double[sketch.lines().size()];
    pin();
    balance();
  }

  // ---- columns --------------------------------------------------------------------------------

  /** Longest way from the left; upright lines join vertices of one column. */
  private int[] columns() {
    int[] found = new int[sketch.vertices().size()];
    Arrays.fill(found, 1);
    for (int pass = 0; pass < found.length; pass++) {
      for (Sketch.Line line : sketch.lines()) {
        if (line.isInternal()) {
          int least = found[line.from()] + (line.upright() ? 0 : 1);
          found[line.to()] = Math.max(found[line.to()], least);
          if (line.upright()) {
            found[line.from()] = Math.max(found[line.from()], found[line.to()]);
          }
        }
      }
    }
    return found;
  }

  // ---- rows -----------------------------------------------------------------------------------

  /** Ends of outer lines: those that leave take one row each, those that come share the height. */
  private void pin() {
    List<Integer> out = numbers(Sketch.Line::isOutgoing);
    List<Integer> left = numbers(line -> line.isIncoming() && column[line.to()] == 1);
    int height = Math.max(Math.max(out.size(), left.size()) - 1, 0);
    spread(out, height, height, 1);
    spread(left, height, Math.min(height, MOST_LEFT), -1);
    for (int k : numbers(line -> line.isIncoming() && column[line.to()] > 1)) {
      outerX[k] = column[sketch.lines().get(k).to()];
      outerY[k] = -ABOVE;
    }
  }

  private List<Integer> numbers(Predicate<Sketch.Line> wanted) {
    return IntStream.range(0, sketch.lines().size())
        .filter(k -> wanted.test(sketch.lines().get(k)))
        .boxed()
        .toList();
  }

  /** Ends evenly over some rows in the middle of a height. */
  private void spread(List<Integer> lines, double height, double rows, int side) {
    for (int i = 0; i < lines.size(); i++) {
      int k = lines.get(i);
      outerX[k] = column[sketch.lines().get(k).vertex()] + side;
      outerY[k] = (height - rows) / 2 + rows * (lines.size() == 1 ? 0.5 : i / (lines.size() - 1.0));
    }
  }

  private void balance() {
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int v = 0; v < row.length; v++) {
        row[v] = pulled(v);
      }
    }
  }

  private double pulled(int v) {
    double sum = 0;
    double weight = 0;
    for (int k = 0; k < sketch.lines().size(); k++) {
      Sketch.Line line = sketch.lines().get(k);
      if (line.touches(v)) {
        double pull = line.isInternal() ? 1 : OUTER;
        sum += pull * (line.isInternal() ? row[line.other(v)] : outerY[k]);
        weight += pull;
      }
    }
    return weight == 0 ? 0 : sum / weight;
  }

  // ---- on the page ----------------------------------------------------------------------------

  /** Place of a vertex [pt]. */
  Point2D vertex(int v) {
    return place(column[v], row[v]);
  }

  private static Point2D place(double column, double row) {
    return new Point2D.Double(COLUMN * column, ROW * row);
  }

  /** The way of a line. */
  Track track(int k) {
    Sketch.Line line = sketch.lines().get(k);
    Point2D outer = place(outerX[k], outerY[k]);
    Point2D from = line.isIncoming() ? outer : vertex(line.from());
    Point2D to = line.isOutgoing() ? outer : vertex(line.to());
    return Track.of(from, to, bend(line, from, to));
  }

  /**
   * Height of the bend to the right of the way [pt]: a line of a loop that passes a vertex of the
   * loop gives it room.
   */
  private double bend(Sketch.Line line, Point2D from, Point2D to) {
    List<Integer> others = loop(line);
    int columns = line.isInternal() ? Math.abs(column[line.from()] - column[line.to()]) : 0;
    if (columns < 2 || others.isEmpty()) {
      return 0;
    }
    double x = others.stream().mapToDouble(v -> vertex(v).getX()).average().orElseThrow();
    double y = others.stream().mapToDouble(v -> vertex(v).getY()).average().orElseThrow();
    double dx = to.getX() - from.getX();
    double dy = to.getY() - from.getY();
    double side = dx * (y - from.getY()) - dy * (x - from.getX());
    return -Math.signum(side) * (columns > 2 ? FLAT_BEND : BEND) * Math.hypot(dx, dy);
  }

  /** Vertices of the shortest other way between the ends of a line; none if it is a bridge. */
  private List<Integer> loop(Sketch.Line line) {
    if (!line.isInternal()) {
      return List.of();
    }
    int[] before = new int[row.length];
    Arrays.fill(before, -1);
    before[line.from()] = line.from();
    List<Integer> front = new ArrayList<>(List.of(line.from()));
    while (!front.isEmpty() && before[line.to()] < 0) {
      front = next(front, before, line);
    }
    List<Integer> between = new ArrayList<>();
    for (int v = line.to(); before[line.to()] >= 0 && before[v] != line.from(); v = before[v]) {
      between.add(before[v]);
    }
    return between;
  }

  private List<Integer> next(List<Integer> front, int[] before, Sketch.Line without) {
    List<Integer> next = new ArrayList<>();
    for (int v : front) {
      for (Sketch.Line line : sketch.lines()) {
        boolean leads = line.isInternal() && line.touches(v) && !line.equals(without);
        if (leads && before[line.other(v)] < 0) {
          before[line.other(v)] = v;
          next.add(line.other(v));
        }
      }
    }
    return next;
  }
}
