package io.nightjar.precision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.nightjar.model.DarkSeesaw;
import io.nightjar.model.ThreePortal.DarkPhoton;
import io.nightjar.model.ThreePortal.Nature;
import io.nightjar.model.ThreePortal.Pair;
import io.nightjar.precision.Babar.Sample;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Counts by quadrature against events one by one, for ν5 → ν4e⁺e⁻ with mean flights of several
 * metres. False alarms, if the quadratures were exact: 1 in 10⁴; they may miss by 3 %, as
 * directions are averaged over few angles and one energy stands for all.
 */
@Tag("statistical")
class BabarMonteCarloTest {
  private static final int EVENTS = 40_000;
  private static final double QUADRATURE = 0.03;

  private final PrecisionPoint point =
      Precise.at(
          DarkSeesaw.with(
              Nature.MAJORANA,
              new DarkPhoton(1.25, 0.004),
              0.3,
              Map.of("nu4", 0.074, "nu5", 0.146),
              Map.of(new Pair("nu5", "nu4"), Complex.ONE)),
          Precise.TODAY);

  @Test
  void photons() {
    for (Sample sample : Sample.values()) {
      BabarSpectrum spectrum = point.babar().spectrum(sample);
      double[][] events = new BabarSimulation(point, sample, spectrum.edges()).photons(EVENTS);
      agree(spectrum.photonsOnly(), events[0], events[1]);
    }
  }

  @Test
  void mergedPairs() {
    BabarSpectrum spectrum = point.babar().spectrum(Sample.HIGH);
    double[][] events = new BabarSimulation(point, Sample.HIGH, spectrum.edges()).pairs(EVENTS);
    double[] merged = spectrum.merged().values().stream().reduce((a, b) -> add(a, b)).orElseThrow();
    agree(merged, events[0], events[1]);
  }

  private static double[] add(double[] a, double[] b) {
    double[] sum = a.clone();
    for (int k = 0; k < sum.length; k++) {
      sum[k] += b[k];
    }
    return sum;
  }

  /** Totals within 4 standard deviations, bins by χ². */
  private static void agree(double[] expected, double[] found, double[] errors) {
    double total = DoubleStream.of(expected).sum();
    double error = Math.sqrt(DoubleStream.of(errors).map(e -> e * e).sum());
    assertThat(error).isLessThan(0.03 * total);
    assertThat(DoubleStream.of(found).sum())
        .isCloseTo(total, offset(4 * error + QUADRATURE * total));
    double chi2 = 0;
    for (int b = 0; b < expected.length; b++) {
      double sigma = Math.hypot(errors[b], QUADRATURE * expected[b]) + 1e-4 * total;
      chi2 += Math.pow((found[b] - expected[b]) / sigma, 2);
    }
    // 40 or 45 bins: 4 standard deviations are 78 and 83
    assertThat(chi2).isLessThan(83);
  }
}
