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

/** A scalar that only mixes with the Higgs boson, which published contours assume. */
final class PureScalar {

  private static final DarkPhoton UNCOUPLED = new DarkPhoton(100, 1e-6);
  private static final double ALPHA = 1e-6; // of a dark force that it does not feel

  private PureScalar() {}

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
    return DarkPoint.of(spectrum, new DecayTable(spectrum));
  }
}
