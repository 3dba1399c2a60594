package io.nightjar.precision;

import io.nightjar.math.SpectrumLikelihood;
import io.nightjar.precision.Babar.Sample;
import io.nightjar.process.ElectronPositron;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What BaBar counts of a point by missing mass squared, over the model of its background.
 *
 * @param sample low or high
 * @param edges ascending [GeV²]
 * @param photons events beside a Z', by what it decays to
 * @param merged events of pairs without a photon, by pair
 */
@SuppressWarnings("ArrayRecordComponent") // read-only columns
record BabarSpectrum(
    Sample sample, double[] edges, Map<String, double[]> photons, Map<String, double[]> merged) {

  /** Width of a bin [GeV²]: less than the resolution. */
  private static final double WIDTH = 1;

  /** Where the fits of the low sample end and those of the high one begin [GeV²], (5.5 GeV)². */
  static final double BORDER = 30.25;

  private static final double CONFIDENCE = 0.9;
  private static final double INVERSE_FEMTOBARN = 1e39; // [cm⁻²]

  /** Bins of a sample [GeV²]. */
  static double[] bins(Babar babar, Sample sample) {
    double[] ends = MassBins.whole(babar, sample);
    int count = (int) Math.ceil((ends[1] - ends[0]) / WIDTH);
    return IntStream.rangeClosed(0, count).mapToDouble(b -> ends[0] + b * WIDTH).toArray();
  }

  static BabarSpectrum of(Sample sample, double[] edges, MonoPhoton photons, MergedPairs pairs) {
    return new BabarSpectrum(
        sample, edges, photons.byPair(sample, edges), pairs.byPair(sample, edges));
  }

  /** γZ' and merged pairs together. */
  double[] total() {
    return sum(List.of(sum(photons.values()), sum(merged.values())));
  }

  /** γZ' alone. */
  double[] photonsOnly() {
    return sum(photons.values());
  }

  private double[] sum(Collection<double[]> parts) {
    double[] sum = new double[edges.length - 1];
    for (double[] part : parts) {
      for (int b = 0; b < sum.length; b++) {
        sum[b] += part[b];
      }
    }
    return sum;
  }

  // ---- limits ---------------------------------------------------------------------------------

  /** The sample that is fitted for a mass [GeV]. */
  static Sample fitted(double mass) {
    return mass * mass < BORDER ? Sample.LOW : Sample.HIGH;
  }

  /** The median of experiments without signal, its normalisation as good as numbers.csv says. */
  static SpectrumLikelihood median(Babar babar, Sample sample, double[] edges) {
    return SpectrumLikelihood.median(
        new BabarBackground(babar).spectrum(sample, edges), babar.number("background-error"));
  }

  /**
   * ln L of the whole shape: the low sample below the border, the high one above it, so that no
   * event counts twice; each over the median of experiments without signal.
   */
  static double logLikelihood(Babar babar, BabarCounts counts) {
    double sum = 0;
    for (Sample sample : Sample.values()) {
      BabarSpectrum spectrum = counts.spectrum(sample);
      double[] background = new BabarBackground(babar).spectrum(sample, spectrum.edges);
      sum +=
          SpectrumLikelihood.median(spectrum.kept(background), babar.number("background-error"))
              .logLikelihood(spectrum.kept(spectrum.total()));
    }
    return sum;
  }

  /** Bins on the sample's side of the border. */
  private double[] kept(double[] values) {
    return IntStream.range(0, values.length)
        .filter(b -> (sample == Sample.LOW) == (edges[b + 1] <= BORDER))
        .mapToDouble(b -> values[b])
        .toArray();
  }

  /**
   * Median upper limit at 90 % on ε at the shape of a point: ε √f, f the factor on all photons that
   * is excluded.
   */
  static double limit(Babar babar, BabarCounts counts, double mass, double epsilon) {
    Sample sample = fitted(mass);
    BabarSpectrum spectrum = counts.spectrum(sample);
    double factor = median(babar, sample, spectrum.edges).upper(spectrum.photonsOnly(), CONFIDENCE);
    return epsilon * Math.sqrt(factor);
  }

  /**
   * Median upper limit at 90 % on ε of a narrow Z' that is never seen.
   *
   * @param mass [GeV]
   * @param charge e
   * @param alpha fine-structure constant
   * @param hbarc2 (ħc)² [GeV² cm²]
   */
  static double invisibleLimit(
      Babar babar, double mass, double charge, double alpha, double hbarc2) {
    Sample sample = fitted(mass);
    double[] edges = bins(babar, sample);
    double[] unit = new double[edges.length - 1]; // at ε = 0.001
    double g2 = 1e-6 * charge * charge;
    for (Babar.Run run : babar.runs(sample)) {
      double sigma =
          ElectronPositron.photonAndZPrimeBetween(
              run.rootS(),
              mass,
              g2,
              alpha,
              babar.number("cosine-least"),
              babar.number("cosine-most"));
      double events = run.luminosity() * INVERSE_FEMTOBARN * sigma * hbarc2;
      new MassBins(babar, run, edges).add(mass * mass, events * babar.efficiency(sample), unit);
    }
    return 1e-3 * Math.sqrt(median(babar, sample, edges).upper(unit, CONFIDENCE));
  }
}
