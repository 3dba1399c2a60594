package io.nightjar.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightjar.GoldenText;
import io.nightjar.event.Draws;
import io.nightjar.model.ThreePortal;
import io.nightjar.physics.Era;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scan cards, and the points that they make of a model card. */
class ScanCardTest {

  static List<BadScans> bad() {
    return BadScans.all();
  }

  static List<String> shipped() {
    return ScanCard.shipped().names();
  }

  @Test
  @Tag("law")
  void readsEveryKey() {
    ScanCard card = ScanCard.read("my-scan.yaml", BadScans.GOOD);
    assertThat(card.era()).isEqualTo(Era.POSTER);
    assertThat(card.method()).isEqualTo(ScanCard.Method.PROFILE);
    assertThat(card.optimiser()).isEqualTo(ScanCard.Optimiser.SIMPLEX);
    assertThat(card.starts()).isEqualTo(3);
    assertThat(card.seed()).isEqualTo(7);
    assertThat(card.evaluations()).isEqualTo(300);
    ScanCard.Vary mass = card.vary().get(0);
    assertThat(mass.from()).isEqualTo(0.03);
    assertThat(mass.to()).isEqualTo(3);
    assertThat(mass.base()).isEqualTo(1.25);
    assertThat(mass.unit()).isEqualTo("GeV");
    assertThat(mass.log()).isTrue();
    assertThat(mass.points()).isEqualTo(11);
    ScanCard.Vary muon = card.vary().get(3);
    assertThat(muon.isFactor()).isTrue();
    assertThat(muon.log()).isFalse();
    assertThat(muon.points()).isZero();
    assertThat(muon.keys()).containsExactly("vertices.nu_mu-nu5", "vertices.nu_mu-nu6");
  }

  @ParameterizedTest
  @Tag("law")
  @MethodSource("shipped")
  void shippedCardsAreRead(String name) {
    ScanCard card = ScanCard.load(name);
    assertThat(card.description()).isNotEmpty();
    assertThat(card.vary()).isNotEmpty();
  }

  // ---- messages -------------------------------------------------------------------------------

  @ParameterizedTest
  @Tag("law")
  @MethodSource("bad")
  void saysWhereWhatAndWhatInstead(BadScans bad) {
    assertThat(bad.message()).contains(bad.says());
  }

  /** Read the file aloud; to rewrite it on purpose, run with {@code -Dnightjar.golden=write}. */
  @Test
  @Tag("golden")
  void soundsAsAgreed() throws IOException {
    String all =
        BadScans.all().stream()
            .map(bad -> "## " + bad.title() + "\n" + bad.message() + "\n")
            .collect(Collectors.joining("\n"));
    GoldenText.demand("scan-messages.txt", all);
  }

  // ---- terms ----------------------------------------------------------------------------------

  @Test
  @Tag("law")
  void knowsTheNamesOfTerms() {
    ScanCard.Terms terms = ScanCard.read("my-scan.yaml", BadScans.GOOD).terms();
    assertThat(terms.only().stream().map(ScanCard.Terms.Named::name))
        .containsExactly("a-mu", "invisible");
    terms.demandKnown(List.of("a-mu", "invisible", "na64e", "ps191", "charm"));
    assertThatThrownBy(() -> terms.demandKnown(List.of("a-mu", "invisible", "na64mu", "ps191")))
        .isInstanceOf(CardException.class)
        .hasMessageContaining("my-scan.yaml:15: terms.without")
        .hasMessageContaining("Maybe you meant 'na64mu'.");
  }

  // ---- points ---------------------------------------------------------------------------------

  private static final String EVERYTHING =
      """
      kind: scan
      name: everything
      model: dark-seesaw
      vary:
        dark-photon.mass: {from: 30 MeV, to: 3 GeV, scale: log}
        dark-photon.epsilon: {from: 1e-5, to: 0.1, scale: log}
        dark-coupling.alpha: {from: 0.01, to: 1}
        dark-scalar.mass: {from: 30 MeV, to: 3 GeV, scale: log}
        dark-scalar.mixing: {from: 1e-5, to: 0.1, scale: log}
        heavy-neutrinos.nu4.mass: {from: 30 MeV, to: 3 GeV, scale: log}
        heavy-neutrinos.nu4.mixing.mu: {from: 1e-5, to: 0.1, scale: log}
        heavy-neutrinos.nu5.mixing.e: {from: 1e-5, to: 0.1, scale: log}
        vertices.nu5-nu4: {from: 0.1, to: 1}
        vertices.nu6-nu4: {from: 0.1, to: 1}
        scalar-vertices.nu4-nu4: {from: 0.1, to: 1}
        muon: {from: 0.1, to: 3}
      tie:
        muon: [vertices.nu_mu-nu5, vertices.nu_mu-nu6, heavy-neutrinos.nu7.mixing.tau]
      method: optimise
      """;

  /** How many sets of masses one search may visit, where it varies couplings too. */
  @Test
  void masses() {
    assertThat(ScanCard.read("everything.yaml", EVERYTHING).masses()).isEqualTo(100);
    assertThat(ScanCard.read("everything.yaml", EVERYTHING + "masses: 30\n").masses())
        .isEqualTo(30);
    assertThat(ScanCard.load("joint-fit").masses()).isZero();
    assertThat(ScanCard.load("joint-fit").variesMasses()).isFalse();
    assertThat(ScanCard.load("joint-fit-masses").masses()).isPositive();
  }

  /** The fast way and the way through the card give the same point, bit by bit. */
  @Test
  @Tag("law")
  void pointsAreThoseOfTheCardWithSettings() {
    ScanCard card = ScanCard.read("everything.yaml", EVERYTHING);
    PointMaker maker = PointMaker.of(card);
    for (int trial = 0; trial < 300; trial++) {
      double[] values = draw(card, new Draws(20261125, trial));
      ThreePortal fast = maker.at(values);
      ThreePortal slow = ModelCard.load("dark-seesaw", maker.settings(values)).model();
      assertThat(fast).as("trial %d: %s", trial, maker.settings(values)).isEqualTo(slow);
    }
  }

  private static double[] draw(ScanCard card, Draws draws) {
    return card.vary().stream()
        .mapToDouble(
            v -> v.log() ? draws.logBetween(v.from(), v.to()) : draws.between(v.from(), v.to()))
        .toArray();
  }

  @Test
  @Tag("law")
  void leavesAloneWhatDoesNotVaryAndKeepsPhases() {
    ScanCard card = ScanCard.read("everything.yaml", EVERYTHING);
    double[] own = card.vary().stream().mapToDouble(ScanCard.Vary::base).toArray();
    ThreePortal base = card.model().model();
    ThreePortal same = PointMaker.of(card).at(own);
    assertThat(same.darkPhoton()).isEqualTo(base.darkPhoton());
    assertThat(same.scalar()).isEqualTo(base.scalar());
    assertThat(same.vertices()).isEqualTo(base.vertices());
    assertThat(same.scalarVertices()).isEqualTo(base.scalarVertices());
    own[8] = 0.5;
    own[9] = 0.25;
    ThreePortal changed = PointMaker.of(card).at(own);
    assertThat(changed.vertices())
        .containsEntry(new ThreePortal.Pair("nu5", "nu4"), new Complex(0, 0.5))
        .containsEntry(new ThreePortal.Pair("nu6", "nu4"), new Complex(-0.25, 0));
  }
}
