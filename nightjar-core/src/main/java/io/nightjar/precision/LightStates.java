package io.nightjar.precision;

import io.nightjar.model.DoubleBetaDecay;
import io.nightjar.model.NeutrinoSector;
import io.nightjar.model.Oscillation;
import io.nightjar.physics.Measurement;
import io.nightjar.physics.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.hipparchus.complex.Complex;

/** Light neutrinos of a Lagrangian: masses, oscillations, double beta decay, tuning. */
final class LightStates {

  private static final double MATRIX_ELEMENTS = 0.5; // nuclear physics of double beta decay
  private static final double EXCHANGED = 0.125; // momentum of the exchanged neutrino [GeV]

  /** Two loops, and mixings left out of one, as a share of one. */
  static final double LOOPS = 0.1;

  private static final double SQUARED = Units.eV * Units.eV;

  private static final String VALID =
      "one loop of Z, h, Z' and phi in Landau gauge; mixing of h and phi, Z and Z' in loops left"
          + " out; needs the Lagrangian of the card";

  private static final List<String> CITATIONS = List.of("Abdullahi:2020nyr");
  private static final List<String> FIT = List.of("Esteban:2024eli");

  private static final String NO_ELECTRONS =
      "no heavy Majorana state of the card mixes with electrons";

  private LightStates() {}

  static List<PrecisionObservable> observables() {
    List<PrecisionObservable> all = new ArrayList<>();
    for (int k = 0; k < 3; k++) {
      int state = k;
      all.add(
          sector(
              "m-nu" + (k + 1),
              "eV",
              "mass of nu" + (k + 1) + "; nu1 and nu2 are the two that lie closer",
              s -> Oscillation.labelled(s)[state] / Units.eV));
    }
    all.add(
        sector("sum-m-nu", "eV", "sum of the light masses", LightStates::sum).against("sum-m-nu"));
    all.add(oscillation("dm21", "eV^2", "Delta m^2_21", o -> o.dm21() / SQUARED));
    all.add(oscillation("dm31", "eV^2", "Delta m^2_31", o -> o.dm31() / SQUARED));
    all.add(oscillation("s12", "", "sin^2 theta_12", Oscillation::s12));
    all.add(oscillation("s23", "", "sin^2 theta_23", Oscillation::s23));
    all.add(oscillation("s13", "", "sin^2 theta_13", Oscillation::s13));
    all.addAll(others());
    return all;
  }

  private static List<PrecisionObservable> others() {
    return List.of(
        PrecisionObservable.of(
            "chi2-oscillation",
            "",
            "chi^2 of angles, mass differences, phase and ordering against NuFIT",
            VALID,
            FIT,
            p -> withMasses(p, s -> chi2(p, s))),
        PrecisionObservable.of(
            "tuning",
            "",
            "largest |m_D^2 K| over the largest light mass: what cancels",
            VALID,
            CITATIONS,
            p -> withMasses(p, s -> Reading.numerical(s.tuning().orElseThrow(), ""))),
        PrecisionObservable.of(
                "m-bb",
                "eV",
                "effective mass of neutrinoless double beta decay, all states, p = 125 MeV",
                "nuclear matrix elements to 50 %; where the card lists states, of heavy ones alone",
                List.of("KamLAND-Zen:2024eml"),
                LightStates::doubleBeta)
            .against("m-bb"),
        PrecisionObservable.of(
                "t-half-xe136",
                "yr",
                "half-life of neutrinoless double beta decay of Xe-136, light and heavy states",
                "nuclear matrix elements to 50 %; where the card lists states, of heavy ones alone",
                List.of("Faessler:2014kka", "KamLAND-Zen:2024eml"),
                LightStates::halfLife)
            .against("t-half-xe136"),
        PrecisionObservable.of(
                "eta-mumu",
                "",
                "non-unitarity of the muon row by states above the mass of the W",
                "tree level; lighter states are searched for directly",
                List.of("Blennow:2023mqx"),
                LightStates::nonUnitarity)
            .against("eta-mumu"));
  }

  private static Reading chi2(PrecisionPoint p, NeutrinoSector sector) {
    return p.evidence()
        .oscillations()
        .map(release ->
            Reading.numerical(
                release.chi2(Oscillation.of(sector)),
                "of the central values, NuFIT " + release.name()))
        .orElseGet(() -> p.evidence().unknown("oscillations"));
  }

  private static double sum(NeutrinoSector sector) {
    return IntStream.range(0, sector.light()).mapToDouble(sector::mass).sum() / Units.eV;
  }

