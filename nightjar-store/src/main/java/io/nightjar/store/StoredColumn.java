package io.nightjar.store;

import static io.nightjar.store.Thrift.present;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.Type;

/** The pages of a column, and the values in them, encoded as {@link ParquetTable} does it. */
final class StoredColumn {
  private final String name;
  private final Optional<Type> type;
  private final List<Page> pages = new ArrayList<>();

  /** The bytes of a page, decompressed. */
  private record Page(int rows, Encoding encoding, byte[] array) {
    ByteBuffer bytes() {
      return ByteBuffer.wrap(array).order(ByteOrder.LITTLE_ENDIAN);
    }
  }

  StoredColumn(String name, Type type) {
    this(name, Optional.of(type));
  }

  private StoredColumn(String name, Optional<Type> type) {
    this.name = name;
    this.type = type;
  }

  /** A column of any type, without rows. */
  static StoredColumn empty(String name) {
    return new StoredColumn(name, Optional.empty());
  }

  /**
   * Adds what a row group has of the column: one page.
   *
   * @param chunk read
   */
  void add(byte[] chunk, CompressionCodec codec) throws IOException {
    PageHeader header = new PageHeader();
    Thrift.read(header, chunk);
    int start = chunk.length - header.getCompressed_page_size();
    if (codec != CompressionCodec.ZSTD || !header.isSetData_page_header() || start <= 0) {
      throw foreign();
    }
    try {
      byte[] packed = Arrays.copyOfRange(chunk, start, chunk.length);
      byte[] page = Zstd.decompress(packed, header.getUncompressed_page_size());
      DataPageHeader data = present(header.getData_page_header());
      pages.add(new Page(data.getNum_values(), present(data.getEncoding()), page));
    } catch (ZstdException e) {
      throw new IOException("column '" + name + "' is damaged", e);
    }
  }

  private IOException foreign() {
    return new IOException("column '" + name + "' was not stored by Nightjar");
  }

  private void demand(Type wanted) throws IOException {
    if (type.isPresent() && type.get() != wanted) {
      throw new IOException("column '%s' has the type %s".formatted(name, type.get()));
    }
  }

  long[] wholes(int rows) throws IOException {
    demand(Type.INT64);
    long[] all = new long[rows];
    int next = 0;
    for (Page page : pages) {
      demand(page, Encoding.PLAIN);
      page.bytes().asLongBuffer().get(all, next, page.rows);
      next += page.rows;
    }
    return all;
  }

  List<String> words() throws IOException {
    demand(Type.BYTE_ARRAY);
    List<String> all = new ArrayList<>();
    for (Page page : pages) {
      demand(page, Encoding.PLAIN);
      ByteBuffer bytes = page.bytes();
      for (int i = 0; i < page.rows; i++) {
        byte[] word = new byte[bytes.getInt()];
        bytes.get(word);
        all.add(new String(word, StandardCharsets.UTF_8));
      }
    }
    return all;
  }

  double[] numbers(int rows) throws IOException {
    demand(Type.DOUBLE);
    double[] all = new double[rows];
    Arrays.fill(all, Double.NaN);
    int next = 0;
    for (Page page : pages) {
      ByteBuffer bytes = page.bytes();
      ByteBuffer levels = slice(bytes, bytes.getInt());
      boolean[] present = Packing.levels(levels, page.rows);
      spread(page, bytes, present, next, all);
      next += page.rows;
    }
    return all;
  }

  private static ByteBuffer slice(ByteBuffer bytes, int size) {
    ByteBuffer slice = bytes.slice(bytes.position(), size);
    bytes.position(bytes.position() + size);
    return slice;
  }

  /** Puts the values of a page where the rows are that have one. */
  private void spread(Page page, ByteBuffer bytes, boolean[] present, int first, double[] all)
      throws IOException {
    int count = 0;
    for (boolean one : present) {
      count += one ? 1 : 0;
    }
    if (count > 0) {
      demand(page, Encoding.BYTE_STREAM_SPLIT);
    }
    double[] kept = Streams.joined(bytes, count);
    int next = 0;
    for (int i = 0; i < page.rows; i++) {
      if (present[i]) {
        all[first + i] = kept[next++];
      }
    }
  }

  private void demand(Page page, Encoding wanted) throws IOException {
    if (page.encoding != wanted) {
      throw foreign();
    }
  }
}
