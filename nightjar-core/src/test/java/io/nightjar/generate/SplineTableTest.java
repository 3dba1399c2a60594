package io.nightjar.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.Draws;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Splines in lifetimes against the sums over events that they stand for, e^{−near/λ} − e^{−far/λ}
 * with λ = (p/m)cτ.
 */
@Tag("law")
class SplineTableTest {

  private static final int EVENTS = 200;
  private static final int N = LifetimeAxis.NODES;

  private final LifetimeAxis axis = LifetimeAxis.around(100);
  private final LifetimeAxis other = LifetimeAxis.around(30);

  /** Flights within a detector of metres, some from a place upstream, of all boosts. */
  private record Toy(double[] near, double[] far, double[] boost) {
    static Toy of(long seed, double upstream) {
      Draws draws = new Draws(11, seed);
      double[] near = new double[EVENTS];
      double[] far = new double[EVENTS];
      double[] boost = new double[EVENTS];
      for (int i = 0; i < EVENTS; i++) {
        near[i] = draws.unit() < 0.3 ? upstream * draws.unit() : 0;
        far[i] = near[i] + 1000 * draws.unit();
        boost[i] = draws.logBetween(1, 30);
      }
      return new Toy(near, far, boost);
    }

    double at(int i, double ctau) {
      double lambda = boost[i] * ctau;
      return Math.exp(-near[i] / lambda) * -Math.expm1((near[i] - far[i]) / lambda);
    }

    void fill(int i, LifetimeAxis axis, double[] probability) {
      Arrays.fill(probability, 0);
      LifetimeSums.between(axis, near[i], far[i], boost[i], probability);
    }
  }

  @Test
  void doublingTheLifetimeFromNodeToNodeIsExact() {
    Toy toy = Toy.of(1, 500);
    double[] probability = new double[N];
    for (int i = 0; i < EVENTS; i++) {
      toy.fill(i, axis, probability);
      for (int k = 0; k < N; k++) {
        double exact = toy.at(i, axis.node(k));
        assertThat(probability[k]).isCloseTo(exact, within(1e-7 * exact + 1e-12));
      }
    }
  }

  /** The stated error holds between the nodes, and is small. */
  @Test
  void oneLifetime() {
    for (double upstream : new double[] {0, 500}) {
      Toy toy = Toy.of(2, upstream);
      double[] sums = new double[N];
      double[] probability = new double[N];
      for (int i = 0; i < EVENTS; i++) {
        toy.fill(i, axis, probability);
        LifetimeSums.add(1, 0, probability, sums);
      }
      SplineTable table = SplineTable.of(axis, 1, sums);
      double stated = SplineTable.missed(axis, sums);
      assertThat(stated).isLessThan(1e-3);
      Draws draws = new Draws(12, 0);
      double[] place = new double[LifetimeAxis.PLACE];
      double worst = 0;
      for (int trial = 0; trial < 5000; trial++) {
        double ctau = draws.logBetween(1e-5, 1e8);
        double exact = 0;
        for (int i = 0; i < EVENTS; i++) {
          exact += toy.at(i, ctau);
        }
        double[] found = new double[1];
        axis.locate(ctau, place);
        table.fill(place, found);
        double allowed = stated * most(sums) * axis.scale(ctau);
        worst = Math.max(worst, Math.abs(found[0] - exact) / allowed);
      }
      assertThat(worst).as("error over the stated one").isLessThan(1);
    }
  }

  /** Largest value of what the spline is made of. */
  private double most(double[] sums) {
    double most = 0;
    for (int k = 0; k < N; k++) {
      most = Math.max(most, sums[k] / axis.scale(axis.node(k)));
    }
    return most;
  }

  @Test
  void twoLifetimes() {
    Toy first = Toy.of(3, 0);
    Toy second = Toy.of(4, 300);
    double[] sums = new double[N * N];
    double[] a = new double[N];
    double[] b = new double[N];
    ProductSums products = new ProductSums(new double[][] {sums});
    for (int i = 0; i < EVENTS; i++) {
      first.fill(i, axis, a);
      second.fill(i, other, b);
      products.add(0, a, b, new double[] {2});
    }
    products.flush();
    SplineTable table = SplineTable.of(axis, other, 1, sums);
    Draws draws = new Draws(13, 0);
    double[] place = new double[LifetimeAxis.PLACE];
    double[] otherPlace = new double[LifetimeAxis.PLACE];
    for (int trial = 0; trial < 2000; trial++) {
      double ctau = draws.logBetween(1e-4, 1e8);
      double ctau2 = draws.logBetween(1e-4, 1e8);
      double exact = 0;
      for (int i = 0; i < EVENTS; i++) {
        exact += 2 * first.at(i, ctau) * second.at(i, ctau2);
      }
      double[] found = new double[1];
      axis.locate(ctau, place);
      other.locate(ctau2, otherPlace);
      table.fill(place, otherPlace, found);
      double scale = axis.scale(ctau) * other.scale(ctau2);
      assertThat(found[0]).isCloseTo(exact, within(1e-3 * (exact + EVENTS * scale)));
    }
  }

  /** Both ends are the limits: a constant, and one over the lifetime; nothing of a stable one. */
  @Test
  void limits() {
    double[] place = new double[LifetimeAxis.PLACE];
    axis.locate(Double.POSITIVE_INFINITY, place);
    assertThat(Arrays.copyOfRange(place, 1, place.length)).containsOnly(0);
    axis.locate(0, place);
    assertThat(place[1] + place[2] + place[3] + place[4]).isCloseTo(1, within(1e-12));
    axis.locate(1e9 * axis.last(), place);
    double weight = place[1] + place[2] + place[3] + place[4];
    assertThat(weight).isCloseTo(1e-9 * axis.middle() / axis.last(), within(1e-6 * weight));
  }
}
