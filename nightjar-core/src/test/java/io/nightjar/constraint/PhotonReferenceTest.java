package io.nightjar.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.card.Limits;
import io.nightjar.physics.Constants;
import io.nightjar.reference.Checks;
import io.nightjar.reference.Checks.Check;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Limits on dark photons against numbers that were computed elsewhere. */
@Tag("reference")
class PhotonReferenceTest {

  private static final Limits LIMITS = Limits.shipped();

  private static double published(String name, double mass) {
    return Curve.of(LIMITS.get(name), "eps_lo").at(mass);
  }

  // ---- statistics -----------------------------------------------------------------------------

  @Test
  void countingWithoutBackground() {
    Checks.get("STA-01-poisson-0").isCloseTo(-Chance.Counting.at(0.9).lnL(1));
    Checks.get("STA-02-poisson-0-95").isCloseTo(-Chance.Counting.at(0.95).lnL(1));
    Check c = Checks.get("STA-12-poisson-UL");
    double coupling = c.input("x") / c.input("x90");
    c.isCloseTo(Chance.Counting.at(0.9).lnL(coupling * coupling));
  }

  @Test
  void gaussianAroundZero() {
    Check c = Checks.get("STA-11-halfgauss");
    c.isCloseTo(Chance.Gaussian.at(0.9).lnL(c.input("x") / c.input("x90")));
  }

  // ---- invisible ------------------------------------------------------------------------------

  @Test
  void babarSinglePhotons() {
    for (int m : new int[] {1, 5, 6, 7}) {
      String id =
          Checks.ids("CON-").stream()
              .filter(i -> i.endsWith("babar-UL-" + m))
              .findFirst()
              .orElseThrow();
      Check c = Checks.get(id);
      DarkPoint point = DarkPhotons.invisible(c.input("m_Zp_GeV"), 1e-4, 0.1);
      double allowed = prepared("babar-2017", point).ratio().allowed();
      c.isCloseTo(Math.sqrt(allowed));
    }
  }

  private static PhotonLimit.Prepared prepared(String name, DarkPoint point) {
    return (PhotonLimit.Prepared) PhotonLimits.of(LIMITS.get(name)).getFirst().at(point);
  }

  @Test
  void eventsOfNa64() {
    Check c = Checks.get("CON-11-na64-events");
    double over = c.input("eps") / published("na64e-2023", c.input("m_Zp_GeV"));
    c.isCloseTo(-Chance.Counting.at(0.9).lnL(over * over * c.input("w_inv")));
  }

  @Test
  void twoReadingsOfNa64() {
    double mass = Checks.get("CON-12-na64-crosscheck").input("m_Zp_GeV");
    double ratio = published("na64e-2023-espp", mass) / published("na64e-2023", mass);
    assertThat(ratio).isCloseTo(1, within(0.10));
    assertThat(ratio).isCloseTo(Checks.get("CON-12-na64-crosscheck").value(), within(1e-3));
  }

  @Test
  void invisibleAtFixedWeight() {
    Check c = Checks.get("CON-20-invisible-recast");
    c.isCloseTo(published("babar-2017-published", c.input("m_Zp_GeV")) / Math.sqrt(c.input("w")));
  }

  // ---- visible --------------------------------------------------------------------------------

  @Test
  void firstProperTimeOfDumps() {
    Map<String, String> names =
        Map.of(
            "CON-13-t0-NA64", "na64-2019-visible",
            "CON-14-t0-E137", "e137-andreas",
            "CON-15-t0-NuCAL", "nucal-brems");
    names.forEach((id, name) -> {
      Check c = Checks.get(id);
      Edges.Read read = edges(name, c.input("m_Zp_GeV"));
      assertThat(read.low()).isCloseTo(c.input("eps_lo"), within(1e-3 * c.input("eps_lo")));
      assertThat(read.high()).isCloseTo(c.input("eps_hi"), within(1e-3 * c.input("eps_hi")));
      c.isCloseTo(read.window().t0());
    });
  }

  private static Edges.Read edges(String name, double mass) {
    Limit limit = LIMITS.get(name);
    return (Edges.Read) Edges.of(limit).at(DarkPhotons.visible(mass, 1e-6), limit);
  }

  @Test
  void tenTimesTheWidthInE137() {
    Check c = Checks.get("CON-16-E137-recast");
    Edges.Read read = edges("e137-andreas", c.input("m_Zp_GeV"));
    double wider = c.input("Gamma_tot_over_Gamma_ee");
    List<double[]> excluded =
        ExcludedEpsilon.of(eps -> {
          double seen = read.window().accepted(read.pure().lifetime(eps) / wider);
          return eps * eps * read.pure().branching() / wider * seen / read.assumed();
        });
    assertThat(excluded).hasSize(1);
    c.areAllCloseTo(excluded.getFirst());
  }

  /** The check leaves the line as narrow as it would be without dark decays. */
  @Test
  void visibleLimitBesideDarkDecays() {
    Check c = Checks.get("CON-17-babar-visible-dark");
    double mass = c.input("m_Zp_GeV");
    double darkAlpha = 3 * c.input("Gamma_dark_GeV") / mass;
    DarkPoint point = DarkPhotons.invisible(mass, 1e-3, darkAlpha);
    PhotonLimit.Prepared narrow =
        (PhotonLimit.Prepared)
            PhotonLimits.of(with(LIMITS.get("babar-2014"), "resolution", 1e9)).getFirst().at(point);
    c.isCloseTo(ExcludedEpsilon.of(narrow.ratio(), point).getFirst()[0]);
  }

  private static Limit with(Limit l, String key, double number) {
    Map<String, Double> numbers = new HashMap<>(l.numbers());
    numbers.put(key, number);
    return new Limit(
        l.name(),
        l.title(),
        l.cite(),
        l.published(),
        l.level(),
        l.bounds(),
        l.search(),
        l.assumes(),
        l.finals(),
        l.nature(),
        l.zones(),
        numbers,
        l.used(),
        l.because(),
        l.licence(),
        l.source(),
        l.status(),
        l.table());
  }

  @Test
  void displacedContourOfLhcb() {
    double[] mass = LIMITS.get("lhcb-2019-displaced-contour").table().quantity("m");
    assertThat(new double[] {mass.length, mass[0], mass[mass.length - 1]})
        .containsExactly(60, 0.2183, 0.313);
    Checks.get("CON-35-LHCb-displaced").areAllCloseTo(mass.length, mass[0], mass[mass.length - 1]);
  }

  /** Γ(Z' → e⁺e⁻)/ε² = αM/3 far above threshold. */
  @Test
  void pureWidth() {
    Constants constants = Constants.STANDARD;
    double width = PureReference.of(constants, List.of("ee"), 0.1).width();
    double e = constants.charge();
    assertThat(width).isCloseTo(e * e / (4 * Math.PI) * 0.1 / 3, within(1e-8 * width + 1e-12));
  }
}
