package io.nightjar.diagram;

import java.util.List;

/**
 * A Feynman diagram: what meets what.
 *
 * @param name the process, as in "nu_mu C12 -> nu5 C12, nu5 -> nu4 e- e+"
 * @param vertices by number
 * @param lines those that leave in their order from top to bottom
 */
public record Diagram(String name, List<Vertex> vertices, List<Line> lines) {

  /** End of a line that comes from or goes to the outside. */
  public static final int OUTSIDE = -1;

  public Diagram {
    vertices = List.copyOf(vertices);
    lines = List.copyOf(lines);
  }

  /** What a particle is drawn as. */
  public enum Kind {
    /** Fermion with an antiparticle: a line with an arrow along the flow of fermion number. */
    FERMION,
    /** Fermion that is its own antiparticle: a line without arrow. */
    MAJORANA,
    /** Vector boson: a wave. */
    VECTOR,
    /** Scalar boson: dashes. */
    SCALAR,
    /** Nucleus, nucleon or meson: a double line. */
    HADRON
  }

  /**
   * Where lines meet.
   *
   * @param coupling LaTeX in math mode; empty where hadrons are bound
   * @param blob whether a hadron meets here, whose inside is not drawn
   */
  public record Vertex(String coupling, boolean blob) {}

  /**
   * A particle on its way.
   *
   * @param particle its name
   * @param kind what it is drawn as
   * @param antiparticle whether fermion number flows from {@code to} to {@code from}
   * @param from vertex it comes from, or {@link #OUTSIDE}
   * @param to vertex it goes to, or {@link #OUTSIDE}
   * @param exchanged whether it passes between vertices of which neither is the earlier one
   */
  public record Line(
      String particle, Kind kind, boolean antiparticle, int from, int to, boolean exchanged) {

    /** Whether it comes from the outside. */
    public boolean isIncoming() {
      return from == OUTSIDE;
    }

    /** Whether it goes to the outside. */
    public boolean isOutgoing() {
      return to == OUTSIDE;
    }
  }

  /** Names of the particles that come in. */
  public List<String> incoming() {
    return lines.stream().filter(Line::isIncoming).map(Line::particle).toList();
  }

  /** Names of the particles that go out. */
  public List<String> outgoing() {
    return lines.stream().filter(Line::isOutgoing).map(Line::particle).toList();
  }
}
