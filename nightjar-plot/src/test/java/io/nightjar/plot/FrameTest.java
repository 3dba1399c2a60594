package io.nightjar.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Numbers stand where the axes say. */
@Tag("golden")
class FrameTest {

  private static final Rectangle2D BOX = new Rectangle2D.Double(10, 20, 100, 200);
  private static final Pen PEN = new Pen(Palette.BLACK, 1, Pen.Dash.SOLID);

  @Test
  void putsSeriesOnThePage() {
    Frame frame =
        new Frame(BOX, new Range(Scale.LINEAR, 0, 10), new Range(Scale.LOGARITHMIC, 1, 100));
    Steps steps = Steps.of("", new double[] {1, 3, 9}, new double[] {10, 1000}, PEN);
    Rectangle2D seen = Artist.ink(steps, frame).getFirst().covered().getBounds2D();
    assertThat(seen.getMinX()).isCloseTo(20, within(0.51)); // half the width of the line
    assertThat(seen.getMaxX()).isCloseTo(100, within(0.51));
    assertThat(seen.getMaxY()).isCloseTo(120, within(0.51));
    assertThat(seen.getMinY())
        .as("beyond the frame, where it is clipped")
        .isCloseTo(-80, within(0.51));
  }

  @Test
  void keepsAPointOnTheAxisWholeAndEndsItsBarsAtTheFrame() {
    Frame frame = new Frame(BOX, new Range(Scale.LINEAR, 0, 10), new Range(Scale.LINEAR, 0, 10));
    Points points = Points.at("", new double[] {5, 11}, new double[] {0, 5}, new double[] {3, 1});
    List<Ink> ink = Artist.ink(points, frame);
    assertThat(ink).as("bar and dot of the first, nothing of the second").hasSize(2);
    assertThat(ink.getFirst().covered().getBounds2D().getMaxY()).isEqualTo(220);
    assertThat(ink.getLast().covered().getBounds2D().getMaxY())
        .isCloseTo(220 + Artist.DOT, within(1e-6));
  }

  @Test
  void endsAnArrowAtItsTip() {
    Frame frame = new Frame(BOX, new Range(Scale.LINEAR, 0, 10), new Range(Scale.LINEAR, 0, 10));
    List<Ink> ink = Artist.ink(Arrows.one(5, 8, 5, 2, PEN), frame);
    Rectangle2D shaft = ink.getFirst().covered().getBounds2D();
    Rectangle2D head = ink.getLast().covered().getBounds2D();
    assertThat(shaft.getMinY()).isCloseTo(60, within(1e-9));
    assertThat(shaft.getMaxY()).isCloseTo(head.getMinY(), within(1e-9));
    assertThat(head.getMaxY()).isCloseTo(180, within(1e-9));
    assertThat(head.getCenterX()).isCloseTo(60, within(1e-9));
    assertThat(head.getHeight()).as("slender").isGreaterThan(head.getWidth());
  }

  @Test
  void drawsOfAShortArrowAShortHeadAndOfNoneNothing() {
    Frame frame = new Frame(BOX, new Range(Scale.LINEAR, 0, 10), new Range(Scale.LINEAR, 0, 10));
    List<Ink> shortOne = Artist.ink(Arrows.one(5, 5, 5.1, 5, PEN), frame);
    assertThat(shortOne.getLast().covered().getBounds2D().getWidth()).isCloseTo(1, within(1e-9));
    assertThat(Artist.ink(Arrows.one(5, 5, 5, 5, PEN), frame)).isEmpty();
  }

  @Test
  void anUnmarkedAxisHasNeitherMarksNorRoomForThem() {
    Range range = new Range(Scale.UNMARKED, -1, 3);
    assertThat(range.fraction(0)).isEqualTo(0.25);
    Ticks ticks = Ticks.of(range, 100, label -> 1);
    assertThat(ticks.major()).isEmpty();
    assertThat(ticks.minor()).isEmpty();
    Axes axes = new Axes(new Typesetter());
    assertThat(axes.below(Axis.unmarked("x"))).isLessThan(axes.below(Axis.linear("x")) - 5);
  }

  @Test
  void beginsCountsAtZeroAndLeavesRoomAbove() {
    Steps counts = Steps.of("", new double[] {1, 2, 3}, new double[] {40, 100}, PEN);
    Range y = Extent.y(Axis.linear("y"), List.of(counts));
    assertThat(y.low()).isZero();
    assertThat(y.high()).isBetween(103.0, 110.0);
    Range x = Extent.x(Axis.linear("x"), List.of(counts));
    assertThat(x).isEqualTo(new Range(Scale.LINEAR, 1, 3));
  }

  @Test
  void showsEmptyBinsAndConstants() {
    Steps empty = Steps.of("", new double[] {1, 2}, new double[] {0}, PEN);
    assertThat(Extent.y(Axis.linear("y"), List.of(empty)).low()).isZero();
    Steps constant = Steps.of("", new double[] {1, 2}, new double[] {-5}, PEN);
    assertThat(Extent.y(Axis.linear("y"), List.of(constant)).contains(-5)).isTrue();
  }

  @Test
  void refusesAnAxisWithNothingOnIt() {
    Steps empty = Steps.of("", new double[] {1, 2}, new double[] {0}, PEN);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Extent.y(Axis.logarithmic("y"), List.of(empty)))
        .withMessage("Axis 'y': there is nothing positive to show, so its range must be given.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Extent.y(Axis.linear("y").from(7), List.of(empty)))
        .withMessageContaining("Axis 'y' would go from 7.0");
  }
}
