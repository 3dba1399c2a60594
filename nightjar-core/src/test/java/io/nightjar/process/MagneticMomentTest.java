package io.nightjar.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import io.nightjar.event.Draws;
import io.nightjar.physics.Constants;
import io.nightjar.reference.Checks;
import io.nightjar.reference.Checks.Check;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.hipparchus.analysis.integration.IterativeLegendreGaussIntegrator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One-loop magnetic moments against references, limits and a second way of integrating. */
class MagneticMomentTest {
  private static final Constants C = Constants.STANDARD;
  private static final double MUON = C.muonMass();
  private static final double LOOP = 8 * Math.PI * Math.PI;

  private static double ofCharge(double m, double epsilon, double M) {
    return MagneticMoment.vectorBoson(m, M, C.charge() * epsilon, 0);
  }

  private static double epsilon(Check check) {
    return check.inputs().has("eps") ? check.input("eps") : Math.sqrt(check.input("eps2"));
  }

  @ParameterizedTest
  @Tag("reference")
  @ValueSource(
      strings = {"g2.mu.bp", "g2.mu.unit_eps", "g2.mu.10MeV", "g2.mu.100MeV", "g2.mu.massless"})
  void muon(String id) {
    Check check = Checks.get(id);
    check.isCloseTo(ofCharge(MUON, epsilon(check), check.input("mZp")));
  }

  @Test
  @Tag("reference")
  void otherLeptons() {
    Check e = Checks.get("g2.e.bp");
    e.isCloseTo(ofCharge(C.electronMass(), epsilon(e), e.input("mZp")));
    Check tau = Checks.get("g2.tau.bp");
    tau.isCloseTo(ofCharge(C.tauMass(), epsilon(tau), tau.input("mZp")));
  }

  @ParameterizedTest
  @Tag("reference")
  @ValueSource(strings = {"g2.axial", "g2.axial.light", "g2.general"})
  void axialCouplings(String id) {
    Check check = Checks.get(id);
    check.isCloseTo(
        MagneticMoment.vectorBoson(MUON, check.input("M"), check.input("gV"), check.input("gA")));
  }

  @ParameterizedTest
  @Tag("reference")
  @ValueSource(strings = {"g2.scalar", "g2.pseudo"})
  void scalars(String id) {
    Check check = Checks.get(id);
    check.isCloseTo(
        MagneticMoment.scalarBoson(MUON, check.input("M"), check.input("yS"), check.input("yP")));
  }

  @Test
  @Tag("reference")
  void darkScalar() {
    Check check = Checks.get("g2.phi.bp");
    double y = -check.input("sin_theta") * MUON / C.vacuum();
    check.isCloseTo(MagneticMoment.scalarBoson(MUON, check.input("mphi"), y, 0));
  }

  @ParameterizedTest
  @Tag("reference")
  @ValueSource(strings = {"2020", "2021", "2023", "2025"})
  void mixingForAMoment(String year) {
    Check check = Checks.get("g2.eps_for_" + year);
    double delta = Double.parseDouble(check.inputs().path("Delta_a_mu").asString());
    check.isCloseTo(MagneticMoment.epsilonFor(delta, MUON, check.input("mZp"), C).getAsDouble());
  }

  @Test
  @Tag("reference")
  void limitsOfOtherGroups() {
    for (String id : new String[] {"CON-01-amu", "CON-02-amu-heavy"}) {
      Check check = Checks.get(id);
      check.isCloseTo(ofCharge(MUON, check.input("eps"), check.input("m_Zp_GeV")));
    }
    Check inverse = Checks.get("CON-03-eps-for-251");
    inverse.isCloseTo(
        MagneticMoment.epsilonFor(inverse.input("delta_a_mu"), MUON, inverse.input("m_Zp_GeV"), C)
            .getAsDouble());
  }

