package io.nightjar.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules and running integrals against integrals known in closed form. */
@Tag("law")
class QuadratureTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 8, 16, 24, 64})
  void gaussIsExactForPolynomials(int n) {
    GaussLegendre rule = GaussLegendre.of(n);
    assertThat(rule.size()).isEqualTo(n);
    assertThat(Arrays.stream(rule.weights()).sum()).isCloseTo(1, within(1e-14));
    assertThat(rule.nodes()).isSorted();
    for (int degree = 0; degree < 2 * n; degree++) {
      int d = degree;
      double expected = 1.0 / (degree + 1);
      assertThat(rule.integrate(0, 1, x -> Math.pow(x, d)))
          .as("degree %d", degree)
          .isCloseTo(expected, within(1e-13 * expected));
    }
  }

  @Test
  void gaussIsNotExactBeyond() {
    GaussLegendre rule = GaussLegendre.of(3);
    // the error of n points at degree 2n on [0, 1]: (n!)⁴/((2n+1)(2n)!²)
    double error = 1.0 / 7 - rule.integrate(0, 1, x -> Math.pow(x, 6));
    assertThat(error).isCloseTo(1296.0 / (7 * 720 * 720), within(1e-15));
  }

  @Test
  void gaussOnOtherIntervals() {
    GaussLegendre rule = GaussLegendre.of(8);
    assertThat(rule.integrate(-2, 3, x -> x * x * x)).isCloseTo(65.0 / 4, within(1e-13));
    assertThat(rule.integrate(0, Math.PI, 7, Math::sin)).isCloseTo(2, within(1e-14));
    assertThat(rule.integrate(1, 1, Math::exp)).isZero();
  }

  /** Three functions on panels of the widths that cross sections use. */
  @ParameterizedTest
  @ValueSource(doubles = {0.35, 0.1, 1})
  void runningIntegrals(double width) {
    double from = -3;
    double to = 2.5;
    double[] f = new double[3];
    ChebyshevIntegral integrals =
        ChebyshevIntegral.of(
            from,
            to,
            new double[0],
            width,
            3,
            x -> {
              f[0] = Math.exp(x);
              f[1] = Math.cos(3 * x);
              f[2] = 1 / (1 + x * x);
              return f;
            });
    double precision = width < 0.5 ? 1e-13 : 2e-7;
    double[] at = new double[3];
    for (int i = 0; i <= 1000; i++) {
      double x = from + (to - from) * i / 1000;
      integrals.at(x, at);
      assertThat(at[0]).isCloseTo(Math.exp(x) - Math.exp(from), within(1e-13 * Math.exp(to)));
      assertThat(at[1]).isCloseTo((Math.sin(3 * x) - Math.sin(3 * from)) / 3, within(1e-11));
      assertThat(at[2]).isCloseTo(Math.atan(x) - Math.atan(from), within(precision * 10));
    }
  }

  @Test
  void polynomialsAreExact() {
    double[] f = new double[12];
    ChebyshevIntegral integrals =
        ChebyshevIntegral.of(
            0,
            2,
            new double[0],
            5,
            12,
            x -> {
              Arrays.setAll(f, k -> Math.pow(x, k));
              return f;
            });
    double[] at = new double[12];
    integrals.at(1.3, at);
    for (int k : IntStream.range(0, 12).toArray()) {
      double expected = Math.pow(1.3, k + 1) / (k + 1);
      assertThat(at[k]).as("x^%d", k).isCloseTo(expected, within(1e-13 * Math.pow(2, k + 1)));
    }
  }

  /** A kink costs nothing where it is told, and much where it is not. */
  @Test
  void breaks() {
    double kink = 0.3;
    double told = kinked(kink, new double[] {kink, 7, -5});
    double untold = kinked(kink, new double[0]);
    double expected = (kink * kink + (1 - kink) * (1 - kink)) / 2;
    assertThat(told).isCloseTo(expected, within(1e-15));
    assertThat(Math.abs(untold - expected)).isGreaterThan(1e-5);
  }

  private static double kinked(double kink, double[] breaks) {
    double[] f = new double[1];
    ChebyshevIntegral integral =
        ChebyshevIntegral.of(
            0,
            1,
            breaks,
            2,
            1,
            x -> {
              f[0] = Math.abs(x - kink);
              return f;
            });
    double[] at = new double[1];
    integral.at(1, at);
    return at[0];
  }

  @Test
  void beyondTheEndsNothingIsAdded() {
    double[] f = {1};
    ChebyshevIntegral integral = ChebyshevIntegral.of(1, 2, new double[0], 0.3, 1, x -> f);
    double[] at = new double[1];
    integral.at(0, at);
    assertThat(at[0]).isCloseTo(0, within(1e-15));
    integral.at(5, at);
    assertThat(at[0]).isCloseTo(1, within(1e-15));
    assertThat(integral.from()).isEqualTo(1);
    assertThat(integral.to()).isEqualTo(2);
  }

  @Test
  void estimatesAddInQuadrature() {
    Estimate sum = new Estimate(1, 3).plus(new Estimate(2, 4));
    assertThat(sum).isEqualTo(new Estimate(3, 5));
    assertThat(sum.times(-2)).isEqualTo(new Estimate(-6, 10));
    assertThat(Estimate.ZERO.plus(sum)).isEqualTo(sum);
  }
}
