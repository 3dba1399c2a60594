package io.nightjar.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Running of the dark coupling: docs/physics/scalar-and-gauge.md. */
@Tag("law")
class DarkRunningTest {

  /** 01 §2: α_D(1.25 GeV) = 0.4 with one Dirac fermion and one complex scalar: about 1.5e4 GeV. */
  @Test
  void poleOfTheBenchmark() {
    DarkRunning running = new DarkRunning(0.4, 1.25, 1, 1);
    assertThat(running.pole()).isCloseTo(1.5e4, within(0.06e4));
    assertThat(running.hasLowPole()).isFalse();
    assertThat(new DarkRunning(0.5, 1.25, 1, 1).hasLowPole()).isTrue();
  }

  /** dα/d ln μ = (2/3π) n_f α² + (1/6π) n_s α², by differences. */
  @Test
  void slope() {
    for (int[] matter : new int[][] {{1, 0}, {0, 1}, {1, 1}, {3, 2}}) {
      DarkRunning running = new DarkRunning(0.1, 2, matter[0], matter[1]);
      double step = 1e-5;
      double slope =
          (running.alphaAt(5 * Math.exp(step)) - running.alphaAt(5 * Math.exp(-step))) / (2 * step);
      double alpha = running.alphaAt(5);
      double expected = alpha * alpha * (2.0 / 3 * matter[0] + 1.0 / 6 * matter[1]) / Math.PI;
      assertThat(slope / expected).isCloseTo(1, within(1e-8));
    }
  }

  @Test
  void startsAtItsScaleAndEndsAtItsPole() {
    DarkRunning running = new DarkRunning(0.3, 1.25, 1, 1);
    assertThat(running.alphaAt(1.25)).isCloseTo(0.3, within(1e-15));
    assertThat(running.alphaAt(running.pole() * 0.999)).isGreaterThan(1000);
    assertThatThrownBy(() -> running.alphaAt(running.pole() * 1.001))
        .isInstanceOf(UnphysicalException.class)
        .hasMessageContaining("Landau pole");
    assertThat(new DarkRunning(0.3, 1.25, 0, 0).pole()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThatThrownBy(() -> new DarkRunning(0, 1, 1, 1)).isInstanceOf(UnphysicalException.class);
    assertThatThrownBy(() -> new DarkRunning(0.1, 1, -1, 1))
        .isInstanceOf(UnphysicalException.class);
  }
}
