package io.nightjar.diagram;

import io.nightjar.diagram.Diagram.Kind;
import io.nightjar.diagram.Diagram.Line;
import io.nightjar.diagram.Diagram.Vertex;
import io.nightjar.model.Spectrum;
import io.nightjar.process.DecayTable;
import java.util.ArrayList;
import java.util.List;

/** A diagram that is being drawn. */
final class Draft {

  private static final String BAR = "_bar";

  private final boolean majorana;
  private final List<Vertex> vertices = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();

  /**
   * An empty sheet.
   *
   * @param majorana whether neutrinos are their own antiparticles
   */
  Draft(boolean majorana) {
    this.majorana = majorana;
  }

  boolean isMajorana() {
    return majorana;
  }

  /** A new vertex; returns its number. */
  int vertex(String coupling) {
    vertices.add(new Vertex(coupling, false));
    return vertices.size() - 1;
  }

  /** A new vertex of hadrons; returns its number. */
  int blob(String coupling) {
    vertices.add(new Vertex(coupling, true));
    return vertices.size() - 1;
  }

  /** A particle comes in; a light neutrino of a beam has a helicity that tells it apart. */
  void in(String particle, int to) {
    Kind kind = Spectrum.FLAVOURS.contains(bare(particle)) ? Kind.FERMION : kind(particle);
    lines.add(new Line(particle, kind, isAnti(particle), Diagram.OUTSIDE, to, false));
  }

  void out(String particle, int from) {
    line(particle, from, Diagram.OUTSIDE);
  }

  void line(String particle, int from, int to) {
    lines.add(new Line(particle, kind(particle), isAnti(particle), from, to, false));
  }

  /** A particle passes between two vertices of which neither is the earlier one. */
  void exchange(String particle, int from, int to) {
    lines.add(new Line(particle, kind(particle), isAnti(particle), from, to, true));
  }

  Diagram named(String name) {
    return new Diagram(name, vertices, lines);
  }

  private Kind kind(String particle) {
    String bare = bare(particle);
    if (bare.startsWith("nu")) {
      return majorana ? Kind.MAJORANA : Kind.FERMION;
    }
    return switch (bare) {
      case "e", "mu", "tau", "u", "d", "s", "c", "b", "t", "q" -> Kind.FERMION;
      case DecayTable.Z_PRIME, DecayTable.Z_PRIME_ELSE, "Z", "W", "gamma", "g" -> Kind.VECTOR;
      case "phi" -> Kind.SCALAR;
      default -> Kind.HADRON;
    };
  }

  /** Name without charge and bar. */
  private static String bare(String particle) {
    return particle.replaceAll("([-+]|_bar)$", "");
  }

  private static boolean isAnti(String particle) {
    return particle.endsWith(BAR) || particle.matches("(e|mu|tau)\\+");
  }

  /** Name of the antiparticle; Majorana neutrinos and neutral bosons are their own. */
  String conjugate(String particle) {
    if (particle.endsWith(BAR)) {
      return bare(particle);
    }
    if (particle.endsWith("-") || particle.endsWith("+")) {
      String sign = particle.endsWith("-") ? "+" : "-";
      return particle.substring(0, particle.length() - 1) + sign;
    }
    boolean neutrino = particle.startsWith("nu") && !majorana;
    return neutrino || isQuark(particle) ? particle + BAR : particle;
  }

  private static boolean isQuark(String particle) {
    return particle.matches("[udscbtq]");
  }
}
