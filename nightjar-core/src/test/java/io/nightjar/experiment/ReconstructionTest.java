package io.nightjar.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightjar.event.EventBatch.Particles;
import io.nightjar.event.Philox;
import io.nightjar.experiment.CherenkovResponse.Seen;
import io.nightjar.physics.Constants;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Events seen by column. */
@Tag("law")
class ReconstructionTest {

  private static final int N = 1000;
  private static final Experiment EXPERIMENT = MiniBooneDetector.neutrinoMode();

  private final Seen[] leptons = new Seen[4];

  ReconstructionTest() {
    Philox numbers = new Philox(7);
    double[][] u = new double[4][N];
    for (int l = 0; l < leptons.length; l++) {
      for (int k = 0; k < u.length; k++) {
        numbers.fill(0, N, 4 * l + k, u[k]);
      }
      leptons[l] = smeared(u);
    }
  }

  /** Without smearing: half of them far apart, half close together. */
  private static Seen smeared(double[][] u) {
    double mass = Constants.STANDARD.electronMass();
    Particles p = new Particles(N);
    for (int i = 0; i < N; i++) {
      double E = mass + 0.6 * u[0][i] * u[0][i];
      double momentum = Math.sqrt((E - mass) * (E + mass));
      double cos = 1 - (i % 2 == 0 ? 2 : 0.02) * u[1][i];
      double across = momentum * Math.sqrt((1 - cos) * (1 + cos));
      p.E[i] = E;
      p.px[i] = across * Math.cos(6 * u[2][i]);
      p.py[i] = across * Math.sin(6 * u[2][i]);
      p.pz[i] = momentum * cos;
    }
    Seen seen = new Seen(N);
    double[][] zero = new double[3][N];
    double[][] scratch = new double[CherenkovResponse.SCRATCH][N];
    MiniBooneDetector.perfect().smear(N, p, mass, zero[0], zero[1], zero[2], scratch, seen);
    return seen;
  }

  private static double[][] columns(int criterion, Seen... seen) {
    Reconstruction made = new Reconstruction(EXPERIMENT, Constants.STANDARD, N);
    made.see(N, seen.length, seen);
    made.judge(criterion);
    return new double[][] {
      made.visible(), made.efficiency(), made.cosTheta(), made.neutrinoEnergy(), made.failed()
    };
  }

  private static Seen hidden(Seen seen) {
    double[] all = new double[N];
    Arrays.fill(all, 1);
    seen.hide(N, all);
    return seen;
  }

  /** An event of one pair is the same bits among events of two, wherever the absent ones stand. */
  @Test
  void hiddenLeptonsDoNotCount() {
    Seen a = leptons[0];
    Seen b = leptons[1];
    Seen c = hidden(leptons[2]);
    Seen d = hidden(leptons[3]);
    for (int criterion = 0; criterion < 4; criterion++) {
      double[][] pair = columns(criterion, a, b);
      assertThat(Arrays.deepEquals(columns(criterion, a, b, c, d), pair)).isTrue();
      assertThat(Arrays.deepEquals(columns(criterion, c, a, d, b), pair)).isTrue();
      assertThat(Arrays.stream(pair[2]).filter(Double::isNaN).count()).isBetween(50L, N - 50L);
    }
  }

  /** The definitions, for events of two leptons and one at a time. */
  @Test
  void columnsAreWhatTheyAreDefinedAs() {
    double[][] seen = columns(0, leptons[0], leptons[1]);
    for (int i = 0; i < N; i++) {
      double first = leptons[0].T[i];
      double second = leptons[1].T[i];
      double cos = cosine(leptons[0], leptons[1], i);
      boolean isPair = Math.min(first, second) > 0.03;
      boolean isRing =
          Math.max(first, second) > 0.03 && !(isPair && cos < Math.cos(Math.toRadians(13)));
      assertThat(seen[0][i]).isEqualTo(first + second);
      assertThat(seen[1][i]).isEqualTo(MiniBooneDetector.efficiency().at(first + second));
      assertThat(Double.isNaN(seen[2][i])).isEqualTo(!isRing);
      assertThat(seen[4][i] == 0).isEqualTo(isRing && isInside(seen[0][i], seen[3][i]));
    }
  }

  private static boolean isInside(double visible, double neutrinoEnergy) {
    return visible >= 0.14 && neutrinoEnergy >= 0.2 && neutrinoEnergy < 1.25;
  }

  private static double cosine(Seen a, Seen b, int i) {
    return a.nx[i] * b.nx[i] + a.ny[i] * b.ny[i] + a.nz[i] * b.nz[i];
  }
}
