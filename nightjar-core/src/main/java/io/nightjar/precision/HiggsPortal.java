package io.nightjar.precision;

import io.nightjar.model.HiggsDecays;
import io.nightjar.model.ScalarSector;
import io.nightjar.physics.Measurement;
import io.nightjar.physics.Measurements;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** What the mixing of the dark scalar with the Higgs boson does to the latter. */
public final class HiggsPortal {

  private static final String VALID =
      "leading order in sin theta; daughters are mostly semi-visible, so that limits on undetected"
          + " decays apply, and those on invisible ones at best";

  private static final List<String> CITATIONS = List.of("Abdullahi:2020nyr");

  private static final List<String> INVISIBLE =
      List.of("br-h-invisible-atlas", "br-h-invisible-cms");

  private HiggsPortal() {}

  static List<PrecisionObservable> observables() {
    return List.of(
        observable(
                "br-h-dark",
                "",
                "branching ratio of h to phi phi and Z'Z'",
                (p, s) -> theory(decays(p, s).branching(s.sinTheta())))
            .against(
                Stream.concat(HiggsDecays.UNDETECTED.stream(), INVISIBLE.stream())
                    .toArray(String[]::new)),
        observable(
            "gamma-h-dark",
            "GeV",
            "width of h to phi phi and Z'Z'",
            (p, s) -> theory(decays(p, s).toDark(s.sinTheta()))),
        observable(
                "h2-z-strength",
                "",
                "production of phi with a Z over that of a Higgs boson of its mass: sin^2 theta",
                (p, s) -> Reading.numerical(s.sinTheta() * s.sinTheta(), ""))
            .against("h2-z-opal"),
        observable(
            "sin-theta-max",
            "",
            "largest mixing that limits on undetected decays of h leave",
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
            p.scalars()
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

  /**
   * The strongest limit that an era has on decays that nobody detected; on invisible ones where it
   * has none.
   */
  public static Optional<Measurement> limit(Evidence evidence) {
    Measurements known = evidence.measurements();
    return known.least(HiggsDecays.UNDETECTED).or(() -> known.least(INVISIBLE));
  }

  private static Reading largestMixing(PrecisionPoint p, ScalarSector sector) {
    return limit(p.evidence())
        .map(limit ->
            Reading.theory(
                decays(p, sector).maximalMixing(limit.value()),
                HIGHER_ORDERS / 2,
                limit.name() + " below " + limit.value()))
        .orElseGet(() -> p.evidence().unknown("decays of the Higgs boson"));
  }
}
