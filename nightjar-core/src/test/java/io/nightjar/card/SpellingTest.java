package io.nightjar.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
  private static final List<String> WORDS =
      List.of("epsilon", "mass", "GeV", "MeV", "m", "t", "dark-photon", "dark-scalar");

  @ParameterizedTest
  @Tag("law")
  @CsvSource({
    "epsilom, epsilon",
    "espilon, epsilon",
    "Epsilon, epsilon",
    "mas, mass",
    "mev, MeV",
    "Gev, GeV",
    "darkphoton, dark-photon",
    "dark-foton, dark-photon",
    "g, ''",
    "colour, ''",
    "x, ''",
  })
  void findsTheNearestWord(String typed, String expected) {
    assertThat(Spelling.nearest(typed, WORDS).orElse("")).isEqualTo(expected);
  }

  /** Known distances of the textbook examples, and one swap. */
  @ParameterizedTest
  @Tag("reference")
  @CsvSource({"kitten, sitting, 3", "saturday, sunday, 3", "teh, the, 1", "'', abc, 3", "a, a, 0"})
  void countsSlips(String a, String b, int expected) {
    assertThat(Spelling.distance(a, b)).isEqualTo(expected);
  }
}
