package io.nightjar.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import io.nightjar.event.Draws;
import io.nightjar.physics.Constants;
import io.nightjar.reference.Checks;
import io.nightjar.reference.Checks.Check;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kaons, B mesons, pions and D_s that make a scalar or a heavy neutrino. */
class MesonDecayTest {
  private static final Constants C = Constants.STANDARD;
  private static final ScalarEmission EMISSION = ScalarEmission.of(C);

  @Test
  @Tag("reference")
  void loopFactors() {
    Check check = Checks.get("k.lambda_t");
    check.isCloseTo("re", ScalarEmission.lambdaT(C).getReal());
    check.isCloseTo("im", ScalarEmission.lambdaT(C).getImaginary());
    check.isCloseTo("abs", ScalarEmission.lambdaT(C).norm());
    Checks.get("k.xi_sd").isCloseTo(EMISSION.xiDs().norm());
  }

  @ParameterizedTest
  @Tag("reference")
  @ValueSource(strings = {"0", "0.1", "0.135", "0.15", "0.2"})
  void kaonsToScalar(String mass) {
    double m = Double.parseDouble(mass);
    Checks.get("k.BR_Kp." + mass).isCloseTo(EMISSION.chargedKaon(m, 1));
    Checks.get("k.BR_KL." + mass).isCloseTo(EMISSION.kLong(m, 1));
  }

  @Test
  @Tag("reference")
  void bMesonsAndInverse() {
    Check b = Checks.get("k.BR_B");
    b.isCloseTo(EMISSION.bMeson(b.input("mphi"), b.input("sin_theta")));
    Check sine = Checks.get("k.sin_for_KOTO");
    sine.isCloseTo(EMISSION.sineForKLong(sine.input("BR(KL->pi0 phi)"), sine.input("mphi")));
    Checks.get("k.GN_ratio").isCloseTo(ScalarEmission.grossmanNir(C));
    Checks.get("CON-23-GN").isCloseTo(ScalarEmission.grossmanNir(C));
  }

  /** Another top mass and CKM product, and the published edge of NA62's exclusion at 0.2 GeV. */
  @Test
  @Tag("reference")
  void otherInputs() {
    Check check = Checks.get("CON-21-BR-Kpi-S");
    Constants c = C.with("topMass", check.input("mt"));
    double xi = ScalarEmission.xi(check.input("VtsVtd"), c);
    check.isCloseTo(charged(check.input("m_S_GeV"), xi, c));
    // arXiv:2103.15389 as digitised by ALPINIST: lower edge of sin²θ at 0.2 GeV
    double edge = 9.582e-9;
    Checks.get("CON-22-NA62-BR").isCloseTo(edge * charged(0.2, xi, c));
  }

  private static double charged(double mass, double xi, Constants c) {
    double width = ScalarEmission.width(c.kaonMass(), c.pionMass(), mass, xi, 1, c.vacuum());
    return width * c.kaonLifetime() / c.hbar();
  }

  @Test
  @Tag("reference")
  void mesonsToHeavyNeutrinos() {
    Check kaon = Checks.get("k.K_muN");
    double mN = kaon.input("mN");
    kaon.isCloseTo(
        "Gamma",
        MesonToNeutrino.width(
            C.kaonMass(),
            C.muonMass(),
            mN,
            kaon.input("fK"),
            kaon.input("Vus"),
            kaon.input("|U|^2"),
            C.fermi()));
    kaon.isCloseTo("ratio_to_munu_over_U2", MesonToNeutrino.ratio(C.kaonMass(), C.muonMass(), mN));
    Check pion = Checks.get("k.pi_eN");
    pion.isCloseTo(
        "ratio_to_enu_over_U2",
        MesonToNeutrino.ratio(C.pionMass(), C.electronMass(), pion.input("mN")));
    Check ds = Checks.get("k.Ds_tauN");
    ds.isCloseTo(
        MesonToNeutrino.width(
            ds.input("mDs"),
            C.tauMass(),
            ds.input("mN"),
            ds.input("fDs"),
            ds.input("Vcs"),
            ds.input("|U_tau|^2"),
            C.fermi()));
  }

  @Test
  @Tag("reference")
  void universalityShifts() {
    Check pion = Checks.get("CON-27-Rpi-shift");
    pion.isCloseTo(shift(C.pionMass(), pion));
    Check kaon = Checks.get("CON-28-RK-shift");
    kaon.isCloseTo(shift(C.kaonMass(), kaon));
  }

