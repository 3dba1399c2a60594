package io.nightjar.generate;

import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.MesonFlux;
import io.nightjar.experiment.Parentage;
import io.nightjar.model.Spectrum;
import io.nightjar.physics.Constants;
import io.nightjar.precision.Lepton;
import io.nightjar.process.DecayTable;
import io.nightjar.process.ForwardNeutrino;
import io.nightjar.process.ForwardNeutrino.Way;
import io.nightjar.process.MesonToNeutrino;
import io.nightjar.process.TunnelSurvival;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;

/**
 * One way in which a heavy neutrino of the beam itself comes to a detector: made by a meson, M → l
 * N, beside the light neutrinos of the same meson, and not decayed on the way.
 *
 * @param origin light neutrinos of the meson at the detector
 * @param lepton l
 * @param neutrino N
 * @param strength protons on target × |U_lN|² × Γ(M → l N)/|U|² over Γ(M → l₀ ν) of the light ones
 * @param kinematics from the energy of the light neutrino to N
 * @param parentage where mesons decay
 * @param ctau of N [cm]
 * @param constants of nature
 */
public record Arrival(
    MesonFlux origin,
    Lepton lepton,
    String neutrino,
    double strength,
    ForwardNeutrino kinematics,
    Parentage parentage,
    double ctau,
    Constants constants) {

  /** As in "K+ -> mu+ nu4, in flight". */
  public String label() {
    return "%s -> %s%s %s, in flight"
        .formatted(origin.label(), lepton.label(), origin.anti() ? "-" : "+", neutrino);
  }

  /**
   * All that a model sends into an experiment; none where the mesons of the beam are not known.
   *
   * @param spectrum masses and mixing
   * @param decays lifetimes
   * @param experiment beam and place
   */
  public static List<Arrival> of(Spectrum spectrum, DecayTable decays, Experiment experiment) {
    return of(spectrum, experiment, decays::ctau, (l, N) -> spectrum.mixing2(l.flavour(), N));
  }

  /**
   * All that masses allow, with |U_lN| = 1 and one lifetime.
   *
   * @param ctau of every N [cm]
   */
  static List<Arrival> open(Spectrum masses, double ctau, Experiment experiment) {
    return of(masses, experiment, N -> ctau, (l, N) -> 1);
  }

  private static List<Arrival> of(
      Spectrum spectrum,
      Experiment experiment,
      ToDoubleFunction<String> ctau,
      ToDoubleBiFunction<Lepton, String> mixing2) {
    List<Arrival> arrivals = new ArrayList<>();
    experiment
        .parentage()
        .ifPresent(parentage -> {
          for (MesonFlux origin : parentage.fluxes()) {
            for (String N : spectrum.heavy()) {
              for (Lepton lepton : Lepton.values()) {
                double most = experiment.exposure() * mixing2.applyAsDouble(lepton, N);
                of(spectrum, ctau.applyAsDouble(N), most, parentage, origin, lepton, N)
                    .ifPresent(arrivals::add);
              }
            }
          }
        });
    return arrivals;
  }

  private static Optional<Arrival> of(
      Spectrum spectrum,
      double ctau,
      double most,
      Parentage parentage,
      MesonFlux origin,
      Lepton lepton,
      String N) {
    Constants c = spectrum.constants();
    Lepton known = Lepton.of(origin.neutrinos().species());
    ForwardNeutrino kinematics =
        new ForwardNeutrino(
            origin.meson().mass(c), known.mass(c), lepton.mass(c), spectrum.mass(N));
    double strength = most * ratio(kinematics);
    return strength > 0
        ? Optional.of(new Arrival(origin, lepton, N, strength, kinematics, parentage, ctau, c))
        : Optional.empty();
  }

  /** The same with another lifetime [cm]. */
  Arrival living(double other) {
    return new Arrival(origin, lepton, neutrino, strength, kinematics, parentage, other, constants);
  }

  /** Γ(M → l N)/|U|² over Γ(M → l₀ ν). */
  private static double ratio(ForwardNeutrino k) {
    double made = MesonToNeutrino.width(k.meson(), k.lepton(), k.mass(), 1, 1, 1, 1);
    return made / MesonToNeutrino.width(k.meson(), k.known(), 0, 1, 1, 1, 1);
  }

  /**
   * N that would come through the detector if none decayed, over the energy of the light neutrino.
   *
   * @param E energy of the light neutrino [GeV]
   * @return [1/cm²/GeV], for the whole exposure
   */
  public double made(double E, Way way) {
    return E < kinematics.lowest(way)
        ? 0
        : strength * origin.neutrinos().at(E) * kinematics.focus(E, way);
  }

  /** m/(p cτ) of N [1/cm]. */
  public double perLength(double E, Way way) {
    return kinematics.mass() / (kinematics.momentum(E, way) * ctau);
  }

  /**
   * Share of N that is left.
   *
   * @param E energy of the light neutrino [GeV]
   * @param z along the beam, from the centre of the detector [cm]
   */
  public double left(double E, Way way, double z) {
    return TunnelSurvival.mean(
        parentage.distance() + z, parentage.tunnel(), mesonPerLength(E), perLength(E, way));
  }

  /** m/(p cτ) of the meson [1/cm]. */
  double mesonPerLength(double E) {
    return kinematics.meson() / (kinematics.mesonMomentum(E) * origin.meson().ctau(constants));
  }
}
