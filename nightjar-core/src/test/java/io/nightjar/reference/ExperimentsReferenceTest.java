package io.nightjar.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.card.BeamCard;
import io.nightjar.card.DataCard;
import io.nightjar.experiment.Efficiency;
import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Flux;
import io.nightjar.experiment.Observable;
import io.nightjar.experiment.Sample;
import io.nightjar.fit.CountsFit;
import io.nightjar.physics.Era;
import io.nightjar.physics.Table;
import io.nightjar.reference.Checks.Check;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tables of other experiments, and the numbers that cards take from them. */
@Tag("reference")
class ExperimentsReferenceTest {

  private static Table table(String name) {
    return Table.resource(name + ".csv");
  }

  private static Experiment experiment(String name) {
    return DataCard.load(name, List.of(), Era.TODAY).experiments().getFirst();
  }

  private static Sample sample(String experiment, Observable observable) {
    return Objects.requireNonNull(experiment(experiment).samples().get(observable));
  }

  // ---- PS-191 ---------------------------------------------------------------------------------

  /** ps191.flux.integral: with area and exposure of the card's reading the table comes back. */
  @Test
  void ps191() {
    Check check = Checks.get("ps191.flux.integral");
    double reading = 18e4 * 0.86e19;
    double muon = reading * flux("nu_mu").integral();
    double electron = reading * flux("nu_e").integral();
    check.isCloseTo("numu", muon);
    check.isCloseTo("nue", electron);
    check.isCloseTo("ratio", electron / muon);
    check.isCloseTo("numu_meanE", meanEnergy());
  }

  private static Flux flux(String species) {
    return Objects.requireNonNull(BeamCard.load("ps-ps191", List.of()).fluxes().get(species));
  }

  /** The reference joins E φ by straight lines. */
  private static double meanEnergy() {
    double[] energies = flux("nu_mu").nodes();
    double[] weighted =
        IntStream.range(0, energies.length)
            .mapToDouble(i -> energies[i] * flux("nu_mu").at(energies[i]))
            .toArray();
    return Flux.points("nu_mu", energies, weighted).integral() / flux("nu_mu").integral();
  }

  /** An excess of 23 ± 8: without signal χ² = (23/8)², and the best signal is 23. */
  @Test
  void theExcessOfPs191HasItsError() {
    Sample sample = sample("ps191", Observable.E_VISIBLE);
    CountsFit fit = new CountsFit(sample);
    assertThat(fit.chi2Null()).isCloseTo(23.0 * 23 / 64, within(0.1));
    assertThat(fit.bestScale(new double[] {23}).best()).isCloseTo(1, within(1e-6));
  }

  // ---- ν–e scattering -------------------------------------------------------------------------

  /** charm2.sum: exact to the six digits of the table. */
  @Test
  void charm2Sum() {
    Check check = Checks.get("charm2.sum");
    Table table = table("nu_e_scattering/charm2_nu_Etheta2_data");
    check.isCloseTo("rows", table.rows());
    BigDecimal first = new BigDecimal(check.value("first_events_per_MeV"));
    assertThat(table.number("events_per_MeV", 0))
        .isEqualTo(first.round(new MathContext(6)).doubleValue());
  }

  /** Bins of CHARM-II are equal in √(Eθ²), every point lies in its own; ten are in the window. */
  @Test
  void charm2CountsAreThoseOfTheFigures() {
    charm2("charm2-fhc", "charm2_nu", 2677);
    charm2("charm2-rhc", "charm2_nubar", 2752);
  }

  private static void charm2(String card, String name, double scattered) {
    Table data = table("nu_e_scattering/" + name + "_Etheta2_data");
    Table curve = table("nu_e_scattering/" + name + "_Etheta2_background");
    double[] place = data.quantity("Etheta2");
    double[] density = data.column("events_per_MeV");
    double observed = 0;
    for (int k = 0; k < place.length; k++) {
      assertThat(place[k]).isBetween(edge(k), edge(k + 1));
      observed += k < 10 ? density[k] * 1000 * (edge(k + 1) - edge(k)) : 0;
    }
    Sample sample = sample(card, Observable.E_THETA2);
    assertThat(sample.totalObserved()).isCloseTo(observed, within(0.1));
    assertThat(sample.totalExpected()).isCloseTo(integral(curve) + scattered, within(0.1));
  }

  private static double edge(int k) {
    return k * k / 3600.0;
  }

