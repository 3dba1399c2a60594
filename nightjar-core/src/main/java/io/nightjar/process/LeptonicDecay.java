package io.nightjar.process;

import io.nightjar.math.Estimate;
import io.nightjar.math.GaussLegendre;
import org.hipparchus.complex.Complex;

/**
 * ν_i → ν_j l₁⁻ l₂⁺ through the Z' and, at a point, through W and Z: 𝓜 = Σ_ab K_ab[ū_jγ^μP_a
 * u_i][ū₁γ_μP_b v₂], K_ab = w_ab + z_ab/(m_V² − s − i m_VΓ_V), s = (p₁ + p₂)².
 *
 * <p>Summed over all spins: Σ|𝓜|² = 16(|LL|² + |RR|²)X + 16(|LR|² + |RL|²)Y + 16m₁m₂(p_i·p_j)
 * Re(LL LR* + RL RR*) − 16m_im_j(p₁·p₂)Re(LL RL* + LR RR*) − 32m_im_jm₁m₂ Re(LL RR* + LR RL*), X =
 * (p_j·p₁)(p_i·p₂), Y = (p_j·p₂)(p_i·p₁). Over the angles of the pair X and Y have the same
 * average, p²(p_i·p_j)/3 + (E₁E₂ − p²/3)(q·p_i)(q·p_j)/s with the lepton's momentum and energies in
 * the pair's frame. Derivation and checks: docs/physics/widths.md.
 */
final class LeptonicDecay {

  private static final int NODES = 24;
  private static final int CHECK_NODES = 17;

  /** Above this share of m_V² the range in s is integrated in the variable of the peak. */
  private static final double NEAR = 0.25;

  /** Length of a panel in that variable; the peak's poles are 1.57 away from the axis. */
  private static final double PANEL = 3;

  private final double mi;
  private final double mj;
  private final double m1;
  private final double m2;
  private final double mV;
  private final double width;

  /** Bilinear forms of K by powers of the propagator: 1, Re D, Im D, |D|². */
  private final double[] squares;

  private final double[] leptons;
  private final double[] neutrinos;
  private final double[] both;

  /**
   * A decay.
   *
   * @param mi mass of the parent [GeV]
   * @param mj mass of the daughter [GeV]
   * @param m1 mass of the negative lepton [GeV]
   * @param m2 mass of the positive lepton [GeV]
   * @param contact w_ab [GeV⁻²]
   * @param boson z_ab
   * @param mV mass of the boson [GeV]
   * @param width of the boson where the decay can reach [GeV]
   */
  LeptonicDecay(
      double mi,
      double mj,
      double m1,
      double m2,
      ChiralCouplings contact,
      ChiralCouplings boson,
      double mV,
      double width) {
    if (!isOpen(mi, mj, m1, m2)) {
      throw new IllegalArgumentException(
          "closed: %s GeV cannot decay to %s + %s + %s GeV".formatted(mi, mj, m1, m2));
    }
    this.mi = mi;
    this.mj = mj;
    this.m1 = m1;
    this.m2 = m2;
    this.mV = mV;
    this.width = width;
    squares = forms(contact, boson, ChiralCouplings::squares);
    leptons = forms(contact, boson, ChiralCouplings::leptonFlips);
    neutrinos = forms(contact, boson, ChiralCouplings::neutrinoFlips);
    both = forms(contact, boson, ChiralCouplings::bothFlip);
  }

  static boolean isOpen(double mi, double mj, double m1, double m2) {
    return mi - mj > m1 + m2;
  }

  @FunctionalInterface
  private interface Form {
    Complex of(ChiralCouplings k, ChiralCouplings other);
  }

  /** Re f(w + zD, w + zD) = f_ww + Re D·2Re f_wz + Im D·2Im f_wz + |D|² f_zz. */
  private static double[] forms(ChiralCouplings w, ChiralCouplings z, Form f) {
    Complex mixed = f.of(w, z);
    return new double[] {
      f.of(w, w).getReal(), 2 * mixed.getReal(), 2 * mixed.getImaginary(), f.of(z, z).getReal()
    };
  }

  private double sMin() {
    return (m1 + m2) * (m1 + m2);
  }

  private double sMax() {
    return (mi - mj) * (mi - mj);
  }

  /**
   * dΓ/ds [GeV⁻¹].
   *
   * @param s squared mass of the pair [GeV²]
   */
  double dGammaDs(double s) {
    return dGammaDs(s, (mV - Math.sqrt(s)) * (mV + Math.sqrt(s)));
  }

