package io.nightjar.generate;

import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Flux;
import io.nightjar.experiment.Material;
import io.nightjar.experiment.Region;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One way in which a beam makes a heavy neutrino in a detector.
 *
 * @param projectile species of the beam
 * @param upscattered heavy neutrino
 * @param target what is struck
 * @param flux of the projectile
 * @param luminosity protons on target × struck particles × the density of neutrinos over that at
 *     the detector
 * @param process the cross section
 * @param region name of the matter in which it happens; empty for the detector itself
 */
public record Channel(
    String projectile,
    String upscattered,
    Target target,
    Flux flux,
    double luminosity,
    Upscattering process,
    String region) {

  /**
   * Photons and scalars of a smaller share of a cross section at the highest energy are left out.
   */
  private static final double NEGLIGIBLE = 1e-6;

  /** In the detector itself. */
  public Channel(
      String projectile,
      String upscattered,
      Target target,
      Flux flux,
      double luminosity,
      Upscattering process) {
    this(projectile, upscattered, target, flux, luminosity, process, "");
  }

  /** As in "nu_mu -> nu5, C12 coherent", or "nu_mu -> nu5 by photon, Si28 coherent in dirt". */
  public String label() {
    String place = region.isEmpty() ? "" : " in " + region;
    return transition() + ", " + target.label() + place;
  }

  /** As in "nu_mu -> nu5", or "nu_mu -> nu5 by photon": Z' and Z are not named. */
  public String transition() {
    Mediator mediator = process.mediator();
    String by = mediator == Mediator.VECTOR ? "" : " by " + mediator.label();
    return projectile + " -> " + upscattered + by;
  }

  /** The same for another thread. */
  Channel copy() {
    return new Channel(projectile, upscattered, target, flux, luminosity, process.copy(), region);
  }

  /** What decides on the cross section, nucleons of different nuclei being different. */
  record Reaction(String projectile, String upscattered, Mediator mediator, Target target) {}

  /** Its cross section: the same in all regions. */
  Reaction reaction() {
    return new Reaction(projectile, upscattered, process.mediator(), target);
  }

  /** Whether another one has the same cross section in the same place. */
  private boolean isLike(Channel other) {
    boolean sameTarget =
        target.equals(other.target)
            || target.regime() != Regime.COHERENT
                && target.regime() == other.target.regime()
                && target.isBound() == other.target.isBound();
    return sameTarget
        && projectile.equals(other.projectile)
        && upscattered.equals(other.upscattered)
        && process.mediator() == other.process.mediator()
        && region.equals(other.region);
  }

  private Channel plus(Channel other) {
    double both = luminosity + other.luminosity;
    return new Channel(projectile, upscattered, target, flux, both, process, region);
  }

  /**
   * The same channels with nucleons of all nuclei together, where these differ in nothing: that of
   * the heaviest nucleus stands for all that are bound.
   */
  static List<Channel> lumped(List<Channel> channels) {
    List<Channel> lumped = new ArrayList<>();
    for (Channel channel : channels) {
      int found = 0;
      while (found < lumped.size() && !lumped.get(found).isLike(channel)) {
        found++;
      }
      if (found < lumped.size()) {
        lumped.set(found, lumped.get(found).plus(channel));
      } else {
        lumped.add(channel);
      }
    }
    return lumped;
  }

  /** Constants of nature used. */
  public Constants constants() {
    return process.constants();
  }

  /** Cross sections and answers of targets, each made once. */
  private record Processes(
      Spectrum spectrum,
      Map<Reaction, Upscattering> made,
      Map<Target, Upscattering.Response> responses,
      Map<Reaction, Double> largest) {

    Processes(Spectrum spectrum) {
      this(spectrum, new HashMap<>(), new HashMap<>(), new HashMap<>());
    }

    /** Cross section at the end of the flux [GeV⁻²]. */
    double largest(Channel channel) {
      return largest.computeIfAbsent(
          channel.reaction(), r -> channel.process.roughSigma(channel.flux.highest()));
    }

    Upscattering of(Reaction reaction) {
      Upscattering.Response response =
          responses.computeIfAbsent(reaction.target, Upscattering.Response::standard);
      return made.computeIfAbsent(
          reaction,
          r -> process(spectrum, r.projectile, r.upscattered, r.mediator, r.target, response));
    }
  }

  /** A target of a material and how many there are. */
  private record Struck(Target target, double number) {}

  /**
   * All channels of a model in an experiment that can happen at the energies of its flux.
   *
   * @param spectrum masses and vertices
   * @param experiment beam and material
   */
  public static List<Channel> of(Spectrum spectrum, Experiment experiment) {
    Processes processes = new Processes(spectrum);
    List<Channel> channels = new ArrayList<>();
    for (Region region : experiment.detector().regions()) {
      double density = region.density(experiment.detector().distance());
      List<Struck> targets = targets(region.material());
      for (String species : Flux.SPECIES) {
        Flux flux = experiment.fluxes().get(species);
        if (flux != null) {
          for (Struck struck : targets) {
            double luminosity = experiment.exposure() * struck.number * density;
            add(channels, processes, spectrum, flux, struck, luminosity, region.name());
          }
        }
      }
    }
    return channels;
  }

  /** Targets of a material, heaviest nucleus first. */
  private static List<Struck> targets(Material material) {
    List<Struck> targets = new ArrayList<>();
    for (Map.Entry<Nucleus, Double> entry : material.heaviestFirst()) {
      for (Regime regime : Regime.values()) {
        if (Target.exists(entry.getKey(), regime)) {
          Target target = new Target(entry.getKey(), regime);
          double number = entry.getValue() * target.multiplicity();
          targets.add(new Struck(target, number));
        }
      }
    }
    return targets;
  }

  /** The channels of one species on one target, those without exchange left out. */
  private static void add(
      List<Channel> channels,
      Processes processes,
      Spectrum spectrum,
      Flux flux,
      Struck struck,
      double luminosity,
      String region) {
    String species = flux.species();
    List<Channel> found = new ArrayList<>();
    for (String N : spectrum.heavy()) {
      for (Mediator mediator : Mediator.values()) {
        if (!exchange(spectrum, species, N, mediator).isZero()) {
          Target target = struck.target;
          Upscattering process = processes.of(new Reaction(species, N, mediator, target));
          if (process.kinematics().threshold() < flux.highest()) {
            found.add(new Channel(species, N, target, flux, luminosity, process, region));
          }
        }
      }
    }
    channels.addAll(withoutNegligible(found, processes));
  }

  /** Without photons and scalars that add next to nothing to what Z' and Z do. */
  private static List<Channel> withoutNegligible(List<Channel> all, Processes processes) {
    if (all.stream().allMatch(c -> c.process.mediator() == Mediator.VECTOR)) {
      return all;
    }
    double vectors =
        all.stream()
            .filter(c -> c.process.mediator() == Mediator.VECTOR)
            .mapToDouble(processes::largest)
            .sum();
    return all.stream()
        .filter(c ->
            c.process.mediator() == Mediator.VECTOR || processes.largest(c) > NEGLIGIBLE * vectors)
        .toList();
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

  /** {@link Exchange#of}. */
  public static Exchange exchange(Spectrum spectrum, String species, String N) {
    return Exchange.of(spectrum, species, N);
  }
}
