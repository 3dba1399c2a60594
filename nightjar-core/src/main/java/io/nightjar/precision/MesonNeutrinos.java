package io.nightjar.precision;

import io.nightjar.physics.Constants;
import io.nightjar.physics.Measurement;
import io.nightjar.precision.Chains.Seen;
import io.nightjar.process.Decay;
import io.nightjar.process.MesonToNeutrino;
import io.nightjar.process.ThreeBodyDecay;
import java.util.ArrayList;
import java.util.List;

/** Heavy neutrinos from decays of charged mesons, and lepton universality. */
final class MesonNeutrinos {

  /** Decay constants, CKM elements and radiative corrections, relative. */
  private static final double INPUTS = 0.02;

  private static final String VALID =
      "tree level with active mixing; decay constants, CKM elements and radiative corrections to"
          + " 2 %";

  private static final String PEAKS =
      "searches for a peak in K+ -> mu+ N veto further tracks: their limits do not hold for an N that"
          + " decays at once";

  private static final String PEAKS_OF_Z_PRIME =
      PEAKS + "; pairs of a Z' on its shell peak at its mass";

  private static final double HARD = 0.145; // of m_ee in Poblaguev:2002ug [GeV]

  private MesonNeutrinos() {}

  /** A meson and the lepton that it makes with a heavy neutrino. */
  private enum Source {
    KAON("br-k-mu-", "K+ -> mu+ ", Meson.KAON, Lepton.MUON),
    PION("br-pi-e-", "pi+ -> e+ ", Meson.PION, Lepton.ELECTRON),
    DS("br-ds-tau-", "D_s+ -> tau+ ", Meson.DS, Lepton.TAU);

    private final String name;
    private final String reaction;
    private final Meson meson;
    private final Lepton lepton;

    Source(String name, String reaction, Meson meson, Lepton lepton) {
      this.name = name;
      this.reaction = reaction;
      this.meson = meson;
      this.lepton = lepton;
    }

    double branching(PrecisionPoint point, int n) {
      return MesonNeutrinos.branching(point, meson, lepton, n);
    }
  }

  private enum Meson {
    PION,
    KAON,
    DS;

    /** BR(M⁺ → l⁺ N)/|U_lN|². */
    double branching(Constants c, double ml, double mN) {
      return switch (this) {
        case PION -> branching(c, c.pionMass(), ml, mN, c.pionDecay(), c.ckmUd(), c.pionLifetime());
        case KAON -> branching(c, c.kaonMass(), ml, mN, c.kaonDecay(), c.ckmUs(), c.kaonLifetime());
        case DS -> branching(c, c.dsMass(), ml, mN, c.dsDecay(), c.ckmCs(), c.dsLifetime());
      };
    }

    private static double branching(
        Constants c, double mM, double ml, double mN, double f, double V, double lifetime) {
      return MesonToNeutrino.width(mM, ml, mN, f, V, 1, c.fermi()) * lifetime / c.hbar();
    }
  }

  /** What of the decay of a meson is kept. */
  private record Made(Meson meson, Lepton lepton) {}

  /** BR(K⁺ → l⁺ N) of the n-th heavy neutrino. */
  static double kaon(PrecisionPoint point, Lepton lepton, int n) {
    return branching(point, Meson.KAON, lepton, n);
  }

  /** BR(π⁺ → l⁺ N) of the n-th heavy neutrino. */
  static double pion(PrecisionPoint point, Lepton lepton, int n) {
    return branching(point, Meson.PION, lepton, n);
  }

  private static double branching(PrecisionPoint point, Meson meson, Lepton lepton, int n) {
    Constants c = point.constants();
    double[] pure =
        point.byMass(new Made(meson, lepton), mN -> meson.branching(c, lepton.mass(c), mN));
    return point.mixing2(lepton, n) * pure[n];
  }

  static List<PrecisionObservable> observables(States states) {
    List<PrecisionObservable> all = new ArrayList<>();
    for (Source source : Source.values()) {
      states.heavy().forEach(N -> all.add(production(source, N)));
    }
    all.add(withPair("br-k-mu-nu-ee", "", "; no data without a cut on the mass of the pair", 0));
    all.add(
        withPair(
                "br-k-mu-nu-ee-hard",
                ", pairs above 145 MeV",
                "; what was measured holds the Standard Model and is a ceiling",
                HARD)
            .against(e -> e.known("br-k-mu-nu-ee").stream().map(m -> m.ceiling()).toList()));
    all.add(universality("r-pi", "pi"));
    all.add(universality("r-k", "K"));
    return all;
  }

