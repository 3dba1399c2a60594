package io.nightjar.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.Draws;
import io.nightjar.event.Philox;
import io.nightjar.math.Estimate;
import io.nightjar.process.SpinorDecay.Momenta;
import org.hipparchus.analysis.integration.IterativeLegendreGaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Closed forms of ν_i → ν_j f f̄ against explicit spinors: docs/physics/decay.md. */
class DecaySpinorTest {

  private static final long SEED = 8;
  private static final int TRIALS = 300;

  /** Rounding of two independent ways. */
  private static final double REL = 1e-9;

  @Test
  @Tag("law")
  void squaredAgreesForEverySpin() {
    for (int trial = 0; trial < TRIALS; trial++) {
      Draws draws = new Draws(SEED, trial);
      SpinorDecay spinors = decay(draws);
      double[] spin = draws.direction();
      double[] opposite = {-spin[0], -spin[1], -spin[2]};
      ThreeBodyDecay closed = closed(spinors);
      double s = draws.between(closed.sMin(), closed.sMax());
      double cos = draws.between(-1, 1);
      Momenta at = spinors.momenta(s, draws.direction(), cos, draws.between(0, 2 * Math.PI));
      double expected = spinors.squared(at, spin);
      // With one spin the amplitude can vanish: rounding is that of the sum over both.
      double both = expected + spinors.squared(at, opposite);
      double actual = squared(closed, s, cos, spin, at);
      assertThat(actual).as("%s", draws).isCloseTo(expected, within(REL * both));
    }
  }

  static double squared(ThreeBodyDecay d, double s, double cos, double[] spin, Momenta at) {
    return d.squared(
        s, cos, spin(d, spin, at.f()), spin(d, spin, at.fbar()), spin(d, spin, at.j()));
  }

  /** m_i s·p with s = (0, n) in the rest frame. */
  private static double spin(ThreeBodyDecay decay, double[] n, double[] p) {
    return -decay.mi() * (n[0] * p[1] + n[1] * p[2] + n[2] * p[3]);
  }

  @Test
  @Tag("law")
  void massSpectrumIsTheAngularAverage() {
    for (int trial = 0; trial < TRIALS; trial++) {
      Draws draws = new Draws(SEED, trial);
      SpinorDecay spinors = decay(draws);
      ThreeBodyDecay closed = closed(spinors);
      double s = draws.between(closed.sMin(), closed.sMax());
      double average =
          new GaussIntegratorFactory()
              .legendre(3, -1, 1)
              .integrate(cos -> closed.squared(s, cos, 0, 0, 0) / 2);
      double expected = spinors.dGammaDs(s);
      assertThat(closed.dGammaDs(s)).as("%s", draws).isCloseTo(expected, within(REL * expected));
      assertThat(closed.phaseSpace(s) * average)
          .as("average %s", draws)
          .isCloseTo(expected, within(REL * expected));
    }
  }

  @Test
  @Tag("law")
  void widthIsTheAdaptiveIntegral() {
    for (int trial = 0; trial < 30; trial++) {
      Draws draws = new Draws(SEED, trial);
      SpinorDecay spinors = decay(draws);
      double expected = adaptive(spinors);
      Estimate width = closed(spinors).width();
      assertThat(width.value())
          .as("%s", draws)
          .isCloseTo(expected, within(Math.max(1e-9 * expected, width.error())));
      assertThat(width.error()).as("error, %s", draws).isLessThan(1e-7 * expected);
    }
  }

  /**
   * A narrow boson on its shell: Γ(i → jV)·BR(V → f f̄) up to Γ_V/m_V, however narrow. Widths of
   * this size are physical: Γ_V/m_V = ε²α/3 is 1e-13 at ε = 1e-5.
   */
  @ParameterizedTest
  @Tag("law")
  @ValueSource(doubles = {1e-8, 1e-10, 1e-12, 1e-14, 1e-16, 1e-20})
  void narrowBosonFactorises(double narrow) {
    double mi = 0.42;
    double mj = 0.1;
    double mV = 0.03;
    double c = 1e-3;
    Complex aL = new Complex(0.7, 0.3);
    Complex aR = new Complex(-0.2, 0.5);
    double mf = 0.51099895e-3;
    Estimate width = ThreeBodyDecay.of(mi, mj, mf, aL, aR, c, mV, narrow * mV).width();
    double branching = TwoBodyWidths.vectorToPair(mV, mf, c) / (narrow * mV);
    double expected = TwoBodyWidths.fermionToVector(mi, mj, mV, aL, aR) * branching;
    assertThat(width.value()).isCloseTo(expected, within(1e-6 * expected));
    assertThat(width.error()).isLessThan(1e-6 * expected);
  }

