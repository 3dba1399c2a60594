package io.nightjar.generate;

import io.nightjar.event.EventBatch;
import io.nightjar.event.EventBatch.Particles;
import io.nightjar.process.Decay;

/**
 * From uniform numbers to the products of one decay step in the laboratory, with weights that
 * average to 1 (the differential over the partial width).
 */
interface StepMap {

  /** Uniform numbers that one step needs. */
  int NUMBERS = 5;

  /** Uniform numbers that {@link #draw} needs: the pair mass takes two. */
  int NUMBERS_TO_DRAW = 6;

  /** Mass of the parent [GeV]. */
  double parentMass();

  /**
   * An upper bound of the weights that {@link #draw} gives.
   *
   * @param polarised whether parents have a definite helicity
   */
  double bound(boolean polarised);

  /**
   * Like {@link #map}, but the pair mass, if any, is drawn from its distribution, and the weight is
   * that of the angles alone.
   *
   * @param batch as of {@link #map}
   * @param u {@link #NUMBERS_TO_DRAW} columns; overwritten
   * @param cell overwritten
   */
  void draw(
      EventBatch batch,
      double[][] u,
      int[] cell,
      Particles parent,
      double[] polarisation,
      Particles minus,
      Particles plus);

  /**
   * Fills the products of one step but the neutrino and multiplies weights; {@link #daughter} may
   * follow.
   *
   * @param batch size and weight used; scratch 0 to 11 overwritten
   * @param u {@link #NUMBERS} columns of uniform numbers; overwritten
   * @param parent read
   * @param polarisation of the parent along its flight in the laboratory, −1 for left-handed; read
   * @param minus written: negative lepton, or photon
   * @param plus written: positive lepton, or of no meaning
   */
  void map(
      EventBatch batch,
      double[][] u,
      Particles parent,
      double[] polarisation,
      Particles minus,
      Particles plus);

  /**
   * Fills the daughter, right after {@link #map} of the same batch.
   *
   * @param batch as {@code map} left it
   * @param u as {@code map} left it
   * @param daughter written
   */
  void daughter(EventBatch batch, double[][] u, Particles daughter);

  /** The map of a step of which events are made. */
  static StepMap of(Decay step) {
    return step.photon().isPresent()
        ? new PhotonDecayMap(step.photon().get())
        : new DecayMap(step.pair().orElseThrow());
  }
}
