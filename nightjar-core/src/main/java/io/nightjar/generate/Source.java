package io.nightjar.generate;

import io.nightjar.event.EventBatch;
import io.nightjar.event.Grid;
import io.nightjar.event.Uniforms;
import io.nightjar.math.Columns;
import io.nightjar.process.Decay;
import io.nightjar.process.DecayTable.Chain;
import java.util.Arrays;
import java.util.List;

/**
 * A channel followed by one decay chain: where events of one kind come from.
 *
 * <p>Not safe for several threads: each takes its own {@link #copy()}.
 */
final class Source {

  private final Channel channel;
  private final Chain chain;
  private final double[] ctau;
  private final boolean polarised;
  private final UpscatteringMap upscattering;
  private final DecayMap[] decays;

  /** Importance grids of the first dimensions, shared by sources of the same neutrino and chain. */
  private final Grid[] grids;

  Source(
      Channel channel,
      Chain chain,
      double[] ctau,
      UpscatteringMap upscattering,
      DecayMap[] decays,
      Grid[] grids) {
    this.channel = channel;
    this.chain = chain;
    this.ctau = ctau;
    this.upscattering = upscattering;
    this.decays = decays;
    this.grids = grids;
    this.polarised = chain.steps().get(0).pair().map(p -> p.polarisation() != 0).orElse(false);
  }

  /** The same with other importance grids. */
  Source with(Grid[] other) {
    return new Source(channel, chain, ctau, upscattering, decays, other);
  }

  /** The same for another thread. */
  Source copy() {
    return new Source(channel, chain, ctau, upscattering.copy(), decays, grids);
  }

  Channel channel() {
    return channel;
  }

  /** Events of the chain in the whole volume, roughly. */
  double expected() {
    return upscattering.rate() * chain.probability();
  }

  /** Events of the channel in the whole volume, whatever becomes of them, roughly. */
  double upscatterings() {
    return upscattering.rate();
  }

  /** Name of what it makes, as in "nu6 -> nu4 e- e+". */
  String signal() {
    return chain.label();
  }

  List<Decay> steps() {
    return chain.steps();
  }

  Grid[] grids() {
    return grids;
  }

  /** Dimensions that kinematics uses: two, five per decay step; flights come after them. */
  static int kinematicDimensions(int steps) {
    return 2 + DecayMap.NUMBERS * steps;
  }

  /**
   * Fills a batch with consecutive events: momenta of all particles, flights, weights. The sum of
   * weights over a sample, divided by its size, is the number of events of this source in the whole
   * volume of the detector, those whose first decay is farther than {@code longest} left out.
   *
   * @param uniforms numbers
   * @param first number of the first event
   * @param size how many
   * @param longest flight beyond which a first decay is of no interest [cm]
   * @param u columns of numbers, as many as {@link #kinematicDimensions} + steps; overwritten
   * @param batch written
   */
  void fill(
      Uniforms uniforms, long first, int size, double longest, double[][] u, EventBatch batch) {
    int steps = decays.length;
    int kinematic = kinematicDimensions(steps);
    batch.size = size;
    Arrays.fill(batch.weight, 0, size, chain.probability());
    for (int d = 0; d < kinematic + steps; d++) {
      uniforms.fill(first, size, d, u[d]);
    }
    for (int d = 0; d < kinematic; d++) {
      grids[d].map(size, u[d], batch.weight);
    }
    upscattering.map(batch, u[0], u[1]);
    double[] polarisation = batch.scratch[15];
    Arrays.fill(polarisation, 0, size, 0);
    if (polarised) {
      upscattering.polarisation(batch, polarisation);
    }
    for (int k = 0; k < steps; k++) {
      int at = 2 + DecayMap.NUMBERS * k;
      // A later decay may be anywhere: without it, what came before is still seen.
      flight(batch, k, u[kinematic + k], k == 0 ? longest : Double.POSITIVE_INFINITY);
      double[][] numbers = Arrays.copyOfRange(u, at, at + DecayMap.NUMBERS);
      decays[k].map(batch, numbers, batch.neutrino[k], polarisation, batch.minus[k], batch.plus[k]);
      if (k + 1 < steps) {
        decays[k].daughter(batch, numbers, batch.neutrino[k + 1]);
      }
      // The spin of a daughter is not followed: exact where A' = 0, that is for Majorana states.
      Arrays.fill(polarisation, 0, size, 0);
    }
  }

  /**
   * Flight before a decay: exponential with λ = (p/m)cτ, cut off at {@code longest}; the weight is
   * the probability to decay before.
   */
  private void flight(EventBatch batch, int k, double[] u, double longest) {
    int n = batch.size;
    EventBatch.Particles p = batch.neutrino[k];
    double perMomentum = ctau[k] / mass(k);
    double[] lambda = batch.scratch[0];
    double[] within = batch.scratch[1];
    for (int i = 0; i < n; i++) {
      double p2 = p.px[i] * p.px[i] + p.py[i] * p.py[i] + p.pz[i] * p.pz[i];
      lambda[i] = Math.max(Math.sqrt(p2) * perMomentum, 1e-9);
      within[i] = -Math.min(longest / lambda[i], 700);
    }
    Columns.expm1(n, within, within);
    for (int i = 0; i < n; i++) {
      batch.weight[i] *= -within[i];
      within[i] *= u[i];
    }
    Columns.log1p(n, within, batch.flight[k]);
    for (int i = 0; i < n; i++) {
      batch.flight[k][i] *= -lambda[i];
    }
  }

  private double mass(int k) {
    return chain.steps().get(k).pair().orElseThrow().mi();
  }
}
