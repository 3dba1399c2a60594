package io.nightjar.constraint;

import io.nightjar.model.GaugeSector;
import io.nightjar.model.Spectrum;
import io.nightjar.model.ThreePortal;
import io.nightjar.model.ThreePortal.DarkPhoton;
import io.nightjar.physics.Constants;
import io.nightjar.precision.Evidence;
import io.nightjar.precision.PrecisionPoint;
import io.nightjar.process.Decay;
import io.nightjar.process.DecayTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.complex.Complex;
import org.jspecify.annotations.Nullable;

/**
 * A point as numbers, for loops over many constraints: masses, couplings, branching ratios,
 * lifetimes.
 *
 * <p>Particles of the dark sector have numbers: heavy neutrinos 0 … n − 1 ascending in mass, then
 * the Z' ({@link #zPrime}), the scalar ({@link #scalar}), and the Z' among decays that are not to
 * charged leptons ({@link #zPrimeElse}), which is what decays of neutrinos to a Z' on its shell
 * name.
 */
public final class DarkPoint implements Particles {

  private static final Mode[] STABLE = {};

  private final Spectrum spectrum;
  private final DecayTable decays;
  private final List<String> names;
  private final double[] mass;
  private final double[] width;
  private final double[][] mixing2;
  private final Mode[][] modes;
  private final Fate[] fates;
  private final double[][] finals;
  private final double[][] @Nullable [] pure;
  private volatile @Nullable PureScalar pureScalar;
  private volatile @Nullable PrecisionPoint precision;

  private DarkPoint(Spectrum spectrum, DecayTable decays) {
    this.spectrum = spectrum;
    this.decays = decays;
    this.names = new ArrayList<>(spectrum.heavy());
    names.add(DecayTable.Z_PRIME);
    names.add(DecayTable.SCALAR);
    boolean scalar = spectrum.point().scalar().isPresent();
    this.mass = new double[names.size() + 1];
    this.width = new double[names.size() + 1];
    this.modes = new Mode[names.size() + 1][];
    Arrays.fill(modes, STABLE);
    this.pure = new double[Spectrum.FLAVOURS.size()][heavy()][];
    this.finals = new double[names.size()][Visible.values().length];
    for (int i = 0; i < names.size() - (scalar ? 0 : 1); i++) {
      mass[i] = decays.mass(names.get(i));
      width[i] = decays.totalWidth(names.get(i));
      modes[i] = decays.of(names.get(i)).stream().map(this::mode).toArray(Mode[]::new);
      for (Decay decay : decays.of(names.get(i))) {
        finals[i][Visible.of(decay.products()).ordinal()] += decay.branching();
      }
    }
    withoutLeptons();
    this.fates = Fate.of(modes, width, ascending());
    this.mixing2 = new double[Spectrum.FLAVOURS.size()][heavy()];
    for (int l = 0; l < mixing2.length; l++) {
      for (int i = 0; i < heavy(); i++) {
        Complex u = spectrum.activeMixing(Spectrum.FLAVOURS.get(l), names.get(i));
        mixing2[l][i] = u.getReal() * u.getReal() + u.getImaginary() * u.getImaginary();
      }
    }
  }

  /** The numbers of a point. */
  public static DarkPoint of(Spectrum spectrum, DecayTable decays) {
    return new DarkPoint(spectrum, decays);
  }

  /** A point with other couplings; what masses fix is shared if they are the same. */
  public DarkPoint at(Spectrum other) {
    return of(other, decays.at(other));
  }

  /** The point itself. */
  public Spectrum spectrum() {
    return spectrum;
  }

  /** Its widths. */
  public DecayTable decays() {
    return decays;
  }

  /** Constants of nature. */
  public Constants constants() {
    return spectrum.constants();
  }

  /** Number of heavy neutrinos. */
  public int heavy() {
    return names.size() - 2;
  }

  /** Number of the Z'. */
  public int zPrime() {
    return names.size() - 2;
  }

