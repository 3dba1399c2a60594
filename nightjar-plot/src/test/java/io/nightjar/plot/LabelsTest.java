package io.nightjar.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Words at points hide nothing that is drawn, and stand where they are wanted if they can. */
@Tag("law")
class LabelsTest {

  private static final int SEEDS = 100;
  private static final double PIXELS = 4;
  private static final Pen PEN = Pen.solid(Palette.BLACK);

  static IntStream seeds() {
    return IntStream.range(0, SEEDS);
  }

  private static Arranged compose(Panel panel) {
    return Composer.compose(Figure.of(panel)).panels().getFirst();
  }

  private static Panel panel(Layer... layers) {
    return Panel.of(Axis.linear("x").from(0).to(10), Axis.linear("y").from(0).to(10), layers);
  }

  /** Curves, an area, arrows, dots and six words wherever chance puts them. */
  private static Panel crowd(int seed) {
    Random random = new Random(seed);
    double[] x = {0, 2, 4, 6, 8, 10};
    List<Layer> layers = new ArrayList<>();
    double[] zero = new double[x.length];
    double[] area = random.doubles(x.length, 0, 6).toArray();
    layers.add(Region.between("r", x, zero, area, Fill.solid(Palette.LIGHT_GREY)));
    layers.add(Curve.of("c", x, random.doubles(x.length, 0, 10).toArray(), PEN));
    layers.add(Reference.vertical("", 10 * random.nextDouble(), PEN));
    double[] begin = random.doubles(4, 0, 10).toArray();
    double[] end = random.doubles(4, 0, 10).toArray();
    layers.add(Arrows.of("a", begin, end, end, begin, Pen.dashed(Palette.BLUE)));
    layers.add(Points.at("p", begin, random.doubles(4, 0, 10).toArray(), new double[4]));
    Labels.Anchor[] anchors = Labels.Anchor.values();
    for (int k = 0; k < 6; k++) {
      Labels.Anchor anchor = anchors[random.nextInt(anchors.length)];
      String words = k % 3 == 0 ? "\\nu_" + k + "\n" + Latex.text("word") : Latex.text("word " + k);
      layers.add(Labels.at(words, 10 * random.nextDouble(), 10 * random.nextDouble(), anchor));
    }
    return panel(layers.toArray(Layer[]::new)).legend(Panel.Legend.RIGHT);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void coverNoOtherWordsAndStayInTheFrame(int seed) {
    Arranged panel = compose(crowd(seed));
    assertThat(panel.added()).hasSize(6);
    for (Rectangle2D place : panel.added()) {
      assertThat(panel.upper().box().contains(place)).isTrue();
      assertThat(panel.added().stream().filter(place::intersects)).containsExactly(place);
    }
  }

  /** Independent of all geometry: where words go, the picture without words has one colour. */
  @ParameterizedTest
  @MethodSource("seeds")
  void standOnEvenGround(int seed) {
    Arranged panel = compose(crowd(seed));
    BufferedImage picture = picture(panel);
    for (Rectangle2D place : panel.added()) {
      int first =
          picture.getRGB((int) (place.getMinX() * PIXELS), (int) (place.getMinY() * PIXELS));
      assertThat(first)
          .as("seed %d", seed)
          .isIn(Color.WHITE.getRGB(), Palette.LIGHT_GREY.color().getRGB());
      for (int x = (int) (place.getMinX() * PIXELS); x < place.getMaxX() * PIXELS; x++) {
        for (int y = (int) (place.getMinY() * PIXELS); y < place.getMaxY() * PIXELS; y++) {
          assertThat(picture.getRGB(x, y)).as("pixel %d, %d, seed %d", x, y, seed).isEqualTo(first);
        }
      }
    }
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

  /** Seen from the point, the middle of the words lies where the anchor says. */
  @ParameterizedTest
  @EnumSource
  void standWhereTheyAreWantedIfThatIsFree(Labels.Anchor anchor) {
    Arranged panel = compose(panel(Labels.at("w", 5, 5, anchor)));
    Rectangle2D place = panel.added().getFirst();
    double x = panel.upper().px(5);
    double y = panel.upper().py(5);
    assertThat(Math.signum(Math.rint(place.getCenterX() - x))).isEqualTo(anchor.right);
    assertThat(Math.signum(Math.rint(place.getCenterY() - y))).isEqualTo(anchor.down);
    double dx = Math.max(0, Math.max(place.getMinX() - x, x - place.getMaxX()));
    double dy = Math.max(0, Math.max(place.getMinY() - y, y - place.getMaxY()));
    assertThat(Math.hypot(dx, dy)).as("distance [pt]").isLessThan(5);
  }

  @Test
  void stayWithinAPlainAreaButLeaveAHatchedOneAndPointBack() {
    double[] x = {2, 8};
    double[] low = {2, 2};
    double[] high = {8, 8};
    Labels words = Labels.at(Latex.text("word"), 5, 5, Labels.Anchor.CENTRE);
    Fill plain = Fill.solid(Palette.LIGHT_GREY);
    Fill hatched = Fill.hatched(Palette.GREY, Hatch.RISING);
    assertThat(lines(compose(panel(Region.between("", x, low, high, plain), words)))).isZero();
    assertThat(lines(compose(panel(Region.between("", x, low, high, hatched), words)))).isOne();
  }

  private static long lines(Arranged panel) {
    return panel.rest().stream()
        .filter(Ink.Stroked.class::isInstance)
        .map(Ink.Stroked.class::cast)
        .filter(line -> line.color().equals(Palette.GREY.color()))
        .count();
  }

  @Test
  void leaveTheLegendItsOwnPlace() {
    Labels corner = Labels.at(Latex.text("in the corner"), 8.5, 9, Labels.Anchor.CENTRE);
    Curve curve = Curve.of("c", new double[] {0, 10}, new double[] {1, 2}, PEN);
    List<Rectangle2D> places = compose(panel(curve, corner)).added();
    assertThat(places).hasSize(2);
    assertThat(places.get(0).intersects(places.get(1))).isFalse();
  }

  @Test
  void alignSeveralLines() {
    Typesetter typesetter = new Typesetter();
    List<String> lines = List.of("\\text{a long line}", "b");
    for (double share : new double[] {0, 0.5, 1}) {
      Block block = Block.column(lines, share, typesetter);
      Rectangle2D b = block.ink().get(1).covered().getBounds2D();
      double room = block.width() - typesetter.set("b", Typesetter.SMALL).width();
      assertThat(b.getMinX()).isCloseTo(share * room, within(1.0));
      assertThat(b.getMaxY()).isLessThanOrEqualTo(block.height() + 0.1);
    }
  }

  @Test
  void sayThatThereIsNoRoom() {
    String words = Latex.text("these words are longer than the frame is wide, wherever they stand");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> compose(panel(Labels.at(words, 5, 5, Labels.Anchor.ABOVE))))
        .withMessageStartingWith("The labels over the axis 'y' find no free place.");
  }

  @Test
  void standInLowerPanelsToo() {
    Panel upper = panel(Curve.of("", new double[] {0, 10}, new double[] {1, 2}, PEN));
    Panel both =
        upper.over(Axis.linear("z").from(0).to(1), Labels.at("w", 5, 0.5, Labels.Anchor.CENTRE));
    assertThat(compose(both).rest())
        .hasSize(compose(upper.over(Axis.linear("z").from(0).to(1))).rest().size() + 1);
  }

  @Test
  void punctuationInWordsChangesNoLaterLabel() {
    List<String> labels = List.of("a+b", "a:b", "a=b", "a,b", Latex.text("a: 1, b + c = d/e"));
    List<Double> before = labels.stream().map(LabelsTest::width).toList();
    width(Latex.text("+:=,-<>/()[]!?;*|'\"#$%&{}"));
    assertThat(labels.stream().map(LabelsTest::width)).containsExactlyElementsOf(before);
  }

  private static double width(String latex) {
    return new Typesetter().set(latex, Typesetter.SMALL).width();
  }
}
