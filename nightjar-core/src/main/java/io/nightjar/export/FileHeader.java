package io.nightjar.export;

import io.nightjar.generate.EventRun;
import java.util.List;

/**
 * What a file says of itself: enough to make it again and to cite what it rests on.
 *
 * @param run what holds for all events
 * @param version of Nightjar
 * @param model the model card
 * @param experiment the experiment card
 * @param era date up to which data count
 * @param citations keys of all that was used, sorted
 */
public record FileHeader(
    EventRun run, String version, Card model, Card experiment, String era, List<String> citations) {

  /**
   * A card as the run used it.
   *
   * @param name of the card
   * @param text YAML, with what was overridden
   * @param sha256 of the text
   */
  public record Card(String name, String text, String sha256) {}

  /** Keeps its own copy. */
  public FileHeader {
    citations = List.copyOf(citations);
  }
}
