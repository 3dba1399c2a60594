package io.nightjar.constraint;

import static io.nightjar.constraint.NeutrinoPoints.lnL;
import static io.nightjar.constraint.NeutrinoPoints.pure;
import static io.nightjar.constraint.NeutrinoPoints.ready;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.constraint.Limit.Search;
import io.nightjar.event.Draws;
import io.nightjar.model.Spectrum;
import io.nightjar.model.ThreePortal.Nature;
import io.nightjar.physics.Constants;
import io.nightjar.process.Decay;
import io.nightjar.process.DecayTable;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Laws of constraints on heavy neutrinos, on curves that are written here. */
@Tag("law")
class NeutrinoLimitsTest {

  private static final String FLAT = "m_GeV,U2,edge\n0.001,1e-7,bottom\n60,1e-7,bottom\n";

  private static final Constraint IN_FLIGHT =
      NeutrinoLimits.of(
              List.of(
                  NeutrinoPoints.limit(
                      Search.DECAY_IN_FLIGHT, "majorana", List.of(), List.of(), FLAT)))
          .getFirst();

  @Test
  void tabulatedWidthsAreThoseOfTheDecayTable() {
    for (int trial = 0; trial < 300; trial++) {
      Draws draw = new Draws(61, trial);
      int flavour = (int) (3 * draw.unit());
      double m = draw.logBetween(1.1e-3, 40);
      Spectrum spectrum =
          new Spectrum(PureNeutrino.point(Nature.MAJORANA, flavour, m, 1e-8), Constants.STANDARD);
      DecayTable table = new DecayTable(spectrum);
      double[] widths = PureNeutrino.of(Constants.STANDARD, flavour).widths(m);
      double total = table.totalWidth("nu4");
      assertThat(Arrays.stream(widths).sum() * 1e-8)
          .as("%s", draw)
          .isCloseTo(total, within(2e-3 * total));
      for (Visible v : Visible.values()) {
        double part =
            table.of("nu4").stream()
                .filter(d -> Visible.of(d.products()) == v)
                .mapToDouble(Decay::width)
                .sum();
        assertThat(widths[v.ordinal()] * 1e-8)
            .as("%s %s", draw, v)
            .isCloseTo(part, within(2e-3 * total));
      }
    }
  }

  // ---- peaks ----------------------------------------------------------------------------------

  private static Constraint peak(List<Zone> zones) {
    String rising = "m_GeV,U2,edge\n0.1,1e-6,bottom\n0.2,1e-7,bottom\n0.4,3e-9,bottom\n";
    return NeutrinoLimits.of(
            List.of(NeutrinoPoints.limit(Search.PEAK, "", List.of(), zones, rising)))
        .getFirst();
  }

  private static final double NINETY = Chance.Gaussian.at(0.9).lnL(1);

  @Test
  void peakSearchesRederiveTheirCurve() {
    Constraint peak = peak(List.of());
    for (int trial = 0; trial < 200; trial++) {
      Draws draw = new Draws(62, trial);
      double m = draw.logBetween(0.2, 0.4);
      double allowed = 1e-7 * Math.pow(m / 0.2, Math.log(3e-2) / Math.log(2));
      Nature nature = draw.unit() < 0.5 ? Nature.DIRAC : Nature.MAJORANA;
      assertThat(lnL(peak, pure(nature, 1, m, allowed)))
          .as("%s", draw)
          .isCloseTo(NINETY, within(1e-9));
    }
  }

  @Test
  void peaksApartAreTwoAndPeaksTogetherOne() {
    Constraint peak = peak(List.of());
    double one = lnL(peak, NeutrinoPoints.two(0.2, 1e-7, 5, 1e-7));
    assertThat(one).isCloseTo(NINETY, within(1e-9));
    assertThat(lnL(peak, NeutrinoPoints.two(0.2, 1e-7, 0.4, 3e-9)))
        .isCloseTo(2 * NINETY, within(1e-9));
    assertThat(lnL(peak, NeutrinoPoints.two(0.2, 0.5e-7, 0.2 + 1e-9, 0.5e-7)))
        .as("a pseudo-Dirac pair")
        .isCloseTo(NINETY, within(1e-6));
  }

