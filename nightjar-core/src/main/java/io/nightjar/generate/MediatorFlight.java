package io.nightjar.generate;

import io.nightjar.experiment.Detector;
import io.nightjar.process.Decay;
import io.nightjar.process.DecayTable;
import io.nightjar.process.DecayTable.Chain;
import io.nightjar.process.ThreeBodyDecay;
import java.util.Optional;

/**
 * How far a Z' on its shell flies between the decay of its parent and its own. Events leave this
 * out: pairs start where N decays.
 */
final class MediatorFlight {

  /** Share of what a detector resolves from which the flight is worth a sentence. */
  private static final double NOTICED = 0.01;

  private MediatorFlight() {}

  /**
   * Mean flight λ = (p/m) cτ of a Z' with half the energy of the neutrino; 0 if the chain has none
   * on its shell.
   *
   * @param energy of the neutrino [GeV]
   * @return [cm]
   */
  static double length(DecayTable decays, Chain chain, double energy) {
    if (chain.steps().stream().noneMatch(MediatorFlight::isOnShell)) {
      return 0;
    }
    double m = decays.mass(DecayTable.Z_PRIME);
    return Decay.length(m, Math.max(m, energy / 2), decays.ctau(DecayTable.Z_PRIME));
  }

  private static boolean isOnShell(Decay step) {
    return step.pair().filter(MediatorFlight::isOnShell).isPresent();
  }

  private static boolean isOnShell(ThreeBodyDecay pair) {
    return pair.mi() - pair.mj() > pair.mV();
  }

  /** Says so where it is 1 % of how far a pair may start from its vertex, or of the detector. */
  static Optional<String> note(String chain, double length, Detector detector) {
    double resolved = detector.within().orElse(detector.fiducial().reach());
    return length > NOTICED * resolved
        ? Optional.of(
            "%s: its Z' %s, which is left out: pairs start where their heavy neutrino decays."
                .formatted(chain, flight(length)))
        : Optional.empty();
  }

  private static String flight(double length) {
    return Double.isFinite(length)
        ? "flies about %.2g cm before it decays".formatted(length)
        : "is stable";
  }
}
