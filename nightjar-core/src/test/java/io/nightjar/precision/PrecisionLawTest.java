package io.nightjar.precision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import io.nightjar.event.Draws;
import io.nightjar.model.DarkSeesaw;
import io.nightjar.model.Spectrum;
import io.nightjar.model.ThreePortal;
import io.nightjar.model.ThreePortal.DarkPhoton;
import io.nightjar.model.ThreePortal.DarkScalar;
import io.nightjar.model.ThreePortal.HeavyNeutrino;
import io.nightjar.model.ThreePortal.Nature;
import io.nightjar.model.ThreePortal.Pair;
import io.nightjar.physics.Citations;
import io.nightjar.physics.Constants;
import io.nightjar.physics.Measurement;
import io.nightjar.process.BroadZPrime;
import io.nightjar.process.Decay;
import io.nightjar.process.DecayTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for all observables, at any point. */
@Tag("law")
class PrecisionLawTest {
  private static final long SEED = 41;

  private static ThreePortal random(Draws draws) {
    SortedMap<String, HeavyNeutrino> heavy = new TreeMap<>();
    int states = 1 + (int) (4 * draws.unit());
    for (int i = 0; i < states; i++) {
      Map<String, Complex> mixing = new HashMap<>();
      for (String row : List.of("e", "mu", "tau", "D")) {
        mixing.put(row, new Complex(draws.logBetween(1e-6, 1e-2), draws.between(-1e-3, 1e-3)));
      }
      heavy.put("nu" + (4 + i), new HeavyNeutrino(draws.logBetween(1e-4, 20), mixing));
    }
    Map<Pair, Complex> scalar = Map.of(new Pair("nu4", "nu4"), new Complex(draws.between(-1, 1)));
    return new ThreePortal(
        "random",
        draws.unit() < 0.5 ? Nature.MAJORANA : Nature.DIRAC,
        new DarkPhoton(draws.logBetween(1e-3, 100), draws.logBetween(1e-8, 0.5)),
        draws.logBetween(1e-6, 1),
        draws.unit() < 0.8
            ? Optional.of(new DarkScalar(draws.logBetween(1e-3, 10), draws.logBetween(1e-8, 1)))
            : Optional.empty(),
        heavy,
        Map.of(),
        scalar);
  }

  /** Every number is finite with an error, every gap has a reason, every comparison is finite. */
  @Test
  void everyPointHasReadings() {
    for (int trial = 0; trial < 300; trial++) {
      Draws draws = new Draws(SEED, trial);
      PrecisionPoint point =
          Precise.at(random(draws), trial % 2 == 0 ? Precise.TODAY : Precise.POSTER);
      for (PrecisionObservable observable : PrecisionObservables.of(point.spectrum())) {
        Reading reading = observable.at(point);
        switch (reading) {
          case Reading.Value v -> {
            assertThat(v.value()).as("%s %s", draws, observable.name()).isFinite();
            assertThat(v.error()).isNotNegative().isFinite();
            boolean share = observable.name().startsWith("br-phi-invisible");
            assertThat(share && (v.value() > 1 || v.value() < 0)).isFalse();
          }
          case Reading.NotApplicable none -> assertThat(none.note()).isNotBlank();
        }
        assertThat(observable.compare(point, reading))
            .as("%s %s", draws, observable.name())
            .allMatch(c -> Double.isFinite(c.ratio()) && !c.sentence().isBlank());
      }
    }
  }

  /** Names are distinct, words are there, citations can be looked up. */
  @Test
  void allIsDescribed() {
    Citations citations = new Citations();
    List<PrecisionObservable> all = PrecisionObservables.described();
    assertThat(all).extracting(PrecisionObservable::name).doesNotHaveDuplicates();
    assertThat(all).extracting(PrecisionObservable::name).allMatch(n -> n.matches("[a-zA-Z0-9-]+"));
    assertThat(all).allMatch(o -> !o.meaning().isBlank() && !o.validity().isBlank());
    assertThat(all).allMatch(o -> !o.citations().isEmpty());
    assertThat(all).allMatch(o -> o.citations().stream().allMatch(citations::has));
    PrecisionPoint point = Precise.benchmark(Precise.TODAY);
    assertThat(PrecisionObservables.of(point.spectrum()))
        .extracting(PrecisionObservable::name)
        .contains(
            "a-e",
            "a-mu",
            "a-tau",
            "a-mu-pull",
            "delta-a-mu",
            "epsilon-for-a-mu",
            "br-kl-pi0-phi",
            "br-kp-pip-phi",
            "br-ks-pi0-phi",
            "br-bp-kp-phi",
            "br-phi-invisible",
            "br-kl-pi0-invisible",
            "koto-events",
            "grossman-nir-ratio",
            "kp-limit",
            "br-k-mu-nu4",
            "br-pi-e-nu4",
            "br-ds-tau-nu4",
            "br-k-mu-nu-ee",
            "br-k-mu-nu-ee-hard",
            "sigma-ee-nunu",
            "sigma-ee-nu4-nu5",
            "sigma-ee-gamma-zprime",
            "width-ratio-zprime");
  }

