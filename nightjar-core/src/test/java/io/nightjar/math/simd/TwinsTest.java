package io.nightjar.math.simd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every implementation gives the bits of the formulas, for every length and every input. */
@Tag("law")
class TwinsTest {

  private static final int N = 2_000_003;
  private static final long SEED = 20261122;

  private static final double[] SPECIAL = {
    0.0,
    -0.0,
    1,
    -1,
    0.125,
    0.375,
    0.5,
    0.625,
    0.875,
    Math.nextDown(1.0),
    Math.nextUp(1.0),
    Math.sqrt(0.5),
    Math.nextDown(Math.sqrt(0.5)),
    Math.sqrt(2),
    0x1p-54,
    0x1p-1022,
    Double.MIN_VALUE,
    1e-300,
    -1e-300,
    699.9,
    -699.9,
    745,
    -745.2,
    1e6,
    -1e6,
    1e300,
    Double.MAX_VALUE,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.NaN
  };

  static List<ArrayFunctions> implementations() {
    return Choice.vectorApi()
        ? List.of(new PlainLoops(), new VectorLoops())
        : List.of(new PlainLoops());
  }

  /** Special numbers, any bits at all, and the numbers that events ask for. */
  private static double[] inputs() {
    SplittableRandom random = new SplittableRandom(SEED);
    double[] x = Arrays.copyOf(SPECIAL, N);
    for (int i = SPECIAL.length; i < N; i++) {
      x[i] =
          switch (i & 3) {
            case 0 -> Double.longBitsToDouble(random.nextLong());
            case 1 -> random.nextDouble(-700, 700);
            case 2 -> -Math.exp(random.nextDouble(-40, 3));
            default -> random.nextDouble();
          };
    }
    return x;
  }

  private static double[] each(double[] x, DoubleUnaryOperator f) {
    return Arrays.stream(x).map(f).toArray();
  }

  @ParameterizedTest
  @MethodSource("implementations")
  void expIsTheFormula(ArrayFunctions functions) {
    double[] x = inputs();
    double[] y = x.clone();
    functions.exp(N, y, y);
    assertThat(y).isEqualTo(each(x, Formulas::exp));
  }

  @ParameterizedTest
  @MethodSource("implementations")
  void expm1IsTheFormula(ArrayFunctions functions) {
    double[] x = inputs();
    double[] y = new double[N];
    functions.expm1(N, x, y);
    assertThat(y).isEqualTo(each(x, Formulas::expm1));
  }

  @ParameterizedTest
  @MethodSource("implementations")
  void logIsTheFormula(ArrayFunctions functions) {
    double[] x = inputs();
    double[] y = x.clone();
    functions.log(N, y, y);
    assertThat(y).isEqualTo(each(x, Formulas::log));
  }

  @ParameterizedTest
  @MethodSource("implementations")
  void sineAndCosineAreTheFormula(ArrayFunctions functions) {
    double[] x = inputs();
    double[] sin = new double[N];
    double[] cos = x.clone();
    functions.sinCosTurn(N, cos, sin, cos);
    assertThat(sin).isEqualTo(each(x, Formulas::sinTurn));
    assertThat(cos).isEqualTo(each(x, Formulas::cosTurn));
  }

  @ParameterizedTest
  @MethodSource("implementations")
  void everyLengthGivesTheSameBitsAndTouchesNothingElse(ArrayFunctions functions) {
    double[] x = inputs();
    for (int n = 0; n <= 300; n++) {
      double[] exp = new double[n + 1];
      double[] expm1 = new double[n + 1];
      double[] log = new double[n + 1];
      double[] sin = new double[n + 1];
      double[] cos = new double[n + 1];
      functions.exp(n, x, exp);
      functions.expm1(n, x, expm1);
      functions.log(n, x, log);
      functions.sinCosTurn(n, x, sin, cos);
      double[] some = Arrays.copyOf(x, n);
      assertThat(exp).isEqualTo(Arrays.copyOf(each(some, Formulas::exp), n + 1));
      assertThat(expm1).isEqualTo(Arrays.copyOf(each(some, Formulas::expm1), n + 1));
      assertThat(log).isEqualTo(Arrays.copyOf(each(some, Formulas::log), n + 1));
      assertThat(sin).isEqualTo(Arrays.copyOf(each(some, Formulas::sinTurn), n + 1));
      assertThat(cos).isEqualTo(Arrays.copyOf(each(some, Formulas::cosTurn), n + 1));
    }
  }

  @ParameterizedTest
  @MethodSource("implementations")
  void blocksOfPhiloxAreTheFormula(ArrayFunctions functions) {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int trial = 0; trial < 3000; trial++) {
      long key = random.nextLong();
      long block = random.nextLong() >>> random.nextInt(64);
      int dimension = random.nextInt();
      int blocks = random.nextInt(600);
      int at = random.nextInt(9);
      double[] column = new double[at + 2 * blocks + 1];
      functions.philox(key, block, blocks, dimension, column, at);
      double[] expected = new double[column.length];
      for (int i = 0; i < 2 * blocks; i++) {
        long high = dimension & Series.LOW_WORD;
        expected[at + i] = Formulas.unit(Formulas.philox(key, block + i / 2, high, i % 2));
      }
      assertThat(column).as("trial %d of seed %d", trial, SEED).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("implementations")
  void wordsBecomeUnitsAsInTheFormula(ArrayFunctions functions) {
    SplittableRandom random = new SplittableRandom(SEED);
    long[] words = random.longs(N).toArray();
    words[0] = 0;
    words[1] = -1;
    double[] column = new double[N + 2];
    functions.units(N, 7, words, 0, column, 1);
    double[] expected = new double[N + 2];
    for (int i = 0; i < N; i++) {
      expected[i + 1] = Formulas.unit(words[i] + 7);
    }
    assertThat(column).isEqualTo(expected);
    functions.units(2, 0, words, 0, column, 0);
    assertThat(column).startsWith(0x1p-53, 1 - 0x1p-53);
  }
}
