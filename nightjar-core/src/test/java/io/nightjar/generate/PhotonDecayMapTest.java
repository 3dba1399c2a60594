package io.nightjar.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.EventBatch;
import io.nightjar.event.Lattice;
import io.nightjar.process.PhotonDecay;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** N → N' γ in flight: docs/physics/magnetic-transition.md. */
@Tag("law")
class PhotonDecayMapTest {

  private static final double MOMENTUM = 0.7;

  /**
   * Energy and momentum are conserved, all particles on their shells, weights average to 1 and stay
   * below the bound; the mean cosine in the frame of N is αP/3, that is E_γ in the laboratory γE*(1
   * + βαP/3). The lattice of 2048 points is good to 1e-3.
   */
  @ParameterizedTest
  @CsvSource({"0.25, 0, -1, 1", "0.25, 0, -1, -1", "0.25, 0.1, 0, 1", "1.5, 1.4, 0.6, -0.5"})
  void isTwoBodyKinematics(double mi, double mj, double asymmetry, double polarisation) {
    PhotonDecay decay = new PhotonDecay(mi, mj, asymmetry);
    PhotonDecayMap map = new PhotonDecayMap(decay);
    EventBatch batch = new EventBatch(1);
    int n = EventBatch.SIZE;
    batch.size = n;
    Arrays.fill(batch.weight, 1);
    double E = Math.hypot(MOMENTUM, mi);
    EventBatch.Particles N = batch.neutrino[0];
    Arrays.fill(N.E, E);
    Arrays.fill(N.px, 0.6 * MOMENTUM);
    Arrays.fill(N.pz, 0.8 * MOMENTUM);
    double[] spin = new double[n];
    Arrays.fill(spin, polarisation);
    double[][] u = new double[StepMap.NUMBERS][n];
    for (int d = 0; d < u.length; d++) {
      new Lattice(3, 0).fill(0, n, d, u[d]);
    }
    map.map(batch, u, N, spin, batch.minus[0], batch.plus[0]);
    map.daughter(batch, u, batch.neutrino[1]);
    double weights = 0;
    double energies = 0;
    for (int i = 0; i < n; i++) {
      assertThat(mass2(batch.minus[0], i)).isCloseTo(0, within(1e-12 * E * E));
      assertThat(mass2(batch.neutrino[1], i)).isCloseTo(mj * mj, within(1e-12 * E * E));
      conserved(batch, i, E);
      assertThat(batch.weight[i]).isBetween(0.0, map.bound(true) * (1 + 1e-15));
      weights += batch.weight[i] / n;
      energies += batch.weight[i] * batch.minus[0].E[i] / n;
    }
    double mean = decay.energy() / mi * (E + MOMENTUM * asymmetry * polarisation / 3);
    assertThat(weights).isCloseTo(1, within(1e-3));
    assertThat(energies).isCloseTo(mean, within(1e-3 * mean));
  }

  private static double mass2(EventBatch.Particles p, int i) {
    double p2 = p.px[i] * p.px[i] + p.py[i] * p.py[i] + p.pz[i] * p.pz[i];
    return p.E[i] * p.E[i] - p2;
  }

  private static void conserved(EventBatch batch, int i, double E) {
    EventBatch.Particles photon = batch.minus[0];
    EventBatch.Particles daughter = batch.neutrino[1];
    assertThat(photon.E[i] + daughter.E[i]).isCloseTo(E, within(1e-12 * E));
    assertThat(photon.px[i] + daughter.px[i]).isCloseTo(0.6 * MOMENTUM, within(1e-12 * E));
    assertThat(photon.py[i] + daughter.py[i]).isCloseTo(0, within(1e-12 * E));
    assertThat(photon.pz[i] + daughter.pz[i]).isCloseTo(0.8 * MOMENTUM, within(1e-12 * E));
  }
}
