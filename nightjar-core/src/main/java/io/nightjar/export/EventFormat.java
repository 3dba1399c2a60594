package io.nightjar.export;

import io.nightjar.generate.EventBlock;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes the events of one run in one format. One object writes one file: {@link #begin}, then
 * {@link #append} of every block's bytes in the order of the events, then {@link #end}.
 */
public interface EventFormat {

  /** Bytes of one block, and what a format must remember of them. */
  class Part {
    private final byte[] bytes;
    private final int length;

    /**
     * Of the first so many bytes of an array.
     *
     * @param bytes read, not copied
     * @param length how many of them count
     */
    public Part(byte[] bytes, int length) {
      this.bytes = bytes;
      this.length = length;
    }

    /** The bytes; only the first {@link #length} count. */
    public byte[] bytes() {
      return bytes;
    }

    /** How many bytes. */
    public int length() {
      return length;
    }
  }

  /** Writes what stands before the first event. */
  void begin(OutputStream out) throws IOException;

  /** Makes the bytes of a block. Several threads may do so at once. */
  Part encode(EventBlock block);

  /** Writes the bytes of the next block. */
  default void append(Part part, OutputStream out) throws IOException {
    out.write(part.bytes(), 0, part.length());
  }

  /** Writes what stands after the last event. */
  void end(OutputStream out) throws IOException;
}
