package io.nightjar.cli;

import io.nightjar.diagram.Diagram;
import io.nightjar.plot.Feynman;
import io.nightjar.plot.Palette;
import io.nightjar.plot.Sketch;
import io.nightjar.plot.Sketch.Look;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Draws diagrams of processes: the dark sector in blue, the Standard Model in black. */
final class DiagramFigure {

  private static final Pattern DARK = Pattern.compile("nu[0-9]+(_bar)?|zprime\\*?|phi");

  private DiagramFigure() {}

  /** A diagram alone. */
  static Feynman of(Diagram diagram) {
    return new Feynman(List.of(sketch(diagram)), 1);
  }

  /** Diagrams beside each other. */
  static Feynman of(List<Diagram> diagrams, int columns) {
    return new Feynman(diagrams.stream().map(DiagramFigure::sketch).toList(), columns);
  }

  private static Sketch sketch(Diagram diagram) {
    return new Sketch(
        title(diagram.name()),
        diagram.vertices().stream().map(v -> new Sketch.Vertex(v.coupling(), v.blob())).toList(),
        diagram.lines().stream().map(DiagramFigure::line).toList());
  }

  private static Sketch.Line line(Diagram.Line line) {
    boolean dark = DARK.matcher(line.particle()).matches();
    return new Sketch.Line(
        Symbols.latex(line.particle()),
        look(line),
        dark ? Palette.BLUE : Palette.BLACK,
        line.from(),
        line.to(),
        line.exchanged());
  }

  private static Look look(Diagram.Line line) {
    return switch (line.kind()) {
      case FERMION -> line.antiparticle() ? Look.BACKWARD_ARROW : Look.ARROW;
      case MAJORANA -> Look.PLAIN;
      case VECTOR -> Look.WAVE;
      case SCALAR -> Look.DASHES;
      case HADRON -> Look.DOUBLE;
    };
  }

  /** The name with symbols for particles and words as words. */
  private static String title(String name) {
    return Pattern.compile(" ")
        .splitAsStream(name)
        .map(DiagramFigure::word)
        .collect(Collectors.joining("\\,"));
  }

  private static String word(String word) {
    if (word.endsWith(",")) {
      return word(word.substring(0, word.length() - 1)) + ",\\;\\;";
    }
    return switch (word) {
      case "->" -> "\\to";
      case "by" -> "\\;\\mathrm{by}\\;";
      default ->
          word.startsWith("a-")
              ? "a_{" + Symbols.latex(word.substring(2)) + "}"
              : Symbols.latex(word);
    };
  }
}
