package io.nightjar.precision;

import io.nightjar.precision.Babar.Sample;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What BaBar counts of a point: each number once, although several observables ask for it. */
final class BabarCounts {

  private final PrecisionPoint point;
  private final BabarMasses masses;
  private final UnseenPairs unseen;
  private final MergedPairs pairs;
  private final Map<Sample, BabarSpectrum> spectra = new EnumMap<>(Sample.class);
  private final Babar babar;
  private @Nullable MonoPhoton photons;
  private @Nullable SinglePhotons single;

  BabarCounts(PrecisionPoint point, Babar babar) {
    this.babar = babar;
    this.point = point;
    this.masses = BabarMasses.of(point, babar);
    Unseen unseen = new Unseen(point.decays(), babar.zones());
    this.unseen = new UnseenPairs(point, masses, unseen);
    this.pairs = new MergedPairs(point, babar, unseen);
  }

  /** Single photons beside a Z'. */
  synchronized MonoPhoton photons() {
    if (photons == null) {
      photons = new MonoPhoton(point, babar, unseen);
    }
    return photons;
  }

  /** Expected events with nothing but a photon. */
  synchronized double single(Sample sample) {
    if (single == null) {
      single = SinglePhotons.of(point, masses, unseen);
    }
    return single.of(sample);
  }

  /** Expected events in which a pair looks like a photon. */
  synchronized double merged(Sample sample) {
    return pairs.events(sample);
  }

  /** Both by missing mass squared, in the usual bins. */
  synchronized BabarSpectrum spectrum(Sample sample) {
    return spectra.computeIfAbsent(
        sample, s -> BabarSpectrum.of(s, BabarSpectrum.bins(babar, s), photons(), pairs));
  }

  /** The same in bins of one's own [GeV²]. */
  BabarSpectrum spectrum(Sample sample, double[] edges) {
    return BabarSpectrum.of(sample, edges, photons(), pairs);
  }
}
