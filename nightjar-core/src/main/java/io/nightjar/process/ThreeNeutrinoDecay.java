package io.nightjar.process;

import io.nightjar.math.Estimate;
import java.util.ArrayList;
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

  private static final int[] ORDERS = {4, 8, 12, 16, 24, 32, 48, 64, 96, 128};

  /** Exchanges of smaller amplitudes are below the precision of the quadrature. */
  private static final double WEAKEST = 1e-8;

  private static final double PRECISION = 2e-7;

  /** Two orders that are both low may agree by chance: their error is never below this share. */
  private static final double ROUGH = 0.05;

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
  private record Exchange(Boson boson, int number, int a, int b, int c, ChiralCouplings K) {
    /** Of the amplitude, roughly. */
    private double size() {
      return Math.sqrt(K.squares(K).getReal()) / (boson.mass * boson.mass);
    }
  }

  /** 2G_pq of two exchanges, G_pp of one; numbers as of {@link TripleIntegrals}. */
  @SuppressWarnings("ArrayRecordComponent") // read only
  private record Term(int p, int q, double[] re, double[] im) {
    private double sum(TripleIntegrals.Grid grid) {
      double sum = product(re, grid.real(p, q));
      return p == q ? sum : sum + product(im, grid.imaginary(p, q));
    }

    private static double product(double[] a, double[] b) {
      double sum = 0;
      for (int k = 0; k < a.length; k++) {
        sum += a[k] * b[k];
      }
      return sum;
    }
  }

  private final double[] m;
  private final boolean majorana;
  private final List<Exchange> exchanges = new ArrayList<>();
  private final Term[] terms;
  private final TripleIntegrals integrals;

  /**
   * A decay.
   *
   * @param masses of parent and daughters [GeV]
   * @param bosons that are exchanged; exchanges that the decay can put on shell are left out
   */
  ThreeNeutrinoDecay(boolean majorana, double[] masses, List<Boson> bosons) {
    this(majorana, masses, bosons, integrals(masses, bosons));
  }

  /** A decay whose integrals are shared with others of the same masses and the same bosons. */
  ThreeNeutrinoDecay(
      boolean majorana, double[] masses, List<Boson> bosons, TripleIntegrals integrals) {
    this.majorana = majorana;
    this.m = masses.clone();
    this.integrals = integrals;
    for (int k = 0; k < bosons.size(); k++) {
      add(bosons.get(k), k, 1, 2, 3);
      if (majorana) {
        add(bosons.get(k), k, 2, 3, 1);
        add(bosons.get(k), k, 3, 1, 2);
      } else {
        add(bosons.get(k), k, 2, 1, 3);
      }
    }
    dropWeakest();
    terms = terms();
  }

  /** Nothing is integrated before it is asked for. */
  static TripleIntegrals integrals(double[] masses, List<Boson> bosons) {
    double[] poles = new double[bosons.size()];
    double[] ons = new double[bosons.size()];
    for (int k = 0; k < poles.length; k++) {
      poles[k] = bosons.get(k).mass * bosons.get(k).mass;
      ons[k] = bosons.get(k).mass * bosons.get(k).width;
    }
    return new TripleIntegrals(masses, poles, ons);
  }

  private void add(Boson boson, int index, int a, int b, int c) {
    ChiralCouplings K = boson.product(a, b, c);
    if (!K.isZero() && !isOnShell(boson, a, b, c)) {
      exchanges.add(new Exchange(boson, 3 * index + a - 1, a, b, c, K));
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
    for (int k = 0; k < exchanges.size(); k++) {
      for (int l = k; l < exchanges.size(); l++) {
        Exchange p = exchanges.get(k);
        Exchange q = exchanges.get(l);
        Polynomial G = new Polynomial();
        product(p, q, G);
        double factor = k == l ? 1 : 2;
        all.add(new Term(p.number, q.number, scaled(G.re, factor), scaled(G.im, factor)));
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
    private final double[] re = new double[TripleIntegrals.MONOMIALS];
    private final double[] im = new double[TripleIntegrals.MONOMIALS];

    void add(int monomial, double factor, Complex c) {
      re[monomial] += factor * c.getReal();
      im[monomial] += factor * c.getImaginary();
    }
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
      for (int k = 0; k < TripleIntegrals.MONOMIALS; k++) {
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
    G.add(TripleIntegrals.quartic(c), 16, same);
    G.add(TripleIntegrals.quartic(b), 16, opposite);
    G.add(TripleIntegrals.parent(a), 16 * m[b] * m[c], K.leptonFlips(other));
    G.add(TripleIntegrals.dot(b, c), -16 * m[0] * m[a], K.neutrinoFlips(other));
    G.add(TripleIntegrals.CONSTANT, -32 * m[0] * m[a] * m[b] * m[c], K.bothFlip(other));
  }

  /** −Σ T(a; bc) T(b; ac)* with couplings K and Q. */
  private void interference(
      int a, int b, int c, ChiralCouplings K, ChiralCouplings Q, Polynomial G) {
    G.add(TripleIntegrals.quartic(c), 16, bar(K.LL(), Q.LL()).add(bar(K.RR(), Q.RR())));
    G.add(
        TripleIntegrals.dot(a, c), -8 * m[0] * m[b], bar(K.LL(), Q.RL()).add(bar(K.RR(), Q.LR())));
    G.add(TripleIntegrals.dot(a, b), 8 * m[0] * m[c], bar(K.LR(), Q.RL()).add(bar(K.RL(), Q.LR())));
    G.add(
        TripleIntegrals.dot(b, c), -8 * m[0] * m[a], bar(K.LR(), Q.RR()).add(bar(K.RL(), Q.LL())));
    G.add(TripleIntegrals.parent(a), 8 * m[b] * m[c], bar(K.LR(), Q.LL()).add(bar(K.RL(), Q.RR())));
    G.add(
        TripleIntegrals.parent(c), -8 * m[a] * m[b], bar(K.LR(), Q.LR()).add(bar(K.RL(), Q.RL())));
    G.add(TripleIntegrals.parent(b), 8 * m[a] * m[c], bar(K.LL(), Q.LR()).add(bar(K.RR(), Q.RL())));
    double all = m[0] * m[a] * m[b] * m[c];
    G.add(TripleIntegrals.CONSTANT, -16 * all, bar(K.LL(), Q.RR()).add(bar(K.RR(), Q.LL())));
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
    TripleIntegrals.Grid point = integrals.point(s23, s13, s12);
    double sum = 0;
    for (Term t : terms) {
      sum += t.sum(point);
    }
    return sum;
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
      // interference may make the coarsest sums negative
      double size = Math.abs(last);
      boolean negligible = k == 1 && size < DecayTable.NEGLIGIBLE * total / 10;
      if (negligible || k > 1 && size + error < DecayTable.SMALL * total) {
        return new Estimate(last, Math.max(error, ROUGH * size));
      }
      double next = integrate(ORDERS[k]);
      error = Math.abs(next - last);
      last = next;
    }
    return new Estimate(last, error);
  }

  /** Each exchange, and its interference with later ones, in the variables of its own pair. */
  private double integrate(int order) {
    int[] variable = {-1, -1, -1}; // the first boson is the lightest
    double sum = 0;
    for (Term t : terms) {
      int a = t.p % 3;
      variable[a] = variable[a] < 0 ? t.p : variable[a];
      sum += t.sum(integrals.grid(order, variable[a]));
    }
    return sum;
  }
}
