package io.nightjar.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.card.CardException;
import io.nightjar.card.ModelCard;
import io.nightjar.card.PointMaker;
import io.nightjar.card.ScanCard;
import io.nightjar.constraint.DarkPoint;
import io.nightjar.generate.Generator.Progress;
import io.nightjar.likelihood.Evaluation;
import io.nightjar.likelihood.Signals;
import io.nightjar.likelihood.Simulated;
import io.nightjar.model.Spectrum;
import io.nightjar.model.ThreePortal;
import io.nightjar.model.UnphysicalException;
import io.nightjar.physics.Constants;
import io.nightjar.process.DecayTable;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The likelihood as scans see it is the likelihood. */
@Tag("law")
class LikelihoodObjectiveTest {

  private static final Function<DarkPoint, Signals> SIGNALS = _ -> new Simulated(1, 0.05, 1);

  private static final String CARD =
      """
      kind: scan
      name: plane
      model: dark-seesaw
      vary:
        dark-scalar.mass: {from: 60 MeV, to: 200 MeV, points: 3}
        dark-scalar.mixing: {from: 1e-5, to: 1e-2, scale: log, points: 4}
        dark-coupling.alpha: {from: 0.3, to: 1.3, points: 2}
      method: grid
      terms: {only: [koto-2019, koto-2021, ps191, nd280-rhc]}
      """;

  private final ScanCard card = ScanCard.read("plane.yaml", CARD);

  private static DarkPoint point(ThreePortal model) {
    Spectrum spectrum = new Spectrum(model, Constants.STANDARD);
    return DarkPoint.of(spectrum, new DecayTable(spectrum));
  }

  @Test
  void rowsAreTheLikelihoodOfTheCardWithSettings() throws InterruptedException {
    LikelihoodObjective objective = LikelihoodObjective.of(card, SIGNALS);
    assertThat(objective.terms())
        .containsExactlyInAnyOrder("koto-2019", "koto-2021", "ps191", "nd280-rhc", "shared-errors");
    PointMaker maker = PointMaker.of(card);
    double[] values = {0.15, 3e-4, 0.4};
    double[] terms = new double[objective.terms().size()];
    objective.evaluate(values, terms);
    ThreePortal model = ModelCard.load("dark-seesaw", maker.settings(values)).model();
    Evaluation direct = objective.likelihood().at(point(model), SIGNALS.apply(point(model)));
    double sum = 0;
    for (double term : terms) {
      sum += term;
    }
    assertThat(sum).isCloseTo(direct.lnL(), within(1e-9 * Math.abs(sum)));
    for (String name : List.of("koto-2019", "koto-2021", "ps191")) {
      double lnL = direct.find(name).orElseThrow().lnL();
      assertThat(terms[objective.terms().indexOf(name)]) // widths of known masses are a series
          .as(name)
          .isCloseTo(lnL, within(1e-9 * Math.abs(lnL)));
    }
  }

  /** What is kept of the masses must not be seen: neither by the order nor by the threads. */
  @Test
  void memoryChangesNothing() {
    ScanCard kaons =
        ScanCard.read("plane.yaml", CARD.replace(", ps191, nd280-rhc", "").replace("1.3", "0.9"));
    Plan plan = Plan.of(kaons);
    ScanResult one = Scan.run(plan, LikelihoodObjective.of(kaons, SIGNALS), 1, Progress.NONE);
    ScanResult three = Scan.run(plan, LikelihoodObjective.of(kaons, SIGNALS), 3, Progress.NONE);
    LikelihoodObjective fresh = LikelihoodObjective.of(kaons, SIGNALS);
    double[] terms = new double[fresh.terms().size()];
    for (int i = one.rows().size() - 1; i >= 0; i--) {
      assertThat(three.rows().get(i).isSame(one.rows().get(i))).isTrue();
      fresh.evaluate(one.rows().get(i).values(), terms);
      assertThat(terms[0]).isEqualTo(one.rows().get(i).term(0));
      assertThat(terms[1]).isEqualTo(one.rows().get(i).term(1));
    }
  }

  /** What is prepared at the card's own couplings serves all couplings of the same masses. */
  @Test
  void massesArePreparedAtOnePointWhateverTheCouplings() {
    PointMaker maker = PointMaker.of(card);
    double[] one = {0.15, 3e-4, 0.4};
    double[] other = {0.15, 1e-5, 0.9};
    assertThat(maker.masses(one)).containsExactly(0.15);
    assertThat(maker.atMasses(other)).isEqualTo(maker.atMasses(one));
    assertThat(maker.atMasses(one).scalar().orElseThrow().mixing()).isEqualTo(6.47e-4);
    assertThat(maker.at(other)).isNotEqualTo(maker.at(one));
  }

  @Test
  void strongCouplingsAreUnphysical() {
    LikelihoodObjective objective = LikelihoodObjective.of(card, SIGNALS);
    double[] terms = new double[objective.terms().size()];
    assertThatThrownBy(() -> objective.evaluate(new double[] {0.15, 3e-4, 1.3}, terms))
        .isInstanceOf(UnphysicalException.class)
        .hasMessageContaining("g_X");
  }

  @Test
  void neutrinosKeepTheirOrder() {
    String mass = "heavy-neutrinos.nu4.mass: {from: 10 MeV, to: 300 MeV, points: 3}";
    ScanCard crossing =
        ScanCard.read(
            "plane.yaml",
            CARD.replace("dark-scalar.mass: {from: 60 MeV, to: 200 MeV, points: 3}", mass));
    LikelihoodObjective objective = LikelihoodObjective.of(crossing, SIGNALS);
    double[] terms = new double[objective.terms().size()];
    assertThatThrownBy(() -> objective.evaluate(new double[] {0.15, 3e-4, 0.4}, terms))
        .isInstanceOf(UnphysicalException.class)
        .hasMessageContaining("mass of nu4 [GeV]: 0.15; allowed: nu4 < nu5 < nu6 < nu7");
  }

  @Test
  void namesAreThoseOfAnyEra() {
    ScanCard early = ScanCard.read("plane.yaml", CARD + "era: 2020\n");
    assertThat(LikelihoodObjective.of(early, SIGNALS).terms()).doesNotContain("koto-2021");
    ScanCard wrong = ScanCard.read("plane.yaml", CARD.replace("ps191", "ps192"));
    assertThatThrownBy(() -> LikelihoodObjective.of(wrong, SIGNALS))
        .isInstanceOf(CardException.class)
        .hasMessageContaining("plane.yaml:9: terms.only[2]")
        .hasMessageContaining("Maybe you meant 'ps191'.");
  }
}
