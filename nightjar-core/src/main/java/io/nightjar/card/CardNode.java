package io.nightjar.card;

import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/** A node of a card's tree; immutable. */
sealed interface CardNode {
  Place place();

  /** The value on one line, for messages. */
  String text();

  /** Independent of style and of the order of keys, for digests. */
  String canonical();

  record Scalar(Place place, String text, boolean quoted) implements CardNode {
    /** YAML's null: nothing, {@code ~} or {@code null}. */
    boolean isEmpty() {
      return !quoted && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }

    @Override
    public String canonical() {
      return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
  }

  record Sequence(Place place, List<CardNode> items) implements CardNode {
    @Override
    public String text() {
      return "[" + String.join(", ", items.stream().map(CardNode::text).toList()) + "]";
    }

    @Override
    public String canonical() {
      return "[" + String.join(",", items.stream().map(CardNode::canonical).toList()) + "]";
    }
  }

  /**
   * A block.
   *
   * @param entries in the order of the card
   */
  record Mapping(Place place, SequencedMap<String, Entry> entries) implements CardNode {
    @Override
    public String text() {
      return "{"
          + String.join(
              ", ",
              entries.entrySet().stream()
                  .map(e -> e.getKey() + ": " + e.getValue().value().text())
                  .toList())
          + "}";
    }

    @Override
    public String canonical() {
      return "{"
          + String.join(
              ",",
              new TreeMap<>(entries)
                  .entrySet().stream()
                      .map(e -> e.getKey() + ":" + e.getValue().value().canonical())
                      .toList())
          + "}";
    }
  }

  /**
   * A key and its value.
   *
   * @param place of the key, with the path of the value
   */
  record Entry(Place place, CardNode value) {}
}
