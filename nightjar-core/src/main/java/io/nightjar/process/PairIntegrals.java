package io.nightjar.process;

import io.nightjar.math.GaussLegendre;

/**
 * dΓ/ds of ν_i → ν_j l₁⁻l₂⁺ for unit couplings, and its integrals over s: four bilinear forms of
 * the couplings (squares, flips of the lepton, of the neutrino, of both) times four powers of the
 * propagator D (1, Re D, Im D, |D|²). Formulas: {@link LeptonicDecay}. Not changed by an exchange
 * of the leptons.
 */
final class PairIntegrals {

  /** Powers of the propagator, and forms. */
  static final int POWERS = 4;

  static final int SIZE = 4 * POWERS;

  private static final GaussLegendre RULE = GaussLegendre.of(24);
  private static final GaussLegendre CHECK_RULE = GaussLegendre.of(17);

  /** Of each panel near the peak. */
  private static final GaussLegendre PEAK_RULE = GaussLegendre.of(18);

  private static final GaussLegendre PEAK_CHECK_RULE = GaussLegendre.of(14);
  private static final double PI3 = Math.PI * Math.PI * Math.PI;

  /** Above this share of m_V² the range in s is integrated in the variable of the peak. */
  private static final double NEAR = 0.25;

  /** Length of a panel in that variable; the peak's poles are 1.57 away from the axis. */
  private static final double PANEL = 3;

  private final double mi;
  private final double mj;
  private final double m1;
  private final double m2;
  private final boolean boson;
  private final double mV;
  private final double width;
  private final double on;
  private final double sMin;
  private final double sMax;
  private final double norm; // 1/256π³m_i³

  private PairIntegrals(
      double mi, double mj, double m1, double m2, boolean boson, double mV, double width) {
    if (!isOpen(mi, mj, m1, m2)) {
      throw new IllegalArgumentException(
          "closed: %s GeV cannot decay to %s + %s + %s GeV".formatted(mi, mj, m1, m2));
    }
    this.mi = mi;
    this.mj = mj;
    this.m1 = m1;
    this.m2 = m2;
    this.boson = boson;
    this.mV = mV;
    this.width = width;
    this.on = mV * width;
    this.sMin = (m1 + m2) * (m1 + m2);
    this.sMax = (mi - mj) * (mi - mj);
    this.norm = 1 / (256 * PI3 * mi * mi * mi);
  }

  /** Without boson: contact terms alone. */
  static PairIntegrals contact(double mi, double mj, double m1, double m2) {
    return new PairIntegrals(mi, mj, m1, m2, false, 1, 0);
  }

  /**
   * With a boson.
   *
   * @param mV its mass [GeV]
   * @param width its width where the decay can reach [GeV]
   */
  static PairIntegrals boson(double mi, double mj, double m1, double m2, double mV, double width) {
    return new PairIntegrals(mi, mj, m1, m2, true, mV, width);
  }

  static boolean isOpen(double mi, double mj, double m1, double m2) {
    return mi - mj > m1 + m2;
  }

  // ---- at one s -------------------------------------------------------------------------------

  /** dΓ/ds by forms and powers. */
  double[] at(double s) {
    Builder node = new Builder(1);
    node.add(s, (mV - Math.sqrt(s)) * (mV + Math.sqrt(s)), 1);
    return node.nodes().sums(on);
  }

  /**
   * dΓ/ds of massless leptons without |D|²: X = s(p_i·p_j)/12 + (q·p_i)(q·p_j)/6.
   *
   * @param squares first form of the couplings
   * @param flips third form of them
   */
  double massless(double s, double squares, double flips) {
    double q0 = (mi - mj) * (mi + mj);
    double X = s * (mi * mi + mj * mj - s) / 24 + (q0 + s) * (q0 - s) / 24;
    double root = Math.sqrt(Math.max(0, (sMax - s) * ((mi + mj) * (mi + mj) - s)));
    return norm * root * (8 * X * squares - 4 * mi * mj * s * flips);
  }

  /** Nodes under construction. */
  private final class Builder {
    private final double[] off;
    private final double[][] values;
    private int filled;

    Builder(int size) {
      off = new double[size];
      values = new double[mj > 0 ? 4 : 2][size];
    }

    PairNodes nodes() {
      return new PairNodes(off, values, boson);
    }

    /**
     * Adds ½Σ|𝓜|² averaged over angles, times √λ(m_i², m_j², s)√λ(s, m₁², m₂²)/(256π³m_i³s).
     *
     * @param far m_V² − s [GeV²], kept apart: on a narrow peak s has lost it
     */
    void add(double s, double far, double weight) {
      double reciprocal = 1 / s;
      double ij = (mi * mi + mj * mj - s) / 2;
      double q0 = (mi - mj) * (mi + mj);
      double unequal = (m1 - m2) * (m1 + m2);
      double lambda12 = Math.max(0, (s - sMin) * (s - (m1 - m2) * (m1 - m2)));
      double third = lambda12 * reciprocal / 12; // p²/3
      double energies = (s - unequal * unequal * reciprocal) / 4;
      double X = third * ij + (energies - third) * (q0 + s) * (q0 - s) * reciprocal / 4;
      double p1p2 = (s - m1 * m1 - m2 * m2) / 2;
      double lambdaIj = Math.max(0, (sMax - s) * ((mi + mj) * (mi + mj) - s));
      double space = 8 * weight * norm * Math.sqrt(lambdaIj * lambda12) * reciprocal;
      off[filled] = far;
      values[0][filled] = X * space;
      values[1][filled] = m1 * m2 * ij * space;
      if (mj > 0) {
        values[2][filled] = -mi * mj * p1p2 * space;
        values[3][filled] = -2 * mi * mj * m1 * m2 * space;
      }
      filled++;
    }
  }

