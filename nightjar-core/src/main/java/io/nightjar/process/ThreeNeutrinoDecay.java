package io.nightjar.process;

import io.nightjar.math.Estimate;
import java.util.List;
import org.hipparchus.complex.Complex;

/**
 * ν_i → ν₁ν₂ν₃ by exchange of vector bosons.
 *
 * <p>T(a; bc) = Σ_B [ū_aγ^μ(L_ai P_L + R_ai P_R)u_i][ū_bγ_μ(L_bc P_L + R_bc P_R)v_c] D_B(s_bc), D =
 * 1/(M² − s − iMΓ). Majorana states: 𝓜 = T(1; 23) + T(2; 31) + T(3; 12). Dirac states, 3 being the
 * antiparticle: 𝓜 = T(1; 23) − T(2; 13).
 *
 * <p>Σ|𝓜|² = Σ_pq D_p D_q* G_pq, where p and q run over exchanges and G_pq is a polynomial of
 * invariants: squares as of {@link LeptonicDecay}; interference of T(a; bc) with T(b; ac) is one
 * trace, Tr[(p̸_a + m_a)γ^μ…(p̸_i + m_i)γ^ν…(p̸_b + m_b)γ_μ…(p̸_c − m_c)γ_ν…]. Derivation and
 * checks: docs/physics/widths.md.
 */
final class ThreeNeutrinoDecay {

  /** Exchanges of smaller amplitudes are below the precision of the quadrature. */
  private static final double WEAKEST = 1e-8;

  /** Shares of interference that do not count, where it is wanted exactly and roughly. */
  private static final double NEGLIGIBLE = 1e-11;

  private static final double LITTLE = 1e-4;

  /** Two orders that are both low may agree by chance: their error is never below this share. */
  private static final double ROUGH = 0.05;

  /** Pairs of each exchange as (a; bc): Majorana states, Dirac ones with 3 the antiparticle. */
  private static final int[][] MAJORANA = {{1, 2, 3}, {2, 3, 1}, {3, 1, 2}};

  private static final int[][] DIRAC = {{1, 2, 3}, {2, 1, 3}};

  // chiralities of an exchange
  private static final int LL = 0;
  private static final int LR = 1;
  private static final int RL = 2;
  private static final int RR = 3;
  static final int CHIRALITIES = 4;

  /**
   * A boson and its couplings at amplitude level; state 0 is the parent.
   *
   * @param mass M [GeV]
   * @param width Γ where the decay can reach [GeV]; 0 of all but the first
   * @param left L_ab
   * @param right R_ab
   */
  @SuppressWarnings("ArrayRecordComponent") // read only
  record Boson(double mass, double width, Complex[][] left, Complex[][] right) {

    private ChiralCouplings product(int a, int b, int c) {
      return ChiralCouplings.product(left[a][0], right[a][0], left[b][c], right[b][c]);
    }
  }

  private final boolean majorana;
  private final TripleIntegrals integrals;
  private final double[] m;
  private final TripleSums sums;
  private final double[][] K; // of each exchange, empty where there is none
  private final int[] present; // numbers of exchanges
  private int exchanges;
  private final double bound; // on the width
  private final double[] sizes; // of amplitudes squared
  private double strongest;

  // sums at hand, and integrals that go into them
  private double real;
  private double cross;
  private double error;
  private double[] columns = new double[0];
  private double[] errors = new double[0];

  /**
   * A decay.
   *
   * @param masses of parent and daughters [GeV]
   * @param bosons that are exchanged; exchanges that the decay can put on shell are left out
   */
  ThreeNeutrinoDecay(boolean majorana, double[] masses, List<Boson> bosons) {
    this(
        majorana,
        new TripleSums(
            new TripleIntegrals(
                masses, bosons.stream().mapToDouble(b -> b.mass * b.mass).toArray()),
            bosons.getFirst().mass * bosons.getFirst().width,
            false),
        sizes(couplings(majorana, bosons)),
        couplings(majorana, bosons));
  }

  private static double[] sizes(double[][] couplings) {
    double[] sizes = new double[couplings.length];
    for (int k = 0; k < sizes.length; k++) {
      for (double number : couplings[k]) {
        sizes[k] += number * number;
      }
    }
    return sizes;
  }

