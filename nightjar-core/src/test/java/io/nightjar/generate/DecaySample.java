package io.nightjar.generate;

import io.nightjar.event.EventBatch;
import io.nightjar.event.EventBatch.Particles;
import io.nightjar.event.Philox;
import io.nightjar.process.ThreeBodyDecay;
import java.util.Arrays;

/**
 * Decays that {@link DecayMap} makes of parents in flight, told by the invariants of their momenta:
 * squared pair mass, cosine of l⁻ in the pair's frame, cosine of the pair to the spin axis, and the
 * azimuth of l⁻ around the pair. All are computed here from laboratory momenta alone.
 */
final class DecaySample {

  final double[] s;
  final double[] cos;
  final double[] pairCos;
  final double[] azimuth;
  final double[] weight;

  private DecaySample(int n) {
    s = new double[n];
    cos = new double[n];
    pairCos = new double[n];
    azimuth = new double[n];
    weight = new double[n];
  }

  /**
   * Decays of moderately fast parents.
   *
   * @param polarisation of all parents
   */
  static DecaySample of(ThreeBodyDecay decay, double polarisation, long seed, int n) {
    DecayMap map = new DecayMap(decay);
    DecaySample sample = new DecaySample(n);
    EventBatch batch = new EventBatch(1);
    double[] spin = new double[EventBatch.SIZE];
    Arrays.fill(spin, polarisation);
    for (int first = 0; first < n; first += EventBatch.SIZE) {
      fill(map, batch, decay.mi(), 3, seed, first, Math.min(EventBatch.SIZE, n - first), spin);
      for (int i = 0; i < batch.size; i++) {
        sample.see(decay, batch, i, first + i);
      }
    }
    return sample;
  }

  /** One batch of parents with momenta up to a multiple of their mass, and their decays. */
  static double[][] fill(
      DecayMap map,
      EventBatch batch,
      double mass,
      double fastest,
      long seed,
      long first,
      int size,
      double[] polarisation) {
    batch.size = size;
    Arrays.fill(batch.weight, 1);
    double[][] u = new double[StepMap.NUMBERS][EventBatch.SIZE];
    Philox philox = new Philox(seed);
    for (int d = 0; d < u.length; d++) {
      philox.fill(first, size, u.length + d, u[d]);
    }
    parents(size, u, mass, fastest, batch.neutrino[0]);
    for (int d = 0; d < u.length; d++) {
      philox.fill(first, size, d, u[d]);
    }
    map.map(batch, u, batch.neutrino[0], polarisation, batch.minus[0], batch.plus[0]);
    return u;
  }

  private static void parents(int size, double[][] u, double mass, double fastest, Particles N) {
    for (int i = 0; i < size; i++) {
      double p = mass * 1e-3 * Math.pow(1e3 * fastest, u[0][i]);
      double cos = 2 * u[1][i] - 1;
      double sin = Math.sqrt(1 - cos * cos);
      N.E[i] = Math.hypot(mass, p);
      N.px[i] = p * sin * Math.cos(2 * Math.PI * u[2][i]);
      N.py[i] = p * sin * Math.sin(2 * Math.PI * u[2][i]);
      N.pz[i] = p * cos;
    }
  }

  private void see(ThreeBodyDecay decay, EventBatch batch, int i, int at) {
    double[] seen = invariants(decay, batch.neutrino[0], batch.minus[0], batch.plus[0], i);
    s[at] = seen[0];
    cos[at] = seen[1];
    pairCos[at] = seen[2];
    azimuth[at] = seen[3];
    weight[at] = batch.weight[i];
  }

  /** s, cosine, cosine of the pair and azimuth of a decay, from momenta in the laboratory alone. */
  static double[] invariants(
      ThreeBodyDecay decay, Particles N, Particles negative, Particles positive, int i) {
    double p = Math.sqrt(N.px[i] * N.px[i] + N.py[i] * N.py[i] + N.pz[i] * N.pz[i]);
    double[] axis = {N.px[i] / p, N.py[i] / p, N.pz[i] / p};
    double mi = decay.mi();
    double[] minus = atRest(mi, N.E[i], p, axis, negative, i);
    double[] plus = atRest(mi, N.E[i], p, axis, positive, i);
    double q0 = minus[0] + plus[0];
    // s from the energy of the pair in the parent's frame: m_j² = m_i² − 2m_i q0 + s
    double s = 2 * mi * q0 + decay.mj() * decay.mj() - mi * mi;
    double k = Math.sqrt(q0 * q0 - s);
    double beta = Math.sqrt(1 - decay.sMin() / s);
    double cos = (minus[0] - plus[0]) / (k * beta);
    double pairCos = (minus[1] + plus[1]) / k;
    double along = (k + q0 * beta * cos) / 2;
    double across = beta * Math.sqrt(s * (1 - cos * cos)) / 2;
    double sine = Math.sqrt(1 - pairCos * pairCos);
    double cosAzimuth = (along * pairCos - minus[1]) / (across * sine);
    return new double[] {s, cos, pairCos, Math.acos(Math.clamp(cosAzimuth, -1, 1))};
  }

  /** Energy and momentum along the spin axis in the parent's frame. */
  private static double[] atRest(
      double mass, double E, double p, double[] axis, Particles l, int i) {
    double along = l.px[i] * axis[0] + l.py[i] * axis[1] + l.pz[i] * axis[2];
    return new double[] {(E * l.E[i] - p * along) / mass, (E * along - p * l.E[i]) / mass};
  }

  /** Numbers of the events that a lottery with their weights keeps: an unweighted sample. */
  int[] unweighted(long seed) {
    int n = weight.length;
    double[] u = new double[n];
    new Philox(seed).fill(0, n, 9, u);
    double largest = Arrays.stream(weight).max().orElseThrow();
    return java.util.stream.IntStream.range(0, n).filter(i -> u[i] * largest < weight[i]).toArray();
  }
}
