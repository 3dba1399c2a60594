package io.nightjar.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightjar.math.simd.Formulas;
import org.apache.commons.rng.core.source32.Philox4x32;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The generator is the published one, and its numbers are where their address says. */
class PhiloxTest {

  private static final long SEED = 0x299f31d0_a4093822L;

  /** kat_vectors of Random123 1.14.0, lines "philox4x32 10": counter, key, answer. */
  @ParameterizedTest
  @Tag("reference")
  @CsvSource({
    "00000000 00000000 00000000 00000000, 00000000 00000000,"
        + " 6627e8d5 e169c58d bc57ac4c 9b00dbd8",
    "ffffffff ffffffff ffffffff ffffffff, ffffffff ffffffff,"
        + " 408f276d 41c83b0e a20bc7c6 6d5451fd",
    "243f6a88 85a308d3 13198a2e 03707344, a4093822 299f31d0,"
        + " d16cfe09 94fdcceb 5001e420 24126ea1",
  })
  void knownAnswers(String counter, String key, String answer) {
    int[] c = words(counter);
    int[] k = words(key);
    assertThat(block(c[0], c[1], c[2], c[3], k[0], k[1])).containsExactly(words(answer));
  }

  private static int[] words(String text) {
    String[] hex = text.strip().split(" ", -1);
    int[] words = new int[hex.length];
    for (int i = 0; i < hex.length; i++) {
      words[i] = Integer.parseUnsignedInt(hex[i], 16);
    }
    return words;
  }

  /** The same blocks from Apache Commons RNG, which counts up before its first block. */
  @Test
  @Tag("reference")
  void agreesWithCommonsRng() {
    for (int trial = 0; trial < 100; trial++) {
      int[] s = randomWords(trial); // key, then counter
      Philox4x32 other = new Philox4x32(s);
      for (int n = 1; n <= 2; n++) {
        for (int word : block(s[2] + n, s[3], s[4], s[5], s[0], s[1])) {
          assertThat(word).as("seed %d, trial %d", SEED, trial).isEqualTo(other.nextInt());
        }
      }
    }
  }

  private static int[] randomWords(int trial) {
    Draws draws = new Draws(SEED, trial);
    int[] words = new int[6];
    for (int i = 0; i < words.length; i++) {
      words[i] = (int) (long) (draws.unit() * 0x1p32);
    }
    return words;
  }

  /** Event n, dimension d: the (n mod 2)-th half of block (n/2, d). */
  @Test
  @Tag("law")
  void numbersAreWhereTheirAddressSays() {
    double[] column = new double[1];
    for (long event : new long[] {0, 1, 2, 511, 512, 0x1_FFFF_FFFFL, 0x2_0000_0000L, 1L << 40}) {
      for (int dimension : new int[] {0, 1, 39, Integer.MAX_VALUE}) {
        long n = event >>> 1;
        int[] block =
            block((int) n, (int) (n >>> 32), dimension, 0, (int) SEED, (int) (SEED >>> 32));
        int half = 2 * (int) (event & 1);
        long bits = (long) block[half + 1] << 32 | (block[half] & 0xFFFFFFFFL);
        new Philox(SEED).fill(event, 1, dimension, column);
        assertThat(column[0]).isEqualTo(Formulas.unit(bits));
      }
    }
  }

  private static int[] block(int c0, int c1, int c2, int c3, int k0, int k1) {
    long first = Formulas.philox(join(k0, k1), join(c0, c1), join(c2, c3), 0);
    long second = Formulas.philox(join(k0, k1), join(c0, c1), join(c2, c3), 1);
    return new int[] {(int) first, (int) (first >>> 32), (int) second, (int) (second >>> 32)};
  }

  private static long join(int low, int high) {
    return (long) high << 32 | (low & 0xFFFFFFFFL);
  }
}
