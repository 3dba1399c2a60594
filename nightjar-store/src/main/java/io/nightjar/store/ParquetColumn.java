package io.nightjar.store;

import io.nightjar.export.EventColumn;
import io.nightjar.export.EventColumn.EventNumbers;
import io.nightjar.export.EventColumn.Flags;
import io.nightjar.export.EventColumn.Integers;
import io.nightjar.export.EventColumn.Numbers;
import io.nightjar.export.EventColumn.Words;
import io.nightjar.export.EventColumns;
import io.nightjar.export.Presence;
import io.nightjar.generate.EventBlock;
import io.nightjar.generate.EventRun;
import java.util.List;
import org.apache.parquet.format.Type;

/**
 * How Parquet stores a column.
 *
 * @param column what it is
 * @param type of its values
 * @param content makes its pages
 */
record ParquetColumn(EventColumn column, Type type, Content content) {

  /** How a column of a block becomes pages. */
  @FunctionalInterface
  interface Content {
    /** Gives the values of a block to a writer. */
    void write(EventBlock block, ChunkWriter chunk);
  }

  /** The columns of a run. */
  static List<ParquetColumn> of(EventRun run) {
    return EventColumns.of(run).stream().map(ParquetColumn::of).toList();
  }

  private static ParquetColumn of(EventColumn column) {
    return switch (column.values()) {
      case EventNumbers _ -> new ParquetColumn(column, Type.INT64, ParquetColumn::eventNumbers);
      case Numbers n -> new ParquetColumn(column, Type.DOUBLE, numbers(n, column.isOptional()));
      case Integers n -> ofKind(column, Type.INT32, KindWords.ofNumbers(n.ofKind()));
      case Words w -> ofKind(column, Type.BYTE_ARRAY, KindWords.ofText(w.ofKind()));
      case Flags f ->
          new ParquetColumn(
              column, Type.BOOLEAN, (b, chunk) -> chunk.flags(f.of().apply(b), b.size));
    };
  }

  private static void eventNumbers(EventBlock block, ChunkWriter chunk) {
    chunk.consecutive(EventNumbers.first(block), block.size);
  }

  private static Content numbers(Numbers numbers, boolean optional) {
    if (optional) {
      return (b, chunk) -> chunk.numbers(numbers.of().apply(b), b, numbers.presence());
    }
    return (b, chunk) -> chunk.numbers(numbers.of().apply(b), b.size);
  }

  private static ParquetColumn ofKind(EventColumn column, Type type, KindWords words) {
    Presence presence = column.values().presence();
    boolean optional = column.isOptional();
    return new ParquetColumn(column, type, (b, chunk) -> chunk.words(b, words, presence, optional));
  }

  String name() {
    return column.name();
  }

  boolean isOptional() {
    return column.isOptional();
  }
}
