package io.nightjar.math.simd;

import java.util.Arrays;

/**
 * Plain loops until the vector loops are compiled. Interpreted, a vector loop takes a thousand
 * times as long as compiled; a thread of its own runs them until that is over. Nobody sees the
 * change but by the clock: twins give the same bits.
 */
final class WarmingLoops implements ArrayFunctions {

  /**
   * Elements of a call: few, since the compiler counts calls more than what they do, and no
   * multiple of a register, since it leaves out what it has not seen to run.
   */
  private static final int SIZE = 67;

  /** So many times in a row the vector loops must be faster. */
  private static final int WINS = 5;

  /** Calls between two looks at the clock. */
  private static final int CALLS = 100;

  private static final int DIMENSION = 1;

  private final ArrayFunctions vector;
  private volatile ArrayFunctions now = new PlainLoops();

  private WarmingLoops(ArrayFunctions vector) {
    this.vector = vector;
  }

  /** Loops that become {@code vector} when that is compiled. */
  static WarmingLoops until(ArrayFunctions vector) {
    WarmingLoops loops = new WarmingLoops(vector);
    Thread thread = new Thread(loops::warm, "vector loops");
    thread.setDaemon(true);
    thread.start();
    return loops;
  }

  /** What runs at the moment. */
  ArrayFunctions now() {
    return now;
  }

  /** Takes the vector loops from now on, compiled or not. */
  void settle() {
    now = vector;
  }

  /** Until the vector loops are no slower than the plain ones: then they are compiled. */
  private void warm() {
    ArrayFunctions plain = now;
    double[][] x = new double[3][SIZE];
    Arrays.fill(x[0], 0.5);
    for (int wins = 0; now == plain; ) {
      wins = time(vector, x) < time(plain, x) ? wins + 1 : 0;
      if (wins == WINS) {
        settle();
      }
    }
  }

  /** Time of some calls of every function [ns]. */
  private static long time(ArrayFunctions functions, double[][] x) {
    long[] words = new long[SIZE];
    long begun = System.nanoTime();
    for (int call = 0; call < CALLS; call++) {
      functions.exp(SIZE, x[0], x[1]);
      functions.log(SIZE, x[1], x[2]);
      functions.sinCosTurn(SIZE, x[0], x[1], x[2]);
      functions.expm1(SIZE, x[0], x[1]);
      functions.units(SIZE - 1, call, words, 1, x[1], 1);
      functions.philox(call, call, SIZE / 2, DIMENSION, x[1], 1);
    }
    return System.nanoTime() - begun;
  }

  @Override
  public void exp(int n, double[] x, double[] y) {
    now.exp(n, x, y);
  }

  @Override
  public void expm1(int n, double[] x, double[] y) {
    now.expm1(n, x, y);
  }

  @Override
  public void log(int n, double[] x, double[] y) {
    now.log(n, x, y);
  }

  @Override
  public void sinCosTurn(int n, double[] u, double[] sin, double[] cos) {
    now.sinCosTurn(n, u, sin, cos);
  }

  @Override
  public void philox(long key, long block, int blocks, int dimension, double[] column, int at) {
    now.philox(key, block, blocks, dimension, column, at);
  }

  @Override
  public void units(int n, long base, long[] words, int from, double[] column, int at) {
    now.units(n, base, words, from, column, at);
  }
}
