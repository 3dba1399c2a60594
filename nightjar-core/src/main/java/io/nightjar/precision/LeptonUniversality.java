package io.nightjar.precision;

import io.nightjar.process.LeptonToNeutrino;
import java.util.List;

/**
 * Effective couplings of charged leptons to the W by leptonic decays, heavy neutrinos counted as
 * light ones where they are made and missing where they are not.
 */
final class LeptonUniversality {

  private static final String VALID =
      "if what the heavy neutrino does later does not make the event be rejected";

  private LeptonUniversality() {}

  static List<PrecisionObservable> observables() {
    return List.of(
        ratio("g-tau-over-g-mu", Lepton.TAU, Lepton.ELECTRON, Lepton.MUON, Lepton.ELECTRON),
        ratio("g-tau-over-g-e", Lepton.TAU, Lepton.MUON, Lepton.MUON, Lepton.ELECTRON),
        ratio("g-mu-over-g-e", Lepton.TAU, Lepton.MUON, Lepton.TAU, Lepton.ELECTRON));
  }

  private static PrecisionObservable ratio(
      String name, Lepton first, Lepton to, Lepton second, Lepton from) {
    return PrecisionObservable.of(
            name,
            "",
            "root of Gamma(%s -> %s nu nu) over Gamma(%s -> %s nu nu), each over its Standard Model"
                .formatted(first.label(), to.label(), second.label(), from.label()),
            VALID,
            LeptonToNeutrino.CITATIONS,
            p -> Reading.numerical(Math.sqrt(sum(p, first, to) / sum(p, second, from)), ""))
        .against(name);
  }

  /** Γ(L → l ν ν)/Γ_SM = 1 + Σ_h (|U_Lh|² + |U_lh|²)(G − 1), G of {@link LeptonToNeutrino}. */
  static double sum(PrecisionPoint p, Lepton parent, Lepton made) {
    double[] G = ratios(p, parent, made);
    double sum = 1;
    for (int n = 0; n < G.length; n++) {
      sum += (p.mixing2(parent, n) + p.mixing2(made, n)) * (G[n] - 1);
    }
    return sum;
  }

  /** G of {@link LeptonToNeutrino} of each heavy neutrino. */
  static double[] ratios(PrecisionPoint p, Lepton parent, Lepton made) {
    return p.byMass(
        new LeptonDecay(parent, made),
        mN -> LeptonToNeutrino.ratio(parent.mass(p.constants()), made.mass(p.constants()), mN));
  }

  private record LeptonDecay(Lepton parent, Lepton made) {}
}
