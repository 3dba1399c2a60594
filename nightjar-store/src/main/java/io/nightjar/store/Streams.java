package io.nightjar.store;

import java.nio.ByteBuffer;

/** Numbers in the encoding BYTE_STREAM_SPLIT: the first bytes of all, then the second, … */
final class Streams {

  private Streams() {}

  /**
   * Writes numbers.
   *
   * @param values read, the first {@code n}
   */
  static void split(double[] values, int n, Bytes out) {
    int start = out.extend(n * Double.BYTES);
    byte[] array = out.array();
    for (int k = 0; k < Double.BYTES; k++) {
      stream(values, n, k * Byte.SIZE, array, start + k * n);
    }
  }

  private static void stream(double[] values, int n, int shift, byte[] to, int start) {
    for (int i = 0; i < n; i++) {
      to[start + i] = (byte) (Double.doubleToRawLongBits(values[i]) >>> shift);
    }
  }

  /** The inverse: reads so many numbers from where a buffer stands. */
  static double[] joined(ByteBuffer from, int n) {
    double[] values = new double[n];
    int start = from.position();
    for (int i = 0; i < n; i++) {
      long bits = 0;
      for (int k = 0; k < Double.BYTES; k++) {
        bits |= (from.get(start + k * n + i) & 0xFFL) << k * Byte.SIZE;
      }
      values[i] = Double.longBitsToDouble(bits);
    }
    return values;
  }
}