  /**
   * CON-04, of a published table; CON-05 and CON-06: Δa_e plus some σ is the most that ε may give.
   */
  @Test
  @Tag("reference")
  void mixingsOfPublishedLimits() {
    Check anchor = Checks.get("CON-04-darkcast-anchor");
    Constants theirs = Constants.STANDARD.with("alpha", anchor.input("alpha"));
    anchor.isCloseTo(
        MagneticMoment.epsilonFor(
                anchor.input("delta_a_mu"), anchor.input("m_mu"), anchor.input("m_Zp_GeV"), theirs)
            .orElseThrow());
    for (String id : new String[] {"CON-05-ae-Cs-sign", "CON-06-ae-Rb"}) {
      Check electron = Checks.get(id);
      double most =
          electron.input("delta_a_e") + electron.input("n_sigma") * electron.input("sigma");
      electron.isCloseTo(
          MagneticMoment.epsilonFor(
                  most,
                  Constants.STANDARD.electronMass(),
                  electron.input("m_Zp_GeV"),
                  Constants.STANDARD)
              .orElseThrow());
    }
  }

  @Test
  @Tag("reference")
  void weakLoop() {
    Check check = Checks.get("g2.W.F");
    check.areAllCloseTo(DoubleStream.of(check.inputs("x")).map(MagneticMoment::weakLoop).toArray());
    Checks.get("g2.W.SM_piece").isCloseTo(MagneticMoment.weakScale(MUON, C) * 10 / 3);
    Check heavy = Checks.get("g2.W.heavy");
    heavy.isCloseTo(
        MagneticMoment.heavyNeutrino(MUON, heavy.input("m_h"), heavy.input("|U_mu h|^2"), C));
  }

  /** All four loops over 32 decades of (M/m)², also at the seams between the three ways. */
  @Test
  @Tag("reference")
  void noDigitsAreLost() {
    Check check = Checks.get("second.g2.loops");
    double[] R = check.inputs("R");
    check.areCloseTo("vector", DoubleStream.of(R).map(MagneticMoment::vector).toArray());
    check.areCloseTo("axial", DoubleStream.of(R).map(MagneticMoment::axial).toArray());
    check.areCloseTo(
        "scalar",
        DoubleStream.of(R)
            .map(r -> LOOP * MagneticMoment.scalarBoson(1, Math.sqrt(r), 1, 0))
            .toArray());
    check.areCloseTo(
        "pseudo",
        DoubleStream.of(R)
            .map(r ->
                LOOP
                    * (MagneticMoment.scalarBoson(1, Math.sqrt(r), 0, 0)
                        - MagneticMoment.scalarBoson(1, Math.sqrt(r), 0, 1)))
            .toArray());
    Check weak = Checks.get("second.g2.weak");
    weak.areCloseTo(
        "shift", DoubleStream.of(weak.inputs("x")).map(MagneticMoment::weakLoopShift).toArray());
  }

  /** The integral as published, in x, by adaptive quadrature. */
  @Test
  @Tag("law")
  void agreesWithAdaptiveQuadrature() {
    IterativeLegendreGaussIntegrator adaptive =
        new IterativeLegendreGaussIntegrator(20, 1e-11, 1e-30, 1, 20);
    for (int trial = 0; trial < 300; trial++) {
      Draws draws = new Draws(11, trial);
      double r = draws.logBetween(1e-4, 1e4);
      double gV = draws.between(-1, 1);
      double gA = draws.between(-1, 1);
      DoubleUnaryOperator integrand =
          x ->
              r
                  * (gV * gV * 2 * x * x * (1 - x)
                      + gA * gA * (2 * x * (1 - x) * (x - 4) - 4 * r * x * x * x))
                  / (1 - x + r * x * x);
      double quadrature = 0; // graded panels towards both ends
      double[] edges = {0, 1e-4, 1e-2, 0.1, 0.5, 0.9, 0.99, 0.9999, 1};
      for (int k = 1; k < edges.length; k++) {
        quadrature += adaptive.integrate(100000, integrand::applyAsDouble, edges[k - 1], edges[k]);
      }
      double fast = LOOP * MagneticMoment.vectorBoson(1, 1 / Math.sqrt(r), gV, gA);
      double scale = Math.abs(gA * gA * r * (4 + 4 * r)) + gV * gV * Math.min(1, r);
      assertThat(fast).as("%s, r = %s", draws, r).isCloseTo(quadrature, within(1e-9 * scale));
    }
  }

  private static org.assertj.core.data.Offset<Double> within(double x) {
    return org.assertj.core.data.Offset.offset(x);
  }

