package io.nightjar.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.math.ComplexMatrix;
import io.nightjar.math.Takagi;
import io.nightjar.physics.Constants;
import io.nightjar.physics.Units;
import io.nightjar.reference.Checks;
import io.nightjar.reference.Checks.Check;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** All reference values of neutrino masses and mixings; each test has its id. */
@Tag("reference")
class NeutrinoReferenceTest {
  private static final double EV2 = Units.eV * Units.eV;

  /** The check values of the toy model leave out Z and Higgs boson: v is sent to infinity. */
  private static final Constants DARK_LOOPS = Constants.STANDARD.with("fermi", 1e-45);

  private final Map<String, Consumer<Check>> tests = new LinkedHashMap<>();

  NeutrinoReferenceTest() {
    tests.put("nu.takagi.iss1", NeutrinoReferenceTest::inverseSeesaw);
    tests.put("nu.takagi.generic1", NeutrinoReferenceTest::generic);
    tests.put("nu.takagi.complex", NeutrinoReferenceTest::complex);
    tests.put("nu.takagi.degenerate", NeutrinoReferenceTest::degenerate);
    tests.put("nu.hidden3.seed_literal", NeutrinoReferenceTest::hidden);
    for (String id : List.of("iss_light", "iss_heavy", "ess_heavy", "generic")) {
      tests.put("nu.loop." + id, NeutrinoReferenceTest::loop);
    }
    tests.put("nu.loop.F", NeutrinoReferenceTest::function);
    tests.put("nu.pmns", NeutrinoReferenceTest::pmns);
    tests.put("nu.mee.NO", NeutrinoReferenceTest::lightDoubleBeta);
    tests.put("bps.masses", c -> masses(c, BenchmarkLagrangian.sector()));
    tests.put("bps.masses_tree", c -> masses(c, tree()));
    tests.put("bps.deltaM", NeutrinoReferenceTest::deltas);
    tests.put("bps.osc", NeutrinoReferenceTest::oscillation);
    tests.put("bps.mixing", NeutrinoReferenceTest::mixing);
    tests.put("bps.V", NeutrinoReferenceTest::vertices);
    tests.put("bps.S44", c -> c.isCloseTo(BenchmarkLagrangian.sector().scalarVertex(3, 3).norm()));
    tests.put("bps.mee", NeutrinoReferenceTest::doubleBeta);
    tests.put("second.bps", NeutrinoReferenceTest::secondMethod);
    tests.put(
        "second.bps.V44", c -> c.isCloseTo(BenchmarkLagrangian.sector().vertex(3, 3).getReal()));
    tests.put("CON-33-0nbb-inv-halflife", NeutrinoReferenceTest::halfLife);
    tests.put("CON-34-0nbb-mee", c -> c.isCloseTo(oneState(c).norm() / Units.eV));
  }

  @TestFactory
  Stream<DynamicTest> references() {
    return Checks.tests(tests);
  }

  @Test
  void nothingIsLeftOut() {
    List<String> ids = new ArrayList<>(Checks.ids("nu."));
    ids.addAll(Checks.ids("bps."));
    ids.removeIf(id -> id.startsWith("bps.w.") || id.startsWith("bps.ctau"));
    assertThat(tests.keySet()).containsAll(ids);
  }

  private static NeutrinoSector tree() {
    return NeutrinoSector.tree(BenchmarkLagrangian.masses(), BenchmarkLagrangian.bosons());
  }

  private static double[][] real(JsonNode rows) {
    return rows.valueStream()
        .map(row -> row.valueStream().mapToDouble(JsonNode::asDouble).toArray())
        .toArray(double[][]::new);
  }

  private static void inverseSeesaw(Check c) {
    Takagi takagi = Takagi.of(ComplexMatrix.real(real(c.inputs().get("M(GeV)"))));
    c.areCloseTo("masses", takagi.values());
    c.areCloseTo("absU_nu", moduli(takagi, 0, 1));
    c.areCloseTo("absU_D", moduli(takagi, 2, 1));
  }

  private static void generic(Check c) {
    Takagi takagi = Takagi.of(ComplexMatrix.real(real(c.inputs().get("M(GeV)"))));
    c.areCloseTo("masses", takagi.values());
    c.areCloseTo("U_nu^2", moduli(takagi, 0, 2));
    c.areCloseTo("U_D^2", moduli(takagi, 2, 2));
  }

  private static double[] moduli(Takagi takagi, int row, int power) {
    double[] moduli = new double[takagi.values().length];
    Arrays.setAll(moduli, k -> Math.pow(takagi.vectors().get(row, k).norm(), power));
    return moduli;
  }

