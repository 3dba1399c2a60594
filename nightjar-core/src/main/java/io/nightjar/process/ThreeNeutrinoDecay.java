package io.nightjar.process;

import io.nightjar.math.Estimate;
import io.nightjar.math.GaussLegendre;
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

  /** Products of invariants in which G is linear: (12)(i3), (13)(i2), (23)(i1), six pairs, 1. */
  private static final int MONOMIALS = 10;

  private static final int[] ORDERS = {4, 8, 16, 32, 64, 128};

  /** Exchanges of smaller amplitudes are below the precision of the quadrature. */
  private static final double WEAKEST = 1e-8;

  private static final double PRECISION = 2e-7;
  private static final double PI3 = Math.PI * Math.PI * Math.PI;

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
    double strongest = exchanges.stream().mapToDouble(Exchange::size).max().orElse(0);
    exchanges.removeIf(e -> e.size() < WEAKEST * strongest);
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
    G.add(9, -32 * m[0] * m[a] * m[b] * m[c], K.bothFlip(other));
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
    G.add(9, -16 * all, bar(K.LL(), Q.RR()).add(bar(K.RR(), Q.LL())));
  }

  private static Complex bar(Complex a, Complex b) {
    return ChiralCouplings.bar(a, b);
  }

  // ---- phase space ----------------------------------------------------------------------------

  /** Room for one evaluation: invariants by the third daughter, monomials, propagators. */
  private final class Point {
    private final double[] s = new double[4];
    private final double[] monomials = new double[MONOMIALS];
    private final double[] re = new double[poles.length];
    private final double[] im = new double[poles.length];

    /** Σ|𝓜|² at {@code s}. */
    double squared() {
      fillMonomials();
      for (int p = 0; p < poles.length; p++) {
        double off = poles[p] - s[spectators[p]];
        double D2 = 1 / (off * off + ons[p] * ons[p]);
        re[p] = off * D2;
        im[p] = ons[p] * D2;
      }
      double sum = 0;
      for (Term t : terms) {
        double real = re[t.p] * re[t.q] + im[t.p] * im[t.q];
        double imaginary = im[t.p] * re[t.q] - re[t.p] * im[t.q];
        sum += real * dotProduct(t.re);
        if (imaginary != 0) {
          sum -= imaginary * dotProduct(t.im);
        }
      }
      return sum;
    }

    private void fillMonomials() {
      for (int k = 1; k <= 3; k++) {
        int a = k % 3 + 1;
        int b = a % 3 + 1;
        double ab = (s[k] - m[a] * m[a] - m[b] * m[b]) / 2;
        double ik = (m[0] * m[0] + m[k] * m[k] - s[k]) / 2;
        monomials[quartic(k)] = ab * ik;
        monomials[dot(a, b)] = ab;
        monomials[parent(k)] = ik;
      }
      monomials[9] = 1;
    }

    private double dotProduct(double[] coefficients) {
      double sum = 0;
      for (int k = 0; k < MONOMIALS; k++) {
        sum += coefficients[k] * monomials[k];
      }
      return sum;
    }
  }

  /**
   * Σ|𝓜|² summed over all spins [1].
   *
   * @param s12 squared mass of 1 and 2 [GeV²]
   * @param s13 squared mass of 1 and 3 [GeV²]
   * @param s23 squared mass of 2 and 3 [GeV²]
   */
  double squared(double s12, double s13, double s23) {
    Point point = new Point();
    point.s[3] = s12;
    point.s[2] = s13;
    point.s[1] = s23;
    return point.squared();
  }

  /**
   * Width [GeV], for different daughters: identical ones divide it by the number of their
   * permutations. Orders of the quadrature double until two agree.
   */
  Estimate width() {
    return width(0);
  }

  /**
   * The same, roughly where it is smaller than what interests.
   *
   * @param least smallest width of interest [GeV]
   */
  Estimate width(double least) {
    double last = integrate(ORDERS[0]);
    double error = last;
    for (int k = 1; k < ORDERS.length && error > PRECISION * last && last > least / 10; k++) {
      double next = integrate(ORDERS[k]);
      error = Math.abs(next - last);
      last = next;
    }
    return new Estimate(last, error);
  }

  /**
   * ∫ds dcos √λ√λ/(256π³m_i³s) ½·½Σ|𝓜|², s of the two daughters that leave the lightest one, cos
   * between it and the first of the two in the frame of the two.
   */
  private double integrate(int order) {
    int a = m[1] <= m[2] && m[1] <= m[3] ? 1 : m[2] <= m[3] ? 2 : 3;
    int b = a % 3 + 1;
    int c = b % 3 + 1;
    Point point = new Point();
    GaussLegendre angles = GaussLegendre.of(order / 2);
    double low = (m[b] + m[c]) * (m[b] + m[c]);
    double high = (m[0] - m[a]) * (m[0] - m[a]);
    double product = 2 * m[b] * m[c];
    double ratio = product > 0 ? (high - low) / product : 0;
    double y1 = Math.log1p(ratio + Math.sqrt(ratio * (ratio + 2)));
    return GaussLegendre.of(order)
        .integrate(
            0,
            1,
            x -> {
              if (product == 0) {
                double s = low + (high - low) * x * x * (3 - 2 * x);
                return slice(point, angles, a, s) * (high - low) * 6 * x * (1 - x);
              }
              double half = Math.exp(y1 * x * (2 - x) / 2);
              double sinh = (half - 1 / half) / 2;
              double cosh = (half + 1 / half) / 2;
              double s = Math.min(low + 2 * product * sinh * sinh, high);
              return slice(point, angles, a, s) * product * 4 * sinh * cosh * y1 * (1 - x);
            });
  }

  /** dΓ/ds [GeV⁻¹] of the two that leave {@code a}. */
  private double slice(Point point, GaussLegendre angles, int a, double s) {
    int b = a % 3 + 1;
    int c = b % 3 + 1;
    double roots =
        Math.sqrt(
            Math.max(0, lambda(s, m[0] - m[a], m[0] + m[a]))
                * Math.max(0, lambda(s, m[b] - m[c], m[b] + m[c])));
    double middle =
        ((m[0] - m[a]) * (m[0] + m[a]) - s) * (s + (m[b] - m[c]) * (m[b] + m[c])) / (2 * s);
    double masses = m[0] * m[0] + m[1] * m[1] + m[2] * m[2] + m[3] * m[3];
    point.s[a] = s;
    double mean = 0;
    for (int k = 0; k < angles.size(); k++) {
      double cos = 2 * angles.nodes()[k] - 1;
      double ab = m[a] * m[a] + m[b] * m[b] + middle - roots / (2 * s) * cos;
      point.s[c] = ab;
      point.s[b] = masses - s - ab;
      mean += angles.weights()[k] * point.squared();
    }
    return roots / (256 * PI3 * m[0] * m[0] * m[0] * s) * mean / 2;
  }

  /** (s − d²)(s − t²). */
  private static double lambda(double s, double d, double t) {
    return (s - d * d) * (s - t * t);
  }
}
