package io.nightjar.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.MiniBooneDetector;
import io.nightjar.math.Estimate;
import io.nightjar.model.Spectrum;
import io.nightjar.process.Decay;
import io.nightjar.process.DecayTable;
import io.nightjar.process.DecayTable.Chain;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Monte-Carlo totals are those of quadrature: events of a channel × probability of a chain. */
@Tag("law")
class SourceLawTest {

  private static final long SEED = 4;
  private static final long EVENTS = 1 << 14;

  /**
   * Interpolation of the coefficients of the cross section; with 2 million events no total was
   * found to differ by more than 6e-5, and none by more than 2.8 standard deviations.
   */
  private static final double INTERPOLATION = 2e-5;

  static Stream<Arguments> sources() {
    Experiment experiment = MiniBooneDetector.neutrinoMode();
    return Points.all().entrySet().stream()
        .flatMap(e -> sources(e.getKey(), e.getValue(), experiment));
  }

  private static Stream<Arguments> sources(String name, Spectrum spectrum, Experiment experiment) {
    DecayTable decays = new DecayTable(spectrum);
    Stream.Builder<Arguments> all = Stream.builder();
    for (Channel channel : Channel.of(spectrum, experiment)) {
      // one species is enough, and the chains of each neutrino
      if (channel.projectile().equals("nu_mu")) {
        List<Chain> chains = decays.chains(channel.upscattered());
        chains.stream()
            .filter(c -> c.steps().size() < 3 && c.steps().stream().allMatch(SourceLawTest::isMade))
            .limit(2)
            .forEach(c -> all.add(Arguments.of(name, channel, c, decays)));
      }
    }
    return all.build();
  }

  /** To an electron pair by the Z'. */
  private static boolean isMade(Decay step) {
    return step.isElectronPair() && step.pair().isPresent();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("sources")
  void totals(String name, Channel channel, Chain chain, DecayTable decays) {
    Source source = Sources.of(channel, chain, decays);
    double expected = Rate.of(channel).events().value() * chain.probability();
    Estimate sum = Sources.sums(source, SEED, EVENTS, (b, i) -> 1)[0];
    assertThat(sum.error()).as("error").isLessThan(1e-3 * expected);
    assertThat(sum.value())
        .as(chain.label())
        .isCloseTo(expected, within(4 * sum.error() + INTERPOLATION * expected));
    assertThat(source.expected()).isCloseTo(expected, within(1e-3 * expected));
  }
}
