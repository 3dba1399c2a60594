package io.nightjar.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.nightjar.plot.Sketch.Line;
import io.nightjar.plot.Sketch.Look;
import io.nightjar.plot.Sketch.Vertex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Diagrams look as they did, and stand as textbooks draw them. After a change on purpose, look at
 * {@code target/golden/feynman.svg} and copy it over the file in {@code src/test/resources/golden}.
 */
class FeynmanTest {

  private static Line line(String label, Look look, int from, int to) {
    return new Line(label, look, Palette.BLACK, from, to, false);
  }

  private static Line upright(String label, Look look, int from, int to) {
    return new Line(label, look, Palette.BLUE, from, to, true);
  }

  /** Exchange with a blob, and a decay after it. */
  private static Sketch tree() {
    return new Sketch(
        "a\\,B\\to c\\,B",
        List.of(
            new Vertex("g", false),
            new Vertex("", true),
            new Vertex("g'", false),
            new Vertex("e", false)),
        List.of(
            line("a", Look.ARROW, Sketch.OUTSIDE, 0),
            line("B", Look.DOUBLE, Sketch.OUTSIDE, 1),
            upright("V", Look.WAVE, 0, 1),
            line("c", Look.PLAIN, 0, 2),
            line("d", Look.PLAIN, 2, Sketch.OUTSIDE),
            line("S", Look.DASHES, 2, 3),
            line("e^-", Look.ARROW, 3, Sketch.OUTSIDE),
            line("e^+", Look.BACKWARD_ARROW, 3, Sketch.OUTSIDE),
            line("B", Look.DOUBLE, 1, Sketch.OUTSIDE)));
  }

  /** A loop with a line from above. */
  private static Sketch loop() {
    return new Sketch(
        "",
        List.of(new Vertex("g", false), new Vertex("e", false), new Vertex("g", false)),
        List.of(
            line("l", Look.ARROW, Sketch.OUTSIDE, 0),
            line("\\gamma", Look.WAVE, Sketch.OUTSIDE, 1),
            line("l", Look.ARROW, 0, 1),
            line("l", Look.ARROW, 1, 2),
            line("V", Look.WAVE, 0, 2),
            line("l", Look.ARROW, 2, Sketch.OUTSIDE)));
  }

  @Test
  @Tag("golden")
  void treeAndLoop() throws IOException {
    GoldenTest.assertLooksAsBefore(Feynman.of(tree(), loop()), "feynman.svg");
  }

  @Test
  @Tag("law")
  void timeRunsToTheRightAndExchangesStandUpright() {
    SketchLayout layout = new SketchLayout(tree());
    assertThat(layout.vertex(0).getX()).isEqualTo(layout.vertex(1).getX());
    assertThat(layout.vertex(0).getY()).isLessThan(layout.vertex(1).getY());
    for (int k : List.of(0, 1, 3, 4, 5, 6, 7, 8)) {
      Track track = layout.track(k);
      assertThat(track.at(1).getX()).isGreaterThan(track.at(0).getX());
    }
  }

  /** The line that closes a loop keeps away from the vertex that it passes. */
  @Test
  @Tag("law")
  void loopsAreOpen() {
    SketchLayout layout = new SketchLayout(loop());
    assertThat(layout.vertex(1).getY()).isLessThan(layout.vertex(0).getY());
    assertThat(layout.track(4).at(0.5).getY()).isGreaterThan(layout.vertex(0).getY() + 20);
    assertThat(layout.track(1).at(0).getY()).isLessThan(layout.vertex(1).getY() - 10);
  }

  @Test
  @Tag("law")
  void everyFormatIsTheSameEachTime() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "golden"));
    for (String suffix : List.of("svg", "pdf", "png")) {
      Path one = folder.resolve("one." + suffix);
      Path two = folder.resolve("two." + suffix);
      Figures.write(Feynman.of(tree()), one);
      Figures.write(Feynman.of(tree()), two);
      assertThat(one).isNotEmptyFile().hasSameBinaryContentAs(two);
    }
  }

  @Test
  @Tag("law")
  void aLineThatJoinsNothingIsRefused() {
    Line lost = line("x", Look.PLAIN, Sketch.OUTSIDE, 3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sketch("", List.of(new Vertex("", false)), List.of(lost)))
        .withMessageContaining("'x'");
  }
}
