package io.nightjar.event;

import java.util.Locale;

/**
 * What a particle is in an event: ν + T → N + T, N → ν' l⁻l⁺, or N → N' l⁻l⁺ followed by N' → ν'
 * l⁻l⁺; a photon may stand in place of one pair.
 */
public enum Role {
  /** Neutrino of the beam. */
  PROJECTILE,
  /** What is struck, at rest. */
  TARGET,
  /** Heavy neutrino that leaves the target. */
  UPSCATTERED,
  /** The target afterwards. */
  RECOIL,
  /** Negative lepton of the first decay. */
  LEPTON_MINUS,
  /** Positive lepton of the first decay. */
  LEPTON_PLUS,
  /** Heavy neutrino between two decays; only in cascades. */
  INTERMEDIATE,
  /** Negative lepton of the second decay; only in cascades. */
  LEPTON_MINUS_2,
  /** Positive lepton of the second decay; only in cascades. */
  LEPTON_PLUS_2,
  /** Neutrino that the last decay leaves. */
  DAUGHTER,
  /** Photon in place of a lepton pair; at most one. */
  PHOTON;

  /** Name in files, as in {@code lepton_minus}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
