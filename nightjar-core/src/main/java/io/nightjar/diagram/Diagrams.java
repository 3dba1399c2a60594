package io.nightjar.diagram;

import io.nightjar.experiment.Flux;
import io.nightjar.generate.Channel;
import io.nightjar.model.Spectrum;
import io.nightjar.physics.Era;
import io.nightjar.precision.Evidence;
import io.nightjar.precision.Lepton;
import io.nightjar.precision.MagneticMoments;
import io.nightjar.precision.PrecisionPoint;
import io.nightjar.process.BroadZPrime;
import io.nightjar.process.Decay;
import io.nightjar.process.DecayTable;
import io.nightjar.process.DecayTable.Chain;
import io.nightjar.process.Regime;
import io.nightjar.process.ScalarEmission;
import io.nightjar.process.Target;
import io.nightjar.process.Upscattering.Exchange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Diagrams of the processes of one point. */
public final class Diagrams {

  /** √s of BaBar [GeV]: a Z' off its shell is shown at this mass. */
  private static final double UPSILON = 10.58;

  /** Kinds of processes. */
  public enum Group {
    SCATTERING("upscattering and the decays after it"),
    DECAYS("decays"),
    MOMENTS("magnetic moments"),
    MESONS("mesons to the dark scalar"),
    COLLISIONS("electron and positron");

    private final String meaning;

    Group(String meaning) {
      this.meaning = meaning;
    }

    /** What they are, for people. */
    public String meaning() {
      return meaning;
    }
  }

  /**
   * A process of the point.
   *
   * @param share of what competes with it: of all chains, decays or parts of the moment
   */
  public record Entry(Group group, double share, Diagram diagram) {}

  private final Spectrum spectrum;
  private final DecayTable decays;
  private final Strength strength;

  /** Diagrams of a spectrum with its widths. */
  public Diagrams(Spectrum spectrum, DecayTable decays) {
    this.spectrum = spectrum;
    this.decays = decays;
    this.strength = new Strength(spectrum);
  }

  private Draft draft() {
    return new Draft(spectrum.isMajorana());
  }

  private DecayDraft decays(Draft draft) {
    return new DecayDraft(draft, strength, false);
  }

  // ---- one diagram ----------------------------------------------------------------------------

  /** A channel and a way down from its heavy neutrino. */
  public Diagram of(Channel channel, Chain chain) {
    return upscattering(
        channel.projectile(), channel.upscattered(), channel.target(), chain.steps());
  }

  /**
   * ν A → N A by the boson that makes most of it, and the decays of N.
   *
   * @param species of the projectile, as in nu_mu or nu_mu_bar
   * @param N heavy neutrino
   * @param steps from N downwards; none if it is stable
   */
  public Diagram upscattering(String species, String N, Target target, List<Decay> steps) {
    Draft draft = draft();
    DecayDraft after = new DecayDraft(draft, strength, species.endsWith("_bar"));
    boolean dark = isDark(Channel.exchange(spectrum, species, N));
    int neutrino = draft.vertex(dark ? Symbol.zPrime(N, species) : Symbol.z(N, species));
    boolean coherent = target.regime() == Regime.COHERENT;
    int struck = draft.blob(dark ? (coherent ? "Z" : "") + Symbol.CHARGE : Symbol.WEAK_NEUTRAL);
    String nucleus = struck(target);
    draft.in(species, neutrino);
    draft.in(nucleus, struck);
    draft.exchange(dark ? DecayTable.Z_PRIME : "Z", neutrino, struck);
    after.emit(N, neutrino, steps);
    draft.out(nucleus, struck);
    String name = "%s %s -> %s %s".formatted(species, nucleus, after.name(N), nucleus);
    return draft.named(name + (steps.isEmpty() ? "" : ", " + new Chain(steps, 1).label()));
  }

  private static boolean isDark(Exchange exchange) {
    double zPrime = exchange.zPrime().norm() / square(exchange.zPrimeMass());
    return zPrime >= exchange.z().norm() / square(exchange.zMass());
  }

  private static double square(double x) {
    return x * x;
  }

  private static String struck(Target target) {
    return switch (target.regime()) {
      case COHERENT -> target.nucleus().name();
      case PROTON -> "p";
      case NEUTRON -> "n";
    };
  }

  /** A decay. */
  public Diagram of(Decay decay) {
    Draft draft = draft();
    decays(draft).alone(decay);
    return draft.named(decay.label());
  }

