package io.nightjar.process;

import io.nightjar.model.Spectrum;
import io.nightjar.physics.Constants;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
  private final Map<String, List<Decay>> decays = new LinkedHashMap<>();
  private final List<String> notes;

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
    this(spectrum, triples, KnownMasses.of(spectrum));
  }

  private DecayTable(Spectrum spectrum, boolean triples, KnownMasses known) {
    this.spectrum = spectrum;
    this.constants = spectrum.constants();
    this.known = known;
    this.triples = triples;
    Couplings couplings = new Couplings(spectrum);
    ZPrimeDecays zPrime = new ZPrimeDecays(couplings);
    put(Z_PRIME, zPrime.decays());
    NeutrinoDecays neutrino = new NeutrinoDecays(couplings, zPrime, spectrum.point().scalar());
    MesonDecays mesons = new MesonDecays(couplings);
    ThreeNeutrinoModes three = new ThreeNeutrinoModes(couplings, zPrime);
    for (int i = 0; i < couplings.heavy(); i++) {
      List<Decay> channels = new ArrayList<>();
      neutrino.add(i, channels);
      mesons.add(i, channels);
      if (triples) {
        three.add(i, channels);
      }
      put(couplings.name(i), channels);
    }
    notes = new ArrayList<>(zPrime.notes());
    spectrum
        .point()
        .scalar()
        .map(scalar -> new ScalarDecays(couplings, scalar))
        .ifPresent(phi -> {
          put(SCALAR, phi.decays());
          notes.addAll(phi.notes());
        });
    if (!triples) {
      notes.add("Modes of three neutrinos are left out.");
    }
    notes.addAll(DecayNotes.of(couplings, this));
    notes.addAll(neutrino.notes());
  }

  /**
   * The widths of a point with other couplings, of the same modes. If its masses are those of this
   * one, what they fix is computed only once for all.
   */
  public DecayTable at(Spectrum other) {
    return known.are(other)
        ? new DecayTable(other, triples, known)
        : new DecayTable(other, triples);
  }

  /** What the masses of this point fix. */
  public KnownMasses known() {
    return known;
  }

  private void put(String particle, List<Decay> channels) {
    double total = 0;
    for (Decay channel : channels) {
      total += channel.width();
    }
    List<Decay> kept = new ArrayList<>();
    for (Decay channel : channels) {
      if (channel.width() > NEGLIGIBLE * total) {
        kept.add(channel);
      }
    }
    kept.sort((a, b) -> Double.compare(b.width(), a.width()));
    decays.put(particle, kept);
    double rest = totalWidth(particle);
    kept.replaceAll(d -> d.outOf(rest));
    decays.put(particle, List.copyOf(kept));
  }

  /** Channels of a particle, widest first; empty when it is stable here. */
  public List<Decay> of(String particle) {
    return decays.getOrDefault(particle, List.of());
  }

  /** Particles of the table: the Z', the heavy neutrinos ascending in mass, the scalar if any. */
  public List<String> particles() {
    return List.copyOf(decays.keySet());
  }

  /** Mass of a particle of the table [GeV]. */
  public double mass(String particle) {
    return switch (particle) {
      case Z_PRIME -> spectrum.zPrimeMass();
      case SCALAR -> spectrum.point().scalar().orElseThrow().mass();
      default -> spectrum.mass(particle);
    };
  }

  /** Total width [GeV]. */
  public double totalWidth(String particle) {
    return of(particle).stream().mapToDouble(Decay::width).sum();
  }

  /** Proper decay length cτ = ħc/Γ [cm]; infinite for a stable particle. */
  public double ctau(String particle) {
    return constants.hbarc() / totalWidth(particle);
  }

  /** What the widths leave out or do not know at this point, in sentences. */
  public List<String> notes() {
    return List.copyOf(notes);
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
