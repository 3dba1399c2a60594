package io.nightjar.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A figure with every kind of layer looks as it did. After a change on purpose, look at {@code
 * target/golden/everything.svg} and copy it over the file in {@code src/test/resources/golden}.
 */
@Tag("golden")
class GoldenTest {

  /**
   * Outlines of letters come from the font reader of the JDK, which may round differently elsewhere
   * [pt].
   */
  private static final double TOLERANCE = 0.02;

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  @Test
  void everyKindOfLayer() throws IOException {
    assertLooksAsBefore(Examples.everything(), "everything.svg");
  }

  @Test
  void areasWithHoles() throws IOException {
    assertLooksAsBefore(Examples.ring(), "ring.svg");
  }

  /** Writes a picture into {@code target/golden} and compares it with the golden one. */
  static void assertLooksAsBefore(Picture picture, String name) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "golden"));
    Path file = folder.resolve(name);
    Figures.write(picture, file);
    String actual = Files.readString(file);
    String expected = golden(name);
    assertThat(shape(actual)).isEqualTo(shape(expected));
    assertThat(numbers(actual))
        .usingComparatorWithPrecision(TOLERANCE)
        .containsExactly(numbers(expected));
  }

  private static String golden(String name) throws IOException {
    try (InputStream stream = GoldenTest.class.getResourceAsStream("/golden/" + name)) {
      assertThat(stream).as("golden file").isNotNull();
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String shape(String svg) {
    return NUMBER.matcher(svg.replace("\r", "")).replaceAll("#");
  }

  private static double[] numbers(String svg) {
    return NUMBER
        .matcher(svg)
        .results()
        .map(MatchResult::group)
        .mapToDouble(Double::parseDouble)
        .toArray();
  }
}
