package io.nightjar.precision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import io.nightjar.model.ThreePortal.DarkScalar;
import io.nightjar.physics.Constants;
import io.nightjar.physics.Era;
import io.nightjar.physics.Measurement;
import io.nightjar.precision.KotoHistory.KotoAcceptance;
import io.nightjar.reference.Checks;
import io.nightjar.reference.Checks.Check;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of the benchmark, and of the tables of kaons, against references. */
@Tag("reference")
class PrecisionReferenceTest {
  private static final double PICOBARN = 1e-36; // [cm²]

  /** The benchmark's ε² is 4.6e-4 to 5 digits on the card. */
  @Test
  void theMuonsPull() {
    double a = Checks.get("g2.mu.bp").value();
    Check now = Checks.get("g2.pull.2025.bp");
    now.isCloseTo(delta(Precise.TODAY).pull(a));
    Check then = Checks.get("g2.pull.2020.bp");
    then.isCloseTo(delta(Precise.POSTER).pull(a));
    assertThat(Precise.value(Precise.benchmark(Precise.TODAY), "a-mu-pull"))
        .isCloseTo(now.value(), withPercentage(0.01));
    assertThat(Precise.value(Precise.benchmark(Precise.POSTER), "a-mu-pull"))
        .isCloseTo(then.value(), withPercentage(0.05));
    assertThat(MagneticMoments.verdict(a))
        .isEqualTo(
            "The anomaly of 2020, (279 +- 76)e-11, is matched: -0.54 sigma. The world average of"
                + " today, (38 +- 63)e-11 (2025 final), turns it into a constraint that excludes"
                + " it: +3.18 sigma.");
  }

  private static Measurement delta(Evidence evidence) {
    return evidence.measurements().find("delta-a-mu").orElseThrow();
  }

  @Test
  void mixingForTheMuon() {
    assertThat(Precise.value(Precise.benchmark(Precise.TODAY), "epsilon-for-a-mu"))
        .isCloseTo(Checks.get("g2.eps_for_2025").value(), withPercentage(1e-6));
    assertThat(Precise.value(Precise.benchmark(Precise.POSTER), "epsilon-for-a-mu"))
        .isCloseTo(Checks.get("g2.eps_for_2020").value(), withPercentage(1e-6));
  }

  /** Heavy neutrinos and the scalar add less than the sixth digit to the moment of the Z'. */
  @Test
  void momentsOfTheBenchmark() {
    PrecisionPoint point = Precise.benchmark(Precise.TODAY);
    assertThat(Precise.value(point, "a-mu"))
        .isCloseTo(Checks.get("g2.mu.bp").value(), withPercentage(1e-3));
    assertThat(Precise.value(point, "a-e"))
        .isCloseTo(Checks.get("g2.e.bp").value(), withPercentage(1e-3));
    assertThat(Precise.value(point, "a-tau"))
        .isCloseTo(Checks.get("g2.tau.bp").value(), withPercentage(1e-3));
  }

  @Test
  void transverseMomentum() {
    Check check = Checks.get("k.pT_acceptance");
    Constants c = Constants.STANDARD;
    for (String mass : check.keys()) {
      check.isCloseTo(
          mass,
          KotoAcceptance.transverse(
              c.neutralKaonMass(), c.neutralPionMass(), Double.parseDouble(mass)));
    }
  }

  /** A(m)/A(0) of KOTO's data of 2015; 1.27 and 1.38 times A_νν at 135 MeV in 2015 and 2021. */
  @Test
  void publishedAcceptance() {
    KotoHistory koto = Precise.TODAY.koto();
    assertThat(koto.acceptance().relative(0)).isEqualTo(1);
    assertThat(koto.acceptance().relative(0.150114)).isCloseTo(0.928, withPercentage(0.1));
    assertThat(koto.acceptance().relative(0.25)).isCloseTo(0.453, withPercentage(0.5));
    assertThat(koto.acceptance(0.135).orElseThrow()).isCloseTo(1.375, withPercentage(0.1));
    assertThat(Precise.POSTER.koto().acceptance(0.135).orElseThrow())
        .isCloseTo(1.25, withPercentage(0.1));
  }

  /** BR = 2.1e-9 at 150 MeV: 3.0 events in the data of 2021, which saw none. */
  @Test
  void eventsOfKoto() {
    KotoHistory koto = Precise.TODAY.koto();
    double sensitivity = koto.last().orElseThrow().sensitivity();
    double events = 2.1e-9 / sensitivity * koto.acceptance(0.15).orElseThrow();
    assertThat(events).isCloseTo(3.0, withPercentage(1.5));
    assertThat(koto.last().orElseThrow().observed()).isZero();
    KotoHistory.Run then = Precise.POSTER.koto().last().orElseThrow();
    assertThat((then.observed() - then.upstream()) * then.sensitivity())
        .isCloseTo(2.1e-9, withPercentage(2));
    assertThat(koto.limit(0.135).orElseThrow().value()).isCloseTo(1.6e-9, withPercentage(0.1));
  }

  @Test
  void theWindowOfKoto() {
    Check check = Checks.get("CON-24-KOTO-window");
    double limit = search("na62-pi0-inv").nearest(check.input("m_phi_GeV")).orElseThrow().value();
    check.isCloseTo("BR_UL_Kp", limit);
    double needed = check.input("BR_KL_pi0phi") / check.input("factor");
    check.isCloseTo("needed_BR_Kp", needed);
    assertThat(needed < limit).isEqualTo(check.expected().path("allowed").asBoolean());
  }

