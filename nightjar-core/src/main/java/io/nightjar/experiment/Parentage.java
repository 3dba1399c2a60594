package io.nightjar.experiment;

import java.util.List;

/**
 * What is known of the mesons behind a beam.
 *
 * @param fluxes parts of the flux of neutrinos by the meson that decayed
 * @param distance of the centre of the detector from the target [cm]
 * @param tunnel length in which mesons decay [cm]
 * @param error relative error of the parts, a factor 1 + error up or down
 */
public record Parentage(List<MesonFlux> fluxes, double distance, double tunnel, double error) {

  /** Keeps its own copy. */
  public Parentage {
    fluxes = List.copyOf(fluxes);
  }
}
