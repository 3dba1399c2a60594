package io.nightjar.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.nightjar.card.ExperimentCard;
import io.nightjar.card.ModelCard;
import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.MesonFlux;
import io.nightjar.experiment.Parentage;
import io.nightjar.experiment.Pieces;
import io.nightjar.experiment.Sphere;
import io.nightjar.math.GaussLegendre;
import io.nightjar.model.Spectrum;
import io.nightjar.physics.Constants;
import io.nightjar.physics.Era;
import io.nightjar.physics.Meson;
import io.nightjar.process.DecayTable;
import io.nightjar.process.ForwardNeutrino.Way;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Heavy neutrinos of the Booster beam that decay in MiniBooNE. */
@Tag("law")
class InFlightTest {

  private static final Experiment MINIBOONE =
      ExperimentCard.load("miniboone-fhc", List.of(), Era.TODAY).experiment();

  private static final Pieces VOLUME = Pieces.of(new Sphere(500));

  /** |U_μ4|² = 1e-6 and V_μ4 alone, so that Σ_l |V_l4|² = |V_μ4|². */
  private static Spectrum generic(double U2, double V2) {
    return new Spectrum(
        ModelCard.load(
                "dark-seesaw",
                List.of(
                    "heavy-neutrinos.nu4.mixing.mu=" + Math.sqrt(U2),
                    "vertices.nu_mu-nu4=" + Math.sqrt(V2)))
            .model(),
        Constants.STANDARD);
  }

  private static Arrival arrival(Spectrum spectrum, String label) {
    return Arrival.of(spectrum, DecayTable.withoutTriples(spectrum), MINIBOONE).stream()
        .filter(a -> a.label().equals(label))
        .findFirst()
        .orElseThrow();
  }

  private static Arrival muonic() {
    return arrival(generic(1e-6, 1e-5), "K+ -> mu+ nu4, in flight");
  }

  /** The same with another lifetime [cm]. */
  private static Arrival living(Arrival a, double ctau) {
    return new Arrival(
        a.origin(),
        a.lepton(),
        a.neutrino(),
        a.strength(),
        a.kinematics(),
        a.parentage(),
        ctau,
        a.constants());
  }

  private static double inside(Arrival arrival) {
    return InFlight.of(arrival, VOLUME).inside().value();
  }

  // ---- what the program is for ----------------------------------------------------------------

  /** A rough estimate by hand gives 1e7 events for these numbers: 5e17 ν_μ, 3 % from kaons. */
  @Test
  void genericCouplingsMakeMillionsOfEvents() {
    BeamDecays generic = decays(generic(1e-6, 1e-5));
    assertThat(generic.electronPairs()).isBetween(1e7 / 3, 3e7);
    assertThat(generic.isExcluded()).isTrue();
    assertThat(generic.notes()).singleElement().asString().startsWith("Excluded: ");
  }

  /** A hundred to a thousand pairs are as many as the data may hide. */
  @Test
  void couplingsMustBeTenThousandTimesSmaller() {
    double perCoupling = decays(generic(1e-6, 1e-8)).electronPairs() / 1e-8;
    assertThat(100 / perCoupling).isBetween(1e-11, 1e-9);
    assertThat(1000 / perCoupling).isBetween(1e-10, 1e-8);
  }

  @Test
  void theLiteralLagrangianIsExcludedAndTheBenchmarkIsNot() {
    assertThat(decays(shipped("dark-seesaw-literal")).isExcluded()).isTrue();
    assertThat(decays(shipped("dark-seesaw")).isExcluded()).isFalse();
    assertThat(decays(shipped("dark-seesaw")).electronPairs()).isLessThan(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"microboone", "nd280-fhc"})
  void otherDetectorsSeeThemThroughTheSameCards(String name) {
    Spectrum spectrum = generic(1e-6, 1e-5);
    Experiment experiment = ExperimentCard.load(name, List.of(), Era.TODAY).experiment();
    BeamDecays beam = BeamDecays.of(spectrum, DecayTable.withoutTriples(spectrum), experiment);
    assertThat(beam.electronPairs()).isGreaterThan(1e5);
    assertThat(beam.isExcluded()).isTrue();
  }

  /** No number is no number: a beam of which mesons are not known says so. */
  @Test
  void aBeamWithoutParentsSaysSo() {
    Spectrum spectrum = generic(1e-6, 1e-5);
    Experiment experiment = ExperimentCard.load("ps191", List.of(), Era.TODAY).experiment();
    BeamDecays beam = BeamDecays.of(spectrum, DecayTable.withoutTriples(spectrum), experiment);
    assertThat(beam.kinds()).isEmpty();
    assertThat(beam.notes()).singleElement().asString().contains("nothing of its parents");
    assertThat(decays(spectrum).missing()).isFalse();
  }

  private static Spectrum shipped(String card) {
    return new Spectrum(ModelCard.load(card, List.of()).model(), Constants.STANDARD);
  }

  private static BeamDecays decays(Spectrum spectrum) {
    return BeamDecays.of(spectrum, DecayTable.withoutTriples(spectrum), MINIBOONE);
  }

  // ---- the flux -------------------------------------------------------------------------------

  /** Two sources: the table of a repository, and the share that the paper states. */
  @Test
  void kaonsMakeThreePerCentOfTheFlux() {
    Parentage parentage = MINIBOONE.parentage().orElseThrow();
    double kaons = 0;
    for (MesonFlux part : parentage.fluxes()) {
      kaons += part.label().equals("K+") ? part.neutrinos().integral() : 0;
    }
    double all = Objects.requireNonNull(MINIBOONE.fluxes().get("nu_mu")).integral();
    assertThat(kaons / all).isCloseTo(0.0265, withinPercentage(5));
  }