  private static double shift(double meson, Check check) {
    double G = MesonToNeutrino.ratio(meson, C.electronMass(), check.input("m4_GeV"));
    return 1 + check.input("U_e4_sq") * (G - 1);
  }

  @Test
  @Tag("reference")
  void escape() {
    Check check = Checks.get("k.escape");
    check.isCloseTo(
        Escape.survival(
            check.input("L_m"), check.input("p_GeV"), check.input("m_GeV"), check.input("ctau_m")));
  }

  // ---- laws -----------------------------------------------------------------------------------

  /** ∝ sin²θ; falling with mass towards the threshold; 0 from there on. */
  @Test
  @Tag("law")
  void scalarsCloseSmoothly() {
    double end = C.kaonMass() - C.pionMass();
    double before = Double.MAX_VALUE;
    for (double m = 0; m < end; m += end / 500) {
      double now = EMISSION.chargedKaon(m, 1e-3);
      assertThat(now).as("m = %s", m).isPositive().isLessThan(before);
      assertThat(EMISSION.chargedKaon(m, 2e-3)).isCloseTo(4 * now, withPercentage(1e-12));
      before = now;
    }
    assertThat(EMISSION.chargedKaon(end, 1)).isZero();
    assertThat(EMISSION.chargedKaon(100, 1)).isZero();
    assertThat(EMISSION.kLong(0.4, 1)).isZero();
    assertThat(EMISSION.kShort(0.4, 1)).isZero();
    assertThat(EMISSION.bMeson(6, 1)).isZero();
  }

  /** K_L and K_S share |ξ|²; masses of kaons and pions break isospin by per cents only. */
  @Test
  @Tag("law")
  void neutralKaonsShareTheLoop() {
    for (double m = 0; m < 0.25; m += 0.01) {
      double neutral =
          EMISSION.kLong(m, 1) / C.kLongLifetime() + EMISSION.kShort(m, 1) / C.kShortLifetime();
      double charged = EMISSION.chargedKaon(m, 1) / C.kaonLifetime();
      assertThat(neutral).as("m = %s", m).isCloseTo(charged, withPercentage(8));
      assertThat(EMISSION.kLong(m, 1))
          .isLessThan(1.08 * ScalarEmission.grossmanNir(C) * EMISSION.chargedKaon(m, 1));
    }
  }

  /** A massless neutrino gives the Standard Model; closed channels give 0; Γ(K → μν)τ is known. */
  @Test
  @Tag("law")
  void neutrinosCloseSmoothly() {
    assertThat(MesonToNeutrino.ratio(C.kaonMass(), C.muonMass(), 0)).isEqualTo(1);
    assertThat(MesonToNeutrino.ratio(C.kaonMass(), C.muonMass(), 0.388019)).isZero();
    double width =
        MesonToNeutrino.width(
            C.kaonMass(), C.muonMass(), 0, C.kaonDecay(), C.ckmUs(), 1, C.fermi());
    // PDG: BR(K⁺ → μ⁺ν) = 63.56 %, of which radiative corrections are about 1 %
    assertThat(width * C.kaonLifetime() / C.hbar()).isCloseTo(0.6356, withPercentage(2));
    for (int trial = 0; trial < 3000; trial++) {
      Draws draws = new Draws(21, trial);
      double mM = draws.logBetween(0.1, 10);
      double ml = draws.between(0, mM);
      double mN = draws.between(0, 1.2 * mM);
      double w = MesonToNeutrino.width(mM, ml, mN, 1, 1, draws.unit(), 1);
      assertThat(w).as("%s", draws).isFinite().isNotNegative();
      assertThat(w > 0).as("%s", draws).isEqualTo(ml + mN < mM);
    }
  }

  /** What flies does not decay: the two add to 1, also for a lifetime of a year. */
  @Test
  @Tag("law")
  void flightIsConserved() {
    for (int trial = 0; trial < 2000; trial++) {
      Draws draws = new Draws(22, trial);
      double L = draws.logBetween(1e-3, 1e6);
      double p = draws.logBetween(1e-3, 1e3);
      double m = draws.logBetween(1e-6, 10);
      double ctau = draws.logBetween(1e-12, 1e20);
      double sum = Escape.survival(L, p, m, ctau) + Escape.decay(L, p, m, ctau);
      assertThat(sum).as("%s", draws).isCloseTo(1, withPercentage(1e-13));
    }
    assertThat(Escape.survival(100, 1, 0.1, Double.POSITIVE_INFINITY)).isEqualTo(1);
    assertThat(Escape.decay(100, 1, 0.1, 1e22)).isCloseTo(1e-21, withPercentage(1e-9));
  }
}
