package io.nightjar.constraint;

import static io.nightjar.constraint.Flock.seen;
import static io.nightjar.constraint.Flock.unseen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.Draws;
import io.nightjar.process.Escape;
import io.nightjar.reference.Checks;
import io.nightjar.reference.Checks.Check;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What survives on the way through zones with vetoes. */
class SurvivalTest {

  private static final double FOREVER = Double.POSITIVE_INFINITY;

  private static double survival(List<Zone> zones, Flock all, int particle) {
    return Survival.of(zones).of(all, particle, 1);
  }

  // ---- reference ------------------------------------------------------------------------------

  @Test
  @Tag("reference")
  void secondVertexBeyond() {
    Check c = Checks.get("CON-18-two-step-escape");
    Flock all =
        new Flock().add(c.input("lambda2_m"), seen(1)).add(c.input("lambda1_m"), unseen(1, 0));
    c.isCloseTo(survival(List.of(new Zone(0, c.input("L_m"), 1)), all, 1));
  }

  @Test
  @Tag("reference")
  void weightOfOneDecay() {
    Check c = Checks.get("CON-19-semivis-weight");
    double hidden = c.input("BR_inv");
    Flock all = new Flock().add(c.input("lambda_m"), unseen(hidden), seen(1 - hidden));
    c.isCloseTo(survival(List.of(new Zone(0, c.input("L_m"), c.input("eps_veto"))), all, 0));
  }

  // ---- laws -----------------------------------------------------------------------------------

  /** Detectors with a gap, and chains of up to four decays with light and visible products. */
  private static List<Zone> zones(Draws d) {
    double a = d.between(0, 1);
    double b = a + d.between(0.1, 2);
    double c = b + d.between(0, 2);
    return List.of(
        new Zone(a, b, d.unit()), new Zone(c, c + 1, d.unit()), new Zone(c + 1, c + 4, d.unit()));
  }

  private static Flock chain(Draws d, int steps) {
    Flock all = new Flock();
    for (int i = 0; i < steps; i++) {
      double show = d.unit();
      all.add(
          d.logBetween(1e-3, 1e3),
          i == 0 ? seen(show) : seen(show, i - 1),
          i == 0 ? unseen(1 - show) : unseen((1 - show) / 2, i - 1),
          unseen(i == 0 ? 0 : (1 - show) / 2));
    }
    return all;
  }

  @Test
  @Tag("law")
  void whatShowsNothingSurvives() {
    for (int trial = 0; trial < 500; trial++) {
      Draws d = new Draws(1, trial);
      Flock all = new Flock();
      for (int i = 0; i < 4; i++) {
        all.add(d.logBetween(1e-3, 1e3), i == 0 ? unseen(1) : unseen(1, i - 1));
      }
      for (int i = 0; i < 4; i++) {
        assertThat(survival(zones(d), all, i)).as("%s: %d", d, i).isCloseTo(1, within(1e-12));
      }
    }
  }

  @Test
  @Tag("law")
  void promptAndVisibleMeetsTheFirstVeto() {
    for (int trial = 0; trial < 200; trial++) {
      Draws d = new Draws(2, trial);
      double veto = d.unit();
      List<Zone> zones = List.of(new Zone(0, 1, veto), new Zone(1, 2, d.unit()));
      Flock all = new Flock().add(d.logBetween(1e-15, 1e-3), seen(1)).add(1e-14, seen(1, 0));
      assertThat(survival(zones, all, 0)).as("%s", d).isCloseTo(1 - veto, within(1e-12));
      assertThat(survival(zones, all, 1))
          .as("%s, twice", d)
          .isCloseTo((1 - veto) * (1 - veto), within(1e-12));
    }
  }

  @Test
  @Tag("law")
  void stableAndLongLivedParticlesSurvive() {
    List<Zone> zones = List.of(new Zone(0, 3, 1));
    for (double length : new double[] {1e6, 1e9, 1e12, FOREVER}) {
      Flock all = new Flock().add(length, seen(1));
      assertThat(survival(zones, all, 0)).isCloseTo(Math.exp(-3 / length), within(1e-10));
    }
    assertThat(survival(List.of(), new Flock().add(1, seen(1)), 0)).isEqualTo(1);
  }

  @Test
  @Tag("law")
  void aBetterVetoNeverLetsMoreThrough() {
    for (int trial = 0; trial < 500; trial++) {
      Draws d = new Draws(3, trial);
      List<Zone> zones = zones(d);
      Flock all = chain(d, 1 + trial % 3);
      int last = trial % 3;
      double now = survival(zones, all, last);
      assertThat(now).as("%s", d).isBetween(0.0, 1 + 1e-12);
      for (int k = 0; k < zones.size(); k++) {
        double blind = Survival.without(zones, k).of(all, last, 1);
        assertThat(blind).as("%s, zone %d", d, k).isGreaterThanOrEqualTo(now - 1e-12);
      }
    }
  }

  @Test
  @Tag("law")
  void aLongerLifeNeverShowsMore() {
    List<Zone> zones = List.of(new Zone(0, 2, 0.9), new Zone(2, 5, 0.7));
    double last = 0;
    for (double length = 1e-4; length < 1e5; length *= 1.1) {
      double now = survival(zones, new Flock().add(length, seen(0.7), unseen(0.3)), 0);
      assertThat(now).as("length %s", length).isGreaterThanOrEqualTo(last - 1e-14);
      last = now;
    }
  }

