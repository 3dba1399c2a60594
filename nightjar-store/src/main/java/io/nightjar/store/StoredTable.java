package io.nightjar.store;

import static io.nightjar.store.Thrift.present;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.KeyValue;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Type;

/**
 * A Parquet file that {@link ParquetTable} wrote, read back. What another program stored in another
 * way is refused, not guessed.
 */
public final class StoredTable {

  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final int TAIL = Integer.BYTES + MAGIC.length;

  private final int rows;
  private final Map<String, String> notes = new LinkedHashMap<>();
  private final SequencedMap<String, StoredColumn> columns = new LinkedHashMap<>();

  private StoredTable(FileMetaData footer) throws IOException {
    rows = Math.toIntExact(footer.getNum_rows());
    if (footer.isSetKey_value_metadata()) {
      for (KeyValue note : present(footer.getKey_value_metadata())) {
        notes.put(present(note.getKey()), present(note.getValue()));
      }
    }
  }

  /**
   * Reads a file.
   *
   * @param what its rows must be, in the word that {@link ParquetTable} was given
   * @throws IOException if it cannot be read, or is no such table; the message continues "cannot
   *     read the file: …"
   */
  public static StoredTable read(Path path, String what) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      FileMetaData footer = footer(file);
      String found = present(present(footer.getSchema()).getFirst().getName());
      if (!found.equals(what)) {
        throw new IOException("its rows are '%s', not '%s'".formatted(found, what));
      }
      StoredTable table = new StoredTable(footer);
      for (RowGroup group : present(footer.getRow_groups())) {
        for (ColumnChunk chunk : present(group.getColumns())) {
          table.add(chunk, file);
        }
      }
      return table;
    } catch (EOFException e) {
      throw new IOException("it ends too early", e);
    }
  }

  private static FileMetaData footer(RandomAccessFile file) throws IOException {
    byte[] tail = new byte[TAIL];
    long end = file.length() - TAIL;
    if (end >= 0) {
      file.seek(end);
      file.readFully(tail);
    }
    int size = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).getInt();
    if (!Arrays.equals(tail, Integer.BYTES, TAIL, MAGIC, 0, MAGIC.length)
        || size < 0
        || size > end) {
      throw new IOException("it is no Parquet file");
    }
    FileMetaData footer = new FileMetaData();
    Thrift.read(footer, bytes(file, end - size, size));
    return footer;
  }

  private static byte[] bytes(RandomAccessFile file, long from, int size) throws IOException {
    byte[] bytes = new byte[size];
    file.seek(from);
    file.readFully(bytes);
    return bytes;
  }

  private void add(ColumnChunk chunk, RandomAccessFile file) throws IOException {
    ColumnMetaData about = present(chunk.getMeta_data());
    String name = present(about.getPath_in_schema()).getFirst();
    Type type = present(about.getType());
    byte[] page = bytes(file, about.getData_page_offset(), (int) about.getTotal_compressed_size());
    columns
        .computeIfAbsent(name, _ -> new StoredColumn(name, type))
        .add(page, present(about.getCodec()));
  }

  /** How many rows there are. */
  public int rows() {
    return rows;
  }

  /** What the file says of itself, keys and values. */
  public Map<String, String> notes() {
    return Map.copyOf(notes);
  }

  /** Names of the columns, in their order. */
  public List<String> columns() {
    return List.copyOf(columns.keySet());
  }

  /** A column of numbers; NaN where there is none. */
  public double[] numbers(String name) throws IOException {
    return column(name).numbers(rows);
  }

  /** A column of whole numbers. */
  public long[] wholes(String name) throws IOException {
    return column(name).wholes(rows);
  }

  /** A column of words. */
  public List<String> words(String name) throws IOException {
    return column(name).words();
  }

  private StoredColumn column(String name) throws IOException {
    StoredColumn column = columns.get(name);
    if (column == null && rows > 0) {
      throw new IOException("it has no column '" + name + "'");
    }
    return column == null ? StoredColumn.empty(name) : column;
  }
}