  /**
   * ½Σ|𝓜|² averaged over angles, times √λ(m_i², m_j², s)√λ(s, m₁², m₂²)/(256π³m_i³s).
   *
   * @param off m_V² − s [GeV²], kept apart: on a narrow peak s has lost it
   */
  private double dGammaDs(double s, double off) {
    double ij = (mi * mi + mj * mj - s) / 2;
    double qi = ((mi - mj) * (mi + mj) + s) / 2;
    double qj = ((mi - mj) * (mi + mj) - s) / 2;
    double unequal = (m1 - m2) * (m1 + m2);
    double energies = (s + unequal) * (s - unequal) / (4 * s);
    double lambda12 = Math.max(0, (s - sMin()) * (s - (m1 - m2) * (m1 - m2)));
    double third = lambda12 / (12 * s); // p²/3
    double X = third * ij + (energies - third) * qi * qj / s;
    double p1p2 = (s - m1 * m1 - m2 * m2) / 2;

    double on = mV * width;
    double D2 = 1 / (off * off + on * on);
    double re = off * D2;
    double im = on * D2;
    double half =
        8 * X * value(squares, re, im, D2)
            + 8 * m1 * m2 * ij * value(leptons, re, im, D2)
            - 8 * mi * mj * p1p2 * value(neutrinos, re, im, D2)
            - 16 * mi * mj * m1 * m2 * value(both, re, im, D2);
    double sum = mi + mj;
    double lambdaIj = Math.max(0, (sMax() - s) * (sum * sum - s));
    return Math.sqrt(lambdaIj * lambda12) / (256 * PI3 * mi * mi * mi * s) * half;
  }

  private static final double PI3 = Math.PI * Math.PI * Math.PI;

  private static double value(double[] form, double re, double im, double D2) {
    return form[0] + form[1] * re + form[2] * im + form[3] * D2;
  }

  /** Partial width [GeV] with a bound on its numerical error. */
  Estimate width() {
    double fine = integrate(GaussLegendre.of(NODES));
    return new Estimate(fine, Math.abs(fine - integrate(GaussLegendre.of(CHECK_NODES))));
  }

  private double integrate(GaussLegendre rule) {
    boolean peak = squares[3] > 0 && sMax() > 2 * NEAR * mV * mV;
    if (!peak) {
      return far(rule, sMax());
    }
    double split = NEAR * mV * mV;
    return split > sMin() ? far(rule, split) + near(rule, split) : near(rule, sMin());
  }

  /**
   * ∫ds up to a limit with s = m₁² + m₂² + 2m₁m₂ cosh y, y = y₁x(2 − x): √λ(s, m₁², m₂²) = 2m₁m₂
   * sinh y has no root at the threshold, and x(2 − x) takes that of √λ(m_i², m_j², s) away.
   * Massless leptons need neither.
   */
  private double far(GaussLegendre rule, double limit) {
    double product = 2 * m1 * m2;
    if (product == 0) {
      double range = limit - sMin();
      return rule.integrate(
          0, 1, x -> dGammaDs(sMin() + range * x * x * (3 - 2 * x)) * range * 6 * x * (1 - x));
    }
    double ratio = (limit - sMin()) / product;
    double y1 = Math.log1p(ratio + Math.sqrt(ratio * (ratio + 2)));
    return rule.integrate(
        0,
        1,
        x -> {
          double half = Math.exp(y1 * x * (2 - x) / 2);
          double sinh = (half - 1 / half) / 2; // of y/2: s − (m₁ + m₂)² = 4m₁m₂ sinh²(y/2)
          double cosh = (half + 1 / half) / 2;
          double s = Math.min(sMin() + 2 * product * sinh * sinh, limit);
          return dGammaDs(s) * product * 2 * sinh * cosh * y1 * 2 * (1 - x);
        });
  }

  /**
   * ∫ds from a limit with s = m_V² + m_VΓ sinh v, in panels of v; roots at both ends of the range
   * are taken away by v ∝ x²(3 − 2x).
   */
  private double near(GaussLegendre rule, double limit) {
    // a boson without open channels still needs a scale
    double scale = width > 0 ? mV * width : 1e-14 * mV * mV;
    double low = asinh((limit - mV * mV) / scale);
    double range = asinh((sMax() - mV * mV) / scale) - low;
    int panels = 1 + (int) (1.5 * range / PANEL); // 1.5: steepest part of the map
    return rule.integrate(
        0,
        1,
        panels,
        x -> {
          double v = low + range * x * x * (3 - 2 * x);
          double off = -scale * Math.sinh(v);
          double s = Math.clamp(mV * mV - off, limit, sMax());
          return dGammaDs(s, off) * scale * Math.cosh(v) * range * 6 * x * (1 - x);
        });
  }

  private static double asinh(double x) {
    return Math.copySign(Math.log(Math.abs(x) + Math.hypot(x, 1)), x);
  }
}
