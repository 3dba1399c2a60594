package io.nightjar.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.Draws;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** ν_i → ν_j f f̄ through a scalar off its shell: docs/physics/scalar-exchange.md. */
@Tag("law")
class ScalarPairTest {

  /** |𝓜|² from spinors at random momenta, 1e-9. */
  @Test
  void agreesWithSpinors() {
    for (int trial = 0; trial < 500; trial++) {
      Draws draws = new Draws(71, trial);
      double mi = draws.logBetween(0.01, 5);
      double mj = mi * draws.between(0, 0.6);
      double mf = mi * draws.between(0, 0.19);
      double mS = mi * draws.between(1.1, 5);
      Complex cL = draws.complex();
      Complex cR = draws.complex();
      double y = draws.between(-1, 1);
      double first = 4 * mf * mf;
      double s = first + ((mi - mj) * (mi - mj) - first) * draws.between(0.05, 0.95);
      SpinorDecay kinematics = new SpinorDecay(mi, mj, mf, cL, cR, Complex.ONE, Complex.ONE, mS, 0);
      SpinorDecay.Momenta at =
          kinematics.momenta(s, draws.direction(), draws.between(-1, 1), draws.between(0, 6));
      double expected = y * y * spinors(mi, mj, mf, cL, cR, at) / Math.pow(mS * mS - s, 2);
      ScalarPair pair = ScalarPair.of(mi, mj, mf, cL, cR, y, mS);
      assertThat(pair.squared(s)).as("%s", draws).isCloseTo(expected, within(1e-9 * expected));
    }
  }

  /** ½Σ|ū_j(c_L P_L + c_R P_R)u_i|²|ū_f v_f̄|². */
  private static double spinors(
      double mi, double mj, double mf, Complex cL, Complex cR, SpinorDecay.Momenta at) {
    double[] chiral =
        Dirac.chiral(
            new double[] {cL.getReal(), cL.getImaginary()},
            new double[] {cR.getReal(), cR.getImaginary()});
    double neutrinos = 0;
    double fermions = 0;
    for (int h = 0; h < 4; h++) {
      int one = h % 2 * 2 - 1;
      int other = h / 2 * 2 - 1;
      double[] parent = Dirac.atRest(mi, 0, 0, one);
      neutrinos += square(Dirac.bracket(Dirac.u(at.j(), mj, other), chiral, parent));
      double[] antifermion = Dirac.v(at.fbar(), mf, other);
      fermions += square(Dirac.bracket(Dirac.u(at.f(), mf, one), Dirac.ONE, antifermion));
    }
    return neutrinos * fermions / 2;
  }

  private static double square(double... z) {
    return z[0] * z[0] + z[1] * z[1];
  }

  /** Massless daughters, heavy scalar: Γ = (|c_L|² + |c_R|²)y²m⁵/(3072π³m_S⁴). */
  @Test
  void contactLimit() {
    ScalarPair pair = ScalarPair.of(0.3, 0, 0, Complex.ONE, new Complex(0, 2), 1e-3, 300);
    double expected =
        5 * 1e-6 * Math.pow(0.3, 5) / (3072 * Math.pow(Math.PI, 3) * Math.pow(300, 4));
    assertThat(pair.width().value()).isCloseTo(expected, within(1e-5 * expected));
  }
}
