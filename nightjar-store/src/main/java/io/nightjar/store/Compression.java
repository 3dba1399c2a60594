package io.nightjar.store;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import org.apache.parquet.format.CompressionCodec;

/** How the pages of a Parquet file are compressed. */
public enum Compression {
  /** Not at all. */
  NONE(CompressionCodec.UNCOMPRESSED) {
    @Override
    Packer open() {
      return (from, to) -> to.put(from);
    }
  },

  /** Zstandard; numbers are split into the streams of their first, second, … bytes before. */
  ZSTD(CompressionCodec.ZSTD) {
    @Override
    Packer open() {
      return new ZstdPacker();
    }
  };

  private final CompressionCodec codec;

  Compression(CompressionCodec codec) {
    this.codec = codec;
  }

  /** What Parquet calls it. */
  CompressionCodec codec() {
    return codec;
  }

  /** Whether numbers are split into streams of bytes. */
  boolean splits() {
    return this == ZSTD;
  }

  /** Makes one for one thread. */
  abstract Packer open();

  /** Compresses pages. */
  @FunctionalInterface
  interface Packer extends AutoCloseable {
    /**
     * Appends the compressed bytes.
     *
     * @param from read
     * @param to written
     */
    void pack(Bytes from, Bytes to);

    @Override
    default void close() {}
  }

  private static final class ZstdPacker implements Packer {

    /** Level 1 takes more time for 1 % fewer bytes: most bits of a momentum are random. */
    private static final int LEVEL = -1;

    private final ZstdCompressCtx context = new ZstdCompressCtx();

    ZstdPacker() {
      context.setLevel(LEVEL);
    }

    @Override
    public void pack(Bytes from, Bytes to) {
      int most = (int) Zstd.compressBound(from.length());
      int at = to.extend(most);
      int size = context.compressByteArray(to.array(), at, most, from.array(), 0, from.length());
      to.shorten(at + size);
    }

    @Override
    public void close() {
      context.close();
    }
  }
}
