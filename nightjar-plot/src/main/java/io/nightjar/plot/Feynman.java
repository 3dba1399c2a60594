package io.nightjar.plot;

import java.util.List;

/**
 * Feynman diagrams in rows, on a page as large as they need.
 *
 * @param sketches from left to right, row after row, at least one
 * @param columns diagrams in each row
 */
public record Feynman(List<Sketch> sketches, int columns) implements Picture {

  public Feynman {
    sketches = List.copyOf(sketches);
    if (sketches.isEmpty() || columns < 1) {
      throw new IllegalArgumentException(
          "%d diagrams cannot stand in rows of %d.".formatted(sketches.size(), columns));
    }
  }

  /** Diagrams beside each other. */
  public static Feynman of(Sketch... sketches) {
    return new Feynman(List.of(sketches), sketches.length);
  }
}
