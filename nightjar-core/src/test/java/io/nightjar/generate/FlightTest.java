package io.nightjar.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.Draws;
import io.nightjar.event.EventBatch;
import io.nightjar.event.EventBatch.Particles;
import io.nightjar.event.Lattice;
import io.nightjar.event.Uniforms;
import io.nightjar.experiment.Efficiency;
import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.MiniBooneDetector;
import io.nightjar.experiment.Targets;
import io.nightjar.generate.Generator.Plan;
import io.nightjar.generate.Generator.Progress;
import io.nightjar.math.Estimate;
import io.nightjar.model.Spectrum;
import io.nightjar.model.ThreePortal.Nature;
import io.nightjar.physics.Constants;
import io.nightjar.process.DecayTable;
import io.nightjar.process.DecayTable.Chain;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where decays happen, and what of them is seen. */
class FlightTest {

  private static final Spectrum SPECTRUM = Points.heavy(Nature.MAJORANA, 0.2);
  private static final long EVENTS = 1 << 12;

  private static Source source(Experiment experiment, double ctau) {
    Channel channel = Sources.channel(SPECTRUM, experiment, "nu_mu -> nu4, C12 coherent");
    Chain chain = new DecayTable(SPECTRUM).chains("nu4").get(0);
    return Sources.of(channel, chain, ctau);
  }

  /** One replicate through source and detector. */
  private static double observed(Source source, Experiment experiment, int replicate, Tally tally) {
    Observer observer =
        new Observer(experiment, Constants.STANDARD, experiment.response().criteria().size());
    Lattice lattice = new Lattice(9, replicate);
    double[][] u = new double[Uniforms.MAX_DIMENSIONS][EventBatch.SIZE];
    EventBatch batch = new EventBatch(1);
    double longest = observer.longestFlight(source);
    double sum = 0;
    for (long first = 0; first < EVENTS; first += EventBatch.SIZE) {
      source.fill(lattice, first, EventBatch.SIZE, longest, u, batch);
      observer.observe(source, batch, lattice, first, Source.kinematicDimensions(1) + 1, tally);
      sum += Arrays.stream(batch.weight).sum();
    }
    return sum / EVENTS;
  }

  /**
   * Decays that happen at once need no correction: with a detector that sees everything as it is,
   * selected events are weights times the efficiency of the table at the true visible energy.
   */
  @Test
  @Tag("law")
  void promptDecaysAreCountedByTheTable() {
    Experiment experiment = MiniBooneDetector.withResponse(MiniBooneDetector.perfect());
    Source source = source(experiment, 1e-6);
    Efficiency table = MiniBooneDetector.efficiency();
    double mass = Constants.STANDARD.electronMass();
    Tally tally = new Tally(experiment);
    double all = observed(source, experiment, 0, tally);
    double[] sums = new double[2];
    Sources.each(
        source,
        new Lattice(9, 0),
        EVENTS,
        b -> {
          for (int i = 0; i < b.size; i++) {
            double visible = b.minus[0].E[i] - mass + b.plus[0].E[i] - mass;
            sums[0] += b.weight[i];
            sums[1] += b.weight[i] * table.at(visible);
          }
        });
    assertThat(all).isCloseTo(sums[0] / EVENTS, within(1e-12 * all));
    assertThat(tally.selected(0)).isCloseTo(sums[1], within(1e-12 * sums[1]));
  }

  /**
   * The share of upscatterings in the whole volume that decay in the fiducial one, over the share
   * of the volumes, against drawing vertices and decays one by one. False alarm 6e-5 each.
   */
  @ParameterizedTest
  @Tag("statistical")
  @ValueSource(doubles = {0.1, 3, 30, 300, 3e3, 1e4})
  void containment(double ctau) {
    Experiment experiment = MiniBooneDetector.neutrinoMode();
    Source source = source(experiment, ctau);
    double[] ours = new double[Sources.REPLICATES];
    double[] theirs = new double[Sources.REPLICATES];
    double fraction = Targets.sphereFraction(MiniBooneDetector.FIDUCIAL, MiniBooneDetector.RADIUS);
    for (int r = 0; r < ours.length; r++) {
      ours[r] = observed(source, experiment, r, new Tally(experiment));
      theirs[r] = bruteForce(source, ctau, r) / fraction;
    }
    Estimate a = Sources.estimate(ours);
    Estimate b = Sources.estimate(theirs);
    double error = Math.hypot(a.error(), b.error());
    assertThat(b.error()).as("error").isLessThan(0.03 * b.value());
    assertThat(a.value()).isCloseTo(b.value(), within(4 * error));
  }

  /** Weights of decays in the fiducial sphere, vertices uniform in the large one. */
  private static double bruteForce(Source source, double ctau, int replicate) {
    double[] sum = new double[1];
    long[] event = new long[1];
    Sources.each(
        source,
        new Lattice(10, replicate),
        EVENTS,
        b -> {
          for (int i = 0; i < b.size; i++) {
            Draws draws = new Draws(1000 + replicate, event[0]++);
            // 8 vertices each: most of the scatter is theirs
            for (int k = 0; k < 8; k++) {
              sum[0] += decaysInside(b.neutrino[0], i, ctau, draws) ? b.weight[i] / 8 : 0;
            }
          }
        });
    return sum[0] / EVENTS;
  }

  private static boolean decaysInside(Particles N, int i, double ctau, Draws draws) {
    double r = MiniBooneDetector.RADIUS * Math.cbrt(draws.unit());
    double[] n = draws.direction();
    double perMomentum = -Math.log(draws.unit()) * ctau / 0.2;
    double x = r * n[0] + perMomentum * N.px[i];
    double y = r * n[1] + perMomentum * N.py[i];
    double z = r * n[2] + perMomentum * N.pz[i];
    double R = MiniBooneDetector.FIDUCIAL;
    return x * x + y * y + z * z < R * R;
  }

  /**
   * A second decay far outside takes its pair away, not the event: the first pair alone is seen, as
   * if the second neutrino were stable.
   */
  @Test
  @Tag("law")
  void aLateSecondDecayLeavesTheFirst() throws InterruptedException {
    Prediction late = predict(Points.cascade(2e-4));
    Prediction never = predict(Points.cascade(0));
    String name = "nu6 -> nu5 e- e+";
    int first = late.signals().indexOf(Points.CASCADE);
    int alone = never.signals().indexOf(name);
    for (int c = 0; c < late.criteria().size(); c++) {
      Estimate a = late.selected(first, c);
      Estimate b = never.selected(alone, c);
      assertThat(a.value())
          .as(late.criteria().get(c))
          .isCloseTo(b.value(), within(4 * Math.hypot(a.error(), b.error())));
    }
  }

  private static Prediction predict(Spectrum spectrum) throws InterruptedException {
    Plan plan = new Plan(1e-9, List.of(), 1, 2, 8192);
    return new Generator(spectrum, new DecayTable(spectrum), MiniBooneDetector.neutrinoMode())
        .predict(plan, Progress.NONE);
  }
}