  private static KaonLimits.Search search(String name) {
    return Precise.TODAY.kaonLimits().searches().stream()
        .filter(s -> s.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Published limits, two digits, read at the row below or above; 0 for none. */
  @ParameterizedTest
  @CsvSource({
    "na62-2017, 0, 2.1e-10",
    "na62-2017, 0.105, 3.5e-10",
    "na62-2017, 0.11, 0",
    "na62-2017, 0.15, 0",
    "na62-2017, 0.18, 4.3e-11",
    "na62-2025, 0, 2.9e-11",
    "na62-2025, 0.04, 1.9e-11",
    "na62-2025, 0.12, 0",
    "na62-2025, 0.16, 2.4e-11",
    "na62-2025, 0.25, 1.1e-11",
    "na62-2025, 0.3, 0",
    "e949, 0.1, 5.5e-11",
    "e949, 0.13, 0",
    "e949, 0.2, 3.7e-10",
    "na62-pi0-inv, 0.1, 0",
    "na62-pi0-inv, 0.11, 2.5e-7",
    "na62-pi0-inv, 0.145, 1.9e-9",
    "na62-pi0-inv, 0.15, 1.4e-8"
  })
  void limitsOnChargedKaons(String name, double mass, double expected) {
    KaonLimits.Search search = search(name);
    Optional<Measurement> limit = search.at(mass);
    assertThat(limit.isPresent()).isEqualTo(expected > 0);
    if (limit.isPresent()) {
      double below = search.limits().floorEntry(mass).getValue();
      double above = search.limits().ceilingEntry(mass).getValue();
      double rounding = 0.05;
      assertThat(expected)
          .isBetween(
              (1 - rounding) * Math.min(below, above), (1 + rounding) * Math.max(below, above));
      assertThat(limit.get().value()).isBetween(Math.min(below, above), Math.max(below, above));
    }
  }

  /** On the day of the poster only E949 had published, and nothing at 150 MeV. */
  @Test
  void limitsHaveTheirDay() {
    assertThat(Precise.POSTER.kaonLimits().searches()).hasSize(1);
    PrecisionPoint then = Precise.benchmark(Precise.POSTER);
    assertThat(Precise.read(then, "kp-limit")).isInstanceOf(Reading.NotApplicable.class);
    assertThat(Precise.value(Precise.benchmark(Precise.TODAY), "kp-limit"))
        .isBetween(1.2e-8, 1.4e-8);
    assertThat(Evidence.of(Era.of("2016-01-01").orElseThrow()).koto().last()).isEmpty();
  }

  /** sin θ = 6.47e-4 at 150 MeV. */
  @Test
  void kaonsOfTheBenchmark() {
    PrecisionPoint point = Precise.benchmark(Precise.TODAY);
    assertThat(Precise.value(point, "br-kl-pi0-phi")).isCloseTo(2.1e-9, withPercentage(0.1));
    assertThat(Precise.value(point, "br-kp-pip-phi")).isCloseTo(5.77e-10, withPercentage(0.1));
    assertThat(Precise.value(point, "br-bp-kp-phi")).isCloseTo(1.96e-7, withPercentage(0.3));
    assertThat(Precise.value(point, "grossman-nir-ratio")).isCloseTo(3.637, withPercentage(0.01));
  }

  /** At 135 MeV the charged rate is close to the limit of that mass, as the seed has it. */
  @Test
  void nearThePion() {
    PrecisionPoint point =
        Precise.at(Precise.with(Optional.of(new DarkScalar(0.135, 6.39e-4))), Precise.TODAY);
    assertThat(Precise.value(point, "br-kp-pip-phi")).isCloseTo(5.78e-10, withPercentage(0.2));
    assertThat(Precise.value(point, "kp-limit")).isCloseTo(9.3e-10, withPercentage(1));
  }

  /** BP-S at 10.58 GeV: ν4ν5 about 17 pb; Γ/m about 12.8 %. */
  @Test
  void collisions() {
    PrecisionPoint point = Precise.benchmark(Precise.TODAY);
    assertThat(Precise.value(point, "sigma-ee-nu4-nu5"))
        .isCloseTo(17 * PICOBARN, withPercentage(3));
    assertThat(Precise.value(point, "width-ratio-zprime")).isCloseTo(0.128, withPercentage(1));
  }

  @Test
  void mesonsOfTheBenchmark() {
    PrecisionPoint point = Precise.benchmark(Precise.TODAY);
    double u2 = 7.1248e-4 * 7.1248e-4;
    // 63.56 % of K⁺ → μ⁺ν with the ratio 1.668 at 73.86 MeV, 1 % radiative corrections
    assertThat(Precise.value(point, "br-k-mu-nu4") / u2 / 0.6356)
        .isCloseTo(
            io.nightjar.process.MesonToNeutrino.ratio(0.493677, 0.1056583755, 0.0738572),
            withPercentage(2));
    assertThat(Precise.value(point, "br-k-mu-nu5")).isZero();
    assertThat(Precise.value(point, "br-k-mu-nu7")).isZero();
    assertThat(Precise.value(point, "br-pi-e-nu4")).isZero();
    assertThat(Precise.value(point, "r-k")).isCloseTo(2.477e-5, withPercentage(0.01));
  }
}
