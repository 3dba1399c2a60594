package io.nightjar.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.Draws;
import io.nightjar.physics.Constants;
import io.nightjar.physics.Nucleus;
import io.nightjar.process.Upscattering.Exchange;
import io.nightjar.process.Upscattering.Helicity;
import io.nightjar.process.Upscattering.Response;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every cross section obeys: docs/physics/upscattering.md. */
@Tag("law")
class UpscatteringLawTest {

  private static final long SEED = 17;
  private static final int TRIALS = 400;
  private static final Constants C = Constants.STANDARD;
  private static final List<Target> TARGETS =
      List.of(
          new Target(Nucleus.of("H1"), Regime.PROTON),
          new Target(Nucleus.of("C12"), Regime.PROTON),
          new Target(Nucleus.of("C12"), Regime.NEUTRON),
          new Target(Nucleus.of("C12"), Regime.COHERENT),
          new Target(Nucleus.of("Ar40"), Regime.COHERENT));

  /** One random channel. */
  private record Channel(
      Target target, double m, Exchange exchange, boolean antineutrino, double E, double Q2) {

    static Channel of(Draws draws) {
      Target target = TARGETS.get((int) draws.between(0, TARGETS.size()));
      double m = draws.logBetween(0.01, 1);
      Complex zPrime = complex(draws, 1);
      double mass = draws.logBetween(0.01, 3);
      Complex z = complex(draws, draws.logBetween(1, 1e6));
      Kinematics kinematics = new Kinematics(target.mass(C), m);
      double E = kinematics.threshold() * draws.logBetween(1.0001, 50);
      double Q2 = draws.logBetween(kinematics.q2Min(E), kinematics.q2Max(E));
      Exchange exchange = new Exchange(zPrime, mass, z, C.zMass());
      return new Channel(target, m, exchange, draws.unit() < 0.5, E, Q2);
    }

    Upscattering with(Exchange other, boolean bar) {
      return new Upscattering(target, m, other, bar, Response.standard(target), C);
    }

    Upscattering upscattering() {
      return with(exchange, antineutrino);
    }

    /** The same without Z exchange, all couplings times a factor. */
    Exchange zPrimeOnly(double factor) {
      Complex coupling = exchange.zPrime().multiply(factor);
      return new Exchange(coupling, exchange.zPrimeMass(), Complex.ZERO, exchange.zMass());
    }
  }

  private static Complex complex(Draws draws, double size) {
    double phase = draws.between(0, 2 * Math.PI);
    return new Complex(size * Math.cos(phase), size * Math.sin(phase));
  }

  @Test
  void isNeverNegativeInsideTheLimits() {
    for (int trial = 0; trial < TRIALS; trial++) {
      Draws draws = new Draws(SEED, trial);
      Channel channel = Channel.of(draws);
      Upscattering upscattering = channel.upscattering();
      double[] c = new double[6];
      upscattering.coefficients(channel.Q2, c);
      double squared = c[2] + (c[1] + c[0] / channel.E) / channel.E;
      assertThat(squared).as("%s", draws).isGreaterThanOrEqualTo(-1e-13 * c[2]);
      double sum = upscattering.dSigma(channel.E, channel.Q2);
      assertThat(sum).as("%s", draws).isNotNegative();
      double parts = 0;
      for (Helicity h : Helicity.values()) {
        double part = upscattering.dSigma(channel.E, channel.Q2, h);
        assertThat(part).as("%s, %s", h, draws).isNotNegative();
        parts += part;
      }
      assertThat(parts).as("%s", draws).isCloseTo(sum, within(1e-15 * sum));
    }
  }

  @Test
  void isZeroOutsideTheLimits() {
    for (int trial = 0; trial < TRIALS; trial++) {
      Draws draws = new Draws(SEED, trial);
      Channel channel = Channel.of(draws);
      Upscattering upscattering = channel.upscattering();
      Kinematics k = upscattering.kinematics();
      double above = k.q2Max(channel.E) * (1 + 1e-12);
      double below = k.q2Min(channel.E) * (1 - 1e-12);
      for (double Q2 : new double[] {above, below, 0, -channel.Q2, Double.NaN}) {
        assertThat(upscattering.dSigma(channel.E, Q2)).as("%s, Q2 %s", draws, Q2).isZero();
        for (Helicity h : Helicity.values()) {
          assertThat(upscattering.dSigma(channel.E, Q2, h)).as("%s", draws).isZero();
        }
      }
      double E = k.threshold() * 0.999;
      assertThat(upscattering.dSigma(E, channel.Q2)).as("%s", draws).isZero();
      assertThat(upscattering.sigma(E).value()).as("%s", draws).isZero();
    }
  }

  /** Limits by the textbook difference 2E₁E₃ − m² ∓ 2E₁p₃, with 80 digits to lose. */
  @Test
  void limitsAreTheTextbookOnes() {
    for (int trial = 0; trial < TRIALS; trial++) {
      Draws draws = new Draws(SEED, trial);
      double M = draws.logBetween(0.1, 200);
      double m = draws.logBetween(1e-4, 1);
      Kinematics k = new Kinematics(M, m);
      double E = k.threshold() * draws.logBetween(1.01, 1000);
      double[] textbook = textbook(M, m, E);
      double s = M * M + 2 * M * E;
      double product = Math.pow(m, 4) * M * M / s;
      close(draws, k.q2Min(E), textbook[0], 1e-12);
      close(draws, k.q2Max(E), textbook[1], 1e-12);
      close(draws, k.q2Min(E) * k.q2Max(E), product, 1e-14);
    }
  }

