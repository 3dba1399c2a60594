package io.nightjar.process;

import io.nightjar.math.Estimate;
import io.nightjar.model.ThreePortal.DarkScalar;
import io.nightjar.model.VectorAxial;
import io.nightjar.process.Couplings.Plane;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * N_i → N_j l⁺l⁻ by Z', W, Z and φ off its shell; N_i → N_j hadrons by the Z'; N_i → N_jZ' and N_jφ
 * on the shell.
 */
final class NeutrinoDecays {

  /**
   * Events are made with the matrix element of Z' exchange, where W and Z change the width by less
   * than this share: statistics of events are worse.
   */
  static final double WEAK_SHARE = 1e-2;

  /** Strength of φ at amplitude squared, over that of the Z', below which it is left out. */
  private static final double SCALAR_SHARE = 1e-9;

  private static final int NAMED = 3; // channels that a note names

  private static final int LEPTONS = Couplings.LEPTONS.size();

  private final Couplings couplings;
  private final DecayMasses masses;
  private final ZPrimeDecays zPrime;
  private final @Nullable DarkScalar scalar;
  private final boolean again;
  private final double charged;
  private final double[] weak = new double[8]; // of the channel at hand, LL, LR, RL, RR
  private final double[] dark = new double[8];
  private final List<Changed> changed = new ArrayList<>();

  /** A channel that W and Z change. */
  private record Changed(int parent, List<String> products) {}

  /**
   * Decays of a point.
   *
   * @param again whether the integrals of these masses are asked for with many couplings
   */
  NeutrinoDecays(
      Couplings couplings,
      DecayMasses masses,
      ZPrimeDecays zPrime,
      @Nullable DarkScalar scalar,
      boolean again) {
    this.couplings = couplings;
    this.masses = masses;
    this.zPrime = zPrime;
    this.scalar = scalar;
    this.again = again;
    this.charged = zPrime.charged();
  }

  /** Channels that are not offered to event generation, in sentences. */
  List<String> notes() {
    if (changed.isEmpty()) {
      return List.of();
    }
    String first =
        changed.stream()
            .limit(NAMED)
            .map(c -> couplings.name(c.parent) + " -> " + String.join(" ", c.products))
            .collect(Collectors.joining(", "));
    String more = changed.size() > NAMED ? " and %d more".formatted(changed.size() - NAMED) : "";
    return List.of(
        "W and Z change the width by more than %.0f %% of %s%s: no events are made of these decays, which takes Z' exchange alone."
            .formatted(100 * WEAK_SHARE, first, more));
  }

  /** Adds the channels of a heavy state. */
  void add(int i, Channels channels) {
    double toLight = width(i, couplings.heavy());
    for (int j = 0; j < couplings.size(); j++) {
      if (couplings.mass(j) < couplings.mass(i)) {
        PairReach reach = masses.reach(i, j);
        double width = couplings.isLight(j) ? toLight : width(i, j);
        addLeptons(i, j, reach, width, channels);
        addOnShell(i, j, channels);
        addHadrons(i, j, reach, width, channels);
        addScalar(i, j, channels);
        addPhoton(i, j, channels);
      }
    }
  }

  /**
   * Width of the Z' where the decay can reach: only channels that are open there make the
   * propagator complex.
   */
  private double width(int i, int j) {
    boolean couples = false;
    int end = couplings.isLight(j) ? couplings.size() : j + 1;
    for (int k = j; k < end; k++) {
      couples |= !couplings.zPrime().isZero(k, i);
    }
    return couples && couplings.mass(j) < couplings.mass(i)
        ? zPrime.widthAt(masses.reach(i, j).shape())
        : 0;
  }

  // ---- charged leptons ------------------------------------------------------------------------

  private void addLeptons(int i, int j, PairReach reach, double width, Channels channels) {
    boolean exchange = !couplings.zPrime().isZero(j, i);
    for (int minus = 0; minus < LEPTONS; minus++) {
      for (int plus = 0; plus < LEPTONS; plus++) {
        if (reach.isOpen(minus, plus)) {
          boolean contact = contact(i, j, minus, plus);
          boolean boson = minus == plus && exchange && exchange(i, j, minus);
          Estimate phi = minus == plus ? offShellScalar(i, j, minus, reach) : Estimate.ZERO;
          if (contact || boson || phi.value() > 0) {
            double[][] integrals = reach.integrals(minus, plus, boson, width, again);
            addLeptons(i, j, minus, plus, integrals, boson ? width : -1, phi, channels);
          }
        }
      }
    }
  }

