package io.nightjar.event;

import io.nightjar.math.simd.ArrayFunctions;
import io.nightjar.math.simd.Formulas;

/**
 * Philox4x32-10 of Salmon et al. (SC 2011): independent random numbers.
 *
 * <p>The counter is (event/2, dimension) and the key is the seed; the 128 bits of a block are the
 * numbers of two consecutive events.
 */
public final class Philox implements Uniforms {

  private static final ArrayFunctions FUNCTIONS = ArrayFunctions.best();

  private final long seed;

  /** A stream of numbers for each seed. */
  public Philox(long seed) {
    this.seed = seed;
  }

  @Override
  public void fill(long first, int size, int dimension, double[] column) {
    int at = 0;
    if (size > 0 && (first & 1) != 0) {
      column[at++] = number(first, dimension);
    }
    int blocks = (size - at) / 2;
    FUNCTIONS.philox(seed, (first + at) >>> 1, blocks, dimension, column, at);
    at += 2 * blocks;
    if (at < size) {
      column[at] = number(first + at, dimension);
    }
  }

  private double number(long event, int dimension) {
    int half = (int) (event & 1);
    return Formulas.unit(Formulas.philox(seed, event >>> 1, dimension & 0xFFFFFFFFL, half));
  }
}
