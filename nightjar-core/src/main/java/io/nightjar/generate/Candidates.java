package io.nightjar.generate;

import io.nightjar.event.EventBatch;
import io.nightjar.event.EventBatch.Particles;
import io.nightjar.event.Uniforms;
import io.nightjar.experiment.Detector;
import io.nightjar.experiment.Region;
import io.nightjar.experiment.Shape;
import io.nightjar.math.Columns;
import java.util.Arrays;

/**
 * Whole events of one source drawn under its envelope: energy, momentum transfer, azimuth,
 * helicity, place, flights and decays. The weight of a candidate is that of the event over the
 * envelope: the probability to be accepted.
 *
 * <p>Belongs to one thread.
 */
final class Candidates {

  /** Numbers of one candidate: its dimensions. */
  private static final int CELL = 0;

  private static final int ENERGY = 1;
  private static final int TRANSFER = 2;
  private static final int AZIMUTH = 3;
  private static final int HELICITY = 4;
  private static final int ACCEPTANCE = 5;
  private static final int PLACE = 6;
  private static final int FLIGHT = PLACE + Shape.NUMBERS;
  private static final int DECAY = FLIGHT + 2;

  /** Uniform numbers of a candidate with two decay steps. */
  static final int NUMBERS = DECAY + 2 * StepMap.NUMBERS_TO_DRAW;

  private final Source source;
  private final Envelope envelope;
  private final Detector detector;
  private final Region matter;
  private final double density;
  private final boolean contained;
  private final int steps;

  /**
   * Candidates of a source.
   *
   * @param source the thread's own
   * @param envelope of the source
   * @param detector where interactions happen
   * @param contained whether the first decay happens in the detector itself
   */
  Candidates(Source source, Envelope envelope, Detector detector, boolean contained) {
    this.source = source;
    this.envelope = envelope;
    this.detector = detector;
    this.matter = detector.region(source.channel().region());
    this.density = matter.density(detector.distance());
    this.contained = contained;
    this.steps = source.steps().size();
  }

  int steps() {
    return steps;
  }

  /** Columns that {@link #fill} works in. */
  static final class Scratch {
    final double[][] u;
    final int[] cell;

    Scratch(int capacity) {
      u = new double[NUMBERS][capacity];
      cell = new int[capacity];
    }

    /** Numbers that decide on acceptance. */
    double[] acceptance() {
      return u[ACCEPTANCE];
    }
  }

  /**
   * Fills consecutive candidates. {@code flight} holds proper decay lengths.
   *
   * @param uniforms numbers of this source
   * @param first number of the first candidate
   * @param size how many
   * @param scratch overwritten; holds the numbers for the acceptance afterwards
   * @param batch written
   */
  void fill(Uniforms uniforms, long first, int size, Scratch scratch, EventBatch batch) {
    double[][] u = scratch.u;
    batch.size = size;
    source.mark(batch);
    int dimensions = DECAY + steps * StepMap.NUMBERS_TO_DRAW;
    for (int d = 0; d < dimensions; d++) {
      uniforms.fill(first, size, d, u[d]);
    }
    Arrays.fill(batch.weight, 0, size, source.strength());
    envelope.draw(size, u[CELL], u[ENERGY], u[TRANSFER], batch.weight, scratch.cell);
    source.upscattering().map(batch, u[CELL], u[TRANSFER]);
    helicity(batch, u[HELICITY]);
    turn(batch, u[AZIMUTH]);
    place(batch, u);
    flight(batch, 0, u[FLIGHT]);
    for (int k = 0; k < steps; k++) {
      decay(batch, k, scratch);
    }
  }

  /** Draws one of the two helicities, in the sense of a neutrino: −1 where it is kept. */
  private void helicity(EventBatch batch, double[] u) {
    double[] mean = batch.scratch[15];
    source.upscattering().polarisation(batch, mean);
    for (int i = 0; i < batch.size; i++) {
      batch.helicity[i] = 2 * u[i] < 1 + mean[i] ? 1 : -1;
    }
  }

