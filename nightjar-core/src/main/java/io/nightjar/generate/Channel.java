package io.nightjar.generate;

import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Flux;
import io.nightjar.model.Spectrum;
import io.nightjar.physics.Constants;
import io.nightjar.physics.Nucleus;
import io.nightjar.process.Mediation;
import io.nightjar.process.Mediator;
import io.nightjar.process.Regime;
import io.nightjar.process.Target;
import io.nightjar.process.Upscattering;
import io.nightjar.process.Upscattering.Exchange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hipparchus.complex.Complex;

/**
 * One way in which a beam makes a heavy neutrino in a detector.
 *
 * @param projectile species of the beam
 * @param upscattered heavy neutrino
 * @param target what is struck
 * @param flux of the projectile
 * @param luminosity protons on target × struck particles
 * @param process the cross section
 */
public record Channel(
    String projectile,
    String upscattered,
    Target target,
    Flux flux,
    double luminosity,
    Upscattering process) {

  /**
   * Photons and scalars of a smaller share of a cross section at the highest energy are left out.
   */
  private static final double NEGLIGIBLE = 1e-6;

  /** As in "nu_mu -> nu5, C12 coherent", or "nu_mu -> nu5 by photon, C12 coherent". */
  public String label() {
    return reaction() + ", " + target.label();
  }

  /** As in "nu_mu -> nu5", or "nu_mu -> nu5 by photon": Z' and Z are not named. */
  public String reaction() {
    Mediator mediator = process.mediator();
    String by = mediator == Mediator.VECTOR ? "" : " by " + mediator.label();
    return projectile + " -> " + upscattered + by;
  }

  /** The same for another thread. */
  Channel copy() {
    return new Channel(projectile, upscattered, target, flux, luminosity, process.copy());
  }

  /** Constants of nature used. */
  public Constants constants() {
    return process.constants();
  }

  /** A target of the material: how many are struck and how they answer. */
  private record Struck(Target target, double number, Upscattering.Response response) {}

  /**
   * All channels of a model in an experiment that can happen at the energies of its flux.
   *
   * @param spectrum masses and vertices
   * @param experiment beam and material
   */
  public static List<Channel> of(Spectrum spectrum, Experiment experiment) {
    List<Struck> targets = targets(experiment);
    List<Channel> channels = new ArrayList<>();
    for (String species : Flux.SPECIES) {
      Flux flux = experiment.fluxes().get(species);
      if (flux != null) {
        for (Struck struck : targets) {
          add(channels, spectrum, flux, struck, experiment.exposure());
        }
      }
    }
    return channels;
  }

  /** Targets of the material, heaviest nucleus first. */
  private static List<Struck> targets(Experiment experiment) {
    List<Map.Entry<Nucleus, Double>> nuclei =
        new ArrayList<>(experiment.material().nuclei().entrySet());
    nuclei.sort(Comparator.comparingInt(e -> -e.getKey().A()));
    List<Struck> targets = new ArrayList<>();
    for (Map.Entry<Nucleus, Double> entry : nuclei) {
      for (Regime regime : Regime.values()) {
        if (Target.exists(entry.getKey(), regime)) {
          Target target = new Target(entry.getKey(), regime);
          double number = entry.getValue() * target.multiplicity();
          targets.add(new Struck(target, number, Upscattering.Response.standard(target)));
        }
      }
    }
    return targets;
  }

  /** The channels of one species on one target, those without exchange left out. */
  private static void add(
      List<Channel> channels, Spectrum spectrum, Flux flux, Struck struck, double exposure) {
    String species = flux.species();
    List<Channel> found = new ArrayList<>();
    for (String N : spectrum.heavy()) {
      for (Mediator mediator : Mediator.values()) {
        if (!exchange(spectrum, species, N, mediator).isZero()) {
          Upscattering process =
              process(spectrum, species, N, mediator, struck.target, struck.response);
          if (process.kinematics().threshold() < flux.highest()) {
            double luminosity = exposure * struck.number;
            found.add(new Channel(species, N, struck.target, flux, luminosity, process));
          }
        }
      }
    }
    channels.addAll(withoutNegligible(found, flux.highest()));
  }

  /** Without photons and scalars that add next to nothing to what Z' and Z do. */
  private static List<Channel> withoutNegligible(List<Channel> all, double highest) {
    double vectors =
        all.stream()
            .filter(c -> c.process.mediator() == Mediator.VECTOR)
            .mapToDouble(c -> largest(c, highest))
            .sum();
    return all.stream()
        .filter(c ->
            c.process.mediator() == Mediator.VECTOR || largest(c, highest) > NEGLIGIBLE * vectors)
        .toList();
  }

  /** Cross section at the end of the flux [GeV⁻²]. */
  private static double largest(Channel channel, double highest) {
    return channel.process.sigma(highest).value();
  }

  /**
   * Cross section of a channel of a model.
   *
   * @param species of the projectile, as in nu_mu or nu_mu_bar
   * @param N name of the heavy neutrino
   */
  public static Upscattering process(
      Spectrum spectrum,
      String species,
      String N,
      Mediator mediator,
      Target target,
      Upscattering.Response response) {
    return new Upscattering(
        target,
        spectrum.mass(N),
        exchange(spectrum, species, N, mediator),
        species.endsWith("_bar"),
        response,
        spectrum.constants());
  }

  /** What a beam neutrino and N exchange with matter through a mediator. */
  public static Mediation exchange(Spectrum spectrum, String species, String N, Mediator mediator) {
    String flavour = species.replace("_bar", "");
    return switch (mediator) {
      case VECTOR -> exchange(spectrum, species, N);
      case PHOTON -> new Mediation.Dipole(spectrum.moment(N, flavour));
      case SCALAR ->
          spectrum
              .point()
              .scalar()
              .map(phi ->
                  new Mediation.Scalar(spectrum.scalarVertex(N, flavour), phi.mixing(), phi.mass()))
              .orElse(Mediation.Scalar.NONE);
    };
  }

  /**
   * Amplitude-level couplings: −g_X V_Nα e ε for the Z' (the Lagrangian has −e ε J_em·Z'), 2√2 G_F
   * m_Z² C_Nα for the Z.
   */
  static Exchange exchange(Spectrum spectrum, String species, String N) {
    String flavour = species.replace("_bar", "");
    Constants c = spectrum.constants();
    Complex zPrime =
        spectrum.vertex(N, flavour).multiply(-spectrum.darkCoupling() * spectrum.chargeCoupling());
    double weak = 2 * Math.sqrt(2) * c.fermi() * c.zMass() * c.zMass();
    Complex z = spectrum.weakVertex(N, flavour).multiply(weak);
    return new Exchange(zPrime, spectrum.zPrimeMass(), z, c.zMass());
  }
}
