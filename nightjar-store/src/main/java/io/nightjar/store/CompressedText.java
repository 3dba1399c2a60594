package io.nightjar.store;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import io.nightjar.export.EventFormat;
import io.nightjar.generate.EventBlock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * The text of another format, compressed. Every block is compressed on its own by the thread that
 * made it; programs for gzip and zstd read a concatenation of such pieces as one file.
 */
public final class CompressedText implements EventFormat {

  private static final int ZSTD_LEVEL = 1;

  /** Compresses a piece, so that it can be read without the others. */
  @FunctionalInterface
  private interface Codec {
    Part compress(byte[] text, int length);
  }

  private final EventFormat text;
  private final Codec codec;

  private CompressedText(EventFormat text, Codec codec) {
    this.text = text;
    this.codec = codec;
  }

  /**
   * Compresses as the name of a file asks: {@code .gz}, {@code .zst}, or not at all.
   *
   * @param file name or path
   * @param text a format whose parts are plain bytes
   */
  public static EventFormat of(String file, EventFormat text) {
    if (file.endsWith(".gz")) {
      return new CompressedText(text, CompressedText::gzip);
    }
    return file.endsWith(".zst") ? new CompressedText(text, CompressedText::zstd) : text;
  }

  @Override
  public void begin(OutputStream out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    text.begin(bytes);
    write(bytes, out);
  }

  @Override
  public Part encode(EventBlock block) {
    Part part = text.encode(block);
    if (part.getClass() != Part.class) {
      throw new IllegalArgumentException("Only text can be compressed; this format is none.");
    }
    return codec.compress(part.bytes(), part.length());
  }

  @Override
  public void end(OutputStream out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    text.end(bytes);
    write(bytes, out);
  }

  private void write(ByteArrayOutputStream bytes, OutputStream out) throws IOException {
    if (bytes.size() > 0) {
      append(codec.compress(bytes.toByteArray(), bytes.size()), out);
    }
  }

  /** The header that the JDK writes holds no time. */
  private static Part gzip(byte[] text, int length) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(length / 2 + 64);
    try (OutputStream packed = new FastGzip(bytes)) {
      packed.write(text, 0, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Part(bytes.toByteArray(), bytes.size());
  }

  private static final class FastGzip extends GZIPOutputStream {
    private static final int BUFFER = 1 << 16;

    FastGzip(OutputStream out) throws IOException {
      super(out, BUFFER);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  private static Part zstd(byte[] text, int length) {
    byte[] bytes = new byte[(int) Zstd.compressBound(length)];
    try (ZstdCompressCtx context = new ZstdCompressCtx()) {
      context.setLevel(ZSTD_LEVEL).setChecksum(true);
      return new Part(bytes, context.compressByteArray(bytes, 0, bytes.length, text, 0, length));
    }
  }
}
