package io.nightjar.plot;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightjar.cli.ShippedDiagrams;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Labels of the diagrams of all shipped cards stand free, and no vertex stands on another. Cards
 * have most of their processes in common, so that each shows every sixth of its own, another sixth
 * each.
 */
@Tag("law")
class DiagramLabelsTest {

  private static final int EVERY = 6;

  private static final Typesetter TYPESETTER = new Typesetter();

  static Stream<String> cards() {
    return ShippedDiagrams.cards().stream();
  }

  @ParameterizedTest
  @MethodSource("cards")
  void touchNothing(String card) {
    List<Feynman> all = ShippedDiagrams.of(card);
    assertThat(all).isNotEmpty();
    int first = List.copyOf(ShippedDiagrams.cards()).indexOf(card) % EVERY;
    for (int k = first; k < all.size(); k += EVERY) {
      check(all.get(k).sketches().getFirst());
    }
  }

  private static void check(Sketch sketch) {
    SketchLayout layout = new SketchLayout(sketch);
    List<Ink> drawn = SketchArtist.draw(sketch, layout);
    List<Rectangle2D> labels =
        SketchWords.place(sketch, layout, drawn, TYPESETTER).stream()
            .map(SketchWords.Placed::place)
            .toList();
    long wanted =
        Stream.concat(
                sketch.lines().stream().map(Sketch.Line::label),
                sketch.vertices().stream().map(Sketch.Vertex::label))
            .filter(label -> !label.isEmpty())
            .count();
    assertThat(labels).as(sketch.title()).hasSize((int) wanted);
    for (int i = 0; i < labels.size(); i++) {
      Rectangle2D label = labels.get(i);
      assertThat(labels.subList(0, i)).as(sketch.title()).noneMatch(label::intersects);
      assertThat(drawn).as(sketch.title()).noneMatch(ink -> ink.covered().intersects(label));
    }
    for (int v = 1; v < sketch.vertices().size(); v++) {
      for (int w = 0; w < v; w++) {
        assertThat(layout.vertex(v).distance(layout.vertex(w)))
            .as(sketch.title())
            .isGreaterThan(15);
      }
    }
  }
}
