package io.nightjar.precision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import io.nightjar.card.ModelCard;
import io.nightjar.reference.Checks;
import io.nightjar.reference.Checks.Check;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Precision numbers of BP-S, from its card in Lagrangian mode with exact kinetic mixing. */
class LagrangianNumbersTest {

  private static PrecisionPoint card(String... settings) {
    return Precise.at(
        ModelCard.load("dark-seesaw-lagrangian", List.of(settings)).model(), Precise.TODAY);
  }

  /** gauge.exact.bp, gauge.Z_to_dark_width; the card gives χ to six digits. */
  @Test
  @Tag("reference")
  void shiftsOfZAndW() {
    PrecisionPoint point = card();
    Check exact = Checks.get("gauge.exact.bp");
    assertThat(Precise.value(point, "delta-mw"))
        .isCloseTo(exact.value("mW") - exact.value("mW_0"), withPercentage(1e-3));
    assertThat(Precise.value(point, "gamma-z-dark"))
        .isCloseTo(Checks.get("gauge.Z_to_dark_width").value(), withPercentage(1e-3));
    double e = Checks.get("const.e").value();
    assertThat(Precise.value(point, "epsilon"))
        .isCloseTo(Checks.get("gauge.coup.e.bp").value("Zp_gV") / e, withPercentage(1e-3));
  }

  /** k.h_to_dark, which neglects masses, at sin θ of KOTO. */
  @Test
  @Tag("reference")
  void higgsDecaysExcludeTheMixingOfKoto() {
    PrecisionPoint point = card("dark-scalar.mixing=0.000647151435933982");
    Check massless = Checks.get("k.h_to_dark");
    assertThat(Precise.value(point, "br-h-dark"))
        .isCloseTo(massless.value("BR"), withPercentage(0.05));
    assertThat(Precise.value(point, "lambda-phi-h"))
        .isCloseTo(massless.value("lamHPhi_leading"), withPercentage(0.05));
    assertThat(Precise.find(point, "br-h-dark").compare(point, Precise.read(point, "br-h-dark")))
        .isNotEmpty()
        .noneMatch(Comparison::allowed);
  }

  /** bps.osc, bps.mee; loops know v_φ of the exact gauge sector, 2.4e-4 from m_Z'/g_X. */
  @Test
  @Tag("reference")
  void lightNeutrinos() {
    PrecisionPoint point = card();
    Check osc = Checks.get("bps.osc");
    assertThat(Precise.value(point, "dm21")).isCloseTo(osc.value("dm21_eV2"), withPercentage(0.1));
    assertThat(Precise.value(point, "dm31")).isCloseTo(osc.value("dm31_eV2"), withPercentage(0.1));
    assertThat(Precise.value(point, "s12")).isCloseTo(osc.value("s12"), withPercentage(0.1));
    assertThat(Precise.value(point, "s23")).isCloseTo(osc.value("s23"), withPercentage(0.1));
    assertThat(Precise.value(point, "s13")).isCloseTo(osc.value("s13"), withPercentage(0.1));
    assertThat(Precise.value(point, "m-bb"))
        .isCloseTo(Checks.get("bps.mee").value("mee_eff_p125MeV_eV"), withPercentage(0.1));
    assertThat(Precise.value(point, "chi2-oscillation")).isBetween(0.0, 1.0);
  }

  /** Without a Lagrangian there are no light masses, and the reason is given. */
  @Test
  @Tag("law")
  void listedStatesHaveNoLightMasses() {
    PrecisionPoint listed = Precise.benchmark(Precise.TODAY);
    for (String name : List.of("m-nu1", "sum-m-nu", "dm21", "s12", "tuning")) {
      assertThat(Precise.read(listed, name))
          .isEqualTo(Reading.none("the card lists states and has no Lagrangian"));
    }
    assertThat(Precise.read(listed, "m-bb")).isInstanceOf(Reading.NotApplicable.class);
  }
}