  /** What observables are compared with can be looked up. */
  @Test
  void measurementsAreCited() {
    Citations citations = new Citations();
    for (Evidence evidence : List.of(Precise.TODAY, Precise.POSTER)) {
      PrecisionPoint point = Precise.benchmark(evidence);
      for (PrecisionObservable observable : PrecisionObservables.of(point.spectrum())) {
        assertThat(observable.compare(point, observable.at(point)))
            .as(observable.name())
            .allMatch(c -> citations.has(c.measurement().source()));
      }
      assertThat(evidence.koto().runs()).allMatch(r -> citations.has(r.source()));
    }
  }

  /** ∝ ε² of the moments without a scalar, and of e⁺e⁻ → γZ'. */
  @Test
  void scalesWithTheKineticMixing() {
    ThreePortal p = Precise.with(Optional.empty());
    PrecisionPoint once = Precise.at(p, Precise.TODAY);
    PrecisionPoint twice = Precise.at(mixed(p, 2 * p.darkPhoton().epsilon()), Precise.TODAY);
    for (String name : List.of("a-e", "a-tau", "sigma-ee-gamma-zprime")) {
      assertThat(Precise.value(twice, name))
          .as(name)
          .isCloseTo(4 * Precise.value(once, name), withPercentage(1e-4));
    }
    PrecisionPoint none = Precise.at(mixed(p, 0), Precise.TODAY);
    assertThat(Precise.value(none, "sigma-ee-nunu")).isZero();
    assertThat(Precise.value(none, "sigma-ee-gamma-zprime")).isZero();
    assertThat(Precise.value(none, "a-e")).isZero();
  }

  private static ThreePortal mixed(ThreePortal p, double epsilon) {
    return new ThreePortal(
        p.name(),
        p.nature(),
        new DarkPhoton(p.darkPhoton().mass(), epsilon),
        p.darkAlpha(),
        p.scalar(),
        p.heavyNeutrinos(),
        p.vertices(),
        p.scalarVertices());
  }

  /** Widths to pairs are those of the decay table where both apply: at the mass of the Z'. */
  @ParameterizedTest
  @ValueSource(strings = {"MAJORANA", "DIRAC"})
  void pairsAreThoseOfTheDecayTable(Nature nature) {
    for (int trial = 0; trial < 100; trial++) {
      Draws draws = new Draws(SEED + 1, trial);
      ThreePortal drawn = random(draws);
      ThreePortal p =
          new ThreePortal(
              drawn.name(),
              nature,
              drawn.darkPhoton(),
              drawn.darkAlpha(),
              Optional.empty(),
              drawn.heavyNeutrinos(),
              drawn.vertices(),
              Map.of());
      Spectrum spectrum = new Spectrum(p, Constants.STANDARD);
      List<Decay> broad = new BroadZPrime(spectrum).decays(spectrum.zPrimeMass());
      for (Decay d : new DecayTable(spectrum).of(DecayTable.Z_PRIME)) {
        String a = d.products().get(0);
        if (a.startsWith("nu")) {
          assertThat(broad)
              .as("%s: %s", draws, d.label())
              .filteredOn(f -> f.products().equals(d.products()))
              .singleElement()
              .satisfies(f -> assertThat(f.width()).isCloseTo(d.width(), withPercentage(1e-9)));
        }
      }
    }
  }

  @Test
  void withoutScalarThereIsAReason() {
    PrecisionPoint point = Precise.at(Precise.with(Optional.empty()), Precise.TODAY);
    for (String name : List.of("br-kl-pi0-phi", "kp-limit", "koto-events", "br-phi-invisible")) {
      assertThat(Precise.read(point, name))
          .as(name)
          .isEqualTo(Reading.none("the point has no dark scalar"));
    }
  }

  /** Closed: exactly 0, not a reason. */
  @Test
  void closedChannelsGiveZero() {
    PrecisionPoint point =
        Precise.at(Precise.with(Optional.of(new DarkScalar(0.4, 1e-3))), Precise.TODAY);
    assertThat(Precise.value(point, "br-kl-pi0-phi")).isZero();
    assertThat(Precise.value(point, "br-kp-pip-phi")).isZero();
    assertThat(Precise.value(point, "br-bp-kp-phi")).isPositive();
    assertThat(Precise.read(point, "grossman-nir-ratio")).isInstanceOf(Reading.NotApplicable.class);
  }

