package io.nightjar.likelihood;

import io.nightjar.constraint.DarkPoint;

/** How the signal in a detector is predicted. */
@FunctionalInterface
public interface Signals {

  /**
   * Events per bin of all members of a sighting, upscattering and decays in flight together.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  Signal of(Sighting sighting, DarkPoint point) throws InterruptedException;
}
