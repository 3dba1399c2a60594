package io.nightjar.generate;

import io.nightjar.event.Role;
import io.nightjar.math.Estimate;
import io.nightjar.model.Spectrum;
import io.nightjar.physics.ParticleCode;
import io.nightjar.process.Decay;
import io.nightjar.process.DecayTable;
import io.nightjar.process.DecayTable.Chain;
import io.nightjar.process.Regime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One kind of event of a run: a channel followed by a decay chain, as event files describe it.
 *
 * @param id of the process: 150 to 199 for coherent, 250 to 299 for elastic scattering on nucleons,
 *     the ranges of neutral currents in NuHepMC, and 750 and up where these are full; unique
 * @param channel how the heavy neutrino is made
 * @param chain how it decays: one or two steps, each to a lepton pair or a photon
 * @param species who plays each role
 * @param rate expected events in the exposure of the experiment
 */
public record EventKind(
    int id, Channel channel, Chain chain, Map<Role, Species> species, Estimate rate) {

  private static final int COHERENT = 150;
  private static final int ELASTIC = 250;

  /** Ranges of neutral currents are so wide; what does not fit goes to other processes. */
  private static final int RANGE = 50;

  private static final int OTHER = 750;

  /**
   * A particle.
   *
   * @param name as in nu5, e-, C12, proton
   * @param pdg its number
   * @param mass [GeV]
   */
  public record Species(String name, int pdg, double mass) {}

  /** Keeps its own copy. */
  public EventKind {
    species = Map.copyOf(species);
  }

  /**
   * The kind of a channel and a chain.
   *
   * @param position among the kinds of coherent, or else of elastic scattering
   */
  static EventKind of(
      int position, Channel channel, Chain chain, Spectrum spectrum, Estimate rate) {
    int base = channel.target().regime() == Regime.COHERENT ? COHERENT : ELASTIC;
    // the two overflows take turns
    int beyond = OTHER + 2 * (position - RANGE) + (base == COHERENT ? 0 : 1);
    int id = position < RANGE ? base + position : beyond;
    return new EventKind(id, channel, chain, species(channel, chain, spectrum), rate);
  }

  /** As in "nu_mu -> nu5, C12 coherent; nu5 -> nu4 e- e+". */
  public String label() {
    return channel.label() + "; " + chain.label();
  }

  /** Who plays a role, if anyone. */
  public Optional<Species> of(Role role) {
    return Optional.ofNullable(species.get(role));
  }

  /** The step that makes a photon, or −1. */
  int photonStep() {
    for (int k = 0; k < steps(); k++) {
      if (chain.steps().get(k).photon().isPresent()) {
        return k;
      }
    }
    return -1;
  }

  /** Number of decay steps: 1, or 2 for a cascade. */
  public int steps() {
    return chain.steps().size();
  }

  private static Map<Role, Species> species(Channel channel, Chain chain, Spectrum spectrum) {
    Map<Role, Species> roles = new EnumMap<>(Role.class);
    String projectile = channel.projectile();
    roles.put(Role.PROJECTILE, new Species(projectile, ParticleCode.of(projectile), 0));
    Species target = target(channel);
    roles.put(Role.TARGET, target);
    roles.put(Role.RECOIL, target);
    boolean anti = projectile.endsWith("_bar") && !spectrum.isMajorana();
    roles.put(Role.UPSCATTERED, neutrino(channel.upscattered(), anti, spectrum));
    List<Decay> steps = chain.steps();
    products(roles, steps.get(0), Role.LEPTON_MINUS, Role.LEPTON_PLUS);
    Role after = steps.size() > 1 ? Role.INTERMEDIATE : Role.DAUGHTER;
    roles.put(after, neutrino(steps.get(0).daughter(), anti, spectrum));
    if (steps.size() > 1) {
      products(roles, steps.get(1), Role.LEPTON_MINUS_2, Role.LEPTON_PLUS_2);
      roles.put(Role.DAUGHTER, neutrino(steps.get(1).daughter(), anti, spectrum));
    }
    return roles;
  }

  private static void products(Map<Role, Species> roles, Decay decay, Role minus, Role plus) {
    if (decay.photon().isPresent()) {
      String photon = DecayTable.PHOTON;
      roles.put(Role.PHOTON, new Species(photon, ParticleCode.of(photon), 0));
      return;
    }
    double mass = decay.pair().orElseThrow().mf();
    String negative = decay.products().get(1);
    String positive = decay.products().get(2);
    roles.put(minus, new Species(negative, ParticleCode.of(negative), mass));
    roles.put(plus, new Species(positive, ParticleCode.of(positive), mass));
  }

  private static Species neutrino(String name, boolean anti, Spectrum spectrum) {
    String full = anti ? name + "_bar" : name;
    return new Species(full, ParticleCode.of(full), spectrum.mass(name));
  }

  private static Species target(Channel channel) {
    double mass = channel.target().mass(channel.constants());
    return switch (channel.target().regime()) {
      case COHERENT ->
          new Species(channel.target().nucleus().name(), channel.target().nucleus().pdg(), mass);
      case PROTON -> new Species("proton", ParticleCode.of("proton"), mass);
      case NEUTRON -> new Species("neutron", ParticleCode.of("neutron"), mass);
    };
  }
}
