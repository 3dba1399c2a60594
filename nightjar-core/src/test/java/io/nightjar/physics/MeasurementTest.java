package io.nightjar.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("law")
class MeasurementTest {
  private static final String HEAD = "name,value,plus,minus,kind,published,source,status\n";

  @ParameterizedTest
  @CsvSource({
    "higgs, BR_h_inv_ATLAS, 0.26, 0.107",
    "higgs, BR_h_inv_CMS, 0.19, 0.15",
    "electroweak, m_W, 80.379, 80.3692",
    "electroweak, Gamma_Z, 2.4955, 2.4955",
    "electroweak, sin2_eff, 0.23153, 0.23153",
  })
  void erasKnowTheirOwnResults(String table, String name, double poster, double today) {
    List<Measurement> all = Measurement.all("measurements/" + table + ".csv");
    assertThat(Measurement.latest(all, name, Era.POSTER).orElseThrow().value()).isEqualTo(poster);
    assertThat(Measurement.latest(all, name, Era.TODAY).orElseThrow().value()).isEqualTo(today);
  }

  @Test
  void whatCameLaterIsNotKnown() {
    List<Measurement> all = Measurement.all("measurements/higgs.csv");
    assertThat(Measurement.latest(all, "BR_h_undetected_ATLAS", Era.POSTER)).isEmpty();
    assertThat(Measurement.latest(all, "BR_h_undetected_ATLAS", Era.TODAY)).isPresent();
    Era day = new Era("d", LocalDate.of(2019, 4, 30));
    assertThat(Measurement.latest(all, "BR_h_inv_ATLAS", day)).isPresent();
    Era before = new Era("d", LocalDate.of(2019, 4, 29));
    assertThat(Measurement.latest(all, "BR_h_inv_ATLAS", before)).isEmpty();
  }

  /** No two results of one name and day, each with a source that says how it was obtained. */
  @ParameterizedTest
  @ValueSource(strings = {"measurements/higgs.csv", "measurements/electroweak.csv"})
  void everyRowIsTraceable(String table) {
    List<Measurement> all = Measurement.all(table);
    assertThat(all).extracting(m -> m.name() + m.published()).doesNotHaveDuplicates();
    assertThat(all).allSatisfy(m -> assertThat(m.source()).matches("arXiv:\\S+|PDG \\d{4}"));
    assertThat(all).extracting(Measurement::status).doesNotContain("");
    Citations known = new Citations();
    assertThat(all)
        .extracting(Measurement::source)
        .filteredOn(source -> source.startsWith("arXiv"))
        .allMatch(known::has);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,1,0,0,measurement,2020-01-01,s,t",
        "a,1,0.1,-0.1,measurement,2020-01-01,s,t",
        "a,1,0.1,0.1,upper limit,2020-01-01,s,t",
        "a,1,0.1,0.1,guess,2020-01-01,s,t",
        "a,1,0.1,0.1,measurement,2020-13-01,s,t",
        "a,,0.1,0.1,measurement,2020-01-01,s,t",
      })
  void refusesFaultyRows(String row) {
    Table table = Table.read("mine.csv", new StringReader(HEAD + row + "\n"));
    assertThatThrownBy(() -> Measurement.all(table)).isInstanceOf(DataException.class);
  }
}
