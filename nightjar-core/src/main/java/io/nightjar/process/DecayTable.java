package io.nightjar.process;

import io.nightjar.model.Spectrum;
import io.nightjar.model.ThreePortal.DarkScalar;
import io.nightjar.physics.Constants;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Widths, branching ratios and lifetimes of the Z', the heavy neutrinos and the dark scalar: all
 * two- and three-body modes by the Z', W, Z and φ on its shell.
 *
 * <p>What is missing or uncertain at a point is said by {@link #notes()}. Formulas, sources and
 * ranges: docs/physics/widths.md.
 */
public final class DecayTable {

  /** The Z' as particle name. */
  public static final String Z_PRIME = "zprime";

  /**
   * The Z' on its shell, among its decays to anything but charged leptons, as particle name: a
   * product of heavy neutrinos, whose decays to these leptons are three-body modes.
   */
  public static final String Z_PRIME_ELSE = "zprime*";

  /** The dark scalar as particle name. */
  public static final String SCALAR = "phi";

  /** The photon as particle name. */
  public static final String PHOTON = "gamma";

  /**
   * A particle of longer cτ [cm] ends a chain: at p = m fewer than one in 10⁴ of them decay in 10 m
   * of detector.
   */
  public static final double LONGEST = 1e7;

  /** Channels with a smaller share of the total width are below the rounding of its sum. */
  static final double NEGLIGIBLE = 1e-15;

  /**
   * Channels with a smaller share are integrated roughly: with an error that is small in the total
   * width.
   */
  static final double SMALL = 1e-7;

  private final Spectrum spectrum;
  private final Constants constants;
  private final KnownMasses known;
  private final boolean triples;
  private final ZPrimeDecays zPrime;
  private final Map<String, Particle> particles = new LinkedHashMap<>();
  private final Supplier<List<String>> notes;

  /** Channels of a particle, widest first, and their sum [GeV]. */
  record Particle(List<Decay> decays, double width) {
    static final Particle STABLE = new Particle(List.of(), 0);
  }

  /** Computes all widths of a spectrum. */
  public DecayTable(Spectrum spectrum) {
    this(spectrum, true);
  }

  /** The widths of a spectrum without modes of three neutrinos, which take most of the time. */
  public static DecayTable withoutTriples(Spectrum spectrum) {
    return new DecayTable(spectrum, false);
  }

  /**
   * Computes the widths of a spectrum.
   *
   * @param triples whether modes of three neutrinos are wanted
   */
  DecayTable(Spectrum spectrum, boolean triples) {
    this(spectrum, triples, KnownMasses.of(spectrum), false);
  }

  private DecayTable(Spectrum spectrum, boolean triples, KnownMasses known, boolean again) {
    this.spectrum = spectrum;
    this.constants = spectrum.constants();
    this.known = known;
    this.triples = triples;
    @Nullable DarkScalar scalar = spectrum.point().scalar().orElse(null);
    Couplings couplings = new Couplings(spectrum);
    DecayMasses masses = DecayMasses.of(known, couplings, scalar);
    zPrime = new ZPrimeDecays(couplings, masses);
    put(Z_PRIME, zPrime::add);
    NeutrinoDecays neutrino = new NeutrinoDecays(couplings, masses, zPrime, scalar, again);
    MesonDecays mesons = new MesonDecays(couplings, masses);
    ThreeNeutrinoModes three = new ThreeNeutrinoModes(couplings, masses, zPrime, again);
    for (int i = 0; i < couplings.heavy(); i++) {
      int state = i;
      put(
          couplings.name(i),
          channels -> {
            neutrino.add(state, channels);
            mesons.add(state, channels);
            if (triples) {
              three.add(state, channels);
            }
          });
    }
    if (scalar != null) {
      put(SCALAR, new ScalarDecays(couplings, masses, scalar)::add);
    }
    notes = () -> notes(couplings, neutrino, scalar);
  }

  private void put(String particle, Consumer<Channels> decays) {
    Channels channels = new Channels(particle);
    decays.accept(channels);
    particles.put(particle, channels.sorted());
  }

  private List<String> notes(
      Couplings couplings, NeutrinoDecays neutrino, @Nullable DarkScalar scalar) {
    List<String> all = new ArrayList<>(zPrime.notes());
    if (scalar != null) {
      all.addAll(ScalarDecays.notes(scalar.mass(), constants));
    }
    if (!triples) {
      all.add("Modes of three neutrinos are left out.");
    }
    all.addAll(DecayNotes.of(couplings, this));
    all.addAll(neutrino.notes());
    return List.copyOf(all);
  }

  /**
   * The widths of a point with other couplings, of the same modes. If its masses are those of this
   * one, what they fix is computed only once for all.
   */
  public DecayTable at(Spectrum other) {
    return known.are(other)
        ? new DecayTable(other, triples, known, true)
        : new DecayTable(other, triples);
  }

  /** Decays of the Z' at any mass. */
  ZPrimeDecays zPrime() {
    return zPrime;
  }

  /** What the masses of this point fix. */
  public KnownMasses known() {
    return known;
  }

  /** Channels of a particle, widest first; empty when it is stable here. */
  public List<Decay> of(String particle) {
    return particle.equals(Z_PRIME_ELSE) ? zPrimeElse() : known(particle).decays;
  }

  private Particle known(String particle) {
    return particles.getOrDefault(owner(particle), Particle.STABLE);
  }

  private static String owner(String name) {
    return name.equals(Z_PRIME_ELSE) ? Z_PRIME : name;
  }

  private List<Decay> zPrimeElse() {
    List<Decay> others =
        known(Z_PRIME).decays.stream().filter(decay -> !decay.isLeptonPair()).toList();
    double sum = others.stream().mapToDouble(Decay::width).sum();
    return others.stream().map(decay -> decay.outOf(sum)).toList();
  }

  /** Particles of the table: the Z', the heavy neutrinos ascending in mass, the scalar if any. */
  public List<String> particles() {
    return List.copyOf(particles.keySet());
  }

  /** Whether any neutrino is heavy enough to leave a Z' on its shell, whatever the couplings. */
  public boolean makesZPrime() {
    List<String> heavy = spectrum.heavy();
    return !heavy.isEmpty() && spectrum.mass(heavy.getLast()) > spectrum.zPrimeMass();
  }

  /**
   * {@link #particles}, and {@link #Z_PRIME_ELSE} where it is made: ascending in mass, so that
   * daughters come before their parents. Masses decide.
   */
  public List<String> ascending() {
    List<String> all = new ArrayList<>(particles.keySet());
    if (makesZPrime()) {
      all.add(Z_PRIME_ELSE);
    }
    all.sort(Comparator.comparingDouble(this::mass));
    return all;
  }

  /** Mass of a particle of the table [GeV]. */
  public double mass(String particle) {
    return switch (particle) {
      case Z_PRIME, Z_PRIME_ELSE -> spectrum.zPrimeMass();
      case SCALAR -> spectrum.point().scalar().orElseThrow().mass();
      default -> spectrum.mass(particle);
    };
  }

  /** Mass of a product of decays [GeV]; 0 of all that is not in the table. */
  public double darkMass(String product) {
    return particles.containsKey(owner(product)) ? mass(product) : 0;
  }

  /** Total width [GeV]. */
  public double totalWidth(String particle) {
    return known(particle).width;
  }

  /** Proper decay length cτ = ħc/Γ [cm]; infinite for a stable particle. */
  public double ctau(String particle) {
    return constants.hbarc() / totalWidth(particle);
  }

  /** What the widths leave out or do not know at this point, in sentences. */
  public List<String> notes() {
    return notes.get();
  }

  // ---- chains ---------------------------------------------------------------------------------

  /**
   * A sequence of decays, each of the neutrino that the one before left.
   *
   * @param steps from the first parent downwards
   * @param probability product of branching ratios
   */
  public record Chain(List<Decay> steps, double probability) {
    /** As in "nu6 -> nu5 e- e+ -> nu4 e- e+". */
    public String label() {
      StringBuilder text = new StringBuilder(steps.get(0).label());
      for (Decay step : steps.subList(1, steps.size())) {
        text.append(" -> ").append(String.join(" ", step.products()));
      }
      return text.toString();
    }
  }

  /**
   * Every way down from a heavy neutrino; probabilities sum to 1. Empty for a stable one. A chain
   * ends where the daughter lives longer than {@link #LONGEST}, and at modes of several neutrinos,
   * of which none is followed.
   */
  public List<Chain> chains(String N) {
    List<Chain> chains = new ArrayList<>();
    for (Decay first : of(N)) {
      List<Chain> rest = ends(first) ? List.of() : chains(first.daughter());
      if (rest.isEmpty()) {
        chains.add(new Chain(List.of(first), first.branching()));
      }
      for (Chain tail : rest) {
        List<Decay> steps = new ArrayList<>();
        steps.add(first);
        steps.addAll(tail.steps());
        chains.add(new Chain(List.copyOf(steps), first.branching() * tail.probability()));
      }
    }
    return chains;
  }

  private boolean ends(Decay decay) {
    boolean several = decay.products().stream().filter(p -> p.startsWith("nu")).count() > 1;
    return several || !(ctau(decay.daughter()) <= LONGEST);
  }
}