  private static double[] textbook(double M, double m, double E) {
    MathContext digits = new MathContext(80);
    BigDecimal bigM2 = new BigDecimal(M).multiply(new BigDecimal(M));
    BigDecimal m2 = new BigDecimal(m).multiply(new BigDecimal(m));
    BigDecimal two = BigDecimal.TWO;
    BigDecimal s = bigM2.add(two.multiply(new BigDecimal(M)).multiply(new BigDecimal(E)));
    BigDecimal twoRootS = two.multiply(s.sqrt(digits));
    BigDecimal E1 = s.subtract(bigM2).divide(twoRootS, digits);
    BigDecimal E3 = s.add(m2).subtract(bigM2).divide(twoRootS, digits);
    BigDecimal p3 = E3.multiply(E3).subtract(m2).sqrt(digits);
    BigDecimal middle = two.multiply(E1).multiply(E3).subtract(m2);
    BigDecimal half = two.multiply(E1).multiply(p3);
    return new double[] {middle.subtract(half).doubleValue(), middle.add(half).doubleValue()};
  }

  @Test
  void growsWithTheSquareOfTheCoupling() {
    for (int trial = 0; trial < TRIALS / 10; trial++) {
      Draws draws = new Draws(SEED, trial);
      Channel channel = Channel.of(draws);
      double factor = draws.logBetween(1e-4, 10);
      double one = channel.with(channel.zPrimeOnly(1), false).sigma(channel.E).value();
      double other = channel.with(channel.zPrimeOnly(factor), false).sigma(channel.E).value();
      close(draws, other, factor * factor * one, 1e-13);
    }
  }

  /** Of a heavy mediator only g²/m⁴ remains; the rest is Q²/m² < 2 GeV · 2E/m². */
  @Test
  void dependsOnHeavyMediatorsAsContact() {
    for (int trial = 0; trial < TRIALS / 10; trial++) {
      Draws draws = new Draws(SEED, trial);
      Channel channel = Channel.of(draws);
      double E = channel.E;
      double contact = contact(channel, 1e7).sigma(E).value();
      close(draws, contact(channel, 1e5).sigma(E).value(), contact, 1e-7);
    }
  }

  private static Upscattering contact(Channel channel, double mass) {
    Complex coupling = new Complex(mass * mass);
    return channel.with(new Exchange(coupling, mass, Complex.ZERO, C.zMass()), false);
  }

  /** Vector and axial exchange keep the helicity of a massless N; flips grow with m². */
  @Test
  void keepsTheHelicityOfLightStates() {
    for (int trial = 0; trial < TRIALS; trial++) {
      Draws draws = new Draws(SEED, trial);
      Channel c = Channel.of(draws);
      double E = draws.logBetween(0.1, 20);
      double Q2 = new Kinematics(c.target.mass(C), 0).q2Max(E) * draws.between(0.001, 0.9);
      assertThat(light(c, 0).dSigma(E, Q2, Helicity.FLIPPING)).as("%s", draws).isZero();
      double one = light(c, 1e-5).dSigma(E, Q2, Helicity.FLIPPING);
      double ten = light(c, 1e-4).dSigma(E, Q2, Helicity.FLIPPING);
      assertThat(ten).as("%s", draws).isCloseTo(100 * one, within(1e-3 * ten));
    }
  }

  private static Upscattering light(Channel c, double m) {
    Response response = Response.standard(c.target);
    return new Upscattering(c.target, m, c.exchange, c.antineutrino, response, C);
  }

  /** ν and ν̄ differ by the interference of vector and axial currents only. */
  @Test
  void isTheSameForAntineutrinosWithoutZ() {
    for (int trial = 0; trial < TRIALS; trial++) {
      Draws draws = new Draws(SEED, trial);
      Channel c = Channel.of(draws);
      Exchange alone = c.zPrimeOnly(1);
      for (Helicity h : Helicity.values()) {
        assertThat(c.with(alone, true).dSigma(c.E, c.Q2, h))
            .as("%s", draws)
            .isEqualTo(c.with(alone, false).dSigma(c.E, c.Q2, h));
      }
      boolean differs =
          c.with(c.exchange, true).dSigma(c.E, c.Q2) != c.with(c.exchange, false).dSigma(c.E, c.Q2);
      assertThat(differs).as("%s", draws).isEqualTo(c.target.regime() != Regime.COHERENT);
    }
  }

  /** A bound nucleon is a free one times the Pauli factor; a copy is the same channel. */
  @Test
  void pauliBlockingIsAFactor() {
    for (int trial = 0; trial < TRIALS; trial++) {
      Draws draws = new Draws(SEED, trial);
      Channel c = Channel.of(draws);
      double M = c.target.mass(C);
      double q = Math.sqrt(c.Q2 * (1 + c.Q2 / (4 * M * M)));
      double factor = c.target.isBound() ? Upscattering.pauli(q, C.fermiMomentum()) : 1;
      Response free = UpscatteringSpinorTest.unblocked(c.target);
      Upscattering unblocked = new Upscattering(c.target, c.m, c.exchange, c.antineutrino, free, C);
      double expected = factor * unblocked.dSigma(c.E, c.Q2);
      close(draws, c.upscattering().dSigma(c.E, c.Q2), expected, 1e-12);
      assertThat(c.upscattering().copy().dSigma(c.E, c.Q2))
          .as("%s", draws)
          .isEqualTo(c.upscattering().dSigma(c.E, c.Q2));
    }
  }

  private static void close(Draws draws, double actual, double expected, double relative) {
    assertThat(actual).as("%s", draws).isCloseTo(expected, within(relative * expected));
  }
}
