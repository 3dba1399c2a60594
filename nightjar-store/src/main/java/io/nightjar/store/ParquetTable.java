package io.nightjar.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Type;

/**
 * A table of numbers and words as a Parquet file, compressed. A number that is not finite is null.
 * The bytes depend on the table and the notes alone.
 */
public final class ParquetTable {

  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

  /** Rows of a row group: some ten megabytes for a hundred columns. */
  private static final int GROUP = 1 << 14;

  private final String what;
  private final int rows;
  private final Compression compression = Compression.ZSTD;
  private final List<Column> columns = new ArrayList<>();

  /** Writes a range of rows as the values of a page. */
  @FunctionalInterface
  private interface Content {
    /** Writes rows, and says how they are encoded. */
    Encoding put(int from, int to, Bytes page);
  }

  private record Column(SchemaElement element, Content content) {}

  /**
   * A table without columns.
   *
   * @param what its rows are, in one word
   * @param rows how many
   */
  public ParquetTable(String what, int rows) {
    this.what = what;
    this.rows = rows;
  }

  private ParquetTable add(String name, Type type, boolean optional, Content content) {
    columns.add(new Column(Footer.element(name, type, optional), content));
    return this;
  }

  /** Adds a column of whole numbers. */
  public ParquetTable wholes(String name, IntToLongFunction of) {
    return add(
        name,
        Type.INT64,
        false,
        (from, to, page) -> {
          for (int i = from; i < to; i++) {
            page.putLong(of.applyAsLong(i));
          }
          return Encoding.PLAIN;
        });
  }

  /** Adds a column of yes and no. */
  public ParquetTable flags(String name, IntPredicate of) {
    return add(
        name,
        Type.BOOLEAN,
        false,
        (from, to, page) -> {
          boolean[] flags = new boolean[to - from];
          for (int i = from; i < to; i++) {
            flags[i - from] = of.test(i);
          }
          Packing.bits(flags, flags.length, page);
          return Encoding.PLAIN;
        });
  }

  /** Adds a column of words. */
  public ParquetTable words(String name, IntFunction<String> of) {
    return add(
        name,
        Type.BYTE_ARRAY,
        false,
        (from, to, page) -> {
          for (int i = from; i < to; i++) {
            byte[] word = of.apply(i).getBytes(StandardCharsets.UTF_8);
            page.putInt(word.length);
            page.put(word, word.length);
          }
          return Encoding.PLAIN;
        });
  }

  /** Adds a column of numbers; one that is not finite becomes null. */
  public ParquetTable numbers(String name, IntToDoubleFunction of) {
    return add(name, Type.DOUBLE, true, (from, to, page) -> numbers(of, from, to, page));
  }

  private static Encoding numbers(IntToDoubleFunction of, int from, int to, Bytes page) {
    boolean[] present = new boolean[to - from];
    double[] kept = new double[to - from];
    int count = 0;
    for (int i = from; i < to; i++) {
      double value = of.applyAsDouble(i);
      present[i - from] = Double.isFinite(value);
      if (present[i - from]) {
        kept[count++] = value;
      }
    }
    int at = page.extend(Integer.BYTES);
    Packing.levels(present, present.length, count, page);
    page.setInt(at, page.length() - at - Integer.BYTES);
    if (count == 0) {
      return Encoding.PLAIN;
    }
    Streams.split(kept, count, page);
    return Encoding.BYTE_STREAM_SPLIT;
  }

  // ---- writing --------------------------------------------------------------------------------

  /**
   * Writes the file.
   *
   * @param notes what it says of itself, keys and values
   * @param author program and version
   */
  public void write(OutputStream out, Map<String, String> notes, String author) throws IOException {
    List<SchemaElement> schema = columns.stream().map(Column::element).toList();
    Footer footer = new Footer(what, schema, new LinkedHashMap<>(notes), author);
    out.write(MAGIC);
    long position = MAGIC.length;
    for (int from = 0; from < rows; from += GROUP) {
      position += group(from, Math.min(rows, from + GROUP), position, footer, out);
    }
    Bytes end = new Bytes(GROUP);
    footer.put(end);
    out.write(end.array(), 0, end.length());
    out.write(MAGIC);
  }

  private int group(int from, int to, long position, Footer footer, OutputStream out)
      throws IOException {
    Bytes pages = new Bytes(GROUP);
    List<ColumnMetaData> chunks = new ArrayList<>();
    try (Compression.Packer packer = compression.open()) {
      for (Column column : columns) {
        chunks.add(chunk(column, from, to, packer, pages));
      }
    }
    footer.add(chunks, to - from, position, pages.length());
    out.write(pages.array(), 0, pages.length());
    return pages.length();
  }

  private ColumnMetaData chunk(
      Column column, int from, int to, Compression.Packer packer, Bytes pages) {
    Bytes page = new Bytes(GROUP);
    Encoding encoding = column.content.put(from, to, page);
    Bytes packed = new Bytes(page.length() + Long.BYTES);
    packer.pack(page, packed);
    DataPageHeader data = new DataPageHeader(to - from, encoding, Encoding.RLE, Encoding.RLE);
    PageHeader header =
        new PageHeader(PageType.DATA_PAGE, page.length(), packed.length())
            .setData_page_header(data);
    int start = pages.length();
    Thrift.put(header, pages);
    int overhead = pages.length() - start;
    pages.put(packed);
    return new ColumnMetaData()
        .setType(column.element.getType())
        .setPath_in_schema(List.of(column.element.getName()))
        .setCodec(compression.codec())
        .setEncodings(Arrays.asList(encoding, Encoding.RLE))
        .setNum_values(to - from)
        .setTotal_uncompressed_size(overhead + page.length())
        .setTotal_compressed_size(pages.length() - start)
        .setData_page_offset(start);
  }
}
