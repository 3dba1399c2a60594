package io.nightjar.event;

/**
 * Philox4x32-10 of Salmon et al. (SC 2011): independent random numbers.
 *
 * <p>The counter is (event/2, dimension) and the key is the seed; the 128 bits of a block are the
 * numbers of two consecutive events. Rounds are short passes over columns of 64 blocks, which the
 * compiler vectorises.
 */
public final class Philox implements Uniforms {

  private static final long M0 = 0xD2511F53L;
  private static final long M1 = 0xCD9E8D57L;
  private static final int W0 = 0x9E3779B9;
  private static final int W1 = 0xBB67AE85;
  private static final long MASK = 0xFFFFFFFFL;
  private static final int ROUNDS = 10;
  private static final int BLOCKS = 256;

  private final int key0;
  private final int key1;

  /** A stream of numbers for each seed. */
  public Philox(long seed) {
    this.key0 = (int) seed;
    this.key1 = (int) (seed >>> 32);
  }

  @Override
  public void fill(long first, int size, int dimension, double[] column) {
    long[][] x = new long[4][BLOCKS];
    long firstBlock = first >>> 1;
    long lastBlock = (first + size - 1) >>> 1;
    for (long start = firstBlock; start <= lastBlock; start += BLOCKS) {
      int n = (int) Math.min(BLOCKS, lastBlock - start + 1);
      counters(start, n, dimension, x);
      rounds(n, x);
      store(start, n, x, first, size, column);
    }
  }

  private static void counters(long start, int n, int dimension, long[][] x) {
    for (int i = 0; i < n; i++) {
      x[0][i] = (start + i) & MASK;
      x[1][i] = (start + i) >>> 32;
      x[2][i] = dimension;
      x[3][i] = 0;
    }
  }

  private void rounds(int n, long[][] x) {
    int k0 = key0;
    int k1 = key1;
    for (int r = 0; r < ROUNDS; r++) {
      round(n, x[0], x[1], x[2], x[3], k0 & MASK, k1 & MASK);
      k0 += W0;
      k1 += W1;
    }
  }

  private static void round(int n, long[] x0, long[] x1, long[] x2, long[] x3, long k0, long k1) {
    for (int i = 0; i < n; i++) {
      long p0 = M0 * x0[i];
      long p1 = M1 * x2[i];
      x0[i] = (p1 >>> 32) ^ x1[i] ^ k0;
      x2[i] = (p0 >>> 32) ^ x3[i] ^ k1;
      x1[i] = p1 & MASK;
      x3[i] = p0 & MASK;
    }
  }

  private static void store(long start, int n, long[][] x, long first, int size, double[] column) {
    for (int i = 0; i < n; i++) {
      long event = 2 * (start + i) - first;
      if (event >= 0) {
        column[(int) event] = Uniforms.toDouble(x[1][i] << 32 | x[0][i]);
      }
      if (event + 1 < size) {
        column[(int) event + 1] = Uniforms.toDouble(x[3][i] << 32 | x[2][i]);
      }
    }
  }

  /** The four words of one block, for tests against the published answers. */
  static int[] block(int c0, int c1, int c2, int c3, int k0, int k1) {
    long[][] x = {{c0 & MASK}, {c1 & MASK}, {c2 & MASK}, {c3 & MASK}};
    new Philox((long) k1 << 32 | (k0 & MASK)).rounds(1, x);
    return new int[] {(int) x[0][0], (int) x[1][0], (int) x[2][0], (int) x[3][0]};
  }
}
