package io.nightjar.store;

import io.nightjar.export.Presence;
import io.nightjar.generate.EventBlock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Statistics;

/**
 * Turns the columns of one block into pages, one column after the other: at most a dictionary, then
 * one page of values. Belongs to one thread.
 */
final class ChunkWriter implements AutoCloseable {

  private static final int SIZE = EventBlock.SIZE;

  private final Compression compression;
  private final Compression.Packer packer;
  private final Bytes out;
  private final Bytes page = new Bytes(SIZE * Double.BYTES);
  private final Bytes packed = new Bytes(SIZE * Double.BYTES);
  private final Bytes dictionary = new Bytes(SIZE / Byte.SIZE);
  private final FewValues few = new FewValues(SIZE);
  private final boolean[] present = new boolean[SIZE];
  private final double[] kept = new double[SIZE];
  private final int[] indices = new int[SIZE];
  private ColumnMetaData chunk = new ColumnMetaData();

  /**
   * Writer of a row group.
   *
   * @param out written: the pages
   */
  ChunkWriter(Compression compression, Bytes out) {
    this.compression = compression;
    this.packer = compression.open();
    this.out = out;
  }

  /**
   * Writes the pages of a column.
   *
   * @return what the footer says of them; offsets count from the start of the row group
   */
  ColumnMetaData write(ParquetColumn column, EventBlock block) {
    int start = out.length();
    chunk =
        new ColumnMetaData()
            .setType(column.type())
            .setPath_in_schema(List.of(column.name()))
            .setCodec(compression.codec())
            .setNum_values(block.size)
            .setTotal_uncompressed_size(0);
    page.clear();
    column.content().write(block, this);
    return chunk.setTotal_compressed_size(out.length() - start);
  }

  /** Whole numbers first, first + 1, …; without compression they would take 8 bytes each. */
  void consecutive(long first, int n) {
    Deltas.consecutive(first, n, page);
    Statistics range = new Statistics();
    range.setMin_value(bytes(first)).setMax_value(bytes(first + n - 1)).setNull_count(0);
    chunk.setStatistics(range);
    values(Encoding.DELTA_BINARY_PACKED, n);
  }

  private static byte[] bytes(long value) {
    Bytes bytes = new Bytes(Long.BYTES);
    bytes.putLong(value);
    return bytes.array();
  }

  /** One flag per event. */
  void flags(boolean[] flags, int n) {
    Packing.bits(flags, n, page);
    values(Encoding.PLAIN, n);
  }

  /** One number per event. */
  void numbers(double[] values, int n) {
    numbers(values, n, n);
  }

  /** One number for each event that has it. */
  void numbers(double[] values, EventBlock block, Presence presence) {
    int count = levels(block, presence);
    numbers(
        count == 0 || count == block.size ? values : keep(values, block.size), count, block.size);
  }

  private double[] keep(double[] values, int n) {
    int count = 0;
    for (int i = 0; i < n; i++) {
      kept[count] = values[i];
      count += present[i] ? 1 : 0;
    }
    return kept;
  }

  private void numbers(double[] values, int count, int rows) {
    if (few.find(values, count)) {
      dictionary.clear();
      few.put(dictionary);
      dictionary(dictionary, few.size());
      indices(few.indices(), count, few.size(), rows);
    } else if (compression.splits() && count > 0) {
      Streams.split(values, count, page);
      values(Encoding.BYTE_STREAM_SPLIT, rows);
    } else {
      page.putDoubles(values, count);
      values(Encoding.PLAIN, rows);
    }
  }

  /** What the kind of an event says. */
  void words(EventBlock block, KindWords words, Presence presence, boolean optional) {
    int rows = block.size;
    int count = optional ? levels(block, presence) : presence.mark(block, present);
    if (count == 0) {
      values(Encoding.PLAIN, rows);
    } else {
      dictionary(words.words(), words.size());
      words.look(block.kind, present, rows, indices);
      indices(indices, count, words.size(), rows);
    }
  }

  /** Writes which events have a value, and returns how many. */
  private int levels(EventBlock block, Presence presence) {
    int count = presence.mark(block, present);
    int at = page.extend(Integer.BYTES);
    Packing.levels(present, block.size, count, page);
    page.setInt(at, page.length() - at - Integer.BYTES);
    Statistics nulls = new Statistics();
    chunk.setStatistics(nulls.setNull_count(block.size - count));
    return count;
  }

  private void indices(int[] index, int count, int size, int rows) {
    int width = Packing.width(size);
    page.put(width);
    Packing.indices(index, count, width, page);
    values(Encoding.RLE_DICTIONARY, rows);
  }

  private void dictionary(Bytes words, int size) {
    chunk.setDictionary_page_offset(out.length());
    PageHeader header = new PageHeader(PageType.DICTIONARY_PAGE, 0, 0);
    page(header.setDictionary_page_header(new DictionaryPageHeader(size, Encoding.PLAIN)), words);
  }

  private void values(Encoding encoding, int rows) {
    chunk.setData_page_offset(out.length());
    Set<Encoding> used = EnumSet.of(encoding, Encoding.RLE);
    if (encoding == Encoding.RLE_DICTIONARY) {
      used.add(Encoding.PLAIN); // the dictionary itself
    }
    chunk.setEncodings(List.copyOf(used));
    DataPageHeader data = new DataPageHeader(rows, encoding, Encoding.RLE, Encoding.RLE);
    page(new PageHeader(PageType.DATA_PAGE, 0, 0).setData_page_header(data), page);
  }

  private void page(PageHeader header, Bytes body) {
    packed.clear();
    packer.pack(body, packed);
    header.setUncompressed_page_size(body.length()).setCompressed_page_size(packed.length());
    int start = out.length();
    Thrift.put(header, out);
    int overhead = out.length() - start;
    out.put(packed);
    long total = chunk.getTotal_uncompressed_size() + overhead + body.length();
    chunk.setTotal_uncompressed_size(total);
  }

  @Override
  public void close() {
    packer.close();
  }
}
