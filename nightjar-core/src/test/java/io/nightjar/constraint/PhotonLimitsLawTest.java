package io.nightjar.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.card.Limits;
import io.nightjar.constraint.Limit.Search;
import io.nightjar.model.ThreePortal.Pair;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every limit on a dark photon gives back its curve, and re-weighting behaves. */
@Tag("law")
class PhotonLimitsLawTest {

  private static final List<Limit> LIMITS = Limits.shipped().all();
  private static final Set<Search> DUMPS =
      EnumSet.of(Search.VISIBLE_DISPLACED, Search.VISIBLE_CONTOUR);

  /** x ∝ ε² or faster: 4 % of x are 2 % of ε or less. */
  private static final double TWO_PERCENT = 0.04;

  /** Beyond, a Z' with α_D = 0.1 is not invisible any more. */
  private static final double LARGEST = 0.2;

  private static PhotonLimit.Prepared prepared(Limit limit, DarkPoint point) {
    return (PhotonLimit.Prepared) PhotonLimits.of(limit).getFirst().at(point);
  }

  private static double[] masses(double low, double high) {
    return new double[] {
      low * Math.pow(high / low, 0.07),
      low * Math.pow(high / low, 0.5),
      low * Math.pow(high / low, 0.85)
    };
  }

  private static List<Limit> of(Set<Search> searches) {
    return LIMITS.stream().filter(l -> searches.contains(l.search())).toList();
  }

  @Test
  void promptSearchesGiveBackTheirCurves() {
    int count = 0;
    for (Limit limit : of(EnumSet.of(Search.VISIBLE_PROMPT))) {
      Curve curve = Curve.of(limit, "eps_lo");
      for (double m : masses(curve.lowest(), curve.highest())) {
        if (curve.covers(m) && curve.at(m) < LARGEST) {
          DarkPoint point = DarkPhotons.visible(m, curve.at(m));
          double x = prepared(limit, point).ratio().x(point);
          assertThat(x).as("%s at %s GeV", limit.name(), m).isCloseTo(1, within(TWO_PERCENT));
          count++;
        }
      }
    }
    assertThat(count).isGreaterThan(20);
  }

  @Test
  void invisibleSearchesGiveBackTheirCurves() {
    int count = 0;
    for (Limit limit : of(EnumSet.of(Search.INVISIBLE))) {
      Curve curve = Curve.of(limit, "eps_lo");
      for (double m : masses(curve.lowest(), curve.highest())) {
        if (curve.covers(m) && curve.at(m) < LARGEST) {
          DarkPoint point = DarkPhotons.invisible(m, curve.at(m), 0.1);
          double x = prepared(limit, point).ratio().x(point);
          assertThat(x).as("%s at %s GeV", limit.name(), m).isCloseTo(1, within(TWO_PERCENT));
          count++;
        }
      }
    }
    assertThat(count).isGreaterThan(20);
  }

  /** Effects of an exchanged Z' are the same however it decays. */
  @Test
  void effectsWithoutDecaysGiveBackTheirCurves() {
    int count = 0;
    for (Limit limit : of(EnumSet.of(Search.ANY_DECAY))) {
      Curve curve = Curve.of(limit, "eps_lo");
      for (double m : masses(curve.lowest(), curve.highest())) {
        double epsilon = curve.at(m);
        for (DarkPoint point :
            List.of(
                DarkPhotons.visible(m, epsilon),
                DarkPhotons.invisible(m, epsilon, 0.1),
                DarkPhotons.half(m, epsilon))) {
          double x = prepared(limit, point).ratio().x(point);
          assertThat(x).as("%s at %s GeV", limit.name(), m).isCloseTo(1, within(1e-12));
          count++;
        }
      }
    }
    assertThat(count).isGreaterThan(10);
  }

  @Test
  void dumpsGiveBackBothEdges() {
    int count = 0;
    for (Limit limit : of(DUMPS)) {
      for (double m : Arrays.stream(limit.table().quantity("m")).distinct().toArray()) {
        DarkPoint masses = DarkPhotons.visible(m, 1e-6);
        if (count++ % 9 == 0 && Edges.of(limit).at(masses, limit) instanceof Edges.Read read) {
          for (double edge : new double[] {read.low(), read.high()}) {
            DarkPoint point = DarkPhotons.visible(m, edge);
            assertThat(prepared(limit, point).ratio().x(point))
                .as("%s at %s GeV, ε = %s", limit.name(), m, edge)
                .isCloseTo(1, within(TWO_PERCENT));
          }
        }
      }
    }
    assertThat(count).isGreaterThan(500);
  }

  /** Where both edges are known, they must imply a window in time, but for the very tips. */
  @Test
  void edgesOfDumpsBelongTogether() {
    for (Limit limit : of(DUMPS)) {
      int known = 0;
      int solved = 0;
      for (double m : Arrays.stream(limit.table().quantity("m")).distinct().toArray()) {
        DarkPoint masses = DarkPhotons.visible(m, 1e-6);
        boolean both = Edges.of(limit).interval(m).isPresent();
        known += both ? 1 : 0;
        solved += both && Edges.of(limit).at(masses, limit) instanceof Edges.Read ? 1 : 0;
      }
      assertThat(solved)
          .as("%s: of %d masses", limit.name(), known)
          .isGreaterThanOrEqualTo(known * 9 / 10);
    }
  }

