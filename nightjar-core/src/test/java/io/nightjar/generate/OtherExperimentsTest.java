package io.nightjar.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import io.nightjar.card.ExperimentCard;
import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Observable;
import io.nightjar.math.Estimate;
import io.nightjar.model.Spectrum;
import io.nightjar.physics.Era;
import io.nightjar.process.DecayTable;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An experiment that sees pairs in its own way, from its card to its histograms. */
@Tag("law")
class OtherExperimentsTest {

  private static final String CARD =
      """
      kind: experiment
      name: pairs
      title: Pairs seen apart
      status: provisional
      beam: bnb-miniboone-fhc
      exposure: 1e20 POT
      detector:
        distance: 541 m
        volume: {sphere: {radius: 6 m}}
        fiducial: {sphere: {radius: 6 m}}
        material: {CH2: 800 t}
      response:
        energy: {stochastic: 6 %, proportional: 3.4 %, constant: 0 MeV}
        angle: {constant: 1 deg, slope: 0 deg, stochastic: 0.5 deg}
        one-ring:
          - {name: two-tracks, tracks: {threshold: 30 MeV, opening: {min: 3 deg, max: 90 deg}}}
          - {name: anything, inclusive: {threshold: 30 MeV}}
        efficiency: 73 %
      selection:
        - {of: t_like, max: 2 GeV^2}
        - {of: E_theta2, max: 2 GeV}
      observables:
        m_ee: {from: 0 MeV, to: 300 MeV, width: 20 MeV}
        cos_opening: {from: -1, to: 1, width: 0.1}
        t_like: {from: 0 GeV^2, to: 2 GeV^2, width: 0.1 GeV^2}
      sources: {how: made up for a test}
      notes:
        - Nobody built it.
      """;

  private static Prediction prediction(String exposure) throws InterruptedException {
    Experiment experiment =
        ExperimentCard.read("pairs.yaml", CARD, List.of("exposure=" + exposure), Era.TODAY)
            .experiment();
    Spectrum spectrum = Points.darkSeesaw();
    Generator.Plan plan = new Generator.Plan(0.05, List.of(), 3, 2, 1 << 14);
    return new Generator(spectrum, new DecayTable(spectrum), experiment)
        .predict(plan, Generator.Progress.NONE);
  }

  private static double sum(Estimate[] bins) {
    return Arrays.stream(bins).mapToDouble(Estimate::value).sum();
  }

  @Test
  void twiceTheExposureIsTwiceTheSignal() throws InterruptedException {
    Prediction one = prediction("1e20 POT");
    Prediction two = prediction("2e20 POT");
    assertThat(one.selected(0).value()).isPositive();
    for (int c = 0; c < 2; c++) {
      assertThat(two.selected(c).value())
          .isCloseTo(2 * one.selected(c).value(), withPercentage(1e-9));
      for (Observable o : one.experiment().observables()) {
        assertThat(sum(two.histogram(c, o)))
            .isCloseTo(2 * sum(one.histogram(c, o)), withPercentage(1e-9));
      }
    }
  }

  /** Only what the card lists has bins; tracks are some of anything; no data, and said so. */
  @Test
  void isWhatTheCardSays() throws InterruptedException {
    Prediction prediction = prediction("1e20 POT");
    Experiment experiment = prediction.experiment();
    assertThat(experiment.observables())
        .containsExactly(Observable.M_EE, Observable.COS_OPENING, Observable.T_LIKE);
    assertThat(experiment.samples()).isEmpty();
    assertThat(experiment.notes()).contains("pairs is provisional: Nobody built it.");
    assertThat(prediction.selected(0).value()).isLessThan(prediction.selected(1).value());
    assertThat(prediction.selected(1).value()).isLessThan(0.73 * prediction.upscatterings());
    Estimate[] opening = prediction.histogram(0, Observable.COS_OPENING);
    assertThat(sum(Arrays.copyOf(opening, 10))).isZero(); // wider than 90°
  }
}
