package io.nightjar.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Marks of axes. */
@Tag("law")
class TicksTest {

  private static final double LENGTH = 125;
  private static final double NEED = 20;

  static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void ofAnyLinearRangeSayWhereTheyAre(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double size = Math.pow(10, random.nextDouble(-20, 25));
    double low = size * random.nextDouble(-1, 1);
    Range range = new Range(Scale.LINEAR, low, low + size * random.nextDouble(0.01, 1));
    Ticks ticks = Ticks.of(range, LENGTH, label -> NEED);
    assertThat(ticks.major()).hasSizeBetween(2, 8);
    double factor = Math.pow(10, ticks.exponent());
    for (Ticks.Tick tick : ticks.major()) {
      assertThat(range.fraction(tick.value())).isBetween(-1e-6, 1 + 1e-6);
      assertThat(Double.parseDouble(tick.label()) * factor)
          .isCloseTo(tick.value(), within(1e-9 * size));
    }
    assertSpaced(ticks, range);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void ofAnyLogarithmicRangeAreApart(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double low = Math.pow(10, random.nextDouble(-20, 20));
    Range range =
        new Range(Scale.LOGARITHMIC, low, low * Math.pow(10, random.nextDouble(0.05, 20)));
    Ticks ticks = Ticks.of(range, LENGTH, label -> NEED);
    assertThat(ticks.major()).hasSizeBetween(1, 8);
    assertThat(ticks.major().size() + ticks.minor().size()).isGreaterThan(2);
    assertSpaced(ticks, range);
  }

  @Test
  void areTheUsualNumbers() {
    assertThat(labels(Scale.LINEAR, 0, 1))
        .containsExactly("0.0", "0.2", "0.4", "0.6", "0.8", "1.0");
    assertThat(labels(Scale.LINEAR, -1, 1)).containsExactly("-1.0", "-0.5", "0.0", "0.5", "1.0");
    assertThat(labels(Scale.LINEAR, 0, 5.1e6)).containsExactly("0", "1", "2", "3", "4", "5");
    assertThat(labels(Scale.LOGARITHMIC, 0.05, 200))
        .containsExactly("10^{-1}", "1", "10", "10^{2}");
    assertThat(labels(Scale.LOGARITHMIC, 1e-20, 1))
        .containsExactly("10^{-20}", "10^{-16}", "10^{-12}", "10^{-8}", "10^{-4}", "1");
    assertThat(labels(Scale.LOGARITHMIC, 0.8, 9)).containsExactly("1", "2", "5");
  }

  @Test
  void divideStepsIntoRoundParts() {
    Ticks ticks = Ticks.of(new Range(Scale.LINEAR, 0, 1), LENGTH, label -> NEED);
    assertThat(ticks.minor()).hasSize(15).contains(0.05, 0.95);
  }

  private static List<String> labels(Scale scale, double low, double high) {
    return Ticks.of(new Range(scale, low, high), LENGTH, label -> NEED).major().stream()
        .map(Ticks.Tick::label)
        .toList();
  }

  private static void assertSpaced(Ticks ticks, Range range) {
    for (int i = 1; i < ticks.major().size(); i++) {
      double before = range.fraction(ticks.major().get(i - 1).value());
      assertThat((range.fraction(ticks.major().get(i).value()) - before) * LENGTH)
          .isGreaterThan(NEED - 1e-3);
    }
  }
}
