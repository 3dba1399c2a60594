package io.nightjar.export;

import io.nightjar.export.EventColumn.Flags;
import io.nightjar.export.EventColumn.Integers;
import io.nightjar.export.EventColumn.Numbers;
import io.nightjar.export.EventColumn.Words;
import io.nightjar.generate.EventBlock;
import java.util.List;
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

  /** One prepared column: appends its field. */
  @FunctionalInterface
  private interface Field {
    void write(EventBlock block, int i, Bytes out);
  }

  private final Field[] fields;

  /** Prepares a file. */
  public Csv(FileHeader header) {
    this.header = header;
    this.columns = EventColumns.of(header.run());
    this.fields = columns.stream().map(Csv::field).toArray(Field[]::new);
  }

  private static Field field(EventColumn column) {
    return switch (column.values()) {
      case Numbers n -> (block, i, out) -> number(n.at(block, i), out);
      case Integers n -> (block, i, out) -> integer(n.at(block, i), out);
      case Flags f -> (block, i, out) -> out.add(f.at(block, i) ? TRUE : FALSE);
      case Words w -> words(w);
    };
  }

  private static void number(double value, Bytes out) {
    if (!Double.isNaN(value)) {
      out.number(value);
    }
  }

  private static void integer(long value, Bytes out) {
    if (value != Integers.ABSENT) {
      out.integer(value);
    }
  }

  private static Field words(Words words) {
    byte[][] quoted = words.words().stream().map(Csv::quoted).toArray(byte[][]::new);
    return (block, i, out) -> out.add(quoted[words.positions().at(block, i)]);
  }

  private static byte[] quoted(String word) {
    return Bytes.of('"' + word.replace("\"", "\"\"") + '"');
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
  void write(EventBlock block, int i, Bytes out) {
    for (int c = 0; c < fields.length; c++) {
      if (c > 0) {
        out.add(',');
      }
      fields[c].write(block, i, out);
    }
    out.add('\n');
  }

  @Override
  String tail() {
    return "";
  }
}
