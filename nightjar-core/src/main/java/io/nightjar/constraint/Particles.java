package io.nightjar.constraint;

/** Particles that fly and decay, by number: all that {@link Survival} must know of a point. */
interface Particles {

  /** Mass [GeV]. */
  double mass(int particle);

  /** Proper decay length [cm]; infinite for a stable particle. */
  double ctau(int particle);

  /** What becomes of it. */
  Fate fate(int particle);
}
