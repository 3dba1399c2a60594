package io.nightjar.constraint;

import static io.nightjar.constraint.Flock.seen;
import static io.nightjar.constraint.Flock.unseen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.Draws;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Survival from a table in the momentum against survival itself. */
@Tag("law")
class SurvivalTableTest {

  private static List<Zone> zones(Draws d) {
    double a = d.between(0, 1);
    return List.of(new Zone(0, a, d.unit()), new Zone(a, a + 3, d.unit()));
  }

  private static Flock chain(Draws d, int steps) {
    Flock all = new Flock();
    for (int i = 0; i < steps; i++) {
      double show = d.unit();
      all.add(
          d.logBetween(1e-4, 1e4),
          i == 0 ? seen(show) : seen(show, i - 1),
          i == 0 ? unseen(1 - show) : unseen(1 - show, i - 1));
    }
    return all;
  }

  /** Two decades of momenta, chains of up to three decays of any lifetimes. */
  @Test
  void anyLifetimes() {
    for (int trial = 0; trial < 2000; trial++) {
      Draws d = new Draws(61, trial);
      Survival survival = Survival.of(zones(d));
      Flock all = chain(d, 1 + trial % 3);
      int last = trial % 3;
      double[] asked = new double[12];
      asked[0] = 1;
      asked[1] = 100;
      for (int k = 2; k < asked.length; k++) {
        asked[k] = d.logBetween(1, 100);
      }
      double[][] momenta = new double[last + 1][];
      Arrays.fill(momenta, asked);
      double[] S = new double[asked.length];
      new SurvivalTable(survival, momenta).of(all, last).read(0, S);
      for (int k = 0; k < asked.length; k++) {
        assertThat(S[k])
            .as("%s: S(%s)", d, asked[k])
            .isCloseTo(survival.of(all, last, asked[k]), within(2e-4));
      }
    }
  }

  /** Places for which nothing is asked do no harm. */
  @Test
  void nothingAsked() {
    Survival survival = Survival.of(List.of(new Zone(0, 1, 1)));
    Flock all = new Flock().add(1, seen(1));
    double[] S = new double[2];
    new SurvivalTable(survival, new double[][] {{Double.NaN, 1, 2}}).of(all, 0).read(1, S);
    assertThat(S[0]).isCloseTo(survival.of(all, 0, 1), within(1e-9));
    assertThat(S[1]).isCloseTo(survival.of(all, 0, 2), within(1e-9));
  }
}
