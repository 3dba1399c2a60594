package io.nightjar.card;

import io.nightjar.physics.Era;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What was published on one day; a card lists such blocks by date.
 *
 * @param place where it stands
 * @param published day
 * @param source of its numbers
 * @param notes what a reader of the numbers must know
 * @param content the rest, as read by the kind of card
 */
record DataBlock<T>(
    Place place, LocalDate published, Source source, List<String> notes, T content) {

  /** Keys that every block has beside those of its content. */
  static final List<String> KEYS = List.of("public", "source", "notes", "check");

  /** Reads all blocks, and takes the newest that is public in the era: there must be one. */
  static <T> DataBlock<T> newest(Value data, Era era, Function<Block, T> content) {
    List<DataBlock<T>> blocks = all(data, content);
    return newest(blocks, era)
        .orElseThrow(() ->
            Fault.at(data.place(), "nothing was public yet in the era '" + era.name() + "'.")
                .hint("The first block is of " + blocks.getFirst().published + ".")
                .exception());
  }

  /** Reads all blocks, and takes the newest that is public in the era, if there is one. */
  static <T> Optional<DataBlock<T>> ifPublic(Value data, Era era, Function<Block, T> content) {
    return newest(all(data, content), era);
  }

  private static <T> Optional<DataBlock<T>> newest(List<DataBlock<T>> blocks, Era era) {
    return blocks.reversed().stream().filter(block -> era.includes(block.published)).findFirst();
  }

  private static <T> List<DataBlock<T>> all(Value data, Function<Block, T> content) {
    List<DataBlock<T>> blocks = data.list(v -> v.block(b -> read(v, b, content)));
    Optional<DataBlock<T>> last = Optional.empty();
    for (DataBlock<T> block : blocks) {
      demandLater(last, block);
      last = Optional.of(block);
    }
    if (blocks.isEmpty()) {
      throw data.fault("at least one block of data is needed.").exception();
    }
    return blocks;
  }

  private static <T> DataBlock<T> read(Value value, Block block, Function<Block, T> content) {
    T rest = content.apply(block); // first, as it knows all keys
    return new DataBlock<>(
        value.place(),
        block.required("public").day(),
        Source.of("data", block.required("source")),
        block.optional("notes").map(v -> v.list(Value::text)).orElse(List.of()),
        rest);
  }

  private static <T> void demandLater(Optional<DataBlock<T>> last, DataBlock<T> next) {
    if (last.isPresent() && !next.published.isAfter(last.get().published)) {
      throw Fault.at(next.place, "blocks of data ascend by 'public'.")
          .found(next.published.toString())
          .hint("before:  " + last.get().published + " (" + last.get().place.where() + ")")
          .exception();
    }
  }
}