  @Test
  @Tag("law")
  void equalLengthsAreNothingSpecial() {
    for (int trial = 0; trial < 500; trial++) {
      Draws d = new Draws(4, trial);
      List<Zone> zones = zones(d);
      double length = d.logBetween(1e-2, 1e2);
      double equal = two(zones, length, length);
      for (double away = 1e-14; away < 1e-2; away *= 10) {
        assertThat(two(zones, length, length * (1 + away)))
            .as("%s, %s away", d, away)
            .isCloseTo(equal, within(2 * away + 1e-13));
      }
    }
    double L = 1.7;
    assertThat(Escape.secondBeyond(L, 0.6, 0.6))
        .isCloseTo(Math.exp(-L / 0.6) * (1 + L / 0.6), within(1e-15));
  }

  private static double two(List<Zone> zones, double first, double second) {
    Flock all =
        new Flock().add(second, seen(0.8), unseen(0.2)).add(first, seen(0.5, 0), unseen(0.5));
    return survival(zones, all, 1);
  }

  /** One decay and two, with lengths from far below to far above those of the zones. */
  @Test
  @Tag("law")
  void closedFormAgreesWithTheGrid() {
    for (int trial = 0; trial < 2000; trial++) {
      Draws d = new Draws(5, trial);
      List<Zone> zones = zones(d);
      Flock all =
          new Flock()
              .add(d.logBetween(1e-6, 1e4), seen(0.8), unseen(0.2))
              .add(d.logBetween(1e-6, 1e4), seen(0.3), unseen(0.7))
              .add(d.logBetween(1e-6, 1e4), seen(d.unit() / 2, 0, 1), unseen(0.5, 1));
      Survival closed = Survival.of(zones);
      Cascade grid = new Cascade(closed);
      for (int i = 0; i < 3; i++) {
        assertThat(grid.of(all, i, 1))
            .as("%s %d %s %s", d, i, zones, all)
            .isCloseTo(closed.of(all, i, 1), within(2e-5));
      }
    }
  }

  /** Seen in the last of four decays only: Σ_i e^{−L/l_i} Π_j≠i l_i/(l_i − l_j). */
  @Test
  @Tag("law")
  void fourDecaysInARow() {
    for (int trial = 0; trial < 2000; trial++) {
      Draws d = new Draws(6, trial);
      double[] length = new double[4];
      length[0] = d.logBetween(1e-3, 1);
      for (int i = 1; i < length.length; i++) {
        length[i] = length[i - 1] * d.between(1.5, 10);
      }
      Flock all =
          new Flock()
              .add(length[0], seen(1))
              .add(length[1], unseen(1, 0))
              .add(length[2], unseen(1, 1))
              .add(length[3], unseen(1, 2));
      double expected = 0;
      for (int i = 0; i < length.length; i++) {
        double product = Math.exp(-3 / length[i]);
        for (int j = 0; j < length.length; j++) {
          product *= i == j ? 1 : length[i] / (length[i] - length[j]);
        }
        expected += product;
      }
      double S = survival(List.of(new Zone(0, 3, 1)), all, 3);
      assertThat(S).as("%s", d).isCloseTo(expected, within(2e-5));
    }
  }

  /**
   * Against a simulation of 5·10⁴ chains of three decays, for 10 detectors. False alarm: 10 ·
   * 3·10⁻⁵ at 4.2 standard deviations, 0.03 %.
   */
  @Test
  @Tag("statistical")
  void chainsOfThreeAgreeWithSimulation() {
    for (int trial = 0; trial < 10; trial++) {
      Draws d = new Draws(6, trial);
      List<Zone> zones = zones(d);
      Flock all = chain(d, 3);
      int n = 50_000;
      int passed = 0;
      for (int i = 0; i < n; i++) {
        passed += passes(zones, all, new Draws(7 + trial, i)) ? 1 : 0;
      }
      double expected = survival(zones, all, 2);
      double error = Math.sqrt(Math.max(expected * (1 - expected), 1e-6) / n);
      assertThat((double) passed / n).as("%s", d).isCloseTo(expected, within(4.2 * error));
    }
  }

  private static boolean passes(List<Zone> zones, Flock all, Draws d) {
    double x = 0;
    int particle = 2;
    while (particle >= 0) {
      x -= all.ctau(particle) * Math.log(d.unit());
      Mode mode = pick(all.modes(particle), d.unit());
      if (mode.seen() != Mode.Seen.NOTHING && d.unit() < veto(zones, x)) {
        return false;
      }
      particle = mode.dark().length == 0 ? -1 : mode.dark()[0];
    }
    return true;
  }

  private static Mode pick(Mode[] modes, double u) {
    double sum = 0;
    for (Mode mode : modes) {
      sum += mode.branching();
      if (u < sum) {
        return mode;
      }
    }
    return modes[modes.length - 1];
  }

  private static double veto(List<Zone> zones, double x) {
    return zones.stream()
        .filter(z -> x >= z.from() && x < z.to())
        .mapToDouble(Zone::veto)
        .findFirst()
        .orElse(0);
  }
}
