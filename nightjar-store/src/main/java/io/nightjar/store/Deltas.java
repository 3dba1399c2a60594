package io.nightjar.store;

/** Consecutive whole numbers in the encoding DELTA_BINARY_PACKED: six bytes per 128 of them. */
final class Deltas {

  private static final int BLOCK = 128;
  private static final int MINIBLOCKS = 4;

  private Deltas() {}

  /** Writes first, first + 1, …, n ≥ 1 of them. */
  static void consecutive(long first, int n, Bytes out) {
    out.putVarint(BLOCK);
    out.putVarint(MINIBLOCKS);
    out.putVarint(n);
    out.putVarint(zigzag(first));
    for (int written = 1; written < n; written += BLOCK) {
      out.putVarint(zigzag(1)); // the smallest difference; above it, nothing in no bits
      for (int i = 0; i < MINIBLOCKS; i++) {
        out.put(0);
      }
    }
  }

  private static long zigzag(long value) {
    return value << 1 ^ value >> 63;
  }
}
