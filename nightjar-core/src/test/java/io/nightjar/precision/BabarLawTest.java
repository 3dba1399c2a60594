package io.nightjar.precision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import io.nightjar.event.Draws;
import io.nightjar.math.GaussLegendre;
import io.nightjar.model.DarkSeesaw;
import io.nightjar.model.ThreePortal.DarkPhoton;
import io.nightjar.model.ThreePortal.Nature;
import io.nightjar.model.ThreePortal.Pair;
import io.nightjar.physics.Constants;
import io.nightjar.precision.Babar.Run;
import io.nightjar.precision.Babar.Sample;
import io.nightjar.precision.Babar.Zone;
import io.nightjar.process.ElectronPositron;
import io.nightjar.process.Escape;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.hipparchus.analysis.integration.IterativeLegendreGaussIntegrator;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds for BaBar's single photons at any point. */
@Tag("law")
class BabarLawTest {
  private static final Constants C = Constants.STANDARD;
  private static final Babar BABAR = Babar.TABLES;

  /** A Z' that decays to one stable Dirac neutrino. */
  private static MonoPhoton photons(PrecisionPoint point) {
    return new MonoPhoton(point, BABAR, new Unseen(point.decays(), BABAR.zones()));
  }

  private static MergedPairs pairs(PrecisionPoint point) {
    return new MergedPairs(point, BABAR, new Unseen(point.decays(), BABAR.zones()));
  }

  private static MonoPhoton invisible(double mass, double epsilon, double darkAlpha) {
    return photons(
        Precise.at(
            DarkSeesaw.with(
                Nature.DIRAC,
                new DarkPhoton(mass, epsilon),
                darkAlpha,
                Map.of("nu4", 0.05),
                Map.of(new Pair("nu4", "nu4"), Complex.ONE)),
            Precise.TODAY));
  }

  /** A narrow Z' has the events of the cross section on its shell. */
  @Test
  void narrowIsOnTheShell() {
    for (double mass : List.of(0.5, 3.0, 5.0)) {
      double sum = 0;
      double g = C.charge() * 1e-6;
      for (Run run : BABAR.runs(Sample.LOW)) {
        double sigma =
            ElectronPositron.photonAndZPrimeBetween(run.rootS(), mass, g * g, C.alpha(), -0.4, 0.6);
        sum += run.luminosity() * sigma * C.hbarc2() * 1e39 * BABAR.efficiency(Sample.LOW);
      }
      MonoPhoton narrow = invisible(mass, 1e-6, 1e-6);
      assertThat(narrow.unseenShare()).isCloseTo(1, offset(1e-6));
      // the windows cut 0.4 % of the resolution at M = 0
      assertThat(narrow.events(Sample.LOW)).as("%s", mass).isCloseTo(sum, withPercentage(0.5));
    }
  }

  /** Bins add up to the sample, of photons and of merged pairs, and of the background. */
  @Test
  void binsAddUpToTheSample() {
    PrecisionPoint point = Precise.benchmark(Precise.TODAY);
    for (Sample sample : Sample.values()) {
      BabarSpectrum spectrum = point.babar().spectrum(sample);
      double photons = DoubleStream.of(spectrum.photonsOnly()).sum();
      double total = DoubleStream.of(spectrum.total()).sum();
      assertThat(photons).isCloseTo(point.babar().single(sample), withPercentage(0.01));
      assertThat(total - photons).isCloseTo(point.babar().merged(sample), withPercentage(0.01));
      double[] background = new BabarBackground(BABAR).spectrum(sample, spectrum.edges());
      assertThat(DoubleStream.of(background).sum())
          .isCloseTo(BABAR.observed(sample), withPercentage(1e-9));
      assertThat(DoubleStream.of(background).min().orElseThrow()).isNotNegative();
    }
  }

  @Test
  void scalesWithTheKineticMixing() {
    for (Sample sample : Sample.values()) {
      assertThat(invisible(2, 2e-6, 0.3).events(sample))
          .isCloseTo(4 * invisible(2, 1e-6, 0.3).events(sample), withPercentage(1e-6));
    }
  }

