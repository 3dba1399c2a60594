package io.nightjar.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import io.nightjar.event.Draws;
import io.nightjar.reference.Checks;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * One count over an uncertain background against reference values and a search over backgrounds.
 */
class CountingLikelihoodTest {

  /** STA-08: −2 ln λ(0) with the background profiled. */
  @Test
  @Tag("reference")
  void profileOfTheBackground() {
    CountingLikelihood count = new CountingLikelihood(12, 5, 1.5);
    double rise = count.logLikelihood(count.best()) - count.logLikelihood(0);
    Checks.get("STA-08-profile-q0").isCloseTo(2 * rise);
  }

  /** STA-06: a known background leaves the saturated Poisson likelihood. */
  @Test
  @Tag("reference")
  void knownBackground() {
    Checks.get("STA-06-poissonLR")
        .isCloseTo(-2 * new CountingLikelihood(10, 5, 0).logLikelihood(7));
    assertThat(new CountingLikelihood(0, 0.5, 0).logLikelihood(0.2)).isEqualTo(-0.7);
  }

  /** The closed form is the largest of all backgrounds, found by cutting an interval in thirds. */
  @Test
  @Tag("law")
  void isTheLargestOverBackgrounds() {
    for (int trial = 0; trial < 1000; trial++) {
      Draws draws = new Draws(71, trial);
      double n = Math.floor(draws.logBetween(1, 1e3));
      double b = draws.logBetween(0.1, 1e3);
      double sigma = b * draws.between(0.01, 2);
      double s = draws.logBetween(0.01, 1e3);
      double low = 0;
      double high = b + n + 10 * sigma;
      for (int k = 0; k < 200; k++) {
        double left = low + (high - low) / 3;
        double right = high - (high - low) / 3;
        if (direct(n, b, sigma, s, left) < direct(n, b, sigma, s, right)) {
          low = left;
        } else {
          high = right;
        }
      }
      double found = direct(n, b, sigma, s, (low + high) / 2);
      assertThat(new CountingLikelihood(n, b, sigma).logLikelihood(s))
          .as("%s", draws)
          .isCloseTo(found, offset(1e-7 * (1 + Math.abs(found))));
    }
  }

  private static double direct(double n, double b0, double sigma, double s, double b) {
    double pull = (b - b0) / sigma;
    return n * Math.log((s + b) / n) + n - s - b - pull * pull / 2;
  }

  /** At the upper limit ln L has fallen by z²/2; more error, weaker limit. */
  @Test
  @Tag("law")
  void upperLimits() {
    double before = 0;
    for (double error = 0; error < 20; error += 1) {
      CountingLikelihood count = new CountingLikelihood(41, 41, error);
      double upper = count.upper(1.2815516);
      assertThat(count.logLikelihood(0) - count.logLikelihood(upper))
          .isCloseTo(1.2815516 * 1.2815516 / 2, offset(1e-7));
      assertThat(upper).isGreaterThan(before);
      before = upper;
    }
    assertThatThrownBy(() -> new CountingLikelihood(-1, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CountingLikelihood(1, -1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
