package io.nightjar.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Layers are complete and sound from birth, or say which number is not. */
@Tag("law")
class LayersTest {

  private static final double NAN = Double.NaN;
  private static final double INFINITY = Double.POSITIVE_INFINITY;
  private static final double[] EDGES = {0, 1, 2};
  private static final double[] GOOD = {1, 2};
  private static final double[] BAD = {1, NAN};
  private static final Fill FILL = Fill.solid(Palette.GREY);
  private static final Pen PEN = Pen.solid(Palette.BLACK);

  static Stream<Arguments> refused() {
    return Stream.of(
        refused("Stack part 'a': value at index 1 is NaN", () -> Stack.part("a", BAD, FILL)),
        refused(
            "Stack: bin edge at index 0 is Infinity", () -> Stack.of(new double[] {INFINITY, 1})),
        refused(
            "Stack part 'a': value has 2 numbers where 1 are needed",
            () -> Stack.of(GOOD, Stack.part("a", GOOD, FILL))),
        refused("Steps 's': value at index 1 is NaN", () -> Steps.of("s", EDGES, BAD, PEN)),
        refused(
            "Steps 's': bin edges must ascend, but edge 1.0 at index 2 follows 1.0",
            () -> Steps.of("s", new double[] {0, 1, 1}, GOOD, PEN)),
        refused(
            "Steps 's': a histogram needs at least two bin edges, not 1",
            () -> Steps.of("s", new double[] {0}, new double[0], PEN)),
        refused(
            "Band 'b': lower end at index 1 is NaN",
            () -> Band.between("b", EDGES, BAD, GOOD, FILL)),
        refused(
            "Band 'b': upper end at index 1 is NaN",
            () -> Band.between("b", EDGES, GOOD, BAD, FILL)),
        refused(
            "Band 'b': error at index 0 is -1.0; it must not be negative",
            () -> Band.around("b", EDGES, GOOD, new double[] {-1, 1}, FILL)),
        refused(
            "Band 'b': the lower end 2.0 at index 1 lies above the upper end 1.0",
            () -> Band.between("b", EDGES, GOOD, new double[] {1, 1}, FILL)),
        refused("Points 'p': y at index 1 is NaN", () -> Points.inBins("p", EDGES, BAD, GOOD)),
        refused(
            "Points 'p': error downwards at index 1 is NaN",
            () -> Points.inBins("p", EDGES, GOOD, BAD)),
        refused(
            "Points 'p': error upwards at index 0 is -Infinity",
            () -> Points.inBins("p", EDGES, GOOD, GOOD, new double[] {-INFINITY, 0})),
        refused("Points 'p': x at index 1 is NaN", () -> Points.at("p", BAD, GOOD, GOOD)),
        refused("Curve 'c': x at index 1 is NaN", () -> Curve.of("c", BAD, GOOD, PEN)),
        refused(
            "Curve 'c': y has 3 numbers where 2 are needed", () -> Curve.of("c", GOOD, EDGES, PEN)),
        refused(
            "Region 'r': lower curve at index 1 is NaN",
            () -> Region.between("r", GOOD, BAD, GOOD, FILL)),
        refused(
            "Region 'r': upper curve at index 1 is NaN",
            () -> Region.between("r", GOOD, GOOD, BAD, FILL)),
        refused(
            "Ring of an area: 2 points are around nothing",
            () -> new Area.Ring(List.of(1.0, 2.0), List.of(1.0, 2.0))),
        refused(
            "Reference 'l': position at index 0 is NaN", () -> Reference.vertical("l", NAN, PEN)),
        refused(
            "Arrows 'a': x of the tip at index 1 is NaN",
            () -> Arrows.of("a", GOOD, GOOD, BAD, GOOD, PEN)),
        refused(
            "Arrows 'a': y of the beginning has 3 numbers where 2 are needed",
            () -> Arrows.of("a", GOOD, EDGES, GOOD, GOOD, PEN)),
        refused(
            "Labels [w]: y at index 0 is NaN", () -> Labels.at("w", 1, NAN, Labels.Anchor.ABOVE)),
        refused(
            "Labels [v, w]: x has 1 numbers where 2 are needed",
            () ->
                new Labels(
                    List.of("v", "w"),
                    List.of(1.0),
                    List.of(1.0, 2.0),
                    Labels.Anchor.ABOVE,
                    Palette.BLACK)),
        refused("Axis 'x': end at index 0 is NaN", () -> Axis.linear("x").from(NAN)),
        refused(
            "Axis 'x' is logarithmic and cannot reach 0.0", () -> Axis.logarithmic("x").from(0)),
        refused("Axis 'x' goes from 2.0 to 1.0", () -> Axis.linear("x").from(2).to(1)),
        refused("The width of a line is 0.0 pt", () -> new Pen(Palette.BLACK, 0, Pen.Dash.SOLID)),
        refused("A figure needs at least one panel", Figure::of),
        refused("The figure is -1.0 pt wide", () -> Examples.everything().sized(-1, 1)),
        refused("The figure is NaN pt high", () -> Examples.everything().sized(1, NAN)));
  }

  private static Arguments refused(String message, ThrowingCallable birth) {
    return Arguments.of(message, birth);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void areRefusedWithAReason(String message, ThrowingCallable birth) {
    assertThatIllegalArgumentException().isThrownBy(birth).withMessageStartingWith(message);
  }

  @Test
  void doNotChangeWithTheArraysTheyWereMadeFrom() {
    double[] values = {1, 2};
    Steps steps = Steps.of("s", EDGES, values, PEN);
    values[0] = 7;
    assertThat(steps.values()).containsExactly(1.0, 2.0);
    assertThat(steps).isEqualTo(Steps.of("s", EDGES, GOOD, PEN));
  }

  @Test
  void stackAddsUp() {
    Stack stack =
        Stack.of(EDGES, Stack.part("a", GOOD, FILL), Stack.part("b", new double[] {10, 20}, FILL));
    assertThat(stack.total(0)).containsExactly(0.0, 0.0);
    assertThat(stack.total(2)).containsExactly(11.0, 22.0);
  }
}
