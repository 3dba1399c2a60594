package io.nightjar.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightjar.process.ThreeBodyDecay;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sampled decays follow |𝓜|² × phase space. Seeds are fixed; for a fresh one, a test fails falsely
 * with probability {@link #FALSE_ALARM}.
 */
@Tag("statistical")
class DecayMapDistributionTest {

  private static final double FALSE_ALARM = 1e-4;
  private static final long SEED = 21;
  private static final int EVENTS = 250_000;

  static Stream<Arguments> decays() {
    Complex one = Complex.ONE;
    Complex imaginary = new Complex(0, 0.9);
    return Stream.of(
        Arguments.of("Majorana", decay(0.145, 0.074, imaginary, imaginary, 1.25, 0.1), -1),
        Arguments.of(
            "Majorana, opposite parity", decay(0.22, 0.074, one, one.negate(), 1.25, 0), 1),
        Arguments.of("Dirac", decay(0.2, 0, one, Complex.ZERO, 1.25, 0.1), -1),
        Arguments.of("Dirac, partly polarised", decay(0.2, 0, one, Complex.ZERO, 1.25, 0.1), 0.4),
        Arguments.of(
            "Dirac, heavy daughter", decay(0.3, 0.1, one, imaginary.divide(3), 0.5, 0), -1),
        Arguments.of("muons", decay(0.4, 0.1, 0.1057, one, Complex.ZERO, 1.25, 0.1), -1),
        Arguments.of("resonant", decay(0.2, 0.02, one, one.negate(), 0.03, 3e-6), -1),
        Arguments.of("resonant Dirac", decay(0.2, 0, one, Complex.ZERO, 0.03, 3e-6), -1),
        Arguments.of("wide resonance", decay(0.4, 0, one, Complex.ZERO, 0.2, 0.01), 1));
  }

  private static ThreeBodyDecay decay(
      double mi, double mj, Complex aL, Complex aR, double mV, double widthV) {
    return decay(mi, mj, 0.51099895e-3, aL, aR, mV, widthV);
  }

  private static ThreeBodyDecay decay(
      double mi, double mj, double mf, Complex aL, Complex aR, double mV, double widthV) {
    return ThreeBodyDecay.of(mi, mj, mf, aL, aR, 0.01, mV, widthV);
  }

  /** χ² of a histogram of pair mass, both cosines and azimuth: 256 cells. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("decays")
  void allVariablesTogether(String name, ThreeBodyDecay decay, double polarisation) {
    DecaySample sample = DecaySample.of(decay, polarisation, SEED, EVENTS);
    DecayCells cells = DecayCells.of(decay, polarisation);
    int[] kept = sample.unweighted(SEED);
    double[] expected = cells.expected();
    long[] seen = new long[expected.length];
    for (int i : kept) {
      seen[cells.find(sample.s[i], sample.cos[i], sample.pairCos[i], sample.azimuth[i])]++;
    }
    double p = probability(seen, expected, kept.length);
    assertThat(kept.length).as("events kept").isGreaterThan(EVENTS / 50);
    assertThat(p).as("seed %d", SEED).isGreaterThan(FALSE_ALARM);
  }

  private static double[] pair(double[] edges, int k) {
    return new double[] {edges[k], edges[k + 1]};
  }

  private static int find(double[] edges, double x) {
    int k = 0;
    while (k < edges.length - 2 && x >= edges[k + 1]) {
      k++;
    }
    return k;
  }

  private static double probability(long[] seen, double[] expected, int n) {
    double chi2 = 0;
    int cells = 0;
    for (int c = 0; c < seen.length; c++) {
      double mean = n * expected[c];
      if (mean > 5) {
        chi2 += (seen[c] - mean) * (seen[c] - mean) / mean;
        cells++;
      }
    }
    return ChiSquaredDistribution.of(cells - 1).survivalProbability(chi2);
  }

  /** Kolmogorov's test of each variable alone; no binning. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("decays")
  void eachVariableAlone(String name, ThreeBodyDecay decay, double polarisation) {
    DecaySample sample = DecaySample.of(decay, polarisation, SEED + 1, EVENTS);
    DecayDensity density = new DecayDensity(decay, polarisation);
    int[] kept = sample.unweighted(SEED);
    double[] t = density.quantiles(1);
    double[] all = {-1, 1};
    double[] turn = {0, Math.PI};
    double sum = density.cell(t, all, all, turn);
    int parts = 60;
    double[] grid = IntStream.rangeClosed(0, parts).mapToDouble(k -> 2.0 * k / parts - 1).toArray();
    double[] cos = new double[parts + 1];
    double[] pairCos = new double[parts + 1];
    for (int k = 0; k < parts; k++) {
      cos[k + 1] = cos[k] + density.cell(t, pair(grid, k), all, turn) / sum;
      pairCos[k + 1] = pairCos[k] + density.cell(t, all, pair(grid, k), turn) / sum;
    }
    int quantiles = 2000;
    double[] edges = density.quantiles(quantiles);
    double[] mass = new double[quantiles + 1];
    Arrays.setAll(mass, k -> (double) k / quantiles);
    kolmogorov("cos", kept, sample.cos, grid, cos);
    kolmogorov("pair cos", kept, sample.pairCos, grid, pairCos);
    kolmogorov("mass", kept, Arrays.stream(sample.s).map(density::t).toArray(), edges, mass);
  }

  private static void kolmogorov(
      String what, int[] kept, double[] values, double[] grid, double[] cumulative) {
    double[] sorted = Arrays.stream(kept).mapToDouble(i -> values[i]).sorted().toArray();
    double n = sorted.length;
    double distance = 0;
    for (int i = 0; i < sorted.length; i++) {
      int k = find(grid, sorted[i]);
      double f = Math.clamp((sorted[i] - grid[k]) / (grid[k + 1] - grid[k]), 0, 1);
      double at = cumulative[k] + f * (cumulative[k + 1] - cumulative[k]);
      distance = Math.max(distance, Math.max(at - i / n, (i + 1) / n - at));
    }
    // Kolmogorov's limit law, whose first term is all of it here; joining 60 points of the
    // cumulative function by lines costs less than 2e-4, a fiftieth of what the test resolves
    double p = 2 * Math.exp(-2 * n * distance * distance);
    assertThat(p).as("%s, seed %d", what, SEED + 1).isGreaterThan(FALSE_ALARM);
  }
}
