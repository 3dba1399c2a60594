package io.nightjar.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.Draws;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two-body widths against explicit spinors and polarisation vectors. */
@Tag("law")
class TwoBodySpinorTest {

  private static final long SEED = 29;
  private static final int TRIALS = 200;
  private static final double REL = 1e-11;

  /** Γ = p/(8πM²) · ⅓Σ|ū₁ε̸(a_L P_L + a_R P_R)v₂|². */
  @Test
  void vectorToFermions() {
    for (int trial = 0; trial < TRIALS; trial++) {
      Draws draws = new Draws(SEED, trial);
      double M = draws.logBetween(0.01, 10);
      double m1 = M * draws.between(0, 0.6);
      double m2 = M * draws.between(0, 0.39);
      Complex aL = draws.complex();
      Complex aR = draws.complex();
      double p = momentum(M, m1, m2);
      double[] first = {Math.hypot(m1, p), 0, 0, p};
      double[] second = {Math.hypot(m2, p), 0, 0, -p};
      double sum = 0;
      for (int h = 0; h < 4; h++) {
        double[] u = Dirac.u(first, m1, h % 2 * 2 - 1);
        double[] v = Dirac.v(second, m2, h / 2 * 2 - 1);
        sum += overPolarisations(Dirac.current(u, vertex(aL, aR), v), M, 0);
      }
      double expected = p / (8 * Math.PI * M * M) * sum / 3;
      assertThat(TwoBodyWidths.vectorToFermions(M, m1, m2, aL, aR))
          .as("%s", draws)
          .isCloseTo(expected, within(REL * expected));
    }
  }

  /** Γ = p/(8πm_i²) · ½Σ|ū_j ε̸*(a_L P_L + a_R P_R)u_i|². */
  @Test
  void fermionToVector() {
    for (int trial = 0; trial < TRIALS; trial++) {
      Draws draws = new Draws(SEED, trial);
      double mi = draws.logBetween(0.01, 10);
      double mj = mi * draws.between(0, 0.5);
      double mV = mi * draws.between(0.01, 0.49);
      Complex aL = draws.complex();
      Complex aR = draws.complex();
      double p = momentum(mi, mj, mV);
      double[] daughter = {Math.hypot(mj, p), 0, 0, -p};
      double sum = 0;
      for (int h = 0; h < 4; h++) {
        double[] parent = Dirac.atRest(mi, 0, 0, h % 2 * 2 - 1);
        double[] u = Dirac.u(daughter, mj, h / 2 * 2 - 1);
        sum += overPolarisations(Dirac.current(u, vertex(aL, aR), parent), mV, p);
      }
      double expected = p / (8 * Math.PI * mi * mi) * sum / 2;
      assertThat(TwoBodyWidths.fermionToVector(mi, mj, mV, aL, aR))
          .as("%s", draws)
          .isCloseTo(expected, within(REL * expected));
    }
  }

  /**
   * Γ = p/(8πm_i²) · ½Σ|ū_j iσ^{μν}k_ν ε*_μ(d_L P_L + d_R P_R)u_i|², and the asymmetry of photons
   * along and against the spin.
   */
  @Test
  void fermionToPhoton() {
    for (int trial = 0; trial < TRIALS; trial++) {
      Draws draws = new Draws(SEED, trial);
      double mi = draws.logBetween(0.01, 10);
      double mj = mi * draws.between(0, 0.95);
      Complex dL = draws.complex();
      Complex dR = draws.complex();
      double p = momentum(mi, mj, 0);
      double[] up = {0, 0};
      for (int h = 0; h < 4; h++) {
        double[] u = Dirac.u(new double[] {Math.hypot(mj, p), 0, 0, -p}, mj, h / 2 * 2 - 1);
        double[] parent = Dirac.atRest(mi, 0, 0, h % 2 * 2 - 1);
        double[][] vertex = new double[4][];
        for (int mu = 0; mu < 4; mu++) {
          double[] chiral =
              Dirac.chiral(
                  new double[] {dL.getReal(), dL.getImaginary()},
                  new double[] {dR.getReal(), dR.getImaginary()});
          vertex[mu] = Dirac.product(Dirac.magnetic(mu, p, 0, 0, p), chiral);
        }
        up[h % 2] += transverse(Dirac.current(u, vertex, parent));
      }
      double squares = TwoBodyWidths.square(dL) + TwoBodyWidths.square(dR);
      double expected = p / (8 * Math.PI * mi * mi) * (up[0] + up[1]) / 2;
      assertThat(WeakWidths.momentPhoton(mi, mj, Math.sqrt(squares)))
          .as("%s", draws)
          .isCloseTo(expected, within(1e-9 * expected));
      double asymmetry = (TwoBodyWidths.square(dL) - TwoBodyWidths.square(dR)) / squares;
      assertThat((up[1] - up[0]) / (up[1] + up[0]))
          .as("%s", draws)
          .isCloseTo(asymmetry, within(1e-9));
    }
  }

  /** Σ|j·ε|² of a photon along z. */
  private static double transverse(double... j) {
    return Dirac.squaredContraction(j, new double[] {0, 0, 1, 0, 0, 0, 0, 0})
        + Dirac.squaredContraction(j, new double[] {0, 0, 0, 0, 1, 0, 0, 0});
  }

  /** Σ|j·ε|² for a vector of mass M and momentum p along z. */
  private static double overPolarisations(double[] j, double M, double p) {
    double[] x = {0, 0, 1, 0, 0, 0, 0, 0};
    double[] y = {0, 0, 0, 0, 1, 0, 0, 0};
    double[] z = {p / M, 0, 0, 0, 0, 0, Math.hypot(M, p) / M, 0};
    return Dirac.squaredContraction(j, x)
        + Dirac.squaredContraction(j, y)
        + Dirac.squaredContraction(j, z);
  }

  static double momentum(double M, double m1, double m2) {
    double product = (M - m1 - m2) * (M - m1 + m2) * (M + m1 - m2) * (M + m1 + m2);
    return Math.sqrt(product) / (2 * M);
  }

  private static double[][] vertex(Complex aL, Complex aR) {
    return Dirac.vertex(
        new double[] {aL.getReal(), aL.getImaginary()},
        new double[] {aR.getReal(), aR.getImaginary()});
  }
}