  /**
   * What a particle in the loop adds to a magnetic moment.
   *
   * @param inside {@code zprime}, {@code phi} or a heavy neutrino
   */
  public Diagram moment(Lepton lepton, String inside) {
    Draft draft = draft();
    String outer = lepton.label() + "-";
    boolean neutrino = spectrum.heavy().contains(inside);
    String coupling = neutrino ? Symbol.w(outer, inside) : neutral(outer, inside);
    int first = draft.vertex(coupling);
    int field = draft.vertex(Symbol.PHOTON);
    int last = draft.vertex(coupling);
    String charged = neutrino ? "W-" : outer;
    draft.in(outer, first);
    draft.in("gamma", field);
    draft.line(charged, first, field);
    draft.line(charged, field, last);
    draft.line(inside, first, last);
    draft.out(outer, last);
    return draft.named("a-%s by %s".formatted(lepton.label(), inside));
  }

  private static String neutral(String lepton, String boson) {
    return boson.equals(DecayTable.SCALAR) ? Symbol.higgs(lepton) : Symbol.CHARGE;
  }

  /** A scalar from a loop of top and W in a meson, and what becomes of the scalar. */
  private Diagram emission(Emission e, List<Decay> scalar) {
    Draft draft = draft();
    int parent = draft.blob("");
    int first = draft.vertex(Symbol.ckm("t", e.heavy(), e.bar()));
    int top = draft.vertex(Symbol.higgs("t"));
    int last = draft.vertex(Symbol.ckm("t", e.light(), !e.bar()));
    int daughter = draft.blob("");
    String W = e.bar() ? "W+" : "W-";
    draft.in(e.parent(), parent);
    draft.line(e.quark(draft, e.heavy()), parent, first);
    draft.line(e.quark(draft, "t"), first, top);
    draft.line(e.quark(draft, "t"), top, last);
    draft.line(W, first, last);
    draft.line(e.quark(draft, e.light()), last, daughter);
    draft.line(e.spectator(), parent, daughter);
    decays(draft).emit(DecayTable.SCALAR, top, scalar);
    draft.out(e.daughter(), daughter);
    String name = "%s -> %s phi".formatted(e.parent(), e.daughter());
    return draft.named(scalar.isEmpty() ? name : name + ", " + scalar.getFirst().label());
  }

  /**
   * P → D φ at quark level.
   *
   * @param heavy quark that turns into the light one
   * @param bar whether both are antiquarks
   */
  private record Emission(
      String parent,
      String daughter,
      String heavy,
      String light,
      boolean bar,
      String spectator,
      double branching) {

    String quark(Draft draft, String name) {
      return bar ? draft.conjugate(name) : name;
    }
  }

  private List<Emission> emissions() {
    return spectrum.point().scalar().stream()
        .flatMap(scalar -> {
          ScalarEmission loop = ScalarEmission.of(spectrum.constants());
          double m = scalar.mass();
          double s = scalar.mixing();
          return Stream.of(
              new Emission("K_L", "pi0", "s", "d", false, "d_bar", loop.kLong(m, s)),
              new Emission("K_S", "pi0", "s", "d", false, "d_bar", loop.kShort(m, s)),
              new Emission("K+", "pi+", "s", "d", true, "u", loop.chargedKaon(m, s)),
              new Emission("B+", "K+", "b", "s", true, "u", loop.bMeson(m, s)));
        })
        .filter(e -> e.branching() > 0)
        .toList();
  }

  /**
   * e⁺e⁻ → γ Z' with a decay of the Z', its heavy neutrinos decaying as they like best.
   *
   * @param decay of the Z'
   */
  public Diagram withPhoton(Decay decay) {
    Draft draft = draft();
    int photon = draft.vertex(Symbol.PHOTON);
    int dark = draft.vertex(Symbol.CHARGE);
    draft.in("e-", photon);
    draft.in("e+", dark);
    draft.exchange("e-", photon, dark);
    draft.out("gamma", photon);
    return pair(draft, "e- e+ -> gamma zprime, " + decay.label(), dark, decay);
  }

  /**
   * e⁺e⁻ → Z'* → what the Z' decays to, heavy neutrinos decaying as they like best.
   *
   * @param decay of the Z'
   */
  public Diagram throughZPrime(Decay decay) {
    Draft draft = draft();
    int dark = draft.vertex(Symbol.CHARGE);
    draft.in("e-", dark);
    draft.in("e+", dark);
    return pair(draft, "e- e+ -> " + String.join(" ", decay.products()), dark, decay);
  }

