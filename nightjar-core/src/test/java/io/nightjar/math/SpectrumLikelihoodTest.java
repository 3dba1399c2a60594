package io.nightjar.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import io.nightjar.event.Draws;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Counts in bins over a background with a common normalisation. */
@Tag("law")
class SpectrumLikelihoodTest {

  /** One bin is a count. */
  @Test
  void oneBinIsACount() {
    for (int trial = 0; trial < 2000; trial++) {
      Draws draws = new Draws(81, trial);
      double n = Math.floor(draws.between(0, 40));
      double b = draws.between(0.1, 30);
      double relative = trial % 4 == 0 ? 0 : draws.between(0.01, 0.8);
      double s = draws.between(0, 30);
      double bins =
          new SpectrumLikelihood(new double[] {n}, new double[] {b}, relative)
              .logLikelihood(new double[] {s});
      double count = new CountingLikelihood(n, b, relative * b).logLikelihood(s);
      assertThat(bins).as("%s", draws).isCloseTo(count, offset(1e-8 * (1 + Math.abs(count))));
    }
  }

  /** Splitting bins whose signal and background have one ratio changes nothing. */
  @Test
  void splittingAlikeBinsChangesNothing() {
    for (int trial = 0; trial < 500; trial++) {
      Draws draws = new Draws(82, trial);
      double b = draws.between(1, 50);
      double s = draws.between(0, 20);
      double f = draws.between(0.1, 0.9);
      double error = draws.between(0, 0.5);
      double whole =
          SpectrumLikelihood.median(new double[] {b}, error).logLikelihood(new double[] {s});
      double split =
          SpectrumLikelihood.median(new double[] {f * b, (1 - f) * b}, error)
              .logLikelihood(new double[] {f * s, (1 - f) * s});
      assertThat(split).as("%s", draws).isCloseTo(whole, offset(1e-9 * (1 + Math.abs(whole))));
    }
  }

  /** Nothing seen, nothing expected: −ln 0.1 events, whatever the unit. */
  @Test
  void nothingSeenExcludesTwoPointThreeEvents() {
    for (double unit : new double[] {1e-6, 0.3, 1, 4e5}) {
      double factor =
          SpectrumLikelihood.median(new double[] {0}, 0.1).upper(new double[] {unit}, 0.9);
      assertThat(factor * unit).isCloseTo(-Math.log(0.1), withPercentage(0.1));
    }
    assertThat(SpectrumLikelihood.median(new double[] {1}, 0).upper(new double[] {0}, 0.9))
        .isInfinite();
  }

  /** Many events: a Gaussian of σ² = b cut at 0, of which 1.645 σ are below the limit. */
  @Test
  void manyEventsAreAGaussian() {
    double limit = SpectrumLikelihood.median(new double[] {1e6}, 0).upper(new double[] {1}, 0.9);
    assertThat(limit).isCloseTo(1644.85, withPercentage(0.2));
  }

  @Test
  void refusesWhatIsNoCount() {
    assertThatThrownBy(() -> SpectrumLikelihood.median(new double[] {-1}, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SpectrumLikelihood(new double[2], new double[1], 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
