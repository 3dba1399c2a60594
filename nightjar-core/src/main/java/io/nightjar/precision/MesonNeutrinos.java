package io.nightjar.precision;

import io.nightjar.math.GaussLegendre;
import io.nightjar.physics.Constants;
import io.nightjar.physics.Measurement;
import io.nightjar.process.Decay;
import io.nightjar.process.MesonToNeutrino;
import io.nightjar.process.ThreeBodyDecay;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

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

  private static final double HARD = 0.145; // of m_ee in Poblaguev:2002ug [GeV]
  private static final int NODES = 16;
  private static final int PANELS = 32; // the cut falls into one of them

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
        case KAON -> kaon(point, lepton, N);
        case PION -> pion(point, lepton, N);
        case DS -> width(c.dsMass(), ml, mN, c.dsDecay(), c.ckmCs(), u2, c, c.dsLifetime());
      };
    }
  }

  /** BR(K⁺ → l⁺ N). */
  static double kaon(PrecisionPoint point, Lepton lepton, String N) {
    Constants c = point.constants();
    double ml = lepton.mass(c);
    double mN = point.spectrum().mass(N);
    double u2 = point.mixing2(lepton, N);
    return width(c.kaonMass(), ml, mN, c.kaonDecay(), c.ckmUs(), u2, c, c.kaonLifetime());
  }

  /** BR(π⁺ → l⁺ N). */
  static double pion(PrecisionPoint point, Lepton lepton, String N) {
    Constants c = point.constants();
    double ml = lepton.mass(c);
    double mN = point.spectrum().mass(N);
    double u2 = point.mixing2(lepton, N);
    return width(c.pionMass(), ml, mN, c.pionDecay(), c.ckmUd(), u2, c, c.pionLifetime());
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
    for (String N : point.spectrum().heavy()) {
      double made = Source.KAON.branching(point, N);
      sum +=
          made == 0 ? 0 : made * Flights.electronPair(point, N, path, d -> share(point, d, least));
    }
    return Reading.input(sum, INPUTS, sum == 0 ? "" : PEAKS + resonance(point));
  }

  /** Share of the pairs of a decay above a mass [GeV]. */
  static double share(PrecisionPoint point, Decay decay, double least) {
    return decay
        .pair()
        .map(mode -> above(mode, least * least))
        .orElseGet(() -> point.mass(decay.parent()) > least ? 1.0 : 0.0);
  }

  private static double above(ThreeBodyDecay mode, double s) {
    if (mode.sMin() >= s || mode.sMax() <= s) {
      return mode.sMin() >= s ? 1 : 0;
    }
    DoubleUnaryOperator counted = u -> mode.s(u) > s ? mode.dGammaDu(u) : 0;
    GaussLegendre rule = GaussLegendre.of(NODES);
    return rule.integrate(0, 1, PANELS, counted) / rule.integrate(0, 1, PANELS, mode::dGammaDu);
  }

  private static String resonance(PrecisionPoint point) {
    double zPrime = point.spectrum().zPrimeMass();
    boolean onShell =
        point.spectrum().heavy().stream().anyMatch(N -> point.spectrum().mass(N) > zPrime);
    return onShell ? "; pairs of a Z' on its shell peak at its mass" : "";
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