  @Test
  void vetoesTakeAwayWhatDecaysInThem() {
    DarkPoint prompt = NeutrinoPoints.fast(0.2, 1e-7, 0.5, 0.03, 1);
    assertThat(prompt.ctau(0)).isLessThan(1);
    double before = lnL(peak(List.of()), prompt);
    double last = Double.NEGATIVE_INFINITY;
    for (double veto = 0; veto <= 1; veto += 0.1) {
      double now = lnL(peak(List.of(new Zone(0, 1000, veto))), prompt);
      assertThat(now).isGreaterThanOrEqualTo(before).isGreaterThan(last);
      last = now;
    }
    double invisible = prompt.share(0, Visible.NOTHING);
    assertThat(last).isCloseTo(before * invisible * invisible, within(1e-6 * -before));
    DarkPoint stays = pure(Nature.MAJORANA, 1, 0.2, 1e-7);
    assertThat(lnL(peak(List.of(new Zone(0, 1000, 1))), stays)).isCloseTo(NINETY, within(1e-4));
  }

  // ---- decays in flight -----------------------------------------------------------------------

  @Test
  void decaysInFlightRederiveBothEdges() {
    String region = FLAT + "0.001,3e-4,top\n60,3e-4,top\n";
    for (String nature : List.of("majorana", "dirac")) {
      Constraint both =
          NeutrinoLimits.of(
                  List.of(
                      NeutrinoPoints.limit(
                          Search.DECAY_IN_FLIGHT,
                          nature,
                          List.of("mupi", "ee"),
                          List.of(),
                          region)))
              .getFirst();
      Nature same = nature.equals("dirac") ? Nature.DIRAC : Nature.MAJORANA;
      for (double m : new double[] {0.15, 0.24, 0.4, 0.9, 2.5}) {
        assertThat(lnL(both, pure(same, 1, m, 1e-7))).isCloseTo(-Math.log(10), within(0.01));
        assertThat(lnL(both, pure(same, 1, m, 3e-4))).isCloseTo(-Math.log(10), within(0.04));
        assertThat(lnL(both, pure(same, 1, m, 1e-5))).isLessThan(-10);
        assertThat(lnL(both, pure(same, 1, m, 1e-2))).isGreaterThan(-0.1);
      }
    }
  }

  @Test
  void yieldsGrowWithMixingUntilLivesAreShort() {
    for (int trial = 0; trial < 200; trial++) {
      Draws draw = new Draws(63, trial);
      double m = draw.logBetween(0.01, 0.4);
      double u2 = draw.logBetween(1e-12, 1e-8);
      double less = lnL(IN_FLIGHT, pure(Nature.MAJORANA, 1, m, u2));
      double more = lnL(IN_FLIGHT, pure(Nature.MAJORANA, 1, m, 2 * u2));
      assertThat(more).as("%s", draw).isCloseTo(4 * less, within(-0.01 * more));
    }
  }

  @Test
  void majoranaNeutrinosDecayTwiceAsOften() {
    double majorana = lnL(IN_FLIGHT, pure(Nature.MAJORANA, 1, 0.3, 1e-8));
    double dirac = lnL(IN_FLIGHT, pure(Nature.DIRAC, 1, 0.3, 1e-8));
    assertThat(dirac).isCloseTo(majorana / 2, within(-1e-3 * majorana));
    double pair = lnL(IN_FLIGHT, NeutrinoPoints.two(0.3, 0.5e-8, 0.3 + 1e-9, 0.5e-8));
    assertThat(pair).as("a pseudo-Dirac pair").isCloseTo(dirac, within(-1e-3 * dirac));
  }

