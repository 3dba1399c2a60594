package io.nightjar.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.Draws;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The algebra that the explicit amplitudes stand on. */
@Tag("law")
class DiracTest {

  private static final long SEED = 20;

  @Test
  void matricesAnticommuteToTwiceTheMetric() {
    for (int mu = 0; mu < 4; mu++) {
      for (int nu = 0; nu < 4; nu++) {
        double metric = mu != nu ? 0 : mu == 0 ? 1 : -1;
        assertThat(anticommutator(Dirac.gamma(mu), Dirac.gamma(nu)))
            .containsExactly(Dirac.times(Dirac.ONE, 2 * metric, 0), within(0.0));
      }
      assertThat(anticommutator(Dirac.gamma(mu), Dirac.GAMMA5)).containsOnly(0);
    }
  }

  @Test
  void gamma5IsTheProductOfAllFour() {
    double[] left = Dirac.product(Dirac.gamma(0), Dirac.gamma(1));
    double[] right = Dirac.product(Dirac.gamma(2), Dirac.gamma(3));
    assertThat(Dirac.times(Dirac.product(left, right), 0, 1)).containsExactly(Dirac.GAMMA5);
  }

  @Test
  void spinorsSumToTheProjectors() {
    for (int trial = 0; trial < 20; trial++) {
      Draws draws = new Draws(SEED, trial);
      double m = draws.logBetween(1e-3, 10);
      double[] p = momentum(draws, m);
      double[] u = plusMinus(p, m, true);
      double[] v = plusMinus(p, m, false);
      double[] slash = Dirac.slash(p);
      close(draws, u, Dirac.plus(slash, Dirac.times(Dirac.ONE, m, 0)), p[0]);
      close(draws, v, Dirac.plus(slash, Dirac.times(Dirac.ONE, -m, 0)), p[0]);
    }
  }

  @Test
  void spinAtRestPointsAlongItsDirection() {
    for (int trial = 0; trial < 20; trial++) {
      Draws draws = new Draws(SEED, trial);
      double[] n = draws.direction();
      double[] u = Dirac.atRest(1, n);
      // u ū = (p̸ + m)(1 + γ5 s̸)/2 with s = (0, n)
      double[] spin = Dirac.product(Dirac.GAMMA5, Dirac.slash(0, n[0], n[1], n[2]));
      double[] projector = Dirac.plus(Dirac.slash(1, 0, 0, 0), Dirac.ONE);
      double[] both = Dirac.product(projector, Dirac.plus(Dirac.ONE, spin));
      close(draws, outer(u), Dirac.times(both, 0.5, 0), 1);
    }
  }

  private static double[] momentum(Draws draws, double m) {
    double[] n = draws.direction();
    double p = draws.logBetween(1e-3, 10);
    return new double[] {Math.hypot(m, p), p * n[0], p * n[1], p * n[2]};
  }

  private static double[] plusMinus(double[] p, double m, boolean particle) {
    double[] sum = new double[32];
    for (int h = -1; h <= 1; h += 2) {
      sum = Dirac.plus(sum, outer(particle ? Dirac.u(p, m, h) : Dirac.v(p, m, h)));
    }
    return sum;
  }

  /** u ū. */
  private static double[] outer(double[] u) {
    double[] matrix = new double[32];
    for (int c = 0; c < 4; c++) {
      double[] unit = new double[8];
      unit[2 * c] = 1;
      double[] factor = Dirac.bracket(u, Dirac.ONE, unit);
      double[] column = Dirac.times(u, factor[0], factor[1]);
      for (int r = 0; r < 4; r++) {
        matrix[2 * (4 * r + c)] = column[2 * r];
        matrix[2 * (4 * r + c) + 1] = column[2 * r + 1];
      }
    }
    return matrix;
  }

  private static double[] anticommutator(double[] a, double[] b) {
    return Dirac.plus(Dirac.product(a, b), Dirac.product(b, a));
  }

  private static void close(Draws draws, double[] actual, double[] expected, double scale) {
    assertThat(actual).as("%s", draws).containsExactly(expected, within(1e-14 * scale));
  }
}
