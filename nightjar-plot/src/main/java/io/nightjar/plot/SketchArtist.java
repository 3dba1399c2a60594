package io.nightjar.plot;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/** Draws the lines and vertices of a {@link Sketch}. */
final class SketchArtist {

  private static final double WIDTH = 1; // of lines [pt]

  private static final double PERIOD = 6.4; // of a wave [pt]

  private static final double AMPLITUDE = 2.2;
  private static final double HALF_GAP = 1.3; // of a double line [pt]

  private static final double DOT = 1.5; // radius of a vertex [pt]

  private static final double BLOB = 6.5;
  private static final double HEAD = 6.5; // length of an arrow [pt]

  private static final double HALF_HEAD = 2.5;
  private static final double SHARE = 0.52; // of a line where the middle of its arrow is

  private SketchArtist() {}

  static List<Ink> draw(Sketch sketch, SketchLayout layout) {
    List<Ink> ink = new ArrayList<>();
    for (int k = 0; k < sketch.lines().size(); k++) {
      ink.addAll(line(sketch.lines().get(k), layout.track(k)));
    }
    for (int v = 0; v < sketch.vertices().size(); v++) {
      ink.addAll(vertex(sketch.vertices().get(v), layout.vertex(v)));
    }
    return ink;
  }

  private static List<Ink> line(Sketch.Line line, Track track) {
    Pen pen = new Pen(line.colour(), WIDTH, Pen.Dash.SOLID);
    return switch (line.look()) {
      case PLAIN -> List.of(Ink.line(track.plain(), pen));
      case ARROW -> List.of(Ink.line(track.plain(), pen), head(track, 1, line.colour()));
      case BACKWARD_ARROW -> List.of(Ink.line(track.plain(), pen), head(track, -1, line.colour()));
      case WAVE -> List.of(Ink.line(track.wave(PERIOD, AMPLITUDE), pen));
      case DASHES ->
          List.of(Ink.line(track.plain(), new Pen(line.colour(), WIDTH, Pen.Dash.DASHED)));
      case DOUBLE ->
          List.of(Ink.line(track.shifted(HALF_GAP), pen), Ink.line(track.shifted(-HALF_GAP), pen));
    };
  }

  /** An arrow head in the middle of a line, along it or against it. */
  private static Ink head(Track track, int sense, Palette colour) {
    Point2D along = track.direction(SHARE);
    Point2D middle = track.at(SHARE);
    double dx = sense * along.getX();
    double dy = sense * along.getY();
    double baseX = middle.getX() - dx * HEAD / 2;
    double baseY = middle.getY() - dy * HEAD / 2;
    Path2D path = new Path2D.Double();
    path.moveTo(baseX + dx * HEAD, baseY + dy * HEAD);
    path.lineTo(baseX - dy * HALF_HEAD, baseY + dx * HALF_HEAD);
    path.lineTo(baseX + dy * HALF_HEAD, baseY - dx * HALF_HEAD);
    path.closePath();
    return new Ink.Filled(path, colour.color());
  }

  private static List<Ink> vertex(Sketch.Vertex vertex, Point2D at) {
    if (!vertex.blob()) {
      return List.of(new Ink.Filled(disc(at, DOT), Color.BLACK));
    }
    Ellipse2D disc = disc(at, BLOB);
    return List.of(
        new Ink.Filled(disc, Color.WHITE),
        new Ink.Hatched(disc, Palette.DARK_GREY.color(), Hatch.RISING),
        Ink.line(disc, new Pen(Palette.BLACK, WIDTH, Pen.Dash.SOLID)));
  }

  private static Ellipse2D disc(Point2D at, double radius) {
    return new Ellipse2D.Double(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius);
  }
}