  /** Through φ off its shell, without interference; 0 where it is far below the Z'. */
  private Estimate offShellScalar(int i, int j, int lepton, PairReach reach) {
    if (scalar == null || couplings.scalar().isZero(j, i)) {
      return Estimate.ZERO;
    }
    double mass = couplings.leptonMass(lepton);
    ScalarPair pair =
        ScalarPair.of(
            couplings.mass(i),
            couplings.mass(j),
            mass,
            couplings.scalar(j, i),
            couplings.scalarRight(j, i),
            scalar.mixing() * mass / couplings.constants().vacuum(),
            scalar.mass());
    double c = couplings.charged(lepton).gV();
    double mZ = couplings.zPrimeMass();
    double zPrime = couplings.zPrime().square(j, i) * c * c / (mZ * mZ * mZ * mZ);
    return pair.isOpen() && pair.strength() > SCALAR_SHARE * zPrime
        ? pair.width(reach.scalar(lepton, scalar.mass()))
        : Estimate.ZERO;
  }

  /** With the couplings at hand; the width of the Z' is negative where it is not exchanged. */
  private void addLeptons(
      int i,
      int j,
      int minus,
      int plus,
      double[][] integrals,
      double width,
      Estimate phi,
      Channels channels) {
    List<String> products = masses.names().leptons(j, minus, plus);
    double[] forms = LeptonicDecay.forms(weak, dark);
    Estimate vectors = LeptonicDecay.width(forms, integrals[0], integrals[1]);
    Estimate both = vectors.plusBounded(phi);
    if (width < 0) {
      channels.add(products, both);
      return;
    }
    double alone = LeptonicDecay.bosonAlone(forms, integrals[0]);
    double change = both.value() / alone - 1;
    if (Math.abs(change) < WEAK_SHARE) {
      channels.add(products, both, pair(i, j, minus, width));
    } else {
      changed.add(new Changed(i, products));
      channels.add(products, both);
    }
  }

  private ThreeBodyDecay pair(int i, int j, int lepton, double width) {
    return ThreeBodyDecay.of(
        couplings.mass(i),
        couplings.mass(j),
        couplings.leptonMass(lepton),
        couplings.zPrime(j, i),
        couplings.zPrimeRight(j, i),
        couplings.charged(lepton).gV(),
        couplings.zPrimeMass(),
        width);
  }

  /** −a c of the Z': 𝓜 = −a c[…][…]/(m_Z'² − s); whether there is any. */
  private boolean exchange(int i, int j, int lepton) {
    VectorAxial c = couplings.charged(lepton);
    double re = -couplings.zPrime().re(j, i);
    double im = -couplings.zPrime().im(j, i);
    double rightRe = couplings.rightRe(j, i);
    double rightIm = couplings.rightIm(j, i);
    set(dark, 0, re * c.left(), im * c.left());
    set(dark, 1, re * c.right(), im * c.right());
    set(dark, 2, rightRe * re * c.left(), rightIm * im * c.left());
    set(dark, 3, rightRe * re * c.right(), rightIm * im * c.right());
    return c.left() != 0 || c.right() != 0;
  }

  private static void set(double[] numbers, int k, double re, double im) {
    numbers[2 * k] = re;
    numbers[2 * k + 1] = im;
  }