  @Test
  void theGridOfLhcbGivesBackItsContour() {
    Limit grid = Limits.shipped().get("lhcb-2019-displaced");
    Limit contour = Limits.shipped().get("lhcb-2019-displaced-contour");
    double[] mass = contour.table().quantity("m");
    double[] low = contour.table().column("eps_lo");
    double[] high = contour.table().column("eps_hi");
    for (int i = 5; i < mass.length; i += 10) {
      double middle = Math.sqrt(low[i] * high[i]);
      for (double epsilon : new double[] {middle, low[i] / 2, high[i] * 2}) {
        DarkPoint point = DarkPhotons.visible(mass[i], epsilon);
        assertThat(prepared(grid, point).ratio().x(point) > 1)
            .as("%s GeV, ε = %s", mass[i], epsilon)
            .isEqualTo(epsilon == middle);
      }
    }
  }

  // ---- semi-visible ---------------------------------------------------------------------------

  private static DarkPoint prompt(double mass) {
    return DarkPhotons.point(
        mass,
        1e-2,
        0.1,
        Map.of("nu4", 0.05 * mass, "nu5", 0.9 * mass),
        Map.of(new Pair("nu4", "nu5"), new Complex(1)));
  }

  private static double share(String name, DarkPoint point) {
    Limit limit = Limits.shipped().get(name);
    PhotonLimit.Prepared now = prepared(limit, point);
    double mass = point.zPrimeMass();
    DarkPoint invisible = DarkPhotons.invisible(mass, point.epsilon(), 0.1);
    double reference = prepared(limit, invisible).ratio().x(invisible);
    return now.ratio().x(point) / reference;
  }

  @Test
  void na64KeepsAndBabarLosesPromptPairs() {
    DarkPoint point = prompt(0.4);
    assertThat(point.ctau(1)).as("cτ of ν₅ [cm]").isLessThan(0.1);
    assertThat(share("babar-2017-published", point)).isLessThan(0.1);
    assertThat(share("na64e-2023", point)).isGreaterThan(share("babar-2017-published", point));
  }

  @Test
  void longLivedDaughtersAreInvisible() {
    DarkPoint point = DarkPhotons.half(0.05, 1e-7);
    assertThat(point.ctau(1)).as("cτ of ν₅ [cm]").isGreaterThan(1e7);
    assertThat(share("na64e-2023", point)).isCloseTo(1, within(1e-2));
    assertThat(share("babar-2017-published", point)).isCloseTo(1, within(1e-2));
  }

  @Test
  void visiblePeaksDieBesideDarkDecays() {
    DarkPoint point = DarkPhotons.invisible(0.6, 1e-3, 0.3);
    for (String name : List.of("babar-2014", "kloe-2018-combined", "lhcb-2019-prompt")) {
      PhotonLimit.Prepared limit = prepared(Limits.shipped().get(name), point);
      assertThat(limit.ratio().x(point)).as(name).isPositive().isLessThan(0.01);
      assertThat(limit.term(point).note()).as(name).contains("broad");
    }
  }

  @Test
  void everyLimitExplainsItself() {
    DarkPoint point = DarkPhotons.half(0.05, 1e-4);
    for (Constraint constraint : PhotonLimits.of(LIMITS)) {
      if (constraint.at(point) instanceof Bound.Ready ready) {
        Term term = ready.term(point);
        assertThat(term.lnL()).as(constraint.label().name()).isLessThanOrEqualTo(0);
        assertThat(term.lnL()).isEqualTo(ready.lnL(point));
        assertThat(ready.explain(point).steps())
            .as(constraint.label().name())
            .hasSizeGreaterThan(6);
      }
    }
  }

  // ---- chances --------------------------------------------------------------------------------

  @Test
  void recastYieldsAreProfiled() {
    Chance.Recast chance = Chance.Recast.at(0.9, Math.log(3));
    for (double x = 1e-6; x < 1e6; x *= 3) {
      double best = Double.NEGATIVE_INFINITY;
      for (double nu = -20; nu < 5; nu += 1e-3) {
        best = Math.max(best, -Math.log(10) * x * Math.pow(3, nu) - nu * nu / 2);
      }
      assertThat(chance.lnL(x)).as("x = %s", x).isCloseTo(best, within(1e-5 * (1 - best)));
    }
    assertThat(chance.lnL(0)).isEqualTo(0);
  }

  @Test
  void oneSidedIsZeroWithoutSignal() {
    for (double centre : new double[] {-0.5, 0, 0.7}) {
      Chance.OneSided chance = new Chance.OneSided(centre, 0.4);
      assertThat(chance.lnL(0)).isEqualTo(0);
      double last = 0;
      for (double x = 0; x < 3; x += 0.01) {
        assertThat(chance.lnL(x)).isLessThanOrEqualTo(last);
        last = chance.lnL(x);
      }
      double x = 2;
      double expected =
          -Math.pow((x - centre) / 0.4, 2) / 2 + Math.pow(Math.min(centre, 0) / 0.4, 2) / 2;
      assertThat(chance.lnL(x)).isCloseTo(expected, within(1e-12));
    }
  }
}
