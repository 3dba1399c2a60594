package io.nightjar.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.math.Estimate;
import io.nightjar.physics.Constants;
import io.nightjar.physics.Nucleus;
import io.nightjar.process.Upscattering.Exchange;
import io.nightjar.process.Upscattering.Helicity;
import io.nightjar.process.Upscattering.Response;
import org.hipparchus.analysis.integration.IterativeLegendreGaussIntegrator;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Total cross sections against an adaptive integral of the spinor amplitudes over the angle in the
 * centre of mass: another integrand, another variable, another rule.
 */
@Tag("law")
class CrossSectionQuadratureTest {

  private static final Constants C = Constants.STANDARD;

  /** Energies in units of the threshold, and to 20 GeV [GeV]. */
  private static final double[] ABOVE = {1.0001, 1.01, 1.2};

  private static final double[] ENERGIES = {0.5, 0.8, 2, 6, 20};

  /** Ten times the stopping rule of the integral. */
  private static final double REL = 1e-8;

  @ParameterizedTest
  @CsvSource({
    "H1, PROTON, 0.03, 0",
    "H1, PROTON, 1.25, 0",
    "H1, PROTON, 1.25, 3",
    "C12, NEUTRON, 0.03, 0",
    "C12, NEUTRON, 1.25, 0",
    "C12, NEUTRON, 1.25, 3",
    "C12, COHERENT, 0.03, 0",
    "C12, COHERENT, 1.25, 0",
    "C12, COHERENT, 1.25, 3",
  })
  void agrees(String nucleus, Regime regime, double zPrimeMass, double z) {
    Target target = new Target(Nucleus.of(nucleus), regime);
    // z is the ratio of Z to Z' exchange at Q² = 0 before form factors
    double scale = C.zMass() / zPrimeMass;
    Complex weak = new Complex(0, z * scale * scale);
    Exchange exchange = new Exchange(Complex.ONE, zPrimeMass, weak, C.zMass());
    for (double m : new double[] {0.05, 0.4}) {
      double threshold = new Kinematics(target.mass(C), m).threshold();
      for (double ratio : ABOVE) {
        compare(target, m, exchange, ratio * threshold);
      }
      for (double E : ENERGIES) {
        if (E > threshold) {
          compare(target, m, exchange, E);
        }
      }
    }
  }

  /**
   * Where the velocity of N in the centre of mass equals that of the centre of mass, N can come to
   * rest in the laboratory and its helicity jumps with the angle; there the stated error of one
   * helicity is the honest tolerance. The sum of both never needs it.
   */
  private static void compare(Target target, double m, Exchange exchange, double E) {
    Response response = UpscatteringSpinorTest.unblocked(target);
    Upscattering closed = new Upscattering(target, m, exchange, false, response, C);
    double sum = 0;
    for (Helicity h : Helicity.values()) {
      double expected = integral(target, m, exchange, response, E, h);
      Estimate sigma = closed.sigma(E, h);
      assertThat(sigma.value())
          .as("%s at m = %s, E = %s", h, m, E)
          .isCloseTo(expected, within(Math.max(REL * expected, sigma.error())));
      assertThat(sigma.error()).as("error at E = %s", E).isLessThan(2e-4 * expected);
      sum += expected;
    }
    assertThat(closed.sigma(E).value())
        .as("sum at m = %s, E = %s", m, E)
        .isCloseTo(sum, within(REL * sum));
  }

  /** ∫dσ over x = sin² of half the angle, as t = ln(Q² + δ) with δ where the integrand bends. */
  private static double integral(
      Target target, double m, Exchange exchange, Response response, double E, Helicity h) {
    double M = target.mass(C);
    HadronCurrent current = UpscatteringSpinorTest.current(target, response);
    boolean coherent = target.regime() == Regime.COHERENT;
    double delta = Math.min(exchange.zPrimeMass() * exchange.zPrimeMass(), 0.01);
    double low = new SpinorUpscattering(M, m, E, 0).q2();
    double range = new SpinorUpscattering(M, m, E, 0).jacobian();
    double last = coherent ? NuclearFormFactor.Q_MAX * NuclearFormFactor.Q_MAX : Double.MAX_VALUE;
    return new IterativeLegendreGaussIntegrator(16, 1e-9, 1e-300)
        .integrate(
            200_000,
            t -> {
              double x = Math.clamp((Math.exp(t) - delta - low) / range, 0, 1);
              SpinorUpscattering at = new SpinorUpscattering(M, m, E, x);
              double[][] f = SpinorUpscattering.formFactors(current, exchange, at.q2(), false);
              double dSigma = coherent ? at.onNucleus(f, h, false) : at.onNucleon(f, h, false);
              return dSigma * Math.exp(t);
            },
            Math.log(low + delta),
            Math.log(Math.min(low + range, last) + delta));
  }
}
