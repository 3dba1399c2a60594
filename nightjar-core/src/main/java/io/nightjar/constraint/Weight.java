package io.nightjar.constraint;

/** Probability that a particle makes nothing that its search would have vetoed. */
@FunctionalInterface
interface Weight {

  /**
   * @param particle number of a particle of the point
   */
  double of(DarkPoint point, int particle);
}
