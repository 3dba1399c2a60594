package io.nightjar.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.Draws;
import io.nightjar.experiment.Bins;
import io.nightjar.experiment.CountErrors;
import io.nightjar.experiment.Sample;
import io.nightjar.math.GaussLegendre;
import io.nightjar.physics.DataException;
import io.nightjar.reference.Checks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Counts with errors of signal and background against reference values and searches. */
class CountsFitTest {

  private static CountsFit fit(double[] n, double[] b, CountErrors errors) {
    Bins bins = Bins.uniform(0, 1, n.length);
    return new CountsFit(Sample.of("E_visible", Sample.Status.RELEASED, bins, n, b).with(errors));
  }

  private static CountsFit fit(double n, double b, CountErrors errors) {
    return fit(new double[] {n}, new double[] {b}, errors);
  }

  private static final double[] ONE = {1};

  /** t2k.hnl.limit, STA-01, STA-02: nothing seen, nothing expected. */
  @Test
  @Tag("reference")
  void limitsOnNothing() {
    CountsFit nothing = fit(0, 0, CountErrors.NONE);
    Checks.get("t2k.hnl.limit").isCloseTo(nothing.limit(ONE, 0.9));
    Checks.get("STA-01-poisson-0").isCloseTo(nothing.limit(ONE, 0.9));
    Checks.get("STA-02-poisson-0-95").isCloseTo(nothing.limit(ONE, 0.95));
  }

  /** STA-04: three events over 1.2, all signals as likely before. */
  @Test
  @Tag("reference")
  void limitOverBackground() {
    Checks.get("STA-04-CLs").isCloseTo(fit(3, 1.2, CountErrors.NONE).limit(ONE, 0.9));
  }

  /** STA-06 and STA-08, the error of the background common or of the bin alone. */
  @Test
  @Tag("reference")
  void singleBins() {
    Checks.get("STA-06-poissonLR").isCloseTo(fit(10, 12, CountErrors.NONE).chi2Null());
    CountErrors common = new CountErrors(1.5 / 5, List.of(), 0);
    CountErrors single = new CountErrors(0, List.of(1.5), 0);
    Checks.get("STA-08-profile-q0").isCloseTo(fit(12, 5, common).chi2Null());
    Checks.get("STA-08-profile-q0").isCloseTo(fit(12, 5, single).chi2Null());
  }

  /** The likelihood is the largest of all nuisances, found by cutting intervals in thirds. */
  @Test
  @Tag("law")
  void profilesAreTheLargest() {
    for (int trial = 0; trial < 200; trial++) {
      Draws draws = new Draws(91, trial);
      int size = 1 + trial % 4;
      double[] b = draws(size, () -> draws.logBetween(0.1, 300));
      double[] s = draws(size, () -> draws.logBetween(0.01, 300));
      double[] n = counts(draws, b, s);
      CountErrors errors =
          new CountErrors(draws.between(0.02, 0.9), List.of(), draws.between(0.02, 0.9));
      double found = fit(n, b, errors).logLikelihood(s);
      double direct =
          largest(
              eta -> largest(beta -> direct(n, b, s, errors, beta, eta), -1 / errors.common()),
              -1 / errors.signal());
      assertThat(found).as("%s", draws).isCloseTo(direct, within(1e-6 * (1 + Math.abs(direct))));
    }
  }

  private static double[] draws(int size, DoubleSupplier one) {
    return DoubleStream.generate(one).limit(size).toArray();
  }

  /** Around background and signal, too many or too few. */
  private static double[] counts(Draws draws, double[] b, double[] s) {
    double[] n = new double[b.length];
    for (int i = 0; i < n.length; i++) {
      n[i] = Math.floor(draws.between(0, 2) * (b[i] + draws.unit() * s[i]));
    }
    return n;
  }

  /** The slope is that of the likelihood by differences, one bin or several. */
  @Test
  @Tag("law")
  void slopesAreDerivatives() {
    for (int trial = 0; trial < 300; trial++) {
      Draws draws = new Draws(93, trial);
      int size = 1 + trial % 3;
      double[] b = draws(size, () -> draws.logBetween(0.1, 300));
      double[] s = draws(size, () -> draws.logBetween(0.01, 300));
      double[] n = counts(draws, b, s);
      List<Double> single =
          trial % 2 == 0 ? List.of() : Arrays.stream(b).map(x -> x / 3).boxed().toList();
      CountErrors errors = new CountErrors(draws.between(0, 0.9), single, draws.between(0, 0.9));
      CountsFit fit = fit(n, b, errors);
      double scale = draws.logBetween(0.3, 3);
      double h = 1e-4;
      double up = fit.rise(s, scale * Math.exp(h)).lnL();
      double down = fit.rise(s, scale * Math.exp(-h)).lnL();
      double slope = fit.rise(s, scale).slope();
      assertThat(slope)
          .as("%s", draws)
          .isCloseTo((up - down) / (2 * h), within(1e-5 * (1 + Math.abs(slope) + Math.abs(up))));
    }
  }

  private static double direct(
      double[] n, double[] b, double[] s, CountErrors errors, double beta, double eta) {
    double sum = -(beta * beta + eta * eta) / 2;
    for (int i = 0; i < n.length; i++) {
      double mean = s[i] * (1 + errors.signal() * eta) + b[i] * (1 + errors.common() * beta);
      sum += n[i] == 0 ? -mean : n[i] * Math.log(mean / n[i]) + n[i] - mean;
    }
    return sum;
  }

