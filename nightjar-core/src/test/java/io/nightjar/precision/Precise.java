package io.nightjar.precision;

import io.nightjar.model.DarkSeesaw;
import io.nightjar.model.Spectrum;
import io.nightjar.model.ThreePortal;
import io.nightjar.model.ThreePortal.DarkScalar;
import io.nightjar.physics.Constants;
import io.nightjar.physics.Era;
import io.nightjar.process.DecayTable;
import java.util.Optional;

/** Points for the tests of this package. */
final class Precise {

  private Precise() {}

  static final Evidence TODAY = Evidence.of(Era.TODAY);

  static final Evidence POSTER = Evidence.of(Era.POSTER);

  static PrecisionPoint at(ThreePortal point, Evidence evidence) {
    Spectrum spectrum = new Spectrum(point, Constants.STANDARD);
    return PrecisionPoint.of(spectrum, new DecayTable(spectrum), evidence);
  }

  static PrecisionPoint benchmark(Evidence evidence) {
    return at(DarkSeesaw.point(), evidence);
  }

  /** The benchmark with another scalar, or none. */
  static ThreePortal with(Optional<DarkScalar> scalar) {
    ThreePortal p = DarkSeesaw.point();
    return new ThreePortal(
        p.name(),
        p.nature(),
        p.darkPhoton(),
        p.darkAlpha(),
        scalar,
        p.heavyNeutrinos(),
        p.vertices(),
        p.scalarVertices());
  }

  static Reading read(PrecisionPoint point, String name) {
    return find(point, name).at(point);
  }

  static PrecisionObservable find(PrecisionPoint point, String name) {
    return PrecisionObservables.of(point.spectrum()).stream()
        .filter(o -> o.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  static double value(PrecisionPoint point, String name) {
    return switch (read(point, name)) {
      case Reading.Value v -> v.value();
      case Reading.NotApplicable none -> throw new AssertionError(name + ": " + none.note());
    };
  }
}