  /** A stable particle is unseen, a prompt one is seen, and more length or less speed is seen. */
  @Test
  void flightsAreMonotonic() {
    PrecisionPoint point = Precise.benchmark(Precise.TODAY);
    double before = 1;
    for (double length = 1e-3; length < 1e3; length *= 2) {
      double unseen = Flights.invisible(point, "nu5", new Flights.Path(length, 0.5));
      Flights.Path path = new Flights.Path(length, 0.5);
      int nu5 = point.chains().number("nu5");
      double pair = Flights.pair(point.chains(), nu5, path, Chains.Seen.ELECTRONS, d -> 1);
      assertThat(unseen).isBetween(0.0, before);
      assertThat(unseen + pair).isCloseTo(1, withPercentage(0.1)); // rare modes show otherwise
      before = unseen;
    }
    assertThat(before).isLessThan(1e-3);
    assertThat(Flights.invisible(point, "nu4", new Flights.Path(300, 0.5)))
        .isCloseTo(1, withPercentage(1e-4));
  }

  /** N → νφ at once shows what φ shows: nothing where this goes to neutrinos, else a pair. */
  @Test
  void scalarsFlyOn() {
    Flights.Path path = new Flights.Path(1000, 0.5);
    PrecisionPoint dark =
        Precise.at(Precise.with(Optional.of(new DarkScalar(0.05, 1e-6))), Precise.TODAY);
    PrecisionPoint bright =
        Precise.at(Precise.with(Optional.of(new DarkScalar(0.05, 0.7))), Precise.TODAY);
    int nu4 = dark.chains().number("nu4");
    assertThat(dark.decays().ctau("nu4")).isLessThan(1);
    assertThat(Flights.invisible(dark, "nu4", path)).isCloseTo(1, withPercentage(1e-4));
    assertThat(Flights.pair(dark.chains(), nu4, path, Chains.Seen.ELECTRONS, d -> 1))
        .isBetween(0.0, 1e-6);
    assertThat(Flights.invisible(bright, "nu4", path)).isLessThan(0.1);
    assertThat(Flights.pair(bright.chains(), nu4, path, Chains.Seen.ELECTRONS, d -> 1))
        .isGreaterThan(0.9);
  }

  /** N → N'Z' on its shell shows nothing where the Z' goes to neutrinos, in every detector. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-4, 3e-4})
  void bosonsFlyOn(double toNeutrinos) {
    Map<Pair, Complex> vertices =
        Map.of(
            new Pair("nu_mu", "nu4"), new Complex(1e-3),
            new Pair("nu_mu", "nu_mu"), new Complex(toNeutrinos));
    PrecisionPoint point =
        Precise.at(
            DarkSeesaw.with(
                Nature.DIRAC, new DarkPhoton(0.03, 1.65e-4), 0.25, Map.of("nu4", 0.42), vertices),
            Precise.TODAY);
    double neutrinos =
        point.decays().of("zprime").stream()
            .filter(d -> d.daughter().startsWith("nu"))
            .mapToDouble(Decay::branching)
            .sum();
    assertThat(point.decays().ctau("nu4")).isLessThan(1e-3);
    assertThat(neutrinos).isBetween(0.5, 0.99);
    assertThat(Flights.invisible(point, "nu4", new Flights.Path(1000, 0.5)))
        .isCloseTo(neutrinos, within(1e-3));
    Unseen unseen = new Unseen(point.decays(), Babar.TABLES.zones());
    double veto = 1 - Unseen.survival(Babar.TABLES.zones(), 1e-3, 0, 1);
    assertThat(unseen.of("nu4", 0.5)).isCloseTo(1 - veto * (1 - neutrinos), within(1e-3));
  }

  /** Limits between rows lie between them; acceptance falls with mass and ends at 0. */
  @Test
  void tablesAreSmooth() {
    KotoHistory koto = Precise.TODAY.koto();
    double before = 1.02;
    for (double m = 0; m < 0.36; m += 0.001) {
      double now = koto.acceptance().relative(m);
      assertThat(now).as("m = %s", m).isNotNegative().isLessThan(before + 0.02);
      before = now;
    }
    assertThat(koto.acceptance().relative(0.3)).isZero();
    assertThat(koto.limit(0.3)).isEmpty();
    for (double m = 0; m < 0.4; m += 0.0007) {
      Precise.TODAY
          .kaonLimits()
          .at(m)
          .map(Measurement::value)
          .ifPresent(limit -> assertThat(limit).isBetween(1e-12, 1e-5));
    }
  }
}