  private static void complex(Check c) {
    Complex[][] m =
        c.inputs()
            .get("M")
            .valueStream()
            .map(row -> row.valueStream().map(n -> complex(n.asString())).toArray(Complex[]::new))
            .toArray(Complex[][]::new);
    c.areCloseTo("singular values", Takagi.of(ComplexMatrix.of(m)).values());
  }

  /** Reads "1+2i", "-i", "3". */
  private static Complex complex(String text) {
    if (!text.endsWith("i")) {
      return new Complex(Double.parseDouble(text));
    }
    String body = text.substring(0, text.length() - 1);
    int split = Math.max(body.lastIndexOf('+'), body.lastIndexOf('-'));
    String real = split > 0 ? body.substring(0, split) : "0";
    String imaginary = split >= 0 ? body.substring(split) : body;
    double part =
        switch (imaginary) {
          case "", "+" -> 1;
          case "-" -> -1;
          default -> Double.parseDouble(imaginary);
        };
    return new Complex(Double.parseDouble(real), part);
  }

  private static void degenerate(Check c) {
    ComplexMatrix M = ComplexMatrix.real(real(c.inputs().get("M")));
    Takagi takagi = Takagi.of(M);
    ComplexMatrix U = takagi.vectors();
    c.areCloseTo("masses", takagi.values());
    ComplexMatrix unit = U.adjoint().times(U).minus(ComplexMatrix.identity(3));
    ComplexMatrix rest =
        U.transpose().times(M).times(U).minus(ComplexMatrix.diagonal(takagi.values()));
    assertThat(unit.norm()).isLessThan(1e-14);
    assertThat(rest.norm()).isLessThan(1e-14);
  }

  private static void hidden(Check c) {
    double[] m = c.inputs("m4,m5,m6");
    HiddenBlock block = HiddenBlock.leftHanded(m[0], -m[1], m[2]);
    c.isCloseTo("M_N", block.majorana());
    c.isCloseTo("M_X", block.vectorMass());
    c.isCloseTo("Lambda_L", block.lambdaL());
    NeutrinoSector sector = NeutrinoSector.tree(block.masses(), BenchmarkLagrangian.bosons());
    for (int k = 0; k < 3; k++) {
      assertThat(sector.mass(k)).isZero();
      assertThat(sector.mass(3 + k)).isCloseTo(m[k], within(1e-15));
    }
    c.isCloseTo("V44^2", sector.vertices().squaredModulus(3, 3));
    c.isCloseTo("V54^2", sector.vertices().squaredModulus(4, 3));
    c.isCloseTo("V64^2", sector.vertices().squaredModulus(5, 3));
    c.isCloseTo("V65^2", sector.vertices().squaredModulus(5, 4));
  }

  private static double word(Check c, String key) {
    return Double.parseDouble(c.inputs().get(key).asString());
  }

  private static void loop(Check c) {
    NeutrinoMasses toy =
        NeutrinoMasses.leftHanded(
            ComplexMatrix.diagonal(word(c, "mD")),
            ComplexMatrix.diagonal(word(c, "mu")),
            ComplexMatrix.diagonal(word(c, "Lambda")));
    DarkBosons bosons = DarkBosons.of(word(c, "gX"), word(c, "mZp"), word(c, "mphi"));
    NeutrinoSector sector = NeutrinoSector.of(toy, bosons, DARK_LOOPS);
    c.isCloseTo("deltaM_DD", sector.deltaLeft().get(0, 0).norm());
    c.isCloseTo("m_light", sector.mass(0));
  }

  private static void function(Check c) {
    c.isCloseTo(LoopMasses.function(c.input("m"), c.input("mZ"), c.input("mh")));
  }

  private static Oscillation nufit(double s12, double s23, double s13, double degrees) {
    return new Oscillation(
        Ordering.NORMAL,
        7.49e-5 * EV2,
        2.513e-3 * EV2,
        s12,
        s23,
        s13,
        OptionalDouble.of(degrees * Units.degree));
  }

  private static void pmns(Check c) {
    Oscillation oscillation =
        nufit(c.input("s12"), c.input("s23"), c.input("s13"), c.input("delta_deg"));
    ComplexMatrix U = oscillation.mixing(0.3, 0.7);
    c.isCloseTo("|Ue1|^2", U.squaredModulus(0, 0));
    c.isCloseTo("|Umu1|^2", U.squaredModulus(1, 0));
    c.isCloseTo("|Umu2|^2", U.squaredModulus(1, 1));
    c.isCloseTo("|Utau3|^2", U.squaredModulus(2, 2));
    c.isCloseTo("J_CP", oscillation.jarlskog());
    Complex quartet =
        U.get(1, 2)
            .multiply(U.get(0, 2).conjugate())
            .multiply(U.get(0, 1))
            .multiply(U.get(1, 1).conjugate());
    c.isCloseTo("J_CP", quartet.getImaginary());
  }

