package io.nightjar.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.EventBatch;
import io.nightjar.event.EventBatch.Particles;
import io.nightjar.event.Lattice;
import io.nightjar.math.Estimate;
import io.nightjar.physics.Constants;
import io.nightjar.process.ThreeBodyDecay;
import java.util.Arrays;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Momenta of decays balance, are on their shells, and weights average to 1. */
@Tag("law")
class DecayMapLawTest {

  private static final long SEED = 17;
  private static final int BATCHES = 164;
  private static final double REL = 1e-12;

  /**
   * A million decays. Mass shells are relative to the particle's own energy, of which the boost of
   * one that goes backwards takes away a factor (2γ)²: so many roundings it costs.
   */
  @ParameterizedTest
  @CsvSource({
    "0.145, 0.074, 1.25, 0.1, 20, 1e-12",
    "0.2, 0, 0.03, 3e-12, 20, 1e-12",
    "0.1, 0, 1.25, 0.1, 80, 1e-11",
  })
  void momenta(double mi, double mj, double mV, double widthV, double fastest, double massShell) {
    ThreeBodyDecay decay = decay(mi, mj, Complex.ONE, mV, widthV);
    DecayMap map = new DecayMap(decay);
    EventBatch batch = new EventBatch(1);
    double[] spin = new double[EventBatch.SIZE];
    double[] worst = new double[4];
    for (int b = 0; b < BATCHES; b++) {
      long first = (long) b * EventBatch.SIZE;
      double[][] u = DecaySample.fill(map, batch, mi, fastest, SEED, first, EventBatch.SIZE, spin);
      map.daughter(batch, u, batch.neutrino[1]);
      for (int i = 0; i < batch.size; i++) {
        double balance = balance(batch, i) / batch.neutrino[0].E[i];
        worst[0] = Math.max(worst[0], balance);
        worst[1] = Math.max(worst[1], shell(batch.minus[0], decay.mf(), i));
        worst[2] = Math.max(worst[2], shell(batch.plus[0], decay.mf(), i));
        worst[3] = Math.max(worst[3], shell(batch.neutrino[1], mj, i));
      }
    }
    assertThat(worst[0]).as("balance").isLessThan(REL);
    assertThat(Math.max(worst[1], Math.max(worst[2], worst[3])))
        .as("mass shell")
        .isLessThan(massShell);
  }

  /** Largest component of p − Σp of the products. */
  private static double balance(EventBatch b, int i) {
    Particles N = b.neutrino[0];
    Particles j = b.neutrino[1];
    Particles m = b.minus[0];
    Particles p = b.plus[0];
    double E = Math.abs(N.E[i] - j.E[i] - m.E[i] - p.E[i]);
    double x = Math.abs(N.px[i] - j.px[i] - m.px[i] - p.px[i]);
    double y = Math.abs(N.py[i] - j.py[i] - m.py[i] - p.py[i]);
    double z = Math.abs(N.pz[i] - j.pz[i] - m.pz[i] - p.pz[i]);
    return Math.max(Math.max(E, x), Math.max(y, z));
  }

  /** |E² − p² − m²|/E². */
  private static double shell(Particles p, double m, int i) {
    double E2 = p.E[i] * p.E[i];
    double p2 = p.px[i] * p.px[i] + p.py[i] * p.py[i] + p.pz[i] * p.pz[i];
    return Math.abs(E2 - p2 - m * m) / E2;
  }

  /** A parent that does not move, and parents along the axes. */
  @ParameterizedTest
  @CsvSource({"0, 0, 0", "0, 0, 1", "0, 0, -1", "1, 0, 0", "0, -1, 0", "0, 1e-200, -1"})
  void specialParents(double x, double y, double z) {
    double mi = 0.2;
    DecayMap map = new DecayMap(decay(mi, 0.05, Complex.ONE, 1.25, 0.1));
    EventBatch batch = new EventBatch(1);
    batch.size = EventBatch.SIZE;
    Particles N = batch.neutrino[0];
    Arrays.fill(N.px, x);
    Arrays.fill(N.py, y);
    Arrays.fill(N.pz, z);
    Arrays.fill(N.E, Math.sqrt(mi * mi + x * x + y * y + z * z));
    Arrays.fill(batch.weight, 1);
    double[][] u = numbers(new Lattice(SEED, 0), 0);
    map.map(batch, u, N, new double[EventBatch.SIZE], batch.minus[0], batch.plus[0]);
    map.daughter(batch, u, batch.neutrino[1]);
    for (int i = 0; i < batch.size; i++) {
      assertThat(balance(batch, i)).isLessThan(REL);
      assertThat(shell(batch.minus[0], 0.51099895e-3, i)).isLessThan(REL);
      assertThat(shell(batch.neutrino[1], 0.05, i)).isLessThan(REL);
    }
  }

