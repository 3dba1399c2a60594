package io.nightjar.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightjar.experiment.Flux.Segment;
import io.nightjar.physics.Table;
import java.io.StringReader;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("law")
class FluxTest {
  private static final double[] NODES = {1, 2, 4};
  private static final Flux STEPS = Flux.histogram("nu_mu", NODES, new double[] {3, 5});
  private static final Flux LINES = Flux.points("nu_mu", NODES, new double[] {3, 5, 1});

  @Test
  void histogramIsConstantInBins() {
    assertThat(STEPS.at(1)).isEqualTo(3);
    assertThat(STEPS.at(1.999)).isEqualTo(3);
    assertThat(STEPS.at(2)).isEqualTo(5);
    assertThat(STEPS.integral()).isEqualTo(13);
    assertThat(STEPS.integral(1.5, 3)).isEqualTo(6.5);
  }

  @Test
  void pointsAreJoinedByLines() {
    assertThat(LINES.at(1)).isEqualTo(3);
    assertThat(LINES.at(1.5)).isEqualTo(4);
    assertThat(LINES.at(3)).isEqualTo(3);
    assertThat(LINES.at(4)).isEqualTo(1);
    assertThat(LINES.integral()).isEqualTo(10);
    assertThat(LINES.integral(2, 3)).isEqualTo(4);
  }

  @Test
  void isZeroOutsideAndSaysSo() {
    assertThat(LINES.at(0.999)).isZero();
    assertThat(STEPS.at(4.001)).isZero();
    assertThat(STEPS.integral(5, 6)).isZero();
    assertThat(LINES.lowest()).isEqualTo(1);
    assertThat(LINES.highest()).isEqualTo(4);
    assertThat(LINES.segments()).containsExactly(new Segment(1, 2), new Segment(2, 4));
  }

  @Test
  void twiceTheFluxTwiceTheNeutrinos() {
    assertThat(LINES.times(2).integral()).isEqualTo(2 * LINES.integral());
  }

  /** Midpoints are exact on straight lines, so the sum over segments must give the integral. */
  @ParameterizedTest
  @ValueSource(strings = {"miniboone_fhc", "sbnd_bnb_fhc", "t2k_nd280_rhc", "charm2_fhc"})
  void segmentsCarryTheIntegral(String name) {
    for (Flux flux : Flux.all(Table.resource("fluxes/" + name + ".csv")).values()) {
      double sum = 0;
      for (Segment s : flux.segments()) {
        sum += (s.high() - s.low()) * flux.at((s.low() + s.high()) / 2);
      }
      assertThat(sum).isCloseTo(flux.integral(), Percentage.withPercentage(1e-10));
    }
  }

  @Test
  void readsEverySpeciesOfATable() {
    assertThat(Flux.all(Table.resource("fluxes/miniboone_rhc.csv")))
        .containsOnlyKeys("nu_e", "nu_mu", "nu_e_bar", "nu_mu_bar")
        .allSatisfy((species, flux) -> assertThat(flux.isHistogram()).isTrue())
        .allSatisfy((species, flux) -> assertThat(flux.species()).isEqualTo(species));
    assertThat(Flux.of(Table.resource("fluxes/dune_nd_fhc.csv"), "nu_mu").isHistogram()).isFalse();
  }

  @Test
  void refusesTablesOfUnknownUnit() {
    assertThatThrownBy(() -> Flux.all(Table.resource("fluxes/fasernu.csv")))
        .hasMessageContaining("fluxes/fasernu.csv is no table of fluxes");
  }

  @Test
  void refusesWhatIsNoFlux() {
    assertThatThrownBy(() -> Flux.points("nu_x", NODES, NODES)).hasMessageContaining("'nu_x'");
    assertThatThrownBy(() -> Flux.points("nu_e", new double[] {1, 1}, new double[] {1, 1}))
        .hasMessageContaining("1.0 GeV is followed by 1.0 GeV");
    assertThatThrownBy(() -> Flux.points("nu_e", NODES, new double[] {1, -1, 1}))
        .hasMessageContaining("contains -1.0");
    assertThatThrownBy(() -> Flux.histogram("nu_e", NODES, NODES))
        .hasMessageContaining("3 values where 2 are needed");
    assertThatThrownBy(() -> Flux.all(table("E_GeV,data\n1,2\n2,3\n")))
        .hasMessageContaining("no column of a neutrino species");
  }

  private static Table table(String text) {
    String unit = "# units: nu / cm^2 / GeV / POT\n";
    return Table.read("test.csv", new StringReader(unit + text));
  }
}