  private static void lightDoubleBeta(Check c) {
    LightNeutrinos light =
        new LightNeutrinos(
            nufit(0.308, 0.47, 0.02215, 212),
            c.input("m1_eV") * Units.eV,
            c.input("alpha21"),
            c.input("alpha31"));
    c.isCloseTo(light.matrix().get(0, 0).norm() / Units.eV);
  }

  private static void masses(Check c, NeutrinoSector sector) {
    double[] light = Arrays.copyOf(sector.masses(), 3);
    c.areCloseTo("light_eV", Arrays.stream(light).map(m -> m / Units.eV).toArray());
    c.areCloseTo("heavy_GeV", Arrays.copyOfRange(sector.masses(), 3, 8));
  }

  private static void deltas(Check c) {
    NeutrinoSector sector = BenchmarkLagrangian.sector();
    c.isCloseTo("dM_LL", sector.deltaLeft().get(0, 0).norm());
    c.isCloseTo("dM_RR", sector.deltaRight().get(0, 0).norm());
  }

  private static void oscillation(Check c) {
    Oscillation oscillation = Oscillation.of(BenchmarkLagrangian.sector());
    c.isCloseTo("dm21_eV2", oscillation.dm21() / EV2);
    c.isCloseTo("dm31_eV2", oscillation.dm31() / EV2);
    c.isCloseTo("s12", oscillation.s12());
    c.isCloseTo("s13", oscillation.s13());
    c.isCloseTo("s23", oscillation.s23());
  }

  private static void mixing(Check c) {
    ComplexMatrix U = BenchmarkLagrangian.sector().mixing();
    c.areCloseTo("Umu^2_4..8", squares(U, 1, 3, 4, 5, 6, 7));
    c.areCloseTo("UL^2_4..7", squares(U, 6, 3, 4, 5, 6));
    c.areCloseTo("UN1^2_4,7", squares(U, 3, 3, 6));
  }

  private static double[] squares(ComplexMatrix U, int row, int... states) {
    return Arrays.stream(states).mapToDouble(k -> U.squaredModulus(row, k)).toArray();
  }

  private static void vertices(Check c) {
    NeutrinoSector sector = BenchmarkLagrangian.sector();
    ComplexMatrix V = sector.vertices();
    c.isCloseTo("V45^2", V.squaredModulus(3, 4));
    c.isCloseTo("V46^2", V.squaredModulus(3, 5));
    c.isCloseTo("V57^2", V.squaredModulus(4, 6));
    c.isCloseTo("V67^2", V.squaredModulus(5, 6));
    c.isCloseTo("ReV45sq", V.get(3, 4).multiply(V.get(3, 4)).getReal());
    c.isCloseTo("ReV46sq", V.get(3, 5).multiply(V.get(3, 5)).getReal());
    // given with four digits only; second.bps has more
    assertThat(muon(sector, 3)).isCloseTo(c.value("Vmu4^2"), within(0.5e-15));
    c.isCloseTo("Vmu5^2", muon(sector, 4));
    c.isCloseTo("Vmu6^2", muon(sector, 5));
  }

  private static void secondMethod(Check c) {
    NeutrinoSector sector = BenchmarkLagrangian.sector();
    masses(c, sector);
    c.areCloseTo("Vmu^2_4..6", muon(sector, 3), muon(sector, 4), muon(sector, 5));
  }

  /** |V_Nμ|² = |Σ_h V_Nh U*_μh|²/(1 − Σ_h |U_μh|²). */
  private static double muon(NeutrinoSector sector, int N) {
    Complex sum = Complex.ZERO;
    double heavy = 0;
    for (int h = 3; h < sector.states(); h++) {
      sum = sum.add(sector.vertex(N, h).multiply(sector.mixing(1, h).conjugate()));
      heavy += sector.mixing().squaredModulus(1, h);
    }
    return sum.norm() * sum.norm() / (1 - heavy);
  }

  private static void doubleBeta(Check c) {
    NeutrinoSector sector = BenchmarkLagrangian.sector();
    c.isCloseTo("mee_light_eV", DoubleBetaDecay.lightMass(sector) / Units.eV);
    double effective = DoubleBetaDecay.effectiveMass(sector, 125 * Units.MeV);
    c.isCloseTo("mee_eff_p125MeV_eV", effective / Units.eV);
  }

  private static Complex oneState(Check c) {
    Complex mixing = new Complex(Math.sqrt(c.input("U_e4_sq")));
    return DoubleBetaDecay.contribution(mixing, c.input("m4_GeV"), c.input("p_GeV"));
  }

  private static void halfLife(Check c) {
    c.isCloseTo(
        DoubleBetaDecay.inverseHalfLife(
            oneState(c).norm(), c.input("p_GeV"), c.input("A_per_yr"), c.input("mp")));
  }
}
