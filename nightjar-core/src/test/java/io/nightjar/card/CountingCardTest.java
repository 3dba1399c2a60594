package io.nightjar.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import io.nightjar.fit.CountPrediction;
import io.nightjar.math.SpectrumLikelihood;
import io.nightjar.model.Spectrum;
import io.nightjar.physics.Constants;
import io.nightjar.physics.Era;
import io.nightjar.precision.PrecisionPoint;
import io.nightjar.process.DecayTable;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Experiments that only count. */
@Tag("law")
class CountingCardTest {
  private static final String MADE_UP = "src/test/resources/counting/photons.yaml";
  private static final Spectrum POINT =
      new Spectrum(ModelCard.load("dark-seesaw", List.of()).model(), Constants.STANDARD);
  private static final DecayTable DECAYS = new DecayTable(POINT);

  private static CountingCard load(String name, String era, String... settings) {
    return (CountingCard) DataCard.load(name, List.of(settings), Era.of(era).orElseThrow());
  }

  private static CountPrediction only(CountingCard card) {
    return CountPrediction.all(card.experiment(), PrecisionPoint.of(POINT, DECAYS, card.evidence()))
        .getFirst();
  }

  /** A spectrum of a file gives bins, totals and the comparison. */
  @Test
  void aSpectrumIsComparedByBin() {
    CountPrediction high = only(load(MADE_UP, "2026"));
    assertThat(high.sample().observed()).isEqualTo(820);
    assertThat(high.sample().background()).isCloseTo(819.75, offset(1e-9));
    CountPrediction.Binned binned = high.binned().orElseThrow();
    assertThat(binned.signal()).hasSize(4);
    assertThat(DoubleStream.of(binned.signal()).sum())
        .isBetween(0.8 * high.signal(), high.signal()); // the sample goes on to 69 GeV²
    double expected =
        new SpectrumLikelihood(
                new double[] {120, 160, 240, 300}, new double[] {110.5, 172, 233.25, 304}, 0.05)
            .logLikelihood(binned.signal());
    assertThat(high.logLikelihood()).isCloseTo(expected, withPercentage(1e-9));
    assertThat(high.logLikelihoodWithout()).isNegative();
  }

  /** What the bins give must not be given twice, and what is counted must be known. */
  @Test
  void mistakesAreSaid() {
    String sample = "data[0].samples.high.";
    refuses("its table fixes the same number", MADE_UP, sample + "observed=820");
    refuses("babar-events-hihg", MADE_UP, sample + "counts=babar-events-hihg");
    refuses(
        "not all counts of this sample have a spectrum", MADE_UP, sample + "counts=koto-events");
    String box = "data[0].samples.signal-box.";
    refuses("no row of kaons/koto_history.csv", "koto-2021", box + "observed.row.data=2022");
    refuses("must be greater than 0", "koto-2021", box + "background=0");
    refuses("has no column", "koto-2021", box + "observed.column=seen");
  }

  private static void refuses(String words, String card, String setting) {
    assertThatThrownBy(() -> load(card, "2026", setting))
        .as(setting)
        .isInstanceOf(CardException.class)
        .hasMessageContaining(words);
  }

  /** KOTO's events of 2019 like the benchmark; those of 2021 do not. */
  @Test
  void theEraDecides() {
    CountPrediction then = only(load("koto-2019", "2019-12-31"));
    CountPrediction now = only(load("koto-2019", "2026"));
    assertThat(then.sample().observed()).isEqualTo(3);
    assertThat(then.sample().background()).isEqualTo(0.10);
    assertThat(now.sample().background()).isEqualTo(1.22);
    // one sensitivity over the other
    assertThat(then.signal() / now.signal()).isCloseTo(7.20 / 6.9, withPercentage(1e-6));
    double gain = then.logLikelihood() - then.logLikelihoodWithout();
    assertThat(gain).isBetween(4.0, 8.0);
    assertThat(now.logLikelihood() - now.logLikelihoodWithout()).isLessThan(gain);
    CountPrediction last = only(load("koto-2021", "2026"));
    assertThat(last.logLikelihood()).isLessThan(last.logLikelihoodWithout());
    assertThat(DataCard.isPublic("koto-2021", Era.POSTER)).isFalse();
    assertThat(DataCard.isPublic("koto-2019", Era.POSTER)).isTrue();
  }
}
