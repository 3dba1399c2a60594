package io.nightjar.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.Draws;
import io.nightjar.model.OscillationData.Measured;
import io.nightjar.physics.Era;
import io.nightjar.physics.Units;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Δχ² of the parameters of oscillations: curves, two octants, turns of the phase. */
class OscillationReleaseTest {

  private static final int TRIALS = 3000;

  private static OscillationRelease release(Era era) {
    return OscillationRelease.known(era).orElseThrow();
  }

  /** Published ranges of NuFIT 4.1 against its curves: one and three standard deviations. */
  @Test
  @Tag("reference")
  void curvesHaveThePublishedRanges() {
    double[][] normal = { // low3, -1, +1, high3 of arXiv:1811.05487 v4.1
      {0.275, 0.310 - 0.012, 0.310 + 0.013, 0.350},
      {0.433, 0.563 - 0.024, 0.563 + 0.018, 0.609},
      {0.02044, 0.02237 - 0.00065, 0.02237 + 0.00066, 0.02435},
      {144 * Units.degree, 193 * Units.degree, 260 * Units.degree, 357 * Units.degree}
    };
    String[] names = {"s12", "s23", "s13", "delta"};
    for (int i = 0; i < names.length; i++) {
      Measured seen = release(Era.POSTER).data(Ordering.NORMAL).measured(names[i]);
      double[] expected = {-3, -1, 1, 3};
      for (int k = 0; k < 4; k++) {
        assertThat(seen.pull(normal[i][k])).as(names[i]).isCloseTo(expected[k], within(0.08));
      }
    }
  }

  /** A release counts from its day; before the first one nothing does. */
  @Test
  @Tag("law")
  void eachEraHasOneRelease() {
    assertThat(release(Era.POSTER).name()).isEqualTo("4.1");
    assertThat(release(Era.TODAY).name()).isEqualTo("6.0");
    assertThat(release(Era.of("2023-01-01").orElseThrow()).name()).isEqualTo("4.1");
    assertThat(OscillationRelease.known(Era.of("2018-12-31").orElseThrow())).isEmpty();
  }

  /** The best point of all has χ² = 0, that of inverted ordering what the release says. */
  @Test
  @Tag("law")
  void normalOrderingFitsBest() {
    for (Era era : Era.NAMED) {
      OscillationRelease release = release(era);
      assertThat(release.chi2(release.data(Ordering.NORMAL).best())).isLessThan(1e-20);
      assertThat(release.chi2(release.data(Ordering.INVERTED).best()))
          .isCloseTo(release.inverted(), within(1e-12));
    }
    assertThat(release(Era.TODAY).inverted()).isEqualTo(6.1);
  }

  /** The other octant is worse than one and better than three standard deviations. */
  @Test
  @Tag("law")
  void bothOctantsAreAllowed() {
    Measured today = release(Era.TODAY).data(Ordering.NORMAL).measured("s23");
    assertThat(today.pull(0.55)).isBetween(1.0, 3.0);
    Measured then = release(Era.POSTER).data(Ordering.NORMAL).measured("s23");
    assertThat(then.pull(0.46)).isBetween(-3.0, -1.0);
  }

  /** A curve keeps its points, and rises wherever they do. */
  @Test
  @Tag("law")
  void curvesRiseWithTheirPoints() {
    for (long trial = 0; trial < TRIALS; trial++) {
      Draws draws = new Draws(41, trial);
      double[] x = new double[5];
      double[] pull = {-3, -1, 0, 1, 3};
      for (int i = 0; i < 5; i++) {
        x[i] = (i == 0 ? 0 : x[i - 1]) + draws.logBetween(1e-3, 1);
      }
      PullCurve curve = PullCurve.of(x, pull);
      double[] at = {draws.between(-1, 6), draws.between(-1, 6)};
      Arrays.sort(at);
      assertThat(curve.at(at[1])).as(draws::toString).isGreaterThanOrEqualTo(curve.at(at[0]));
      int node = (int) draws.between(0, 5);
      assertThat(curve.at(x[node])).isCloseTo(pull[node], within(1e-12));
    }
  }

  /** Slopes of Δχ² do not jump, at points of the curve and beyond its ends. */
  @Test
  @Tag("law")
  void curvesAreSmooth() {
    for (Era era : Era.NAMED) {
      OscillationData data = release(era).data(Ordering.NORMAL);
      for (String name : new String[] {"s12", "s23", "s13", "dm21", "dm3l"}) {
        Measured seen = data.measured(name);
        double sigma = (seen.plus() + seen.minus()) / 2;
        double h = 1e-6 * sigma;
        for (double u = -12; u < 12; u += 0.01) {
          double x = seen.best() + u * sigma;
          double left = (seen.chi2(x, 0) - seen.chi2(x - h, 0)) / h;
          double right = (seen.chi2(x + h, 0) - seen.chi2(x, 0)) / h;
          assertThat((right - left) * sigma).as(name).isCloseTo(0, within(1e-2));
        }
      }
    }
  }

  /** A phase is the same after a turn, and its Δχ² has no step. */
  @Test
  @Tag("law")
  void phasesTurn() {
    for (Era era : Era.NAMED) {
      for (Ordering ordering : Ordering.values()) {
        Measured delta = release(era).data(ordering).measured("delta");
        double step = 1e-4;
        double before = delta.chi2(-step, 0);
        for (double angle = 0; angle < 2 * Math.PI; angle += step) {
          double here = delta.chi2(angle, 0);
          assertThat(here).isCloseTo(before, within(100 * step)); // slopes below 100
          assertThat(delta.chi2(angle + 2 * Math.PI, 0)).isCloseTo(here, within(1e-9));
          before = here;
        }
      }
    }
  }

  /** Errors of theory: the marginal of a Gaussian; less than Δχ² and falling with the error. */
  @Test
  @Tag("law")
  void errorsOfTheoryAddInSquares() {
    double[] x = {-6, -2, 0, 2, 6};
    Measured gauss = new Measured(0, 2, 2, PullCurve.of(x, new double[] {-3, -1, 0, 1, 3}), 0);
    Measured octants = release(Era.TODAY).data(Ordering.NORMAL).measured("s23");
    for (long trial = 0; trial < TRIALS; trial++) {
      Draws draws = new Draws(42, trial);
      double d = draws.between(-20, 20);
      double theory = draws.logBetween(1e-3, 1e3);
      double exact = d * d / (4 + theory * theory);
      assertThat(gauss.chi2(d, theory)).isCloseTo(exact, within(1e-12 * exact));
      double s23 = draws.between(0, 1);
      double error = draws.logBetween(1e-4, 1);
      double chi2 = octants.chi2(s23, error);
      assertThat(chi2).isBetween(octants.chi2(s23, 1.1 * error), octants.chi2(s23, 0));
      assertThat(octants.chi2(s23, 0)).isCloseTo(Math.pow(octants.pull(s23), 2), within(1e-12));
    }
  }
}