  @Test
  void massesAboveTheEndOfADecayAreNotMade() {
    Constants c = Constants.STANDARD;
    double end = Meson.PION.mass(c) - c.muonMass();
    assertThat(labels(end - 1e-4)).contains("pi+ -> mu+ nu4, in flight");
    assertThat(labels(end + 1e-4))
        .doesNotContain("pi+ -> mu+ nu4, in flight")
        .contains("K+ -> mu+ nu4, in flight");
  }

  private static List<String> labels(double mass) {
    Spectrum spectrum =
        new Spectrum(
            ModelCard.load("dark-seesaw", List.of("heavy-neutrinos.nu4.mass=" + mass + " GeV"))
                .model(),
            Constants.STANDARD);
    return Arrival.of(spectrum, DecayTable.withoutTriples(spectrum), MINIBOONE).stream()
        .map(Arrival::label)
        .toList();
  }

  @Test
  void aLightNeutrinoIsTheFluxItself() {
    Spectrum spectrum =
        new Spectrum(
            ModelCard.load(
                    "dark-seesaw",
                    List.of(
                        "heavy-neutrinos.nu4.mass=10 keV", "heavy-neutrinos.nu4.mixing.mu=1e-3"))
                .model(),
            Constants.STANDARD);
    Arrival arrival = living(arrival(spectrum, "K+ -> mu+ nu4, in flight"), 1e40);
    double known = 0;
    for (MesonFlux part : arrival.parentage().fluxes()) {
      double low = arrival.kinematics().lowest();
      known +=
          part.label().equals("K+")
              ? part.neutrinos().integral(low, part.neutrinos().highest())
              : 0;
    }
    double area = Math.PI * 500 * 500;
    assertThat(InFlight.of(arrival, VOLUME).arrivals().value())
        .isCloseTo(known * area * MINIBOONE.exposure() * 1e-6, withinPercentage(1e-3));
  }

  // ---- decays ---------------------------------------------------------------------------------

  /** Along rays: what decays before the detector, inside and behind is all that was made. */
  @ParameterizedTest
  @ValueSource(doubles = {10, 100, 1e4, 1e7})
  void beforeInsideAndBehindAreAll(double ctau) {
    Arrival arrival = living(muonic(), ctau);
    double all = InFlight.sum(arrival, (E, way) -> Math.PI * 500 * 500).value();
    double before = InFlight.sum(arrival, (E, way) -> rays(arrival, E, way, -1, false)).value();
    double behind = InFlight.sum(arrival, (E, way) -> rays(arrival, E, way, 1, true)).value();
    assertThat(before + inside(arrival) + behind).isCloseTo(all, withinPercentage(1e-4));
    double chords = all - before - behind;
    assertThat(inside(arrival)).isCloseTo(chords, within(1e-6 * all));
  }

  /** ∫ over the outline of the share left, or lost, where rays enter (−1) or leave (1). */
  private static double rays(Arrival a, double E, Way way, double end, boolean left) {
    return GaussLegendre.of(24)
        .integrate(
            0,
            1,
            c -> {
              double share = a.left(E, way, end * 500 * c);
              return 2 * Math.PI * 500 * 500 * c * (left ? share : 1 - share);
            });
  }

  @Test
  void decaysOfTheLongLivedGoAsTheInverseLifetime() {
    Arrival arrival = muonic();
    assertThat(inside(living(arrival, 1e12)) / inside(living(arrival, 1e14)))
        .isCloseTo(100, withinPercentage(1e-4));
    double expected =
        InFlight.sum(arrival, (E, way) -> VOLUME.volume() * living(arrival, 1e12).perLength(E, way))
            .value();
    assertThat(inside(living(arrival, 1e12))).isCloseTo(expected, withinPercentage(1e-4));
  }

  @Test
  void theShortLivedDoNotArrive() {
    Arrival arrival = muonic();
    double best = inside(living(arrival, 3e4));
    assertThat(inside(living(arrival, 30))).isLessThan(1e-3 * best);
    assertThat(inside(living(arrival, 0.1))).isZero();
  }

  @Test
  void twiceTheMixingSquaredIsTwiceTheEvents() {
    Arrival once = living(arrival(generic(1e-6, 1e-5), "K+ -> mu+ nu4, in flight"), 1e6);
    Arrival twice = living(arrival(generic(2e-6, 1e-5), "K+ -> mu+ nu4, in flight"), 1e6);
    assertThat(inside(twice)).isCloseTo(2 * inside(once), withinPercentage(1e-9));
  }

  @Test
  void twiceTheFluxIsTwiceTheEvents() {
    Arrival a = muonic();
    MesonFlux doubled = new MesonFlux(a.origin().meson(), a.origin().neutrinos().times(2));
    Arrival twice =
        new Arrival(
            doubled,
            a.lepton(),
            a.neutrino(),
            a.strength(),
            a.kinematics(),
            a.parentage(),
            a.ctau(),
            a.constants());
    assertThat(inside(twice)).isCloseTo(2 * inside(a), withinPercentage(1e-9));
  }

  @Test
  void statesItsNumericalError() {
    InFlight counted = InFlight.of(muonic(), VOLUME);
    assertThat(counted.inside().error()).isLessThan(1e-6 * counted.inside().value());
    assertThat(muonic().label()).isEqualTo("K+ -> mu+ nu4, in flight");
  }
}
