package io.nightjar.process;

import io.nightjar.math.Estimate;

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

  private static final int CHIRALITIES = 4;

  private LeptonicDecay() {}

  /**
   * Bilinear forms of K by powers of the propagator, as of {@link PairIntegrals}: f(w + zD, w + zD)
   * = f_ww + Re D·2Re f_wz + Im D·2Im f_wz + |D|² f_zz.
   *
   * @param w contact terms [GeV⁻²]
   * @param z products of couplings to the boson
   */
  static double[] forms(ChiralCouplings w, ChiralCouplings z) {
    return forms(w.numbers(), z.numbers());
  }

  /** The same, each as {@link ChiralCouplings#numbers}. */
  static double[] forms(double[] w, double[] z) {
    double[] forms = new double[PairIntegrals.SIZE];
    boolean contact = !isZero(w);
    boolean boson = !isZero(z);
    for (int flip = 0; flip < CHIRALITIES; flip++) {
      int at = PairIntegrals.POWERS * flip;
      double factor = flip == 0 ? 1 : 0.5;
      forms[at] = contact ? factor * re(w, w, flip) : 0;
      forms[at + 1] = contact && boson ? 2 * factor * re(w, z, flip) : 0;
      forms[at + 2] = contact && boson ? 2 * factor * im(w, z, flip) : 0;
      forms[at + 3] = boson ? factor * re(z, z, flip) : 0;
    }
    return forms;
  }

  private static boolean isZero(double[] numbers) {
    boolean zero = true;
    for (double number : numbers) {
      zero &= number == 0;
    }
    return zero;
  }

  /**
   * Σ Re ab* of one with the flipped ones of the other: letters of LL, LR, RL, RR are bits of k.
   */
  private static double re(double[] a, double[] b, int flip) {
    double sum = 0;
    for (int k = 0; k < CHIRALITIES; k++) {
      int l = k ^ flip;
      sum += a[2 * k] * b[2 * l] + a[2 * k + 1] * b[2 * l + 1];
    }
    return sum;
  }

  /** Σ Im ab*. */
  private static double im(double[] a, double[] b, int flip) {
    double sum = 0;
    for (int k = 0; k < CHIRALITIES; k++) {
      int l = k ^ flip;
      sum += a[2 * k + 1] * b[2 * l] - a[2 * k] * b[2 * l + 1];
    }
    return sum;
  }

  /** Sum of products of forms and integrals, or of forms and dΓ/ds at one s. */
  static double sum(double[] forms, double[] integrals) {
    double sum = 0;
    for (int k = 0; k < forms.length; k++) {
      sum += forms[k] * integrals[k];
    }
    return sum;
  }

  /** The same of the boson alone. */
  static double bosonAlone(double[] forms, double[] integrals) {
    double sum = 0;
    for (int k = PairIntegrals.POWERS - 1; k < forms.length; k += PairIntegrals.POWERS) {
      sum += forms[k] * integrals[k];
    }
    return sum;
  }

  /** Partial width [GeV] with a bound on its numerical error. */
  static Estimate width(double[] forms, double[] fine, double[] coarse) {
    double width = sum(forms, fine);
    return new Estimate(width, Math.abs(width - sum(forms, coarse)));
  }
}
