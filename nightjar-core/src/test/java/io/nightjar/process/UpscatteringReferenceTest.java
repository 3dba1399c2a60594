package io.nightjar.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightjar.model.DarkSeesaw;
import io.nightjar.model.Spectrum;
import io.nightjar.model.ThreePortal.DarkPhoton;
import io.nightjar.model.ThreePortal.Nature;
import io.nightjar.model.ThreePortal.Pair;
import io.nightjar.physics.Constants;
import io.nightjar.physics.Nucleus;
import io.nightjar.process.NuclearFormFactor.SymmetrizedFermi;
import io.nightjar.process.Upscattering.Exchange;
import io.nightjar.process.Upscattering.Helicity;
import io.nightjar.process.Upscattering.Response;
import io.nightjar.reference.Checks;
import io.nightjar.reference.Checks.Check;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** All reference values of upscattering and form factors; each test has its id. */
@Tag("reference")
class UpscatteringReferenceTest {

  private static final Constants C = Constants.STANDARD;

  private final Map<String, Consumer<Check>> tests = new LinkedHashMap<>();

  UpscatteringReferenceTest() {
    kinematics();
    formFactors();
    all("ups.dsdQ2.", c -> c.isCloseTo(dSigma(c) * C.hbarc2()));
    all("ups.sigma.", c -> c.isCloseTo(channel(c).sigma(c.input("E_GeV")).value() * C.hbarc2()));
    all("ups.flipfraction.", c -> c.isCloseTo(flipFraction(c)));
    couplings();
  }

  @TestFactory
  Stream<DynamicTest> references() {
    return Checks.tests(tests);
  }

  @Test
  void nothingIsLeftOut() {
    List<String> ids = new ArrayList<>(Checks.ids("ups."));
    ids.addAll(Checks.ids("ff."));
    assertThat(tests).containsOnlyKeys(ids);
  }

  private void all(String prefix, Consumer<Check> test) {
    Checks.ids(prefix).forEach(id -> tests.put(id, test));
  }

  private void kinematics() {
    tests.put("ups.mass.c12", c -> c.isCloseTo(Nucleus.of("C12").mass()));
    all("ups.threshold.", c -> c.isCloseTo(kinematics(c).threshold()));
    all(
        "ups.q2lim.",
        c -> {
          c.isCloseTo("Q2min_GeV2", kinematics(c).q2Min(c.input("E_GeV")));
          c.isCloseTo("Q2max_GeV2", kinematics(c).q2Max(c.input("E_GeV")));
        });
    tests.put(
        "ups.angle.p",
        c -> {
          double E = c.input("E_GeV");
          double Q2 = c.input("Q2_GeV2");
          c.isCloseTo("E_N_GeV", kinematics(c).energy(E, Q2));
          c.isCloseTo("cos_theta_lab", 1 - kinematics(c).oneMinusCos(E, Q2));
        });
  }

  private void formFactors() {
    all(
        "ff.fb.",
        c -> c.isCloseTo(NuclearFormFactor.FourierBessel.of(nucleus(c)).at(c.input("|q|_GeV"))));
    all("ff.helm.", c -> c.isCloseTo(NuclearFormFactor.helm(nucleus(c)).at(c.input("|q|_GeV"))));
    all(
        "ff.symfermi.",
        c ->
            c.isCloseTo(
                new SymmetrizedFermi(c.input("c_fm"), c.input("a_fm")).at(c.input("|q|_GeV"))));
    all("ff.kelly.", UpscatteringReferenceTest::sachs);
    all("ff.F12.", UpscatteringReferenceTest::diracPauli);
    all(
        "ff.pauli.",
        c -> c.isCloseTo(Upscattering.pauli(c.input("|q|_GeV (3-momentum)"), c.input("kF_GeV"))));
  }

