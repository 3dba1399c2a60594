package io.nightjar.experiment;

import io.nightjar.physics.Nucleus;
import java.util.Map;

/**
 * What a detector is made of.
 *
 * @param nuclei number of nuclei of each kind
 */
public record Material(Map<Nucleus, Double> nuclei) {

  /** Keeps its own copy. */
  public Material {
    nuclei = Map.copyOf(nuclei);
  }
}
