package io.nightjar.event;

import io.nightjar.math.simd.ArrayFunctions;

/**
 * A randomly shifted rank-1 lattice sequence: points of the unit cube that fill it more evenly than
 * independent ones, so that averages of smooth functions converge faster. The shift is drawn from
 * {@link Philox}; averages over several shifts give the error.
 *
 * <p>x_j(i) = frac(φ₂(i) z_j + Δ_j) with φ₂ the radical inverse in base 2: the first 2^m points are
 * a lattice for every m. The generating vector was constructed here component by component, for
 * 2^10 to 2^20 points (docs/decisions/0004-random-numbers.md).
 */
public final class Lattice implements Uniforms {

  private static final long[] Z = {
    1, 382739, 735729, 531887, 93457, 807845, 999129, 398181, 187967, 910779,
    145595, 493341, 497109, 72593, 187559, 380069, 441727, 270215, 810373, 256645,
    840805, 995545, 769341, 111749, 519143, 509435, 27899, 857413, 980273, 305609,
    990521, 692549, 674365, 446911, 317615, 915499, 880509, 445859, 163787, 162311
  };

  private static final ArrayFunctions FUNCTIONS = ArrayFunctions.best();

  /** The sequence is added up from blocks of this many points, a power of two. */
  private static final int BLOCK = 256;

  /** φ₂(i) z_j of the first block, in units of 2⁻⁶⁴: φ₂ is additive as long as no bit carries. */
  private static final long[][] ROWS = rows();

  private final long[] shift = new long[Z.length];

  private static long[][] rows() {
    long[][] rows = new long[Z.length][BLOCK];
    for (int j = 0; j < Z.length; j++) {
      for (int i = 0; i < BLOCK; i++) {
        rows[j][i] = Long.reverse(i) * Z[j];
      }
    }
    return rows;
  }

  /**
   * One shift of the lattice.
   *
   * @param seed of the shift
   * @param replicate which shift
   */
  public Lattice(long seed, int replicate) {
    Philox philox = new Philox(seed);
    double[] numbers = new double[Z.length];
    philox.fill((long) replicate * Z.length, Z.length, Integer.MAX_VALUE, numbers);
    for (int j = 0; j < Z.length; j++) {
      shift[j] = (long) (numbers[j] * 0x1p62) << 2;
    }
  }

  /** Number of dimensions that the lattice has. */
  public static int dimensions() {
    return Z.length;
  }

  @Override
  public void fill(long first, int size, int dimension, double[] column) {
    int inside = (int) (first & (BLOCK - 1));
    for (int at = 0; at < size; ) {
      int n = Math.min(BLOCK - inside, size - at);
      long base = Long.reverse(first + at - inside) * Z[dimension] + shift[dimension];
      FUNCTIONS.units(n, base, ROWS[dimension], inside, column, at);
      at += n;
      inside = 0;
    }
  }
}
