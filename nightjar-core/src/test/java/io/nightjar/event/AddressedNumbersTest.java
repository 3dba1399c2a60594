package io.nightjar.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightjar.math.simd.Formulas;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AddressedNumbersTest {

  private static final long SEED = 7;

  static List<Uniforms> streams() {
    return List.of(new Philox(SEED), new Lattice(SEED, 2));
  }

  @Tag("law")
  @ParameterizedTest
  @MethodSource("streams")
  void anySplitGivesTheSameBits(Uniforms uniforms) {
    int n = 5000;
    for (long first : new long[] {0, 1, 12_345, (1L << 32) - 77, (1L << 40) - 1001}) {
      double[] whole = new double[n];
      uniforms.fill(first, n, 5, whole);
      SplittableRandom random = new SplittableRandom(SEED);
      for (int at = 0; at < n; ) {
        int size = Math.min(random.nextInt(1, 700), n - at);
        double[] part = new double[size];
        uniforms.fill(first + at, size, 5, part);
        assertThat(part).containsExactly(java.util.Arrays.copyOfRange(whole, at, at + size));
        at += size;
      }
    }
  }

  @Tag("law")
  @ParameterizedTest
  @MethodSource("streams")
  void numbersAreInsideTheInterval(Uniforms uniforms) {
    double[] column = new double[100_000];
    uniforms.fill(3, column.length, 0, column);
    assertThat(column).doesNotContain(0, 1);
    assertThat(java.util.Arrays.stream(column).min().orElseThrow()).isPositive();
    assertThat(java.util.Arrays.stream(column).max().orElseThrow()).isLessThan(1);
    assertThat(Formulas.unit(0)).isPositive();
    assertThat(Formulas.unit(-1)).isLessThan(1);
  }

  /** kat_vectors of Random123 1.14, philox4x32-10. */
  @Tag("reference")
  @Test
  void philoxGivesThePublishedAnswers() {
    assertBlock(0L, 0L, 0L, 0xe169c58d6627e8d5L, 0x9b00dbd8bc57ac4cL);
    assertBlock(-1L, -1L, -1L, 0x41c83b0e408f276dL, 0x6d5451fda20bc7c6L);
    assertBlock(
        0x85a308d3243f6a88L,
        0x0370734413198a2eL,
        0x299f31d0a4093822L,
        0x94fdccebd16cfe09L,
        0x24126ea15001e420L);
  }

  private static void assertBlock(long low, long high, long key, long first, long second) {
    assertThat(Formulas.philox(key, low, high, 0)).isEqualTo(first);
    assertThat(Formulas.philox(key, low, high, 1)).isEqualTo(second);
  }

  @Tag("reference")
  @Test
  void philoxIsAddressedByEventAndDimension() {
    double[] one = new double[1];
    new Philox(SEED).fill(2 * 77 + 1, 1, 9, one);
    assertThat(one[0]).isEqualTo(Formulas.unit(Formulas.philox(SEED, 77, 9, 1)));
  }

  /** x_0(i) = frac(φ₂(i) + Δ), because the first component of the generating vector is 1. */
  @Tag("law")
  @Test
  void firstDimensionOfTheLatticeIsTheRadicalInverse() {
    Lattice lattice = new Lattice(SEED, 0);
    double shift = at(lattice, 0, 0);
    for (long i = 0; i < 5000; i++) {
      double inverse = (Long.reverse(i * 1_000_003) >>> 11) * 0x1p-53;
      double expected = shift + inverse;
      assertThat(at(lattice, i * 1_000_003, 0))
          .isCloseTo(expected - Math.floor(expected), Offset.offset(4 * 0x1p-52));
    }
  }

  /** φ₂ is the sum of φ₂ of the bits, so points are sums of the points 1, 2, 4, … */
  @Tag("law")
  @Test
  void pointsOfTheLatticeAddUp() {
    Lattice lattice = new Lattice(SEED, 0);
    SplittableRandom random = new SplittableRandom(SEED);
    for (int trial = 0; trial < 2000; trial++) {
      long event = random.nextLong(1L << 40);
      int dimension = random.nextInt(Lattice.dimensions());
      double shift = at(lattice, 0, dimension);
      double sum = shift;
      for (int bit = 0; bit < 40; bit++) {
        sum += (event >>> bit & 1) * (at(lattice, 1L << bit, dimension) - shift);
      }
      double difference = at(lattice, event, dimension) - sum;
      assertThat(difference - Math.rint(difference)).isCloseTo(0, Offset.offset(1e-13));
    }
  }

  private static double at(Lattice lattice, long event, int dimension) {
    double[] one = new double[1];
    lattice.fill(event, 1, dimension, one);
    return one[0];
  }
}