  // ---- integrals ------------------------------------------------------------------------------

  /** Whether masses alone fix the quadrature: the boson is never on its shell. */
  boolean isOffShell() {
    return !boson || sMax < mV * mV;
  }

  /** ∫ds by forms and powers. */
  double[] fine() {
    return fineNodes().sums(on);
  }

  /** The same with fewer points. */
  double[] coarse() {
    return coarseNodes().sums(on);
  }

  /** Nodes of {@link #fine}. */
  PairNodes fineNodes() {
    return nodes(RULE, PEAK_RULE);
  }

  /** Nodes of {@link #coarse}. */
  PairNodes coarseNodes() {
    return nodes(CHECK_RULE, PEAK_CHECK_RULE);
  }

  private PairNodes nodes(GaussLegendre rule, GaussLegendre peaked) {
    boolean peak = boson && sMax > 2 * NEAR * mV * mV;
    double split = peak ? Math.max(NEAR * mV * mV, sMin) : sMax;
    boolean far = split > sMin;
    int panels = peak ? panels(split) : 0;
    Builder nodes = new Builder((far ? rule.size() : 0) + panels * peaked.size());
    if (far) {
      far(rule, split, nodes);
    }
    if (peak) {
      near(peaked, split, panels, nodes);
    }
    return nodes.nodes();
  }

  /**
   * ∫ds up to a limit with s = m₁² + m₂² + 2m₁m₂ cosh y, y = y₁x(2 − x): √λ(s, m₁², m₂²) = 2m₁m₂
   * sinh y has no root at the threshold, and x(2 − x) takes that of √λ(m_i², m_j², s) away.
   * Massless leptons need neither.
   */
  private void far(GaussLegendre rule, double limit, Builder nodes) {
    double product = 2 * m1 * m2;
    double range = limit - sMin;
    double ratio = product > 0 ? range / product : 0;
    double y1 = Math.log1p(ratio + Math.sqrt(ratio * (ratio + 2)));
    for (int k = 0; k < rule.size(); k++) {
      double x = rule.nodes()[k];
      if (product > 0) {
        double half = Math.exp(y1 * x * (2 - x) / 2);
        double sinh = (half - 1 / half) / 2; // of y/2: s − (m₁ + m₂)² = 4m₁m₂ sinh²(y/2)
        double cosh = (half + 1 / half) / 2;
        double slope = product * 4 * sinh * cosh * y1 * (1 - x);
        addFar(sMin + 2 * product * sinh * sinh, limit, rule.weights()[k] * slope, nodes);
      } else {
        double slope = range * 6 * x * (1 - x);
        addFar(sMin + range * x * x * (3 - 2 * x), limit, rule.weights()[k] * slope, nodes);
      }
    }
  }

  private void addFar(double s, double limit, double weight, Builder nodes) {
    double inside = Math.min(s, limit);
    nodes.add(inside, mV * mV - inside, weight);
  }

  /**
   * ∫ds from a limit with s = m_V² + m_VΓ sinh v, in panels of v; roots at both ends of the range
   * are taken away by v ∝ x²(3 − 2x).
   */
  private void near(GaussLegendre rule, double limit, int panels, Builder nodes) {
    double scale = scale();
    double low = asinh((limit - mV * mV) / scale);
    double range = asinh((sMax - mV * mV) / scale) - low;
    for (int panel = 0; panel < panels; panel++) {
      for (int k = 0; k < rule.size(); k++) {
        double x = (panel + rule.nodes()[k]) / panels;
        double v = low + range * x * x * (3 - 2 * x);
        double exp = Math.exp(v);
        double off = -scale * (exp - 1 / exp) / 2;
        double s = Math.clamp(mV * mV - off, limit, sMax);
        double slope = scale * (exp + 1 / exp) / 2 * range * 6 * x * (1 - x) / panels;
        nodes.add(s, off, rule.weights()[k] * slope);
      }
    }
  }

  private int panels(double limit) {
    double range = asinh((sMax - mV * mV) / scale()) - asinh((limit - mV * mV) / scale());
    return 1 + (int) (1.5 * range / PANEL); // 1.5: steepest part of the map
  }

  /** m_VΓ; a boson without open channels, or never on its shell, still needs a scale. */
  private double scale() {
    return width > 0 && !isOffShell() ? mV * width : 1e-14 * mV * mV;
  }

  private static double asinh(double x) {
    return Math.copySign(Math.log(Math.abs(x) + Math.hypot(x, 1)), x);
  }
}
