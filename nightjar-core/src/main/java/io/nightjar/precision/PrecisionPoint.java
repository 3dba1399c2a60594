package io.nightjar.precision;

import io.nightjar.model.Spectrum;
import io.nightjar.model.ThreePortal.DarkScalar;
import io.nightjar.physics.Constants;
import io.nightjar.process.DecayTable;
import io.nightjar.process.ScalarEmission;
import java.util.Optional;
import org.hipparchus.complex.Complex;

/**
 * What an observable is computed from.
 *
 * @param spectrum masses and couplings
 * @param decays widths and branching ratios
 * @param emission loops that emit a scalar, with the constants of the spectrum
 * @param evidence what was known
 */
public record PrecisionPoint(
    Spectrum spectrum, DecayTable decays, ScalarEmission emission, Evidence evidence) {

  /** A point seen with the evidence of an era. */
  public static PrecisionPoint of(Spectrum spectrum, DecayTable decays, Evidence evidence) {
    return new PrecisionPoint(spectrum, decays, ScalarEmission.of(spectrum.constants()), evidence);
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

  /** |U_lN|². */
  double mixing2(Lepton lepton, String N) {
    Complex u = spectrum.activeMixing(lepton.flavour(), N);
    return u.getReal() * u.getReal() + u.getImaginary() * u.getImaginary();
  }
}
