package io.nightjar.model;

import io.nightjar.math.ComplexMatrix;
import io.nightjar.physics.Era;
import io.nightjar.physics.Measurement;
import io.nightjar.physics.Measurements;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a point must fulfil to be a theory, and what a reader should know about it although it
 * fulfils that: perturbativity, the potential, the reach of the dark coupling, Higgs decays.
 *
 * <p>Sources: 01 §2 to §4 of the formula collection; docs/physics/scalar-and-gauge.md.
 */
public final class Consistency {

  /** Leakage of the Z' into the weak current, relative to ε, from which on it is worth a word. */
  private static final double NOTICEABLE = 1e-3;

  /** Of six parameters: nobody would call this a fit. */
  private static final double ABSURD = 100;

  private final Spectrum spectrum;

  private Consistency(Spectrum spectrum) {
    this.spectrum = spectrum;
  }

  /**
   * Insists on what a theory needs: couplings in which one can expand, and in Lagrangian mode a
   * stable potential with unitary scattering. Of a list of masses and vertices the potential is no
   * part; there {@link #warnings} tells.
   *
   * @throws UnphysicalException naming the condition, its value and what is allowed
   */
  public static void demand(Spectrum spectrum) {
    Condition.perturbative("g_X", spectrum.gX()).demand();
    double zPrimeMass = spectrum.zPrimeMass();
    GaugeSector.demandSeparate(zPrimeMass, zPrimeMass - spectrum.constants().zMass());
    if (spectrum.point().neutrinos().isPresent()) {
      spectrum.point().neutrinos().orElseThrow().demandHeavy();
      spectrum.scalars().ifPresent(sector -> sector.conditions().forEach(Condition::demand));
      yukawas(spectrum).demand();
    }
  }

  /** The largest Yukawa coupling √2 Λ/v_φ or √2 m_D/v of a Lagrangian. */
  private static Condition yukawas(Spectrum spectrum) {
    NeutrinoMasses terms = spectrum.point().neutrinos().orElseThrow().lagrangian();
    double largest = largest(terms.dirac()) / spectrum.constants().vacuum();
    for (ComplexMatrix lambda : List.of(terms.lambdaL(), terms.lambdaR())) {
      largest = Math.max(largest, largest(lambda) / spectrum.darkVacuum());
    }
    return Condition.perturbative("largest Yukawa coupling", Math.sqrt(2) * largest);
  }

  private static double largest(ComplexMatrix matrix) {
    double largest = 0;
    for (int i = 0; i < matrix.rows(); i++) {
      for (int j = 0; j < matrix.columns(); j++) {
        largest = Math.max(largest, matrix.squaredModulus(i, j));
      }
    }
    return Math.sqrt(largest);
  }

  /** What is allowed and yet a reader should know, in sentences. */
  public static List<String> warnings(Spectrum spectrum) {
    return new Consistency(spectrum).warnings();
  }

  /**
   * Those of them that matter for every rate: whether the couplings of the Z' are those of a
   * theory.
   */
  public static List<String> couplings(Spectrum spectrum) {
    Consistency consistency = new Consistency(spectrum);
    return Stream.of(consistency.mixing(), consistency.leakage())
        .flatMap(Optional::stream)
        .toList();
  }

  private List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    running().ifPresent(warnings::add);
    spectrum
        .scalars()
        .ifPresent(sector -> {
          tuning(sector).ifPresent(warnings::add);
          higgs(sector).ifPresent(warnings::add);
        });
    spectrum.point().neutrinos().flatMap(Consistency::light).ifPresent(warnings::add);
    return warnings;
  }

  private Optional<String> running() {
    DarkRunning running = spectrum.running();
    return running.hasLowPole()
        ? Optional.of(
            say(
                "The dark coupling has a Landau pole at %.3g TeV (one loop): the theory ends there.",
                running.pole() / 1e3))
        : Optional.empty();
  }

  private Optional<String> mixing() {
    try {
      spectrum.gauge();
      return Optional.empty();
    } catch (UnphysicalException e) {
      return Optional.of(
          say(
              "No kinetic mixing with hypercharge gives epsilon = %.4g at m_Z' = %.6g GeV; the coupling to"
                  + " charge is taken as it stands.",
              spectrum.point().darkPhoton().epsilon(), spectrum.zPrimeMass()));
    }
  }

  private Optional<String> leakage() {
    double leakage = Math.abs(spectrum.weakAdmixture());
    return leakage > NOTICEABLE
        ? Optional.of(
            say(
                "At m_Z' = %.4g GeV kinetic mixing also couples the Z' to the weak current, by %.2g of its"
                    + " coupling to charge; upscattering and hadronic widths leave that out.",
                spectrum.zPrimeMass(), leakage))
        : Optional.empty();
  }

  private static Optional<String> tuning(ScalarSector sector) {
    return sector.isTuned()
        ? Optional.of(
            say(
                "sin theta = %.3g exceeds m_phi/m_h = %.3g: the mass of the scalar is a cancellation.",
                sector.sinTheta(), sector.scalarMass() / sector.higgsMass()))
        : Optional.empty();
  }

  private Optional<String> higgs(ScalarSector sector) {
    HiggsDecays decays = spectrum.higgsDecays(sector);
    double branching = decays.branching(sector.sinTheta());
    return branching > Limits.UNDETECTED.value()
        ? Optional.of(
            say(
                "BR(h -> phi phi, Z'Z') = %.3g; undetected decays are limited to %.2g today (%s), that is sin"
                    + " theta below %.3g at this v_phi = %.4g GeV.",
                branching,
                Limits.UNDETECTED.value(),
                Limits.UNDETECTED.source(),
                decays.maximalMixing(Limits.UNDETECTED.value()),
                sector.darkVacuum()))
        : Optional.empty();
  }

  private static Optional<String> light(NeutrinoSector sector) {
    double chi2 = OscillationData.chi2Of(sector);
    return chi2 > ABSURD
        ? Optional.of(
            say(
                "The light neutrinos do not oscillate as measured: chi2 = %.3g against NuFIT %s.",
                chi2, OscillationData.LATEST))
        : Optional.empty();
  }

  /** What is measured today. */
  private static final class Limits {
    static final Measurement UNDETECTED =
        Measurements.of(Era.TODAY).least(HiggsDecays.UNDETECTED).orElseThrow();

    private Limits() {}
  }

  private static String say(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
