package io.nightjar.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.EventBatch.Particles;
import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.MiniBooneDetector;
import io.nightjar.experiment.Observable;
import io.nightjar.math.Estimate;
import io.nightjar.model.DarkSeesaw;
import io.nightjar.model.Spectrum;
import io.nightjar.physics.Constants;
import io.nightjar.physics.Units;
import io.nightjar.process.Decay;
import io.nightjar.process.DecayTable;
import io.nightjar.reference.Checks;
import io.nightjar.reference.Checks.Check;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The benchmark dark-seesaw in MiniBooNE against an independent numpy Monte Carlo: same formulas,
 * own code (rejection instead of weights, unit vectors turned by angles, trapezoids instead of
 * Gauss and Chebyshev). Every statistical comparison is at 4.5 standard deviations: about 150 of
 * them, false alarms together 1e-3.
 */
@Tag("reference")
class SecondMethodTest {

  private static final double SIGMAS = 4.5;

  /** Tables from which the second method draws: cross sections at 400 points for each energy. */
  private static final double TABLES = 5e-4;

  private static final Experiment EXPERIMENT = MiniBooneDetector.neutrinoMode();
  private static final Spectrum SPECTRUM = new Spectrum(DarkSeesaw.point(), Constants.STANDARD);
  private static final DecayTable DECAYS = new DecayTable(SPECTRUM);

  private static Prediction prediction;

  @BeforeAll
  static void predict() throws InterruptedException {
    Generator.Plan plan = new Generator.Plan(1e-9, List.of(Observable.E_NU_QE), 11, 2, 1 << 17);
    prediction = new Generator(SPECTRUM, DECAYS, EXPERIMENT).predict(plan, Generator.Progress.NONE);
  }

