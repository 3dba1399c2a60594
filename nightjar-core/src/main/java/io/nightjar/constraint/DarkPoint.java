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
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A point as numbers, for loops over many constraints: masses, couplings, branching ratios,
 * lifetimes.
 *
 * <p>Particles of the dark sector have numbers: heavy neutrinos 0 … n − 1 ascending in mass, then
 * the Z' ({@link #zPrime}), the scalar ({@link #scalar}), and {@link DecayTable#Z_PRIME_ELSE}.
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
  private final Shares zShares;
  private final double[][] finals;
  private volatile @Nullable PrecisionPoint precision;

  private DarkPoint(Spectrum spectrum, DecayTable decays) {
    this.spectrum = spectrum;
    this.decays = decays;
    this.names = new ArrayList<>(spectrum.heavy());
    names.add(DecayTable.Z_PRIME);
    names.add(DecayTable.SCALAR);
    names.add(DecayTable.Z_PRIME_ELSE);
    boolean scalar = spectrum.point().scalar().isPresent();
    this.mass = new double[names.size()];
    this.width = new double[names.size()];
    this.modes = new Mode[names.size()][];
    Arrays.fill(modes, STABLE);
    this.finals = new double[names.size()][Visible.values().length];
    boolean zPrimeElse = decays.makesZPrime();
    for (int i = 0; i < names.size(); i++) {
      if (i <= zPrime() || (i == scalar() ? scalar : zPrimeElse)) {
        mass[i] = decays.mass(names.get(i));
        width[i] = decays.totalWidth(names.get(i));
        modes[i] = read(i);
      }
    }
    this.zShares = Shares.of(modes[zPrime()], heavy());
    this.fates = Fate.of(modes, width, ascending());
    this.mixing2 = new double[Spectrum.FLAVOURS.size()][heavy()];
    for (int l = 0; l < mixing2.length; l++) {
      for (int i = 0; i < heavy(); i++) {
        mixing2[l][i] = spectrum.mixing2(Spectrum.FLAVOURS.get(l), names.get(i));
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
    return names.size() - 3;
  }

  /** Number of the Z'. */
  public int zPrime() {
    return names.size() - 3;
  }

  /** Number of the scalar. */
  public int scalar() {
    return names.size() - 2;
  }

  /** Whether the point has a scalar. */
  public boolean hasScalar() {
    return spectrum.point().scalar().isPresent();
  }

  /** Name of a particle. */
  public String name(int particle) {
    return names.get(particle);
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

  /**
   * Decays of the Z' by what flies on.
   *
   * @param hidden to light neutrinos
   * @param visible to anything that is seen at once
   * @param pairs to ν_iν_j at [i][j], i ≤ j; one light neutrino counts as number n
   */
  @SuppressWarnings("ArrayRecordComponent") // read-only
  record Shares(double hidden, double visible, double[][] pairs) {

    /** Pairs whose share is less than this part of what the others before gave are left out. */
    private static final double NEGLIGIBLE = 1e-5;

    /** A weight of ν_iν_j, i ≤ j; one light neutrino counts as number n. */
    interface OfPair {
      double at(int i, int j);
    }

    /** Σ BR w, light neutrinos having the weight 1, all others from 0 to 1. */
    double mean(DoubleSupplier ofVisible, OfPair ofPair) {
      double sum = hidden;
      sum += visible > NEGLIGIBLE * sum ? visible * ofVisible.getAsDouble() : 0;
      for (int i = 0; i < pairs.length; i++) {
        for (int j = i; j < pairs[i].length; j++) {
          sum += pairs[i][j] > NEGLIGIBLE * sum ? pairs[i][j] * ofPair.at(i, j) : 0;
        }
      }
      return sum;
    }

    private static Shares of(Mode[] modes, int heavy) {
      double hidden = 0;
      double visible = 0;
      double[][] pairs = new double[heavy][heavy + 1];
      for (Mode mode : modes) {
        if (mode.dark().length == 0) {
          hidden += mode.seen() == Mode.Seen.NOTHING ? mode.branching() : 0;
          visible += mode.seen() == Mode.Seen.NOTHING ? 0 : mode.branching();
        } else {
          pairs[mode.first()][mode.second(heavy)] += mode.branching();
        }
      }
      return new Shares(hidden, visible, pairs);
    }
  }

  /** Decays of the Z'. */
  Shares zShares() {
    return zShares;
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
    return decays
        .known()
        .get(
            double[].class,
            new Pure(flavour, N),
            () -> PureNeutrino.of(constants(), flavour).widths(mass[N]));
  }

  private record Pure(int flavour, int N) {}

  /** A scalar of the mass of this one that only mixes with the Higgs boson. */
  PureScalar pureScalar() {
    return decays
        .known()
        .get(PureScalar.class, PureScalar.class, () -> PureScalar.of(constants(), mass[scalar()]));
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
    return decays
        .known()
        .get(
            int[].class,
            Fate.class,
            () ->
                IntStream.range(0, mass.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> mass[i]))
                    .mapToInt(i -> i)
                    .toArray());
  }

  private Mode[] read(int i) {
    List<Decay> list = decays.of(names.get(i));
    Pattern.Known patterns = Pattern.Known.of(names.get(i), names, decays);
    Mode[] all = new Mode[list.size()];
    for (int k = 0; k < all.length; k++) {
      Decay decay = list.get(k);
      Pattern pattern = patterns.of(decay, decays);
      all[k] = pattern.of(decay.branching());
      finals[i][pattern.visible().ordinal()] += decay.branching();
    }
    return all;
  }
}
