package io.nightjar.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.nightjar.event.Draws;
import io.nightjar.physics.Constants;
import io.nightjar.process.ForwardNeutrino.Way;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two-body decays of beam mesons seen straight ahead, against boosts and isotropic decays. */
@Tag("law")
class ForwardNeutrinoTest {

  private static final Constants C = Constants.STANDARD;
  private static final double K = C.kaonMass();
  private static final double MU = C.muonMass();

  @Test
  void isTheBoostOfTheDecayAtRest() {
    for (int trial = 0; trial < 2000; trial++) {
      Draws draws = new Draws(1, trial);
      double ml = draws.unit() < 0.5 ? MU : C.electronMass();
      double m = draws.between(0.001, 0.99) * (K - ml);
      double beyond = draws.logBetween(1e-3, 30);
      ForwardNeutrino k = new ForwardNeutrino(K, MU, ml, m);
      double pStar = TwoBodyKinematics.momentum(K, ml, m);
      double EStar = Math.hypot(pStar, m);
      double gammaBeta = beyond / K;
      double gamma = Math.hypot(1, gammaBeta);
      double E = (gamma + gammaBeta) * k.lowest();
      assertThat(k.mesonMomentum(E)).as("%s", draws).isCloseTo(beyond, withinPercentage(1e-8));
      for (Way way : Way.values()) {
        double sign = way == Way.AHEAD ? 1 : -1;
        double energy = gamma * EStar + sign * gammaBeta * pStar;
        double momentum = gammaBeta * EStar + sign * gamma * pStar;
        assertThat(k.energy(E, way)).as("%s", draws).isCloseTo(energy, within(1e-9 * gamma));
        assertThat(k.momentum(E, way)).as("%s", draws).isCloseTo(momentum, within(1e-9 * gamma));
        assertThat(momentum > 0).as("%s", draws).isEqualTo(E > k.lowest(way));
      }
    }
  }

  /** In a small cone around the beam: so many of isotropic decays, over so many massless ones. */
  @Test
  void focusIsTheShareOfDecaysInASmallCone() {
    double m = 0.25;
    ForwardNeutrino k = new ForwardNeutrino(K, MU, MU, m);
    double gammaBeta = 3;
    double gamma = Math.hypot(1, gammaBeta);
    double E = (gamma + gammaBeta) * k.lowest();
    double cone = 2e-3;
    double massless = share(k.lowest(), 0, gamma, gammaBeta, cone);
    double heavy = share(TwoBodyKinematics.momentum(K, MU, m), m, gamma, gammaBeta, cone);
    double focus = k.focus(E, Way.AHEAD) + k.focus(E, Way.OVERTAKEN);
    assertThat(heavy / massless).isCloseTo(focus, withinPercentage(0.05));
  }

  /** Share of isotropic decays within a cone, by scanning cos θ*. */
  private static double share(double p, double m, double gamma, double gammaBeta, double cone) {
    int n = 20_000_000;
    int inside = 0;
    double energy = Math.hypot(p, m);
    for (int i = 0; i < n; i++) {
      double cos = 2 * (i + 0.5) / n - 1;
      double z = gammaBeta * energy + gamma * p * cos;
      double across = p * Math.sqrt((1 - cos) * (1 + cos));
      inside += Math.atan2(across, z) < cone ? 1 : 0;
    }
    return (double) inside / n;
  }

  /** The neutrino of a massless lepton is right-handed, a massless neutrino left-handed. */
  @Test
  void helicities() {
    assertThat(new ForwardNeutrino(K, MU, MU, 0).polarisation(Way.AHEAD))
        .isCloseTo(-1, within(1e-12));
    assertThat(new ForwardNeutrino(K, MU, 0, 0.2).polarisation(Way.AHEAD))
        .isCloseTo(1, within(1e-12));
    assertThat(new ForwardNeutrino(K, MU, 0, 0.2).polarisation(Way.OVERTAKEN))
        .isCloseTo(-1, within(1e-12));
    assertThat(new ForwardNeutrino(K, MU, MU, MU).polarisation(Way.AHEAD))
        .isCloseTo(0, within(1e-12));
  }

