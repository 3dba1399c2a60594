package io.nightjar.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.Draws;
import io.nightjar.math.GaussLegendre;
import io.nightjar.physics.Constants;
import io.nightjar.physics.Nucleus;
import io.nightjar.process.Upscattering.Exchange;
import io.nightjar.process.Upscattering.Response;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What inelastic cross sections obey: docs/physics/inelastic.md. */
@Tag("law")
class InelasticLawTest {

  private static final Constants C = Constants.STANDARD;
  private static final Nucleus PROTON = Nucleus.of("H1");
  private static final Nucleus CARBON = Nucleus.of("C12");

  private static Inelastic process(InelasticRegime regime, double m, Exchange exchange) {
    return new Inelastic(regime, m, exchange, false, PartonGrid.shipped(), C);
  }

  private static Exchange zPrime(double coupling, double mass) {
    return new Exchange(new Complex(coupling), mass, Complex.ZERO, C.zMass());
  }

  /** Random exchange of both bosons: never negative anywhere inside the limits. */
  @ParameterizedTest
  @EnumSource
  void isPositive(InelasticRegime regime) {
    double[] out = new double[2];
    for (int trial = 0; trial < 5000; trial++) {
      Draws draws = new Draws(31, trial);
      double m = draws.logBetween(1e-3, 3);
      Exchange both =
          new Exchange(draws.complex(), draws.logBetween(0.01, 10), draws.complex(), C.zMass());
      Inelastic process = process(regime, m, both);
      double E = process.threshold() * draws.logBetween(1.01, 1e3);
      double top = Math.sqrt(C.protonMass() * (C.protonMass() + 2 * E)) - m;
      double end = regime == InelasticRegime.DIS ? top : Math.min(top, 2);
      double W = draws.between(regime.lowest(), end);
      double Q2 = draws.logBetween(process.q2Min(E, W), process.q2Max(E, W));
      process.dSigma(E, W, Q2, out);
      assertThat(out[0]).as("%s", draws).isFinite().isGreaterThanOrEqualTo(0);
      assertThat(out[1]).as("%s", draws).isFinite().isGreaterThanOrEqualTo(0);
    }
  }

  @ParameterizedTest
  @EnumSource
  void growsLikeTheCouplingSquared(InelasticRegime regime) {
    double one = process(regime, 0.15, zPrime(1, 1.25)).sigma(CARBON, 20).value();
    double three = process(regime, 0.15, zPrime(3e-4, 1.25)).sigma(CARBON, 20).value();
    assertThat(three / one).isCloseTo(9e-8, within(1e-19));
  }

  /** Without Z exchange neutrinos and antineutrinos are alike. */
  @ParameterizedTest
  @EnumSource
  void antineutrinosScatterAlike(InelasticRegime regime) {
    Exchange exchange = Exchange.unit(0.5);
    Inelastic anti = new Inelastic(regime, 0.2, exchange, true, PartonGrid.shipped(), C);
    double sigma = process(regime, 0.2, exchange).sigma(CARBON, 30).value();
    assertThat(anti.sigma(CARBON, 30).value()).isEqualTo(sigma);
  }

  /** Below threshold nothing; above it something, which grows with the energy. */
  @ParameterizedTest
  @EnumSource
  void startsAtThreshold(InelasticRegime regime) {
    Inelastic process = process(regime, 0.3, Exchange.unit(1.25));
    assertThat(process.sigma(PROTON, process.threshold() * 0.999).value()).isZero();
    double before = 0;
    for (double over = 1.01; over < 300; over *= 1.5) {
      double sigma = process.sigma(PROTON, process.threshold() * over).value();
      assertThat(sigma).isGreaterThan(before);
      before = sigma;
    }
  }

  /**
   * Limits of Q² at W = M are those of elastic scattering; their product is free of digits lost.
   */
  @Test
  void limitsAreThoseOfTwoBodies() {
    for (int trial = 0; trial < 2000; trial++) {
      Draws draws = new Draws(7, trial);
      double m = draws.logBetween(0.01, 2);
      Kinematics elastic = new Kinematics(C.protonMass(), m);
      double E = elastic.threshold() * draws.logBetween(1.01, 100);
      Inelastic process = process(InelasticRegime.DIS, m, Exchange.unit(1));
      double max = process.q2Max(E, C.protonMass());
      double min = process.q2Min(E, C.protonMass());
      assertThat(max).isCloseTo(elastic.q2Max(E), within(1e-9 * max));
      assertThat(min).isCloseTo(elastic.q2Min(E), within(1e-9 * min));
    }
  }

  /** At x = 1 a Dirac particle without anomalous moment: the elastic formula itself. */
  @Test
  void contractionIsThatOfElasticScatteringAtXOne() {
    for (int trial = 0; trial < 2000; trial++) {
      Draws draws = new Draws(11, trial);
      double m = draws.logBetween(0.01, 1);
      Upscattering elastic =
          new Upscattering(
              new Target(PROTON, Regime.PROTON),
              m,
              Exchange.unit(1),
              false,
              Response.standard(new Target(PROTON, Regime.PROTON)),
              C);
      double E = elastic.kinematics().threshold() * draws.logBetween(1.1, 50);
      double Q2 = draws.between(elastic.kinematics().q2Min(E), elastic.kinematics().q2Max(E));
      double[] c = new double[3];
      elastic.coefficients(Q2, new double[] {1, 1, 0, 0, 0}, c);
      double expected = c[0] + E * (c[1] + E * c[2]);
      assertThat(process(InelasticRegime.DIS, m, Exchange.unit(1)).two(E, Q2, 1, 1))
          .as("%s", draws)
          .isCloseTo(expected, within(1e-9 * expected));
    }
  }

