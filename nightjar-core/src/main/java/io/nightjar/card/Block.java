package io.nightjar.card;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;

/**
 * The keys of a block. It remembers what it was asked for: what is left over at the end is a
 * mistake of the card. Made by {@link Value#block}, which does that check.
 */
final class Block {
  private final CardNode.Mapping mapping;
  private final SequencedSet<String> asked = new LinkedHashSet<>();

  Block(CardNode.Mapping mapping) {
    this.mapping = mapping;
  }

  Place place() {
    return mapping.place();
  }

  /** Refuses other keys at once, and lists these in this order. */
  void only(List<String> keys) {
    asked.addAll(keys);
    refuseUnread();
  }

  Optional<Value> optional(String key) {
    asked.add(key);
    return Optional.ofNullable(mapping.entries().get(key)).map(e -> new Value(e.value()));
  }

  Value required(String key) {
    return optional(key).orElseThrow(() -> missing(key));
  }

  /** Whichever of the keys is present: exactly one of them must be. */
  String oneOf(String... keys) {
    asked.addAll(Arrays.asList(keys));
    List<String> present = new ArrayList<>(mapping.entries().keySet());
    present.retainAll(Arrays.asList(keys));
    if (present.isEmpty()) {
      throw missing(keys);
    }
    if (present.size() > 1) {
      throw conflict(required(present.get(0)), required(present.get(1)), "they fix the same number")
          .exception();
    }
    return present.get(0);
  }

  /** All keys with their values, for blocks whose keys are names. */
  SequencedMap<String, Value> all() {
    SequencedMap<String, Value> values = new LinkedHashMap<>();
    mapping.entries().forEach((key, entry) -> values.put(key, new Value(entry.value())));
    asked.addAll(values.keySet());
    return values;
  }

  /** Where a key stands. */
  Place placeOf(String key) {
    CardNode.Entry entry = mapping.entries().get(key);
    return entry == null ? place() : entry.place();
  }

  /**
   * Two values that cannot stand together. The one from the command line is blamed, else the later
   * one: it is what the user added.
   */
  static Fault conflict(Value one, Value two, String why) {
    boolean blameOne =
        one.place().isOption()
            ? !two.place().isOption()
            : !two.place().isOption() && one.place().line() > two.place().line();
    Value blamed = blameOne ? one : two;
    Value kept = blameOne ? two : one;
    String other = "'" + kept.place().path() + "'";
    return Fault.at(blamed.place(), "cannot stand beside " + other + ": " + why + ".")
        .found(blamed.node().text())
        .hint(
            "beside:  " + Fault.abbreviated(kept.node().text()) + " (" + kept.place().where() + ")")
        .hint(blamed.place().isOption() ? "Set " + other + " instead." : "Keep one of the two.");
  }

  void refuseUnread() {
    for (String key : mapping.entries().keySet()) {
      if (!asked.contains(key)) {
        throw unknown(key);
      }
    }
  }

  private CardException unknown(String key) {
    return Fault.at(placeOf(key), "'" + key + "' is not a key of " + name() + ".")
        .allowed(asked)
        .maybe(key, asked)
        .exception();
  }

  /** A key that looks like the missing one is the mistake. */
  private CardException missing(String... keys) {
    SequencedSet<String> present = mapping.entries().sequencedKeySet();
    return present.stream()
        .filter(key -> !asked.contains(key))
        .filter(key -> Spelling.nearest(key, Arrays.asList(keys)).isPresent())
        .findFirst()
        .map(this::unknown)
        .orElseGet(() ->
            Fault.at(place(), "'" + String.join("' or '", keys) + "' is missing.")
                .found(present.isEmpty() ? "nothing" : String.join(" ", present))
                .exception());
  }

  private String name() {
    return place().path().isEmpty() ? "this card" : place().path();
  }
}
