package io.nightjar.generate;

import io.nightjar.event.EventBatch;
import io.nightjar.event.EventBatch.Particles;
import io.nightjar.math.Columns;
import io.nightjar.process.PhotonDecay;
import java.util.Arrays;

/**
 * From two of the uniform numbers to N → N' γ in the laboratory; the weight is 1 + αP cos θ, θ
 * between the flight of N and the photon in the frame of N.
 */
final class PhotonDecayMap implements StepMap {

  private static final int POLAR = 3;
  private static final int AZIMUTH = 4;

  private final PhotonDecay decay;

  /** Prepares a decay. */
  PhotonDecayMap(PhotonDecay decay) {
    this.decay = decay;
  }

  @Override
  public double parentMass() {
    return decay.mi();
  }

  @Override
  public double bound(boolean polarised) {
    return polarised ? 1 + Math.abs(decay.asymmetry()) : 1;
  }

  @Override
  public void draw(
      EventBatch batch,
      double[][] u,
      int[] cell,
      Particles parent,
      double[] polarisation,
      Particles minus,
      Particles plus) {
    map(batch, u, parent, polarisation, minus, plus);
  }

  @Override
  public void map(
      EventBatch batch,
      double[][] u,
      Particles parent,
      double[] polarisation,
      Particles minus,
      Particles plus) {
    int n = batch.size;
    double[][] x = batch.scratch;
    Columns.sinCosTurn(n, u[AZIMUTH], x[7], x[8]);
    weigh(n, u[POLAR], polarisation, batch.weight);
    back(n, decay.energy(), u[POLAR], x[7], x[8], minus);
    Arrays.fill(minus.E, 0, n, decay.energy());
    nobody(n, plus);
    ParentFrame.set(n, decay.mi(), parent, batch);
    ParentFrame.toLaboratory(n, batch, minus);
  }

  @Override
  public void daughter(EventBatch batch, double[][] u, Particles daughter) {
    int n = batch.size;
    double[][] x = batch.scratch;
    back(n, -decay.energy(), u[POLAR], x[7], x[8], daughter);
    Arrays.fill(daughter.E, 0, n, Math.hypot(decay.energy(), decay.mj()));
    ParentFrame.toLaboratory(n, batch, daughter);
  }

  /** From a uniform number to the cosine, with its weight. */
  private void weigh(int n, double[] u, double[] polarisation, double[] weight) {
    double asymmetry = decay.asymmetry();
    for (int i = 0; i < n; i++) {
      u[i] = 2 * u[i] - 1;
      weight[i] *= 1 + asymmetry * polarisation[i] * u[i];
    }
  }

  /** Momentum of a size, backwards if negative, in a direction. */
  private static void back(
      int n, double size, double[] cos, double[] sinPhi, double[] cosPhi, Particles p) {
    for (int i = 0; i < n; i++) {
      double across = size * Math.sqrt((1 - cos[i]) * (1 + cos[i]));
      p.px[i] = across * cosPhi[i];
      p.py[i] = across * sinPhi[i];
      p.pz[i] = size * cos[i];
    }
  }

  /** Any momentum that responses can take a logarithm of. */
  private static void nobody(int n, Particles p) {
    Arrays.fill(p.E, 0, n, 1);
    Arrays.fill(p.px, 0, n, 0);
    Arrays.fill(p.py, 0, n, 0);
    Arrays.fill(p.pz, 0, n, 1);
  }
}
