package io.nightjar.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Legend, notes and labels of lines hide nothing that is drawn. */
@Tag("law")
class LegendTest {

  private static final int SEEDS = 200;
  private static final double PIXELS = 4;

  static IntStream seeds() {
    return IntStream.range(0, SEEDS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void coversNoBinNoPointAndNoOtherWords(int seed) {
    Sample sample = Sample.of(seed);
    Arranged panel = compose(sample.panel());
    assertThat(panel.added()).as("places in the frame, seed %d", seed).isNotEmpty();
    for (Rectangle2D place : panel.added()) {
      assertThat(panel.upper().box().contains(place))
          .as("inside of the frame, seed %d", seed)
          .isTrue();
      assertThat(sample.drawn(panel.upper()).filter(place::intersects))
          .as("hidden, seed %d", seed)
          .isEmpty();
      assertThat(panel.added().stream().filter(place::intersects))
          .as("overlapping words, seed %d", seed)
          .containsExactly(place);
    }
  }

  /** Independent of all geometry: where words go, the picture without words is white. */
  @ParameterizedTest
  @MethodSource("seeds")
  void standsOnWhitePaper(int seed) {
    Arranged panel = compose(Sample.of(seed).panel());
    BufferedImage picture = picture(panel);
    for (Rectangle2D place : panel.added()) {
      for (int x = (int) (place.getMinX() * PIXELS); x < place.getMaxX() * PIXELS; x++) {
        for (int y = (int) (place.getMinY() * PIXELS); y < place.getMaxY() * PIXELS; y++) {
          assertThat(picture.getRGB(x, y))
              .as("pixel %d, %d, seed %d", x, y, seed)
              .isEqualTo(Color.WHITE.getRGB());
        }
      }
    }
  }

  @Test
  void standsToTheRightWhenTheAxisMayNotGrow() {
    Arranged panel = Composer.compose(Examples.crowded()).panels().getFirst();
    assertThat(panel.added()).isEmpty();
    assertThat(panel.upper().box().getMaxX()).isLessThan(Examples.crowded().width() - 30);
  }

  @Test
  void leavesTheDataMostOfThePanel() {
    for (Arranged panel : Composer.compose(Examples.threePanels()).panels()) {
      assertThat(panel.upper().y().fraction(700 / 2.0)).isGreaterThan(0.3);
    }
  }

  @Test
  void namesPointsFirstAndStacksFromTheTop() {
    List<Layer> layers = Examples.everything().panels().getFirst().layers();
    assertThat(Entry.of(layers))
        .extracting(Entry::label)
        .containsExactly("d", "b", "a", "r", "s", "t", "f", "x_0", "y_0", "g");
  }

  private static Arranged compose(Panel panel) {
    return Composer.compose(Figure.of(panel)).panels().getFirst();
  }

  private static BufferedImage picture(Arranged panel) {
    BufferedImage image =
        new BufferedImage((int) (246 * PIXELS), (int) (190 * PIXELS), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setPaint(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.scale(PIXELS, PIXELS);
    panel.data().forEach(ink -> ink.draw(graphics));
    graphics.dispose();
    return image;
  }

  /** Random spectra: falling, rising, peaked, flat; on both scales of the y axis. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Sample(
      double[] edges,
      double[] background,
      double[] signal,
      double[] data,
      double line,
      Scale scale) {

    static Sample of(int seed) {
      SplittableRandom random = new SplittableRandom(seed);
      int bins = random.nextInt(1, 31);
      double[] widths = random.doubles(bins + 1, 0.2, 1).toArray();
      Arrays.parallelPrefix(widths, Double::sum);
      double slope = random.nextDouble(-4, 4);
      double size = Math.pow(10, random.nextDouble(-2, 6));
      double[] background =
          IntStream.range(0, bins)
              .mapToDouble(bin -> size * Math.exp(slope * bin / bins) * random.nextDouble(0.5, 1))
              .toArray();
      double[] signal = DoubleStream.of(background).map(b -> b * random.nextDouble()).toArray();
      double[] data = DoubleStream.of(background).map(b -> b * random.nextDouble(0.2, 2)).toArray();
      double line = widths[0] + random.nextDouble() * (widths[bins] - widths[0]);
      return new Sample(
          widths,
          background,
          signal,
          data,
          line,
          random.nextBoolean() ? Scale.LINEAR : Scale.LOGARITHMIC);
    }

    Panel panel() {
      return Panel.of(
              Axis.linear("x"),
              scale == Scale.LINEAR ? Axis.linear("y") : Axis.logarithmic("y"),
              Stack.of(
                  edges,
                  Stack.part(Latex.text("background"), background, Fill.solid(Palette.LIGHT_GREY)),
                  Stack.part("\\nu_6 \\to \\nu_4\\,e^+e^-", signal, Fill.solid(Palette.ORANGE))),
              Band.around(
                  "",
                  edges,
                  background,
                  Examples.scaled(background, 0.3),
                  Fill.solid(Palette.SKY_BLUE)),
              Reference.vertical("x_0", line, Pen.dashed(Palette.BLUE)),
              Points.inBins(Latex.text("data"), edges, data, Examples.scaled(data, 0.4)))
          .noting("6.7\\times10^{20}\\ \\mathrm{POT}");
    }

    /** What the figure shows, computed once more: bins with their band, and bars of points. */
    Stream<Rectangle2D> drawn(Frame frame) {
      return IntStream.range(0, data.length)
          .boxed()
          .flatMap(bin -> {
            double left = frame.px(edges[bin]);
            double right = frame.px(edges[bin + 1]);
            double top = frame.py(Math.max(background[bin] + signal[bin], 1.3 * background[bin]));
            double high = frame.py(1.4 * data[bin]);
            double low = frame.py(0.6 * data[bin]);
            double middle = (left + right) / 2;
            return Stream.of(
                new Rectangle2D.Double(left, top, right - left, frame.box().getMaxY() - top),
                new Rectangle2D.Double(left, frame.py(data[bin]) - 0.4, right - left, 0.8),
                new Rectangle2D.Double(middle - 0.4, high, 0.8, low - high));
          });
    }
  }
}
