package io.nightjar.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightjar.experiment.Sample.Status;
import io.nightjar.physics.Table;
import java.io.StringReader;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Bins, samples, planes and releases. */
@Tag("law")
class SamplesTest {
  private static final String EDGES = "x_lo_MeV,x_hi_MeV,data,background\n";

  @Test
  void binsContainTheirLowerEdge() {
    Bins bins = Bins.of(0, 1, 3);
    assertThat(List.of(bins.find(0), bins.find(0.99), bins.find(1), bins.find(2.99)))
        .containsExactly(0, 0, 1, 1);
    assertThat(List.of(bins.find(-0.1), bins.find(3), bins.find(Double.NaN))).containsOnly(-1);
    assertThat(Bins.around(0, new double[] {0.5, 2}).edges()).containsExactly(0, 1, 3);
    assertThat(Bins.uniform(-1, 1, 4).edges()).containsExactly(-1, -0.5, 0, 0.5, 1);
    assertThatThrownBy(() -> Bins.of(1, 1)).hasMessageContaining("do not ascend");
    assertThatThrownBy(() -> Bins.of(1)).hasMessageContaining("do not ascend");
    assertThatThrownBy(() -> bins.range(0, 2)).hasMessageContaining("whole bins");
  }

  @Test
  void samplesHaveEdgesInGeV() {
    Sample sample = sample("100,200,5,4.5\n200,400,7,6\n");
    assertThat(sample.bins().edges()).containsExactly(0.1, 0.2, 0.4);
    assertThat(sample.totalObserved()).isEqualTo(12);
    assertThat(sample.within(0.2, 0.4).totalExpected()).isEqualTo(6);
    assertThatThrownBy(() -> sample.within(0.2, 0.3)).hasMessageContaining("whole bins");
  }

  @Test
  void samplesRefuseGapsAndNegativeCounts() {
    assertThatThrownBy(() -> sample("100,200,5,4.5\n210,400,7,6\n"))
        .hasMessageContaining("bin 2 of 'x' starts at 0.21");
    assertThatThrownBy(() -> sample("100,200,-5,4.5\n"))
        .hasMessage("x: -5.0 observed events in a bin.");
  }

  @Test
  void digitisedSpectraSayThatTheyAre() {
    Sample angle = digitised("mb2018_digitized_costheta", "costheta", Bins.uniform(-1, 1, 10));
    assertThat(angle.status()).isEqualTo(Status.DIGITISED);
    assertThat(digitised("mb2020_digitized_costheta", "costheta", Bins.uniform(-1, 1, 20)).status())
        .isEqualTo(Status.DIGITISED);
    assertThat(MiniBoone.search("mb2018_fhc").status()).isEqualTo(Status.RELEASED);
    assertThat(MiniBoone.plane().status()).isEqualTo(Status.UNOFFICIAL);
    assertThatThrownBy(
            () -> digitised("mb2018_digitized_costheta", "costheta", Bins.uniform(-1, 0, 10)))
        .hasMessageContaining("of row 1 does not lie in bin 1");
  }

  /** A digitised figure must agree with the release of the same sample to its few per cent. */
  @Test
  void digitised2020AgreesWithTheRelease() {
    Sample release = MiniBoone.search("mb2020_fhc").within(0.2, 1.25);
    Sample angle = digitised("mb2020_digitized_costheta", "costheta", Bins.uniform(-1, 1, 20));
    Sample energy = digitised("mb2020_digitized_evis", "evis", Bins.uniform(0.1, 1.25, 23));
    for (Sample sample : List.of(angle, energy)) {
      assertThat(sample.totalObserved() / release.totalObserved()).isCloseTo(1, percent(1));
      assertThat(sample.totalExpected() / release.totalExpected()).isCloseTo(1, percent(1));
    }
  }

  /**
   * The header of the 2018 files says neutrino mode (1959 events), but both spectra hold the sum of
   * neutrino and antineutrino mode: 1959 + 478 events over a constrained background of 1577.8 +
   * 398.7 (arXiv:1805.12028), to the accuracy of the digitisation.
   */
  @Test
  void digitised2018IsTheSumOfBothModes() {
    Sample neutrinos = MiniBoone.search("mb2018_fhc").within(0.2, 1.25);
    Sample antineutrinos = MiniBoone.search("mb2020_rhc").within(0.2, 1.25);
    double observed = neutrinos.totalObserved() + antineutrinos.totalObserved();
    double expected = neutrinos.totalExpected() + antineutrinos.totalExpected();
    Sample angle = digitised("mb2018_digitized_costheta", "costheta", Bins.uniform(-1, 1, 10));
    Sample energy =
        digitised("mb2018_digitized_evis_fhc", "bin_index", Bins.uniform(-0.5, 18.5, 19));
    for (Sample sample : List.of(angle, energy)) {
      assertThat(sample.totalObserved() / observed).isCloseTo(1, percent(2));
      assertThat(sample.totalExpected() / expected).isCloseTo(1, percent(2));
      assertThat(sample.totalExpected() / neutrinos.totalExpected()).isGreaterThan(1.2);
    }
  }

  @Test
  void planesProjectOnBothAxes() {
    Plane plane = MiniBoone.plane();
    assertThat(plane.first().size()).isEqualTo(22);
    assertThat(plane.second().size()).isEqualTo(20);
    assertThat(plane.overFirst().totalObserved()).isEqualTo(plane.overSecond().totalObserved());
    assertThat(plane.observed()[0][0]).isEqualTo(15);
    assertThat(plane.observed()[21][19]).isEqualTo(18);
  }

  @Test
  void planesRefuseHolesAndDoubles() {
    String header = "x_lo,x_hi,y_lo,y_hi,data,mc\n0,1,0,1,1,1\n0,1,1,2,1,1\n1,2,0,1,1,1\n";
    assertThatThrownBy(() -> plane(header)).hasMessageContaining("missing");
    assertThatThrownBy(() -> plane(header + "1,2,0,1,1,1\n")).hasMessageContaining("twice");
    assertThatThrownBy(() -> plane(header + "1,3,1,2,1,1\n")).hasMessageContaining("overlaps");
  }

  @Test
  void releasesMatchTheirMatrix() {
    List<Release.Mode> modes = List.of(MiniBoone.mode("mb2020_fhc"));
    assertThatThrownBy(() -> new Release(modes, new double[29][29]))
        .hasMessageContaining("has 29 rows")
        .hasMessageContaining("need 30");
    double[][] crooked = MiniBoone.table("mb2020_fhc_fraccov_30x30").matrix();
    crooked[3][4] *= 1.1;
    assertThatThrownBy(() -> new Release(modes, crooked)).hasMessageContaining("not symmetric");
  }

  private static Sample digitised(String table, String observable, Bins bins) {
    return Sample.of(MiniBoone.table(table), observable, bins, "data", "background");
  }

  private static Offset<Double> percent(double percent) {
    return Offset.offset(percent / 100);
  }

  private static Sample sample(String rows) {
    return Sample.of(table(EDGES + rows), "x", "data", "background");
  }

  private static Plane plane(String text) {
    return Plane.of(table(text), "x", "y", "data", "mc");
  }

  private static Table table(String text) {
    return Table.read("test.csv", new StringReader(text));
  }
}
