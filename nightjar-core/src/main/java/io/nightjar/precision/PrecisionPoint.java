package io.nightjar.precision;

import io.nightjar.model.GaugeSector;
import io.nightjar.model.ScalarSector;
import io.nightjar.model.Spectrum;
import io.nightjar.model.ThreePortal.DarkScalar;
import io.nightjar.physics.Constants;
import io.nightjar.process.BroadZPrime;
import io.nightjar.process.DecayTable;
import io.nightjar.process.ScalarEmission;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What observables of a point are computed from. What several of them need, and only some callers
 * ask for, is made at the first question and kept.
 */
public final class PrecisionPoint {

  private final Spectrum spectrum;
  private final DecayTable decays;
  private final PointNumbers numbers;
  private final Evidence evidence;
  private final Map<String, Reading> readings = new ConcurrentHashMap<>();
  private @Nullable BabarCounts babar;

  private PrecisionPoint(PointNumbers numbers, Evidence evidence) {
    this.spectrum = numbers.spectrum();
    this.decays = numbers.decays();
    this.numbers = numbers;
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
    return of(new PointNumbers(spectrum, decays), evidence);
  }

  private static PrecisionPoint of(PointNumbers numbers, Evidence evidence) {
    return numbers.with(evidence, of -> new PrecisionPoint(numbers, of));
  }

  /** The same point seen with other evidence: always the same one of both. */
  public PrecisionPoint with(Evidence other) {
    return other == evidence ? this : of(numbers, other);
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
    return kept(ScalarEmission.class, "", () -> ScalarEmission.of(constants()));
  }

  /** The Z' off its shell. */
  BroadZPrime zPrime() {
    return numbers.zPrime();
  }

  /** The gauge sector, exact in the kinetic mixing. */
  GaugeSector gauge() {
    return numbers.gauge();
  }

  /** Both physical scalars, if there is a dark one. */
  Optional<ScalarSector> scalars() {
    return numbers.scalars();
  }

  /** Its decays as numbers. */
  Chains chains() {
    return numbers.chains();
  }

  /** What masses fix, made before or now: {@link io.nightjar.process.KnownMasses#get}. */
  <T> T kept(Class<T> type, Object of, Supplier<T> make) {
    return decays.known().get(type, of, make);
  }

  /**
   * A number of each heavy neutrino, ascending in mass, that its mass fixes; not to be changed.
   *
   * @param of which number; of a type that is used for this alone
   * @param make from the mass [GeV]
   */
  double[] byMass(Object of, DoubleUnaryOperator make) {
    return kept(
        double[].class,
        of,
        () -> spectrum.heavy().stream().mapToDouble(spectrum::mass).map(make).toArray());
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

  /** Mass of a heavy neutrino or a boson of the dark sector [GeV]; 0 of all others. */
  double mass(String particle) {
    return decays.darkMass(particle);
  }

  /** Number of heavy neutrinos. */
  int heavy() {
    return spectrum.heavy().size();
  }

  /** |U_lN|² of the n-th heavy neutrino, ascending in mass. */
  double mixing2(Lepton lepton, int n) {
    return numbers.mixing2(lepton, n);
  }

  /** |U_lN|². */
  double mixing2(Lepton lepton, String N) {
    return spectrum.mixing2(lepton.flavour(), N);
  }
}
