package io.nightjar.store;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Whole numbers of few bits, as Parquet packs them: "RLE/bit-packing hybrid". */
final class Packing {

  private Packing() {}

  /** Bits that hold the numbers below a count ≥ 1. */
  static int width(int count) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(count - 1);
  }

  /**
   * Writes numbers as one run: a repetition if all are equal, else packed.
   *
   * @param values read, the first {@code n}; below 2^{@code width}
   * @param width 0 to 16
   */
  static void indices(int[] values, int n, int width, Bytes out) {
    if (n > 0 && (width == 0 || allEqual(values, n))) {
      out.putVarint((long) n << 1);
      for (int shift = 0; shift < width; shift += Byte.SIZE) {
        out.put(values[0] >>> shift);
      }
    } else {
      int groups = (n + 7) / 8;
      out.putVarint((long) groups << 1 | 1);
      pack(values, n, width, out, groups);
    }
  }

  /**
   * Writes which events have a value, as one run.
   *
   * @param present read, the first {@code n}
   * @param count how many of them are true
   */
  static void levels(boolean[] present, int n, int count, Bytes out) {
    if (count == 0 || count == n) {
      out.putVarint((long) n << 1);
      out.put(count == 0 ? 0 : 1);
    } else {
      out.putVarint((long) ((n + 7) / 8) << 1 | 1);
      bits(present, n, out);
    }
  }

  /** The inverse of {@link #levels(boolean[], int, int, Bytes)}, of any runs. */
  static boolean[] levels(ByteBuffer from, int n) {
    boolean[] present = new boolean[n];
    for (int i = 0; i < n; ) {
      long header = varint(from);
      int run = (int) Math.min(n - i, header % 2 == 0 ? header >>> 1 : header >>> 1 << 3);
      if (header % 2 == 0) {
        Arrays.fill(present, i, i + run, from.get() != 0);
      } else {
        for (int k = 0; k < run; k++) {
          present[i + k] = (from.get(from.position() + k / 8) >>> k % 8 & 1) != 0;
        }
        from.position(from.position() + (int) (header >>> 1));
      }
      i += run;
    }
    return present;
  }

  private static long varint(ByteBuffer from) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = from.get();
      value |= (next & 0x7FL) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  /** Writes one bit per flag, the lowest first, the last byte filled with 0. */
  static void bits(boolean[] flags, int n, Bytes out) {
    int at = out.extend((n + 7) / 8);
    byte[] array = out.array();
    int whole = n & ~7;
    for (int i = 0; i < whole; i += 8) {
      int low = bit(flags[i]) | bit(flags[i + 1]) << 1 | bit(flags[i + 2]) << 2;
      int middle = bit(flags[i + 3]) << 3 | bit(flags[i + 4]) << 4 | bit(flags[i + 5]) << 5;
      array[at++] = (byte) (low | middle | bit(flags[i + 6]) << 6 | bit(flags[i + 7]) << 7);
    }
    int rest = 0;
    for (int i = whole; i < n; i++) {
      rest |= bit(flags[i]) << i - whole;
    }
    if (whole < n) {
      array[at] = (byte) rest;
    }
  }

  private static int bit(boolean flag) {
    return flag ? 1 : 0;
  }

  private static boolean allEqual(int[] values, int n) {
    for (int i = 1; i < n; i++) {
      if (values[i] != values[0]) {
        return false;
      }
    }
    return true;
  }

  private static void pack(int[] values, int n, int width, Bytes out, int groups) {
    int at = out.extend(groups * width);
    int end = at + groups * width;
    byte[] array = out.array();
    long pending = 0;
    int bits = 0;
    for (int i = 0; i < n; i++) {
      pending |= (long) values[i] << bits;
      bits += width;
      while (bits >= Byte.SIZE) {
        array[at++] = (byte) pending;
        pending >>>= Byte.SIZE;
        bits -= Byte.SIZE;
      }
    }
    while (at < end) { // the array may hold bytes of before
      array[at++] = (byte) pending;
      pending = 0;
    }
  }
}
