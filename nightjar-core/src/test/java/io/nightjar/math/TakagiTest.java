package io.nightjar.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.Draws;
import io.nightjar.reference.Checks;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TakagiTest {

  private static final int MODELS = 1000;

  private static Complex[][] real(double[][] m) {
    Complex[][] result = new Complex[m.length][m.length];
    for (int i = 0; i < m.length; i++) {
      for (int j = 0; j < m.length; j++) {
        result[i][j] = new Complex(m[i][j]);
      }
    }
    return result;
  }

  private static Complex z(double re, double im) {
    return new Complex(re, im);
  }

  /** nu.takagi.iss1: thirteen orders between the couplings, an exact zero. */
  @Test
  @Tag("reference")
  void inverseSeesaw() {
    Takagi t = Takagi.of(real(new double[][] {{0, 1e-6, 0}, {1e-6, 1e-3, 10}, {0, 10, 0}}));
    Checks.Check c = Checks.get("nu.takagi.iss1");
    double[] masses = c.values("masses");
    double[] nu = c.values("absU_nu");
    double[] d = c.values("absU_D");
    assertThat(t.mass(0)).isBetween(0.0, 1e-30);
    for (int k = 0; k < 3; k++) {
      assertThat(t.mass(k)).isCloseTo(masses[k], within(1e-10 * masses[k]));
      assertThat(t.u(0, k).norm()).isCloseTo(nu[k], within(1e-10 * nu[k]));
      assertThat(t.u(2, k).norm()).isCloseTo(d[k], within(1e-10 * d[k]));
    }
    assertThat(
            Takagi.inDouble(real(new double[][] {{0, 1e-6, 0}, {1e-6, 1e-3, 10}, {0, 10, 0}}))
                .mass(0))
        .isBetween(0.0, 1e-14);
  }

  /** nu.takagi.generic1. */
  @Test
  @Tag("reference")
  void generic() {
    Takagi t = Takagi.of(real(new double[][] {{0, 1e-4, 0}, {1e-4, 0.05, 0.1}, {0, 0.1, 0}}));
    Checks.Check c = Checks.get("nu.takagi.generic1");
    c.areCloseTo("masses", t.mass(0), t.mass(1), t.mass(2));
    c.areCloseTo("U_nu^2", square(t, 0, 0), square(t, 0, 1), square(t, 0, 2));
    c.areCloseTo("U_D^2", square(t, 2, 0), square(t, 2, 1), square(t, 2, 2));
  }

  private static double square(Takagi t, int a, int k) {
    return Math.pow(t.u(a, k).norm(), 2);
  }

  /** nu.takagi.complex. */
  @Test
  @Tag("reference")
  void complexMatrix() {
    Complex[][] m = {
      {z(1, 2), z(0, 1), z(3, 0)}, {z(0, 1), z(-2, 1), z(1, 1)}, {z(3, 0), z(1, 1), z(0, -1)}
    };
    Takagi t = Takagi.of(m);
    Checks.get("nu.takagi.complex").areCloseTo("singular values", t.mass(0), t.mass(1), t.mass(2));
    assertFactorises(m, t, 1e-14);
  }

  /** nu.takagi.degenerate: two singular values are equal. */
  @Test
  @Tag("reference")
  void degeneratePair() {
    Complex[][] m = real(new double[][] {{0, 1, 0}, {1, 0, 0}, {0, 0, 2}});
    Takagi t = Takagi.of(m);
    double[] masses = Checks.get("nu.takagi.degenerate").values("masses");
    for (int k = 0; k < 3; k++) {
      assertThat(t.mass(k)).isCloseTo(masses[k], within(1e-14));
    }
    assertFactorises(m, t, 1e-14);
  }

  /** UᵀMU = diag(m), U†U = 1, Σm² = Σ|M|², for matrices with degenerate pairs and null spaces. */
  @Test
  @Tag("law")
  void factorisesRandomMatrices() {
    for (int trial = 0; trial < MODELS; trial++) {
      Draws draws = new Draws(20201, trial);
      int n = 2 + trial % 7;
      Complex[][] m = random(draws, n);
      Takagi t = Takagi.of(m);
      double norm = Math.sqrt(frobenius2(m));
      assertFactorises(m, t, 1e-14 * norm);
      double sum = 0;
      for (int k = 0; k < n; k++) {
        sum += t.mass(k) * t.mass(k);
        assertThat(t.mass(k))
            .as(draws.toString())
            .isGreaterThanOrEqualTo(k == 0 ? 0 : t.mass(k - 1));
      }
      assertThat(sum).as(draws.toString()).isCloseTo(norm * norm, within(1e-13 * norm * norm));
    }
  }

  /** In double precision of matrices without a hierarchy. */
  @Test
  @Tag("law")
  void doublePrecisionIsEnoughWithoutAHierarchy() {
    for (int trial = 0; trial < MODELS; trial++) {
      Draws draws = new Draws(20202, trial);
      Complex[][] m = random(draws, 2 + trial % 7, 0.3, 0);
      assertFactorises(m, Takagi.inDouble(m), 1e-13 * Math.sqrt(frobenius2(m)));
    }
  }

  private static Complex[][] random(Draws draws, int n) {
    return random(draws, n, 1e-6, 0.3);
  }

  private static Complex[][] random(Draws draws, int n, double smallest, double zeros) {
    Complex[][] m = new Complex[n][n];
    double[] scale = new double[n];
    for (int i = 0; i < n; i++) {
      scale[i] = draws.logBetween(smallest, 1);
    }
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        boolean zero = draws.unit() < zeros;
        double size = scale[i] * scale[j];
        m[i][j] = zero ? Complex.ZERO : z(size * draws.between(-1, 1), size * draws.between(-1, 1));
        m[j][i] = m[i][j];
      }
    }
    return m;
  }

  private static double frobenius2(Complex[][] m) {
    double sum = 0;
    for (Complex[] row : m) {
      for (Complex x : row) {
        sum += Math.pow(x.norm(), 2);
      }
    }
    return sum;
  }

  private static void assertFactorises(Complex[][] m, Takagi t, double tolerance) {
    int n = m.length;
    for (int k = 0; k < n; k++) {
      for (int l = 0; l < n; l++) {
        Complex diagonal = Complex.ZERO;
        Complex unit = Complex.ZERO;
        for (int a = 0; a < n; a++) {
          unit = unit.add(t.u(a, k).conjugate().multiply(t.u(a, l)));
          for (int b = 0; b < n; b++) {
            diagonal = diagonal.add(t.u(a, k).multiply(m[a][b]).multiply(t.u(b, l)));
          }
        }
        assertThat(diagonal.subtract(k == l ? t.mass(k) : 0).norm()).isLessThanOrEqualTo(tolerance);
        assertThat(unit.subtract(k == l ? 1 : 0).norm()).isLessThan(1e-13);
      }
    }
  }

  /**
   * Fifteen orders of magnitude: M = U* diag(m) U† built from few digits is not exact, so a seesaw
   * with known light mass is used: m = m_D²/M (1 − m_D²/M² …) for [[0, m_D], [m_D, M]].
   */
  @Test
  @Tag("law")
  void keepsAllDigitsOverFifteenOrders() {
    for (double heavy = 1; heavy < 1e6; heavy *= 10) {
      double dirac = 1e-6 * Math.sqrt(heavy);
      Takagi t = Takagi.of(real(new double[][] {{0, dirac}, {dirac, heavy}}));
      double light = 2 * dirac * dirac / (heavy + Math.sqrt(heavy * heavy + 4 * dirac * dirac));
      assertThat(t.mass(0)).isCloseTo(light, within(1e-14 * light));
    }
  }
}
