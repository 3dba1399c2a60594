package io.nightjar.event;

/**
 * Numbers uniform in (0, 1), addressed by event and dimension: whoever asks for the same address
 * gets the same number, whatever else was asked for, in whatever order, on whatever machine.
 */
public interface Uniforms {

  /**
   * Fills a column with one dimension of consecutive events.
   *
   * @param first number of the first event, ≥ 0
   * @param size how many events
   * @param dimension which number of each event, ≥ 0
   * @param column written, its first {@code size} places
   */
  void fill(long first, int size, int dimension, double[] column);

  /** Most dimensions that anything asks for. */
  int MAX_DIMENSIONS = 40;

  /** 2⁻⁵³: the step between neighbouring numbers. */
  double ULP = 0x1p-53;

  /** The 53 high bits as a number in (0, 1): never 0, never 1. */
  static double toDouble(long bits) {
    return (bits >>> 11) * ULP + 0.5 * ULP;
  }
}
