package io.nightjar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightjar.card.ModelCard;
import io.nightjar.constraint.Label;
import io.nightjar.constraint.Label.Family;
import io.nightjar.constraint.Term;
import io.nightjar.likelihood.Evaluation;
import io.nightjar.likelihood.Evidences;
import io.nightjar.likelihood.ExclusionPlane;
import io.nightjar.likelihood.Plane;
import io.nightjar.physics.Era;
import io.nightjar.plot.Curve;
import io.nightjar.plot.Figure;
import io.nightjar.plot.Figures;
import io.nightjar.plot.Labels;
import io.nightjar.plot.Layer;
import io.nightjar.plot.Palette;
import io.nightjar.plot.Points;
import io.nightjar.plot.Region;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Planes of exclusion and the chart of pulls show what they are made of. */
@Tag("golden")
class LikelihoodFiguresTest {
  private static final String CARD = "dark-seesaw";

  @TempDir private Path folder;

  private static <T extends Layer> Stream<T> all(Figure figure, Class<T> kind) {
    return figure.panels().getFirst().layers().stream().filter(kind::isInstance).map(kind::cast);
  }

  @Test
  void everyLimitHasItsNumberAndItsEntryInTheList() throws Exception {
    ExclusionPlane plane =
        ExclusionPlane.of(Plane.SCALAR, ModelCard.load(CARD, List.of()), Evidences.of(Era.TODAY), 2)
            .orElseThrow();
    Figure figure = ExclusionFigure.of(plane, CARD, Era.TODAY);
    int limits = plane.outlines().size();
    assertThat(limits).isGreaterThan(10);
    assertThat(all(figure, Labels.class)).hasSize(limits);
    assertThat(
            all(figure, Curve.class)
                .map(Curve::label)
                .filter(label -> !label.isEmpty())
                .collect(Collectors.toSet()))
        .hasSize(limits);
    long areas = plane.outlines().stream().mapToLong(o -> o.excluded().size()).sum();
    assertThat(all(figure, Region.class)).hasSize((int) areas);
    Points point = all(figure, Points.class).findFirst().orElseThrow();
    assertThat(point.x()).containsExactly(plane.mass());
    assertThat(String.join(" ", figure.caption())).contains("No").contains("left");
    Path file = folder.resolve("plane.svg");
    Figures.write(figure, file); // places every number, or fails
    assertThat(file).isNotEmptyFile();
  }

  private static Term term(String name, Family family, double lnL, double predicted) {
    Label label =
        new Label(name, name, family, "measured", LocalDate.of(2019, 1, 1), "Key:2019", "seen");
    return Term.of(label, lnL, predicted, 1, "", "");
  }

  @Test
  void pullsAreOpenBarsThenAndFilledOnesNow() throws Exception {
    Evaluation then =
        new Evaluation(Era.POSTER, List.of(term("old", Family.ANOMALY, -2, 3)), List.of());
    Evaluation now =
        new Evaluation(
            Era.TODAY,
            List.of(
                term("new", Family.PRECISION, -50, 0),
                term("old", Family.PRECISION, -0.5, 3),
                term("quiet", Family.PRECISION, 0, 3)),
            List.of());
    Figure figure = PullFigure.of(List.of(then, now), CARD);
    List<Region> bars = all(figure, Region.class).toList();
    assertThat(bars).hasSize(3);
    assertThat(bars.get(0).x()).as("an anomaly of an era is on top").containsExactly(0.0, 2.0);
    assertThat(bars.get(0).fill().colour()).isEqualTo(Palette.PALE_GREY);
    assertThat(bars.get(1).x()).containsExactly(0.0, 1.0);
    assertThat(bars.get(1).fill().colour()).isEqualTo(Palette.VERMILION);
    assertThat(bars.get(2).x()).as("cut at the end of the axis").containsExactly(-6.0, 0.0);
    Path file = folder.resolve("pulls.svg");
    Figures.write(figure, file);
    assertThat(file).isNotEmptyFile();
  }
}