  /** Turns the heavy neutrino, and so all that follows, around the beam. */
  private static void turn(EventBatch batch, double[] u) {
    Particles N = batch.neutrino[0];
    double[] sin = batch.scratch[0];
    Columns.sinCosTurn(batch.size, u, sin, u);
    for (int i = 0; i < batch.size; i++) {
      N.py[i] = N.px[i] * sin[i];
      N.px[i] *= u[i];
    }
  }

  private void place(EventBatch batch, double[][] u) {
    for (int d = 0; d < Shape.NUMBERS; d++) {
      System.arraycopy(u[PLACE + d], 0, batch.vertex[d], 0, batch.size);
    }
    matter.shape().fill(batch.size, batch.vertex, batch.scratch[0]);
    if (!matter.isDetector()) {
      for (int i = 0; i < batch.size; i++) {
        double here = Region.densityAt(batch.vertex[2][i], detector.distance());
        batch.weight[i] *= here / density;
      }
    }
  }

  /** Proper length before a decay: exponential, if wanted cut off where the detector ends. */
  private void flight(EventBatch batch, int k, double[] u) {
    int n = batch.size;
    if (contained && k == 0) {
      if (!matter.isDetector() || !detector.isFiducialInside()) {
        enter(batch, u);
        return;
      }
      double[] probability = batch.scratch[1];
      double[] near = batch.scratch[2];
      matter.shape().cross(n, batch.vertex, batch.neutrino[0], 1, near, batch.scratch[0]);
      source.decayed(batch, 0, batch.scratch[0], probability);
      for (int i = 0; i < n; i++) {
        batch.weight[i] *= probability[i];
        u[i] *= probability[i];
      }
    }
    for (int i = 0; i < n; i++) {
      u[i] = -u[i];
    }
    double scale = -source.ctau(k);
    Columns.log1p(n, u, batch.flight[k]);
    for (int i = 0; i < n; i++) {
      batch.flight[k][i] *= scale;
    }
  }

  /** Flights that end between where the detector begins, seen from the vertex, and its end. */
  private void enter(EventBatch batch, double[] u) {
    int n = batch.size;
    double[] near = batch.scratch[0];
    double[] far = batch.scratch[1];
    double[] lambda = batch.scratch[2];
    Arrays.fill(near, 0, n, Double.MAX_VALUE);
    Arrays.fill(far, 0, n, 0);
    meet(batch, detector.matter().shape(), near, far);
    for (Shape piece : detector.fiducial().shapes()) {
      meet(batch, piece, near, far);
    }
    for (int i = 0; i < n; i++) {
      near[i] = Math.min(near[i], far[i]);
    }
    source.decayLengths(batch, lambda);
    Containment.truncated(n, near, far, lambda, batch.scratch[3], u, batch.weight, batch.flight[0]);
    for (int i = 0; i < n; i++) {
      batch.flight[0][i] *= source.ctau(0) / lambda[i];
    }
  }

  /** Widens intervals to where rays cross a body. */
  private static void meet(EventBatch batch, Shape body, double[] near, double[] far) {
    double[] from = batch.scratch[4];
    double[] to = batch.scratch[5];
    body.cross(batch.size, batch.vertex, batch.neutrino[0], 1, from, to);
    for (int i = 0; i < batch.size; i++) {
      boolean met = to[i] > from[i];
      near[i] = met ? Math.min(near[i], from[i]) : near[i];
      far[i] = met ? Math.max(far[i], to[i]) : far[i];
    }
  }

  private void decay(EventBatch batch, int k, Scratch scratch) {
    double[] polarisation = batch.scratch[15];
    if (k == 0) {
      System.arraycopy(batch.helicity, 0, polarisation, 0, batch.size);
    } else {
      // The spin of a daughter is not followed: exact where A' = 0, that is for Majorana states.
      Arrays.fill(polarisation, 0, batch.size, 0);
      flight(batch, k, scratch.u[FLIGHT + k]);
    }
    int at = DECAY + k * StepMap.NUMBERS_TO_DRAW;
    double[][] u = Arrays.copyOfRange(scratch.u, at, at + StepMap.NUMBERS_TO_DRAW);
    StepMap map = source.decays()[k];
    map.draw(
        batch, u, scratch.cell, batch.neutrino[k], polarisation, batch.minus[k], batch.plus[k]);
    map.daughter(batch, u, batch.neutrino[k + 1]);
  }
}
