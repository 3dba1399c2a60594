package io.nightjar.precision;

import io.nightjar.model.GaugeSector;
import io.nightjar.model.ScalarSector;
import io.nightjar.model.Spectrum;
import io.nightjar.process.BroadZPrime;
import io.nightjar.process.DecayTable;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What several observables of a point need, whatever was known about nature: each made at the first
 * question and kept. Thread-safe.
 */
final class PointNumbers {

  private static final PrecisionPoint[] NONE = {};

  private final Spectrum spectrum;
  private final DecayTable decays;
  private final double[] mixing2;
  private final Chains chains;
  private volatile PrecisionPoint[] seen = NONE;
  private volatile @Nullable GaugeSector gauge;
  private volatile @Nullable Optional<ScalarSector> scalars;
  private @Nullable BroadZPrime zPrime;

  PointNumbers(Spectrum spectrum, DecayTable decays) {
    this.spectrum = spectrum;
    this.decays = decays;
    this.mixing2 = mixings(spectrum);
    this.chains = new Chains(spectrum, decays);
  }

  private static double[] mixings(Spectrum spectrum) {
    int heavy = spectrum.heavy().size();
    double[] all = new double[Lepton.ALL.size() * heavy];
    for (int l = 0; l < Lepton.ALL.size(); l++) {
      for (int n = 0; n < heavy; n++) {
        all[l * heavy + n] = spectrum.mixing2(Spectrum.FLAVOURS.get(l), spectrum.heavy().get(n));
      }
    }
    return all;
  }

  Spectrum spectrum() {
    return spectrum;
  }

  DecayTable decays() {
    return decays;
  }

  Chains chains() {
    return chains;
  }

  /** |U_lN|² of the n-th heavy neutrino. */
  double mixing2(Lepton lepton, int n) {
    return mixing2[lepton.ordinal() * spectrum.heavy().size() + n];
  }

  /** The gauge sector, exact in the kinetic mixing. */
  GaugeSector gauge() {
    GaugeSector known = gauge;
    if (known == null) {
      known = spectrum.gauge();
      gauge = known; // the same whoever is first
    }
    return known;
  }

  /** Both physical scalars, if there is a dark one. */
  Optional<ScalarSector> scalars() {
    Optional<ScalarSector> known = scalars;
    if (known == null) {
      known = spectrum.scalars();
      scalars = known; // the same whoever is first
    }
    return known;
  }

  /** The Z' off its shell. */
  synchronized BroadZPrime zPrime() {
    if (zPrime == null) {
      zPrime = BroadZPrime.of(decays);
    }
    return zPrime;
  }

  /** The point seen with some evidence: always the same one. */
  PrecisionPoint with(Evidence evidence, Function<Evidence, PrecisionPoint> make) {
    PrecisionPoint known = find(evidence);
    return known == null ? add(evidence, make) : known;
  }

  private @Nullable PrecisionPoint find(Evidence evidence) {
    for (PrecisionPoint point : seen) {
      if (point.evidence() == evidence) { // each is read once
        return point;
      }
    }
    return null;
  }

  private synchronized PrecisionPoint add(
      Evidence evidence, Function<Evidence, PrecisionPoint> make) {
    PrecisionPoint known = find(evidence);
    if (known == null) {
      known = make.apply(evidence);
      PrecisionPoint[] more = Arrays.copyOf(seen, seen.length + 1);
      more[seen.length] = known;
      seen = more;
    }
    return known;
  }
}
