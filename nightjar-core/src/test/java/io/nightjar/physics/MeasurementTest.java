package io.nightjar.physics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Results on the Higgs boson, the Z and the W by era. */
@Tag("law")
class MeasurementTest {

  @ParameterizedTest
  @CsvSource({
    "BR_h_inv_ATLAS, 0.26, 0.107",
    "BR_h_inv_CMS, 0.19, 0.15",
    "m_W, 80.379, 80.3692",
    "Gamma_Z, 2.4955, 2.4955",
    "sin2_eff, 0.23153, 0.23153",
  })
  void erasKnowTheirOwnResults(String name, double poster, double today) {
    assertThat(Measurements.of(Era.POSTER).find(name).orElseThrow().value()).isEqualTo(poster);
    assertThat(Measurements.of(Era.TODAY).find(name).orElseThrow().value()).isEqualTo(today);
  }

  @Test
  void whatCameLaterIsNotKnown() {
    assertThat(Measurements.of(Era.POSTER).find("BR_h_undetected_ATLAS")).isEmpty();
    assertThat(Measurements.of(Era.TODAY).find("BR_h_undetected_ATLAS")).isPresent();
    Era day = new Era("d", LocalDate.of(2019, 4, 30));
    assertThat(Measurements.of(day).find("BR_h_inv_ATLAS")).isPresent();
    Era before = new Era("d", LocalDate.of(2019, 4, 29));
    assertThat(Measurements.of(before).find("BR_h_inv_ATLAS")).isEmpty();
  }

  /** No two results of one name and day, each with a source that says how it was obtained. */
  @ParameterizedTest
  @ValueSource(strings = {"higgs", "electroweak"})
  void everyRowIsTraceable(String table) {
    Measurements today =
        Measurements.of(Era.TODAY, List.of(Table.resource(Measurements.FOLDER + table + ".csv")));
    List<Measurement> all =
        today.names().stream().flatMap(name -> today.history(name).stream()).toList();
    assertThat(all).extracting(m -> m.name() + m.published()).doesNotHaveDuplicates();
    assertThat(all).allSatisfy(m -> assertThat(m.source()).matches("arXiv:\\S+|PDG \\d{4}"));
    assertThat(all).extracting(Measurement::status).doesNotContain("");
    Citations known = new Citations();
    assertThat(all)
        .extracting(Measurement::source)
        .filteredOn(source -> source.startsWith("arXiv"))
        .allMatch(known::has);
  }
}