  /** Up to the tenth edge; to the left of the first point the curve is flat. */
  private static double integral(Table curve) {
    double[] x = curve.quantity("Etheta2");
    double[] y = curve.column("events_per_MeV");
    double sum = x[0] * y[0];
    for (int i = 0; i + 1 < x.length && x[i] < edge(10); i++) {
      if (x[i + 1] > x[i]) {
        double to = Math.min(x[i + 1], edge(10));
        double last = y[i] + (y[i + 1] - y[i]) * (to - x[i]) / (x[i + 1] - x[i]);
        sum += (to - x[i]) * (y[i] + last) / 2;
      }
    }
    return 1000 * sum;
  }

  /** Above 4.5 MeV per 1.7 cm; the stack with ν–e scattering where it is given. */
  @Test
  void minervaLowEnergyCounts() {
    Table table = table("nu_e_scattering/minerva_le_dedx");
    double[] edges = {4.5, 5, 6, 7, 8, 9, 10, 12, 14, 16, 18, 20};
    List<String> stack = table.text("signal_plus_background");
    double observed = 0;
    double expected = 0;
    for (int i = 0; i + 1 < edges.length; i++) {
      int row = i + 5;
      double width = edges[i + 1] - edges[i];
      assertThat(table.number("dedx_MeV_per_1.7cm", row)).isBetween(edges[i], edges[i + 1]);
      boolean given = !stack.get(row).equals("nan");
      String column = given ? "signal_plus_background" : "background";
      observed += width * table.number("data", row);
      expected += width * table.number(column, row);
    }
    isSample("minerva-le-fhc", observed, expected, 0.01);
  }

  @Test
  void minervaMediumEnergyCounts() {
    Table table = table("nu_e_scattering/minerva_me_dedx");
    double observed = 0;
    double expected = 0;
    for (int row = 5; row < table.rows(); row++) {
      double width = table.number("dedx_hi", row) - table.number("dedx_lo", row);
      observed += width * table.number("data", row);
      expected += width * table.number("mc_total", row);
    }
    isSample("minerva-me-fhc", observed, expected, 0.1);
  }

  private static void isSample(String card, double observed, double expected, double tolerance) {
    Sample sample = sample(card, Observable.E_VISIBLE);
    assertThat(sample.totalObserved()).isCloseTo(observed, within(tolerance));
    assertThat(sample.totalExpected()).isCloseTo(expected, within(tolerance));
  }

  // ---- counts ---------------------------------------------------------------------------------

  @Test
  void microBooneCountsAreThoseOfTheAbstracts() {
    Table table = table("microboone/searches_summary");
    double[] observed = table.column("observed");
    double[] background = table.column("background");
    double[] error = table.column("background_syst");
    isSample("microboone", observed[2], background[2], 0);
    isSample("microboone-photon", observed[0] + observed[1], background[0] + background[1], 1e-9);
    assertThat(error(sample("microboone", Observable.E_VISIBLE))).isCloseTo(error[2], within(1e-9));
    assertThat(error(sample("microboone-photon", Observable.E_VISIBLE)))
        .isCloseTo(error[0] + error[1], within(1e-9));
    assertThat(experiment("microboone").exposure()).isEqualTo(table.number("POT", 2));
    assertThat(experiment("microboone-photon").exposure()).isEqualTo(table.number("POT", 0));
  }

  private static double error(Sample sample) {
    return sample.errors().common() * sample.totalExpected();
  }

  @Test
  void theEfficiencyOfMicroBooneIsThatOfTheTable() {
    Table table = table("microboone/inclusive_nueCC_FC_efficiency");
    Efficiency efficiency = experiment("microboone-nue").response().efficiency();
    for (int row = 0; row < table.rows(); row++) {
      double middle = (table.number("enu_lo_GeV", row) + table.number("enu_hi_GeV", row)) / 2;
      assertThat(efficiency.at(middle)).isEqualTo(table.number("efficiency", row));
    }
  }

  @Test
  void nd280CountsAreThoseOfTheTable() {
    Table table = table("t2k/nd280_hnl_tpc_search");
    for (int row = 0; row < table.rows(); row++) {
      String card = row == 0 ? "nd280-fhc" : "nd280-rhc";
      isSample(card, table.number("observed", row), table.number("background", row), 0);
      assertThat(experiment(card).exposure()).isEqualTo(table.number("POT", row));
      assertThat(experiment(card).response().efficiency().at(1))
          .isEqualTo(table.number("efficiency", row));
    }
  }
}
