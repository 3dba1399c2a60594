package io.nightjar.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import io.nightjar.card.Limits;
import io.nightjar.model.ThreePortal.Pair;
import io.nightjar.physics.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Dark fermions that scatter: the grids come back for their model, others are re-weighted. */
@Tag("law")
class ScatteringTest {

  private static final double ALPHA = 2.5 * 2.5 / (4 * Math.PI);
  private static final List<Limit> GRIDS =
      List.of(
          Limits.shipped().get("lsnd-scattering"), Limits.shipped().get("miniboone-dm-scattering"));

  private static PhotonLimit.Prepared prepared(Limit limit, DarkPoint point) {
    return (PhotonLimit.Prepared) PhotonLimits.of(limit).getFirst().at(point);
  }

  private static double x(Limit limit, DarkPoint point) {
    return prepared(limit, point).ratio().x(point);
  }

  /** A stable Dirac fermion with this diagonal coupling. */
  private static DarkPoint stable(double M, double m, double epsilon, double alpha, double vertex) {
    return DarkPhotons.point(
        M, epsilon, alpha, Map.of("nu4", m), Map.of(new Pair("nu4", "nu4"), new Complex(vertex)));
  }

  /** Events that are allowed: 2.3 without background; 13 + 1.28 √(242 + 28²) of LSND. */
  private static double allowed(Limit limit) {
    return limit.name().startsWith("lsnd")
        ? 13 + 1.2816 * Math.sqrt(242 + 28 * 28)
        : -Math.log(0.1);
  }

  /** Every 13th node of both grids, with the fermion that they were made for. */
  @Test
  void gridsComeBack() {
    for (Limit limit : GRIDS) {
      Table table = limit.table();
      double[] m = table.quantity("mDM");
      double[] M = table.quantity("mZp");
      for (int row = 0; row < table.rows(); row += 13) {
        if (2 * m[row] < M[row]) {
          double found = x(limit, stable(M[row], m[row], 1e-4, ALPHA, 1)) * allowed(limit);
          assertThat(found)
              .as("%s at %s, %s GeV", limit.name(), m[row], M[row])
              .isCloseTo(table.number("N_events", row), withPercentage(2));
        }
      }
    }
  }

  /** The excluded ε has the ln L of its level. */
  @Test
  void theEdgeHasItsLevel() {
    for (Limit limit : GRIDS) {
      double epsilon = 1e-4 / Math.pow(x(limit, stable(0.1, 0.02, 1e-4, ALPHA, 1)), 0.25);
      DarkPoint edge = stable(0.1, 0.02, epsilon, ALPHA, 1);
      double lnL = prepared(limit, edge).lnL(edge);
      double z = 1.2815515655446004;
      double expected = limit.name().startsWith("lsnd") ? -z * z / 2 : Math.log(0.1);
      assertThat(lnL).as(limit.name()).isCloseTo(expected, withPercentage(0.1));
    }
  }

  /** N goes with ε⁴ g_D² |V|² while decays of the Z' are all dark. */
  @Test
  void couplingsCountAsTheyShould() {
    for (Limit limit : GRIDS) {
      double one = x(limit, stable(0.1, 0.02, 1e-4, ALPHA, 1));
      assertThat(x(limit, stable(0.1, 0.02, 2e-4, ALPHA, 1)))
          .isCloseTo(16 * one, withPercentage(0.1));
      assertThat(x(limit, stable(0.1, 0.02, 1e-4, ALPHA / 4, 1)))
          .isCloseTo(one / 4, withPercentage(0.1));
      assertThat(x(limit, stable(0.1, 0.02, 1e-4, ALPHA, 0.5)))
          .isCloseTo(one / 4, withPercentage(0.1));
    }
  }

  /** Without a coupling to itself, or when it decays on its way, nothing scatters. */
  @Test
  void whatDoesNotArriveOrCoupleDoesNotScatter() {
    for (Limit limit : GRIDS) {
      DarkPoint other =
          DarkPhotons.point(
              0.1,
              1e-4,
              ALPHA,
              Map.of("nu4", 0.02, "nu5", 0.03),
              Map.of(new Pair("nu5", "nu4"), new Complex(1)));
      assertThat(x(limit, other)).isZero();
      double stays = x(limit, stable(0.1, 0.02, 1e-2, ALPHA, 1));
      double last = stays * (1 + 1e-6);
      for (double weak = 1e-6; weak < 2; weak *= 10) {
        DarkPoint decays =
            DarkPhotons.point(
                0.1,
                1e-2,
                ALPHA,
                Map.of("nu4", 0.02),
                Map.of(
                    new Pair("nu4", "nu4"), new Complex(1),
                    new Pair("nu_mu", "nu4"), new Complex(weak)));
        double now = x(limit, decays);
        assertThat(now).isBetween(0.0, last);
        last = now;
      }
      assertThat(last).isLessThan(1e-3 * stays);
    }
  }

  /** No steps at rows, between them, or where a row ends. */
  @Test
  void massesHaveNoSteps() {
    for (Limit limit : GRIDS) {
      double[] rows = Arrays.stream(limit.table().quantity("mZp")).distinct().toArray();
      for (int k = 1; k < rows.length - 1; k++) {
        for (double M : new double[] {rows[k], Math.sqrt(rows[k] * rows[k + 1])}) {
          for (double share : new double[] {0.01, 0.2, 0.49}) {
            double below = x(limit, stable(M * (1 - 1e-9), share * M, 1e-4, ALPHA, 1));
            double above = x(limit, stable(M * (1 + 1e-9), share * M, 1e-4, ALPHA, 1));
            assertThat(above).isCloseTo(below, withPercentage(1e-4));
          }
        }
      }
    }
  }

  @Test
  void itIsOffByDefaultAndSaysWhy() {
    for (Limit limit : GRIDS) {
      assertThat(limit.used()).isFalse();
      assertThat(limit.because()).contains("stable dark fermion");
      assertThat(PhotonLimits.of(limit).getFirst().at(stable(90, 1, 1e-4, ALPHA, 1)))
          .isInstanceOf(Bound.Silent.class);
      assertThat(PhotonLimits.of(limit).getFirst().at(stable(0.1, 0.06, 1e-4, ALPHA, 1)))
          .isInstanceOf(Bound.Silent.class);
    }
  }
}