  /**
   * W and Z at low energy, the W term after a Fierz rearrangement: LL = −2√2 G_F[C_ji g_L δ_αβ +
   * U_αi U*_βj], LR = −2√2 G_F C_ji g_R δ_αβ for l_α⁻l_β⁺. Majorana states have the right-handed
   * ones of ν̄_jγ^μP_Rν_i = −(ν̄_iγ^μP_Lν_j): RL = 2√2 G_F[C_ij g_L δ_αβ + U_αj U*_βi]. Whether
   * there is any.
   */
  private boolean contact(int i, int j, int minus, int plus) {
    Arrays.fill(dark, 0);
    double s2 = couplings.constants().weakAngleMz();
    double same = minus == plus ? 1 : 0;
    double G = couplings.contact();
    double majorana = couplings.isMajorana() ? G : 0;
    Plane C = couplings.weak();
    left(i, j, minus, plus, same * (s2 - 0.5), -G, 0);
    set(weak, 1, -G * same * s2 * C.re(j, i), -G * same * s2 * C.im(j, i));
    left(j, i, minus, plus, same * (s2 - 0.5), majorana, 2);
    set(weak, 3, majorana * same * s2 * C.re(i, j), majorana * same * s2 * C.im(i, j));
    boolean any = false;
    for (double number : weak) {
      any |= number != 0;
    }
    return any;
  }

  /** C_to,from g_L + U_α,from U*_β,to, times a factor. */
  private void left(int from, int to, int minus, int plus, double gL, double factor, int at) {
    Plane U = couplings.active();
    double aRe = U.re(minus, from);
    double aIm = U.im(minus, from);
    double bRe = U.re(plus, to);
    double bIm = -U.im(plus, to);
    double re = couplings.weak().re(to, from) * gL + aRe * bRe - aIm * bIm;
    double im = couplings.weak().im(to, from) * gL + aRe * bIm + aIm * bRe;
    set(weak, at, factor * re, factor * im);
  }

  // ---- on the shell ---------------------------------------------------------------------------

  /** N → N' Z' with the Z' on its shell and going to anything but charged leptons. */
  private void addOnShell(int i, int j, Channels channels) {
    if (couplings.mass(i) <= couplings.mass(j) + couplings.zPrimeMass()) {
      return;
    }
    double toZPrime =
        TwoBodyWidths.fermionToVector(
            couplings.mass(i),
            couplings.mass(j),
            couplings.zPrimeMass(),
            couplings.zPrime(j, i),
            couplings.zPrimeRight(j, i));
    channels.add(masses.names().onShell(j), toZPrime * (1 - charged));
  }

  private void addScalar(int i, int j, Channels channels) {
    if (scalar == null || couplings.scalar().isZero(j, i)) {
      return;
    }
    double width =
        TwoBodyWidths.fermionToScalar(
            couplings.mass(i),
            couplings.mass(j),
            scalar.mass(),
            couplings.scalar(j, i),
            couplings.scalarRight(j, i));
    channels.add(masses.names().scalar(j), width);
  }

  /**
   * N → N' γ. Majorana states have d_R = μ, d_L = −μ*; Dirac ones d_R = μ to a light neutrino, d_L
   * = d_R = μ to a heavy one.
   */
  private void addPhoton(int i, int j, Channels channels) {
    double moment = couplings.moment(i, j);
    if (moment == 0) {
      return;
    }
    boolean oneHanded = !couplings.isMajorana() && couplings.isLight(j);
    double mi = couplings.mass(i);
    double mj = couplings.mass(j);
    double oneHand = WeakWidths.momentPhoton(mi, mj, moment);
    channels.add(
        masses.names().neutral(j, 0),
        oneHanded ? oneHand : 2 * oneHand,
        new PhotonDecay(mi, mj, oneHanded ? -1 : 0));
  }

  // ---- hadrons --------------------------------------------------------------------------------

  /** N → N' hadrons below the shell: R(s) times the spectrum of a massless pair of charge one. */
  private void addHadrons(int i, int j, PairReach reach, double width, Channels channels) {
    if (!reach.hasHadrons() || couplings.zPrime().isZero(j, i)) {
      return;
    }
    double c2 = couplings.chargeCoupling() * couplings.chargeCoupling();
    double re2 = couplings.zPrime().re(j, i) * couplings.zPrime().re(j, i);
    double im2 = couplings.zPrime().im(j, i) * couplings.zPrime().im(j, i);
    double re = couplings.rightRe(j, i);
    double im = couplings.rightIm(j, i);
    // Σ|K|² and Re(LL RL* + LR RR*), leptons being vector-like
    double squares = 2 * c2 * (re2 * (1 + re * re) + im2 * (1 + im * im));
    double flips = 2 * c2 * (re2 * re + im2 * im);
    channels.add(masses.names().hadrons(j), reach.hadrons(squares, flips, width, again));
  }
}
