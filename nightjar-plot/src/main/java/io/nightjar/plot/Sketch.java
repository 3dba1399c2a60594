package io.nightjar.plot;

import java.util.List;

/**
 * A Feynman diagram to be drawn: time runs to the right; where vertices stand is found from what
 * they are joined to.
 *
 * @param title LaTeX below the diagram, or empty
 * @param vertices by number
 * @param lines those that leave in their order from top to bottom, those that come likewise
 */
public record Sketch(String title, List<Vertex> vertices, List<Line> lines) {

  /** End of a line that comes from or goes to the outside. */
  public static final int OUTSIDE = -1;

  /** How a line is drawn. */
  public enum Look {
    /** Straight with an arrow. */
    ARROW,
    /** The same with the arrow against the direction of time. */
    BACKWARD_ARROW,
    PLAIN,
    WAVE,
    DASHES,
    DOUBLE
  }

  /**
   * Where lines meet.
   *
   * @param label LaTeX beside it, or empty
   * @param blob whether it is a hatched disc rather than a dot
   */
  public record Vertex(String label, boolean blob) {}

  /**
   * A line from vertex to vertex.
   *
   * @param label LaTeX beside it, or empty
   * @param from number of a vertex, or {@link #OUTSIDE}
   * @param to number of a vertex, or {@link #OUTSIDE}
   * @param upright whether its vertices stand above each other
   */
  public record Line(String label, Look look, Palette colour, int from, int to, boolean upright) {
    boolean isIncoming() {
      return from == OUTSIDE;
    }

    boolean isOutgoing() {
      return to == OUTSIDE;
    }

    boolean isInternal() {
      return !isIncoming() && !isOutgoing();
    }

    boolean touches(int vertex) {
      return from == vertex || to == vertex;
    }

    /** The end that is a vertex, or the first of two. */
    int vertex() {
      return isIncoming() ? to : from;
    }

    int other(int vertex) {
      return from == vertex ? to : from;
    }
  }

  public Sketch {
    vertices = List.copyOf(vertices);
    lines = List.copyOf(lines);
    for (Line line : lines) {
      boolean known = Math.max(line.from, line.to) < vertices.size();
      if (line.from == line.to || !known || Math.min(line.from, line.to) < OUTSIDE) {
        throw new IllegalArgumentException("The line '%s' joins nothing.".formatted(line.label));
      }
    }
  }
}
