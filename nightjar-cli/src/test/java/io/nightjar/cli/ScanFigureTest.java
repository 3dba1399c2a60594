package io.nightjar.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.plot.Area;
import io.nightjar.plot.Curve;
import io.nightjar.plot.Figure;
import io.nightjar.plot.Figures;
import io.nightjar.plot.Layer;
import io.nightjar.plot.Mark;
import io.nightjar.plot.Points;
import io.nightjar.store.ParquetTable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures of scans show what stands in their tables. */
@Tag("golden")
class ScanFigureTest {

  private static final int NX = 61; // ln ε from 1e-4 to 1e-2
  private static final int NY = 41; // α from 0 to 1

  private static final String AXES =
      """
      "vary": [
        {"name": "dark-photon.epsilon", "unit": "", "from": 1e-4, "to": 1e-2, "scale": "log",
         "points": 61, "card": 2e-3, "keys": ["dark-photon.epsilon"], "card_values": [2e-3]},
        {"name": "dark-coupling.alpha", "unit": "", "from": 0, "to": 1, "scale": "linear",
         "points": 41, "card": 0.4, "keys": ["dark-coupling.alpha"], "card_values": [0.4]}]\
      """;

  private static final String NOTE =
      """
      {"scan": {"name": "hill"}, "card": {"name": "dark-seesaw"}, "era": "2026", "method": "grid",
       "complete": true, "terms": ["sign", "bound"], "terms_off": ["x"],
       "families": {"anomaly": ["sign"], "visible": ["bound"]}, %s}\
      """
          .formatted(AXES);

  @TempDir private Path folder = Path.of("");

  /** Decades of ε above 1e-3, in units of the widths below. */
  private static double decades(int row) {
    return -1 + 2.0 * (row / NY) / (NX - 1);
  }

  private static double alpha(int row) {
    return row % NY / (NY - 1.0);
  }

  /** A table whose terms are functions of decades and α; NaN is unphysical. */
  private Path table(DoubleBinaryOperator sign, DoubleBinaryOperator bound) throws IOException {
    Path file = folder.resolve(ScanTable.FILE);
    int rows = NX * NY;
    ParquetTable table =
        new ParquetTable(ScanTable.ROWS, rows)
            .wholes("point", i -> i)
            .numbers("dark-photon.epsilon", i -> 1e-3 * Math.pow(10, decades(i)))
            .numbers("dark-coupling.alpha", i -> alpha(i))
            .numbers(
                "lnL",
                i ->
                    sign.applyAsDouble(decades(i), alpha(i))
                        + bound.applyAsDouble(decades(i), alpha(i)))
            .numbers("lnL_sign", i -> sign.applyAsDouble(decades(i), alpha(i)))
            .numbers("lnL_bound", i -> bound.applyAsDouble(decades(i), alpha(i)))
            .words(
                "status",
                i ->
                    Double.isNaN(sign.applyAsDouble(decades(i), alpha(i)))
                        ? ScanTable.unphysical("g_X")
                        : ScanTable.OK);
    try (OutputStream out = Files.newOutputStream(file)) {
      table.write(out, Map.of(ScanTable.NOTE, NOTE), "test");
    }
    return file;
  }

