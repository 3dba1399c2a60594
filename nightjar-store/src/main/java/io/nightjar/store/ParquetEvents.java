package io.nightjar.store;

import io.nightjar.export.EventFormat;
import io.nightjar.export.FileHeader;
import io.nightjar.generate.EventBlock;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ColumnMetaData;

/**
 * Events as a Parquet file: one row per event, one row group per block. Momenta and energies [GeV],
 * places [cm], times [ns]; what an event does not have is null. Keys that start with {@code
 * nightjar.} say the rest.
 */
public final class ParquetEvents implements EventFormat {

  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

  /** Size of an event when nothing is compressed, roughly [bytes]. */
  private static final int EVENT = 320;

  private static final int HEADERS = 1 << 14;

  private final Compression compression;
  private final List<ParquetColumn> columns;
  private final Footer footer;
  private long position;

  /**
   * A file that any reader of Parquet understands, compressed.
   *
   * @param header what the file says of itself
   */
  public ParquetEvents(FileHeader header) {
    this(header, Compression.ZSTD);
  }

  /**
   * A file of a given compression.
   *
   * @param header what the file says of itself
   * @param compression of all pages
   */
  public ParquetEvents(FileHeader header, Compression compression) {
    this.compression = compression;
    columns = ParquetColumn.of(header.run());
    String author = "nightjar version " + header.version();
    footer = new Footer(columns, Notes.of(header), author);
  }

  /** A row group whose place in the file is not known yet. */
  private static final class Group extends Part {
    private final List<ColumnMetaData> columns;
    private final int events;

    Group(Bytes pages, List<ColumnMetaData> columns, int events) {
      super(pages.array(), pages.length());
      this.columns = columns;
      this.events = events;
    }
  }

  @Override
  public void begin(OutputStream out) throws IOException {
    out.write(MAGIC);
    position = MAGIC.length;
  }

  @Override
  public Part encode(EventBlock block) {
    Bytes pages = new Bytes(HEADERS + block.size * EVENT);
    List<ColumnMetaData> chunks = new ArrayList<>();
    try (ChunkWriter writer = new ChunkWriter(compression, pages)) {
      for (ParquetColumn column : columns) {
        chunks.add(writer.write(column, block));
      }
    }
    return new Group(pages, chunks, block.size);
  }

  @Override
  public void append(Part part, OutputStream out) throws IOException {
    if (!(part instanceof Group group)) {
      throw new IllegalArgumentException("These bytes are of another format.");
    }
    footer.add(group.columns, group.events, position, group.length());
    EventFormat.super.append(part, out);
    position += part.length();
  }

  @Override
  public void end(OutputStream out) throws IOException {
    Bytes bytes = new Bytes(HEADERS);
    footer.put(bytes);
    out.write(bytes.array(), 0, bytes.length());
    out.write(MAGIC);
  }
}
