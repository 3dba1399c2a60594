package io.nightjar.precision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.model.DarkSeesaw;
import io.nightjar.model.ThreePortal;
import io.nightjar.model.ThreePortal.DarkPhoton;
import io.nightjar.model.ThreePortal.HeavyNeutrino;
import io.nightjar.model.ThreePortal.Nature;
import io.nightjar.model.ThreePortal.Pair;
import io.nightjar.physics.Constants;
import io.nightjar.process.LeptonToNeutrino;
import io.nightjar.process.MesonToNeutrino;
import io.nightjar.reference.Checks;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Heavy neutrinos in rare decays, in universality and in double beta decay. */
class FiveBodyModesTest {

  private static final Constants C = Constants.STANDARD;

  /** States that mix with one flavour, m and U by pairs; Z' fast or absent. */
  private static PrecisionPoint point(
      Nature nature, double epsilon, String flavour, double[] masses, Complex... mixing) {
    TreeMap<String, HeavyNeutrino> heavy = new TreeMap<>();
    for (int k = 0; k < masses.length; k++) {
      heavy.put("nu" + (4 + k), new HeavyNeutrino(masses[k], Map.of(flavour, mixing[k])));
    }
    return Precise.at(
        new ThreePortal(
            "test",
            nature,
            new DarkPhoton(0.2, epsilon),
            0.1,
            Optional.empty(),
            heavy,
            epsilon > 1e-5 ? Map.of(new Pair("nu_" + flavour, "nu4"), new Complex(0.5)) : Map.of(),
            Map.of()),
        Precise.TODAY);
  }

  private static Complex root(double u2) {
    return new Complex(Math.sqrt(u2));
  }

  @Test
  @Tag("law")
  void promptNeutrinosAreFiveBodyModes() {
    PrecisionPoint p = point(Nature.MAJORANA, 0.03, "e", new double[] {0.06}, root(1e-7));
    double pairs =
        p.decays().of("nu4").stream()
            .filter(d -> d.isElectronPair())
            .mapToDouble(d -> d.branching())
            .sum();
    double made = MesonNeutrinos.pion(p, Lepton.ELECTRON, 0);
    assertThat(Precise.value(p, "br-pi-e-nu-ee")).isCloseTo(made * pairs, within(1e-2 * made));
    double muon = 1e-7 * LeptonToNeutrino.ratio(C.muonMass(), C.electronMass(), 0.06);
    assertThat(Precise.value(p, "br-mu-e-nunu-ee")).isCloseTo(muon * pairs, within(1e-2 * muon));
    double tau = 0.1782e-7 * LeptonToNeutrino.ratio(C.tauMass(), C.electronMass(), 0.06);
    assertThat(Precise.value(p, "br-tau-e-nunu-ee")).isCloseTo(tau * pairs, within(0.1 * tau));
    assertThat(Precise.value(p, "br-k-e-nu-ee")).as("pairs are too light").isZero();
    assertThat(Precise.value(p, "br-k-e-nu-mumu")).isZero();
  }

  @Test
  @Tag("law")
  void longLivedOnesAreNot() {
    PrecisionPoint p = point(Nature.MAJORANA, 1e-6, "e", new double[] {0.06}, root(1e-7));
    double made = MesonNeutrinos.pion(p, Lepton.ELECTRON, 0);
    assertThat(Precise.value(p, "br-pi-e-nu-ee")).isLessThan(1e-8 * made);
  }

  /** CON-27, CON-28: what a state does to R_π and R_K. */
  @Test
  @Tag("reference")
  void universalityOfMesons() {
    PrecisionPoint p = point(Nature.DIRAC, 1e-6, "e", new double[] {0.06}, root(1e-6));
    Checks.get("CON-27-Rpi-shift").isCloseTo(MesonNeutrinos.sum(p, C.pionMass(), Lepton.ELECTRON));
    PrecisionPoint k = point(Nature.DIRAC, 1e-6, "e", new double[] {0.2}, root(1e-7));
    Checks.get("CON-28-RK-shift").isCloseTo(MesonNeutrinos.sum(k, C.kaonMass(), Lepton.ELECTRON));
    assertThat(MesonToNeutrino.ratio(C.pionMass(), C.electronMass(), 0.06)).isGreaterThan(9000);
  }

  @Test
  @Tag("law")
  void closedStatesAreMissingInLeptonicDecays() {
    PrecisionPoint heavy = point(Nature.DIRAC, 1e-6, "mu", new double[] {5}, root(1e-3));
    assertThat(Precise.value(heavy, "g-tau-over-g-mu"))
        .isCloseTo(1 / Math.sqrt(1 - 1e-3), within(1e-12));
    assertThat(Precise.value(heavy, "g-mu-over-g-e")).isCloseTo(Math.sqrt(1 - 1e-3), within(1e-12));
    PrecisionPoint light = point(Nature.DIRAC, 1e-6, "mu", new double[] {1e-4}, root(1e-3));
    assertThat(Precise.value(light, "g-tau-over-g-e")).isCloseTo(1, within(1e-7));
  }

  /** Closed form of a massless partner, and symmetry: 1 − 8x² + 8x⁶ − x⁸ − 24x⁴ ln x. */
  @Test
  @Tag("law")
  void leptonicShapeHasItsClosedForm() {
    for (double x = 0.05; x < 1; x += 0.05) {
      double exact =
          1 - 8 * x * x + 8 * Math.pow(x, 6) - Math.pow(x, 8) - 24 * Math.pow(x, 4) * Math.log(x);
      assertThat(LeptonToNeutrino.ratio(1, 1e-9, x)).isCloseTo(exact, within(1e-9));
      assertThat(LeptonToNeutrino.ratio(1, x, 1e-9)).isCloseTo(1, within(1e-9));
    }
    assertThat(LeptonToNeutrino.ratio(C.muonMass(), C.electronMass(), 0.2)).isZero();
  }

  /** CON-33: one state. */
  @Test
  @Tag("reference")
  void oneStateInXenon() {
    Checks.Check check = Checks.get("CON-33-0nbb-inv-halflife");
    PrecisionPoint p = point(Nature.MAJORANA, 1e-6, "e", new double[] {0.1}, root(1e-8));
    double proton = check.input("mp") / C.protonMass();
    check.isCloseTo(proton * proton / Precise.value(p, "t-half-xe136"));
  }

  @Test
  @Tag("law")
  void pseudoDiracPairsCancel() {
    Complex u = root(0.5e-8);
    PrecisionPoint one = point(Nature.MAJORANA, 1e-6, "e", new double[] {0.1}, root(1e-8));
    PrecisionPoint pair =
        point(Nature.MAJORANA, 1e-6, "e", new double[] {0.1, 0.1001}, u, u.multiply(Complex.I));
    double ratio = Precise.value(pair, "t-half-xe136") / Precise.value(one, "t-half-xe136");
    assertThat(ratio).isGreaterThan(1e6);
    PrecisionPoint dirac = point(Nature.DIRAC, 1e-6, "e", new double[] {0.1}, root(1e-8));
    assertThat(Precise.read(dirac, "t-half-xe136")).isInstanceOf(Reading.NotApplicable.class);
    PrecisionPoint benchmark = Precise.at(DarkSeesaw.point(), Precise.TODAY);
    assertThat(Precise.read(benchmark, "t-half-xe136")).isInstanceOf(Reading.NotApplicable.class);
  }
}
