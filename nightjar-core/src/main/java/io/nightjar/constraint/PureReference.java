package io.nightjar.constraint;

import io.nightjar.physics.Constants;
import io.nightjar.process.PureDarkPhoton;
import java.util.List;

/**
 * The pure dark photon that a visible search assumed, at one mass.
 *
 * @param electrons whether electron pairs were looked for
 * @param muons whether muon pairs were
 * @param hadrons whether pion pairs were
 * @param width Γ/ε² [GeV]
 * @param branching share of the final states that were looked for
 * @param hbar ħ [GeV s]
 */
record PureReference(
    boolean electrons,
    boolean muons,
    boolean hadrons,
    double width,
    double branching,
    double hbar) {

  /** For final states {@code ee}, {@code mumu}, {@code pipi}; pions stand for all hadrons. */
  static PureReference of(Constants constants, List<String> finals, double M) {
    PureDarkPhoton pure = new PureDarkPhoton(constants);
    boolean ee = finals.contains("ee");
    boolean mumu = finals.contains("mumu");
    boolean pipi = finals.contains("pipi");
    double seen =
        (ee ? pure.electrons(M) : 0) + (mumu ? pure.muons(M) : 0) + (pipi ? pure.other(M) : 0);
    double total = pure.total(M);
    return new PureReference(ee, mumu, pipi, total, seen / total, constants.hbar());
  }

  /** Share of decays of a particle of the point to these final states. */
  double branching(DarkPoint point, int particle) {
    Fate fate = point.fate(particle);
    return (electrons ? fate.electrons() : 0)
        + (muons ? fate.muons() : 0)
        + (hadrons ? fate.other() : 0);
  }

  /** Lifetime τ = ħ/ε²Γ̂ [s]. */
  double lifetime(double epsilon) {
    return hbar / (epsilon * epsilon * width);
  }
}
