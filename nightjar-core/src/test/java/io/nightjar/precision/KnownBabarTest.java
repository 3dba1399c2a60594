package io.nightjar.precision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.Draws;
import io.nightjar.model.RandomCouplings;
import io.nightjar.model.Spectrum;
import io.nightjar.model.ThreePortal.Nature;
import io.nightjar.precision.Babar.Sample;
import io.nightjar.process.DecayTable;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** BaBar's counts of a point of known masses and new couplings are those of direct quadratures. */
@Tag("law")
class KnownBabarTest {

  private static final long SEED = 83;
  private static final int DRAWS = 20;
  private static final double REL = 1e-3;
  private static final double EVENTS = 1e-3;

  /** Masses of heavy neutrinos, the Z' and φ [GeV]; no φ where its mass is 0. */
  private enum Masses {
    BENCHMARK(Nature.MAJORANA, 1.25, 1.02613, 0.0738572, 0.145062, 0.220049),
    DIRAC(Nature.DIRAC, 1.25, 0, 0.07, 0.14, 0.22),
    ON_SHELL(Nature.MAJORANA, 0.07, 0, 0.03, 0.12, 0.2),
    POLE_AT_THRESHOLD(Nature.MAJORANA, 0.06, 0, 0.03, 0.12, 0.2),
    POLE_JUST_BEHIND(Nature.MAJORANA, 0.4005, 0.9, 0.05, 0.2, 0.4),
    HEAVY_NEUTRINOS(Nature.DIRAC, 6, 0, 0.5, 3, 4.5),
    IN_BOTH_SAMPLES(Nature.MAJORANA, 5.2, 0, 0.2, 0.6, 1.3),
    BEYOND_THE_SEARCH(Nature.MAJORANA, 20, 0, 0.05, 0.06),
    FAR_BEYOND(Nature.MAJORANA, 1e6, 0, 0.05, 0.06),
    VERY_LIGHT(Nature.MAJORANA, 2e-3, 0, 0.05, 0.06);

    private final RandomCouplings couplings;

    Masses(Nature nature, double zPrime, double scalar, double... neutrinos) {
      this.couplings = new RandomCouplings(nature, zPrime, scalar, neutrinos);
    }

    Spectrum spectrum(int trial) {
      return couplings.at(new Draws(SEED + ordinal(), trial));
    }
  }

  /** Photons in q² = m² + mΓ sinh v, merged pairs in the bins of the spectrum. */
  @ParameterizedTest
  @EnumSource(Masses.class)
  void areThoseOfDirectQuadratures(Masses masses) {
    DecayTable first = new DecayTable(masses.spectrum(DRAWS));
    for (int trial = 0; trial < DRAWS; trial++) {
      Spectrum spectrum = masses.spectrum(trial);
      BabarCounts known = PrecisionPoint.of(spectrum, first.at(spectrum), Precise.TODAY).babar();
      PrecisionPoint anew = PrecisionPoint.of(spectrum, new DecayTable(spectrum), Precise.TODAY);
      Unseen unseen = new Unseen(anew.decays(), Babar.TABLES.zones());
      MonoPhoton photons = new MonoPhoton(anew, Babar.TABLES, unseen);
      MergedPairs pairs = new MergedPairs(anew, Babar.TABLES, unseen);
      for (Sample sample : Sample.values()) {
        String what = masses + ", trial " + trial + ", " + sample;
        isClose(known.single(sample), photons.events(sample), "photons: " + what);
        isClose(known.merged(sample), merged(pairs, sample), "pairs: " + what);
      }
    }
  }

  private static double merged(MergedPairs pairs, Sample sample) {
    return pairs.byPair(sample, BabarSpectrum.bins(Babar.TABLES, sample)).values().stream()
        .flatMapToDouble(DoubleStream::of)
        .sum();
  }

  private static void isClose(double known, double direct, String what) {
    assertThat(known).as(what).isCloseTo(direct, within(Math.max(EVENTS, REL * direct)));
  }
}
