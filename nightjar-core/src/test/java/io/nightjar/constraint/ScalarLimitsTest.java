package io.nightjar.constraint;

import static io.nightjar.constraint.NeutrinoPoints.lnL;
import static io.nightjar.constraint.NeutrinoPoints.ready;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import io.nightjar.card.Limits;
import io.nightjar.constraint.Limit.Search;
import io.nightjar.event.Draws;
import io.nightjar.model.DarkSeesaw;
import io.nightjar.model.ThreePortal;
import io.nightjar.model.ThreePortal.DarkScalar;
import io.nightjar.model.ThreePortal.Pair;
import io.nightjar.physics.Constants;
import io.nightjar.physics.DataException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Laws of constraints on the scalar, and their published curves got back. */
@Tag("law")
class ScalarLimitsTest {

  private static final Constants C = Constants.STANDARD;
  private static final List<Limit> ALL = Limits.shipped().all();

  private static Limit shipped(String name) {
    return Limits.shipped().get(name);
  }

  private static Constraint constraint(String name) {
    return ScalarLimits.of(List.of(shipped(name))).getFirst();
  }

  private static List<Limit> of(Search search) {
    return ALL.stream().filter(l -> l.search() == search).toList();
  }

  private static DarkPoint pure(double m, double sine) {
    return PureScalar.point(C, m, sine);
  }

  /** A scalar that goes to light dark neutrinos alone, at once. */
  private static DarkPoint hidden(double m, double sine) {
    ThreePortal base = DarkSeesaw.point();
    return NeutrinoPoints.dark(
        new ThreePortal(
            "hidden",
            base.nature(),
            new ThreePortal.DarkPhoton(100, 1e-6),
            1e-6,
            Optional.of(new DarkScalar(m, sine)),
            new java.util.TreeMap<>(Map.of("nu4", new ThreePortal.HeavyNeutrino(m / 10, Map.of()))),
            Map.of(),
            Map.of(new Pair("nu4", "nu4"), new Complex(1))));
  }

  private static double x(Constraint constraint, DarkPoint point) {
    Term term = ready(constraint, point).term(point);
    return term.predicted() / term.observed();
  }

  /** Every number of every invisible search comes back for a scalar that nobody sees. */
  @Test
  void invisibleSearchesRederiveTheirCurve() {
    for (Limit limit : of(Search.RARE_INVISIBLE)) {
      Constraint constraint = ScalarLimits.of(List.of(limit)).getFirst();
      double[] mass = limit.table().quantity("m");
      double[] allowed = limit.table().column("BR_UL");
      boolean lifetimes = limit.table().has("tau_ps");
      for (int i = 0; i < mass.length; i += 7) {
        boolean longest = !lifetimes || limit.table().number("tau_ps", i) == 1e4;
        double made = RareDecay.of(limit).branching(C, mass[i]);
        if (longest && made > 0) {
          double sine = Math.sqrt(allowed[i] / made);
          DarkPoint point = hidden(mass[i], Math.min(sine, 0.5));
          double expected = made * point.sine() * point.sine() / allowed[i];
          double x = x(constraint, point);
          assertThat(x)
              .as("%s at %s GeV", limit.name(), mass[i])
              .isCloseTo(expected, withPercentage(2));
        }
      }
    }
  }

  /** The limit for a visible particle of a lifetime of the table is the one of the table. */
  @Test
  void invisibleSearchesRederiveTheirLifetimes() {
    for (String name : List.of("kpi-inv-na62-2025", "kpi-inv-e949", "kpi-pi0-inv-na62")) {
      Limit limit = shipped(name);
      RareGrid grid = RareGrid.of(limit);
      double[] mass = limit.table().quantity("m");
      double[] tau = limit.table().column("tau_ps");
      double[] allowed = limit.table().column("BR_UL");
      for (int i = 0; i < mass.length; i++) {
        AllowedBranching at = grid.at(mass[i]);
        double p = Math.min(1, at.stable() / allowed[i]);
        assertThat(at.survival(tau[i])).as("%s, row %s", name, i).isCloseTo(p, within(1e-9));
      }
    }
  }