  private static double[][] numbers(Lattice lattice, long first) {
    double[][] u = new double[StepMap.NUMBERS][EventBatch.SIZE];
    for (int d = 0; d < u.length; d++) {
      lattice.fill(first, EventBatch.SIZE, d, u[d]);
    }
    return u;
  }

  /** The mean weight is the Monte-Carlo width over that of quadrature. */
  @ParameterizedTest
  @CsvSource({
    "0.145, 0.074, 0, 1.25, 0.1",
    "0.22, 0.074, -1, 1.25, 0.1",
    "0.2, 0, 0, 1.25, 0.1",
    "0.011, 0.0099, 1, 1.25, 0.1",
    "8, 0, 0, 1.25, 0.1",
    "1.25, 0, 0, 1.25, 0.01",
    "1, 0, 0, 1.25, 0.01",
    "0.2, 0, 0, 0.03, 3e-4",
    "0.2, 0.1, 1, 0.03, 3e-8",
    "0.2, 0.1, 1, 0.03, 3e-12",
    "0.2, 0, 0, 0.03, 3e-14",
    "0.2, 0, 0, 0.03, 3e-15",
    "0.2, 0, 0, 0.03, 3e-16",
    "0.2, 0, 0, 0.03, 3e-17",
    "0.2, 0, 0, 0.03, 3e-18",
    "0.2, 0, 0, 0.199, 3e-16",
  })
  void widths(double mi, double mj, double right, double mV, double widthV) {
    ThreeBodyDecay decay = decay(mi, mj, new Complex(right), mV, widthV);
    Estimate mean = meanWeight(decay);
    assertThat(mean.error()).isLessThan(1e-3);
    assertThat(mean.value()).isCloseTo(1, within(4 * mean.error()));
  }

  private static Estimate meanWeight(ThreeBodyDecay decay) {
    DecayMap map = new DecayMap(decay);
    EventBatch batch = new EventBatch(1);
    double[] spin = new double[EventBatch.SIZE];
    Arrays.fill(spin, -1);
    double[] means = new double[Sources.REPLICATES];
    for (int r = 0; r < means.length; r++) {
      batch.size = EventBatch.SIZE;
      for (int k = 0; k < 4; k++) {
        Arrays.fill(batch.weight, 1);
        Arrays.fill(batch.neutrino[0].E, decay.mi());
        double[][] u = numbers(new Lattice(SEED, r), (long) k * EventBatch.SIZE);
        map.map(batch, u, batch.neutrino[0], spin, batch.minus[0], batch.plus[0]);
        means[r] += Arrays.stream(batch.weight).average().orElseThrow() / 4;
      }
    }
    return Sources.estimate(means);
  }

  /** Lepton pairs of a width as measured, not only on average: nothing is negative. */
  @Test
  void weightsAreNotNegative() {
    ThreeBodyDecay decay = decay(0.2, 0, Complex.ZERO, 1.25, 0.1);
    for (double polarisation : new double[] {-1, 0, 1}) {
      DecaySample sample = DecaySample.of(decay, polarisation, SEED, 100_000);
      assertThat(Arrays.stream(sample.weight).min().orElseThrow()).isNotNegative();
    }
  }

  private static ThreeBodyDecay decay(
      double mi, double mj, Complex right, double mV, double widthV) {
    double electron = Constants.STANDARD.electronMass();
    return ThreeBodyDecay.of(mi, mj, electron, Complex.ONE, right, 0.01, mV, widthV);
  }
}
