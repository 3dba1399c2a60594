package io.nightjar.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightjar.model.DarkSeesaw;
import io.nightjar.model.Spectrum;
import io.nightjar.physics.Constants;
import io.nightjar.reference.Checks;
import io.nightjar.reference.Checks.Check;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hipparchus.analysis.integration.IterativeLegendreGaussIntegrator;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Reference values of widths, lifetimes and of the benchmark's vertices; each test has its id. */
@Tag("reference")
class DecayReferenceTest {

  private static final Constants C = Constants.STANDARD;

  /**
   * Masses of the benchmark, and the values of {@link ThreeNeutrinoTest} and {@link
   * LeptonicDecayTest}.
   */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "bps.masses",
          "bps.masses_tree",
          "bps.deltaM",
          "bps.osc",
          "bps.mixing",
          "bps.S44",
          "bps.mee",
          "w.iii_identical",
          "w.ijkk_massive.MC",
          "w.sm.3nu",
          "w.sm.nu_ll.mumix_ee",
          "w.sm.nu_ll.emix_ee",
          "w.sm.nu_ll.mumix_mumu",
          "w.sm.e_mu_nu");

  private final Map<String, Consumer<Check>> tests = new LinkedHashMap<>();

  DecayReferenceTest() {
    constants();
    zPrime();
    neutrino();
    scalar();
    mesonsAndPhotons();
    benchmark();
  }

  @TestFactory
  Stream<DynamicTest> references() {
    return Checks.tests(tests);
  }

  @Test
  void nothingElseIsLeftOut() {
    Set<String> ids = new TreeSet<>();
    for (String prefix : new String[] {"const.", "w.", "bps.", "decay."}) {
      ids.addAll(Checks.ids(prefix));
    }
    ids.removeAll(ELSEWHERE);
    assertThat(tests).containsOnlyKeys(ids);
  }

  private void constants() {
    tests.put("const.v", c -> c.isCloseTo(C.vacuum()));
    tests.put("const.e", c -> c.isCloseTo(C.charge()));
    tests.put("w.ctau", c -> c.isCloseTo(C.hbarc() / c.input("Gamma_GeV")));
    for (String id : Checks.ids("decay.length.")) {
      tests.put(
          id,
          c -> c.isCloseTo(Decay.length(c.input("mN_GeV"), c.input("E_GeV"), c.input("ctau0_cm"))));
    }
  }

  private void zPrime() {
    tests.put("w.Zp_ee.bp", DecayReferenceTest::leptons);
    tests.put("w.Zp_mumu.bp", DecayReferenceTest::leptons);
    tests.put("w.Zp_mumu.300MeV", DecayReferenceTest::leptons);
    // R counts massless pairs of unit charge
    tests.put(
        "w.Zp_had.bp",
        c -> c.isCloseTo(c.input("R") * TwoBodyWidths.vectorToPair(c.input("mZp"), 0, charge(c))));
    tests.put(
        "w.Zp_nuDnuD.Dirac",
        c -> {
          double g = Math.sqrt(4 * Math.PI * c.input("alphaD")) * c.input("Q");
          c.isCloseTo(TwoBodyWidths.vectorToPair(c.input("mZp"), c.input("m_nuD"), g));
        });
    tests.put("w.Zp_ij.Majorana.imagV", c -> c.isCloseTo(majoranaPair(c)));
    tests.put("w.Zp_ij.Majorana.realV", c -> c.isCloseTo(majoranaPair(c)));
    tests.put(
        "w.Zp_ii.Majorana",
        c -> {
          Complex aL = new Complex(c.input("gX") * c.input("V_ii"));
          double m = c.input("mi");
          double width = TwoBodyWidths.vectorToFermions(c.input("mZp"), m, m, aL, aL.negate());
          c.isCloseTo(width / 2); // identical particles
        });
    tests.put(
        "w.Zp_ij.general",
        c ->
            c.isCloseTo(
                TwoBodyWidths.vectorToFermions(
                    c.input("mV"),
                    c.input("m1"),
                    c.input("m2"),
                    complex(c, "aL"),
                    complex(c, "aR"))));
  }

  private void neutrino() {
    tests.put("w.i_to_jV.general", DecayReferenceTest::toVector);
    tests.put(
        "w.i_to_jV.onshell30MeV",
        c -> {
          Complex aL = new Complex(c.input("gX") * Math.sqrt(c.input("|V|^2")));
          double mi = c.input("mi");
          c.isCloseTo(
              TwoBodyWidths.fermionToVector(mi, c.input("mj"), c.input("mV"), aL, aL.negate()));
        });
    tests.put("w.N5_N4ee.imagV", c -> c.isCloseTo(majorana(c, coupling(c))));
    tests.put("w.N5_N4ee.realV", c -> c.isCloseTo(majorana(c, coupling(c))));
    tests.put("w.N6_N4mumu", c -> c.isCloseTo(majorana(c, coupling(c))));
    tests.put("w.N4_nuee.Majorana", c -> c.isCloseTo(majorana(c, new Complex(c.input("gX*|V|")))));
    tests.put("w.N5_N4ee.Dirac", DecayReferenceTest::diracPair);
    tests.put("w.N4_nuee.contact_massless", DecayReferenceTest::contact);
    tests.put("w.ijff.general", DecayReferenceTest::chiralPair);
  }

  private void scalar() {
    tests.put(
        "w.i_to_jS.general",
        c ->
            c.isCloseTo(
                TwoBodyWidths.fermionToScalar(
                    c.input("mi"),
                    c.input("mj"),
                    c.input("mS"),
                    complex(c, "cL"),
                    complex(c, "cR"))));
    tests.put("w.phi_ij.Majorana.real", c -> c.isCloseTo(scalarPair(c, "mj", "S")));
    tests.put("w.phi_ij.Majorana.imag", c -> c.isCloseTo(scalarPair(c, "mj", "S")));
    // identical particles
    tests.put("w.phi_ii.Majorana.real", c -> c.isCloseTo(scalarPair(c, "mi", "S_ii") / 2));
    tests.put("w.phi_ee", c -> c.isCloseTo(scalarLeptons(c, C.electronMass())));
    tests.put("w.phi_mumu", c -> c.isCloseTo(scalarLeptons(c, C.muonMass())));
    tests.put(
        "w.phi_pipi_LO",
        c ->
            c.isCloseTo(
                ScalarWidths.pions(
                    c.input("mphi"), C.pionMass(), c.input("sin_theta"), C.vacuum())));
    tests.put(
        "w.loopfunc",
        c -> {
          c.isCloseTo("A12(0.25)", LoopFunctions.fermion(0.25).getReal());
          c.isCloseTo("A1(0.25)", LoopFunctions.vector(0.25).getReal());
          c.isCloseTo("A12(4)_re", LoopFunctions.fermion(4).getReal());
          c.isCloseTo("A12(4)_im", LoopFunctions.fermion(4).getImaginary());
        });
  }

  private static double scalarPair(Check c, String second, String coupling) {
    Complex S = complex(c, coupling);
    return TwoBodyWidths.scalarToFermions(
        c.input("mphi"), c.input("mi"), c.input(second), S, S.conjugate());
  }

  private static double scalarLeptons(Check c, double mass) {
    return ScalarWidths.fermions(c.input("mphi"), mass, 1, c.input("sin_theta"), C.vacuum());
  }

  private void mesonsAndPhotons() {
    tests.put(
        "w.sm.nu_pi0",
        c ->
            c.isCloseTo(
                WeakWidths.neutralPseudoscalar(
                    c.input("mN"),
                    C.neutralPionMass(),
                    c.input("fpi"),
                    C.fermi(),
                    c.input("|U|^2"))));
    tests.put(
        "w.sm.mu_pi",
        c ->
            c.isCloseTo(
                WeakWidths.chargedPseudoscalar(
                    c.input("mN"),
                    C.muonMass(),
                    C.pionMass(),
                    c.input("fpi") * c.input("Vud"),
                    C.fermi(),
                    c.input("|U_mu|^2"))));
    tests.put(
        "w.sm.nu_gamma",
        c ->
            c.isCloseTo(
                2 * WeakWidths.photon(c.input("mN"), C.alpha(), C.fermi(), c.input("|U|^2"))));
    tests.put(
        "w.tmm.nu_gamma",
        c -> c.isCloseTo(WeakWidths.momentPhoton(c.input("mN"), 0, c.input("mu_tr(GeV^-1)"))));
  }

  private void benchmark() {
    tests.put("bps.V", DecayReferenceTest::vertices);
    tests.put("bps.w.Zp45", c -> c.isCloseTo(width(DecayTable.Z_PRIME, "nu4", "nu5")));
    tests.put("bps.w.Zp46", c -> c.isCloseTo(width(DecayTable.Z_PRIME, "nu4", "nu6")));
    tests.put("bps.w.N5_N4ee", c -> c.isCloseTo(width("nu5", "nu4", "e-")));
    tests.put("bps.w.N6_N4ee", c -> c.isCloseTo(width("nu6", "nu4", "e-")));
    tests.put("bps.ctau5_cm", c -> c.isCloseTo(table().ctau("nu5")));
    tests.put("bps.ctau6_cm", c -> c.isCloseTo(table().ctau("nu6")));
  }

  private static void leptons(Check c) {
    c.isCloseTo(TwoBodyWidths.vectorToPair(c.input("mZp"), lepton(c, "m"), charge(c)));
  }

  private static void toVector(Check c) {
    c.isCloseTo(
        TwoBodyWidths.fermionToVector(
            c.input("mi"), c.input("mj"), c.input("mV"), complex(c, "aL"), complex(c, "aR")));
  }

  private static double majoranaPair(Check c) {
    Complex aL = coupling(c);
    return TwoBodyWidths.vectorToFermions(
        c.input("mZp"), c.input("mi"), c.input("mj"), aL, aL.conjugate().negate());
  }

  private static double majorana(Check c, Complex aL) {
    return ThreeBodyDecay.of(
            c.input("mi"),
            c.input("mj"),
            lepton(c, "mf"),
            aL,
            aL.conjugate().negate(),
            charge(c),
            c.input("mZp"),
            0)
        .width()
        .value();
  }

  /** The same masses as {@code w.N5_N4ee.realV}, vector couplings of both. */
  private static void diracPair(Check c) {
    Check same = Checks.get("w.N5_N4ee.realV");
    Complex a = coupling(same);
    double width =
        ThreeBodyDecay.of(
                same.input("mi"),
                same.input("mj"),
                lepton(same, "mf"),
                a,
                a,
                charge(same),
                same.input("mZp"),
                0)
            .width()
            .value();
    c.isCloseTo(width);
  }

  /** Couplings of {@code w.N4_nuee.Majorana}, boson heavy and fermions massless. */
  private static void contact(Check c) {
    Check same = Checks.get("w.N4_nuee.Majorana");
    double heavier = 1e5;
    Complex aL = new Complex(same.input("gX*|V|") * heavier * heavier);
    double mV = same.input("mZp") * heavier;
    double width =
        ThreeBodyDecay.of(c.input("mi"), 0, 0, aL, aL.negate(), charge(same), mV, 0)
            .width()
            .value();
    c.isCloseTo(width);
  }

  /**
   * Chiral couplings of f are beyond {@link ThreeBodyDecay}: this value holds the spinor amplitude
   * to a source outside, on which in turn the tests of the closed forms rest.
   */
  private static void chiralPair(Check c) {
    SpinorDecay spinors =
        new SpinorDecay(
            c.input("mi"),
            c.input("mj"),
            c.input("mf"),
            complex(c, "aL"),
            complex(c, "aR"),
            complex(c, "cL"),
            complex(c, "cR"),
            c.input("mV"),
            c.input("GV"));
    double low = 4 * spinors.mf() * spinors.mf();
    double range = Math.pow(spinors.mi() - spinors.mj(), 2) - low;
    double width =
        new IterativeLegendreGaussIntegrator(16, 1e-9, 1e-300)
            .integrate(
                100_000,
                x -> spinors.dGammaDs(low + range * x * x * (3 - 2 * x)) * range * 6 * x * (1 - x),
                0,
                1);
    c.isCloseTo(width);
  }

  /** What the card lists; |V_μ4|² = 1e-12 is not on it. */
  private static void vertices(Check c) {
    squared(c, "V45^2", "nu4", "nu5");
    squared(c, "V46^2", "nu4", "nu6");
    squared(c, "V57^2", "nu5", "nu7");
    squared(c, "V67^2", "nu6", "nu7");
    squared(c, "Vmu5^2", "nu_mu", "nu5");
    squared(c, "Vmu6^2", "nu_mu", "nu6");
    c.isCloseTo("ReV45sq", square(spectrum().vertex("nu4", "nu5")).getReal());
    c.isCloseTo("ReV46sq", square(spectrum().vertex("nu4", "nu6")).getReal());
  }

  private static void squared(Check c, String key, String i, String j) {
    c.isCloseTo(key, square(spectrum().vertex(i, j)).norm());
  }

  private static Complex square(Complex v) {
    return v.multiply(v);
  }

  private static Spectrum spectrum() {
    return new Spectrum(DarkSeesaw.point(), C);
  }

  private static DecayTable table() {
    return new DecayTable(spectrum());
  }

  private static double width(String parent, String first, String second) {
    return table().of(parent).stream()
        .filter(d -> d.products().contains(first) && d.products().contains(second))
        .mapToDouble(Decay::width)
        .sum();
  }

  private static double lepton(Check c, String key) {
    return c.inputs().path(key).asString().equals("e") ? C.electronMass() : C.muonMass();
  }

  /** e ε, from ε or ε². */
  private static double charge(Check c) {
    double epsilon = c.inputs().has("eps") ? c.input("eps") : Math.sqrt(c.input("eps2"));
    return C.charge() * epsilon;
  }

  /** g_X V. */
  private static Complex coupling(Check c) {
    return complex(c, "V").multiply(c.input("gX"));
  }

  /** A number, or as in "0.7+0.3i" or "0.9i". */
  private static Complex complex(Check c, String key) {
    String text = c.inputs().path(key).asString();
    if (!text.endsWith("i")) {
      return new Complex(Double.parseDouble(text));
    }
    String body = text.substring(0, text.length() - 1);
    int split = Math.max(body.lastIndexOf('+'), body.lastIndexOf('-'));
    double re = split > 0 ? Double.parseDouble(body.substring(0, split)) : 0;
    return new Complex(re, Double.parseDouble(split > 0 ? body.substring(split) : body));
  }
}
