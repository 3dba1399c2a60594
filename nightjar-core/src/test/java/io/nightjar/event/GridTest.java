package io.nightjar.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.hipparchus.special.Erf;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One contract over importance maps: {@link Grid}, refined or not, and {@link ConditionalGrid}. */
class GridTest {

  private static final long SEED = 11;
  private static final int CELLS = 64;
  private static final int BINS = 50;
  private static final int N = 1 << 18;

  /** Maps a column of u to x, weights times dx/du; the condition is the same for all. */
  @FunctionalInterface
  interface Mapping {
    void map(int size, double[] u, double[] weight);
  }

  private static double peak(double x) {
    return 1 / (1e-4 + (x - 0.3) * (x - 0.3));
  }

  private static double halfEmpty(double x) {
    return x < 0.5 ? 0 : x;
  }

  static Stream<Arguments> maps() {
    return Stream.of(
        Arguments.of("uniform", (Mapping) Grid.uniform(CELLS)::map),
        Arguments.of("peak", (Mapping) Grid.of(GridTest::peak, CELLS)::map),
        Arguments.of("half empty", (Mapping) Grid.of(GridTest::halfEmpty, CELLS)::map),
        Arguments.of("refined", (Mapping) refined()::map),
        Arguments.of("conditional on a row", conditional(0.25)),
        Arguments.of("conditional between rows", conditional(0.4321)),
        Arguments.of("conditional at the end", conditional(1)));
  }

  private static Grid refined() {
    Grid grid = Grid.uniform(CELLS);
    for (int round = 0; round < 5; round++) {
      grid = grid.refined(importance(grid));
    }
    return grid;
  }

  /** Sum of squared weights of the peak in each cell of u. */
  private static double[] importance(Grid grid) {
    double[] u = middles(CELLS * 16);
    double[] x = u.clone();
    double[] weight = ones(u.length);
    grid.map(u.length, x, weight);
    double[] importance = new double[CELLS];
    for (int i = 0; i < u.length; i++) {
      double w = weight[i] * peak(x[i]);
      importance[(int) (u[i] * CELLS)] += w * w;
    }
    return importance;
  }

