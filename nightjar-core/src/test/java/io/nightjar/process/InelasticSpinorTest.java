package io.nightjar.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.Draws;
import io.nightjar.physics.Constants;
import io.nightjar.process.Upscattering.Exchange;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ν q → N q of a massless quark from spinors: docs/physics/inelastic.md, equation of d²σ. */
@Tag("law")
class InelasticSpinorTest {

  private static final int TRIALS = 500;
  private static final double REL = 1e-9;

  /** So light that M² is nothing beside s of the quark: it alone is the target. */
  private static final Constants C = Constants.STANDARD.with("protonMass", 1e-7);

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void agreesWithSpinors(boolean antineutrino) {
    for (int trial = 0; trial < TRIALS; trial++) {
      Draws draws = new Draws(17, trial);
      double m = draws.logBetween(0.01, 5);
      double total = m * m * draws.logBetween(1.01, 1000);
      double x = draws.logBetween(0.01, 1);
      double M = C.protonMass();
      double E = total / (2 * x * M);
      double Q2 = (total - m * m) * draws.unit();
      Complex V = draws.complex();
      Complex A = draws.complex();
      Inelastic closed =
          new Inelastic(
              InelasticRegime.DIS, m, Exchange.unit(1), antineutrino, PartonGrid.shipped(), C);
      double F2 = V.norm() * V.norm() + A.norm() * A.norm();
      double F3 = A.conjugate().multiply(V).getReal() * (antineutrino ? -1 : 1);
      double quark = F2 * closed.two(E, Q2, 1 / x, 1) + F3 * closed.three(E, Q2, 1 / x);
      double expected = spinors(total, m, Q2, V, A, antineutrino);
      assertThat(quark / (64 * Math.PI * M * M * E * E))
          .as("%s", draws)
          .isCloseTo(expected, within(REL * expected));
    }
  }

  /** ½Σ|𝓜|²/(16πs²), vertex γ^μ(V − Aγ5) of the quark. */
  private static double spinors(
      double total, double m, double Q2, Complex V, Complex A, boolean antineutrino) {
    double p = Math.sqrt(total) / 2;
    double p3 = (total - m * m) / (4 * p);
    double versine = Q2 / (total - m * m) * 2; // 1 − cos θ: massless quark turned back by Q²
    double across = p3 * Math.sqrt(versine * (2 - versine));
    double along = p3 * (1 - versine);
    double[] nu = {p, 0, 0, p};
    double[] quark = {p, 0, 0, -p};
    double[] heavy = {Math.hypot(p3, m), across, 0, along};
    double[] struck = {p3, -across, 0, -along};
    double[][] left = Dirac.vertex(new double[] {1, 0}, new double[] {0, 0});
    double conjugate = antineutrino ? -1 : 1;
    double[][] vertex = Dirac.vertex(pair(V.add(A), conjugate), pair(V.subtract(A), conjugate));
    double sum = 0;
    for (int h = -1; h <= 1; h += 2) {
      for (int spin = -1; spin <= 1; spin += 2) {
        double[] lepton =
            antineutrino
                ? Dirac.current(Dirac.v(nu, 0, 1), left, Dirac.v(heavy, m, h))
                : Dirac.current(Dirac.u(heavy, m, h), left, Dirac.u(nu, 0, -1));
        double[] hadron = Dirac.current(Dirac.u(struck, 0, spin), vertex, Dirac.u(quark, 0, spin));
        sum += Dirac.squaredContraction(lepton, hadron);
      }
    }
    return sum / 2 / (16 * Math.PI * total * total);
  }

  private static double[] pair(Complex a, double conjugate) {
    return new double[] {a.getReal(), conjugate * a.getImaginary()};
  }
}