  @Test
  void fasterDecaysTightenUntilTheyArePrompt() {
    double before = 0;
    boolean falling = true;
    int turns = 0;
    for (double epsilon = 1e-6; epsilon < 1; epsilon *= 1.3) {
      double now = lnL(IN_FLIGHT, NeutrinoPoints.fast(0.2, 1e-9, 0.5, epsilon, 0.05));
      turns += falling && now > before + 1e-12 ? 1 : 0;
      falling = now <= before + 1e-12;
      before = now;
    }
    assertThat(turns).isEqualTo(1);
    assertThat(before).isGreaterThan(-1e-6);
  }

  @Test
  void collidersLoseWhatDecaysInTheDark() {
    Constraint collider =
        NeutrinoLimits.of(
                List.of(
                    NeutrinoPoints.limit(Search.COLLIDER, "majorana", List.of(), List.of(), FLAT)))
            .getFirst();
    double pure = lnL(collider, pure(Nature.MAJORANA, 1, 5, 1e-7));
    assertThat(pure).isCloseTo(-Math.log(10), within(0.01));
    assertThat(lnL(collider, NeutrinoPoints.fast(5, 1e-7, 0.5, 1e-3, 0.05))).isGreaterThan(-1e-3);
  }

  // ---- sums and lifetimes ---------------------------------------------------------------------

  @Test
  void unitarityAddsHeavyStates() {
    String file = "m_GeV,U2,edge\n1.777,1e-4,bottom\n1000,1e-4,bottom\n";
    Constraint unitarity =
        NeutrinoLimits.of(
                List.of(NeutrinoPoints.limit(Search.UNITARITY, "", List.of(), List.of(), file)))
            .getFirst();
    assertThat(lnL(unitarity, NeutrinoPoints.two(2, 0.4e-4, 5, 0.6e-4)))
        .isCloseTo(NINETY, within(1e-9));
    assertThat(unitarity.at(pure(Nature.DIRAC, 1, 0.5, 1e-3))).isInstanceOf(Bound.Silent.class);
  }

  @Test
  void nucleosynthesisBitesAboveItsLifetime() {
    String file = "m_GeV,tau_max_s\n0.01,1\n0.5,1\n";
    Constraint bbn =
        NeutrinoLimits.of(
                List.of(
                    NeutrinoPoints.limit(Search.NUCLEOSYNTHESIS, "", List.of(), List.of(), file)))
            .getFirst();
    for (double m : new double[] {0.05, 0.3}) {
      double allowed = m < 0.13 ? 1 : 0.02;
      double unit = pure(Nature.MAJORANA, 1, m, 1e-6).lifetime(0) * 1e-6;
      assertThat(lnL(bbn, pure(Nature.MAJORANA, 1, m, unit / allowed)))
          .isCloseTo(NINETY, within(1e-3));
      assertThat(lnL(bbn, pure(Nature.MAJORANA, 1, m, 3 * unit / allowed))).isZero();
      assertThat(lnL(bbn, pure(Nature.MAJORANA, 1, m, 1e-2 * unit / allowed))).isLessThan(-50);
    }
    DarkPoint stable = pure(Nature.MAJORANA, 1, 0.05, 0);
    assertThat(lnL(bbn, stable)).isZero();
    assertThat(ready(bbn, stable).term(stable).note()).contains("relics is not computed");
  }

  @Test
  void termsSayWhatCounts() {
    DarkPoint point = NeutrinoPoints.two(0.2, 1e-7, 0.39, 3e-9);
    for (Constraint constraint : List.of(peak(List.of()), IN_FLIGHT)) {
      Bound.Ready ready = ready(constraint, point);
      assertThat(ready.term(point).lnL()).isEqualTo(ready.lnL(point)).isNegative();
      assertThat(ready.explain(point).steps()).hasSizeGreaterThan(8);
    }
    assertThat(peak(List.of()).at(pure(Nature.DIRAC, 1, 0.01, 1e-3)))
        .isEqualTo(new Bound.Silent("no heavy neutrino has a mass from 0.1000 to 0.4000 GeV"));
  }
}
