package io.nightjar.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.Draws;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Contours: what lies inside a closed polygon in the logarithms. */
class ContourTest {

  private static Contour of(String rows) {
    return Contour.of(
        LimitsByHand.of(Limit.Search.VISIBLE_CONTOUR, Limit.Bounds.EPSILON, "m_GeV,eps\n" + rows),
        "eps");
  }

  /** An ellipse in the logarithms, of 4000 corners: both sides are known in closed form. */
  @Test
  @Tag("law")
  void ellipse() {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 4000; i++) {
      double angle = 2 * Math.PI * i / 4000;
      double m = Math.exp(-3 + 2 * Math.cos(angle));
      rows.append(String.format(Locale.ROOT, "%s,%s%n", m, Math.exp(-9 + 3 * Math.sin(angle))));
    }
    Contour contour = of(rows.toString());
    for (int n = 0; n < 2000; n++) {
      double x = new Draws(71, n).between(-0.98, 0.98);
      List<double[]> intervals = contour.intervals(Math.exp(-3 + 2 * x));
      assertThat(intervals).hasSize(1);
      double half = 3 * Math.sqrt(1 - x * x);
      assertThat(Math.log(intervals.getFirst()[0])).isCloseTo(-9 - half, within(1e-4));
      assertThat(Math.log(intervals.getFirst()[1])).isCloseTo(-9 + half, within(1e-4));
    }
  }

  /** Where the curve begins and which way it runs does not matter: 2000 draws. */
  @Test
  @Tag("law")
  void startAndDirectionDoNotMatter() {
    List<String> corners = List.of("1,1e-5", "2,1e-4", "4,2e-5", "3,1e-6", "2.5,3e-5", "2,2e-6");
    for (int n = 0; n < 2000; n++) {
      Draws draws = new Draws(72, n);
      double m = draws.logBetween(0.9, 4.4);
      int from = (int) (draws.unit() * corners.size());
      StringBuilder turned = new StringBuilder();
      for (int i = 0; i < corners.size(); i++) {
        turned.append(corners.get((2 * corners.size() + from - i) % corners.size())).append('\n');
      }
      List<double[]> a = of(String.join("\n", corners)).intervals(m);
      List<double[]> b = of(turned.toString()).intervals(m);
      assertThat(b).as("%s", draws).hasSameSizeAs(a);
      for (int i = 0; i < a.size(); i++) {
        assertThat(b.get(i)).containsExactly(a.get(i), within(1e-15));
      }
    }
  }

  @Test
  void mayHaveTwoParts() {
    Contour contour = of("1,1e-5\n4,1e-4\n1.1,1e-3\n3,1e-4\n");
    assertThat(contour.intervals(2)).hasSize(2);
    assertThat(contour.intervals(3.5)).hasSize(1);
    assertThat(contour.intervals(5)).isEmpty();
    assertThat(contour.lowest()).isCloseTo(1, within(1e-15));
    assertThat(contour.highest()).isCloseTo(4, within(1e-14));
  }

  @Test
  void takesItsRowsOnly() {
    Limit limit =
        LimitsByHand.of(
            Limit.Search.DECAY_IN_FLIGHT,
            Limit.Bounds.MIXING_E,
            "m_GeV,U2,edge\n1,1e-9,contour\n2,1e-9,contour\n2,1e-7,contour\n1,1e-7,contour\n"
                + "1,1e-3,bottom\n");
    assertThat(Contour.of(limit, "U2").intervals(1.5))
        .singleElement()
        .satisfies(i -> assertThat(i).containsExactly(new double[] {1e-9, 1e-7}, within(1e-20)));
  }
}
