package io.nightjar.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.Draws;
import io.nightjar.physics.Constants;
import io.nightjar.physics.Nucleus;
import io.nightjar.process.Upscattering.Exchange;
import io.nightjar.process.Upscattering.Helicity;
import io.nightjar.process.Upscattering.Response;
import java.util.EnumMap;
import java.util.Map;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Closed forms of dσ/dQ² against explicit spinors: docs/physics/upscattering.md. */
@Tag("law")
class UpscatteringSpinorTest {

  private static final long SEED = 5;
  private static final int TRIALS = 300;
  private static final Constants C = Constants.STANDARD;

  /** Rounding of two independent ways through a few hundred operations. */
  private static final double REL = 1e-9;

  /**
   * The part of flipped helicity is a difference: its last digits are those of 1e-17 of the sum.
   */
  private static final double ROUNDING = 1e-17;

  @ParameterizedTest
  @CsvSource({
    "H1, PROTON, false, false",
    "H1, PROTON, false, true",
    "H1, PROTON, true, false",
    "H1, PROTON, true, true",
    "C12, NEUTRON, false, false",
    "C12, NEUTRON, false, true",
    "C12, NEUTRON, true, false",
    "C12, NEUTRON, true, true",
    "C12, COHERENT, false, false",
    "C12, COHERENT, false, true",
    "C12, COHERENT, true, false",
    "C12, COHERENT, true, true",
  })
  void agreesWithSpinors(String nucleus, Regime regime, boolean antineutrino, boolean withZ) {
    Target target = new Target(Nucleus.of(nucleus), regime);
    for (int trial = 0; trial < TRIALS; trial++) {
      Draws draws = new Draws(SEED, trial);
      compare(draws, target, antineutrino, exchange(draws, withZ));
    }
  }

  /** Z' alone, or Z' and Z of comparable size with phases of their own. */
  private static Exchange exchange(Draws draws, boolean withZ) {
    double mass = draws.logBetween(0.01, 3);
    Complex zPrime = complex(draws, 1);
    double scale = C.zMass() * C.zMass() / (mass * mass + 0.1);
    Complex z = withZ ? complex(draws, draws.logBetween(0.01, 100) * scale) : Complex.ZERO;
    return new Exchange(zPrime, mass, z, C.zMass());
  }

  private static Complex complex(Draws draws, double size) {
    double phase = draws.between(0, 2 * Math.PI);
    return new Complex(size * Math.cos(phase), size * Math.sin(phase));
  }

  private static void compare(Draws draws, Target target, boolean antineutrino, Exchange exchange) {
    double m = draws.logBetween(0.01, 1);
    Response response = unblocked(target);
    Upscattering closed = new Upscattering(target, m, exchange, antineutrino, response, C);
    double E = closed.kinematics().threshold() * draws.logBetween(1.001, 50);
    SpinorUpscattering spinors =
        new SpinorUpscattering(target.mass(C), m, E, draws.logBetween(1e-5, 1));
    double Q2 = spinors.q2();
    double[][] f =
        SpinorUpscattering.formFactors(current(target, response), exchange, Q2, antineutrino);
    boolean coherent = target.regime() == Regime.COHERENT;
    double sum = 0;
    Map<Helicity, Double> parts = new EnumMap<>(Helicity.class);
    for (Helicity h : Helicity.values()) {
      double part =
          coherent ? spinors.onNucleus(f, h, antineutrino) : spinors.onNucleon(f, h, antineutrino);
      parts.put(h, part);
      sum += part;
    }
    assertThat(closed.dSigma(E, Q2)).as("%s", draws).isCloseTo(sum, within(REL * sum));
    double rounding = ROUNDING * sum;
    parts.forEach((h, part) ->
        assertThat(closed.dSigma(E, Q2, h))
            .as("%s %s", h, draws)
            .isCloseTo(part, within(REL * part + rounding)));
  }

  static Response unblocked(Target target) {
    Response standard = Response.standard(target);
    return new Response(standard.nucleus(), standard.nucleon(), false);
  }

  static HadronCurrent current(Target target, Response response) {
    return target.regime() == Regime.COHERENT
        ? HadronCurrent.nucleus(target, response.nucleus(), C)
        : HadronCurrent.nucleon(target.regime() == Regime.PROTON, response.nucleon(), C);
  }
}