  /** Number of the scalar. */
  public int scalar() {
    return names.size() - 1;
  }

  /** Number of the Z' among its decays other than to charged leptons. */
  public int zPrimeElse() {
    return names.size();
  }

  /** Whether the point has a scalar. */
  public boolean hasScalar() {
    return spectrum.point().scalar().isPresent();
  }

  /** Name of a particle. */
  public String name(int particle) {
    return names.get(Math.min(particle, names.size() - 1) - (particle == names.size() ? 1 : 0));
  }

  /** Mass [GeV]. */
  @Override
  public double mass(int particle) {
    return mass[particle];
  }

  /** Total width [GeV]; 0 of a stable particle. */
  public double width(int particle) {
    return width[particle];
  }

  /** Proper decay length [cm]; infinite for a stable particle. */
  @Override
  public double ctau(int particle) {
    return constants().hbarc() / width[particle];
  }

  /** Lifetime [s]; infinite for a stable particle. */
  public double lifetime(int particle) {
    return constants().hbar() / width[particle];
  }

  /**
   * |U_lN|².
   *
   * @param flavour 0, 1, 2 for e, μ, τ
   * @param N number of a heavy neutrino
   */
  public double mixing2(int flavour, int N) {
    return mixing2[flavour][N];
  }

  /** ε: strength of the coupling to charge over e. */
  public double epsilon() {
    return spectrum.point().darkPhoton().epsilon();
  }

  /**
   * The same point with another ε, everything else as it is; χ, where one was given, in proportion.
   * Modes of three neutrinos are left out. Takes milliseconds.
   */
  DarkPoint withEpsilon(double epsilon) {
    ThreePortal p = spectrum.point();
    DarkPhoton old = p.darkPhoton();
    DarkPhoton other =
        old.chi().isPresent()
            ? DarkPhoton.of(
                GaugeSector.of(
                    constants(), old.mass(), old.chi().getAsDouble() * epsilon / old.epsilon()))
            : new DarkPhoton(old.mass(), epsilon);
    Spectrum changed = new Spectrum(p.with(other), constants());
    return of(changed, DecayTable.withoutTriples(changed));
  }

  /** Mass of the Z' [GeV]. */
  public double zPrimeMass() {
    return mass[zPrime()];
  }

  /** sin θ of the scalar, 0 without one. */
  public double sine() {
    return spectrum.point().scalar().map(s -> s.mixing()).orElse(0.0);
  }

  /** Decays of a particle; not to be changed. */
  Mode[] modes(int particle) {
    return modes[particle];
  }

  @Override
  public Fate fate(int particle) {
    return fates[particle];
  }

  /** Share of decays of a particle with this visible in them, and no dark daughter. */
  double branching(int particle, Mode.Seen seen) {
    double sum = 0;
    for (Mode mode : modes[particle]) {
      sum += mode.seen() == seen && mode.dark().length == 0 ? mode.branching() : 0;
    }
    return sum;
  }

  /**
   * Γ/|U|² by the number of a {@link Visible} of a heavy neutrino that has this mass and only mixes
   * with one flavour, Majorana [GeV]; not to be changed.
   */
  double[] pure(int flavour, int N) {
    double[] known = pure[flavour][N];
    if (known == null) {
      known = PureNeutrino.of(constants(), flavour).widths(mass[N]);
      pure[flavour][N] = known; // the same whoever is first
    }
    return known;
  }

  /** A scalar of the mass of this one that only mixes with the Higgs boson. */
  PureScalar pureScalar() {
    PureScalar known = pureScalar;
    if (known == null) {
      known = PureScalar.of(constants(), mass[scalar()]);
      pureScalar = known; // the same whoever is first
    }
    return known;
  }

  /**
   * What numbers without a detector are computed from; shared by all that ask with one evidence.
   */
  public PrecisionPoint precision(Evidence evidence) {
    PrecisionPoint known = precision;
    if (known == null) {
      known = PrecisionPoint.of(spectrum, decays, evidence);
      precision = known; // whoever is first: the same numbers
    }
    return known.with(evidence);
  }