  /** Amplitude squared from spinors: Γ(h) ∝ (E_l ± p)(E_N ∓ p) terms of the two helicities. */
  @Test
  void polarisationFromHelicityAmplitudes() {
    for (int trial = 0; trial < 1000; trial++) {
      Draws draws = new Draws(2, trial);
      double ml = draws.between(0.001, 0.3);
      double m = draws.between(0.001, 0.99) * (K - ml);
      double p = TwoBodyKinematics.momentum(K, ml, m);
      double EN = Math.hypot(p, m);
      double El = Math.hypot(p, ml);
      // P_L projects the spinors of N and l⁺ of helicity ∓ to √(E ± p); the axial current's time
      // component alone acts: M ∝ √(E_N + p)√(E_l − p) for both left, √(E_N − p)√(E_l + p)
      double left = (EN + p) * (El - p);
      double right = (EN - p) * (El + p);
      assertThat(new ForwardNeutrino(K, MU, ml, m).polarisation(Way.AHEAD))
          .as("%s", draws)
          .isCloseTo((right - left) / (right + left), within(1e-9));
    }
  }

  // ---- survival -------------------------------------------------------------------------------

  @Test
  void survivalIsTheMeanOverTheTunnel() {
    for (int trial = 0; trial < 500; trial++) {
      Draws draws = new Draws(3, trial);
      double L = draws.logBetween(1, 1e4);
      double kappa = draws.logBetween(1e-6, 1e-2);
      double q = draws.logBetween(1e-7, 1e-2);
      double distance = L * draws.between(1, 3);
      double sum = 0;
      double norm = 0;
      int n = 20_000;
      for (int i = 0; i < n; i++) {
        double z = L * (i + 0.5) / n;
        sum += Math.exp(-kappa * z - q * (distance - z));
        norm += Math.exp(-kappa * z);
      }
      assertThat(TunnelSurvival.mean(distance, L, kappa, q))
          .as("%s", draws)
          .isCloseTo(sum / norm, withinPercentage(0.01));
    }
  }

  @Test
  void survivalHasItsLimits() {
    assertThat(TunnelSurvival.mean(5e4, 5e3, 1e-4, 1e-20)).isCloseTo(1, within(1e-12));
    assertThat(TunnelSurvival.mean(5e4, 0, 1e-4, 1e-4)).isCloseTo(Math.exp(-5), within(1e-12));
    assertThat(TunnelSurvival.mean(5e4, 5e3, 1e-4, 1e-4)).isBetween(Math.exp(-5), Math.exp(-4.5));
    assertThat(TunnelSurvival.mean(5e4, 5e3, 1e-4, 1e9)).isZero();
  }

  /** The mean at q, 2q, 4q, …, where meson and neutrino have the same decay length too. */
  @Test
  void manyLifetimesAreOneByOne() {
    double[] means = new double[31];
    for (int trial = 0; trial < 2000; trial++) {
      Draws draws = new Draws(5, trial);
      double L = draws.logBetween(1e3, 1e5);
      double distance = L + draws.logBetween(1e3, 1e5);
      double q = draws.logBetween(1e-9, 1e-6);
      boolean same = draws.unit() < 0.3;
      double kappa =
          same ? 64 * q * (1 + draws.between(-1e-6, 1e-6)) : draws.logBetween(1e-6, 1e-2);
      TunnelSurvival.means(distance, L, kappa, q, means);
      for (int k = 0; k < means.length; k++) {
        double exact = TunnelSurvival.mean(distance, L, kappa, Math.scalb(q, k));
        assertThat(means[k]).as("%s", draws).isCloseTo(exact, within(1e-7 * exact + 1e-12));
      }
    }
  }
}