  /** Massless N and mediator: d²σ/dxdQ² = 4πα²/(xQ⁴) [(1 − y − Q²/4E²)F2 + y²xF1] of e p. */
  @Test
  void becomesElectronScattering() {
    double[] out = new double[2];
    double M = C.protonMass();
    for (int trial = 0; trial < 500; trial++) {
      Draws draws = new Draws(13, trial);
      double E = draws.between(10, 100);
      double W = draws.between(2.1, 3.5);
      double Q2 = draws.between(0.5, 5);
      process(InelasticRegime.DIS, 1e-9, Exchange.unit(1e-9)).dSigma(E, W, Q2, out);
      double nu = (W * W - M * M + Q2) / (2 * M);
      double x = Q2 / (2 * M * nu);
      double y = nu / E;
      double F2 = ResonanceFitTest.electromagnetic(W, Q2)[NucleonStructure.PROTON2];
      double alpha = 1 / (4 * Math.PI); // κ = 1 is e⁴
      double electron =
          4
              * Math.PI
              * alpha
              * alpha
              / (x * Q2 * Q2)
              * ((1 - y - Q2 / (4 * E * E)) * F2 + y * y * F2 / 2);
      // dx = x²/Q² dW²
      assertThat(out[0]).isCloseTo(electron * x * x / Q2, within(1e-6 * out[0]));
    }
  }

  /**
   * Massless N, Z exchange, isoscalar: σ_NC/E ≈ 0.31 · 0.677e-38 = 0.210e-38 cm²/GeV of neutrinos,
   * 0.37 · 0.334e-38 = 0.124e-38 of antineutrinos (measured at 30–200 GeV), 12 %.
   */
  @ParameterizedTest
  @CsvSource({"false, 0.210e-38", "true, 0.124e-38"})
  void becomesTheNeutralCurrent(boolean anti, double expected) {
    double g = 2 * Math.sqrt(2) * C.fermi() * C.zMass() * C.zMass();
    Exchange z = new Exchange(Complex.ZERO, 1, new Complex(g), C.zMass());
    double E = 100;
    double sum = 0;
    for (InelasticRegime regime : InelasticRegime.values()) {
      Inelastic process = new Inelastic(regime, 1e-6, z, anti, PartonGrid.shipped(), C);
      sum += process.sigma(CARBON, E).value() / 12;
    }
    assertThat(sum * C.hbarc2() / E).isCloseTo(expected, within(0.12 * expected));
  }

  /** dσ/dQ² adds up to σ. */
  @ParameterizedTest
  @EnumSource
  void slopesAddUp(InelasticRegime regime) {
    Inelastic process = process(regime, 0.15, Exchange.unit(1.25));
    double E = 20;
    double sum =
        GaussLegendre.of(10)
            .integrate(
                Math.log(1e-4),
                Math.log(2 * C.protonMass() * E),
                24,
                l -> Math.exp(l) * process.dSigma(CARBON, E, Math.exp(l)));
    double sigma = process.sigma(CARBON, E).value();
    assertThat(sum).isCloseTo(sigma, within(2e-3 * sigma));
  }

  /** dσ/dν adds up to σ, of both nucleons, and is 0 outside of its limits. */
  @ParameterizedTest
  @CsvSource({"RESONANCE, 20, 1.25", "DIS, 20, 1.25", "DIS, 100, 1.25", "DIS, 100, 0.1"})
  void transfersAddUp(InelasticRegime regime, double E, double mass) {
    Inelastic process = process(regime, 0.15, Exchange.unit(mass));
    double M = C.protonMass();
    double least = (regime.lowest() - M) * (regime.lowest() + M) / (2 * M);
    double[] sigma = new double[2];
    double[] out = new double[2];
    process.nucleons(E, sigma);
    for (int nucleon = 0; nucleon < 2; nucleon++) {
      int which = nucleon;
      double sum =
          GaussLegendre.of(10)
              .integrate(
                  Math.log(least),
                  Math.log(E - 0.15),
                  24,
                  l -> {
                    process.byTransfer(E, Math.exp(l), out);
                    return Math.exp(l) * out[which];
                  });
      assertThat(sum).isCloseTo(sigma[nucleon], within(3e-3 * sigma[nucleon]));
    }
    for (double nu : new double[] {-1, 0, least * 0.999, E - 0.1499, E, 2 * E}) {
      process.byTransfer(E, nu, out);
      assertThat(out).as("nu = %s", nu).containsExactly(0, 0);
    }
  }

  /** The stated error holds the difference to a much finer rule, and is small. */
  @ParameterizedTest
  @CsvSource({"RESONANCE, 1.25", "RESONANCE, 0.03", "DIS, 1.25", "DIS, 0.03"})
  void errorsAreSmall(InelasticRegime regime, double mass) {
    Inelastic process = process(regime, 0.15, Exchange.unit(mass));
    for (double E : new double[] {4, 20, 100, 1000}) {
      var sigma = process.sigma(CARBON, E);
      assertThat(sigma.error()).isLessThan(1e-3 * sigma.value());
    }
  }
}
