package io.nightjar.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Panels in rows stand in line, and what explains them all covers none. */
@Tag("law")
class RowsTest {

  private static List<Rectangle2D> frames(Figure figure) {
    return Composer.compose(figure).panels().stream().map(panel -> panel.upper().box()).toList();
  }

  @Test
  void framesAreOfOneSizeAndInLine() {
    List<Rectangle2D> frames = frames(Examples.rows());
    assertThat(frames).hasSize(7);
    for (int k = 0; k < frames.size(); k++) {
      Rectangle2D frame = frames.get(k);
      assertThat(frame.getWidth()).isCloseTo(frames.get(0).getWidth(), within(1e-9));
      assertThat(frame.getHeight()).isCloseTo(frames.get(0).getHeight(), within(1e-9));
      assertThat(frame.getMinX()).isCloseTo(frames.get(k % 3).getMinX(), within(1e-9));
      assertThat(frame.getMinY()).isCloseTo(frames.get(k / 3 * 3).getMinY(), within(1e-9));
    }
  }

  @Test
  void nothingLeavesThePageOrCoversAnotherPanel() {
    Figure figure = Examples.rows();
    Rectangle2D page = new Rectangle2D.Double(0, 0, figure.width(), figure.height());
    Composition composition = Composer.compose(figure);
    List<Rectangle2D> frames = frames(figure);
    for (Arranged panel : composition.panels()) {
      for (Ink ink : panel.ink()) {
        Rectangle2D place = ink.covered().getBounds2D();
        assertThat(place.isEmpty() || page.contains(place)).isTrue();
        assertThat(frames)
            .noneMatch(frame -> !frame.equals(panel.upper().box()) && frame.intersects(place));
      }
    }
    for (Ink ink : composition.words()) {
      Rectangle2D place = ink.covered().getBounds2D();
      assertThat(page.contains(place)).isTrue();
      assertThat(frames).noneMatch(place::intersects);
    }
  }

  @Test
  void theLegendOfAllIsAsHighAsItsLines() {
    List<Rectangle2D> without = frames(Examples.rows().legend(Figure.Legend.BY_PANEL));
    List<Rectangle2D> with = frames(Examples.rows());
    assertThat(with.get(0).getMinY()).isGreaterThan(without.get(0).getMinY() + 7);
    assertThat(with.get(6).getMaxY()).isCloseTo(without.get(6).getMaxY(), within(1e-9));
  }

  @Test
  void aRowOfAllPanelsIsTheUsualFigure() {
    Panel[] panels = Examples.threePanels().panels().toArray(Panel[]::new);
    assertThat(Figure.grid(3, panels)).isEqualTo(Figure.of(panels));
    assertThat(Figure.grid(2, panels).rows()).isEqualTo(2);
    assertThat(Figure.grid(1, panels).height()).isEqualTo(3 * Figure.of(panels).height());
  }

  @Test
  void refusesRowsThatCannotBeFilled() {
    Panel[] panels = Examples.threePanels().panels().toArray(Panel[]::new);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Figure.grid(4, panels))
        .withMessage("3 panels cannot stand in rows of 4.");
    assertThatIllegalArgumentException().isThrownBy(() -> Figure.grid(0, panels));
  }
}
