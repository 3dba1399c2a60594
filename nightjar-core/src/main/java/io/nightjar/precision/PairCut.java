package io.nightjar.precision;

import io.nightjar.math.GaussLegendre;
import io.nightjar.process.ThreeBodyDecay;
import java.util.function.DoubleUnaryOperator;

/**
 * Widths of N → N' l⁺l⁻ above a mass of the pair and in all, in any common unit.
 *
 * <p>dΓ/ds is A a(s) + B b(s) over (m_V² − s)² + m_V²Γ_V². Far from the pole
 *
 * <pre>
 *   1/((m_V² − s)² + m_V²Γ_V²) = Σ_k (−Γ_V²/m_V²)^k m_V^{4k}/(m_V² − s)^{2k+2},
 * </pre>
 *
 * so that masses fix the integrals of a and b of each order k.
 */
record PairCut(double above, double all) {

  private static final int NODES = 16;
  private static final int PANELS = 32; // the cut falls into one of them

  /** A broader boson is integrated as it is, and so is one near its pole. */
  private static final double BROAD = 0.05;

  /** Far from the pole (m_V² − s) > m_V²/2: what is left out is (2 · BROAD)^16 = 1e-16. */
  private static final int ORDERS = 8;

  /**
   * Integrals by order.
   *
   * @param a with what A multiplies
   * @param b with what B multiplies
   */
  @SuppressWarnings("ArrayRecordComponent") // read-only, on a hot path
  private record Orders(PairCut[] a, PairCut[] b) {

    static Orders of(Masses masses) {
      PairCut[] a = new PairCut[ORDERS];
      PairCut[] b = new PairCut[ORDERS];
      for (int k = 0; k < ORDERS; k++) {
        a[k] = PairCut.of(masses.unit(1, 0), masses.s, k);
        b[k] = PairCut.of(masses.unit(0, 1), masses.s, k);
      }
      return new Orders(a, b);
    }
  }

  /** Of which mode, and above which s. */
  private record Masses(double mi, double mj, double mf, double mV, double s) {

    ThreeBodyDecay unit(double A, double B) {
      return new ThreeBodyDecay(mi, mj, mf, A, 0, B, 1, mV, 0);
    }
  }

  /**
   * Of a mode.
   *
   * @param s squared mass of the pair [GeV²]
   */
  static PairCut at(PrecisionPoint point, ThreeBodyDecay mode, double s) {
    double broad = mode.widthV() / mode.mV();
    if (mode.isResonant() || broad > BROAD) {
      return of(mode, s, 0);
    }
    Masses masses = new Masses(mode.mi(), mode.mj(), mode.mf(), mode.mV(), s);
    Orders orders = point.kept(Orders.class, masses, () -> Orders.of(masses));
    double above = 0;
    double all = 0;
    for (int k = ORDERS - 1; k >= 0; k--) {
      PairCut a = orders.a[k];
      PairCut b = orders.b[k];
      above = mode.A() * a.above + mode.B() * b.above - broad * broad * above;
      all = mode.A() * a.all + mode.B() * b.all - broad * broad * all;
    }
    return new PairCut(above, all);
  }

  /** The integrals with m_V^{4k}/(m_V² − s)^{2k} in them. */
  private static PairCut of(ThreeBodyDecay mode, double s, int k) {
    double pole = mode.mV() * mode.mV();
    DoubleUnaryOperator all =
        u -> mode.dGammaDu(u) * (k == 0 ? 1 : Math.pow(pole / (pole - mode.s(u)), 2 * k));
    GaussLegendre rule = GaussLegendre.of(NODES);
    return new PairCut(
        rule.integrate(0, 1, PANELS, u -> mode.s(u) > s ? all.applyAsDouble(u) : 0),
        rule.integrate(0, 1, PANELS, all));
  }

  /** Share of the pairs that are above. */
  double share() {
    return above / all;
  }
}
