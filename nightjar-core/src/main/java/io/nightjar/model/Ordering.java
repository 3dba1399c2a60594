package io.nightjar.model;

/** Which of the three light neutrinos lies apart: the heaviest or the lightest. */
public enum Ordering {
  /** m_1 < m_2 < m_3. */
  NORMAL,
  /** m_3 < m_1 < m_2. */
  INVERTED;

  /** Place of ν_1, ν_2 and ν_3 among light masses that ascend, counted from 0. */
  int[] places() {
    return this == NORMAL ? new int[] {0, 1, 2} : new int[] {1, 2, 0};
  }

  /** NO or IO, as tables have it. */
  String shortly() {
    return this == NORMAL ? "NO" : "IO";
  }
}
