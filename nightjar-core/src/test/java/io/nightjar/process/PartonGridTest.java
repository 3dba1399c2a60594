package io.nightjar.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.math.GaussLegendre;
import io.nightjar.physics.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading and interpolation of parton densities, and the set that comes with Nightjar. */
@Tag("reference")
class PartonGridTest {

  private static final PartonGrid GRID = PartonGrid.shipped();
  private static final int G = PartonGrid.GLUON;

  @Test
  void knotsAreReproduced() throws IOException {
    List<String> lines = text().lines().toList();
    int from = lines.indexOf("---") + 1;
    int count = 0;
    while (from < lines.size()) {
      double[] x = numbers(lines.get(from));
      double[] Q = numbers(lines.get(from + 1));
      double[] xf = new double[PartonGrid.SIZE];
      for (int i = 0; i + 1 < x.length; i++) {
        // the upper end of a block belongs to the next one
        for (int j = 0; j + 1 < Q.length; j++) {
          GRID.fill(x[i], Q[j] * Q[j] * (1 + 1e-15), xf);
          double[] row = numbers(lines.get(from + 3 + i * Q.length + j));
          assertThat(xf[G + 2]).isCloseTo(row[5], within(1e-9 * row[5] + 1e-15));
          assertThat(xf[G]).isCloseTo(row[8], within(1e-9 * row[8] + 1e-15));
          count++;
        }
      }
      from += 4 + x.length * Q.length;
    }
    assertThat(count).isGreaterThan(1000);
  }

  /** Two u, one d; momentum 1, with charm of perturbation theory on top at high Q². */
  @ParameterizedTest
  @CsvSource({"0.8, 0.002", "2, 0.01", "10, 0.02", "100, 0.04"})
  void obeysSumRules(double Q2, double excess) {
    double up = integral(Q2, xf -> xf[G + 2] - xf[G - 2], false);
    double down = integral(Q2, xf -> xf[G + 1] - xf[G - 1], false);
    double strange = integral(Q2, xf -> xf[G + 3] - xf[G - 3], false);
    double momentum = integral(Q2, xf -> Arrays.stream(xf).sum(), true);
    // the range x < 1e-5 holds up to 1 % of u and 3 % of d
    assertThat(up).isCloseTo(2, within(0.02));
    assertThat(down).isCloseTo(1, within(0.03));
    assertThat(strange).isZero();
    assertThat(momentum).isBetween(0.998, 1 + excess);
  }

  private static double integral(double Q2, ToDoubleFunction<double[]> f, boolean momentum) {
    double[] xf = new double[PartonGrid.SIZE];
    return GaussLegendre.of(16)
        .integrate(
            Math.log(GRID.lowestX()),
            0,
            40,
            y -> {
              GRID.fill(Math.exp(y), Q2, xf);
              return f.applyAsDouble(xf) * (momentum ? Math.exp(y) : 1);
            });
  }

  /** F2 of the proton, remembered magnitudes of NMC, BCDMS and H1 (unverified), 12 %. */
  @ParameterizedTest
  @CsvSource({
    "0.35, 20, 0.23",
    "0.18, 12, 0.36",
    "0.09, 11.5, 0.40",
    "0.45, 20, 0.15",
    "0.01, 15, 0.57",
    "0.001, 15, 1.08",
  })
  void givesTheMeasuredF2(double x, double Q2, double expected) {
    double[] xf = new double[PartonGrid.SIZE];
    GRID.fill(x, Q2, xf);
    double F2 = 0;
    for (int q = -4; q <= 4; q++) {
      double charge2 = q == 0 ? 0 : q % 2 == 0 ? 4.0 / 9 : 1.0 / 9;
      F2 += charge2 * xf[G + q];
    }
    assertThat(F2).isCloseTo(expected, within(0.12 * expected));
  }

  /** Cubic polynomials in ln x and quadratic ones in ln Q pass through unequal knots inside. */
  @Test
  void quadraticsOnEqualKnotsAreExact() {
    PartonGrid grid = PartonGrid.read("made", new StringReader(made()));
    double[] xf = new double[PartonGrid.SIZE];
    double x = 0.013;
    double Q = 11;
    grid.fill(x, Q * Q, xf);
    assertThat(xf[G + 1]).isCloseTo(value(x, Q), within(1e-12 * value(x, Q)));
    assertThat(xf[G - 4]).isZero();
    grid.fill(1e-9, 1e-4, xf);
    assertThat(xf[G + 1]).isCloseTo(value(1e-4, 1), within(1e-12));
  }

  private static double value(double x, double Q) {
    double l = Math.log(x);
    double q = Math.log(Q);
    return (1 + 0.1 * l + 0.02 * l * l) * (3 - q + 0.2 * q * q);
  }

  private static String made() {
    StringBuilder text = new StringBuilder("Format: lhagrid1 \n--- \n");
    double[] knots = {1e-4, 1e-3, 1e-2, 1e-1, 1};
    double[] Q = {1, 3, 9, 27, 81};
    text.append("1e-4 1e-3 1e-2 1e-1 1\n1 3 9 27 81\n-3 -2 -1 1 2 3 21 5\n");
    for (double x : knots) {
      for (double scale : Q) {
        text.append((value(x, scale) + " ").repeat(8)).append('\n');
      }
    }
    return text.append("---\n").toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nothing",
        "Format: lhagrid1\n---\n1 2\n",
        "Format: lhagrid1\n---\n0.1 1\n1 x\n1\n1\n---\n",
        "Format: lhagrid1\n---\n0.1 1\n1 2\n1 2 3\n1 1 1\n---\n",
        "Format: lhagrid1\n---\n1 0.1\n1 2\n1 2 3\n1 1 1\n---\n"
      })
  void refusesWhatIsNoGrid(String text, @TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("mine.dat"), text);
    assertThatThrownBy(() -> PartonGrid.file(file))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("mine.dat");
  }

  @Test
  void readsAFileOfTheUser(@TempDir Path folder) throws IOException {
    PartonGrid mine = PartonGrid.file(Files.writeString(folder.resolve("mine.dat"), text()));
    double[] a = new double[PartonGrid.SIZE];
    double[] b = new double[PartonGrid.SIZE];
    mine.fill(0.1, 10, a);
    GRID.fill(0.1, 10, b);
    assertThat(a).isEqualTo(b);
    assertThat(mine.highestQ2()).isCloseTo(9e4, within(1.0));
    assertThat(mine.name()).endsWith("mine.dat");
  }

  private static double[] numbers(String line) {
    return Arrays.stream(line.strip().split("\\s+")).mapToDouble(Double::parseDouble).toArray();
  }

  private static String text() throws IOException {
    try (InputStream stream =
        PartonGridTest.class.getResourceAsStream("/io/nightjar/data/partons/grv94lo.dat")) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
