package io.nightjar.card;

import io.nightjar.constraint.Limit;
import io.nightjar.constraint.Zone;
import io.nightjar.physics.Table;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A published limit in one file: a table whose leading comment lines, without their mark, are a
 * card of kind {@code limit}. A message about the card names the line of the file.
 */
final class LimitCard {
  private static final List<String> STATUS = List.of("seen", "digitised", "unverified");
  private static final List<String> NATURES = List.of("majorana", "dirac");

  private static final List<String> KEYS =
      List.of(
          "kind",
          "name",
          "title",
          "cite",
          "published",
          "level",
          "bounds",
          "search",
          "assumes",
          "finals",
          "nature",
          "detector",
          "superseded-by",
          "use",
          "because",
          "licence",
          "source",
          "status",
          "notes");

  /** Numbers of a detector that a search may need. */
  private static final Map<String, Dimension> NUMBERS =
      new TreeMap<>(
          Map.of( // in one order, whichever machine prints it
              "energy", Dimension.ENERGY,
              "root-s", Dimension.ENERGY,
              "threshold", Dimension.ENERGY,
              "shield", Dimension.LENGTH,
              "length", Dimension.LENGTH,
              "flight", Dimension.LENGTH,
              "hadronic-lifetime", Dimension.TIME,
              "observed", Dimension.NUMBER,
              "background", Dimension.NUMBER,
              "background-error", Dimension.NUMBER));

  private LimitCard() {}

  /** Reads and judges one file. */
  static Limit read(CardText file) {
    Card card = Card.open(new CardText(file.file(), header(file.text())), List.of());
    return card.read(
        "limit",
        block -> {
          block.only(KEYS);
          return limit(card.name(), block, file);
        });
  }

  /** The comment lines, each at its place. */
  private static String header(String text) {
    return text.lines()
        .takeWhile(line -> line.startsWith("#"))
        .map(line -> line.substring(line.startsWith("# ") ? 2 : 1))
        .collect(Collectors.joining("\n"));
  }

  private static Limit limit(String name, Block block, CardText file) {
    Value search = block.required("search");
    Detector detector =
        block
            .optional("detector")
            .map(v -> v.block(LimitCard::detector))
            .orElse(new Detector(List.of(), Map.of()));
    return new Limit(
        name,
        words(block.required("title")),
        words(block.required("cite")),
        block.required("published").day(),
        block.required("level").quantity(Dimension.FRACTION, Range.PROBABILITY),
        block.required("bounds").choice(Limit.Bounds.class),
        search.choice(Limit.Search.class),
        words(block.required("assumes")),
        block.optional("finals").map(v -> v.list(Value::text)).orElse(List.of()),
        block.optional("nature").map(v -> v.choice(NATURES)).orElse(""),
        detector.zones(),
        detector.numbers(),
        isUsed(block),
        block.optional("because").map(LimitCard::words).orElse(""),
        words(block.required("licence")),
        words(block.required("source")),
        block.required("status").choice(STATUS),
        table(file, search.choice(Limit.Search.class)),
        block.optional("superseded-by").map(LimitCard::words).orElse(""),
        block.optional("notes").map(v -> v.list(Value::text)).orElse(List.of()));
  }

  /** Text that says something. */
  private static String words(Value value) {
    if (value.text().isBlank()) {
      throw value.fault("nothing is said here.").exception();
    }
    return value.text();
  }

  /** What does not count says why. */
  private static boolean isUsed(Block block) {
    Optional<Value> use = block.optional("use");
    boolean used = use.map(v -> v.choice(List.of("yes", "no")).equals("yes")).orElse(true);
    if (!used) {
      block.required("because");
    }
    return used;
  }

  private record Detector(List<Zone> zones, Map<String, Double> numbers) {}

  private static Detector detector(Block block) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    NUMBERS.forEach((key, dimension) ->
        block
            .optional(key)
            .ifPresent(v -> numbers.put(key, v.quantity(dimension, Range.NOT_NEGATIVE))));
    List<Zone> zones =
        block.optional("zones").map(v -> v.list(z -> z.block(LimitCard::zone))).orElse(List.of());
    block.optional("zones").ifPresent(v -> demandOutwards(v, zones));
    return new Detector(zones, numbers);
  }

  private static Zone zone(Block block) {
    double from = block.required("from").quantity(Dimension.LENGTH, Range.NOT_NEGATIVE);
    Value to = block.required("to");
    double end = to.quantity(Dimension.LENGTH);
    if (end <= from) {
      throw to.fault("a zone ends behind where it begins.").exception();
    }
    return new Zone(
        from, end, block.required("veto").quantity(Dimension.FRACTION, Range.PROBABILITY));
  }

  private static void demandOutwards(Value value, List<Zone> zones) {
    for (int i = 1; i < zones.size(); i++) {
      if (zones.get(i).from() < zones.get(i - 1).to()) {
        throw value.fault("zones follow each other from the vertex outwards.").exception();
      }
    }
  }

  private static Table table(CardText file, Limit.Search search) {
    Table table = Table.read(file.file(), new StringReader(file.text()));
    LimitColumns.judge(table, search);
    return table;
  }
}