  private static double[][] couplings(boolean majorana, List<Boson> bosons) {
    double[][] K = new double[3 * bosons.size()][];
    for (int k = 0; k < K.length; k++) {
      int[][] pairs = pairs(majorana);
      int[] pair = k % 3 < pairs.length ? pairs[k % 3] : new int[0];
      K[k] =
          pair.length == 0
              ? new double[8]
              : bosons.get(k / 3).product(pair[0], pair[1], pair[2]).numbers();
    }
    return K;
  }

  /**
   * A decay whose integrals are shared with others of the same masses.
   *
   * @param sizes Σ|K|² by exchange; read
   * @param K couplings of each exchange, as {@link ChiralCouplings#numbers}, where it is not 0;
   *     kept
   */
  ThreeNeutrinoDecay(boolean majorana, TripleSums sums, double[] sizes, double[][] K) {
    this.majorana = majorana;
    this.sums = sums;
    this.integrals = sums.integrals();
    this.m = integrals.masses();
    this.K = K;
    this.present = new int[K.length];
    this.sizes = new double[K.length];
    findExchanges(sizes);
    this.bound = exchanges == 0 ? 0 : integrals.bound(sizes);
  }

  /** Exchanges by a as (a; bc). */
  static int[][] pairs(boolean majorana) {
    return majorana ? MAJORANA : DIRAC;
  }

  /** Those that are not on the shell and not far below the strongest amplitude. */
  private void findExchanges(double[] squares) {
    for (int k = 0; k < K.length; k++) {
      strongest = Math.max(strongest, size(k, squares));
    }
    for (int k = 0; k < K.length; k++) {
      double size = size(k, squares);
      if (size > 0 && size >= WEAKEST * WEAKEST * strongest) {
        sizes[exchanges] = size;
        present[exchanges++] = k;
      }
    }
  }

  /** Of an amplitude squared, roughly. */
  private double size(int exchange, double[] squares) {
    double pole = integrals.pole(exchange / 3);
    return integrals.isOnShell(exchange) ? 0 : squares[exchange] / (pole * pole);
  }

  /** Whether nothing is exchanged or there is no room. */
  boolean isClosed() {
    return exchanges == 0 || m[0] <= m[1] + m[2] + m[3];
  }

  // ---- spin sums ------------------------------------------------------------------------------

  /**
   * ΣG_pq D_p D_q* and its error.
   *
   * @param least amplitudes p and q whose product is a smaller share of the largest are left out
   */
  private Estimate sum(TripleSums of, double least) {
    real = 0;
    cross = 0;
    error = 0;
    double crossed = 0;
    double smallest = least * least * strongest * strongest;
    for (int k = 0; k < exchanges; k++) {
      for (int l = k; l < exchanges; l++) {
        if (sizes[k] * sizes[l] >= smallest) {
          int p = present[k];
          int q = present[l];
          columns = of.columns(p, q);
          errors = of.errors(p, q);
          double before = cross;
          product(p, q);
          crossed += Math.abs(cross - before);
        }
      }
    }
    return estimate(of.on(), crossed);
  }

  private Estimate estimate(double on, double crossed) {
    return new Estimate(
        real + on * cross, Math.abs(error) + TripleIntegrals.PRECISION * on * crossed);
  }

  /** Adds G_pq D_p D_q*, twice if these are two. */
  private void product(int p, int q) {
    int[] first = pairs(majorana)[p % 3];
    int[] second = pairs(majorana)[q % 3];
    double factor = p == q ? 1 : 2;
    if (first[0] == second[0]) {
      square(first, K[p], K[q], factor, p == q ? 0 : 1);
    } else if (!majorana) {
      interference(first, K[p], K[q], factor, 1);
    } else if (first[1] == second[0]) {
      // T(a; bc) with T(b; ac), of which the Majorana amplitude holds −T(b; ca)
      interference(first, K[p], turned(K[q]), factor, 1);
    } else {
      // the same with p and q exchanged and the conjugate taken
      interference(second, K[q], turned(K[p]), factor, -1);
    }
  }

  /** Couplings of T(b; ac) from those of T(b; ca) = −T(b; ac): L_ac = −R_ca, R_ac = −L_ca. */
  private static double[] turned(double[] K) {
    return new double[] {-K[2], -K[3], -K[0], -K[1], -K[6], -K[7], -K[4], -K[5]};
  }

