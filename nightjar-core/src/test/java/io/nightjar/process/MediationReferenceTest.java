package io.nightjar.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.Draws;
import io.nightjar.physics.Constants;
import io.nightjar.physics.Nucleus;
import io.nightjar.process.Upscattering.Helicity;
import io.nightjar.process.Upscattering.Response;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Cross sections by a photon and by a scalar: totals against numbers of a second program, and laws.
 */
class MediationReferenceTest {

  private static final Constants C = Constants.STANDARD;
  private static final Target PROTON = new Target(Nucleus.of("H1"), Regime.PROTON);
  private static final Target CARBON = new Target(Nucleus.of("C12"), Regime.COHERENT);

  /** φ of 150 MeV with S = 1 and sin θ = 1. */
  private static final Mediation.Scalar PHI = new Mediation.Scalar(Complex.ONE, 1, 0.15);

  private static Upscattering process(Target target, double m, Mediation mediation) {
    NuclearFormFactor helm =
        target.regime() == Regime.COHERENT ? NuclearFormFactor.helm(target.nucleus()) : q -> 0;
    Response response = new Response(helm, NucleonFormFactors.KELLY, false);
    return new Upscattering(target, m, mediation, false, response, C);
  }

  /**
   * σ [cm²] for μ = 1 GeV⁻¹, and for φ; a free proton with Kelly's form factors, carbon with
   * Helm's. A Python program of its own: traces of explicit 4 × 4 matrices, form factors written
   * anew, Gauss–Legendre in ln Q² with 400 to 600 nodes.
   */
  @ParameterizedTest
  @Tag("reference")
  @CsvSource({
    "0.8, 0.25, 8.972408e-30, 1.141920e-28, 5.304204e-35, 2.219199e-33",
    "0.8, 0.05, 2.780794e-29, 7.424376e-28, 2.145671e-35, 4.158537e-34",
    "2.0, 0.25, 1.495379e-29, 2.784098e-28, 8.984253e-36, 4.126890e-34",
  })
  void agreesWithASecondProgram(
      double E, double m, double photonP, double photonC, double phiP, double phiC) {
    Mediation dipole = new Mediation.Dipole(1);
    agree(process(PROTON, m, dipole), E, photonP);
    agree(process(CARBON, m, dipole), E, photonC);
    agree(process(PROTON, m, PHI), E, phiP);
    agree(process(CARBON, m, PHI), E, phiC);
  }

  private static void agree(Upscattering process, double E, double expected) {
    double sigma = process.sigma(E).value() * C.hbarc2();
    assertThat(sigma).isCloseTo(expected, within(3e-5 * expected));
    double throughTable = new Excitation(process, 10).sigma(E) * C.hbarc2();
    assertThat(throughTable).isCloseTo(sigma, within(1e-8 * sigma));
  }

  /** dσ/dQ² ≥ 0 for both helicities, which add up; it goes as |μ|², and as |S|²sin²θ. */
  @ParameterizedTest
  @Tag("law")
  @CsvSource({"H1, PROTON", "C12, NEUTRON", "C12, COHERENT", "Pb208, COHERENT"})
  void isPositiveAndScales(String nucleus, Regime regime) {
    Target target = new Target(Nucleus.of(nucleus), regime);
    for (int trial = 0; trial < 2000; trial++) {
      Draws draws = new Draws(67, trial);
      double m = draws.logBetween(1e-3, 2);
      double factor = draws.logBetween(1e-3, 1e3);
      double mass = draws.logBetween(1e-3, 3);
      Upscattering photon = process(target, m, new Mediation.Dipole(1));
      Upscattering more = process(target, m, new Mediation.Dipole(factor));
      Upscattering phi = process(target, m, new Mediation.Scalar(Complex.ONE, 0.1, mass));
      Complex S = new Complex(0, factor);
      Upscattering morePhi = process(target, m, new Mediation.Scalar(S, -0.1, mass));
      double E = photon.kinematics().threshold() * draws.logBetween(1.001, 100);
      double min = photon.kinematics().q2Min(E);
      double Q2 = min * Math.pow(photon.q2Max(E) / min, draws.unit());
      scales(photon, more, factor, E, Q2, draws);
      scales(phi, morePhi, factor, E, Q2, draws);
    }
  }

  private static void scales(
      Upscattering one, Upscattering more, double factor, double E, double Q2, Draws draws) {
    double slope = one.dSigma(E, Q2);
    assertThat(slope).as("%s", draws).isNotNegative();
    assertThat(more.dSigma(E, Q2))
        .as("%s", draws)
        .isCloseTo(slope * factor * factor, within(1e-12 * slope * factor * factor));
    double sum = 0;
    for (Helicity h : Helicity.values()) {
      assertThat(one.dSigma(E, Q2, h)).as("%s %s", h, draws).isNotNegative();
      sum += one.dSigma(E, Q2, h);
    }
    assertThat(sum).as("%s", draws).isCloseTo(slope, within(1e-12 * slope));
  }

  /**
   * Light N: Q² dσ/dQ² of a photon is flat, αμ²Z² far from both limits, and the helicity flips. For
   * a heavy target and E ≫ Q: dσ/dQ² = (μ²e²Z²/4π)/Q².
   */
  @Test
  @Tag("law")
  void isOneOverQ2InTheForwardDirection() {
    Upscattering process = process(CARBON, 1e-4, new Mediation.Dipole(1));
    double Z = CARBON.nucleus().Z();
    for (double Q2 : new double[] {1e-10, 1e-8, 1e-6}) {
      double plain = C.alpha() * Z * Z / Q2;
      assertThat(process.dSigma(2, Q2)).isCloseTo(plain, within(1e-3 * plain));
      assertThat(process.dSigma(2, Q2, Helicity.CONSERVING)).isLessThan(1e-4 * plain);
    }
  }

  /** At Q²_min on a nucleus N goes forward, where only its helicity is that of the neutrino. */
  @Test
  @Tag("law")
  void forwardKeepsHelicity() {
    for (Mediation mediation : new Mediation[] {new Mediation.Dipole(1), PHI}) {
      Upscattering process = process(CARBON, 0.2, mediation);
      double Q2 = process.kinematics().q2Min(0.8) * (1 + 1e-9);
      double flipped = process.dSigma(0.8, Q2, Helicity.FLIPPING);
      assertThat(flipped).isLessThan(1e-6 * process.dSigma(0.8, 1e-2));
    }
  }
}
