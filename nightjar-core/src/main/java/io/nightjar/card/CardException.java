package io.nightjar.card;

import java.util.List;

/**
 * The user's input is wrong (exit status 2). The message is complete: where, what, what was found,
 * what is allowed, the nearest valid spelling.
 */
public final class CardException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Place place;

  /**
   * Composes the message.
   *
   * @param details lines that follow the first one, indented here
   */
  public CardException(Place place, String problem, List<String> details) {
    super(place + ": " + problem + String.join("", details.stream().map(d -> "\n  " + d).toList()));
    this.place = place;
  }

  /** Where the wrong value stands. */
  public Place place() {
    return place;
  }
}