  /** The sum over pairs by another quadrature, in q² and adaptive, for a Z' of Γ/m = 13 %. */
  @Test
  void eventsAreTheIntegralOfTheSpectrum() {
    MonoPhoton photons = photons(Precise.benchmark(Precise.TODAY));
    double[] ends = {1e-6, 0.02, 0.05, 0.2, 0.6, 1.2, 1.5, 1.8, 3, 6, 12, 18, 24, 30, 36, 43};
    assertThat(photons.events(Sample.LOW))
        .isPositive()
        .isCloseTo(adaptive(photons, Sample.LOW, ends), withPercentage(0.1));
    double[] far = {17, 24, 31, 40, 57, 63.5, 69, 76};
    assertThat(photons.events(Sample.HIGH))
        .isPositive()
        .isCloseTo(adaptive(photons, Sample.HIGH, far), withPercentage(0.1));
    assertThat(photons.byPair(Sample.LOW).values()).allMatch(events -> events >= 0);
  }

  private static double adaptive(MonoPhoton photons, Sample sample, double... ends) {
    double sum = 0;
    for (int k = 1; k < ends.length; k++) {
      sum +=
          new IterativeLegendreGaussIntegrator(8, 1e-5, 1e-12, 2, 20)
              .integrate(100_000, s -> photons.spectrum(sample, s), ends[k - 1], ends[k]);
    }
    return sum;
  }

  /** Longer life, less to see, where outer zones veto less than inner ones. */
  @Test
  void longerLivesAreSeenLess() {
    for (int trial = 0; trial < 2000; trial++) {
      Draws draws = new Draws(72, trial);
      double inner = draws.between(0, 100);
      double outer = inner + draws.between(1, 200);
      double veto = draws.unit();
      List<Zone> zones = List.of(new Zone(0, inner, 1), new Zone(inner, outer, veto));
      double length = draws.logBetween(1e-3, 1e5);
      double now = Unseen.survival(zones, length, 0, 1);
      double longer = Unseen.survival(zones, 1.5 * length, 0, 1);
      assertThat(now).as("%s", draws).isBetween(-1e-12, 1 + 1e-12);
      assertThat(longer).as("%s", draws).isGreaterThanOrEqualTo(now - 1e-12);
    }
    List<Zone> tables = BABAR.zones();
    assertThat(Unseen.survival(tables, Double.POSITIVE_INFINITY, 0, 1)).isEqualTo(1);
    assertThat(Unseen.survival(tables, 1e-3, 0, 1)).isCloseTo(0.025, offset(1e-9));
  }

  /** Two vertices: against quadrature over the first, also for equal lengths. */
  @Test
  void secondVertexByQuadrature() {
    for (int trial = 0; trial < 300; trial++) {
      Draws draws = new Draws(73, trial);
      double L = draws.between(0.1, 3);
      double l1 = draws.between(0.2, 3);
      double l2 = trial % 3 == 0 ? l1 : draws.between(0.2, 3);
      double first =
          GaussLegendre.of(20).integrate(0, L, 4, x -> Math.exp(-x / l1 - (L - x) / l2) / l1);
      assertThat(Escape.secondBeyond(L, l1, l2))
          .as("%s", draws)
          .isCloseTo(Math.exp(-L / l1) + first, withPercentage(1e-8));
    }
  }

  /** Directions by Monte Carlo with explicit boosts, within 4 standard deviations and 2 %. */
  @Test
  void recoilByMonteCarlo() {
    Recoil recoil = Recoil.of(BABAR, 10.355);
    for (double q : List.of(0.4, 2.0, 6.0)) {
      Recoil.Flier first = new Recoil.Flier(0.1, pT -> pT / (1 + pT));
      Recoil.Flier second = new Recoil.Flier(0.2, pT -> 1 / (1 + pT));
      assertThat(recoil.unseen(q, first, second))
          .as("%s", q)
          .isCloseTo(sampled(q, first, second), withPercentage(3));
      Recoil.Flier never = new Recoil.Flier(0.1, pT -> 1);
      assertThat(recoil.unseen(q, never, never)).isCloseTo(1, offset(1e-12));
    }
  }

  private static double sampled(double q, Recoil.Flier first, Recoil.Flier second) {
    double sum = 0;
    double norm = 0;
    for (int trial = 0; trial < 40_000; trial++) {
      Draws draws = new Draws(74, trial);
      double photon = draws.between(-0.4, 0.6);
      double weight = ElectronPositron.photonAndZPrime(10.355, q, 1, 1, photon);
      double cosine = draws.between(-1, 1);
      double phi = draws.between(0, 2 * Math.PI);
      double s = 10.355 * 10.355;
      double sine = Math.sqrt(1 - photon * photon);
      double flight = (s - q * q) / (s + q * q);
      double[] z = {-flight * sine, 0, -flight * photon};
      double p = momentum(q, first.mass(), second.mass());
      double[] n = {
        p * Math.sqrt(1 - cosine * cosine) * Math.cos(phi),
        p * Math.sqrt(1 - cosine * cosine) * Math.sin(phi),
        p * cosine
      };
      double[] back = {-n[0], -n[1], -n[2]};
      sum += weight * lab(n, z, first) * lab(back, z, second);
      norm += weight;
    }
    return sum / norm;
  }