  private static PrecisionObservable production(Source source, String N) {
    return PrecisionObservable.of(
        source.name + N,
        "",
        "branching ratio of " + source.reaction + N + ", Majorana and Dirac alike",
        VALID,
        MesonToNeutrino.CITATIONS,
        p -> {
          double branching = source.branching(p, p.spectrum().heavy().indexOf(N));
          return Reading.input(branching, INPUTS, branching == 0 ? "closed or not mixed" : "");
        });
  }

  private static PrecisionObservable withPair(
      String name, String which, String validity, double least) {
    return PrecisionObservable.of(
        name,
        "",
        "K+ -> mu+ N, N -> ... e+ e- within 10 cm: new part of K+ -> mu+ nu e+ e-" + which,
        VALID + validity,
        MesonToNeutrino.CITATIONS,
        p -> withPair(p, least));
  }

  private static Reading withPair(PrecisionPoint point, double least) {
    Flights.Path path = point.evidence().flights().in("prompt-vertex");
    double sum = 0;
    for (int n = 0; n < point.heavy(); n++) {
      double made = Source.KAON.branching(point, n);
      sum +=
          made == 0
              ? 0
              : made
                  * Flights.pair(
                      point.chains(), n, path, Seen.ELECTRONS, d -> share(point, d, least));
    }
    return Reading.input(sum, INPUTS, sum == 0 ? "" : peaks(point));
  }

  /** Share of the pairs of a decay above a mass [GeV]. */
  static double share(PrecisionPoint point, Decay decay, double least) {
    return decay
        .pair()
        .map(mode -> above(point, mode, least * least))
        .orElseGet(() -> point.mass(decay.parent()) > least ? 1.0 : 0.0);
  }

  private static double above(PrecisionPoint point, ThreeBodyDecay mode, double s) {
    if (mode.sMin() >= s || mode.sMax() <= s) {
      return mode.sMin() >= s ? 1 : 0;
    }
    return PairCut.at(point, mode, s).share();
  }

  private static String peaks(PrecisionPoint point) {
    double zPrime = point.spectrum().zPrimeMass();
    boolean onShell =
        point.heavy() > 0 && point.spectrum().mass(point.spectrum().heavy().getLast()) > zPrime;
    return onShell ? PEAKS_OF_Z_PRIME : PEAKS;
  }

  // ---- universality ---------------------------------------------------------------------------

  private static PrecisionObservable universality(String name, String meson) {
    return PrecisionObservable.of(
            name,
            "",
            "Gamma(%s -> e nu) over Gamma(%s -> mu nu), heavy neutrinos counted as nu"
                .formatted(meson, meson),
            "if what the heavy neutrino does later does not make the event be rejected",
            List.of("Cirigliano:2007xi", "Shrock:1980ct"),
            p -> ratio(p, name))
        .against(name);
  }

  private static Reading ratio(PrecisionPoint point, String name) {
    return point
        .evidence()
        .measurements()
        .find(name + "-sm")
        .map(sm -> ratio(point, name, sm))
        .orElseGet(() -> point.evidence().unknown(name + "-sm"));
  }

  private static Reading ratio(PrecisionPoint point, String name, Measurement sm) {
    Constants c = point.constants();
    double meson = name.equals("r-pi") ? c.pionMass() : c.kaonMass();
    double shift = sum(point, meson, Lepton.ELECTRON) / sum(point, meson, Lepton.MUON);
    return Reading.input(sm.value() * shift, sm.plus() / sm.value(), "");
  }

  /** Γ(M → l ν)/Γ_SM = 1 + Σ_h |U_lh|² (G_l − 1), G of {@link MesonToNeutrino#ratio}. */
  static double sum(PrecisionPoint point, double meson, Lepton lepton) {
    double ml = lepton.mass(point.constants());
    double[] G = point.byMass(new Ratio(meson, lepton), mN -> MesonToNeutrino.ratio(meson, ml, mN));
    double sum = 1;
    for (int n = 0; n < G.length; n++) {
      sum += point.mixing2(lepton, n) * (G[n] - 1);
    }
    return sum;
  }

  /** What of two decays of a meson is kept. */
  private record Ratio(double meson, Lepton lepton) {}
}
