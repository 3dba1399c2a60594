package io.nightjar.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.Draws;
import io.nightjar.physics.Constants;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Decays of a scalar and to a scalar: spinors, limits, loop functions. */
@Tag("law")
class ScalarWidthTest {

  private static final long SEED = 41;
  private static final int TRIALS = 1000;
  private static final Constants C = Constants.STANDARD;

  private static double[] chiral(Complex cL, Complex cR) {
    return Dirac.chiral(
        new double[] {cL.getReal(), cL.getImaginary()},
        new double[] {cR.getReal(), cR.getImaginary()});
  }

  private static double norm2(double... z) {
    return z[0] * z[0] + z[1] * z[1];
  }

  /** Γ = p/(8πM²) Σ|ū₁(c_L P_L + c_R P_R)v₂|². */
  @Test
  void toFermionsAgreesWithSpinors() {
    for (int trial = 0; trial < TRIALS; trial++) {
      Draws draws = new Draws(SEED, trial);
      double M = draws.logBetween(0.01, 10);
      double m1 = M * draws.between(0, 0.6);
      double m2 = M * draws.between(0, 0.39);
      Complex cL = draws.complex();
      Complex cR = draws.complex();
      double p = TwoBodySpinorTest.momentum(M, m1, m2);
      double[] first = {Math.hypot(m1, p), 0, 0, p};
      double[] second = {Math.hypot(m2, p), 0, 0, -p};
      double sum = 0;
      for (int h = 0; h < 4; h++) {
        double[] u = Dirac.u(first, m1, h % 2 * 2 - 1);
        double[] v = Dirac.v(second, m2, h / 2 * 2 - 1);
        sum += norm2(Dirac.bracket(u, chiral(cL, cR), v));
      }
      double expected = p / (8 * Math.PI * M * M) * sum;
      assertThat(TwoBodyWidths.scalarToFermions(M, m1, m2, cL, cR))
          .as("%s", draws)
          .isCloseTo(expected, within(1e-9 * expected));
    }
  }

  /** Γ = p/(8πm_i²) · ½Σ|ū_j(c_L P_L + c_R P_R)u_i|². */
  @Test
  void fromFermionsAgreesWithSpinors() {
    for (int trial = 0; trial < TRIALS; trial++) {
      Draws draws = new Draws(SEED, trial);
      double mi = draws.logBetween(0.01, 10);
      double mj = mi * draws.between(0, 0.5);
      double mS = mi * draws.between(0, 0.49);
      Complex cL = draws.complex();
      Complex cR = draws.complex();
      double p = TwoBodySpinorTest.momentum(mi, mj, mS);
      double[] daughter = {Math.hypot(mj, p), 0, 0, -p};
      double sum = 0;
      for (int h = 0; h < 4; h++) {
        double[] parent = Dirac.atRest(mi, 0, 0, h % 2 * 2 - 1);
        double[] u = Dirac.u(daughter, mj, h / 2 * 2 - 1);
        sum += norm2(Dirac.bracket(u, chiral(cL, cR), parent));
      }
      double expected = p / (8 * Math.PI * mi * mi) * sum / 2;
      assertThat(TwoBodyWidths.fermionToScalar(mi, mj, mS, cL, cR))
          .as("%s", draws)
          .isCloseTo(expected, within(1e-9 * expected));
    }
  }

  /** The Higgs boson itself: fermions by the general formula. */
  @Test
  void fermionsAreScalarCouplings() {
    double y = C.tauMass() / C.vacuum();
    Complex c = new Complex(y);
    double expected = TwoBodyWidths.scalarToFermions(C.higgsMass(), C.tauMass(), C.tauMass(), c, c);
    assertThat(ScalarWidths.fermions(C.higgsMass(), C.tauMass(), 1, 1, C.vacuum()))
        .isCloseTo(expected, within(1e-12 * expected));
  }

  /** Series and closed form meet; heavy limits 4/3 and −7. */
  @Test
  void loopFunctionsAreSmooth() {
    // f bends with √(τ − 1) at threshold
    double step = 1e-9;
    Complex fermion = LoopFunctions.fermion(1 + step).subtract(LoopFunctions.fermion(1 - step));
    Complex vector = LoopFunctions.vector(1 + step).subtract(LoopFunctions.vector(1 - step));
    assertThat(fermion.norm()).isLessThan(20 * Math.sqrt(step));
    assertThat(vector.norm()).isLessThan(20 * Math.sqrt(step));
    double below = LoopFunctions.fermion(0.1 * (1 - 1e-12)).getReal();
    assertThat(LoopFunctions.fermion(0.1 * (1 + 1e-12)).getReal()).isCloseTo(below, within(1e-11));
    assertThat(LoopFunctions.fermion(1e-12).getReal()).isCloseTo(4.0 / 3, within(1e-11));
    assertThat(LoopFunctions.vector(1e-12).getReal()).isCloseTo(-7, within(1e-10));
  }

  /**
   * h → γγ and gg of the Standard Model at lowest order: 9.3 keV and 0.2 MeV with α_s(m_h) = 0.113.
   */
  @Test
  void higgsBoson() {
    double m = C.higgsMass();
    Complex top = LoopFunctions.fermion(m * m / (4 * C.topMass() * C.topMass()));
    Complex w = LoopFunctions.vector(m * m / (4 * C.wMass() * C.wMass()));
    double photons =
        ScalarWidths.photons(m, top.multiply(4.0 / 3).add(w), 1, C.alpha(), C.vacuum());
    assertThat(photons).isBetween(8.8e-6, 9.8e-6);
    double alphaS = new StrongCoupling(C).at(m);
    assertThat(alphaS).isCloseTo(0.1127, within(5e-4));
    assertThat(ScalarWidths.gluons(m, top, 1, alphaS, C.vacuum())).isBetween(1.8e-4, 2.3e-4);
  }

  /** Longitudinal Z' of a light vector are the Goldstone bosons: Γ → M³/(32πv²). */
  @Test
  void vectorsInTheLightLimit() {
    double expected = 8 / (32 * Math.PI * 0.25);
    assertThat(ScalarWidths.vectors(2, 1e-6, 0, 0.5)).isCloseTo(expected, within(1e-9 * expected));
    assertThat(ScalarWidths.vectors(2, 1.1, 0, 0.5)).isZero();
  }
}
