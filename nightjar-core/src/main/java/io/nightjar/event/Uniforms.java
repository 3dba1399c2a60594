package io.nightjar.event;

/**
 * Numbers uniform in (0, 1), addressed by event and dimension: whoever asks for the same address
 * gets the same number, whatever else was asked for, in whatever order, on whatever machine. They
 * are the middles of 2⁵² equal cells: never 0, never 1.
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
}
