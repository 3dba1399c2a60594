package io.nightjar.precision;

import io.nightjar.model.DarkRunning;
import io.nightjar.model.ElectroweakShifts;
import io.nightjar.model.GaugeSector;
import io.nightjar.model.UnphysicalException;
import io.nightjar.physics.Measurement;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What kinetic mixing shifts in Z and W bosons, and how far the dark coupling runs. */
final class Electroweak {

  private static final double LOOPS = 0.03; // electroweak and QCD corrections to a shift, relative

  private static final String VALID =
      "tree level, exact in chi, alpha, G_F and m_Z fixed; where the card gives epsilon, of the"
          + " kinetic mixing that yields it";

  private static final List<String> CITATIONS = List.of("Hook:2010tw", "Curtin:2014cca");

  private Electroweak() {}

  static List<PrecisionObservable> observables() {
    return List.of(
        PrecisionObservable.of(
            "epsilon",
            "",
            "vector coupling of the Z' to the electron over e",
            "as the card gives it, or exact in chi",
            CITATIONS,
            p -> Reading.numerical(p.spectrum().point().darkPhoton().epsilon(), "")),
        shift("delta-mw", "GeV", "mass of the W less that without mixing", ElectroweakShifts::wMass)
            .against(e -> lessTheory(e, "m-w", "m-w-sm")),
        shift(
                "delta-sin2-eff",
                "",
                "effective weak angle of electrons less that without mixing",
                ElectroweakShifts::s2wEffective)
            .against(e -> lessTheory(e, "sin2-eff", "sin2-eff-sm")),
        PrecisionObservable.of(
                "delta-gamma-z",
                "GeV",
                "width of the Z less that without mixing, dark decays included",
                VALID + "; quarks with 1 + alpha_s/pi",
                CITATIONS,
                Electroweak::zWidth)
            .against(e -> lessTheory(e, "gamma-z", "gamma-z-sm")),
        PrecisionObservable.of(
            "gamma-z-dark",
            "GeV",
            "width of the Z to the dark pair, massless",
            VALID,
            CITATIONS,
            p -> gauge(p, g -> new ElectroweakShifts(g).zToDark(p.spectrum().gX()))),
        PrecisionObservable.of(
            "landau-pole",
            "GeV",
            "scale at which the dark coupling diverges at one loop",
            "one loop, one Dirac fermion per dark pair and one complex scalar, from m_Z' on",
            List.of("Abdullahi:2020nyr"),
            Electroweak::landauPole));
  }

  private static PrecisionObservable shift(
      String name, String unit, String meaning, ToDoubleFunction<ElectroweakShifts> of) {
    return PrecisionObservable.of(
        name,
        unit,
        meaning,
        VALID,
        CITATIONS,
        p -> gauge(p, g -> of.applyAsDouble(new ElectroweakShifts(g))));
  }

  /** Measured less predicted; errors in quadrature. */
  private static List<Measurement> lessTheory(Evidence e, String seen, String predicted) {
    return e.known(seen).stream()
        .flatMap(m -> e.known(predicted).stream().map(m::lessPrediction))
        .toList();
  }

  private static Reading zWidth(PrecisionPoint p) {
    double alphaS = p.constants().strongCoupling();
    double gX = p.spectrum().gX();
    return gauge(
        p,
        g -> {
          ElectroweakShifts shifts = new ElectroweakShifts(g);
          return shifts.zWidthShift(alphaS) + shifts.zToDark(gX);
        });
  }

  private static Reading landauPole(PrecisionPoint p) {
    DarkRunning running = p.spectrum().running();
    double pole = running.pole();
    return Double.isFinite(pole)
        ? Reading.theory(pole, 0.5, running.hasLowPole() ? "below 10 TeV" : "")
        : Reading.none("beyond 1e308 GeV");
  }

  private static Reading gauge(PrecisionPoint p, Function<GaugeSector, Double> of) {
    try {
      return Reading.theory(of.apply(p.gauge()), LOOPS, "");
    } catch (UnphysicalException e) {
      return Reading.none(
          "no kinetic mixing with hypercharge gives this point: "
              + e.condition()
              + " is "
              + e.value()
              + ", allowed: "
              + e.allowed());
    }
  }
}