  @Test
  void visibleSearchesRederiveTheirCurve() {
    for (Limit limit : of(Search.RARE_VISIBLE)) {
      RareGrid grid = RareGrid.of(limit);
      double[] mass = limit.table().quantity("m");
      double[] tau = limit.table().column("tau_ps");
      double[] allowed = limit.table().column("BR_UL");
      for (int i = 0; i < mass.length; i++) {
        double there = grid.at(mass[i]).visible(tau[i]);
        assertThat(there).as(limit.name()).isCloseTo(allowed[i], withPercentage(1e-6));
      }
    }
  }

  /** A pure scalar sits at x = 1 on both edges, wherever the upper one is not the end of a plot. */
  @Test
  void contoursRederiveBothEdges() {
    int edges = 0;
    for (Limit limit : of(Search.SCALAR_CONTOUR)) {
      Constraint constraint = ScalarLimits.of(List.of(limit)).getFirst();
      MixingEdges.Region region = MixingEdges.contour(limit, "sin_theta");
      for (double m = 0.005; m < 0.35; m += 0.0013) {
        Optional<MixingEdges> at = region.at().apply(m);
        if (at.isPresent() && constraint.at(pure(m, 1e-4)) instanceof Bound.Ready) {
          assertThat(x(constraint, pure(m, at.get().lower())))
              .as("%s at %s", limit.name(), m)
              .isCloseTo(1, within(1e-6));
          if (at.get().upper().isPresent()) {
            edges++;
            assertThat(x(constraint, pure(m, at.get().upper().getAsDouble())))
                .as("%s at %s, upper", limit.name(), m)
                .isCloseTo(1, within(0.02));
          }
        }
      }
    }
    assertThat(edges).isGreaterThan(50);
  }

  /** A prompt visible scalar keeps nothing of an invisible search, a hidden one everything. */
  @Test
  void promptVisibleScalarsEscapeInvisibleSearches() {
    Constraint babar = constraint("y3s-gamma-babar");
    double visible = x(babar, pure(3.2, 0.3)); // charm, gluons, tau
    double hidden = x(babar, hidden(3.2, 0.3));
    assertThat(visible).isLessThan(1e-6 * hidden);
    Constraint na62 = constraint("kpi-inv-na62-2025");
    assertThat(x(na62, pure(0.05, 1e-3)))
        .isCloseTo(x(na62, hidden(0.05, 1e-3)), withPercentage(1)); // lives for long
  }

  /** Without vetoes b is the share of decays to dark states; with them it stays a share. */
  @Test
  void daughtersAreFollowed() {
    ThreePortal base = DarkSeesaw.point();
    for (String name : List.of("bk-inv-belle2", "y3s-gamma-babar", "kpi-inv-e949")) {
      ScalarUnseen unseen = ScalarUnseen.of(shipped(name));
      DarkPoint benchmark = NeutrinoPoints.dark(base);
      double b = unseen.decayed(benchmark, benchmark.scalar());
      assertThat(b).as(name).isBetween(0.0, 1.0);
    }
    Survival blind = Survival.of(List.of(new Zone(0, 100, 0)));
    DarkPoint benchmark = NeutrinoPoints.dark(base);
    double all = new ScalarUnseen(100, blind, 2).decayed(benchmark, benchmark.scalar());
    double hidden = 0;
    for (Mode mode : benchmark.modes(benchmark.scalar())) {
      hidden += mode.seen() == Mode.Seen.NOTHING ? mode.branching() : 0;
    }
    assertThat(all).isCloseTo(hidden, within(1e-9)); // without vetoes all that is hidden at first
  }

  @Test
  void survivalGrowsWithLifetime() {
    RareGrid grid = RareGrid.of(shipped("kpi-inv-na62-2025"));
    for (int trial = 0; trial < 2000; trial++) {
      Draws draw = new Draws(71, trial);
      AllowedBranching at = grid.at(draw.logBetween(0.005, 0.1));
      double tau = draw.logBetween(1, 1e8);
      double p = at.survival(tau);
      assertThat(p).as("%s", draw).isBetween(0.0, 1.0);
      assertThat(at.survival(1.1 * tau)).as("%s", draw).isGreaterThanOrEqualTo(0.98 * p);
    }
  }