  private static double momentum(double q, double a, double b) {
    double lambda = (q * q - a * a - b * b) * (q * q - a * a - b * b) - 4 * a * a * b * b;
    return Math.sqrt(lambda) / (2 * q);
  }

  private static double lab(double[] p, double[] velocity, Recoil.Flier flier) {
    double m = flier.mass();
    double energy = Math.sqrt(p[0] * p[0] + p[1] * p[1] + p[2] * p[2] + m * m);
    double[] cm = boosted(p, energy, velocity);
    double beta = (10.355 * 10.355 / 12.4 - 3.1) / (10.355 * 10.355 / 12.4 + 3.1);
    double[] lab = boosted(cm, cm[3], new double[] {0, 0, beta});
    double pT = Math.hypot(lab[0], lab[1]);
    double angle = Math.toDegrees(Math.atan2(pT, lab[2]));
    return angle > 17 && angle < 142 ? flier.unseen().applyAsDouble(pT) : 1;
  }

  /** p + [(γ − 1)(β·p)/β² + γE]β, and the energy. */
  private static double[] boosted(double[] p, double energy, double[] beta) {
    double b2 = beta[0] * beta[0] + beta[1] * beta[1] + beta[2] * beta[2];
    double dot = beta[0] * p[0] + beta[1] * p[1] + beta[2] * p[2];
    double gamma = 1 / Math.sqrt(1 - b2);
    double factor = (gamma - 1) * dot / b2 + gamma * energy;
    return new double[] {
      p[0] + factor * beta[0],
      p[1] + factor * beta[1],
      p[2] + factor * beta[2],
      gamma * (energy + dot)
    };
  }

  /** Both benchmarks of decay: prompt pairs are vetoed, ν4 never is. */
  @Test
  void benchmarkIsMostlyVetoed() {
    PrecisionPoint point = Precise.benchmark(Precise.TODAY);
    Unseen unseen = new Unseen(point.decays(), BABAR.zones());
    assertThat(unseen.of("nu4", 2)).isCloseTo(1, offset(1e-6));
    assertThat(unseen.of("nu6", 0.1)).isBetween(0.0, 0.1);
    assertThat(unseen.of("nu_mu", 1)).isEqualTo(1);
    assertThat(unseen.of("e-", 1)).isZero();
    assertThat(Precise.value(point, "babar-unseen")).isBetween(0.0, 1.0);
    double limit = Precise.value(point, "babar-epsilon-limit");
    assertThat(limit).isGreaterThan(BABAR.limitAt(1.25));
    assertThat(Precise.value(point, "babar-lnl")).isNegative();
    MonoPhoton photons = photons(point);
    assertThat(photons.byPair(Sample.LOW).get("nu4 nu5")).isPositive();
  }

  /** ∝ ε⁴ where the parent of the pair lives long: one ε² to make it, one to decay inside. */
  @Test
  void mergedPairsOfLongLivedNeutrinos() {
    double once = merged(1e-7).events(Sample.HIGH);
    assertThat(once).isPositive();
    assertThat(merged(2e-7).events(Sample.HIGH)).isCloseTo(16 * once, withPercentage(0.1));
    assertThat(merged(1e-7).events(Sample.LOW)).isLessThan(once); // the edge is at 27.6 GeV²
    PrecisionPoint point = Precise.benchmark(Precise.TODAY);
    double pairs = pairs(point).events(Sample.HIGH);
    assertThat(pairs).isBetween(80.0, 240.0); // βγcτ = 21 cm, 2 % of it in the shell
  }

  private static MergedPairs merged(double epsilon) {
    return pairs(
        Precise.at(
            DarkSeesaw.with(
                Nature.MAJORANA,
                new DarkPhoton(1.25, epsilon),
                0.3,
                Map.of("nu4", 0.074, "nu5", 0.146),
                Map.of(new Pair("nu5", "nu4"), Complex.ONE)),
            Precise.TODAY));
  }
}
