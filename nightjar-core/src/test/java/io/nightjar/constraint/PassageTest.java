package io.nightjar.constraint;

import static io.nightjar.constraint.Flock.seen;
import static io.nightjar.constraint.Flock.unseen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.Draws;
import io.nightjar.model.ThreePortal;
import io.nightjar.model.ThreePortal.DarkPhoton;
import io.nightjar.model.ThreePortal.HeavyNeutrino;
import io.nightjar.model.ThreePortal.Nature;
import io.nightjar.model.ThreePortal.Pair;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Heavy neutrinos that leave a search for peaks unseen, with their dark daughters. */
@Tag("law")
class PassageTest {

  private static final int TRIALS = 2000;
  private static final double ENERGY = Math.sqrt(2); // p = m of a Flock

  private static double weight(List<Zone> zones, Flock all, int particle) {
    return Passage.of(zones, ENERGY).of(all, particle);
  }

  /** A chain of decays, each seen or unseen and with or without the next dark state. */
  private static Flock chain(Draws d, int steps, double scale) {
    Flock all = new Flock();
    for (int i = 0; i < steps; i++) {
      double show = d.unit();
      all.add(
          scale * d.logBetween(1e-2, 1e2),
          i == 0 ? seen(show) : seen(show, i - 1),
          i == 0 ? unseen(1 - show) : unseen(1 - show, i - 1));
    }
    return all;
  }

  /** The formula of one decay: e^{−L/ℓ} + BR_inv(1 − e^{−L/ℓ}) + BR_vis Σ_k (1 − v_k) P_k. */
  @Test
  void oneDecayIsTheClosedFormula() {
    for (int trial = 0; trial < TRIALS; trial++) {
      Draws d = new Draws(71, trial);
      double l = d.logBetween(1e-2, 1e4);
      double hidden = d.unit();
      double a = d.between(0.1, 3);
      double b = a + d.between(0.1, 3);
      double v = d.unit();
      double w = d.unit();
      Flock one = new Flock().add(l, seen(1 - hidden), unseen(hidden));
      double kept = (1 - v) * -Math.expm1(-a / l) + (1 - w) * (Math.exp(-a / l) - Math.exp(-b / l));
      double expected = Math.exp(-b / l) - hidden * Math.expm1(-b / l) + (1 - hidden) * kept;
      assertThat(weight(List.of(new Zone(0, a, v), new Zone(a, b, w)), one, 0))
          .as("%s", d)
          .isCloseTo(expected, within(1e-14));
    }
  }

  @Test
  void nothingVisibleMeansOne() {
    for (int trial = 0; trial < TRIALS; trial++) {
      Draws d = new Draws(72, trial);
      Flock all = new Flock();
      for (int i = 0; i < 3; i++) {
        all.add(d.logBetween(1e-4, 1e4), i == 0 ? unseen(1) : unseen(1, i - 1));
      }
      List<Zone> zones = List.of(new Zone(d.unit(), 2, 1), new Zone(2, 5, d.unit()));
      for (int i = 0; i < 3; i++) {
        assertThat(weight(zones, all, i)).as("%s", d).isCloseTo(1, within(1e-14));
      }
    }
  }

  /** At once, in a dark daughter, or before the first zone begins: seen. */
  @Test
  void promptVisibleDecaysUnderAFullVetoMeanNothing() {
    List<Zone> zones = List.of(new Zone(0.1, 1, 1), new Zone(1, 2, 0.3));
    Flock all =
        new Flock()
            .add(1e-12, seen(1))
            .add(1e-12, unseen(1, 0))
            .add(1e-12, seen(0.5, 1), unseen(0.5, 1));
    for (int i = 0; i < 3; i++) {
      assertThat(weight(zones, all, i)).isZero();
    }
  }

  /** In zones that see less the farther they are, who lives longer is seen less. */
  @Test
  void longerLivesNeverShowMore() {
    for (int trial = 0; trial < TRIALS; trial++) {
      double first = new Draws(73, trial).unit();
      List<Zone> zones = List.of(new Zone(0, 1, 1), new Zone(1, 4, first));
      double last = 0;
      for (double scale = 1e-4; scale < 1e5; scale *= 30) {
        double now = weight(zones, chain(new Draws(74, trial), 2, scale), 1);
        assertThat(now).as("trial %d, scale %s", trial, scale).isGreaterThanOrEqualTo(last - 1e-12);
        last = now;
      }
      assertThat(last).isGreaterThan(0.99);
    }
  }

  @Test
  void betterVetoesNeverLetMoreThrough() {
    for (int trial = 0; trial < TRIALS; trial++) {
      double last = 1 + 1e-12;
      for (double veto = 0; veto <= 1; veto += 0.25) {
        List<Zone> zones = List.of(new Zone(0, 1, veto), new Zone(1, 3, 0.5));
        double now = weight(zones, chain(new Draws(75, trial), 2, 1), 1);
        assertThat(now).as("trial %d, veto %s", trial, veto).isBetween(0.0, last);
        last = now;
      }
    }
  }

  /** ν5 → 3 ν4 is unseen and prompt, and ν4 → ν e⁺e⁻ is seen: by hand with S of each ν4. */
  @Test
  void invisibleDecaysLeaveDaughtersThatAreSeen() {
    DarkPoint point = cascade(1e-4);
    double l = 0.3 / 2 / point.mass(0) * point.ctau(0); // some; the zone is as long
    Zone zone = new Zone(0, l, 1);
    Passage passage = Passage.of(List.of(zone), 0.3 * Math.sqrt(1.25)); // p = m5/2
    double expected = 0;
    for (Mode mode : point.modes(1)) {
      double product = mode.seen() == Mode.Seen.NOTHING ? mode.branching() : 0;
      for (int k = 0; k < mode.dark().length; k++) {
        double flight = mode.share()[k] * 0.15 / point.mass(0) * point.ctau(0);
        double leaves = Math.exp(-l / flight);
        product *= leaves + (1 - leaves) * point.share(0, Visible.NOTHING);
      }
      expected += product;
    }
    assertThat(point.ctau(1)).isLessThan(1e-9 * l);
    assertThat(passage.of(point, 1)).isCloseTo(expected, within(1e-6));
    assertThat(expected).isLessThan(0.9 * point.share(1, Visible.NOTHING));
  }

  private static DarkPoint cascade(double weak) {
    return NeutrinoPoints.dark(
        new ThreePortal(
            "cascade",
            Nature.MAJORANA,
            new DarkPhoton(1, 0.02),
            0.3,
            Optional.empty(),
            new TreeMap<>(
                Map.of(
                    "nu4", new HeavyNeutrino(0.08, Map.of()),
                    "nu5", new HeavyNeutrino(0.3, Map.of("mu", new Complex(1e-4))))),
            Map.of(
                new Pair("nu4", "nu4"), new Complex(1),
                new Pair("nu5", "nu4"), new Complex(1),
                new Pair("nu_mu", "nu4"), new Complex(weak)),
            Map.of()));
  }
}