  private void couplings() {
    tests.put(
        "ups.zprime_Z_coupling_suppression",
        c -> {
          Constants constants = C.with("zMass", c.input("mZ_GeV"));
          c.isCloseTo(spectrum(c.input("mZp_GeV"), 1, 1, 1, constants).weakAdmixture());
        });
    tests.put(
        "ups.kappa2.lightBP",
        c -> {
          double epsilon = Math.sqrt(c.input("alpha*eps^2") / C.alpha());
          double V = Math.sqrt(c.input("|V|^2"));
          Spectrum spectrum = spectrum(0.03, epsilon, c.input("alphaD"), V, C);
          double kappa =
              spectrum.gX() * spectrum.vertex("nu4", "nu_mu").getReal() * spectrum.chargeCoupling();
          c.isCloseTo(kappa * kappa);
        });
  }

  private static Spectrum spectrum(
      double mass, double epsilon, double alphaD, double V, Constants constants) {
    return new Spectrum(
        DarkSeesaw.with(
            Nature.MAJORANA,
            new DarkPhoton(mass, epsilon),
            alphaD,
            Map.of("nu4", 0.42),
            Map.of(new Pair("nu4", "nu_mu"), new Complex(V))),
        constants);
  }

  private static void sachs(Check c) {
    double Q2 = c.input("Q2_GeV2");
    c.isCloseTo("GEp", NucleonFormFactors.KELLY.electricProton(Q2));
    c.isCloseTo("GMp", NucleonFormFactors.KELLY.magneticProton(Q2));
    c.isCloseTo("GEn", NucleonFormFactors.KELLY.electricNeutron(Q2));
    c.isCloseTo("GMn", NucleonFormFactors.KELLY.magneticNeutron(Q2));
  }

  private static void diracPauli(Check c) {
    double[] f = new double[HadronCurrent.SIZE];
    boolean proton = word(c, "nucleon").equals("p");
    HadronCurrent.nucleon(proton, NucleonFormFactors.KELLY, C).fill(c.input("Q2_GeV2"), f);
    c.isCloseTo("F1", f[HadronCurrent.F1]);
    c.isCloseTo("F2", f[HadronCurrent.F2]);
  }

  private static double dSigma(Check c) {
    return channel(c).dSigma(c.input("E_GeV"), c.input("Q2_GeV2"));
  }

  private static double flipFraction(Check c) {
    Upscattering channel = channel(c);
    double E = c.input("E_GeV");
    return channel.sigma(E, Helicity.FLIPPING).value() / channel.sigma(E).value();
  }

  /** A channel with κ = 1; blocked nucleons are those of carbon. */
  private static Upscattering channel(Check c) {
    Target target = target(c);
    double m = c.input("mN_GeV");
    Exchange exchange = Exchange.unit(c.input("mZp_GeV"));
    return new Upscattering(target, m, exchange, false, response(c, target), C);
  }

  private static Response response(Check c, Target target) {
    NucleonFormFactors nucleon =
        word(c, "ff").equals("dipole") ? NucleonFormFactors.DIPOLE : NucleonFormFactors.KELLY;
    boolean blocked = c.inputs().has("kF_GeV");
    return new Response(nuclear(word(c, "ff"), target.nucleus()), nucleon, blocked);
  }

  private static NuclearFormFactor nuclear(String name, Nucleus nucleus) {
    return switch (name) {
      case "fb" -> NuclearFormFactor.FourierBessel.of(nucleus);
      case "helm" -> NuclearFormFactor.helm(nucleus);
      default -> q -> 0;
    };
  }

  private static Kinematics kinematics(Check c) {
    return new Kinematics(target(c).mass(C), c.input("mN_GeV"));
  }

  private static Target target(Check c) {
    return switch (word(c, "target")) {
      case "p", "proton" ->
          new Target(Nucleus.of(c.inputs().has("kF_GeV") ? "C12" : "H1"), Regime.PROTON);
      case "n" -> new Target(Nucleus.of("C12"), Regime.NEUTRON);
      case "12C" -> new Target(Nucleus.of("C12"), Regime.COHERENT);
      case String name -> new Target(Nucleus.of(name), Regime.COHERENT);
    };
  }

  private static Nucleus nucleus(Check c) {
    return Nucleus.of(word(c, "nucleus"));
  }

  private static String word(Check c, String key) {
    return c.inputs().path(key).asString();
  }
}
