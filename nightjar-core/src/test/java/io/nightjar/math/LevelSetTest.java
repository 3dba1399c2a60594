package io.nightjar.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.Draws;
import io.nightjar.math.LevelSet.Ring;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Laws of contours on a grid. */
@Tag("law")
class LevelSetTest {

  private static double[] nodes(int size) {
    double[] nodes = new double[size];
    Arrays.setAll(nodes, i -> -1 + 2.0 * i / (size - 1));
    return nodes;
  }

  private static double[][] on(double[] x, double[] y, DoubleBinaryOperator f) {
    double[][] values = new double[x.length][y.length];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < y.length; j++) {
        values[i][j] = f.applyAsDouble(x[i], y[j]);
      }
    }
    return values;
  }

  /** Of all rings, holes negative: ½ ∮ (x dy − y dx), the region on the left. */
  private static double area(List<Ring> rings) {
    double area = 0;
    for (Ring ring : rings) {
      int n = ring.x().size();
      for (int k = 0; k < n; k++) {
        int next = (k + 1) % n;
        area += ring.x().get(k) * ring.y().get(next) - ring.x().get(next) * ring.y().get(k);
      }
    }
    return area / 2;
  }

  /** How often all rings go around a point. */
  private static int turns(List<Ring> rings, double x, double y) {
    int turns = 0;
    for (Ring ring : rings) {
      int n = ring.x().size();
      for (int k = 0; k < n; k++) {
        int next = (k + 1) % n;
        double y0 = ring.y().get(k);
        double y1 = ring.y().get(next);
        if ((y0 <= y) != (y1 <= y)) {
          double at =
              ring.x().get(k) + (y - y0) / (y1 - y0) * (ring.x().get(next) - ring.x().get(k));
          turns += at > x ? (y1 > y0 ? 1 : -1) : 0;
        }
      }
    }
    return turns;
  }

  /** The error of a circle of chords falls with the square of the step h. */
  @Test
  void aDiscAndARing() {
    double[] x = nodes(401);
    double h2 = 0.005 * 0.005;
    List<Ring> disc = LevelSet.of(x, x, on(x, x, (a, b) -> -Math.hypot(a, b)), -0.7);
    assertThat(disc).hasSize(1);
    assertThat(disc.getFirst().rim()).doesNotContain(true);
    assertThat(area(disc)).isCloseTo(Math.PI * 0.49, within(h2));
    List<Ring> ring =
        LevelSet.of(x, x, on(x, x, (a, b) -> -Math.abs(Math.hypot(a, b) - 0.5)), -0.2);
    assertThat(ring).hasSize(2);
    assertThat(area(ring)).isCloseTo(Math.PI * (0.49 - 0.09), within(2 * h2));
  }

  /** A plane is cut where it is cut, on uneven grids, too, and the region ends with the grid. */
  @Test
  void linearFunctionsAreExact() {
    double[] x = {0, 0.1, 0.5, 2};
    double[] y = {-1, 0, 3};
    List<Ring> half = LevelSet.of(x, y, on(x, y, (a, b) -> a), 0.8);
    assertThat(area(half)).isCloseTo(1.2 * 4, within(1e-12));
    assertThat(half.getFirst().rim()).contains(true, false);
    assertThat(area(LevelSet.of(x, y, on(x, y, (a, b) -> 1), 0.8))).isCloseTo(8, within(1e-12));
    assertThat(LevelSet.of(x, y, on(x, y, (a, b) -> 0), 0.8)).isEmpty();
  }

  /** Points of the grid are within the rings if and only if they are above, whatever the values. */
  @Test
  void everyPointIsOnItsSide() {
    for (int trial = 0; trial < 3000; trial++) {
      Draws draws = new Draws(11, trial);
      double[] x = nodes(2 + (int) (5 * draws.unit()));
      double[] y = nodes(2 + (int) (5 * draws.unit()));
      double[][] f = on(x, y, (a, b) -> value(draws));
      List<Ring> rings = LevelSet.of(x, y, f, 0);
      for (int i = 1; i < x.length - 1; i++) {
        for (int j = 1; j < y.length - 1; j++) {
          assertThat(turns(rings, x[i], y[j])).as("%s", draws).isEqualTo(f[i][j] >= 0 ? 1 : 0);
        }
      }
      assertThat(area(rings)).as("%s", draws).isBetween(-1e-12, 4 + 1e-12);
    }
  }

  /** One in ten is a gap, another one −∞. */
  private static double value(Draws draws) {
    double kind = draws.unit();
    double value = draws.between(-1, 1);
    return kind < 0.1 ? Double.NaN : kind < 0.2 ? Double.NEGATIVE_INFINITY : value;
  }

  /** What is above and what is below fill the grid together. */
  @Test
  void nothingIsLost() {
    for (int trial = 0; trial < 2000; trial++) {
      Draws draws = new Draws(12, trial);
      double[] x = nodes(2 + (int) (6 * draws.unit()));
      double[] y = nodes(2 + (int) (6 * draws.unit()));
      double[][] f = on(x, y, (a, b) -> draws.between(-1, 1));
      double[][] minus = new double[x.length][];
      Arrays.setAll(minus, i -> Arrays.stream(f[i]).map(v -> -v).toArray());
      double both = area(LevelSet.of(x, y, f, 0.1)) + area(LevelSet.of(x, y, minus, -0.1));
      assertThat(both).as("%s", draws).isCloseTo(4, within(1e-12));
    }
  }

  /** A gap in the middle of what is above is cut out half way to its neighbours. */
  @Test
  void gapsAreCutOut() {
    double[] x = nodes(3);
    double[][] f = on(x, x, (a, b) -> a == 0 && b == 0 ? Double.NaN : 1);
    List<Ring> rings = LevelSet.of(x, x, f, 0);
    assertThat(rings).hasSize(2);
    assertThat(area(rings)).isCloseTo(4 - 0.5, within(1e-12));
    assertThat(rings).allSatisfy(ring -> assertThat(ring.rim()).doesNotContain(false));
  }
}
