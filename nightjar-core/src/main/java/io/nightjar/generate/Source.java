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

  /** Shorter decay lengths are as good as none [cm]. */
  private static final double SHORTEST = 1e-9;

  private final Channel channel;
  private final Chain chain;
  private final double[] ctau;
  private final double strength;
  private final double seen;
  private final boolean polarised;
  private final UpscatteringMap upscattering;
  private final StepMap[] decays;

  /** Importance grids of the first dimensions, shared by sources of the same neutrino and chain. */
  private final Grid[] grids;

  Source(
      Channel channel,
      Chain chain,
      double[] ctau,
      UpscatteringMap upscattering,
      StepMap[] decays,
      Grid[] grids) {
    this(channel, chain, ctau, upscattering, decays, grids, 1);
  }

  /**
   * Puts a source together.
   *
   * @param upscattering made for a channel that differs in luminosity only
   * @param seen share of its events whose first decay may be seen, roughly
   */
  Source(
      Channel channel,
      Chain chain,
      double[] ctau,
      UpscatteringMap upscattering,
      StepMap[] decays,
      Grid[] grids,
      double seen) {
    this.strength =
        chain.probability() * (channel.luminosity() / upscattering.channel().luminosity());
    this.seen = seen;
    this.channel = channel;
    this.chain = chain;
    this.ctau = ctau;
    this.upscattering = upscattering;
    this.decays = decays;
    this.grids = grids;
    this.polarised = isPolarised(chain.steps().get(0));
  }

  /** Whether the angles of a decay depend on the spin of its parent. */
  static boolean isPolarised(Decay step) {
    return step.photon().map(p -> p.asymmetry() != 0).orElse(false)
        || step.pair().map(p -> p.chirality() != 0).orElse(false);
  }

  /** Tells a batch which of its steps make a photon. */
  void mark(EventBatch batch) {
    mark(chain, batch);
  }

  /** Tells a batch which steps of its chain make a photon. */
  static void mark(Chain chain, EventBatch batch) {
    for (int k = 0; k < chain.steps().size(); k++) {
      batch.photon[k] = chain.steps().get(k).photon().isPresent();
    }
  }

  /** Another one that differs in its map or its grids. */
  private Source(Source other, UpscatteringMap upscattering, Grid[] grids) {
    this.channel = other.channel;
    this.chain = other.chain;
    this.ctau = other.ctau;
    this.strength = other.strength;
    this.seen = other.seen;
    this.polarised = other.polarised;
    this.upscattering = upscattering;
    this.decays = other.decays;
    this.grids = grids;
  }

  /** The same with other importance grids. */
  Source with(Grid[] other) {
    return new Source(this, upscattering, other);
  }

  /** The same for another thread. */
  Source copy() {
    return new Source(this, upscattering.copy(), grids);
  }

  Channel channel() {
    return channel;
  }

  /** Events of the chain that may be seen, roughly. */
  double expected() {
    return upscattering.rate() * strength * seen;
  }

  /** Events of the channel in its matter, whatever becomes of them, roughly. */
  double upscatterings() {
    return upscattering.rate() * (strength / chain.probability());
  }

  /** What multiplies the weights of the map: probability of the chain, share of the luminosity. */
  double strength() {
    return strength;
  }

  /** Name of what it makes, as in "nu6 -> nu4 e- e+". */
  String signal() {
    return chain.label();
  }

  List<Decay> steps() {
    return chain.steps();
  }

  Chain chain() {
    return chain;
  }

  UpscatteringMap upscattering() {
    return upscattering;
  }

  StepMap[] decays() {
    return decays;
  }

  /** Proper decay length of the parent of a step [cm]. */
  double ctau(int step) {
    return ctau[step];
  }

  /** An upper bound of the weights of all decays together. */
  double decayBound() {
    double bound = 1;
    for (int k = 0; k < decays.length; k++) {
      bound *= decays[k].bound(polarised && k == 0);
    }
    return bound;
  }

  /**
   * Fills energy, momentum transfer and heavy neutrino of a batch, and its weights: those of the
   * upscattering, times the probability that the first decay happens on a way.
   *
   * @param batch size read
   * @param u first number of the plane; overwritten
   * @param v second number of the plane; overwritten
   * @param way longest that counts [cm]
   */
  void weighUpscattering(EventBatch batch, double[] u, double[] v, double way) {
    Arrays.fill(batch.weight, 0, batch.size, strength);
    upscattering.map(batch, u, v);
    if (way == Double.POSITIVE_INFINITY) {
      return;
    }
    double[] ways = batch.scratch[0];
    Arrays.fill(ways, 0, batch.size, way);
    decayed(batch, 0, ways, batch.scratch[1]);
    for (int i = 0; i < batch.size; i++) {
      batch.weight[i] *= batch.scratch[1][i];
    }
  }

  /**
   * Probability to decay on a way: 1 − exp(−ℓ/λ), λ = (p/m)cτ.
   *
   * @param batch neutrino of the step read
   * @param step which decay
   * @param way ℓ [cm], at most 700 λ of it count; read
   * @param probability written
   */
  void decayed(EventBatch batch, int step, double[] way, double[] probability) {
    EventBatch.Particles p = batch.neutrino[step];
    double perMomentum = ctau[step] / mass(step);
    for (int i = 0; i < batch.size; i++) {
      double p2 = p.px[i] * p.px[i] + p.py[i] * p.py[i] + p.pz[i] * p.pz[i];
      double lambda = Math.max(Math.sqrt(p2) * perMomentum, Double.MIN_NORMAL);
      probability[i] = -Math.min(way[i] / lambda, 700);
    }
    Columns.expm1(batch.size, probability, probability);
    for (int i = 0; i < batch.size; i++) {
      probability[i] = -probability[i];
    }
  }

  /**
   * Decay lengths λ = (p/m)cτ of the first decay.
   *
   * @param batch first neutrino read
   * @param lambda written [cm]
   */
  void decayLengths(EventBatch batch, double[] lambda) {
    EventBatch.Particles p = batch.neutrino[0];
    double perMomentum = ctau[0] / mass(0);
    for (int i = 0; i < batch.size; i++) {
      double p2 = p.px[i] * p.px[i] + p.py[i] * p.py[i] + p.pz[i] * p.pz[i];
      lambda[i] = Math.max(Math.sqrt(p2) * perMomentum, SHORTEST);
    }
  }

  Grid[] grids() {
    return grids;
  }

  /** Dimensions that kinematics uses: two, five per decay step; flights come after them. */
  static int kinematicDimensions(int steps) {
    return 2 + StepMap.NUMBERS * steps;
  }

  /**
   * Fills a batch with consecutive events: momenta of all particles, flights, weights. The sum of
   * weights over a sample, divided by its size, is the number of events of this source in the whole
   * volume of the detector (those that decay outside of it included).
   *
   * @param uniforms numbers
   * @param first number of the first event
   * @param size how many
   * @param longest flight beyond which the first decay is of no interest [cm]
   * @param u columns of numbers, as many as {@link #kinematicDimensions} + steps; overwritten
   * @param batch written
   */
  void fill(
      Uniforms uniforms, long first, int size, double longest, double[][] u, EventBatch batch) {
    int steps = decays.length;
    int kinematic = kinematicDimensions(steps);
    batch.size = size;
    mark(batch);
    Arrays.fill(batch.weight, 0, size, strength);
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
      int at = 2 + StepMap.NUMBERS * k;
      flight(batch, k, u[kinematic + k], longest);
      double[][] numbers = Arrays.copyOfRange(u, at, at + StepMap.NUMBERS);
      decays[k].map(batch, numbers, batch.neutrino[k], polarisation, batch.minus[k], batch.plus[k]);
      if (k + 1 < steps) {
        decays[k].daughter(batch, numbers, batch.neutrino[k + 1]);
      }
      // The spin of a daughter is not followed: exact where A' = 0, that is for Majorana states.
      Arrays.fill(polarisation, 0, size, 0);
    }
  }

  /**
   * Flight before a decay: exponential with λ = (p/m)cτ. That of the first decay is cut off at
   * {@code longest}, and the weight is the probability to decay before; later decays may happen
   * anywhere, since the first one has been seen already.
   */
  private void flight(EventBatch batch, int k, double[] u, double longest) {
    int n = batch.size;
    EventBatch.Particles p = batch.neutrino[k];
    double perMomentum = ctau[k] / mass(k);
    double[] lambda = batch.scratch[0];
    double[] within = batch.scratch[1];
    double limit = k == 0 ? longest : Double.POSITIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      double p2 = p.px[i] * p.px[i] + p.py[i] * p.py[i] + p.pz[i] * p.pz[i];
      lambda[i] = Math.max(Math.sqrt(p2) * perMomentum, SHORTEST);
      within[i] = -Math.min(limit / lambda[i], 700);
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

  /** Mass of the parent of a step [GeV]. */
  double mass(int k) {
    return decays[k].parentMass();
  }
}