  private static <T extends Layer> List<T> all(Figure figure, Class<T> kind) {
    return figure.panels().getFirst().layers().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  private static Area area(Figure figure, String... words) {
    return all(figure, Area.class).stream()
        .filter(area -> Stream.of(words).allMatch(area.label()::contains))
        .findFirst()
        .orElseThrow();
  }

  private static List<Double> x(Area area) {
    return area.rings().stream().flatMap(ring -> ring.x().stream()).toList();
  }

  private static List<Double> y(Area area) {
    return area.rings().stream().flatMap(ring -> ring.y().stream()).toList();
  }

  private static double hill(double u, double v, double at, double width) {
    return -((u - at) * (u - at) + (v - 0.5) * (v - 0.5)) / (2 * width * width);
  }

  /** A Gaussian of width σ is seen as circles of radius √2.30 σ and √5.99 σ. */
  @Test
  void aGaussianHasItsRadii() throws Exception {
    Path file = table((u, v) -> hill(u, v, 0.2, 0.1) - 3, (u, v) -> 0);
    Figure figure = ScanFigure.of(ScanTable.read(file), List.of());
    for (double chi2 : List.of(2.30, 5.99)) {
      Area area = area(figure, "everything", chi2 < 3 ? "68" : "95");
      double radius = 0.1 * Math.sqrt(chi2);
      assertThat(Math.log10(Collections.max(x(area)))).isCloseTo(-2.8 + radius, within(1e-3));
      assertThat(Math.log10(Collections.min(x(area)))).isCloseTo(-2.8 - radius, within(1e-3));
      assertThat(Collections.max(y(area))).isCloseTo(0.5 + radius, within(1e-3));
      assertThat(Collections.min(y(area))).isCloseTo(0.5 - radius, within(1e-3));
    }
    Points star =
        all(figure, Points.class).stream()
            .filter(p -> p.mark() == Mark.STAR)
            .findFirst()
            .orElseThrow();
    assertThat(star.x().getFirst()).isCloseTo(Math.pow(10, -2.8), within(1e-12));
    assertThat(star.y()).containsExactly(0.5);
    assertThat(figure.title()).contains("hill", "2026");
    assertThat(String.join(" ", figure.caption())).contains("61", "41", "sign");
    Path svg = folder.resolve("plane.svg");
    Figures.write(figure, svg);
    assertThat(svg).isNotEmptyFile();
  }

  /** Anomalies here, constraints there: each from its own best point, and the sum between them. */
  @Test
  void partsHaveTheirOwnPlaces() throws IOException {
    Path file = table((u, v) -> hill(u, v, 0.4, 0.1), (u, v) -> hill(u, v, -0.4, 0.1));
    Figure figure = ScanFigure.of(ScanTable.read(file), List.of());
    assertThat(middle(x(area(figure, "anomalies")))).isCloseTo(-2.6, within(0.01));
    assertThat(middle(x(area(figure, "everything")))).isCloseTo(-3, within(0.01));
    Area excluded = area(figure, "excluded");
    assertThat(excluded.rings()).as("the plane and a hole in it").hasSize(2);
    assertThat(middle(excluded.rings().getLast().x())).isCloseTo(-3.4, within(0.01));
    assertThat(String.join(" ", figure.caption())).contains("anomalies", "constraints");
  }

  private static double middle(List<Double> x) {
    return Math.log10(Collections.max(x) * Collections.min(x)) / 2;
  }

  /** Unphysical points are a hatched gap, −∞ is excluded from half way on; neither is a zero. */
  @Test
  void gapsAreNoZeros() throws IOException {
    Path file =
        table(
            (u, v) -> v > 0.75 ? Double.NaN : hill(u, v, 0, 0.3),
            (u, v) -> u > 0 ? Double.NEGATIVE_INFINITY : 0);
    Figure figure = ScanFigure.of(ScanTable.read(file), List.of());
    Area gap = area(figure, "unphysical");
    assertThat(Collections.min(y(gap))).isCloseTo(0.7625, within(1e-12));
    for (String part : List.of("68", "everything")) {
      assertThat(Collections.max(y(area(figure, part)))).isLessThanOrEqualTo(0.7625);
      assertThat(Collections.max(x(area(figure, part))))
          .isCloseTo(Math.pow(10, -3 + 1 / 60.0), within(1e-9));
    }
    assertThat(String.join(" ", figure.caption())).contains("Gaps").contains("g");
  }

  /** Over one axis: the best of the other at each point, with the intervals of a parabola. */
  @Test
  void oneParameterIsACurve() throws IOException {
    Path file = table((u, v) -> hill(u, v, 0.2, 0.1) - 3, (u, v) -> 0);
    Figure figure = ScanFigure.of(ScanTable.read(file), List.of("dark-photon.epsilon"));
    Curve curve =
        all(figure, Curve.class).stream()
            .filter(c -> c.label().contains("everything"))
            .findFirst()
            .orElseThrow();
    assertThat(curve.x()).hasSize(NX);
    for (int k = 0; k < NX; k++) {
      double u = Math.log10(curve.x().get(k)) + 3;
      assertThat(curve.y().get(k)).isCloseTo((u - 0.2) * (u - 0.2) / 0.01, within(1e-9));
    }
    // 10^(-2.8 ± 0.1) and 10^(-2.8 ± 0.2)
    assertThat(String.join(" ", figure.caption()).replace("\\mathord{\\text{.}}", "."))
        .contains("0.00126", "0.00200", "0.00100", "0.00251");
  }

  /** The ends of the range are no ends of an interval. */
  @Test
  void openIntervals() throws IOException {
    Path file = table((u, v) -> u < 0 ? 0 : -50 * u, (u, v) -> 0);
    Figure epsilon = ScanFigure.of(ScanTable.read(file), List.of("dark-photon.epsilon"));
    assertThat(String.join(" ", epsilon.caption())).contains("up\\ to");
    Figure alpha = ScanFigure.of(ScanTable.read(file), List.of("dark-coupling.alpha"));
    assertThat(String.join(" ", alpha.caption())).contains("everywhere");
  }

  @Test
  void saysWhatCannotBeDrawn() throws IOException {
    ScanTable table = ScanTable.read(table((u, v) -> -u * u, (u, v) -> 0));
    assertThatThrownBy(() -> ScanFigure.of(table, List.of("dark-photon.epsilo")))
        .isInstanceOf(WrongInput.class)
        .hasMessageContaining("Maybe you meant 'dark-photon.epsilon'");
    List<String> twice = List.of("dark-coupling.alpha", "dark-coupling.alpha");
    assertThatThrownBy(() -> ScanFigure.of(table, twice)).hasMessageContaining("twice");
    ScanTable empty = ScanTable.read(table((u, v) -> Double.NaN, (u, v) -> 0));
    assertThatThrownBy(() -> ScanFigure.of(empty, List.of()))
        .isInstanceOf(WrongInput.class)
        .hasMessageContaining("no point of 'hill' has a likelihood");
  }

  /** Axes carry the symbols of physics; a tie is shown as the first number that it changes. */
  @Test
  void axesAreWhatPeopleKnow() {
    assertThat(axis("dark-photon.mass", "GeV", List.of("dark-photon.mass")).axis().label())
        .isEqualTo("m_{Z'}\\ [\\mathrm{GeV}]");
    assertThat(axis("vertices.nu_mu-nu5", "", List.of("vertices.nu_mu-nu5")).axis().label())
        .startsWith("|V_{\\mu");
    ScanAxis tie =
        axis(
            "nu4-mixing",
            "",
            List.of("heavy-neutrinos.nu4.mixing.mu", "heavy-neutrinos.nu4.mixing.tau"));
    assertThat(tie.axis().label()).isEqualTo("|U_{\\mu4}|^2");
    assertThat(tie.axis().low().orElseThrow()).isCloseTo(1e-6 * 0.01, within(1e-20));
    assertThat(tie.tied()).containsExactly("heavy-neutrinos.nu4.mixing.tau");
  }

  private static ScanAxis axis(String name, String unit, List<String> keys) {
    List<Double> values = Stream.of(1e-3, 2e-3).limit(keys.size()).toList();
    return new ScanAxis(name, unit, 0.1, 10, true, 5, 1, keys, values);
  }
}
