package io.nightjar.precision;

import io.nightjar.precision.Babar.Run;
import io.nightjar.precision.Babar.Sample;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What masses fix of what BaBar counts: made once for all couplings. Heavy neutrinos have numbers,
 * ascending in mass; their number stands for all light ones. Thread-safe.
 */
final class BabarMasses {

  private final Babar babar;
  private final double[] mass; // of heavy neutrinos, and 0
  private final AtomicReferenceArray<UnseenPair> pairs;
  private final LengthTable shell;
  private final Merging[] low;
  private final Merging[] high;
  private volatile @Nullable PhotonGrid photons;

  private BabarMasses(PrecisionPoint point, Babar babar) {
    this.babar = babar;
    List<String> names = point.spectrum().heavy();
    this.mass = new double[names.size() + 1];
    for (int i = 0; i < names.size(); i++) {
      mass[i] = point.mass(names.get(i));
    }
    this.pairs = new AtomicReferenceArray<>(mass.length * mass.length);
    this.shell = new LengthTable(length -> MergedPairs.inShell(babar, length));
    this.low = merging(point, Sample.LOW, MassBins.whole(babar, Sample.LOW));
    this.high = merging(point, Sample.HIGH, MassBins.whole(babar, Sample.HIGH));
  }

  /** Those that are kept, or new ones. */
  static BabarMasses of(PrecisionPoint point, Babar babar) {
    BabarMasses known =
        point.kept(BabarMasses.class, "", () -> new BabarMasses(point, Babar.TABLES));
    return known.babar == babar ? known : new BabarMasses(point, babar);
  }

  Babar babar() {
    return babar;
  }

  /** Masses of heavy neutrinos, then 0 [GeV]; read only. */
  double[] masses() {
    return mass;
  }

  /** Number of heavy neutrinos. */
  int heavy() {
    return mass.length - 1;
  }

  /** Two neutrinos beside a photon, the first a heavy one. */
  UnseenPair pair(int one, int other) {
    int key = one * mass.length + other;
    UnseenPair known = pairs.get(key);
    if (known == null) {
      known = new UnseenPair(babar, mass[one], mass[other]);
      pairs.set(key, known); // whoever is last: the same
    }
    return known;
  }

  /** Single photons. */
  PhotonGrid photons(PrecisionPoint point) {
    PhotonGrid known = photons;
    if (known == null) {
      known = PhotonGrid.of(point, this);
      photons = known; // whoever is last: the same
    }
    return known;
  }

  /** Probability to decay in the shell of merged pairs, by decay length. */
  LengthTable shell() {
    return shell;
  }

  /** Merged pairs of each run of a sample, in one bin. */
  Merging[] merging(Sample sample) {
    return sample == Sample.LOW ? low : high;
  }

  /** The same in bins. */
  Merging[] merging(PrecisionPoint point, Sample sample, double[] edges) {
    List<Run> runs = babar.runs(sample);
    Merging[] all = new Merging[runs.size()];
    for (int r = 0; r < all.length; r++) {
      all[r] = new Merging(point, babar, runs.get(r), edges, mass);
    }
    return all;
  }
}
