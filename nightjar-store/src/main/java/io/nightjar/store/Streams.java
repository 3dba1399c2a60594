package io.nightjar.store;

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
}
