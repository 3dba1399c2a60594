package io.nightjar.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.math.Estimate;
import io.nightjar.math.GaussLegendre;
import io.nightjar.physics.Constants;
import io.nightjar.physics.Nucleus;
import io.nightjar.process.Upscattering.Exchange;
import io.nightjar.process.Upscattering.Response;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cross sections at many energies against one at a time, by a rule that knows the kink. */
@Tag("law")
class ExcitationTest {

  private static final Constants C = Constants.STANDARD;
  private static final double HIGHEST = 10;

  /** Differences of running integrals: what is left of them where Q² has hardly any range. */
  private static final double NEAR = 1e-8;

  private static final double FAR = 1e-11;

  private static final double ROUGH = 1e-5;

  private static final double SINGLE = 1e-11;

  private static final double ROUNDING = 1e-13;

  @ParameterizedTest
  @CsvSource({
    "C12, COHERENT, 0.03, 0.1",
    "C12, COHERENT, 1.25, 0.15",
    "C12, COHERENT, 0.03, 0.42",
    "C12, COHERENT, 0.001, 0.01",
    "Ar40, COHERENT, 1.25, 0.15",
    "C12, PROTON, 0.03, 0.1",
    "C12, PROTON, 1.25, 0.15",
    "C12, PROTON, 0.03, 0.42",
    "C12, NEUTRON, 1.25, 0.15",
    "C12, NEUTRON, 0.03, 0.42",
    "H1, PROTON, 0.03, 0.1",
    "H1, PROTON, 1.25, 1",
    "H1, PROTON, 0.001, 0.01",
  })
  void agrees(String nucleus, Regime regime, double zPrimeMass, double m) {
    Target target = new Target(Nucleus.of(nucleus), regime);
    Upscattering process =
        new Upscattering(target, m, Exchange.unit(zPrimeMass), false, Response.standard(target), C);
    Excitation excitation = new Excitation(process, HIGHEST);
    Excitation rough = Excitation.rough(process, HIGHEST);
    double threshold = process.kinematics().threshold();
    for (double ratio : new double[] {1.0001, 1.001, 1.01, 1.1, 1.2, 1.5, 2, 4, 8}) {
      double E = ratio * threshold;
      if (E < HIGHEST) {
        double expected = exact(process, E);
        double allowed = (ratio < 1.1 ? NEAR : FAR) * expected;
        assertThat(excitation.sigma(E)).as("E = %s", E).isCloseTo(expected, within(allowed));
        assertThat(rough.sigma(E)).isCloseTo(expected, within(ROUGH * expected));
        double coarse = process.roughSigma(E);
        assertThat(coarse).as("roughly").isCloseTo(expected, within(ROUGH * expected));
        Estimate single = process.sigma(E);
        assertThat(single.value()).isCloseTo(expected, within(SINGLE * expected));
        double off = Math.abs(single.value() - expected);
        assertThat(single.error()).as("bound").isGreaterThanOrEqualTo(off - ROUNDING * expected);
      }
    }
    assertThat(excitation.sigma(threshold)).isZero();
    assertThat(excitation.sigma(0.9 * threshold)).isZero();
  }

  /** ∫dσ over ln Q² with an edge where Pauli blocking ends, panels of a quarter e-fold. */
  private static double exact(Upscattering process, double E) {
    double min = Math.log(process.kinematics().q2Min(E));
    double max = Math.log(process.q2Max(E));
    double kink = Math.clamp(Math.log(process.pauliEnd()), min, max);
    return integral(process, E, min, kink) + integral(process, E, kink, max);
  }

  private static double integral(Upscattering process, double E, double from, double to) {
    int panels = 1 + (int) (4 * (to - from));
    double M = process.kinematics().M();
    double[] c = new double[6];
    return GaussLegendre.of(16)
        .integrate(
            from,
            to,
            panels,
            x -> {
              double Q2 = Math.exp(x);
              process.coefficients(Q2, c);
              return Q2 * (c[2] + (c[1] + c[0] / E) / E) / (64 * Math.PI * M * M);
            });
  }
}
