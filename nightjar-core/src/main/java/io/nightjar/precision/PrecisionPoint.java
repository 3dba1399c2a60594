package io.nightjar.precision;

import io.nightjar.model.Spectrum;
import io.nightjar.model.ThreePortal.DarkScalar;
import io.nightjar.physics.Constants;
import io.nightjar.process.BroadZPrime;
import io.nightjar.process.DecayTable;
import io.nightjar.process.ScalarEmission;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hipparchus.complex.Complex;
import org.jspecify.annotations.Nullable;

/**
 * What observables of a point are computed from. What several of them need, and only some callers
 * ask for, is made at the first question and kept.
 */
public final class PrecisionPoint {

  private final Spectrum spectrum;
  private final DecayTable decays;
  private final ScalarEmission emission;
  private final Evidence evidence;
  private final Map<String, Reading> readings = new ConcurrentHashMap<>();
  private @Nullable BroadZPrime zPrime;
  private @Nullable BabarCounts babar;

  private PrecisionPoint(Spectrum spectrum, DecayTable decays, Evidence evidence) {
    this.spectrum = spectrum;
    this.decays = decays;
    this.emission = ScalarEmission.of(spectrum.constants());
    this.evidence = evidence;
  }

  /**
   * A point seen with the evidence of an era.
   *
   * @param spectrum masses and couplings
   * @param decays widths and branching ratios
   * @param evidence what was known
   */
  public static PrecisionPoint of(Spectrum spectrum, DecayTable decays, Evidence evidence) {
    return new PrecisionPoint(spectrum, decays, evidence);
  }

  /** A number here, computed at the first question and kept by its name. */
  public Reading read(PrecisionObservable observable) {
    Reading known = readings.get(observable.name());
    if (known == null) {
      known = observable.at(this);
      readings.put(observable.name(), known); // the same whoever is first
    }
    return known;
  }

  /** Masses and couplings. */
  public Spectrum spectrum() {
    return spectrum;
  }

  /** Widths and branching ratios. */
  public DecayTable decays() {
    return decays;
  }

  /** What was known. */
  public Evidence evidence() {
    return evidence;
  }

  /** Loops that emit a scalar, with the constants of the spectrum. */
  ScalarEmission emission() {
    return emission;
  }

  /** The Z' off its shell. */
  synchronized BroadZPrime zPrime() {
    if (zPrime == null) {
      zPrime = new BroadZPrime(spectrum);
    }
    return zPrime;
  }

  /** What BaBar counts. */
  synchronized BabarCounts babar() {
    if (babar == null) {
      babar = new BabarCounts(this, Babar.TABLES);
    }
    return babar;
  }

  /** Constants of nature. */
  public Constants constants() {
    return spectrum.constants();
  }

  /** The dark scalar, if the point has one. */
  Optional<DarkScalar> scalar() {
    return spectrum.point().scalar();
  }

  /** Whether a particle is one of the heavy neutrinos. */
  boolean isHeavy(String particle) {
    return spectrum.point().heavyNeutrinos().containsKey(particle);
  }

  /** Mass of a heavy neutrino, the Z' or the scalar [GeV]; 0 of all others. */
  double mass(String particle) {
    boolean dark = particle.equals(DecayTable.Z_PRIME) || particle.equals(DecayTable.SCALAR);
    return dark || isHeavy(particle) ? decays.mass(particle) : 0;
  }

  /** |U_lN|². */
  double mixing2(Lepton lepton, String N) {
    Complex u = spectrum.activeMixing(lepton.flavour(), N);
    return u.getReal() * u.getReal() + u.getImaginary() * u.getImaginary();
  }
}
