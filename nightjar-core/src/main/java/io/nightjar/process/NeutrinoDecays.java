package io.nightjar.process;

import io.nightjar.math.Estimate;
import io.nightjar.math.GaussLegendre;
import io.nightjar.model.ThreePortal.DarkScalar;
import io.nightjar.model.VectorAxial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.hipparchus.complex.Complex;

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

  /** Order of the quadrature between two bends of R, at the end and if the Z' is just behind it. */
  private static final int NODES = 6;

  private static final int END_NODES = 12;
  private static final int POLE_NODES = 32;

  /** Shares of the range that are near its end, which has a root, and near the Z' behind it. */
  private static final double END = 0.12;

  private static final double POLE = 0.3;

  private final Couplings couplings;
  private final ZPrimeDecays zPrime;
  private final Optional<DarkScalar> scalar;
  private final double charged;
  private final List<String> changed = new ArrayList<>(); // channels that W and Z change

  NeutrinoDecays(Couplings couplings, ZPrimeDecays zPrime, Optional<DarkScalar> scalar) {
    this.couplings = couplings;
    this.zPrime = zPrime;
    this.scalar = scalar;
    this.charged = zPrime.charged();
  }

  /** Channels that are not offered to event generation, in sentences. */
  List<String> notes() {
    if (changed.isEmpty()) {
      return List.of();
    }
    String first = String.join(", ", changed.subList(0, Math.min(NAMED, changed.size())));
    String more = changed.size() > NAMED ? " and %d more".formatted(changed.size() - NAMED) : "";
    return List.of(
        "W and Z change the width by more than %.0f %% of %s%s: no events are made of these decays, which takes Z' exchange alone."
            .formatted(100 * WEAK_SHARE, first, more));
  }

  /** Adds the channels of a heavy state. */
  void add(int i, List<Decay> channels) {
    Reach light = new Reach(i, couplings.heavy());
    for (int j = 0; j < couplings.size(); j++) {
      if (couplings.mass(j) < couplings.mass(i)) {
        Reach reach = couplings.isLight(j) ? light : new Reach(i, j);
        addLeptons(i, j, reach, channels);
        addOnShell(i, j, channels);
        addHadrons(i, j, reach, channels);
        addScalar(i, j, channels);
        addPhoton(i, j, channels);
      }
    }
  }

  /** Integrals of one pair of masses: light daughters share them. */
  private final class Reach {
    private final double mi;
    private final double mj;
    private final double width;
    private final Map<Integer, double[][]> integrals = new HashMap<>();
    private final Map<Integer, Estimate> hadrons = new HashMap<>();

    Reach(int i, int j) {
      mi = couplings.mass(i);
      mj = couplings.mass(j);
      // Only channels that are open where the decay can reach make the propagator complex.
      width = couples(i, j) ? zPrime.widthAt(Math.min(couplings.zPrimeMass(), mi - mj)) : 0;
    }

    private boolean couples(int i, int j) {
      int end = couplings.isLight(j) ? couplings.size() : j + 1;
      return IntStream.range(j, end).anyMatch(k -> !couplings.zPrime(k, i).isZero());
    }

    boolean isOpen(int minus, int plus) {
      return PairIntegrals.isOpen(mi, mj, couplings.leptonMass(minus), couplings.leptonMass(plus));
    }

    /** Fine and coarse. */
    double[][] integrals(int minus, int plus, boolean boson) {
      int first = Math.min(minus, plus);
      int second = Math.max(minus, plus);
      int key = (boson ? 9 : 0) + 3 * first + second;
      return integrals.computeIfAbsent(key, k -> compute(first, second, boson));
    }

    private double[][] compute(int first, int second, boolean boson) {
      double m1 = couplings.leptonMass(first);
      double m2 = couplings.leptonMass(second);
      PairIntegrals pair =
          boson
              ? PairIntegrals.boson(mi, mj, m1, m2, couplings.zPrimeMass(), width)
              : PairIntegrals.contact(mi, mj, m1, m2);
      return new double[][] {pair.fine(), pair.coarse()};
    }
  }

  // ---- charged leptons ------------------------------------------------------------------------

  private void addLeptons(int i, int j, Reach reach, List<Decay> channels) {
    for (int minus = 0; minus < Couplings.LEPTONS.size(); minus++) {
      for (int plus = 0; plus < Couplings.LEPTONS.size(); plus++) {
        if (reach.isOpen(minus, plus)) {
          ChiralCouplings weak = contact(i, j, minus, plus);
          ChiralCouplings dark = minus == plus ? exchange(i, j, minus) : ChiralCouplings.ZERO;
          Estimate phi = minus == plus ? offShellScalar(i, j, minus) : Estimate.ZERO;
          if (!weak.isZero() || !dark.isZero() || phi.value() > 0) {
            channels.add(leptons(i, j, minus, plus, weak, dark, phi, reach));
          }
        }
      }
    }
  }

  /** Through φ off its shell, without interference; 0 where it is far below the Z'. */
  private Estimate offShellScalar(int i, int j, int lepton) {
    if (scalar.isEmpty() || couplings.scalar(j, i).isZero()) {
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
            scalar.get().mixing() * mass / couplings.constants().vacuum(),
            scalar.get().mass());
    double c = couplings.charged(lepton).gV();
    double mZ = couplings.zPrimeMass();
    double zPrime = TwoBodyWidths.square(couplings.zPrime(j, i)) * c * c / (mZ * mZ * mZ * mZ);
    return pair.isOpen() && pair.strength() > SCALAR_SHARE * zPrime ? pair.width() : Estimate.ZERO;
  }

  private Decay leptons(
      int i,
      int j,
      int minus,
      int plus,
      ChiralCouplings weak,
      ChiralCouplings dark,
      Estimate phi,
      Reach reach) {
    List<String> products =
        List.of(
            couplings.name(j),
            Couplings.LEPTONS.get(minus) + "-",
            Couplings.LEPTONS.get(plus) + "+");
    double[][] integrals = reach.integrals(minus, plus, !dark.isZero());
    double[] forms = LeptonicDecay.forms(weak, dark);
    Estimate vectors = LeptonicDecay.width(forms, integrals[0], integrals[1]);
    Estimate both = new Estimate(vectors.value() + phi.value(), vectors.error() + phi.error());
    Decay decay = Decay.of(couplings.name(i), products, both);
    if (dark.isZero()) {
      return decay;
    }
    double alone = LeptonicDecay.sum(LeptonicDecay.forms(ChiralCouplings.ZERO, dark), integrals[0]);
    double change = decay.width() / alone - 1;
    if (Math.abs(change) < WEAK_SHARE) {
      return decay.with(pair(i, j, minus, reach.width));
    }
    changed.add(decay.label());
    return decay;
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

  /** −a c of the Z': 𝓜 = −a c[…][…]/(m_Z'² − s). */
  private ChiralCouplings exchange(int i, int j, int lepton) {
    VectorAxial c = couplings.charged(lepton);
    return ChiralCouplings.product(
        couplings.zPrime(j, i),
        couplings.zPrimeRight(j, i),
        new Complex(-c.left()),
        new Complex(-c.right()));
  }

  /**
   * W and Z at low energy, the W term after a Fierz rearrangement: LL = −2√2 G_F[C_ji g_L δ_αβ +
   * U_αi U*_βj], LR = −2√2 G_F C_ji g_R δ_αβ for l_α⁻l_β⁺. Majorana states have the right-handed
   * ones of ν̄_jγ^μP_Rν_i = −(ν̄_iγ^μP_Lν_j): RL = 2√2 G_F[C_ij g_L δ_αβ + U_αj U*_βi].
   */
  private ChiralCouplings contact(int i, int j, int minus, int plus) {
    double s2 = couplings.constants().weakAngleMz();
    double same = minus == plus ? 1 : 0;
    Complex LL = left(i, j, minus, plus, same * (s2 - 0.5));
    Complex LR = couplings.weak(j, i).multiply(same * s2);
    Complex RL = left(j, i, minus, plus, same * (s2 - 0.5));
    Complex RR = couplings.weak(i, j).multiply(same * s2);
    double majorana = couplings.isMajorana() ? couplings.contact() : 0;
    return new ChiralCouplings(
        LL.multiply(-couplings.contact()),
        LR.multiply(-couplings.contact()),
        RL.multiply(majorana),
        RR.multiply(majorana));
  }

  /** C_to,from g_L + U_α,from U*_β,to. */
  private Complex left(int from, int to, int minus, int plus, double gL) {
    Complex w = couplings.active(minus, from).multiply(couplings.active(plus, to).conjugate());
    return couplings.weak(to, from).multiply(gL).add(w);
  }

  // ---- on the shell ---------------------------------------------------------------------------

  /** N → N' Z' with the Z' on its shell and going to anything but charged leptons. */
  private void addOnShell(int i, int j, List<Decay> channels) {
    double toZPrime =
        TwoBodyWidths.fermionToVector(
            couplings.mass(i),
            couplings.mass(j),
            couplings.zPrimeMass(),
            couplings.zPrime(j, i),
            couplings.zPrimeRight(j, i));
    List<String> products = List.of(couplings.name(j), "zprime*", "other");
    channels.add(Decay.of(couplings.name(i), products, toZPrime * (1 - charged)));
  }

  private void addScalar(int i, int j, List<Decay> channels) {
    scalar.ifPresent(s -> {
      double width =
          TwoBodyWidths.fermionToScalar(
              couplings.mass(i),
              couplings.mass(j),
              s.mass(),
              couplings.scalar(j, i),
              couplings.scalarRight(j, i));
      channels.add(
          Decay.of(couplings.name(i), List.of(couplings.name(j), DecayTable.SCALAR), width));
    });
  }

  /**
   * N → N' γ. Majorana states have d_R = μ, d_L = −μ*; Dirac ones d_R = μ to a light neutrino, d_L
   * = d_R = μ to a heavy one.
   */
  private void addPhoton(int i, int j, List<Decay> channels) {
    double moment = couplings.moment(i, j);
    if (moment == 0) {
      return;
    }
    boolean oneHanded = !couplings.isMajorana() && couplings.isLight(j);
    double mi = couplings.mass(i);
    double mj = couplings.mass(j);
    double oneHand = WeakWidths.momentPhoton(mi, mj, moment);
    channels.add(
        Decay.of(
                couplings.name(i),
                List.of(couplings.name(j), DecayTable.PHOTON),
                oneHanded ? oneHand : 2 * oneHand)
            .with(new PhotonDecay(mi, mj, oneHanded ? -1 : 0)));
  }

  // ---- hadrons --------------------------------------------------------------------------------

  /** N → N' hadrons below the shell: R(s) times the spectrum of a massless pair of charge one. */
  private void addHadrons(int i, int j, Reach reach, List<Decay> channels) {
    double range = reach.mi - reach.mj;
    boolean closed = range <= HadronRatio.threshold() || range > couplings.zPrimeMass();
    if (closed || couplings.zPrime(j, i).isZero()) {
      return;
    }
    Complex c = new Complex(couplings.chargeCoupling());
    double[] forms =
        LeptonicDecay.forms(
            ChiralCouplings.ZERO,
            ChiralCouplings.product(couplings.zPrime(j, i), couplings.zPrimeRight(j, i), c, c));
    // without the mass of the daughter only the first form counts: once for all light ones
    Estimate width =
        couplings.isLight(j)
            ? reach.hadrons.computeIfAbsent(0, k -> hadrons(reach, 1, 0)).times(forms[3])
            : hadrons(reach, forms[3], forms[PairIntegrals.NEUTRINO_FLIPS + 3]);
    channels.add(Decay.of(couplings.name(i), List.of(couplings.name(j), "hadrons"), width));
  }

  private Estimate hadrons(Reach reach, double squares, double flips) {
    PairIntegrals massless =
        PairIntegrals.boson(reach.mi, reach.mj, 0, 0, couplings.zPrimeMass(), reach.width);
    DoubleUnaryOperator dGammaDs = M -> massless.massless(M * M, squares, flips);
    double range = reach.mi - reach.mj;
    double fine = hadrons(dGammaDs, range, true);
    return new Estimate(fine, Math.abs(fine - hadrons(dGammaDs, range, false)));
  }

  /** ∫ds R dΓ/ds: far from the end of the range across the bends of R, then between them. */
  private double hadrons(DoubleUnaryOperator dGammaDs, double range, boolean fine) {
    boolean pole = range > (1 - POLE) * couplings.zPrimeMass();
    double last = HadronRule.reached((1 - (pole ? POLE : END)) * range);
    double sum = HadronRule.integrate(last, fine, dGammaDs);
    double[] edges = HadronRatio.bends(last, range);
    HadronRatio ratio = zPrime.ratio();
    for (int k = 0; k + 1 < edges.length; k++) {
      boolean close = range - edges[k + 1] < edges[k + 1] - edges[k];
      int nodes = close ? (pole ? POLE_NODES : END_NODES) : (pole ? END_NODES : NODES);
      GaussLegendre rule = GaussLegendre.of(nodes - (fine ? 0 : 1));
      DoubleUnaryOperator R = ratio.between(edges[k], edges[k + 1]);
      DoubleUnaryOperator perMass = M -> 2 * M * R.applyAsDouble(M) * dGammaDs.applyAsDouble(M);
      sum += rooted(rule, range, edges[k], edges[k + 1], perMass);
    }
    return sum;
  }

  /** ∫dM with M = range − t²: takes a root at the end of the range away. */
  private static double rooted(
      GaussLegendre rule, double range, double start, double end, DoubleUnaryOperator perMass) {
    double last = Math.sqrt(range - end);
    return rule.integrate(
        last, Math.sqrt(range - start), t -> 2 * t * perMass.applyAsDouble(range - t * t));
  }
}