  private static double largest(java.util.function.DoubleUnaryOperator f, double lowest) {
    double low = lowest;
    double high = 60;
    for (int k = 0; k < 80; k++) {
      double left = low + (high - low) / 3;
      double right = high - (high - low) / 3;
      if (f.applyAsDouble(left) < f.applyAsDouble(right)) {
        low = left;
      } else {
        high = right;
      }
    }
    return f.applyAsDouble((low + high) / 2);
  }

  /** At the largest likelihood no small step of a pull gains. */
  @Test
  @Tag("law")
  void errorsOfBinsAndOfAllTogether() {
    double[] n = {40, 3, 0, 17};
    double[] b = {30, 5, 2, 20};
    double[] s = {4, 1, 1, 2};
    CountErrors both = new CountErrors(0.2, List.of(3.0, 0.5, 1.0, 0.0), 0.3);
    double all = fit(n, b, both).logLikelihood(s);
    assertThat(all).isGreaterThan(fit(n, b, new CountErrors(0.2, List.of(), 0.3)).logLikelihood(s));
    CountsFit.Pulls pulls = fit(n, b, both).pulls(s);
    double[] seen = Arrays.stream(s).map(x -> x * (1 + 0.3 * pulls.signal())).toArray();
    for (double step : new double[] {-1e-3, 0, 1e-3}) {
      double[] shifted =
          Arrays.stream(b).map(x -> x * (1 + 0.2 * (pulls.background() + step))).toArray();
      CountErrors single = new CountErrors(0, both.single(), 0);
      double penalty = Math.pow(pulls.background() + step, 2) + Math.pow(pulls.signal(), 2);
      double value = fit(n, shifted, single).logLikelihood(seen) - penalty / 2;
      assertThat(value).isLessThanOrEqualTo(all + 1e-12);
      if (step == 0) {
        assertThat(value).isCloseTo(all, within(1e-9));
      }
    }
  }

  /** Cousins and Highland's average, done directly, with nothing seen. */
  @Test
  @Tag("law")
  void errorOfTheSignalWeakensTheLimit() {
    double before = 0;
    for (double error : new double[] {0, 0.05, 0.2, 0.35, 0.8}) {
      double limit = fit(0, 0, new CountErrors(0, List.of(), error)).limit(ONE, 0.9);
      if (error > 0) {
        GaussLegendre rule = GaussLegendre.of(200);
        double low = Math.max(-8, -1 / error);
        double part =
            rule.integrate(low, 8, eta -> Math.exp(-eta * eta / 2 - limit * (1 + error * eta)));
        double all = rule.integrate(low, 8, eta -> Math.exp(-eta * eta / 2));
        assertThat(part / all).isCloseTo(0.1, within(1e-7));
      }
      assertThat(limit).isGreaterThan(before);
      before = limit;
    }
  }

  /** Twice the signal has half the scale and the same likelihood there. */
  @Test
  @Tag("law")
  void scales() {
    double[] n = {95};
    double[] b = {69.7};
    CountErrors errors = new CountErrors(17.3 / 69.7, List.of(), 0.2);
    CountsFit fit = fit(n, b, errors);
    Scale one = fit.bestScale(new double[] {50});
    Scale two = fit.bestScale(new double[] {100});
    assertThat(two.best()).isCloseTo(one.best() / 2, within(1e-6));
    assertThat(fit.limit(new double[] {100}, 0.95))
        .isCloseTo(fit.limit(new double[] {50}, 0.95) / 2, within(1e-7));
    assertThat(one.best()).isCloseTo((95 - 69.7) / 50, within(1e-5));
    assertThat(one.chi2()).isCloseTo(0, within(1e-10));
    assertThat(one.chi2Null()).isEqualTo(fit.chi2Null());
    assertThat(fit.chi2(new double[] {50 * one.upper()})).isCloseTo(1, within(1e-5));
    assertThat(fit.limit(new double[] {50}, 0.95)).isGreaterThan(one.best());
  }

  /** A limit at more confidence is weaker; one at any scale of units is finite. */
  @Test
  @Tag("law")
  void limitsRiseWithConfidence() {
    for (int trial = 0; trial < 30; trial++) {
      Draws draws = new Draws(92, trial);
      double b = draws.logBetween(0.01, 1e4);
      double n = Math.floor(b * draws.between(0, 2));
      double s = draws.logBetween(1e-9, 1e9);
      CountErrors errors = new CountErrors(draws.between(0, 0.5), List.of(), draws.between(0, 0.5));
      CountsFit fit = fit(n, b, errors);
      List<Double> limits = new ArrayList<>();
      for (double confidence : new double[] {0.5, 0.9, 0.95, 0.99}) {
        limits.add(s * fit.limit(new double[] {s}, confidence));
      }
      assertThat(limits).as("%s", draws).isSorted().allMatch(a -> a > 0 && Double.isFinite(a));
    }
  }

  @Test
  @Tag("law")
  void refusesWhatCannotBe() {
    assertThatThrownBy(() -> fit(3, 0, CountErrors.NONE))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("no background");
    CountsFit fit = fit(3, 1, CountErrors.NONE);
    assertThatThrownBy(() -> fit.bestScale(new double[1])).hasMessageContaining("no events at all");
    assertThatThrownBy(() -> fit.chi2(new double[] {-1})).isInstanceOf(DataException.class);
    assertThatThrownBy(() -> fit.chi2(new double[2])).isInstanceOf(DataException.class);
  }
}