  @Test
  @Tag("law")
  void heavyBosonsDecouple() {
    double r = 1e-12;
    double expected = r / (12 * Math.PI * Math.PI);
    assertThat(MagneticMoment.vectorBoson(1e-6, 1, 1, 0)).isCloseTo(expected, withPercentage(1e-8));
    assertThat(MagneticMoment.vectorBoson(1e-6, 1, 0, 1))
        .isCloseTo(-5 * expected, withPercentage(1e-8));
    assertThat(MagneticMoment.vectorBoson(MUON, 1e300, 1, 0)).isZero();
  }

  /** M → 0: Schwinger's α/2π; the axial part grows as −g_A² m²/4π²M². */
  @Test
  @Tag("law")
  void lightBosons() {
    assertThat(MagneticMoment.vectorBoson(MUON, 0, C.charge(), 0))
        .isCloseTo(C.alpha() / (2 * Math.PI), withPercentage(1e-12));
    assertThat(MagneticMoment.vectorBoson(1, 1e-6, 0, 1))
        .isCloseTo(-1e12 / (4 * Math.PI * Math.PI), withPercentage(1e-3));
    assertThatThrownBy(() -> MagneticMoment.vectorBoson(1, 0, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Positive, falling with M, ∝ ε², and undone by the inverse. */
  @Test
  @Tag("law")
  void scalesAndInverts() {
    for (int trial = 0; trial < 5000; trial++) {
      Draws draws = new Draws(12, trial);
      double M = draws.logBetween(1e-9, 1e6);
      double epsilon = draws.logBetween(1e-12, 1);
      double a = ofCharge(MUON, epsilon, M);
      assertThat(a).as("%s", draws).isPositive();
      assertThat(ofCharge(MUON, epsilon, M * 1.01)).as("%s", draws).isLessThan(a);
      assertThat(ofCharge(MUON, 2 * epsilon, M)).isCloseTo(4 * a, withPercentage(1e-12));
      assertThat(MagneticMoment.epsilonFor(a, MUON, M, C).getAsDouble())
          .isCloseTo(epsilon, withPercentage(1e-12));
    }
    assertThat(MagneticMoment.epsilonFor(0, MUON, 1, C)).isEmpty();
    assertThat(MagneticMoment.epsilonFor(-1e-9, MUON, 1, C)).isEmpty();
  }

  /** Signs of the other couplings: axial and pseudoscalar pull down, scalar up. */
  @Test
  @Tag("law")
  void signs() {
    for (int trial = 0; trial < 2000; trial++) {
      Draws draws = new Draws(13, trial);
      double M = draws.logBetween(1e-8, 1e8);
      assertThat(MagneticMoment.vectorBoson(MUON, M, 0, 1)).as("%s", draws).isNegative();
      assertThat(MagneticMoment.scalarBoson(MUON, M, 1, 0)).as("%s", draws).isPositive();
      assertThat(MagneticMoment.scalarBoson(MUON, M, 0, 1)).as("%s", draws).isNegative();
    }
  }

  /** Where two ways of integrating meet nothing jumps. */
  @ParameterizedTest
  @Tag("law")
  @CsvSource({"0.5", "6"})
  void seamsAreSmooth(double R) {
    double step = 1e-9;
    double slope = (MagneticMoment.vector(R + 1e-3) - MagneticMoment.vector(R - 1e-3)) / 2e-3;
    double jump = MagneticMoment.vector(R + step) - MagneticMoment.vector(R - step);
    assertThat(jump).isCloseTo(2 * step * slope, within(1e-14));
  }

  /** 𝓕 falls from 10/3 to 4/3. */
  @Test
  @Tag("law")
  void weakLoopFalls() {
    assertThat(MagneticMoment.weakLoopShift(0)).isZero();
    double before = MagneticMoment.weakLoop(0);
    for (double x = 1e-8; x < 1e12; x *= 1.07) {
      double now = MagneticMoment.weakLoop(x);
      assertThat(now).as("x = %s", x).isLessThan(before);
      before = now;
    }
    assertThat(MagneticMoment.weakLoop(1e300)).isCloseTo(4.0 / 3, withPercentage(1e-12));
  }
}
