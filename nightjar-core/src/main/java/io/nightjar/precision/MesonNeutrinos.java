package io.nightjar.precision;

import io.nightjar.physics.Constants;
import io.nightjar.physics.Measurement;
import io.nightjar.process.MesonToNeutrino;
import java.util.ArrayList;
import java.util.List;

/** Heavy neutrinos from decays of charged mesons, and lepton universality. */
final class MesonNeutrinos {

  /** Decay constants, CKM elements and radiative corrections, relative. */
  private static final double INPUTS = 0.02;

  private static final String VALID =
      "tree level with active mixing; decay constants, CKM elements and radiative corrections to"
          + " 2 %";

  private MesonNeutrinos() {}

  /** A meson and the lepton that it makes with a heavy neutrino. */
  private enum Source {
    KAON("br-k-mu-", "K+ -> mu+ ", Lepton.MUON),
    PION("br-pi-e-", "pi+ -> e+ ", Lepton.ELECTRON),
    DS("br-ds-tau-", "D_s+ -> tau+ ", Lepton.TAU);

    private final String name;
    private final String reaction;
    private final Lepton lepton;

    Source(String name, String reaction, Lepton lepton) {
      this.name = name;
      this.reaction = reaction;
      this.lepton = lepton;
    }

    double branching(PrecisionPoint point, String N) {
      Constants c = point.constants();
      double u2 = point.mixing2(lepton, N);
      double ml = lepton.mass(c);
      double mN = point.spectrum().mass(N);
      return switch (this) {
        case KAON -> width(c.kaonMass(), ml, mN, c.kaonDecay(), c.ckmUs(), u2, c, c.kaonLifetime());
        case PION -> width(c.pionMass(), ml, mN, c.pionDecay(), c.ckmUd(), u2, c, c.pionLifetime());
        case DS -> width(c.dsMass(), ml, mN, c.dsDecay(), c.ckmCs(), u2, c, c.dsLifetime());
      };
    }

    private static double width(
        double mM,
        double ml,
        double mN,
        double f,
        double V,
        double u2,
        Constants c,
        double lifetime) {
      return MesonToNeutrino.width(mM, ml, mN, f, V, u2, c.fermi()) * lifetime / c.hbar();
    }
  }

  static List<PrecisionObservable> observables(States states) {
    List<PrecisionObservable> all = new ArrayList<>();
    for (Source source : Source.values()) {
      states.heavy().forEach(N -> all.add(production(source, N)));
    }
    all.add(
        PrecisionObservable.of(
                "br-k-mu-nu-ee",
                "",
                "K+ -> mu+ N, N -> ... e+ e- within 10 cm: new part of K+ -> mu+ nu e+ e-",
                VALID + "; without the cut on the mass of the pair, so data compare in size only",
                MesonToNeutrino.CITATIONS,
                MesonNeutrinos::withPair)
            .against(
                p -> p.evidence().known("br-k-mu-nu-ee").stream().map(m -> m.ceiling()).toList()));
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
          double branching = source.branching(p, N);
          return Reading.input(branching, INPUTS, branching == 0 ? "closed or not mixed" : "");
        });
  }

  private static Reading withPair(PrecisionPoint point) {
    Flights.Path path = point.evidence().flights().in("prompt-vertex");
    double sum = 0;
    for (String N : point.spectrum().heavy()) {
      double made = Source.KAON.branching(point, N);
      sum += made == 0 ? 0 : made * Flights.electronPair(point, N, path);
    }
    return Reading.input(sum, INPUTS, "");
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
    double sum = 1;
    for (String N : point.spectrum().heavy()) {
      double G = MesonToNeutrino.ratio(meson, ml, point.spectrum().mass(N));
      sum += point.mixing2(lepton, N) * (G - 1);
    }
    return sum;
  }
}
