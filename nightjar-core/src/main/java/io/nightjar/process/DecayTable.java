package io.nightjar.process;

import io.nightjar.math.Estimate;
import io.nightjar.model.Spectrum;
import io.nightjar.physics.Constants;
import io.nightjar.physics.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.complex.Complex;

/**
 * Widths, branching ratios and lifetimes of the Z' and the heavy neutrinos: Z' → l⁺l⁻, hadrons and
 * neutrino pairs; N_i → N_j l⁺l⁻ through the Z' on or off its shell.
 *
 * <p>Not included, and said by {@link #notes()}: weak decays, three-neutrino modes through an
 * off-shell Z', decays with the dark scalar.
 */
public final class DecayTable {

  /** The Z' as particle name. */
  public static final String Z_PRIME = "zprime";

  private static final List<String> LEPTONS = List.of("e", "mu", "tau");
  private static final double LAST_R = 1.98; // [GeV], end of the table of R(s)

  private final Spectrum spectrum;
  private final Constants constants;
  private final Map<String, List<Decay>> decays = new LinkedHashMap<>();

  /** Computes all widths of a spectrum. */
  public DecayTable(Spectrum spectrum) {
    this.spectrum = spectrum;
    this.constants = spectrum.constants();
    decays.put(Z_PRIME, withBranching(zPrimeDecays(spectrum.zPrimeMass())));
    for (String N : spectrum.heavy()) {
      decays.put(N, withBranching(neutrinoDecays(N)));
    }
  }

  /** Channels of a particle, widest first; empty when it is stable here. */
  public List<Decay> of(String particle) {
    return decays.getOrDefault(particle, List.of());
  }

  /** Particles of the table: the Z' and the heavy neutrinos, ascending in mass. */
  public List<String> particles() {
    return List.copyOf(decays.keySet());
  }

  /** Total width [GeV]. */
  public double totalWidth(String particle) {
    return of(particle).stream().mapToDouble(Decay::width).sum();
  }

  /** Proper decay length cτ = ħc/Γ [cm]; infinite for a stable particle. */
  public double ctau(String particle) {
    return constants.hbarc() / totalWidth(particle);
  }

