package io.nightjar.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.Draws;
import io.nightjar.math.Estimate;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Estimates of the largest error from few replicates, of bins whose true errors are known. */
@Tag("law")
class WorstErrorTest {

  private static final int TRIALS = 2000;

  /** Estimates from 16 normal numbers each. */
  private static Estimate[] estimated(double[] errors, long trial) {
    Draws draws = new Draws(91, trial);
    return Arrays.stream(errors)
        .mapToObj(error -> {
          double[] values = new double[Generator.REPLICATES];
          Arrays.setAll(values, r -> 1 + error * 4 * normal(draws));
          Estimate estimate = Sources.estimate(values);
          return new Estimate(1, estimate.error());
        })
        .toArray(Estimate[]::new);
  }

  private static double normal(Draws draws) {
    return Math.sqrt(-2 * Math.log(draws.unit())) * Math.cos(2 * Math.PI * draws.unit());
  }

  private static double mean(double... errors) {
    double sum = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      sum += WorstError.of(estimated(errors, trial), Generator.REPLICATES) / TRIALS;
    }
    return sum;
  }

  private static double[] equal(int bins, double error) {
    double[] errors = new double[bins];
    Arrays.fill(errors, error);
    return errors;
  }

  /** Equal errors: the largest of ten estimates is 1.3 times too large, this one at most 1.1. */
  @Test
  void equalErrorsAreNotOverestimated() {
    assertThat(mean(equal(10, 0.02))).isBetween(0.02, 0.022);
    assertThat(mean(equal(30, 0.02))).isBetween(0.02, 0.022);
  }

  /** One bin worse than the others is seen. */
  @Test
  void oneBadBinIsSeen() {
    double[] errors = equal(10, 0.01);
    errors[3] = 0.04;
    assertThat(mean(errors)).isCloseTo(0.04, within(0.002));
    errors[3] = 0.02;
    assertThat(mean(errors)).isCloseTo(0.02, within(0.002));
    Arrays.setAll(errors, b -> 0.01 + b * 0.01 / 9);
    assertThat(mean(errors)).isCloseTo(0.02, within(0.001));
  }

  @Test
  void fewBinsAreTakenAsTheyAre() {
    Estimate[] two = {new Estimate(1, 0.03), new Estimate(2, 0.02), new Estimate(0.09, 0.05)};
    assertThat(WorstError.of(two, 16)).isEqualTo(0.03);
    assertThat(WorstError.of(new Estimate[] {Estimate.ZERO}, 16)).isZero();
    Estimate[] exact = {
      new Estimate(1, 0), new Estimate(1, 0.1), new Estimate(1, 0.1), new Estimate(1, 0.1)
    };
    assertThat(WorstError.of(exact, 16)).isEqualTo(0.1);
  }
}
