package io.nightjar.process;

import io.nightjar.math.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
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

  /** Products of invariants in which G is linear: (12)(i3), (13)(i2), (23)(i1), six pairs, 1. */
  private static final int MONOMIALS = 10;

  private static final int CONSTANT = 9;

  private static final int[] ORDERS = {4, 8, 12, 16, 24, 32, 48, 64, 96, 128};

  /** Exchanges of smaller amplitudes are below the precision of the quadrature. */
  private static final double WEAKEST = 1e-8;

  private static final double PRECISION = 2e-7;

  /**
   * A boson and its couplings at amplitude level; state 0 is the parent.
   *
   * @param mass M [GeV]
   * @param width Γ where the decay can reach [GeV]
   * @param left L_ab
   * @param right R_ab
   */
  @SuppressWarnings("ArrayRecordComponent") // read only
  record Boson(double mass, double width, Complex[][] left, Complex[][] right) {

    private ChiralCouplings product(int a, int b, int c) {
      return ChiralCouplings.product(left[a][0], right[a][0], left[b][c], right[b][c]);
    }
  }

  /** One exchange: its boson, the pair that comes from it, and the couplings. */
  private record Exchange(Boson boson, int a, int b, int c, ChiralCouplings K) {
    /** Of the amplitude, roughly. */
    private double size() {
      return Math.sqrt(K.squares(K).getReal()) / (boson.mass * boson.mass);
    }
  }

  /** 2G_pq of two exchanges, G_pp of one. */
  @SuppressWarnings("ArrayRecordComponent") // read only
  private record Term(int p, int q, double[] re, double[] im) {}

  private final double[] m;
  private final boolean majorana;
  private final List<Exchange> exchanges = new ArrayList<>();
  private final Term[] terms;
  private final double[] poles;
  private final double[] ons;
  private final int[] spectators;

  /**
   * A decay.
   *
   * @param masses of parent and daughters [GeV]
   * @param bosons that are exchanged; exchanges that the decay can put on shell are left out
   */
  ThreeNeutrinoDecay(boolean majorana, double[] masses, List<Boson> bosons) {
    this.majorana = majorana;
    this.m = masses.clone();
    for (Boson boson : bosons) {
      add(boson, 1, 2, 3);
      if (majorana) {
        add(boson, 2, 3, 1);
        add(boson, 3, 1, 2);
      } else {
        add(boson, 2, 1, 3);
      }
    }
    dropWeakest();
    terms = terms();
    poles = exchanges.stream().mapToDouble(e -> e.boson.mass * e.boson.mass).toArray();
    ons = exchanges.stream().mapToDouble(e -> e.boson.mass * e.boson.width).toArray();
    spectators = exchanges.stream().mapToInt(Exchange::a).toArray();
  }

  private void add(Boson boson, int a, int b, int c) {
    ChiralCouplings K = boson.product(a, b, c);
    if (!K.isZero() && !isOnShell(boson, a, b, c)) {
      exchanges.add(new Exchange(boson, a, b, c, K));
    }
  }

  private void dropWeakest() {
    double strongest = 0;
    for (Exchange e : exchanges) {
      strongest = Math.max(strongest, e.size());
    }
    double least = WEAKEST * strongest;
    exchanges.removeIf(e -> e.size() < least);
  }

  private boolean isOnShell(Boson boson, int a, int b, int c) {
    return m[0] - m[a] > boson.mass && boson.mass > m[b] + m[c];
  }

  /** Whether nothing is exchanged or there is no room. */
  boolean isClosed() {
    return exchanges.isEmpty() || m[0] <= m[1] + m[2] + m[3];
  }

  // ---- spin sums ------------------------------------------------------------------------------

  private Term[] terms() {
    List<Term> all = new ArrayList<>();
    for (int p = 0; p < exchanges.size(); p++) {
      for (int q = p; q < exchanges.size(); q++) {
        Polynomial G = new Polynomial();
        product(exchanges.get(p), exchanges.get(q), G);
        double factor = p == q ? 1 : 2;
        all.add(new Term(p, q, scaled(G.re, factor), scaled(G.im, factor)));
      }
    }
    return all.toArray(Term[]::new);
  }

  private static double[] scaled(double[] values, double factor) {
    double[] scaled = new double[values.length];
    for (int k = 0; k < scaled.length; k++) {
      scaled[k] = factor * values[k];
    }
    return scaled;
  }

  /** Complex coefficients of the monomials. */
  private static final class Polynomial {
    private final double[] re = new double[MONOMIALS];
    private final double[] im = new double[MONOMIALS];

    void add(int monomial, double factor, Complex c) {
      re[monomial] += factor * c.getReal();
      im[monomial] += factor * c.getImaginary();
    }
  }

  /** (ab)(ic), named by c. */
  private static int quartic(int c) {
    return 3 - c;
  }

  /** (ab) of daughters. */
  private static int dot(int a, int b) {
    return a + b;
  }

  /** (ia). */
  private static int parent(int a) {
    return 5 + a;
  }

  private void product(Exchange p, Exchange q, Polynomial G) {
    if (p.a == q.a) {
      square(p, q.K, G);
    } else if (p.b == q.a || !majorana) {
      // T(a; bc) with T(b; ac), of which the Majorana amplitude holds −T(b; ca)
      interference(p.a, p.b, p.c, p.K, majorana ? turned(q.K) : q.K, G);
    } else {
      // the same with p and q exchanged and the conjugate taken
      Polynomial exchanged = new Polynomial();
      interference(q.a, q.b, q.c, q.K, turned(p.K), exchanged);
      for (int k = 0; k < MONOMIALS; k++) {
        G.re[k] += exchanged.re[k];
        G.im[k] -= exchanged.im[k];
      }
    }
  }

  /** Couplings of T(b; ac) from those of T(b; ca) = −T(b; ac): L_ac = −R_ca, R_ac = −L_ca. */
  private static ChiralCouplings turned(ChiralCouplings K) {
    return new ChiralCouplings(K.LR().negate(), K.LL().negate(), K.RR().negate(), K.RL().negate());
  }

  private void square(Exchange e, ChiralCouplings other, Polynomial G) {
    int a = e.a;
    int b = e.b;
    int c = e.c;
    ChiralCouplings K = e.K;
    Complex same = ChiralCouplings.bar(K.LL(), other.LL()).add(bar(K.RR(), other.RR()));
    Complex opposite = bar(K.LR(), other.LR()).add(bar(K.RL(), other.RL()));
    G.add(quartic(c), 16, same);
    G.add(quartic(b), 16, opposite);
    G.add(parent(a), 16 * m[b] * m[c], K.leptonFlips(other));
    G.add(dot(b, c), -16 * m[0] * m[a], K.neutrinoFlips(other));
    G.add(CONSTANT, -32 * m[0] * m[a] * m[b] * m[c], K.bothFlip(other));
  }

  /** −Σ T(a; bc) T(b; ac)* with couplings K and Q. */
  private void interference(
      int a, int b, int c, ChiralCouplings K, ChiralCouplings Q, Polynomial G) {
    G.add(quartic(c), 16, bar(K.LL(), Q.LL()).add(bar(K.RR(), Q.RR())));
    G.add(dot(a, c), -8 * m[0] * m[b], bar(K.LL(), Q.RL()).add(bar(K.RR(), Q.LR())));
    G.add(dot(a, b), 8 * m[0] * m[c], bar(K.LR(), Q.RL()).add(bar(K.RL(), Q.LR())));
    G.add(dot(b, c), -8 * m[0] * m[a], bar(K.LR(), Q.RR()).add(bar(K.RL(), Q.LL())));
    G.add(parent(a), 8 * m[b] * m[c], bar(K.LR(), Q.LL()).add(bar(K.RL(), Q.RR())));
    G.add(parent(c), -8 * m[a] * m[b], bar(K.LR(), Q.LR()).add(bar(K.RL(), Q.RL())));
    G.add(parent(b), 8 * m[a] * m[c], bar(K.LL(), Q.LR()).add(bar(K.RR(), Q.RL())));
    double all = m[0] * m[a] * m[b] * m[c];
    G.add(CONSTANT, -16 * all, bar(K.LL(), Q.RR()).add(bar(K.RR(), Q.LL())));
  }

  private static Complex bar(Complex a, Complex b) {
    return ChiralCouplings.bar(a, b);
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
    return sum(DalitzGrid.of(m, s23, s13, s12), terms);
  }

  /**
   * Width [GeV], for different daughters: identical ones divide it by the number of their
   * permutations. Orders of the quadrature double until two agree.
   */
  Estimate width() {
    return width(0);
  }

  /**
   * The same, roughly where it is small in the sum that it is part of: two orders alone where it is
   * below {@link DecayTable#SMALL}, one where it is below {@link DecayTable#NEGLIGIBLE}.
   *
   * @param total the sum [GeV]
   */
  Estimate width(double total) {
    double last = integrate(ORDERS[0]);
    double error = Math.abs(last);
    for (int k = 1; k < ORDERS.length && error > PRECISION * last; k++) {
      double least = k == 1 ? DecayTable.NEGLIGIBLE : DecayTable.SMALL;
      // interference may make the coarsest sums negative
      if (Math.abs(last) + (k == 1 ? 0 : error) < least * total / 10) {
        break;
      }
      double next = integrate(ORDERS[k]);
      error = Math.abs(next - last);
      last = next;
    }
    return new Estimate(last, error);
  }

  /** Each exchange, and its interference with later ones, in the variables of its own pair. */
  private double integrate(int order) {
    double sum = 0;
    for (int a = 1; a <= 3; a++) {
      Term[] own = own(a);
      if (own.length > 0) {
        int p = own[0].p;
        sum += sum(DalitzGrid.of(m, a, order, poles[p], ons[p]), own);
      }
    }
    return sum;
  }

  /** Terms of the exchanges that leave {@code a}; the first boson is the lightest. */
  private Term[] own(int a) {
    return Arrays.stream(terms).filter(t -> spectators[t.p] == a).toArray(Term[]::new);
  }

  private double sum(DalitzGrid grid, Term... some) {
    int n = grid.size();
    double[][] monomials = monomials(grid);
    double[][] re = new double[poles.length][n];
    double[][] im = new double[poles.length][n];
    for (int p = 0; p < poles.length; p++) {
      propagator(poles[p], ons[p], grid.s(spectators[p]), re[p], im[p]);
    }
    double[] value = new double[n];
    double[] product = new double[n];
    for (Term t : some) {
      for (int i = 0; i < n; i++) {
        product[i] = re[t.p][i] * re[t.q][i] + im[t.p][i] * im[t.q][i];
      }
      add(product, t.re, monomials, value);
      if (ons[t.p] > 0 || ons[t.q] > 0) {
        for (int i = 0; i < n; i++) {
          product[i] = re[t.p][i] * im[t.q][i] - im[t.p][i] * re[t.q][i];
        }
        add(product, t.im, monomials, value);
      }
    }
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += grid.weight()[i] * value[i];
    }
    return sum;
  }

  private static void propagator(double pole, double on, double[] s, double[] re, double[] im) {
    for (int i = 0; i < s.length; i++) {
      double off = pole - s[i];
      double D2 = 1 / (off * off + on * on);
      re[i] = off * D2;
      im[i] = on * D2;
    }
  }

  private static void add(double[] product, double[] c, double[][] monomials, double[] value) {
    for (int k = 0; k < CONSTANT; k += 3) {
      double[] x = monomials[k];
      double[] y = monomials[k + 1];
      double[] z = monomials[k + 2];
      for (int i = 0; i < product.length; i++) {
        value[i] += product[i] * (c[k] * x[i] + c[k + 1] * y[i] + c[k + 2] * z[i]);
      }
    }
    double last = c[CONSTANT];
    for (int i = 0; i < product.length; i++) {
      value[i] += product[i] * last;
    }
  }

  /** All but the constant one. */
  private double[][] monomials(DalitzGrid grid) {
    double[][] monomials = new double[CONSTANT][grid.size()];
    for (int k = 1; k <= 3; k++) {
      int a = k % 3 + 1;
      int b = a % 3 + 1;
      double[] s = grid.s(k);
      for (int i = 0; i < s.length; i++) {
        double ab = (s[i] - m[a] * m[a] - m[b] * m[b]) / 2;
        double ik = (m[0] * m[0] + m[k] * m[k] - s[i]) / 2;
        monomials[quartic(k)][i] = ab * ik;
        monomials[dot(a, b)][i] = ab;
        monomials[parent(k)][i] = ik;
      }
    }
    return monomials;
  }
}