  private static Mapping conditional(double condition) {
    ConditionalGrid grid =
        ConditionalGrid.of((x, y) -> Math.exp(-(y - x) * (y - x) / 0.02), 20, CELLS);
    return (size, u, weight) -> {
      double[] x = new double[size];
      Arrays.fill(x, condition);
      grid.map(size, x, u, weight);
    };
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("maps")
  @Tag("law")
  void weightIsTheSlopeOfTheMap(String name, Mapping map) {
    int n = CELLS * 4;
    double step = 1e-6;
    double[] low = middles(n);
    double[] high = low.clone();
    for (int i = 0; i < n; i++) {
      high[i] += step;
    }
    double[] weight = ones(n);
    map.map(n, low, weight);
    map.map(n, high, ones(n));
    for (int i = 0; i < n; i++) {
      double slope = (high[i] - low[i]) / step;
      assertThat(weight[i]).as(name).isPositive().isCloseTo(slope, within(1e-9 + 1e-7 * slope));
    }
  }

  /** ∫(density)dx = ∫(1/weight)dx = 1, and the map covers [0, 1]: ∫weight du = 1. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("maps")
  @Tag("law")
  void densityIntegratesToOne(String name, Mapping map) {
    double[] x = middles(CELLS);
    double[] weight = ones(CELLS);
    map.map(CELLS, x, weight);
    double[] edges = {1e-300, Math.nextDown(1.0)};
    map.map(2, edges, ones(2));
    assertThat(edges[0]).as(name).isCloseTo(0, within(1e-12));
    assertThat(edges[1]).as(name).isCloseTo(1, within(1e-12)).isLessThanOrEqualTo(1);
    double range = 0;
    double integral = 0;
    for (double w : weight) {
      double width = w / CELLS; // in x, of the cell around this point
      range += width;
      integral += width / w;
    }
    assertThat(range).as(name).isCloseTo(1, within(1e-12));
    assertThat(integral).as(name).isCloseTo(1, within(1e-12));
  }

  /** Chi-square of 50 bins in x; false alarm once in a million seeds for each map. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("maps")
  @Tag("statistical")
  void sampledHistogramMatchesTheDensity(String name, Mapping map) {
    double[] x = uniforms();
    map.map(N, x, ones(N));
    double[] counts = new double[BINS];
    for (double value : x) {
      counts[bin(value)]++;
    }
    assertThat(UniformsTest.pValue(counts, expected(map)))
        .as("%s, seed %d", name, SEED)
        .isGreaterThan(1e-6);
  }

  /** Weights undo the map: each bin gets its width, to six deviations (1e-7 for each map). */
  @ParameterizedTest(name = "{0}")
  @MethodSource("maps")
  @Tag("statistical")
  void weightedHistogramIsFlat(String name, Mapping map) {
    double[] x = uniforms();
    double[] weight = ones(N);
    map.map(N, x, weight);
    double[] sum = new double[BINS];
    double[] squares = new double[BINS];
    for (int i = 0; i < N; i++) {
      sum[bin(x[i])] += weight[i] / N;
      squares[bin(x[i])] += weight[i] * weight[i] / N;
    }
    for (int k = 0; k < BINS; k++) {
      double error = Math.sqrt((squares[k] - sum[k] * sum[k]) / N);
      assertThat(sum[k])
          .as("%s, seed %d, bin %d", name, SEED, k)
          .isCloseTo(1.0 / BINS, within(6 * error));
    }
  }

  private static int bin(double x) {
    return Math.min((int) (x * BINS), BINS - 1);
  }

  /** N × probability of each bin, where the map passes its edges, by bisection. */
  private static double[] expected(Mapping map) {
    double[] expected = new double[BINS];
    double before = 0;
    for (int k = 0; k < BINS; k++) {
      double after = k + 1 == BINS ? 1 : inverse(map, (k + 1.0) / BINS);
      expected[k] = N * (after - before);
      before = after;
    }
    return expected;
  }

  private static double inverse(Mapping map, double wanted) {
    double low = 0;
    double high = 1;
    for (int round = 0; round < 50; round++) {
      double[] x = {(low + high) / 2};
      map.map(1, x, ones(1));
      if (x[0] < wanted) {
        low = (low + high) / 2;
      } else {
        high = (low + high) / 2;
      }
    }
    return low;
  }

  /** The map follows the density it was made for: weights of the sum are all but equal. */
  @Test
  @Tag("law")
  void mapFlattensItsDensity() {
    assertThat(spread(Grid.of(GridTest::peak, 1000))).isLessThan(0.02);
    assertThat(spread(refined())).isLessThan(0.2 * spread(Grid.uniform(CELLS)));
  }

  /** Relative standard deviation of the weights of the peak. */
  private static double spread(Grid grid) {
    double[] x = middles(N);
    double[] weight = ones(N);
    grid.map(N, x, weight);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < N; i++) {
      double w = weight[i] * peak(x[i]);
      sum += w;
      squares += w * w;
    }
    return Math.sqrt(N * squares / (sum * sum) - 1);
  }

  /** A conditional map made for a Gaussian around its condition samples it, rows or not. */
  @Test
  @Tag("law")
  void conditionalMapFollowsItsCondition() {
    for (double condition : new double[] {0.2, 0.5, 0.777}) {
      double[] y = middles(N);
      double[] weight = ones(N);
      conditional(condition).map(N, y, weight);
      double sum = 0;
      for (int i = 0; i < N; i++) {
        sum += weight[i] * Math.exp(-(y[i] - condition) * (y[i] - condition) / 0.02) / N;
      }
      double root = Math.sqrt(0.02);
      double exact =
          root
              * Math.sqrt(Math.PI)
              / 2
              * (Erf.erf((1 - condition) / root) + Erf.erf(condition / root));
      assertThat(sum).isCloseTo(exact, within(1e-6));
    }
  }

  private static double[] uniforms() {
    double[] u = new double[N];
    new Philox(SEED).fill(0, N, 0, u);
    return u;
  }

  private static double[] middles(int n) {
    double[] u = new double[n];
    for (int i = 0; i < n; i++) {
      u[i] = (i + 0.5) / n;
    }
    return u;
  }

  private static double[] ones(int n) {
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    return ones;
  }
}
