package io.nightjar.model;

import io.nightjar.math.ComplexMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a point must fulfil to be a theory, and what a reader should know about it although it
 * fulfils that: perturbativity, the potential, the reach of the dark coupling, Higgs decays.
 *
 * <p>Sources: 01 §2 to §4 of the formula collection; docs/physics/scalar-and-gauge.md.
 */
public final class Consistency {

  /** Leakage of the Z' into the weak current, relative to ε, from which on it is worth a word. */
  private static final double NOTICEABLE = 1e-3;

  /** Above this BR(h → dark) every analysis of Higgs couplings sees it. */
  private static final double HIGGS = 0.16;

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
    if (spectrum.point().neutrinos().isPresent()) {
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

  private List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    running().ifPresent(warnings::add);
    leakage().ifPresent(warnings::add);
    spectrum
        .scalars()
        .ifPresent(sector -> {
          tuning(sector).ifPresent(warnings::add);
          higgs(sector).ifPresent(warnings::add);
        });
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

  private Optional<String> leakage() {
    double leakage = Math.abs(spectrum.weakAdmixture());
    return leakage > NOTICEABLE
        ? Optional.of(
            say(
                "m_Z' = %.4g GeV is near enough to m_Z that kinetic mixing couples the Z' to the weak"
                    + " current too, %.2g of its coupling to charge; formulas hold to that, the"
                    + " charge-only limit below %.2g GeV.",
                spectrum.zPrimeMass(),
                leakage,
                Math.sqrt(NOTICEABLE) * spectrum.constants().zMass()))
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
    return branching > HIGGS
        ? Optional.of(
            say(
                "BR(h -> phi phi, Z'Z') = %.3g: coupling fits of the Higgs boson allow %.2g, that is"
                    + " sin theta below %.3g at this v_phi = %.4g GeV.",
                branching, HIGGS, decays.maximalMixing(HIGGS), sector.darkVacuum()))
        : Optional.empty();
  }

  private static String say(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
