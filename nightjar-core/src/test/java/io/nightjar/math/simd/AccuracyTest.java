package io.nightjar.math.simd;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightjar.math.Columns;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.hipparchus.dfp.DfpMath;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Errors in units of the last place: against 40 decimal digits at some thousand points, and against
 * StrictMath, itself good to 1 ulp, at a million.
 */
@Tag("reference")
class AccuracyTest {

  private static final int FEW = 4000;
  private static final int MANY = 1_000_000;
  private static final DfpField DIGITS = new DfpField(40);
  private static final Dfp ONE = DIGITS.getOne();
  private static final Dfp TURN = DIGITS.getPi().multiply(2);

  /** Largest error of y(x) in ulp of the exact value. */
  private static double worst(double[] x, double[] y, UnaryOperator<Dfp> exact) {
    double worst = 0;
    for (int i = 0; i < x.length; i++) {
      Dfp wanted = exact.apply(DIGITS.newDfp(x[i]));
      double error = DIGITS.newDfp(y[i]).subtract(wanted).toDouble();
      worst = Math.max(worst, Math.abs(error) / Math.ulp(wanted.toDouble()));
    }
    return worst;
  }

  private static double[] points(int n, DoubleUnaryOperator fromUniform) {
    return new SplittableRandom(5).doubles(n).map(fromUniform).toArray();
  }

  private static double[] log1p(double[] x) {
    double[] y = new double[x.length];
    Columns.log1p(x.length, x, y);
    return y;
  }

  private static double[] each(double[] x, DoubleUnaryOperator f) {
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = f.applyAsDouble(x[i]);
    }
    return y;
  }

  @Test
  void exp() {
    for (double range : new double[] {1e-9, 1, 20, 699.9}) {
      double[] x = points(FEW, u -> range * (2 * u - 1));
      assertThat(worst(x, each(x, Formulas::exp), DfpMath::exp)).isLessThan(1);
    }
  }

  @Test
  void expm1AlsoOfTinyNumbers() {
    for (double range : new double[] {1e-300, 1e-17, 1e-9, 1e-3, 0.36, 1.2, 20, 699.9}) {
      double[] x = points(FEW / 2, u -> range * (2 * u - 1));
      double worst = worst(x, each(x, Formulas::expm1), AccuracyTest::exactExpm1);
      assertThat(worst).as("|x| < %s", range).isLessThan(2);
    }
  }

  /** 40 digits are not enough to subtract 1 below 1e-9, three terms of the series are. */
  private static Dfp exactExpm1(Dfp x) {
    if (x.abs().greaterThan(DIGITS.newDfp(1e-9))) {
      return DfpMath.exp(x).subtract(ONE);
    }
    return x.add(x.multiply(x).divide(2)).add(x.multiply(x).multiply(x).divide(6));
  }

  @Test
  void logOfUniformNumbersAndNearOne() {
    double[] uniform = points(FEW, u -> u + 0x1p-54);
    double[] tiny = points(FEW, u -> Math.exp(-37.4 * u));
    double[] wide = points(FEW, u -> Math.exp(1400 * (u - 0.5)));
    double[] nearOne = points(FEW, u -> 1 + 1e-3 * (u - 0.5));
    double[] ends = {0x1p-54, 0x1p-53, Math.nextDown(1.0), Math.nextUp(1.0), Double.MIN_NORMAL};
    for (double[] x : new double[][] {uniform, tiny, wide, nearOne, ends}) {
      assertThat(worst(x, each(x, Formulas::log), DfpMath::log)).isLessThan(1);
    }
    assertThat(Formulas.log(1)).isZero();
  }

  @Test
  void log1pAlsoOfTinyNumbers() {
    for (double range : new double[] {1e-300, 1e-17, 1e-9, 1e-3, 0.3, 1}) {
      double[] x = points(FEW / 2, u -> -range * u);
      double worst = worst(x, log1p(x), AccuracyTest::exactLog1p);
      assertThat(worst).as("-%s < x", range).isLessThan(2);
    }
  }

  private static Dfp exactLog1p(Dfp x) {
    if (x.abs().greaterThan(DIGITS.newDfp(1e-9))) {
      return DfpMath.log(ONE.add(x));
    }
    return x.subtract(x.multiply(x).divide(2)).add(x.multiply(x).multiply(x).divide(3));
  }

  @Test
  void sineAndCosineOfATurn() {
    double[] u = points(FEW, x -> x);
    double[] tiny = points(FEW, x -> Math.exp(-37.4 * x));
    for (double[] x : new double[][] {u, tiny}) {
      assertThat(worst(x, each(x, Formulas::sinTurn), t -> DfpMath.sin(t.multiply(TURN))))
          .isLessThan(1.1);
      assertThat(worst(x, each(x, Formulas::cosTurn), t -> DfpMath.cos(t.multiply(TURN))))
          .isLessThan(1.1);
    }
  }

  @Test
  void quartersOfATurnAreExact() {
    double[] u = {0, 0.25, 0.5, 0.75, 1};
    assertThat(each(u, x -> Formulas.sinTurn(x) + 0.0)).containsExactly(0, 1, 0, -1, 0);
    assertThat(each(u, x -> Formulas.cosTurn(x) + 0.0)).containsExactly(1, 0, -1, 0, 1);
  }

  @Test
  void aMillionPointsAgreeWithStrictMath() {
    double[] x = points(MANY, u -> 1399.8 * (u - 0.5));
    double[] u = points(MANY, v -> v + 0x1p-54);
    double[] turn = each(u, v -> 2 * Math.PI * v);
    assertThat(apart(each(x, Formulas::exp), each(x, StrictMath::exp))).isLessThanOrEqualTo(1);
    assertThat(apart(each(u, Formulas::log), each(u, StrictMath::log))).isLessThanOrEqualTo(1);
    // the angle 2πu of StrictMath is rounded: only an absolute bound
    assertThat(away(each(u, Formulas::sinTurn), each(turn, StrictMath::sin))).isLessThan(1e-15);
    assertThat(away(each(u, Formulas::cosTurn), each(turn, StrictMath::cos))).isLessThan(1e-15);
  }

  /** Largest difference. */
  private static double away(double[] y, double[] reference) {
    double worst = 0;
    for (int i = 0; i < y.length; i++) {
      worst = Math.max(worst, Math.abs(y[i] - reference[i]));
    }
    return worst;
  }

  /** Largest difference in ulp. */
  private static double apart(double[] y, double[] reference) {
    double worst = 0;
    for (int i = 0; i < y.length; i++) {
      worst = Math.max(worst, Math.abs(y[i] - reference[i]) / Math.ulp(reference[i]));
    }
    return worst;
  }
}
