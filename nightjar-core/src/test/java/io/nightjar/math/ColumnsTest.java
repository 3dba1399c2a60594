package io.nightjar.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Elementary functions on columns against StrictMath, in units of the last place. */
@Tag("law")
class ColumnsTest {

  private static final int N = 1 << 18;

  /** A function of columns. */
  @FunctionalInterface
  interface OnColumns {
    void apply(int n, double[] x, double[] y);
  }

  private static double[] column(DoubleUnaryOperator ofUniform) {
    UniformRandomProvider random = new SplitMix64(1);
    double[] x = new double[N];
    for (int i = 0; i < N; i++) {
      x[i] = ofUniform.applyAsDouble(random.nextDouble());
    }
    return x;
  }

  /** Largest error in units of the last place of the exact value. */
  private static double worst(double[] x, OnColumns ours, DoubleUnaryOperator exact) {
    double[] y = new double[x.length];
    ours.apply(x.length, x, y);
    double worst = 0;
    for (int i = 0; i < x.length; i++) {
      double expected = exact.applyAsDouble(x[i]);
      worst = Math.max(worst, Math.abs(y[i] - expected) / Math.ulp(expected));
    }
    return worst;
  }

  @Test
  void exp() {
    double far = worst(column(u -> 1400 * u - 700), Columns::exp, StrictMath::exp);
    double near = worst(column(u -> 2 * u - 1), Columns::exp, StrictMath::exp);
    double tiny = worst(column(u -> Math.pow(10, -20 * u)), Columns::exp, StrictMath::exp);
    assertThat(Math.max(far, Math.max(near, tiny))).isLessThanOrEqualTo(1);
  }

  @Test
  void log() {
    double far = worst(column(u -> Math.pow(10, 600 * u - 300)), Columns::log, StrictMath::log);
    double near = worst(column(u -> 0.5 + u), Columns::log, StrictMath::log);
    double closer = worst(column(u -> 1 + (u - 0.5) * 1e-6), Columns::log, StrictMath::log);
    assertThat(Math.max(far, Math.max(near, closer))).isLessThanOrEqualTo(2);
    double[] one = {1};
    Columns.log(1, one, one);
    assertThat(one).containsExactly(0);
  }

  @Test
  void expm1() {
    double far = worst(column(u -> -700 * u), Columns::expm1, StrictMath::expm1);
    double near = worst(column(u -> -u), Columns::expm1, StrictMath::expm1);
    double edge = worst(column(u -> -4e-3 - 2e-3 * u), Columns::expm1, StrictMath::expm1);
    double tiny = worst(column(u -> -Math.pow(10, -300 * u)), Columns::expm1, StrictMath::expm1);
    assertThat(Math.max(Math.max(far, near), Math.max(edge, tiny))).isLessThanOrEqualTo(2);
  }

  @Test
  void log1p() {
    double far = worst(column(u -> -u), Columns::log1p, StrictMath::log1p);
    double end = worst(column(u -> Math.pow(10, -15 * u) - 1), Columns::log1p, StrictMath::log1p);
    double tiny =
        worst(column(u -> -Math.pow(10, -300 * u) / 2), Columns::log1p, StrictMath::log1p);
    assertThat(Math.max(far, Math.max(end, tiny))).isLessThanOrEqualTo(2);
  }

  /** Against exact reduction to the first eighth of a turn. */
  @Test
  void sinCosTurn() {
    double[] u = column(x -> x);
    double[] sin = new double[N];
    double[] cos = u.clone();
    Columns.sinCosTurn(N, cos, sin, cos);
    double worst = 0;
    double unit = 0;
    for (int i = 0; i < N; i++) {
      double q = Math.rint(4 * u[i]);
      double r = 2 * Math.PI * (u[i] - q / 4);
      double[] s = {StrictMath.sin(r), StrictMath.cos(r), -StrictMath.sin(r), -StrictMath.cos(r)};
      double expectedSin = s[(int) q % 4];
      double expectedCos = s[(int) (q + 1) % 4];
      worst = Math.max(worst, Math.abs(sin[i] - expectedSin) / Math.ulp(expectedSin));
      worst = Math.max(worst, Math.abs(cos[i] - expectedCos) / Math.ulp(expectedCos));
      unit = Math.max(unit, Math.abs(sin[i] * sin[i] + cos[i] * cos[i] - 1));
    }
    assertThat(worst).isLessThanOrEqualTo(2);
    assertThat(unit).isLessThan(5e-16);
    assertTurn(0, 0, 1);
    assertTurn(0.25, 1, 0);
    assertTurn(0.5, 0, -1);
    assertTurn(0.75, -1, 0);
    assertTurn(1, 0, 1);
  }

  private static void assertTurn(double u, double sin, double cos) {
    double[] s = new double[1];
    double[] c = {u};
    Columns.sinCosTurn(1, c, s, c);
    assertThat(s[0] + 0.0).isEqualTo(sin);
    assertThat(c[0] + 0.0).isEqualTo(cos);
  }

  /** Moments of both columns and their product, at 4.5 standard deviations: false alarm 6e-5. */
  @Test
  @Tag("statistical")
  void normals() {
    UniformRandomProvider random = new SplitMix64(7);
    double[] u = random.doubles(N).toArray();
    double[] v = random.doubles(N).toArray();
    Columns.normals(N, u, v, new double[N]);
    double[] sums = new double[9];
    for (int i = 0; i < N; i++) {
      double a = u[i];
      double b = v[i];
      double[] x = {
        a,
        b,
        a * a - 1,
        b * b - 1,
        a * b,
        a * a * a,
        b * b * b,
        a * a * a * a - 3,
        b * b * b * b - 3
      };
      for (int k = 0; k < x.length; k++) {
        sums[k] += x[k] / N;
      }
    }
    double[] variance = {1, 1, 2, 2, 1, 15, 15, 96, 96};
    for (int k = 0; k < sums.length; k++) {
      assertThat(Math.abs(sums[k])).as("moment %d", k).isLessThan(4.5 * Math.sqrt(variance[k] / N));
    }
  }
}