  @ParameterizedTest
  @CsvSource({"nu_mu, nu5", "nu_mu, nu6", "nu_mu_bar, nu5", "nu_mu_bar, nu6"})
  void upscatterings(String projectile, String N) {
    Check check = Checks.get("second.upscatterings." + projectile + "." + N);
    for (String target : check.keys()) {
      String label = projectile + " -> " + N + ", " + target;
      Estimate events = Rate.of(Sources.channel(SPECTRUM, EXPERIMENT, label)).events();
      check.isCloseTo(target, events.value());
      assertThat(events.error()).as("error").isLessThan(1e-4 * events.value());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nu5", "nu6"})
  void widths(String N) {
    Decay widest = DECAYS.of(N).get(0);
    assertThat(widest.label()).isEqualTo(N + " -> nu4 e- e+");
    Check check = Checks.get("second.width." + N);
    check.isCloseTo("width_GeV", widest.width());
    check.isCloseTo("ctau_cm", Constants.STANDARD.hbarc() / widest.width());
  }

  /** The share of events below each quantile, instead of the quantiles: that has an error. */
  @ParameterizedTest
  @ValueSource(strings = {"nu5", "nu6"})
  void pairMasses(String N) {
    Check check = Checks.get("second.mee." + N);
    double[] quantiles = check.values("quantiles_MeV");
    Source source =
        Sources.of(SPECTRUM, EXPERIMENT, "nu_mu -> " + N + ", C12 coherent", N + " -> nu4 e- e+");
    Estimate[] sums =
        Sources.sums(
            source,
            1,
            1 << 13,
            (b, i) -> 1,
            (b, i) -> mass(b.minus[0], b.plus[0], i),
            (b, i) -> mass(b.minus[0], b.plus[0], i) < quantiles[0] ? 1 : 0,
            (b, i) -> mass(b.minus[0], b.plus[0], i) < quantiles[1] ? 1 : 0,
            (b, i) -> mass(b.minus[0], b.plus[0], i) < quantiles[2] ? 1 : 0);
    double all = sums[0].value();
    double mean = check.value("mean_MeV");
    assertThat(sums[1].value() / all)
        .isCloseTo(mean, within(SIGMAS * sums[1].error() / all + 1e-4 * mean));
    for (int q = 0; q < 3; q++) {
      double expected = new double[] {0.1, 0.5, 0.9}[q];
      double error = sums[2 + q].error() / all;
      assertThat(error).isLessThan(2e-3);
      assertThat(sums[2 + q].value() / all)
          .isCloseTo(expected, within(SIGMAS * error + 1e-4 * expected));
    }
  }

  /** [MeV]. */
  private static double mass(Particles a, Particles b, int i) {
    double E = a.E[i] + b.E[i];
    double x = a.px[i] + b.px[i];
    double y = a.py[i] + b.py[i];
    double z = a.pz[i] + b.pz[i];
    return Math.sqrt(E * E - x * x - y * y - z * z) / Units.MeV;
  }

  @ParameterizedTest
  @ValueSource(strings = {"nu5", "nu6"})
  void selected(String N) {
    Check check = Checks.get("second.selected." + N);
    Check errors = Checks.get("second.selected." + N + ".error");
    for (String criterion : MiniBooneDetector.criteria()) {
      agrees(selected(N, criterion), check.value(criterion), errors.value(criterion), TABLES);
    }
  }

  /**
   * With two choices made differently. Directions turned by the smeared angle itself: +0.20 % here,
   * where the angle is taken in the tangent plane, which shrinks it to its arc tangent. And a
   * lepton of which the smearing leaves no energy: we count one ring; with the angle of what nobody
   * sees, the cuts of Kelly and Kopp lose up to 2.5 % of nu5 and 13 % of nu6.
   */
  @ParameterizedTest
  @CsvSource({
    "nu5, 13deg-30MeV, 0, 0",
    "nu6, 13deg-30MeV, 0, 0",
    "nu5, circle1, 0.01, 0.03",
    "nu6, circle1, 0.10, 0.15",
    "nu5, circle0, 0.005, 0.02",
    "nu6, circle0, 0.06, 0.10",
    "nu5, diag, 0.005, 0.02",
    "nu6, diag, 0.06, 0.11",
  })
  void otherChoices(String N, String criterion, double least, double most) {
    double other = Checks.get("second.rotated.selected." + N).value(criterion);
    Estimate ours = selected(N, criterion);
    double statistical = SIGMAS * ours.error();
    assertThat(ours.value())
        .isBetween(other * (1 + least) - statistical, other * (1.004 + most) + statistical);
  }

  private static Estimate selected(String N, String criterion) {
    return prediction.selected(signal(N), MiniBooneDetector.criteria().indexOf(criterion));
  }

  @ParameterizedTest
  @CsvSource({"nu5", "nu6"})
  void spectra(String N) {
    double[] expected = Checks.get("second.enuqe." + N).values("13deg-30MeV");
    double[] errors = Checks.get("second.enuqe." + N + ".error").values("13deg-30MeV");
    Estimate[] ours = prediction.histogram(signal(N), 0, Observable.E_NU_QE);
    for (int b = 0; b < ours.length; b++) {
      agrees(ours[b], expected[b], errors[b], TABLES);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "nu5, costheta, COS_THETA, 0",
    "nu6, costheta, COS_THETA, 0",
    "nu5, evisible, E_VISIBLE, 3",
    "nu6, evisible, E_VISIBLE, 3",
  })
  void shapes(String N, String name, Observable observable, int first) {
    double[] expected = Checks.get("second." + name + "." + N).values("13deg-30MeV");
    Estimate[] ours = prediction.histogram(signal(N), 0, observable);
    double total = java.util.Arrays.stream(expected).sum();
    for (int b = first; b < ours.length; b++) {
      // a bin with a millionth of the events may stay empty, and then has no error estimate
      if (expected[b] > 1e-5 * total) {
        agrees(ours[b], expected[b], 0.01 * expected[b], 0);
      }
    }
  }

  private static void agrees(Estimate ours, double expected, double theirs, double allowed) {
    double statistical = SIGMAS * Math.hypot(ours.error(), theirs);
    assertThat(ours.value()).isCloseTo(expected, within(statistical + allowed * expected));
  }

  @Test
  void nothingElseIsPredicted() {
    assertThat(prediction.signals()).contains("nu5 -> nu4 e- e+", "nu6 -> nu4 e- e+");
    double two = 0;
    for (String N : List.of("nu5", "nu6")) {
      two += prediction.selected(signal(N), 0).value();
    }
    assertThat(prediction.selected(0).value()).isCloseTo(two, within(1e-3 * two));
  }

  private static int signal(String N) {
    return prediction.signals().indexOf(N + " -> nu4 e- e+");
  }
}
