package io.nightjar.constraint;

import io.nightjar.model.Spectrum;
import io.nightjar.model.ThreePortal;
import io.nightjar.model.ThreePortal.DarkPhoton;
import io.nightjar.model.ThreePortal.DarkScalar;
import io.nightjar.model.ThreePortal.Nature;
import io.nightjar.physics.Constants;
import io.nightjar.process.DecayTable;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A scalar that only mixes with the Higgs boson, which published contours assume: Γ = sin²θ Γ₁,
 * branching ratios of the mass alone.
 */
final class PureScalar {

  private static final double SINE = 1e-3; // at which widths are computed

  private static final DarkPhoton UNCOUPLED = new DarkPhoton(100, 1e-6);
  private static final double ALPHA = 1e-6; // of a dark force that it does not feel

  private final DarkPoint point;

  private PureScalar(DarkPoint point) {
    this.point = point;
  }

  /** At a mass [GeV]. */
  static PureScalar of(Constants constants, double m) {
    return new PureScalar(point(constants, m, SINE));
  }

  /** Mass [GeV]. */
  double mass() {
    return point.mass(point.scalar());
  }

  /** Share of decays to the pairs of a limit. */
  double share(Limit limit) {
    return ScalarPairs.share(limit, point);
  }

  /** 1/cτ over sin²θ [1/cm]. */
  double inverse() {
    return 1 / (point.ctau(point.scalar()) * SINE * SINE);
  }

  /**
   * The point.
   *
   * @param m mass of the scalar [GeV]
   * @param sine sin θ
   */
  static DarkPoint point(Constants constants, double m, double sine) {
    ThreePortal point =
        new ThreePortal(
            "pure scalar",
            Nature.DIRAC,
            UNCOUPLED,
            ALPHA,
            Optional.of(new DarkScalar(m, sine)),
            new TreeMap<>(),
            Map.of(),
            Map.of());
    Spectrum spectrum = new Spectrum(point, constants);
    return DarkPoint.of(spectrum, DecayTable.withoutTriples(spectrum));
  }
}
