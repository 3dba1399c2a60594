package io.nightjar.precision;

import io.nightjar.precision.Babar.Sample;
import java.util.EnumMap;
import java.util.Map;

/** What BaBar counts of a point: each number once, although several observables ask for it. */
final class BabarCounts {

  private final MonoPhoton photons;
  private final MergedPairs pairs;
  private final Map<Sample, Double> single = new EnumMap<>(Sample.class);
  private final Map<Sample, Double> merged = new EnumMap<>(Sample.class);
  private final Map<Sample, BabarSpectrum> spectra = new EnumMap<>(Sample.class);
  private final Babar babar;

  BabarCounts(PrecisionPoint point, Babar babar) {
    this.babar = babar;
    Unseen unseen = new Unseen(point.decays(), babar.zones());
    this.photons = new MonoPhoton(point, babar, unseen);
    this.pairs = new MergedPairs(point, babar, unseen);
  }

  /** Single photons beside a Z'. */
  MonoPhoton photons() {
    return photons;
  }

  /** Expected events with nothing but a photon. */
  synchronized double single(Sample sample) {
    return single.computeIfAbsent(sample, photons::events);
  }

  /** Expected events in which a pair looks like a photon. */
  synchronized double merged(Sample sample) {
    return merged.computeIfAbsent(sample, pairs::events);
  }

  /** Both by missing mass squared, in the usual bins. */
  synchronized BabarSpectrum spectrum(Sample sample) {
    return spectra.computeIfAbsent(
        sample, s -> BabarSpectrum.of(s, BabarSpectrum.bins(babar, s), photons, pairs));
  }

  /** The same in bins of one's own [GeV²]. */
  BabarSpectrum spectrum(Sample sample, double[] edges) {
    return BabarSpectrum.of(sample, edges, photons, pairs);
  }
}
