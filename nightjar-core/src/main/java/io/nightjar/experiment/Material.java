package io.nightjar.experiment;

import io.nightjar.physics.Nucleus;
import java.util.Comparator;
import java.util.List;
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

  /** Kinds of nuclei and their numbers, heaviest first. */
  public List<Map.Entry<Nucleus, Double>> heaviestFirst() {
    Comparator<Nucleus> order = Comparator.comparingInt(Nucleus::A).thenComparingInt(Nucleus::Z);
    return nuclei.entrySet().stream().sorted(Map.Entry.comparingByKey(order.reversed())).toList();
  }
}
