package io.nightjar.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.card.DataCard;
import io.nightjar.cli.OldExcesses.Point;
import io.nightjar.cli.OldExcesses.Search;
import io.nightjar.experiment.Observable;
import io.nightjar.experiment.Sample;
import io.nightjar.physics.Citations;
import io.nightjar.physics.Era;
import io.nightjar.plot.Curve;
import io.nightjar.plot.Figure;
import io.nightjar.plot.Layer;
import io.nightjar.plot.Points;
import io.nightjar.plot.Region;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** PS-191 and E-816 against the mass of ν₆: docs/physics/old-excesses.md. */
@Tag("law")
class OldExcessesTest {
  private static OldExcesses old;

  @BeforeAll
  static void predicts() throws InterruptedException {
    old = OldExcesses.of("dark-seesaw", 1, 2);
  }

  private static List<Layer> layers() {
    Figure figure = OldExcessFigure.of(old);
    return figure.panels().getFirst().layers();
  }

  private static <T extends Layer> List<T> all(Class<T> kind) {
    return layers().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** 23 ± 8, and 7 to 39 within two standard deviations; the card of PS-191 has the same excess. */
  @Test
  @Tag("reference")
  void theExcessIsThatOfTheCard() {
    Map<Observable, Sample> samples = DataCard.load("ps191", List.of(), Era.POSTER).samples();
    Sample sample = Objects.requireNonNull(samples.get(Observable.E_VISIBLE));
    assertThat(sample.totalObserved() - sample.totalExpected()).isEqualTo(23);
    assertThat(old.band(0)).isEqualTo(23);
    assertThat(old.isCompatible(6.9)).isFalse();
    assertThat(old.isCompatible(7)).isTrue();
    assertThat(old.isCompatible(39)).isTrue();
    assertThat(old.isCompatible(39.1)).isFalse();
  }

  /** Fewer within a millimetre than anywhere; errors of a few per cent; masses ascend. */
  @Test
  void everyMassHasItsEvents() {
    assertThat(old.searches()).extracting(Search::name).containsExactly("ps191", "e816");
    for (Search search : old.searches()) {
      assertThat(search.within()).isCloseTo(0.1, within(1e-12));
      assertThat(search.points()).extracting(Point::mass).isSorted().contains(old.benchmark());
      for (Point point : search.points()) {
        assertThat(point.near().value()).isPositive().isLessThan(point.anywhere().value());
        assertThat(point.near().error()).isLessThan(0.06 * point.near().value());
        assertThat(point.anywhere().error()).isLessThan(0.02 * point.anywhere().value());
        assertThat(point.far()).isBetween(0.9, 1.0);
      }
    }
  }

  /** ν₆ decays the sooner the heavier it is, and to nothing visible from 2ν₄ + ν₅ on. */
  @Test
  void eventsRiseUntilAnotherDecayOpens() {
    List<Point> points = old.searches().getFirst().points();
    for (int i = 1; i < points.size(); i++) {
      double before = points.get(i - 1).near().value();
      double here = points.get(i).near().value();
      if (points.get(i).mass() < old.opens() - 0.002) {
        assertThat(here).as("%s", points.get(i)).isGreaterThan(before);
      } else if (points.get(i).mass() > old.opens() + 0.003) {
        assertThat(here).as("%s", points.get(i)).isLessThan(points.getFirst().near().value());
      }
    }
    assertThat(old.opens()).isCloseTo(0.2927764, within(1e-9));
  }

  /** Two bands, four curves, their errors, and the benchmark on the first curve. */
  @Test
  void theFigureShowsWhatWasComputed() {
    assertThat(all(Region.class)).hasSize(2);
    assertThat(all(Region.class).getFirst().lower()).containsOnly(7.0);
    assertThat(all(Region.class).getFirst().upper()).containsOnly(39.0);
    List<Curve> curves = all(Curve.class);
    assertThat(curves).hasSize(4).extracting(Curve::label).doesNotHaveDuplicates();
    for (int i = 0; i < 4; i++) {
      Search search = old.searches().get(i / 2);
      List<Double> expected =
          search.points().stream()
              .map(i % 2 == 0 ? Point::near : Point::anywhere)
              .map(e -> e.value())
              .toList();
      assertThat(curves.get(i).y()).isEqualTo(expected);
    }
    Points mark = all(Points.class).getLast();
    assertThat(mark.x().getFirst()).isCloseTo(220.049, within(1e-9));
    assertThat(mark.y().getFirst())
        .isEqualTo(old.searches().getFirst().at(old.benchmark()).near().value());
    assertThat(OldExcessFigure.of(old).caption()).anyMatch(line -> line.contains("provisional"));
  }

  @Test
  void everythingIsSaidAndCited() {
    assertThat(old.caption()).contains("Provisional", "293 MeV").doesNotContain("NaN", "null");
    assertThat(old.text()).startsWith("Provisional").contains("23 ± 8", "7 to 39", "not known");
    assertThat(old.citations())
        .contains("Bernardi:1986hs", "Astier:1989vc")
        .allMatch(new Citations()::has);
  }
}