  /** What the widths leave out at this point, in sentences. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (spectrum.zPrimeMass() > LAST_R) {
      notes.add("The hadronic width of the Z' is left out: R(s) is tabulated up to 1.98 GeV only.");
    }
    for (String N : spectrum.heavy()) {
      if (of(N).isEmpty()) {
        notes.add(
            N
                + " has no decay through the Z' at this point and is treated as stable;"
                + " weak decays are not included.");
      }
    }
    for (String N : spectrum.heavy()) {
      if (hasOpenTriple(N)) {
        notes.add(
            N
                + " can decay to three heavy neutrinos, which is not included: its true lifetime and"
                + " branching ratios are smaller than those given.");
      }
    }
    notes.add(
        "Widths of heavy neutrinos hold decays through the Z' to charged leptons only: weak,"
            + " three-neutrino and scalar modes are not included.");
    return notes;
  }

  /** Whether N → N_j N_k N_l through the Z' is open with non-zero vertices. */
  private boolean hasOpenTriple(String N) {
    for (String j : spectrum.heavy()) {
      for (String k : spectrum.heavy()) {
        for (String l : spectrum.heavy()) {
          double products = spectrum.mass(j) + spectrum.mass(k) + spectrum.mass(l);
          boolean vertices = !spectrum.vertex(j, N).isZero() && !spectrum.vertex(k, l).isZero();
          if (vertices && products < spectrum.mass(N)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private List<Decay> withBranching(List<Decay> channels) {
    double total = channels.stream().mapToDouble(Decay::width).sum();
    return channels.stream()
        .filter(d -> d.width() > 0)
        .map(d ->
            new Decay(d.parent(), d.products(), d.width(), d.error(), d.width() / total, d.pair()))
        .sorted((a, b) -> Double.compare(b.width(), a.width()))
        .toList();
  }

  // ---- Z' -------------------------------------------------------------------------------------

  private List<Decay> zPrimeDecays(double mass) {
    List<Decay> channels = new ArrayList<>();
    for (String lepton : LEPTONS) {
      double width =
          TwoBodyWidths.vectorToPair(mass, leptonMass(lepton), spectrum.chargeCoupling());
      channels.add(simple(Z_PRIME, List.of(lepton + "-", lepton + "+"), width));
    }
    channels.add(simple(Z_PRIME, List.of("hadrons"), hadronicWidth(mass)));
    List<String> states = new ArrayList<>(spectrum.heavy());
    states.addAll(Spectrum.FLAVOURS);
    for (int i = 0; i < states.size(); i++) {
      for (int j = i; j < states.size(); j++) {
        String a = states.get(i);
        String b = states.get(j);
        channels.add(simple(Z_PRIME, List.of(a, b), neutrinoPairWidth(mass, a, b)));
      }
    }
    return channels;
  }

  private static Decay simple(String parent, List<String> products, double width) {
    return new Decay(parent, products, width, 0, 0, Optional.empty());
  }

  /** Γ = (c²m/12π) R(m²), R by linear interpolation of the table; 0 outside it. */
  private double hadronicWidth(double mass) {
    double c = spectrum.chargeCoupling();
    return c * c * mass / (12 * Math.PI) * RRatio.at(mass);
  }

  /** Measured R = σ(e⁺e⁻ → hadrons)/(4πα²/3s). */
  private static final class RRatio {
    private static final Table TABLE = Table.resource("R_ratio_below_2GeV.csv");
    private static final double[] MASS = TABLE.column("m_GeV");
    private static final double[] R = TABLE.column("R_total");

    private RRatio() {}

    static double at(double mass) {
      int last = MASS.length - 1;
      if (mass < MASS[0] || mass > MASS[last]) {
        return 0;
      }
      int found = java.util.Arrays.binarySearch(MASS, mass);
      int k = Math.min(found >= 0 ? found : -found - 2, last - 1);
      double f = (mass - MASS[k]) / (MASS[k + 1] - MASS[k]);
      return R[k] + f * (R[k + 1] - R[k]);
    }
  }

  /** Z' → N_a N_b; both charge combinations for Dirac neutrinos, ½ for identical Majorana ones. */
  private double neutrinoPairWidth(double mass, String a, String b) {
    Complex v = spectrum.vertex(a, b).multiply(spectrum.gX());
    double width =
        TwoBodyWidths.vectorToFermions(
            mass, spectrum.mass(a), spectrum.mass(b), v, rightHanded(v, a, b));
    boolean identical = a.equals(b);
    if (spectrum.isMajorana()) {
      return identical ? width / 2 : width;
    }
    return identical ? width : 2 * width;
  }

  /**
   * a_R for a_L = g V: −g V* for Majorana states, g V for a pair of heavy Dirac states, 0 with a
   * light Dirac one.
   */
  private Complex rightHanded(Complex aL, String a, String b) {
    if (spectrum.isMajorana()) {
      return aL.conjugate().negate();
    }
    boolean light = Spectrum.FLAVOURS.contains(a) || Spectrum.FLAVOURS.contains(b);
    return light ? Complex.ZERO : aL;
  }

  /** Width of a Z' of another mass: what is open at that mass [GeV]. */
  private double zPrimeWidthAt(double mass) {
    return zPrimeDecays(mass).stream().mapToDouble(Decay::width).sum();
  }

  // ---- heavy neutrinos ------------------------------------------------------------------------

  private List<Decay> neutrinoDecays(String N) {
    List<Decay> channels = new ArrayList<>();
    for (String daughter : spectrum.daughters(N)) {
      for (String lepton : LEPTONS) {
        addPair(channels, N, daughter, lepton);
      }
      addOnShell(channels, N, daughter);
    }
    return channels;
  }

  private void addPair(List<Decay> channels, String N, String daughter, String lepton) {
    double mi = spectrum.mass(N);
    double mj = spectrum.mass(daughter);
    double mf = leptonMass(lepton);
    if (!ThreeBodyDecay.isOpen(mi, mj, mf)) {
      return;
    }
    Complex aL = spectrum.vertex(daughter, N).multiply(spectrum.gX());
    ThreeBodyDecay pair =
        ThreeBodyDecay.of(
            mi,
            mj,
            mf,
            aL,
            rightHanded(aL, N, daughter),
            spectrum.chargeCoupling(),
            spectrum.zPrimeMass(),
            // Only channels that are open where the decay can reach make the propagator complex.
            zPrimeWidthAt(Math.min(spectrum.zPrimeMass(), mi - mj)));
    Estimate width = pair.width();
    channels.add(
        new Decay(
            N,
            List.of(daughter, lepton + "-", lepton + "+"),
            width.value(),
            width.error(),
            0,
            Optional.of(pair)));
  }

  /** N → N' Z' with the Z' on its shell and going to anything but charged leptons. */
  private void addOnShell(List<Decay> channels, String N, String daughter) {
    double mi = spectrum.mass(N);
    double mj = spectrum.mass(daughter);
    Complex aL = spectrum.vertex(daughter, N).multiply(spectrum.gX());
    double toZPrime =
        TwoBodyWidths.fermionToVector(
            mi, mj, spectrum.zPrimeMass(), aL, rightHanded(aL, N, daughter));
    if (toZPrime == 0) {
      return;
    }
    double charged =
        of(Z_PRIME).stream()
            .filter(d -> LEPTONS.stream().anyMatch(l -> d.products().contains(l + "-")))
            .mapToDouble(Decay::branching)
            .sum();
    channels.add(simple(N, List.of(daughter, "zprime*", "other"), toZPrime * (1 - charged)));
  }

  private double leptonMass(String lepton) {
    return switch (lepton) {
      case "e" -> constants.electronMass();
      case "mu" -> constants.muonMass();
      default -> constants.tauMass();
    };
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
   * Every way down from a heavy neutrino; probabilities sum to 1. Empty for a stable one. Daughters
   * are followed to the end, however long they live: where a decay happens is for the detector to
   * say.
   */
  public List<Chain> chains(String N) {
    List<Chain> chains = new ArrayList<>();
    for (Decay first : of(N)) {
      List<Chain> rest = chains(first.daughter());
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
}
