package io.nightjar.math.simd;

import io.nightjar.event.Lattice;
import io.nightjar.event.Philox;
import io.nightjar.math.Columns;

/** Prints which array functions run, and a number that every bit of their results changes. */
final class Digest {

  private static final int N = 2047;

  private final double[][] x = new double[5][N];
  private long sum;

  private Digest() {}

  /**
   * Prints two words.
   *
   * @param arguments number of batches
   */
  public static void main(String[] arguments) {
    ArrayFunctions functions = ArrayFunctions.best();
    if (functions instanceof WarmingLoops warming) {
      warming.settle(); // an interpreter would warm for minutes
      functions = warming.now();
    }
    String name = functions.getClass().getSimpleName();
    System.out.println(name + " " + Long.toHexString(of(Integer.parseInt(arguments[0]))));
  }

  /** The digest of a number of batches. */
  static long of(int batches) {
    Digest digest = new Digest();
    Philox philox = new Philox(42);
    Lattice lattice = new Lattice(42, 3);
    for (int batch = 0; batch < batches; batch++) {
      digest.add(philox, lattice, (long) batch * N);
    }
    return digest.sum;
  }

  private void add(Philox philox, Lattice lattice, long first) {
    philox.fill(first, N, 1, x[0]);
    lattice.fill(first, N, 7, x[1]);
    Columns.log(N, x[0], x[2]);
    Columns.sinCosTurn(N, x[1], x[3], x[4]);
    mix();
    Columns.expm1(N, x[2], x[2]);
    Columns.log1p(N, x[3], x[3]);
    Columns.exp(N, x[4], x[4]);
    Columns.normals(N, x[0], x[1], new double[N]);
    mix();
  }

  private void mix() {
    for (double[] column : x) {
      for (double value : column) {
        sum = 31 * sum + Double.doubleToLongBits(value);
      }
    }
  }
}
