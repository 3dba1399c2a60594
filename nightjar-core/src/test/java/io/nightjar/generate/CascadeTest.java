package io.nightjar.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.EventBatch;
import io.nightjar.event.EventBatch.Particles;
import io.nightjar.event.Lattice;
import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.MiniBooneDetector;
import io.nightjar.generate.Generator.Plan;
import io.nightjar.generate.Generator.Progress;
import io.nightjar.model.Spectrum;
import io.nightjar.process.Decay;
import io.nightjar.process.DecayTable;
import io.nightjar.process.DecayTable.Chain;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** nu6 → nu5 e⁺e⁻ → nu4 e⁺e⁻ beside nu6 → nu4 e⁺e⁻. */
@Tag("law")
class CascadeTest {

  private static final Experiment EXPERIMENT = MiniBooneDetector.neutrinoMode();
  private static final Spectrum SPECTRUM = Points.cascade(0.5);
  private static final DecayTable DECAYS = new DecayTable(SPECTRUM);

  @Test
  void chainsShareTheProbability() {
    List<Chain> chains = DECAYS.chains("nu6");
    assertThat(chains.stream().mapToDouble(Chain::probability).sum()).isCloseTo(1, within(1e-12));
    Map<String, Decay> first =
        DECAYS.of("nu6").stream().collect(Collectors.toMap(Decay::label, Function.identity()));
    for (Chain chain : chains) {
      double expected =
          chain.steps().stream().mapToDouble(Decay::branching).reduce(1, (a, b) -> a * b);
      assertThat(chain.probability()).isCloseTo(expected, within(1e-12));
      assertThat(first).containsKey(chain.steps().get(0).label());
    }
    assertThat(chains.stream().map(Chain::label)).contains(Points.CASCADE, "nu6 -> nu4 e- e+");
  }

  /** Both pairs and what is left of nu6 balance; what nu5 leaves has the mass of nu4. */
  @Test
  void fourLeptons() {
    Source source = Sources.of(SPECTRUM, EXPERIMENT, "nu_mu -> nu6, C12 proton", Points.CASCADE);
    double[] worst = new double[2];
    Sources.each(
        source,
        new Lattice(1, 0),
        100_000,
        b -> {
          for (int i = 0; i < b.size; i++) {
            double[] afterFirst = rest(b, 0, i);
            Particles second = b.neutrino[1];
            double[] nu5 = {second.E[i], second.px[i], second.py[i], second.pz[i]};
            double E = b.neutrino[0].E[i];
            for (int k = 0; k < 4; k++) {
              worst[0] = Math.max(worst[0], Math.abs(afterFirst[k] - nu5[k]) / E);
            }
            double[] nu4 = rest(b, 1, i);
            double mass2 = nu4[0] * nu4[0] - nu4[1] * nu4[1] - nu4[2] * nu4[2] - nu4[3] * nu4[3];
            worst[1] = Math.max(worst[1], Math.abs(mass2 - 0.05 * 0.05) / (E * E));
          }
        });
    assertThat(worst[0]).isLessThan(1e-12);
    assertThat(worst[1]).isLessThan(1e-12);
  }

  /** Momentum of a neutrino minus that of the pair it emits. */
  private static double[] rest(EventBatch b, int step, int i) {
    Particles N = b.neutrino[step];
    Particles m = b.minus[step];
    Particles p = b.plus[step];
    return new double[] {
      N.E[i] - m.E[i] - p.E[i],
      N.px[i] - m.px[i] - p.px[i],
      N.py[i] - m.py[i] - p.py[i],
      N.pz[i] - m.pz[i] - p.pz[i]
    };
  }

  /** Every channel counts once, however many chains follow it. */
  @Test
  void nothingIsCountedTwice() throws InterruptedException {
    Generator generator = new Generator(SPECTRUM, DECAYS, EXPERIMENT);
    assertThat(generator.signals()).containsExactlyInAnyOrder(Points.CASCADE, "nu6 -> nu4 e- e+");
    Prediction p = generator.predict(new Plan(1, List.of(), 1, 1, 1000), Progress.NONE);
    double rates =
        Channel.of(SPECTRUM, EXPERIMENT).stream()
            .mapToDouble(c -> Rate.of(c).events().value())
            .sum();
    assertThat(p.upscatterings()).isCloseTo(rates, within(1e-3 * rates));
  }

  /**
   * With a detector that takes everything for one ring, each chain contributes its share of the
   * upscatterings times its mean efficiency: they cannot overlap.
   */
  @Test
  void signalsAreSharesOfTheUpscatterings() throws InterruptedException {
    Experiment all = MiniBooneDetector.withResponse(MiniBooneDetector.perfect());
    Prediction p =
        new Generator(SPECTRUM, DECAYS, all)
            .predict(new Plan(1e-9, List.of(), 1, 1, 8192), Progress.NONE);
    for (Chain chain : DECAYS.chains("nu6")) {
      int signal = p.signals().indexOf(chain.label());
      if (signal >= 0) {
        double mean = meanEfficiency(chain);
        double expected = p.upscatterings() * chain.probability() * mean;
        double error = 4 * p.selected(signal, 0).error() + 2e-3 * expected;
        assertThat(p.selected(signal, 0).value()).isCloseTo(expected, within(error));
      }
    }
  }

  private static double meanEfficiency(Chain chain) {
    double mass = SPECTRUM.constants().electronMass();
    double[] sums = new double[2];
    for (Channel channel : Channel.of(SPECTRUM, EXPERIMENT)) {
      Source source = Sources.of(channel, chain, DECAYS);
      double[] mean = new double[1];
      Sources.each(
          source,
          new Lattice(2, 0),
          1 << 14,
          b -> {
            for (int i = 0; i < b.size; i++) {
              double visible = 0;
              for (int k = 0; k < chain.steps().size(); k++) {
                visible += b.minus[k].E[i] + b.plus[k].E[i] - 2 * mass;
              }
              mean[0] += b.weight[i] * MiniBooneDetectorEfficiency.at(visible) / (1 << 14);
            }
          });
      sums[0] += source.expected();
      sums[1] += mean[0];
    }
    return sums[1] / sums[0];
  }

  /** Read once. */
  private static final class MiniBooneDetectorEfficiency {
    private static final io.nightjar.experiment.Efficiency TABLE = MiniBooneDetector.efficiency();

    static double at(double visible) {
      return TABLE.at(visible);
    }
  }
}
