package io.nightjar.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightjar.physics.Constants;
import io.nightjar.reference.Checks;
import io.nightjar.reference.Checks.Check;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** All reference values of the scalar sector and of constants; each test has its id. */
@Tag("reference")
class ScalarReferenceTest {
  private static final Constants C = Constants.STANDARD;

  private final Map<String, Consumer<Check>> tests = new LinkedHashMap<>();

  ScalarReferenceTest() {
    tests.put("const.v", c -> c.isCloseTo(C.with("fermi", 1.1663788e-5).vacuum()));
    tests.put("const.e", c -> c.isCloseTo(C.with("alpha", 1 / c.input("alpha_inv")).charge()));
    tests.put("scalar.phys2lag", ScalarReferenceTest::toLagrangian);
    tests.put("scalar.lag2phys", ScalarReferenceTest::toPhysical);
    tests.put("scalar.lag2phys.b", ScalarReferenceTest::toPhysical);
    tests.put("scalar.unitarity", ScalarReferenceTest::unitarity);
    tests.put("k.h_to_dark", ScalarReferenceTest::higgsToDark);
    tests.put("CON-25-higgs-inv", ScalarReferenceTest::portalFromInvisible);
  }

  @TestFactory
  Stream<DynamicTest> references() {
    return Checks.tests(tests);
  }

  @Test
  void nothingIsLeftOut() {
    List<String> ids = new ArrayList<>();
    for (String prefix : List.of("const.", "scalar.", "k.h_to_dark", "CON-25-")) {
      ids.addAll(Checks.ids(prefix));
    }
    assertThat(tests).containsOnlyKeys(ids);
  }

  private static void toLagrangian(Check c) {
    Potential p =
        ScalarSector.of(
                c.input("mh"), c.input("mphi"), c.input("v"), c.input("vphi"), c.input("sin_theta"))
            .potential();
    c.isCloseTo("lH", p.lambdaH());
    c.isCloseTo("lP", p.lambdaPhi());
    c.isCloseTo("lHP", p.lambdaPhiH());
    c.isCloseTo("muH2", p.muH2());
    c.isCloseTo("muP2", p.muPhi2());
  }

  private static void toPhysical(Check c) {
    ScalarSector s =
        ScalarSector.of(
            new Potential(
                c.input("muH2"),
                c.input("muPhi2"),
                c.input("lamH"),
                c.input("lamPhi"),
                c.input("lamHPhi")));
    c.isCloseTo("v", s.vacuum());
    c.isCloseTo("vphi", s.darkVacuum());
    c.isCloseTo("m1", s.higgsMass());
    c.isCloseTo("m2", s.scalarMass());
    c.isCloseTo("theta", s.theta());
  }

  private static void unitarity(Check c) {
    double[] eigenvalues =
        new Potential(0, 0, c.input("lamH"), c.input("lamPhi"), c.input("lamHPhi"))
            .unitarityEigenvalues();
    c.isCloseTo("2lamH", eigenvalues[0]);
    c.isCloseTo("2lamPhi", eigenvalues[1]);
    c.isCloseTo("lamHPhi", eigenvalues[2]);
    c.isCloseTo("eig_plus", eigenvalues[3]);
    c.isCloseTo("eig_minus", eigenvalues[4]);
  }

  private static void higgsToDark(Check c) {
    HiggsDecays decays = HiggsDecays.of(C, c.input("vphi"), 0.15, 1.25);
    double portal = decays.leadingPortal(c.input("sin_theta"));
    double width = decays.massless(portal);
    c.isCloseTo("lamHPhi_leading", portal);
    c.isCloseTo("Gamma_h_dark_GeV", width);
    c.isCloseTo("BR", decays.branchingOf(width));
  }

  private static void portalFromInvisible(Check c) {
    Constants given =
        C.with("higgsMass", c.input("m_h")).with("higgsWidth", c.input("Gamma_SM_GeV"));
    c.isCloseTo(HiggsDecays.of(given, 1, 0.15, 1.25).maximalPortal(c.input("BR_max")));
  }
}
