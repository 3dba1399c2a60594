package io.nightjar.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.Draws;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Curves: straight in the logarithms, gaps where the search has none, nothing outside. */
class CurveTest {
  private static final Limit GAP =
      LimitsByHand.epsilon(
          "m_MeV,eps_lo\n10,1e-3\n20,2e-3\n30,100000\n40,100000\n50,5e-3\n60,100000\n70,7e-3\n80,9e-3\n");

  /** Any power law is its own interpolation: 4000 draws. */
  @Test
  @Tag("law")
  void powerLawsAreExact() {
    for (int n = 0; n < 200; n++) {
      Draws draws = new Draws(61, n);
      double power = draws.between(-4, 4);
      double norm = draws.logBetween(1e-8, 1e-2);
      StringBuilder csv = new StringBuilder("m_GeV,eps_lo\n");
      double m = draws.logBetween(1e-3, 1e-1);
      double lowest = m;
      for (int i = 0; i < 8; i++) {
        csv.append(String.format(Locale.ROOT, "%s,%s%n", m, norm * Math.pow(m / 0.1, power)));
        m *= 1 + draws.unit();
      }
      Curve curve = Curve.of(LimitsByHand.epsilon(csv.toString()), "eps_lo");
      for (int i = 0; i < 20; i++) {
        double at = draws.logBetween(lowest, curve.highest());
        double exact = norm * Math.pow(at / 0.1, power);
        assertThat(curve.at(at)).as("%s", draws).isCloseTo(exact, within(1e-12 * exact));
      }
    }
  }

  /** Between two points the curve never leaves their range, and points are themselves. */
  @Test
  @Tag("law")
  void staysBetweenNeighbours() {
    Curve curve = Curve.of(GAP, "eps_lo");
    for (int n = 0; n < 2000; n++) {
      double m = new Draws(62, n).between(0.010, 0.020);
      assertThat(curve.at(m)).isBetween(1e-3, 2e-3);
    }
    assertThat(curve.at(0.050)).isCloseTo(5e-3, within(1e-17));
    assertThat(curve.at(0.080)).isCloseTo(9e-3, within(1e-17));
  }

  @Test
  void gapsAreKept() {
    Curve curve = Curve.of(GAP, "eps_lo");
    assertThat(curve.covers(0.020)).isTrue();
    assertThat(curve.covers(0.021)).isFalse();
    assertThat(curve.covers(0.035)).isFalse();
    assertThat(curve.covers(0.040)).isFalse();
    assertThat(curve.covers(0.050)).isTrue();
    assertThat(curve.covers(0.055)).isFalse();
    assertThat(curve.covers(0.075)).isTrue();
  }

  @Test
  void saysWhyThereIsNone() {
    Curve curve = Curve.of(GAP, "eps_lo");
    assertThat(curve.outside(3)).isEqualTo("no limit at 3 GeV: the search covers 0.01 to 0.08 GeV");
    assertThat(curve.outside(0.001))
        .isEqualTo("no limit at 0.001 GeV: the search covers 0.01 to 0.08 GeV");
    assertThat(curve.outside(0.035))
        .isEqualTo("no limit at 0.035 GeV: the search has none between 0.02 and 0.05 GeV");
    assertThatThrownBy(() -> curve.at(3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(curve.outside(3));
    assertThatThrownBy(() -> curve.at(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
  }

  /** From a massless point on, the logarithm is linear in the mass. */
  @Test
  void masslessPoint() {
    Curve curve =
        Curve.of(LimitsByHand.epsilon("m_GeV,eps_lo\n0,1e-4\n1,1e-2\n2,1e-2\n"), "eps_lo");
    assertThat(curve.at(0)).isCloseTo(1e-4, within(1e-18));
    assertThat(curve.at(0.5)).isCloseTo(1e-3, within(1e-16));
  }

  @Test
  void edgesAreApart() {
    Limit limit =
        LimitsByHand.of(
            Limit.Search.DECAY_IN_FLIGHT,
            Limit.Bounds.MIXING_E,
            "m_GeV,U2,edge\n0.1,1e-6,bottom\n0.2,1e-7,bottom\n0.1,1e-3,top\n0.15,1e-4,top\n");
    assertThat(Curve.of(limit, "U2", "bottom").at(0.2)).isCloseTo(1e-7, within(1e-20));
    assertThat(Curve.of(limit, "U2", "top").covers(0.2)).isFalse();
    assertThat(Curve.has(limit, "contour")).isFalse();
    assertThatThrownBy(() -> Curve.of(limit, "U2", "contour"))
        .hasMessage("by-hand has no edge 'contour'");
  }

  @Test
  void refusesWhatIsNoCurve() {
    assertThatThrownBy(() -> Curve.of(LimitsByHand.epsilon("m_GeV,eps_lo\n1,1\n1,2\n"), "eps_lo"))
        .hasMessage("by-hand: point 2 at 1 GeV does not ascend in mass");
    assertThatThrownBy(() -> Curve.of(LimitsByHand.epsilon("m_GeV,eps_lo\n1,1\n2,0\n"), "eps_lo"))
        .hasMessage("by-hand: point 2 at 2 GeV is not positive");
    assertThatThrownBy(() -> Curve.of(LimitsByHand.epsilon("m_GeV,eps_lo\n1,1e5\n"), "eps_lo"))
        .hasMessage("by-hand holds no limit at any mass");
  }
}