  @Test
  void moreMixingIsNeverBetterForWhatNobodySees() {
    for (Limit limit : of(Search.RARE_INVISIBLE)) {
      Constraint constraint = ScalarLimits.of(List.of(limit)).getFirst();
      double last = 0;
      for (double sine = 1e-6; sine < 0.5; sine *= 3) {
        DarkPoint point = hidden(0.2, sine);
        if (constraint.at(point) instanceof Bound.Ready ready) {
          double lnL = ready.lnL(point);
          assertThat(lnL).as(limit.name()).isLessThan(last);
          assertThat(ready.term(point).lnL()).isEqualTo(lnL);
          last = lnL;
        }
      }
    }
  }

  /** The best fit is where ln L is 0, one standard deviation is a half, and no signal is worse. */
  @Test
  void bestFitsHaveTwoSides() {
    Constraint belle = constraint("bk-inv-belle2");
    double m = 1.98662;
    double made = RareDecay.BK.branching(C, m);
    assertThat(lnL(belle, hidden(m, Math.sqrt(8.82904e-6 / made)))).isCloseTo(0, within(1e-5));
    assertThat(lnL(belle, hidden(m, Math.sqrt(1.13985e-5 / made)))).isCloseTo(-0.5, within(1e-3));
    assertThat(lnL(belle, hidden(m, Math.sqrt(6.36484e-6 / made)))).isCloseTo(-0.5, within(1e-3));
    DarkPoint nothing = hidden(m, 1e-9);
    Term term = ready(belle, nothing).term(nothing);
    assertThat(term.lnL()).isCloseTo(term.without(), within(1e-6));
    assertThat(term.pull()).isCloseTo(-3.58, within(0.01)); // 8.83/2.46
  }

  /** NA62 is blind around the pi0; its window search is not. CON-24. */
  @Test
  void theGapAroundThePionIsSaid() {
    DarkPoint point = hidden(0.135, 1e-4);
    assertThat(constraint("kpi-inv-na62-2025").at(point))
        .isInstanceOfSatisfying(
            Bound.Silent.class, s -> assertThat(s.reason()).contains("no limit at 0.1350 GeV"));
    Term window = ready(constraint("kpi-pi0-inv-na62"), point).term(point);
    assertThat(window.observed()).isBetween(5e-10, 2e-9);
  }

  @Test
  void pointsWithoutScalarAreSilent() {
    DarkPoint without = NeutrinoPoints.pure(ThreePortal.Nature.DIRAC, 1, 0.1, 1e-8);
    for (Constraint constraint : ScalarLimits.of(ALL)) {
      assertThat(constraint.at(without)).isInstanceOf(Bound.Silent.class);
    }
  }

  /** Every shipped limit on the scalar can be evaluated and explained. */
  @Test
  void everyLimitSpeaks() {
    assertThat(ScalarLimits.of(ALL)).hasSizeGreaterThan(25);
    for (Constraint constraint : ScalarLimits.of(ALL)) {
      int spoke = 0;
      for (double m : new double[] {0.05, 0.1, 0.135, 0.22, 0.25, 0.5, 1.9}) {
        DarkPoint point = hidden(m, 1e-4);
        if (constraint.at(point) instanceof Bound.Ready ready) {
          spoke++;
          assertThat(ready.term(point).lnL()).isEqualTo(ready.lnL(point)).isLessThanOrEqualTo(0);
          assertThat(ready.explain(point).steps()).hasSizeGreaterThan(2);
        }
      }
      assertThat(spoke).as(constraint.label().name()).isPositive();
    }
  }

  @Test
  void aNameWithoutDecayIsRefused() {
    Limit unnamed =
        LimitsByHand.of(Search.RARE_VISIBLE, Limit.Bounds.BRANCHING, "m_GeV,BR_UL\n1,1\n");
    assertThatThrownBy(() -> ScalarLimits.of(List.of(unnamed)))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("begins with one of");
  }
}
