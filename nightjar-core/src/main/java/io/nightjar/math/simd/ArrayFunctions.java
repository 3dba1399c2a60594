package io.nightjar.math.simd;

/**
 * Functions of columns of numbers. All implementations give the same bits, for every length. None
 * allocates, except once per thread.
 */
public interface ArrayFunctions {

  /** The fastest implementation that this virtual machine can run. */
  static ArrayFunctions best() {
    return Choice.BEST;
  }

  /**
   * exp(x) for |x| &lt; 700.
   *
   * @param n number of elements
   * @param x read
   * @param y written; may be {@code x}
   */
  void exp(int n, double[] x, double[] y);

  /**
   * exp(x) − 1 for |x| &lt; 700, also for tiny x.
   *
   * @param n number of elements
   * @param x read
   * @param y written; may be {@code x}
   */
  void expm1(int n, double[] x, double[] y);

  /**
   * Natural logarithm of positive normal numbers.
   *
   * @param n number of elements
   * @param x read
   * @param y written; may be {@code x}
   */
  void log(int n, double[] x, double[] y);

  /**
   * sin(2πu) and cos(2πu) for u in [0, 1].
   *
   * @param n number of elements
   * @param u read
   * @param sin written; may be {@code u}
   * @param cos written; may be {@code u}, not {@code sin}
   */
  void sinCosTurn(int n, double[] u, double[] sin, double[] cos);

  /**
   * Numbers of consecutive blocks of Philox4x32-10, two for each block.
   *
   * @param key of the generator
   * @param block the first one, low 64 bits of the counter
   * @param blocks how many
   * @param dimension next 32 bits of the counter
   * @param column written in (0, 1), from {@code at} on
   * @param at index of the first number
   */
  void philox(long key, long block, int blocks, int dimension, double[] column, int at);

  /**
   * Words as numbers in (0, 1), see {@link Formulas#unit}.
   *
   * @param n number of elements
   * @param base added to every word
   * @param words read, from {@code from} on
   * @param from index of the first word
   * @param column written, from {@code at} on
   * @param at index of the first number
   */
  void units(int n, long base, long[] words, int from, double[] column, int at);
}
