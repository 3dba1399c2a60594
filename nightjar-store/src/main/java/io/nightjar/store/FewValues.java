package io.nightjar.store;

import java.util.Arrays;

/** Finds the different values of a column, told apart by their bits, as long as they are few. */
final class FewValues {

  /** More are not worth a dictionary: an index would take more than a byte. */
  private static final int MOST = 256;

  private static final int SLOTS = 4 * MOST;

  /** Events per value below which a dictionary saves nothing. */
  private static final int REPEATED = 4;

  private final int[] indices;
  private final long[] words = new long[MOST];
  private final short[] slots = new short[SLOTS];
  private int size;

  /** For columns of up to so many values. */
  FewValues(int capacity) {
    indices = new int[capacity];
  }

  /**
   * Looks at a column.
   *
   * @param values read, the first {@code n}
   * @return whether a dictionary is worth it; if not, the other methods have no meaning
   */
  boolean find(double[] values, int n) {
    int most = Math.min(MOST, n / REPEATED);
    size = 0;
    Arrays.fill(slots, (short) 0);
    long last = 0;
    int index = -1;
    for (int i = 0; i < n; i++) {
      long bits = Double.doubleToRawLongBits(values[i]);
      if (index < 0 || bits != last) {
        index = index(bits, most);
        if (index < 0) {
          return false;
        }
        last = bits;
      }
      indices[i] = index;
    }
    return n > 0;
  }

  /** Number of a value, a new one if there is room, else −1. */
  private int index(long bits, int most) {
    long mixed = bits * 0x9E3779B97F4A7C15L; // spreads neighbours over the slots
    int slot = (int) (mixed >>> 54);
    while (slots[slot] != 0) {
      int index = slots[slot] - 1;
      if (words[index] == bits) {
        return index;
      }
      slot = slot + 1 & SLOTS - 1;
    }
    if (size == most) {
      return -1;
    }
    words[size] = bits;
    slots[slot] = (short) ++size;
    return size - 1;
  }

  /** How many different values. */
  int size() {
    return size;
  }

  /** Which value each one is. */
  int[] indices() {
    return indices;
  }

  /** Writes the values in the order in which they appeared. */
  void put(Bytes out) {
    for (int i = 0; i < size; i++) {
      out.putLong(words[i]);
    }
  }
}