  /** Share of decays of a particle with this visible final state, whatever else is in them. */
  double share(int particle, Visible visible) {
    return finals[particle][visible.ordinal()];
  }

  // ---- reading decays -------------------------------------------------------------------------

  /** Numbers, lightest first: daughters come before their parents. */
  private int[] ascending() {
    return IntStream.range(0, mass.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> mass[i]))
        .mapToInt(i -> i)
        .toArray();
  }

  private Mode mode(Decay decay) {
    int[] dark = new int[decay.products().size()];
    double[] share = new double[dark.length];
    int count = 0;
    double carried = 0;
    for (String product : decay.products()) {
      int number = number(product);
      double part = part(decay, product);
      carried += number >= 0 || isNeutrino(product) ? part : 0;
      if (number >= 0) {
        dark[count] = number;
        share[count++] = part;
      }
    }
    Mode.Seen seen = seen(decay);
    double open = seen == Mode.Seen.NOTHING ? 0 : Math.max(0, 1 - carried);
    return new Mode(
        seen, decay.branching(), Arrays.copyOf(dark, count), Arrays.copyOf(share, count), open);
  }

  /**
   * Mean share of the momentum. Beside a pair, that of 1 − (m² − m_k² + ⟨q²⟩)/2m² with ⟨q²⟩ = 0.3
   * (m − m_k)²: exact for V − A and a massless daughter, 0.286 for a small splitting.
   */
  private double part(Decay decay, String product) {
    double m = massOf(decay.parent());
    double mk = massOf(product);
    boolean alone = decay.products().stream().filter(p -> number(p) >= 0).count() == 1;
    if (decay.products().size() != 3 || !alone || mk == 0) {
      return decay.share(product, this::massOf);
    }
    return 1 - ((m - mk) * (m + mk) + 0.3 * (m - mk) * (m - mk)) / (2 * m * m);
  }

  private Mode.Seen seen(Decay decay) {
    List<String> visible =
        decay.products().stream().filter(p -> number(p) < 0 && !isNeutrino(p)).toList();
    if (visible.isEmpty() || visible.equals(List.of("other"))) {
      return Mode.Seen.NOTHING;
    }
    if (visible.equals(List.of("e-", "e+"))) {
      return Mode.Seen.ELECTRONS;
    }
    if (visible.equals(List.of("mu-", "mu+"))) {
      return Mode.Seen.MUONS;
    }
    return visible.equals(List.of(DecayTable.PHOTON)) ? Mode.Seen.PHOTON : Mode.Seen.OTHER;
  }

  /** Light neutrinos; heavy ones have numbers. */
  private static boolean isNeutrino(String product) {
    return product.startsWith("nu");
  }

  private int number(String product) {
    return product.equals("zprime*") ? zPrimeElse() : names.indexOf(product);
  }

  private double massOf(String product) {
    int number = product.equals("zprime*") ? zPrime() : names.indexOf(product);
    return number < 0 ? 0 : decays.mass(names.get(number));
  }

  /** What is left of the Z' when charged leptons are taken out, each share grown accordingly. */
  private void withoutLeptons() {
    int z = zPrime();
    mass[zPrimeElse()] = mass[z];
    width[zPrimeElse()] = width[z];
    Mode[] rest = Arrays.stream(modes[z]).filter(m -> !isLeptons(m)).toArray(Mode[]::new);
    double sum = Arrays.stream(rest).mapToDouble(Mode::branching).sum();
    modes[zPrimeElse()] =
        Arrays.stream(rest)
            .map(m -> new Mode(m.seen(), m.branching() / sum, m.dark(), m.share(), m.open()))
            .toArray(Mode[]::new);
  }

  private static boolean isLeptons(Mode mode) {
    return mode.seen() == Mode.Seen.ELECTRONS || mode.seen() == Mode.Seen.MUONS;
  }
}
