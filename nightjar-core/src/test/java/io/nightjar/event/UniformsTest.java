package io.nightjar.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightjar.math.simd.Formulas;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One contract over all sources of numbers. */
class UniformsTest {

  private static final long SEED = 3;
  private static final int SIZE = 2048;

  static Stream<Uniforms> all() {
    return Stream.of(new Philox(SEED), new Lattice(SEED, 0), new Lattice(SEED, 7));
  }

  @ParameterizedTest
  @MethodSource("all")
  @Tag("law")
  void anySplitGivesTheSameBits(Uniforms uniforms) {
    for (int trial = 0; trial < 200; trial++) {
      Draws draws = new Draws(SEED, trial);
      long first = (long) draws.logBetween(1, 1e12) - 1;
      int dimension = (int) draws.between(0, Lattice.dimensions());
      double[] whole = new double[SIZE];
      uniforms.fill(first, SIZE, dimension, whole);
      assertThat(inPieces(uniforms, draws, first, dimension)).as("%s", draws).isEqualTo(whole);
    }
  }

  private static double[] inPieces(Uniforms uniforms, Draws draws, long first, int dimension) {
    double[] joined = new double[SIZE];
    int done = 0;
    while (done < SIZE) {
      int size = Math.min(SIZE - done, (int) draws.logBetween(1, 1000) - 1);
      double[] piece = new double[size];
      uniforms.fill(first + done, size, dimension, piece);
      System.arraycopy(piece, 0, joined, done, size);
      done += size;
    }
    return joined;
  }

  @ParameterizedTest
  @MethodSource("all")
  @Tag("law")
  void nothingBeyondTheSizeIsWritten(Uniforms uniforms) {
    for (int size = 0; size < 5; size++) {
      for (long first = 0; first < 3; first++) {
        double[] column = new double[8];
        uniforms.fill(first, size, 0, column);
        assertThat(Arrays.copyOfRange(column, size, 8)).containsOnly(0);
        assertThat(Arrays.copyOf(column, size)).doesNotContain(0);
      }
    }
  }

  @Test
  @Tag("law")
  void neverZeroNeverOne() {
    for (long bits : new long[] {0, 1, -1, 0x7FFF_FFFF_FFFF_FFFFL, Long.MIN_VALUE}) {
      assertThat(Formulas.unit(bits)).isStrictlyBetween(0.0, 1.0);
    }
  }

  /** A step is a step everywhere: neighbouring numbers differ by the same, also close to 1. */
  @Test
  @Tag("law")
  void numbersAreEquallySpaced() {
    double step = Formulas.unit(1L << 12) - Formulas.unit(0);
    for (long bits : new long[] {0, Long.MAX_VALUE, Long.MIN_VALUE, -2L << 12}) {
      double next = Formulas.unit(bits + (1L << 12));
      assertThat(next - Formulas.unit(bits)).isEqualTo(step);
    }
  }

  /** Chi-square of 100 equal bins; false alarm once in a million seeds. */
  @Test
  @Tag("statistical")
  void philoxIsUniform() {
    int n = 1 << 20;
    double[] column = new double[n];
    for (int dimension = 0; dimension < 4; dimension++) {
      new Philox(SEED).fill(12345, n, dimension, column);
      double[] expected = new double[100];
      Arrays.fill(expected, n / 100.0);
      double[] counts = new double[100];
      for (double u : column) {
        counts[(int) (100 * u)]++;
      }
      assertThat(pValue(counts, expected)).as("seed %d", SEED).isGreaterThan(1e-6);
    }
  }

  /** The lattice earns its name: the first 2^m points have one in each of 2^m equal cells. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7})
  @Tag("law")
  void latticeIsStratified(int replicate) {
    int n = 1 << 10;
    double[] column = new double[n];
    for (int dimension = 0; dimension < Lattice.dimensions(); dimension++) {
      new Lattice(SEED, replicate).fill(0, n, dimension, column);
      double[] sorted = column.clone();
      Arrays.sort(sorted);
      for (int i = 1; i < n; i++) {
        assertThat(sorted[i] - sorted[i - 1]).isBetween(0.999 / n, 1.001 / n);
      }
    }
  }

  /** Probability of a chi-square as large as this. */
  static double pValue(double[] counts, double[] expected) {
    double chi2 = 0;
    for (int k = 0; k < counts.length; k++) {
      chi2 += (counts[k] - expected[k]) * (counts[k] - expected[k]) / expected[k];
    }
    return ChiSquaredDistribution.of(counts.length - 1).survivalProbability(chi2);
  }
}
