package io.nightjar.constraint;

import io.nightjar.model.DarkSeesaw;
import io.nightjar.model.Spectrum;
import io.nightjar.model.ThreePortal.DarkPhoton;
import io.nightjar.model.ThreePortal.Nature;
import io.nightjar.model.ThreePortal.Pair;
import io.nightjar.physics.Constants;
import io.nightjar.process.DecayTable;
import java.util.Map;
import org.hipparchus.complex.Complex;

/** Points that papers assume: a Z' that only decays visibly, or only invisibly. */
final class DarkPhotons {

  private DarkPhotons() {}

  /** Couples to charge alone. */
  static DarkPoint visible(double mass, double epsilon) {
    return point(mass, epsilon, 0.1, Map.of("nu4", 2 * mass), Map.of());
  }

  /** Decays to a stable Dirac neutrino. */
  static DarkPoint invisible(double mass, double epsilon, double darkAlpha) {
    return point(
        mass,
        epsilon,
        darkAlpha,
        Map.of("nu4", mass * 1e-4),
        Map.of(new Pair("nu4", "nu4"), new Complex(1)));
  }

  /**
   * Decays to ν₅ ν₄, and ν₅ to ν₄ and a pair.
   *
   * @param mass of the Z' [GeV]
   */
  static DarkPoint half(double mass, double epsilon) {
    return point(
        mass,
        epsilon,
        0.1,
        Map.of("nu4", 0.1 * mass, "nu5", 0.3 * mass),
        Map.of(new Pair("nu4", "nu5"), new Complex(1)));
  }

  static DarkPoint point(
      double mass,
      double epsilon,
      double darkAlpha,
      Map<String, Double> masses,
      Map<Pair, Complex> vertices) {
    Spectrum spectrum =
        new Spectrum(
            DarkSeesaw.with(
                Nature.DIRAC, new DarkPhoton(mass, epsilon), darkAlpha, masses, vertices),
            Constants.STANDARD);
    return DarkPoint.of(spectrum, DecayTable.withoutTriples(spectrum));
  }
}
