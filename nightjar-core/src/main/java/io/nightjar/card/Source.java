package io.nightjar.card;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Where numbers of a card are from.
 *
 * @param of the part of the card, {@code card} for all of it
 * @param cite citation keys; empty for own work, which then says how
 * @param at table, figure, section or file
 * @param how what was done to get the numbers
 */
public record Source(String of, List<String> cite, Optional<String> at, Optional<String> how) {

  /** Reads {@code {cite: …, at: …, how: …}}, or such a block for each part of the card. */
  static List<Source> read(Value sources) {
    return sources.block(block ->
        block.optional("cite").isPresent() || block.optional("how").isPresent()
            ? List.of(read("card", block))
            : block.all().entrySet().stream()
                .map(part -> part.getValue().block(inner -> read(part.getKey(), inner)))
                .toList());
  }

  /** Reads {@code {cite: …, at: …, how: …}} of one part of the card. */
  static Source of(String part, Value source) {
    return source.block(block -> read(part, block));
  }

  /**
   * Reads the sources of a card and refuses it if one of its blocks has none. A part is a block, or
   * one of its keys as in {@code response.energy}; a block of which every key has a source has one.
   */
  static List<Source> ofAll(Block card, List<String> blocks) {
    Value value = card.required("sources");
    List<Source> sources = read(value);
    List<String> named = sources.stream().map(Source::of).toList();
    if (!named.equals(List.of("card"))) {
      List<String> parts = blocks.stream().flatMap(b -> parts(card, b).stream()).toList();
      named.forEach(name -> demandPart(value, name, parts));
      blocks.forEach(block -> demandSource(card, block, named));
    }
    return sources;
  }

  private static List<String> parts(Block card, String block) {
    List<String> parts = new ArrayList<>(List.of(block));
    Value value = card.required(block);
    if (value.isBlock()) {
      value.peek(Block::all).keySet().forEach(key -> parts.add(block + "." + key));
    }
    return parts;
  }

  private static void demandPart(Value sources, String name, List<String> parts) {
    if (!parts.contains(name)) {
      Place place = sources.peek(block -> block.placeOf(name));
      throw Fault.at(place, "'" + name + "' is not a part of this card that needs a source.")
          .allowed(parts)
          .maybe(name, parts)
          .exception();
    }
  }

  private static void demandSource(Block card, String block, List<String> named) {
    List<String> parts = parts(card, block);
    List<String> keys = parts.subList(1, parts.size());
    if (!named.contains(block) && (keys.isEmpty() || !named.containsAll(keys))) {
      throw Fault.at(card.placeOf(block), "no source is given for '" + block + "'.")
          .hint("Add '" + block + "' to sources, with 'cite' or 'how'.")
          .exception();
    }
  }

  private static Source read(String of, Block block) {
    block.only(List.of("cite", "at", "how"));
    List<String> cite = block.optional("cite").map(v -> v.oneOrMore(Value::text)).orElse(List.of());
    Optional<String> how = block.optional("how").map(Value::text);
    Optional<String> at = block.optional("at").map(Value::text);
    if (cite.isEmpty() && how.isEmpty()) {
      throw Fault.at(block.place(), "a source needs 'cite' or 'how'.").exception();
    }
    return new Source(of, cite, at, how);
  }

  /** Every citation key once, in order. */
  static List<String> citations(List<Source> sources) {
    return sources.stream().flatMap(source -> source.cite().stream()).distinct().toList();
  }

  SequencedMap<String, Object> write() {
    SequencedMap<String, Object> block = new LinkedHashMap<>();
    if (!cite.isEmpty()) {
      block.put("cite", cite);
    }
    at.ifPresent(text -> block.put("at", text));
    how.ifPresent(text -> block.put("how", text));
    return block;
  }

  static Map<String, Object> write(List<Source> sources) {
    Map<String, Object> block = new LinkedHashMap<>();
    sources.forEach(source -> block.put(source.of(), source.write()));
    return block;
  }
}