  private Diagram pair(Draft draft, String name, int from, Decay decay) {
    DecayDraft after = decays(draft);
    int end = draft.vertex(after.coupling(decay));
    draft.line(DecayTable.Z_PRIME, from, end);
    StringBuilder words = new StringBuilder(name);
    if (decay.products().size() != 2) {
      after.decay(decay, end, List.of());
      return draft.named(name);
    }
    List<Decay> first = likeliest(decay.daughter());
    List<Decay> last = likeliest(decay.products().getLast());
    after.pair(decay, end, first, last);
    for (List<Decay> steps : List.of(first, last)) {
      words.append(steps.isEmpty() ? "" : ", " + new Chain(steps, 1).label());
    }
    return draft.named(words.toString());
  }

  /** The most probable way down from a particle; none from one that lives long. */
  private List<Decay> likeliest(String particle) {
    if (decays.ctau(particle) > DecayTable.LONGEST) {
      return List.of();
    }
    return decays.chains(particle).stream()
        .max(Comparator.comparingDouble(Chain::probability))
        .map(Chain::steps)
        .orElse(List.of());
  }

  // ---- all ------------------------------------------------------------------------------------

  /**
   * Every process, the most frequent first in each group.
   *
   * @param target that beams strike
   */
  public List<Entry> all(Target target) {
    List<Entry> all = new ArrayList<>();
    addScattering(target, all);
    for (String particle : decays.particles()) {
      decays.of(particle).forEach(d -> all.add(new Entry(Group.DECAYS, d.branching(), of(d))));
    }
    for (Lepton lepton : Lepton.values()) {
      addMoments(lepton, all);
    }
    addMesons(all);
    addCollisions(all);
    return all;
  }

  private void addScattering(Target target, List<Entry> all) {
    for (String species : Flux.SPECIES) {
      for (String N : spectrum.heavy()) {
        if (!Channel.exchange(spectrum, species, N).isZero()) {
          addChains(species, N, target, all);
        }
      }
    }
  }

  private void addChains(String species, String N, Target target, List<Entry> all) {
    List<Chain> chains = new ArrayList<>(decays.chains(N));
    chains.sort(Comparator.comparingDouble(Chain::probability).reversed());
    for (Chain chain : chains) {
      Diagram diagram = upscattering(species, N, target, chain.steps());
      all.add(new Entry(Group.SCATTERING, chain.probability(), diagram));
    }
    if (chains.isEmpty()) {
      all.add(new Entry(Group.SCATTERING, 1, upscattering(species, N, target, List.of())));
    }
  }

  private void addMoments(Lepton lepton, List<Entry> all) {
    PrecisionPoint point = PrecisionPoint.of(spectrum, decays, Evidence.of(Era.TODAY));
    Map<String, Double> parts = MagneticMoments.parts(point, lepton);
    double sum = parts.values().stream().mapToDouble(Math::abs).sum();
    parts.forEach((inside, part) -> {
      if (part != 0) {
        all.add(new Entry(Group.MOMENTS, Math.abs(part) / sum, moment(lepton, inside)));
      }
    });
  }

  private void addMesons(List<Entry> all) {
    for (Emission emission : emissions()) {
      all.add(new Entry(Group.MESONS, 1, emission(emission, List.of())));
      for (Decay decay : decays.of(DecayTable.SCALAR)) {
        Diagram diagram = emission(emission, List.of(decay));
        all.add(new Entry(Group.MESONS, decay.branching(), diagram));
      }
    }
  }

  private void addCollisions(List<Entry> all) {
    for (Decay decay : decays.of(DecayTable.Z_PRIME)) {
      all.add(new Entry(Group.COLLISIONS, decay.branching(), withPhoton(decay)));
    }
    BroadZPrime broad = new BroadZPrime(spectrum);
    double total = broad.width(UPSILON);
    broad.decays(UPSILON).stream()
        .filter(d -> d.width() > 0)
        .sorted(Comparator.comparingDouble(Decay::width).reversed())
        .map(d -> new Entry(Group.COLLISIONS, d.width() / total, throughZPrime(d)))
        .forEachOrdered(all::add);
  }
}
