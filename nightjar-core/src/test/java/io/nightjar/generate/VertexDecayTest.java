package io.nightjar.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import io.nightjar.card.DataCard;
import io.nightjar.event.EventBatch;
import io.nightjar.event.Lattice;
import io.nightjar.event.Uniforms;
import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.MiniBooneDetector;
import io.nightjar.experiment.Observable;
import io.nightjar.generate.Generator.Plan;
import io.nightjar.generate.Generator.Progress;
import io.nightjar.math.GaussLegendre;
import io.nightjar.model.Spectrum;
import io.nightjar.physics.Era;
import io.nightjar.process.DecayTable;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Detectors that want a pair within a distance of its vertex, as PS-191 does. */
@Tag("law")
class VertexDecayTest {
  private static final Spectrum SPECTRUM = Points.darkSeesaw();
  private static final Plan PLAN = new Plan(1, List.of(Observable.E_VISIBLE), 3, 2, 1024);
  private static final long EVENTS = 1 << 12;

  private static Generator near;

  @BeforeAll
  static void prepares() throws InterruptedException {
    near = generator("0.86e19 POT");
  }

  private static Experiment ps191(String exposure) {
    return DataCard.load("ps191", List.of("exposure=" + exposure), Era.TODAY)
        .experiments()
        .getFirst();
  }

  private static Generator generator(String exposure) throws InterruptedException {
    return new Generator(SPECTRUM, new DecayTable(SPECTRUM), ps191(exposure));
  }

  private static double events(Generator generator) throws InterruptedException {
    return generator.predict(PLAN, Progress.NONE).selected(0).value();
  }

  /** Weights are ∫₀^d e^{−ℓ/λ} dℓ/λ, event by event. */
  @Test
  void weightsAreThoseOfAQuadrature() {
    Experiment experiment = ps191("0.86e19 POT");
    double d = experiment.detector().within().orElseThrow();
    Source source =
        Sources.of(SPECTRUM, experiment, "nu_mu -> nu5, Fe56 coherent", "nu5 -> nu4 e- e+");
    double[][] u = new double[Uniforms.MAX_DIMENSIONS][EventBatch.SIZE];
    EventBatch within = new EventBatch(1);
    EventBatch all = new EventBatch(1);
    double[] lambda = new double[EventBatch.SIZE];
    GaussLegendre rule = GaussLegendre.of(16);
    Lattice lattice = new Lattice(5, 0);
    for (long first = 0; first < EVENTS; first += EventBatch.SIZE) {
      source.fill(lattice, first, EventBatch.SIZE, d, u, within);
      source.fill(lattice, first, EventBatch.SIZE, Double.POSITIVE_INFINITY, u, all);
      source.decayLengths(all, lambda);
      for (int i = 0; i < all.size; i++) {
        double length = lambda[i];
        double share = rule.integrate(0, d, 4, l -> Math.exp(-l / length) / length);
        double expected = all.weight[i] * share;
        assertThat(within.weight[i]).isCloseTo(expected, withPercentage(1e-7));
        assertThat(within.flight[0][i]).isBetween(0.0, d);
      }
    }
  }

  /** Proportional to a short distance; nothing is left out by one that is long enough. */
  @Test
  void eventsGrowWithTheDistance() throws InterruptedException {
    double usual = events(near);
    double one = events(near.seeingWithin(1e-6));
    double two = events(near.seeingWithin(2e-6));
    double all = events(near.seeingWithin(1e9));
    assertThat(two).isCloseTo(2 * one, withPercentage(0.1));
    assertThat(usual).isGreaterThan(two).isLessThan(all);
    assertThat(events(near.seeingWithin(1e12))).isEqualTo(all);
    assertThat(events(near.seeingWithin(0.1))).isEqualTo(usual);
  }

  @Test
  void twiceTheFluxTwiceTheRate() throws InterruptedException {
    double one = events(near);
    assertThat(one).isPositive();
    assertThat(events(generator("1.72e19 POT"))).isCloseTo(2 * one, withPercentage(1e-7));
  }

  /** Only a detector that asks for a distance can ask for another one. */
  @Test
  void otherDetectorsHaveNoDistance() {
    Experiment other = MiniBooneDetector.neutrinoMode();
    assertThatThrownBy(() -> other.seeingWithin(1)).isInstanceOf(IllegalArgumentException.class);
  }
}
