package io.nightjar.precision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.Draws;
import io.nightjar.math.GaussLegendre;
import io.nightjar.physics.Constants;
import io.nightjar.process.Decay;
import io.nightjar.process.Inelastic;
import io.nightjar.process.InelasticRegime;
import io.nightjar.process.PartonGrid;
import io.nightjar.process.Upscattering.Exchange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two vertices in one calorimeter: docs/physics/old-excesses.md. */
@Tag("law")
class DoubleVerticesTest {
  private static final double MASS = 0.15;

  private static Inelastic process() {
    return new Inelastic(
        InelasticRegime.DIS,
        MASS,
        Exchange.unit(1.25),
        false,
        PartonGrid.shipped(),
        Constants.STANDARD);
  }

  /** Near, apart, and out of the calorimeter are all there is; each by quadrature. */
  @Test
  void nearApartAndOutAreAll() {
    GaussLegendre rule = GaussLegendre.of(16);
    for (int trial = 0; trial < 3000; trial++) {
      Draws draws = new Draws(71, trial);
      double length = draws.logBetween(1, 1e4);
      double gap = length * draws.between(0.001, 0.95);
      double lambda = length * draws.logBetween(0.02, 1e6);
      double near =
          rule.integrate(0, gap, 16, l -> (1 - l / length) * Math.exp(-l / lambda) / lambda);
      double apart =
          rule.integrate(gap, length, 16, l -> (1 - l / length) * Math.exp(-l / lambda) / lambda);
      double out = rule.integrate(0, length, 16, z -> Math.exp(-z / lambda) / length);
      double ours = DoubleVertices.apart(gap, length, lambda);
      assertThat(ours).as("%s", draws).isCloseTo(apart, within(1e-11 * apart));
      assertThat(near + ours + out).as("%s", draws).isCloseTo(1, within(1e-12));
      assertThat(DoubleVertices.apart(0, length, lambda)).isCloseTo(1 - out, within(1e-12));
    }
  }

  /** At once: nothing. Far: (D − a)²/2Dλ. The series meets the formula. */
  @Test
  void limits() {
    assertThat(DoubleVertices.apart(100, 1770, 0)).isZero();
    assertThat(DoubleVertices.apart(100, 1770, 0.1)).isZero();
    double far = 1e12;
    double expected = 1670.0 * 1670 / (2 * 1770 * far);
    assertThat(DoubleVertices.apart(100, 1770, far)).isCloseTo(expected, within(1e-8 * expected));
    double series = DoubleVertices.apart(0, 1, 1 / 0.99999999e-2);
    double formula = DoubleVertices.apart(0, 1, 1 / 1.00000001e-2);
    assertThat(series / formula).isCloseTo(1 - 2e-8, within(1e-10));
  }

  /** Against vertices, energies and flights drawn one by one; four standard deviations. */
  @Test
  void transfersAreThoseOfSingleEvents() {
    Inelastic process = process();
    double E = 100;
    double ctau = 0.6;
    double gap = DoubleVertices.number("gap");
    double length = DoubleVertices.number("length");
    double least = DoubleVertices.number("hadrons");
    double[] both = new double[2];
    double sum = 0;
    double squares = 0;
    int events = 40_000;
    for (int event = 0; event < events; event++) {
      Draws draws = new Draws(72, event);
      double nu = draws.logBetween(least, E - MASS);
      process.byTransfer(E, nu, both);
      double perNucleon = (26 * both[0] + 30 * both[1]) / 56;
      double flight = -Math.log(draws.unit()) * Decay.length(MASS, E - nu, ctau);
      boolean counts = flight > gap && length * draws.unit() + flight < length;
      double weight = counts ? perNucleon * nu * Math.log((E - MASS) / least) : 0;
      sum += weight / events;
      squares += weight * weight / events;
    }
    double error = Math.sqrt((squares - sum * sum) / events);
    assertThat(error).isLessThan(0.015 * sum);
    double ours = DoubleVertices.overTransfer(process, E, MASS, ctau);
    assertThat(ours).isCloseTo(sum, within(4 * error + 2e-3 * sum));
  }

  /** Prompt neutrinos show one vertex; those that live long decay elsewhere. */
  @Test
  void bothEndsOfTheLifetimeAreEmpty() {
    Inelastic process = process();
    double metres = DoubleVertices.overTransfer(process, 100, MASS, 0.6);
    assertThat(DoubleVertices.overTransfer(process, 100, MASS, 1e-4)).isLessThan(1e-9 * metres);
    double far = DoubleVertices.overTransfer(process, 100, MASS, 1e6);
    double farther = DoubleVertices.overTransfer(process, 100, MASS, 2e6);
    assertThat(far).isPositive().isLessThan(1e-4 * metres);
    assertThat(farther).isCloseTo(far / 2, within(1e-5 * far));
    assertThat(DoubleVertices.overTransfer(process, 10, MASS, 0.6)).isZero();
  }

  /**
   * The benchmark, whose ν₅ flies 4 m at 100 GeV, has fewer than its inelastic upscatterings with W
   * above 2 GeV, κ² · 1.2e-29 cm² at 100 GeV, and more than a hundredth of them.
   */
  @Test
  void theBenchmarkIsWithinItsUpscatterings() {
    PrecisionPoint point = Precise.benchmark(Precise.TODAY);
    double events = Precise.value(point, "ccfr-double-vertices");
    Exchange exchange = Exchange.of(point.spectrum(), "nu_mu", "nu5");
    double kappa2 = exchange.zPrime().multiply(exchange.zPrime()).norm();
    double upscatterings = 1e6 * kappa2 * 1.2e-29 / 0.677e-36;
    assertThat(Decay.length(0.145, 100, point.decays().ctau("nu5"))).isBetween(350.0, 500.0);
    assertThat(events).isBetween(0.01 * upscatterings, upscatterings);
  }
}
