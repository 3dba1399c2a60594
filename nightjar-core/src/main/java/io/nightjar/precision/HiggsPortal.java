package io.nightjar.precision;

import io.nightjar.model.HiggsDecays;
import io.nightjar.model.ScalarSector;
import java.util.List;
import java.util.function.BiFunction;

/** What the mixing of the dark scalar with the Higgs boson does to the latter. */
final class HiggsPortal {

  private static final String VALID =
      "leading order in sin theta; daughters are mostly semi-visible, so that limits on undetected"
          + " decays apply, and those on invisible ones at best";

  private static final List<String> CITATIONS = List.of("Abdullahi:2020nyr");

  private static final List<String> LIMITS =
      List.of(
          "br-h-invisible-atlas",
          "br-h-invisible-cms",
          "br-h-undetected-atlas",
          "br-h-undetected-cms");

  private HiggsPortal() {}

  static List<PrecisionObservable> observables() {
    return List.of(
        observable(
                "br-h-dark",
                "",
                "branching ratio of h to phi phi and Z'Z'",
                (p, s) -> theory(decays(p, s).branching(s.sinTheta())))
            .against(LIMITS.toArray(String[]::new)),
        observable(
            "gamma-h-dark",
            "GeV",
            "width of h to phi phi and Z'Z'",
            (p, s) -> theory(decays(p, s).toDark(s.sinTheta()))),
        observable(
            "sin-theta-max",
            "",
            "largest mixing that the weakest limit on h to the dark sector leaves",
            HiggsPortal::largestMixing),
        observable(
            "lambda-phi-h",
            "",
            "quartic coupling |H|^2 |Phi|^2",
            (p, s) -> Reading.numerical(s.potential().lambdaPhiH(), "")),
        observable(
            "lambda-phi",
            "",
            "quartic coupling |Phi|^4",
            (p, s) ->
                Reading.numerical(
                    s.potential().lambdaPhi(), s.isTuned() ? "m_phi is a cancellation" : "")));
  }

  private static PrecisionObservable observable(
      String name,
      String unit,
      String meaning,
      BiFunction<PrecisionPoint, ScalarSector, Reading> of) {
    return PrecisionObservable.of(
        name,
        unit,
        meaning,
        VALID,
        CITATIONS,
        p ->
            p.spectrum()
                .scalars()
                .map(sector -> of.apply(p, sector))
                .orElse(Reading.none("the point has no dark scalar")));
  }

  private static HiggsDecays decays(PrecisionPoint p, ScalarSector sector) {
    return p.spectrum().higgsDecays(sector);
  }

  private static Reading theory(double value) {
    return Reading.theory(value, HIGHER_ORDERS, "");
  }

  private static final double HIGHER_ORDERS = 0.05; // of Γ_h and of loops

  /** The weakest of the limits that the era has on any of these decays. */
  private static Reading largestMixing(PrecisionPoint p, ScalarSector sector) {
    return LIMITS.stream()
        .flatMap(name -> p.evidence().known(name).stream())
        .max((a, b) -> Double.compare(a.value(), b.value()))
        .map(limit ->
            Reading.theory(
                decays(p, sector).maximalMixing(limit.value()),
                HIGHER_ORDERS / 2,
                limit.name() + " below " + limit.value()))
        .orElseGet(() -> p.evidence().unknown("decays of the Higgs boson"));
  }
}
