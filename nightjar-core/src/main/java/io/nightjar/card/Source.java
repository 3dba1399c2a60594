package io.nightjar.card;

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

  private static Source read(String of, Block block) {
    List<String> cite = block.optional("cite").map(v -> v.oneOrMore(Value::text)).orElse(List.of());
    Optional<String> how = block.optional("how").map(Value::text);
    Optional<String> at = block.optional("at").map(Value::text);
    if (cite.isEmpty() && how.isEmpty()) {
      throw Fault.at(block.place(), "a source needs 'cite' or 'how'.").exception();
    }
    return new Source(of, cite, at, how);
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
