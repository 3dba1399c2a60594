package io.nightjar.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.nightjar.card.ExperimentCard;
import io.nightjar.card.ModelCard;
import io.nightjar.event.EventBatch;
import io.nightjar.event.Lattice;
import io.nightjar.experiment.Experiment;
import io.nightjar.math.Estimate;
import io.nightjar.model.Spectrum;
import io.nightjar.physics.Constants;
import io.nightjar.physics.Era;
import io.nightjar.process.DecayTable;
import io.nightjar.process.DecayTable.Chain;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Heavy neutrinos of the beam, simulated. */
@Tag("law")
class BeamEventsTest {

  private static final int EVENTS = 16384;

  private static final Experiment MINIBOONE =
      ExperimentCard.load("miniboone-fhc", List.of(), Era.TODAY).experiment();

  private static final Spectrum LITERAL = spectrum("dark-seesaw-literal");
  private static final DecayTable DECAYS = DecayTable.withoutTriples(LITERAL);

  private static Spectrum spectrum(String card) {
    return new Spectrum(ModelCard.load(card, List.of()).model(), Constants.STANDARD);
  }

  private static Arrival arrival(String neutrino, double ctau) {
    Arrival found =
        Arrival.of(LITERAL, DECAYS, MINIBOONE).stream()
            .filter(a -> a.label().equals("K+ -> mu+ " + neutrino + ", in flight"))
            .findFirst()
            .orElseThrow();
    return new Arrival(
        found.origin(),
        found.lepton(),
        found.neutrino(),
        found.strength(),
        found.kinematics(),
        found.parentage(),
        ctau,
        found.constants());
  }

  private static Chain chain(String neutrino, int steps) {
    return DECAYS.chains(neutrino).stream()
        .filter(c -> c.steps().size() == steps && SourceList.isElectronic(c))
        .findFirst()
        .orElseThrow();
  }

  private static ArrivalSource source(String neutrino, int steps, double ctau) {
    double[] lengths = new double[steps];
    Arrays.fill(lengths, ctau);
    ArrivalMap map = new ArrivalMap(arrival(neutrino, ctau), MINIBOONE.detector());
    return new ArrivalSource(map, chain(neutrino, steps), lengths, MINIBOONE.detector());
  }

  private static EventBatch batch(ArrivalSource source, long first) {
    EventBatch batch = new EventBatch(source.steps());
    double[][] u = new double[source.dimensions()][EventBatch.SIZE];
    source.fill(new Lattice(1, 0), first, EventBatch.SIZE, u, batch);
    return batch;
  }

  /** From living much longer than the way to living much shorter. */
  @ParameterizedTest
  @CsvSource({"nu4, 1e12", "nu4, 1e5", "nu4, 100", "nu4, 30", "nu5, 1e8", "nu5, 1000"})
  void simulationIsQuadrature(String neutrino, double ctau) {
    ArrivalSource source = source(neutrino, 1, ctau);
    double sum = 0;
    for (long first = 0; first < EVENTS; first += EventBatch.SIZE) {
      EventBatch batch = batch(source, first);
      sum += Arrays.stream(batch.weight).sum() / EVENTS;
    }
    double inside =
        InFlight.of(arrival(neutrino, ctau), MINIBOONE.fiducial()).inside().value()
            * chain(neutrino, 1).probability();
    double counted = MINIBOONE.detector().countedVolume() / MINIBOONE.fiducial().volume();
    assertThat(sum).isCloseTo(inside * counted, withinPercentage(0.5));
  }

  @Test
  void neutrinosComeAlongTheBeamAndDecayInside() {
    ArrivalSource source = source("nu5", 2, 300);
    EventBatch batch = batch(source, 0);
    double m = LITERAL.mass("nu5");
    for (int i = 0; i < batch.size; i++) {
      double p = batch.neutrino[0].pz[i];
      double E = batch.neutrino[0].E[i];
      assertThat(E * E - p * p).isCloseTo(m * m, within(1e-9 * E * E));
      assertThat(batch.neutrino[0].px[i]).isZero();
      double products = batch.minus[0].E[i] + batch.plus[0].E[i] + batch.neutrino[1].E[i];
      assertThat(products).isCloseTo(E, withinPercentage(1e-8));
      assertThat(
              MINIBOONE
                  .fiducial()
                  .contains(batch.vertex[0][i], batch.vertex[1][i], batch.vertex[2][i]))
          .isTrue();
    }
  }

  /** The second decay of what lives long is outside, of what lives short inside. */
  @Test
  void secondDecaysAreHiddenWhereTheyAreOutside() {
    assertThat(hidden(1e9)).isEqualTo(EventBatch.SIZE);
    assertThat(hidden(60)).isBetween(1, EventBatch.SIZE - 1);
  }

  private static int hidden(double ctau) {
    ArrivalSource source = source("nu5", 2, ctau);
    batch(source, 0);
    return (int) Arrays.stream(source.hidden()).sum();
  }

  /** The shipped card has more selected events than were seen by orders of magnitude. */
  @Test
  void theLiteralLagrangianIsExcludedAfterSelection() throws InterruptedException {
    BeamEvents events = new BeamEvents(LITERAL, DECAYS, MINIBOONE);
    Prediction prediction = events.predict(1);
    Estimate selected = prediction.selected(0);
    double observed = BeamDecays.of(LITERAL, DECAYS, MINIBOONE).observed();
    assertThat(observed).isGreaterThan(2000);
    assertThat(selected.value()).isGreaterThan(10 * observed);
    assertThat(selected.error()).isLessThan(0.02 * selected.value());
    assertThat(events.predict(1).selected(0).value()).isEqualTo(selected.value());
    assertThat(prediction.signals()).anyMatch(s -> s.startsWith("K+ -> mu+ nu4, in flight; nu4"));
  }

  /** Few, all of them by W and Z, and it is said what shape they were given. */
  @Test
  void theBenchmarkHasThoseByTheWeakBosons() throws InterruptedException {
    Spectrum benchmark = spectrum("dark-seesaw");
    DecayTable decays = DecayTable.withoutTriples(benchmark);
    Prediction prediction = new BeamEvents(benchmark, decays, MINIBOONE).predict(1);
    assertThat(prediction.selected(0).value()).isBetween(0.01, 0.1);
    assertThat(prediction.notes())
        .anyMatch(note -> note.contains("by W and Z are given the shape"));
  }
}