  private void square(int[] abc, double[] K, double[] Q, double factor, int sign) {
    int a = abc[0];
    int b = abc[1];
    int c = abc[2];
    add(TripleIntegrals.quartic(c), 16 * factor, K, LL, Q, LL, RR, RR, sign);
    add(TripleIntegrals.quartic(b), 16 * factor, K, LR, Q, LR, RL, RL, sign);
    double leptons = 8 * factor * m[b] * m[c];
    add(TripleIntegrals.parent(a), leptons, K, LL, Q, LR, RL, RR, sign);
    add(TripleIntegrals.parent(a), leptons, K, LR, Q, LL, RR, RL, sign);
    double neutrinos = -8 * factor * m[0] * m[a];
    add(TripleIntegrals.dot(b, c), neutrinos, K, LL, Q, RL, LR, RR, sign);
    add(TripleIntegrals.dot(b, c), neutrinos, K, RL, Q, LL, RR, LR, sign);
    double both = -16 * factor * m[0] * m[a] * m[b] * m[c];
    add(TripleIntegrals.CONSTANT, both, K, LL, Q, RR, LR, RL, sign);
    add(TripleIntegrals.CONSTANT, both, K, RR, Q, LL, RL, LR, sign);
  }

  /** −Σ T(a; bc) T(b; ac)* with couplings K and Q; the conjugate for sign −1. */
  private void interference(int[] abc, double[] K, double[] Q, double factor, int sign) {
    int a = abc[0];
    int b = abc[1];
    int c = abc[2];
    double i8 = 8 * factor * m[0];
    add(TripleIntegrals.quartic(c), 16 * factor, K, LL, Q, LL, RR, RR, sign);
    add(TripleIntegrals.dot(a, c), -i8 * m[b], K, LL, Q, RL, RR, LR, sign);
    add(TripleIntegrals.dot(a, b), i8 * m[c], K, LR, Q, RL, RL, LR, sign);
    add(TripleIntegrals.dot(b, c), -i8 * m[a], K, LR, Q, RR, RL, LL, sign);
    double d8 = 8 * factor;
    add(TripleIntegrals.parent(a), d8 * m[b] * m[c], K, LR, Q, LL, RL, RR, sign);
    add(TripleIntegrals.parent(c), -d8 * m[a] * m[b], K, LR, Q, LR, RL, RL, sign);
    add(TripleIntegrals.parent(b), d8 * m[a] * m[c], K, LL, Q, LR, RR, RL, sign);
    double all = -2 * i8 * m[a] * m[b] * m[c];
    add(TripleIntegrals.CONSTANT, all, K, LL, Q, RR, RR, LL, sign);
  }

  /** Adds factor (K_k Q*_q + K_l Q*_r) times integrals; imaginary parts with a sign, or none. */
  private void add(
      int monomial, double factor, double[] K, int k, double[] Q, int q, int l, int r, int sign) {
    if (factor == 0) {
      return;
    }
    double re =
        K[2 * k] * Q[2 * q]
            + K[2 * k + 1] * Q[2 * q + 1]
            + K[2 * l] * Q[2 * r]
            + K[2 * l + 1] * Q[2 * r + 1];
    real += factor * re * columns[monomial];
    error += factor * re * errors[monomial];
    if (sign != 0) {
      double im =
          K[2 * k + 1] * Q[2 * q]
              - K[2 * k] * Q[2 * q + 1]
              + K[2 * l + 1] * Q[2 * r]
              - K[2 * l] * Q[2 * r + 1];
      cross += sign * factor * im * columns[TripleIntegrals.MONOMIALS + monomial];
    }
  }

  // ---- phase space ----------------------------------------------------------------------------

  /**
   * Σ|𝓜|² summed over all spins [1].
   *
   * @param s12 squared mass of 1 and 2 [GeV²]
   * @param s13 squared mass of 1 and 3 [GeV²]
   * @param s23 squared mass of 2 and 3 [GeV²]
   */
  double squared(double s12, double s13, double s23) {
    return sum(TripleSums.point(integrals, sums.on(), s23, s13, s12), 0).value();
  }

  /**
   * Width [GeV], for different daughters: identical ones divide it by the number of their
   * permutations.
   */
  Estimate width() {
    return width(0);
  }

  /**
   * The same, roughly where it is small in the sum that it is part of, below {@link
   * DecayTable#SMALL} for all that is known of its couplings.
   *
   * @param total the sum [GeV]
   */
  Estimate width(double total) {
    if (bound >= DecayTable.SMALL * total) {
      return sum(sums, NEGLIGIBLE);
    }
    Estimate rough = sum(sums.rough(), LITTLE);
    return new Estimate(rough.value(), Math.max(rough.error(), ROUGH * Math.abs(rough.value())));
  }
}
