package io.nightjar.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightjar.physics.Measurement.Kind;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dated numbers: the last one public in an era counts. */
class MeasurementsTest {

  private static Measurements read(Era era, String... lines) {
    Table table = Table.read("test.csv", new StringReader(String.join("\n", lines)));
    return Measurements.of(era, List.of(table));
  }

  /** Δa_μ by era, from the white papers and the releases of the experiment. */
  @ParameterizedTest
  @Tag("reference")
  @CsvSource({
    "2020, 279e-11, 76e-11, 2020",
    "2021-04-07, 251e-11, 59e-11, 2021",
    "2024-01-01, 249e-11, 48e-11, 2023",
    "2025-06-01, 26e-11, 66e-11, 2025 WP25 runs 1-3",
    "2026, 38e-11, 63e-11, 2025 final"
  })
  void theMuonMovesWithTheEra(String era, double value, double error, String label) {
    Measurement delta = Measurements.of(Era.of(era).orElseThrow()).find("delta-a-mu").orElseThrow();
    assertThat(delta.value()).isEqualTo(value);
    assertThat(delta.plus()).isEqualTo(error).isEqualTo(delta.minus());
    assertThat(delta.label()).isEqualTo(label);
    assertThat(delta.kind()).isEqualTo(Kind.DIFFERENCE);
  }

  /** A difference is the difference of the numbers of its day, to the digits given. */
  @Test
  @Tag("law")
  void differencesAreDifferences() {
    for (Era era : List.of(Era.POSTER, Era.of("2021-05-01").orElseThrow(), Era.TODAY)) {
      Measurements known = Measurements.of(era);
      Measurement measured = known.find("a-mu-exp").orElseThrow();
      Measurement predicted = known.find("a-mu-sm").orElseThrow();
      Measurement delta = known.find("delta-a-mu").orElseThrow();
      assertThat(measured.value() - predicted.value())
          .as(era.name())
          .isCloseTo(delta.value(), org.assertj.core.data.Offset.offset(1.01e-11));
      assertThat(Math.hypot(measured.plus(), predicted.plus()))
          .isCloseTo(delta.plus(), org.assertj.core.data.Offset.offset(4e-11));
    }
  }

  /** Nothing of the future is known, and names, units and kinds are consistent in each name. */
  @Test
  @Tag("law")
  void shippedNumbersAreConsistent() {
    Measurements today = Measurements.of(Era.TODAY);
    assertThat(today.names()).contains("delta-a-mu", "a-tau", "br-kp-pip-nunu", "r-pi", "r-k");
    for (String name : today.names()) {
      List<Measurement> all = today.history(name);
      assertThat(all)
          .as(name)
          .isSortedAccordingTo(java.util.Comparator.comparing(Measurement::published));
      assertThat(all.stream().map(Measurement::kind).distinct()).as(name).hasSize(1);
      assertThat(all).allMatch(m -> !m.status().isEmpty() && !m.source().isEmpty());
      assertThat(today.find(name)).contains(all.getLast());
    }
    Measurements then = Measurements.of(Era.POSTER);
    then.names()
        .forEach(name ->
            assertThat(then.history(name)).allMatch(m -> Era.POSTER.includes(m.published())));
  }

  /** Columns in any order, label and unit left out, errors with signs, an empty cell for none. */
  @Test
  @Tag("law")
  void columnsComeInAnyOrder() {
    Measurements known =
        read(
            Era.TODAY,
            "# source: test",
            "name,kind,value,plus,minus,published,source,status",
            "m-w,measurement,80.3,0.01,-0.02,2024-01-01,x,seen",
            "br,upper-limit-95,0.1,,,2024-01-01,x,seen");
    Measurement w = known.find("m-w").orElseThrow();
    assertThat(w.minus()).isEqualTo(0.02);
    assertThat(w.label()).isEmpty();
    assertThat(w.level()).isEqualTo(Measurement.ONE_SIGMA);
    assertThat(w.pull(80.28)).isCloseTo(-1, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(w.pull(80.32)).isCloseTo(2, org.assertj.core.data.Offset.offset(1e-9));
    Measurement br = known.find("br").orElseThrow();
    assertThat(br.kind()).isEqualTo(Kind.UPPER_LIMIT);
    assertThat(br.level()).isEqualTo(0.95);
    assertThat(br.allows(0.1)).isTrue();
    assertThat(br.allows(0.11)).isFalse();
    assertThat(br.times(2).value()).isEqualTo(0.2);
  }

  @Test
  @Tag("law")
  void theLastOfTheEraWins() {
    String[] lines = {
      "name,value,minus,plus,kind,published,source,status",
      "a,3,1,1,measurement,2022-02-02,x,seen",
      "a,1,1,1,measurement,2020-02-02,x,seen"
    };
    assertThat(read(Era.TODAY, lines).find("a").orElseThrow().value()).isEqualTo(3);
    assertThat(read(Era.POSTER, lines).find("a").orElseThrow().value()).isEqualTo(1);
    assertThat(read(Era.of("2019-01-01").orElseThrow(), lines).find("a")).isEmpty();
  }

  @ParameterizedTest
  @Tag("law")
  @ValueSource(
      strings = {
        "a,1,1,1,guess,2020-01-01,x,seen",
        "a,1,1,1,measurement,yesterday,x,seen",
        "a,1,,1,measurement,2020-01-01,x,seen",
        "a,one,1,1,measurement,2020-01-01,x,seen"
      })
  void faultsAreNamed(String line) {
    assertThatThrownBy(
            () -> read(Era.TODAY, "name,value,minus,plus,kind,published,source,status", line))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("test.csv");
  }
}
