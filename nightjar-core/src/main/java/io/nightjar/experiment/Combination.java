package io.nightjar.experiment;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Experiments whose data are correlated and are judged together. Signals are predicted for each
 * member; the vector of signal of the release has the bins of all members one after the other.
 *
 * @param name as in {@code miniboone-combined}
 * @param title for people
 * @param members in the order of the release
 * @param samples observed events of all members together, where there are any; every edge of their
 *     bins is an edge of the members' bins
 * @param release samples of the members with their joint covariance, where published
 * @param sources citations
 * @param notes what a reader of the numbers must know
 */
public record Combination(
    String name,
    String title,
    List<Experiment> members,
    Map<Observable, Sample> samples,
    Optional<Release> release,
    List<String> sources,
    List<String> notes) {

  /** Keeps its own copies. */
  public Combination {
    members = List.copyOf(members);
    samples = Map.copyOf(samples);
    sources = List.copyOf(sources);
    notes = List.copyOf(notes);
  }
}
