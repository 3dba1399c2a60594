package io.nightjar.store;

import java.io.IOException;
import org.apache.parquet.format.RowGroup;
import org.jspecify.annotations.Nullable;
import shaded.parquet.org.apache.thrift.TBase;
import shaded.parquet.org.apache.thrift.TException;
import shaded.parquet.org.apache.thrift.protocol.TCompactProtocol;
import shaded.parquet.org.apache.thrift.protocol.TProtocol;
import shaded.parquet.org.apache.thrift.transport.TMemoryBuffer;

/** Structures of Parquet as bytes. */
final class Thrift {

  /** Typical size of a page header [bytes]. */
  private static final int SMALL = 64;

  private Thrift() {}

  /** Appends a structure. */
  static void put(TBase<?, ?> structure, Bytes out) {
    try {
      TMemoryBuffer memory = new TMemoryBuffer(SMALL);
      structure.write(new TCompactProtocol(memory));
      out.put(memory.getArray(), memory.length());
    } catch (TException e) {
      throw new IllegalStateException("A structure of Parquet is incomplete.", e);
    }
  }

  /**
   * Reads a structure.
   *
   * @param structure written
   * @param bytes read, from their beginning
   */
  static void read(TBase<?, ?> structure, byte[] bytes) throws IOException {
    try {
      TMemoryBuffer memory = new TMemoryBuffer(bytes.length);
      memory.write(bytes, 0, bytes.length);
      structure.read(new TCompactProtocol(memory));
    } catch (TException e) {
      throw new IOException("what it says of itself cannot be read", e);
    }
  }

  /** A part of a structure that was read, which must be there. */
  static <T> T present(@Nullable T part) throws IOException {
    if (part == null) {
      throw new IOException("what it says of itself is incomplete");
    }
    return part;
  }

  /** The same row group, kept as its few kilobytes: a long file has thousands. */
  static RowGroup kept(RowGroup group) {
    Bytes bytes = new Bytes(SMALL);
    put(group, bytes);
    return new Kept(bytes);
  }

  private static final class Kept extends RowGroup {
    private static final long serialVersionUID = 1;

    private final transient Bytes bytes;

    Kept(Bytes bytes) {
      this.bytes = bytes;
    }

    /** Compact Thrift writes a structure without reference to what surrounds it. */
    @Override
    public void write(TProtocol protocol) throws TException {
      protocol.getTransport().write(bytes.array(), 0, bytes.length());
    }
  }
}
