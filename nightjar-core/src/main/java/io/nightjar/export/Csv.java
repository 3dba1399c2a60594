package io.nightjar.export;

import io.nightjar.export.EventColumn.EventNumbers;
import io.nightjar.export.EventColumn.Flags;
import io.nightjar.export.EventColumn.Integers;
import io.nightjar.export.EventColumn.Numbers;
import io.nightjar.export.EventColumn.Words;
import io.nightjar.generate.EventBlock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Comma-separated values: comments that begin with {@code #} and say where the events come from and
 * what the columns mean, one line of names, one line per event. A field is empty where an event has
 * no value. Numbers have 17 digits, so that reading gives back the same bits.
 */
public final class Csv extends TextFormat {

  private static final byte[] TRUE = Bytes.of("true");
  private static final byte[] FALSE = Bytes.of("false");

  private final FileHeader header;
  private final List<EventColumn> columns;

  private final List<Field> fields;

  /** One column: gives what writes its fields of a block. */
  @FunctionalInterface
  private interface Field {
    Writer of(EventBlock block);
  }

  /** Prepares a file. */
  public Csv(FileHeader header) {
    this.header = header;
    this.columns = EventColumns.of(header.run());
    this.fields = columns.stream().map(Csv::field).toList();
  }

  private static Field field(EventColumn column) {
    return switch (column.values()) {
      case EventNumbers _ -> Csv::eventNumbers;
      case Numbers n -> column.isOptional() ? optional(n) : required(n);
      case Integers n -> ofKind(n.ofKind(), value -> value.map(String::valueOf).orElse(""));
      case Words w -> ofKind(w.ofKind(), Csv::quoted);
      case Flags f -> flags(f);
    };
  }

  private static Writer eventNumbers(EventBlock block) {
    long first = EventNumbers.first(block);
    return (i, out) -> out.integer(first + i);
  }

  private static Field required(Numbers numbers) {
    return block -> {
      double[] values = numbers.of().apply(block);
      return (i, out) -> number(values[i], out);
    };
  }

  private static Field optional(Numbers numbers) {
    return block -> {
      double[] values = numbers.of().apply(block);
      boolean[] present = new boolean[block.size];
      numbers.presence().mark(block, present);
      return (i, out) -> {
        if (present[i]) {
          number(values[i], out);
        }
      };
    };
  }

  private static void number(double value, Bytes out) {
    if (!Double.isNaN(value)) {
      out.number(value);
    }
  }

  private static <T> Field ofKind(List<T> values, Function<T, String> text) {
    byte[][] texts = values.stream().map(text).map(Bytes::of).toArray(byte[][]::new);
    return block -> {
      int[] kind = block.kind;
      return (i, out) -> out.add(texts[kind[i]]);
    };
  }

  private static Field flags(Flags flags) {
    return block -> {
      boolean[] values = flags.of().apply(block);
      return (i, out) -> out.add(values[i] ? TRUE : FALSE);
    };
  }

  private static String quoted(String word) {
    return '"' + word.replace("\"", "\"\"") + '"';
  }

  @Override
  String head() {
    StringBuilder text = new StringBuilder(Metadata.comment(header)).append("# columns:\n");
    for (EventColumn column : columns) {
      String unit = column.unit().isEmpty() ? "" : " [" + column.unit() + "]";
      text.append("#   " + column.name() + unit + ": " + column.meaning() + "\n");
    }
    String names = columns.stream().map(EventColumn::name).collect(Collectors.joining(","));
    return text.append(names).append('\n').toString();
  }

  @Override
  Writer writer(EventBlock block) {
    Writer[] row = fields.stream().map(field -> field.of(block)).toArray(Writer[]::new);
    return (i, out) -> {
      for (int c = 0; c < row.length; c++) {
        if (c > 0) {
          out.add(',');
        }
        row[c].write(i, out);
      }
      out.add('\n');
    };
  }

  @Override
  String tail() {
    return "";
  }
}
