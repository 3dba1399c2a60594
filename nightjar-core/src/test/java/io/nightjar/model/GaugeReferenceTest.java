package io.nightjar.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightjar.physics.Constants;
import io.nightjar.physics.Fermion;
import io.nightjar.reference.Checks;
import io.nightjar.reference.Checks.Check;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** All reference values of the gauge sector; each test has its id. */
@Tag("reference")
class GaugeReferenceTest {
  private static final Constants C = Constants.STANDARD;

  /** m_Z' of the reference values of couplings, which refer to "gauge.exact". */
  private static final double ZPRIME = 1.25;

  private static final Map<String, Fermion> FERMIONS =
      Map.of("e", Fermion.ELECTRON, "u", Fermion.UP, "d", Fermion.DOWN, "nu", Fermion.NEUTRINO);

  private final Map<String, Consumer<Check>> tests = new LinkedHashMap<>();

  GaugeReferenceTest() {
    Checks.ids("gauge.exact.").forEach(id -> tests.put(id, GaugeReferenceTest::exact));
    Checks.ids("gauge.coup.").forEach(id -> tests.put(id, GaugeReferenceTest::couplings));
    Checks.ids("gauge.dark.").forEach(id -> tests.put(id, GaugeReferenceTest::dark));
    Checks.ids("gauge.stable.").forEach(id -> tests.put(id, GaugeReferenceTest::stable));
    tests.put("gauge.bare", GaugeReferenceTest::bare);
    tests.put(
        "gauge.Z_to_dark_width",
        c -> c.isCloseTo(new VectorAxial(c.input("g_eff"), 0).width(c.input("mZ"), 1)));
    tests.put(
        "CON-26-ewpo-mW",
        c -> {
          double mW = c.input("mW_GeV");
          double shift = ElectroweakShifts.leadingWMass(c.input("eps"), c.input("sin2thetaW"), mW);
          c.isCloseTo(shift * 1000);
        });
  }

  @TestFactory
  Stream<DynamicTest> references() {
    return Checks.tests(tests);
  }

  @Test
  void nothingIsLeftOut() {
    List<String> ids = new ArrayList<>(Checks.ids("gauge."));
    ids.addAll(Checks.ids("CON-26-"));
    assertThat(tests).containsOnlyKeys(ids);
  }

  /** The width of the benchmark from the sector itself, not only from a given coupling. */
  @Test
  void widthOfTheZToTheDarkSector() {
    Check dark = Checks.get("gauge.dark.bp");
    GaugeSector sector = GaugeSector.of(C, ZPRIME, dark.input("chi"));
    double width = new ElectroweakShifts(sector).zToDark(dark.input("gX"));
    Checks.get("gauge.Z_to_dark_width").isCloseTo(width);
  }

  private static void exact(Check c) {
    GaugeSector sector = GaugeSector.of(constants(c), c.input("mZp_phys"), c.input("chi"));
    c.isCloseTo("s2w_hat", sector.s2w());
    c.isCloseTo("s2w_0", sector.s2wUnmixed());
    c.isCloseTo("xi", sector.xi());
    c.isCloseTo("mZ_hat", sector.zMassHat());
    c.isCloseTo("mX_hat", sector.xMassHat());
    c.isCloseTo("mW", sector.wMass());
    c.isCloseTo("mW_0", sector.wMassUnmixed());
  }

  private static Constants constants(Check c) {
    return C.with("alpha", 1 / c.input("alpha_inv"))
        .with("fermi", c.input("GF"))
        .with("zMass", c.input("mZ_phys"));
  }

  private static void couplings(Check c) {
    Fermion fermion = Objects.requireNonNull(FERMIONS.get(c.id().split("\\.", -1)[2]));
    GaugeSector sector = GaugeSector.of(C, ZPRIME, c.input("chi"));
    c.isCloseTo("Zp_gV", sector.zPrime(fermion).gV());
    c.isCloseTo("Zp_gA", sector.zPrime(fermion).gA());
    c.isCloseTo("Z_gV", sector.z(fermion).gV());
    c.isCloseTo("Z_gA", sector.z(fermion).gA());
  }

  private static void dark(Check c) {
    GaugeSector sector = GaugeSector.of(C, ZPRIME, c.input("chi"));
    c.isCloseTo("Z_dark", sector.zDark(c.input("gX")));
    c.isCloseTo("Zp_dark", sector.zPrimeDark(c.input("gX")));
  }

  private static void bare(Check c) {
    GaugeSector sector =
        GaugeSector.bare(
            c.input("g"), c.input("gY"), c.input("chi"), c.input("v"), c.input("mX_hat"));
    c.isCloseTo("sw", Math.sqrt(sector.s2w()));
    c.isCloseTo("cw", Math.sqrt(1 - sector.s2w()));
    c.isCloseTo("mZh", sector.zMassHat());
    c.isCloseTo("xi", sector.xi());
    c.isCloseTo("mZ", sector.zMass());
    c.isCloseTo("mZp", sector.zPrimeMass());
  }

  /** Tiny χ, tiny m_Z', near and above the Z, against 60 digits. */
  private static void stable(Check c) {
    GaugeSector sector = GaugeSector.of(C, c.input("mZp"), c.input("chi"));
    ElectroweakShifts shifts = new ElectroweakShifts(sector);
    c.isCloseTo("s2w_hat", sector.s2w());
    c.isCloseTo("xi", sector.xi());
    c.isCloseTo("mX_hat", sector.xMassHat());
    c.isCloseTo("nu_Zp_gV", sector.zPrime(Fermion.NEUTRINO).gV());
    c.isCloseTo("e_Zp_gV", sector.zPrime(Fermion.ELECTRON).gV());
    c.isCloseTo("mW_shift", shifts.wMass());
    c.isCloseTo("s2w_eff_shift", shifts.s2wEffective());
    c.isCloseTo("Gamma_Z_shift", shifts.zWidthShift(0));
  }
}