  /** Half the |U_μN|² of states above m_W. */
  private static Reading nonUnitarity(PrecisionPoint p) {
    List<String> above =
        p.spectrum().heavy().stream()
            .filter(N -> p.spectrum().mass(N) > p.constants().wMass())
            .toList();
    double sum = above.stream().mapToDouble(N -> p.mixing2(Lepton.MUON, N)).sum();
    return above.isEmpty()
        ? Reading.none("no state above the mass of the W")
        : Reading.numerical(sum / 2, "");
  }

  private static Reading doubleBeta(PrecisionPoint p) {
    return p.spectrum()
        .point()
        .neutrinos()
        .map(s ->
            Reading.theory(
                DoubleBetaDecay.effectiveMass(s, EXCHANGED) / Units.eV, MATRIX_ELEMENTS, ""))
        .orElseGet(() -> ofHeavyStates(p));
  }

  private static Reading ofHeavyStates(PrecisionPoint p) {
    double mass = heavyStates(p, EXCHANGED) / Units.eV;
    return mass == 0
        ? Reading.none(NO_ELECTRONS)
        : Reading.theory(mass, MATRIX_ELEMENTS, "heavy states alone");
  }

  /** |Σ_h U_eh² m_h p²/(p² + m_h²)| with the phases of U: a pseudo-Dirac pair cancels [GeV]. */
  private static double heavyStates(PrecisionPoint p, double momentum) {
    if (!p.spectrum().isMajorana()) {
      return 0;
    }
    Complex sum = Complex.ZERO;
    for (String N : p.spectrum().heavy()) {
      Complex u = p.spectrum().activeMixing(Lepton.ELECTRON.flavour(), N);
      sum = sum.add(DoubleBetaDecay.contribution(u, p.spectrum().mass(N), momentum));
    }
    return sum.norm();
  }

  /** T = p⁴/(A m_p² m_ββ²) of 1408.6077. */
  private static Reading halfLife(PrecisionPoint p) {
    Optional<Measurement> strength = p.evidence().measurements().find("xe136-strength");
    Optional<Measurement> momentum = p.evidence().measurements().find("xe136-momentum");
    if (strength.isEmpty() || momentum.isEmpty()) {
      return p.evidence().unknown("the matrix elements of Xe-136");
    }
    double exchanged = momentum.get().value();
    double mass =
        p.spectrum()
            .point()
            .neutrinos()
            .map(s -> DoubleBetaDecay.effectiveMass(s, exchanged))
            .orElseGet(() -> heavyStates(p, exchanged));
    double inverse =
        DoubleBetaDecay.inverseHalfLife(
            mass, exchanged, strength.get().value(), p.constants().protonMass());
    return inverse == 0
        ? Reading.none(NO_ELECTRONS)
        : Reading.theory(1 / inverse, 2 * MATRIX_ELEMENTS, "");
  }

  private static PrecisionObservable sector(
      String name, String unit, String meaning, ToDoubleFunction<NeutrinoSector> of) {
    return PrecisionObservable.of(
        name, unit, meaning, VALID, CITATIONS, p -> withMasses(p, s -> shifted(s, of)));
  }

  private static PrecisionObservable oscillation(
      String name, String unit, String meaning, ToDoubleFunction<Oscillation> of) {
    return PrecisionObservable.of(
        name,
        unit,
        meaning,
        VALID,
        FIT,
        p -> withMasses(p, s -> shifted(s, t -> of.applyAsDouble(Oscillation.of(t)))));
  }

  /** What two loops may change: a share of what one loop changed. */
  private static Reading shifted(NeutrinoSector s, ToDoubleFunction<NeutrinoSector> of) {
    double value = of.applyAsDouble(s);
    double tree = of.applyAsDouble(NeutrinoSector.tree(s.lagrangian(), s.bosons()));
    return new Reading.Value(value, LOOPS * Math.abs(value - tree), Origin.THEORY, "");
  }

  private static Reading withMasses(PrecisionPoint p, Function<NeutrinoSector, Reading> of) {
    return missing(p)
        .map(Reading::none)
        .orElseGet(() -> of.apply(p.spectrum().point().neutrinos().orElseThrow()));
  }

  /** Why a point has no light masses; nothing if it has. */
  static Optional<String> missing(PrecisionPoint p) {
    Optional<NeutrinoSector> sector = p.spectrum().point().neutrinos();
    if (sector.isEmpty()) {
      return Optional.of("the card lists states and has no Lagrangian");
    }
    boolean massless = sector.get().mass(sector.get().light() - 1) == 0;
    return massless ? Optional.of("light neutrinos are massless") : Optional.empty();
  }
}
