package io.nightjar.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bytes that grow, numbers little-endian as Parquet wants them. */
final class Bytes {

  private byte[] array;
  private int length;

  /** Room for so many before the first growth. */
  Bytes(int capacity) {
    array = new byte[capacity];
  }

  /** The bytes; only the first {@link #length} count. */
  byte[] array() {
    return array;
  }

  int length() {
    return length;
  }

  void clear() {
    length = 0;
  }

  /** Makes room for so many more, and returns where they start. */
  int extend(int count) {
    int start = length;
    if (array.length - start < count) {
      array = Arrays.copyOf(array, Math.max(2 * array.length, start + count));
    }
    length = start + count;
    return start;
  }

  /** Forgets what stands behind the first so many. */
  void shorten(int to) {
    length = to;
  }

  void put(int value) {
    int at = extend(1);
    array[at] = (byte) value;
  }

  void put(byte[] from, int count) {
    int at = extend(count);
    System.arraycopy(from, 0, array, at, count);
  }

  void put(Bytes from) {
    put(from.array, from.length);
  }

  void putInt(int value) {
    int at = extend(Integer.BYTES);
    buffer().putInt(at, value);
  }

  void putLong(long value) {
    int at = extend(Long.BYTES);
    buffer().putLong(at, value);
  }

  /** Overwrites four bytes. */
  void setInt(int at, int value) {
    buffer().putInt(at, value);
  }

  /** The first so many of an array, read; every bit is kept. */
  void putDoubles(double[] values, int count) {
    int at = extend(count * Double.BYTES);
    buffer().position(at).asDoubleBuffer().put(0, values, 0, count);
  }

  /** Seven bits per byte, the lowest first. */
  void putVarint(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      put((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    put((int) rest);
  }

  private ByteBuffer buffer() {
    return ByteBuffer.wrap(array).order(ByteOrder.LITTLE_ENDIAN);
  }
}