  /** ∫ds with ln(s/4m_f²) = w₁x²(3 − 2x): no square roots at the ends, no bend near threshold. */
  private static double adaptive(SpinorDecay d) {
    double low = 4 * d.mf() * d.mf();
    double range = 2 * Math.log((d.mi() - d.mj()) / (2 * d.mf()));
    return new IterativeLegendreGaussIntegrator(24, 1e-11, 1e-300)
        .integrate(
            1_000_000,
            x -> {
              double s = low * Math.exp(range * x * x * (3 - 2 * x));
              return d.dGammaDs(s) * s * range * 6 * x * (1 - x);
            },
            0,
            1);
  }

  /**
   * Gaussian, five standard deviations: false alarm once in 1.7 million seeds for each case; the
   * weights are bounded, so that the Gaussian holds at this size.
   */
  @ParameterizedTest
  @Tag("statistical")
  @CsvSource({
    "0.146, 0.074, 0.00051099895, 1.25, 0",
    "0.32, 0.074, 0.1056583755, 1.25, 0",
    "0.14, 0, 0.00051099895, 1.25, 0",
    "0.22, 0.074, 0.03, 0.3, 0.05",
  })
  void widthIsTheMonteCarlo(double mi, double mj, double mf, double mV, double widthV) {
    Complex aL = new Complex(0.7, 0.3);
    Complex aR = new Complex(-0.2, 0.5);
    SpinorDecay spinors = new SpinorDecay(mi, mj, mf, aL, aR, Complex.ONE, Complex.ONE, mV, widthV);
    int n = 1 << 15;
    double[][] u = new double[5][n];
    for (int k = 0; k < u.length; k++) {
      new Philox(SEED).fill(0, n, k, u[k]);
    }
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < n; i++) {
      double w = weight(spinors, u, i);
      sum += w;
      squares += w * w;
    }
    double mean = sum / n;
    double error = Math.sqrt((squares / n - mean * mean) / n);
    assertThat(error).as("seed %d", SEED).isLessThan(0.01 * mean);
    assertThat(closed(spinors).width().value())
        .as("seed %d, error %s", SEED, error)
        .isCloseTo(mean, within(5 * error));
  }

  /** One point of the three-body phase space, spin of the parent along z. */
  private static double weight(SpinorDecay d, double[][] u, int i) {
    double low = 4 * d.mf() * d.mf();
    double range = (d.mi() - d.mj()) * (d.mi() - d.mj()) - low;
    double s = low + range * u[0][i];
    double polar = 2 * u[1][i] - 1;
    double sin = Math.sqrt((1 - polar) * (1 + polar));
    double azimuth = 2 * Math.PI * u[2][i];
    double[] n = {sin * Math.cos(azimuth), sin * Math.sin(azimuth), polar};
    Momenta at = d.momenta(s, n, 2 * u[3][i] - 1, 2 * Math.PI * u[4][i]);
    return range * d.phaseSpace(s) * d.squared(at, 0, 0, 1);
  }

  /** Random masses, complex couplings; the boson below, in or above the range, vector to f. */
  private static SpinorDecay decay(Draws draws) {
    double mi = draws.logBetween(0.05, 2);
    double mj = draws.unit() < 0.2 ? 0 : mi * draws.between(0, 0.9);
    double mf = (mi - mj) * draws.logBetween(0.0005, 0.45);
    Complex c = new Complex(draws.logBetween(1e-4, 1));
    double mV = mi * draws.logBetween(0.3, 10);
    double widthV = mV * draws.logBetween(1e-2, 0.3);
    return new SpinorDecay(mi, mj, mf, draws.complex(), draws.complex(), c, c, mV, widthV);
  }

  static ThreeBodyDecay closed(SpinorDecay d) {
    return ThreeBodyDecay.of(
        d.mi(), d.mj(), d.mf(), d.aL(), d.aR(), d.cL().getReal(), d.mV(), d.widthV());
  }
}
