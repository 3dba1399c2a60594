package io.nightjar.precision;

import io.nightjar.precision.Chains.Seen;
import io.nightjar.process.LeptonToNeutrino;
import io.nightjar.process.MesonToNeutrino;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Decays to a lepton, neutrinos and a charged pair that a heavy neutrino imitates if it decays at
 * the vertex. They replace the searches for peaks that veto such pairs.
 */
final class FiveBodyModes {

  /** Decay constants, CKM elements, radiative corrections, relative. */
  private static final double INPUTS = 0.02;

  private static final List<String> CITATIONS =
      Stream.of(MesonToNeutrino.CITATIONS, LeptonToNeutrino.CITATIONS)
          .flatMap(List::stream)
          .distinct()
          .toList();

  private static final String VALID =
      "tree level with active mixing; what was measured holds the Standard Model and is a ceiling";

  private FiveBodyModes() {}

  /** Share of the decays of a parent that make the n-th heavy neutrino. */
  @FunctionalInterface
  private interface Production {
    double branching(PrecisionPoint point, int n);
  }

  static List<PrecisionObservable> observables() {
    List<PrecisionObservable> all = new ArrayList<>();
    all.add(
        mode(
            "br-pi-e-nu-ee",
            "pi+ -> e+ nu e+ e-",
            "stopped-vertex",
            Seen.ELECTRONS,
            0,
            (p, n) -> MesonNeutrinos.pion(p, Lepton.ELECTRON, n)));
    all.add(
        mode(
            "br-k-e-nu-ee",
            "K+ -> e+ nu e+ e-, pairs above 150 MeV",
            "prompt-vertex",
            Seen.ELECTRONS,
            0.15,
            (p, n) -> MesonNeutrinos.kaon(p, Lepton.ELECTRON, n)));
    all.add(
        mode(
            "br-k-e-nu-mumu",
            "K+ -> e+ nu mu+ mu-",
            "prompt-vertex",
            Seen.MUONS,
            0,
            (p, n) -> MesonNeutrinos.kaon(p, Lepton.ELECTRON, n)));
    all.add(
        mode(
            "br-k-mu-nu-mumu",
            "K+ -> mu+ nu mu+ mu-",
            "prompt-vertex",
            Seen.MUONS,
            0,
            (p, n) -> MesonNeutrinos.kaon(p, Lepton.MUON, n)));
    all.add(
        mode(
            "br-mu-e-nunu-ee",
            "mu+ -> e+ nu nu e+ e-",
            "stopped-vertex",
            Seen.ELECTRONS,
            0,
            (p, n) -> lepton(p, Lepton.MUON, Lepton.ELECTRON, n)));
    all.add(tau("br-tau-e-nunu-ee", "tau -> e nu nu e+ e-", Lepton.ELECTRON));
    all.add(tau("br-tau-mu-nunu-ee", "tau -> mu nu nu e+ e-", Lepton.MUON));
    return all;
  }

  private static PrecisionObservable tau(String name, String reaction, Lepton made) {
    String leptonic = "br-tau-" + made.label() + "-nunu";
    return mode(
        name,
        reaction,
        p ->
            p.evidence()
                .measurements()
                .find(leptonic)
                .map(all ->
                    at(
                        p,
                        "tau-vertex",
                        Seen.ELECTRONS,
                        0,
                        (q, n) -> all.value() * lepton(q, Lepton.TAU, made, n)))
                .orElseGet(() -> p.evidence().unknown(leptonic)));
  }

  /** (|U_L|² + |U_l|²) Γ(L → l ν N)/Γ(L → l ν ν). */
  private static double lepton(PrecisionPoint p, Lepton parent, Lepton made, int n) {
    double u2 = p.mixing2(parent, n) + p.mixing2(made, n);
    return u2 * LeptonUniversality.ratios(p, parent, made)[n];
  }

  private static PrecisionObservable mode(
      String name, String reaction, String vertex, Seen pair, double least, Production made) {
    return mode(name, reaction, p -> at(p, vertex, pair, least, made));
  }

  private static PrecisionObservable mode(
      String name, String reaction, PrecisionObservable.Formula formula) {
    return PrecisionObservable.of(
            name,
            "",
            "new part of the branching ratio of %s by a heavy neutrino that decays at the vertex"
                .formatted(reaction),
            VALID,
            CITATIONS,
            formula)
        .against(e -> e.known(name).stream().map(m -> m.ceiling()).toList());
  }

  private static Reading at(
      PrecisionPoint p, String vertex, Seen pair, double least, Production made) {
    Flights.Path path = p.evidence().flights().in(vertex);
    double sum = 0;
    for (int n = 0; n < p.heavy(); n++) {
      double produced = made.branching(p, n);
      if (produced > 0) {
        sum +=
            least == 0
                ? produced * p.chains().pairs(n, path, pair)
                : produced
                    * Flights.pair(
                        p.chains(), n, path, pair, d -> MesonNeutrinos.share(p, d, least));
      }
    }
    return Reading.input(sum, INPUTS, sum == 0 ? "closed, or not mixed" : "");
  }
}
