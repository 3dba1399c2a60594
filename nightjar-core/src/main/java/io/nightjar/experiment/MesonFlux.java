package io.nightjar.experiment;

import io.nightjar.physics.Meson;

/**
 * The part of a flux that decays of one meson to two bodies made.
 *
 * @param meson which
 * @param neutrinos their flux at the detector
 */
public record MesonFlux(Meson meson, Flux neutrinos) {

  /** Whether the mesons are negative and their neutrinos antineutrinos. */
  public boolean anti() {
    return neutrinos.species().endsWith("_bar");
  }

  /** As in {@code K+}. */
  public String label() {
    return meson.label(anti());
  }
}
