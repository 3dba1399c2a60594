package io.nightjar.constraint;

/**
 * Upper limits on a branching ratio against the lifetime of what is emitted, at one mass.
 *
 * @param lifetime ascending [ps]; one that is infinite stands alone
 * @param ln ln of the limit
 */
record AllowedBranching(double[] lifetime, double[] ln) {

  /**
   * Limit for one that never decays: that of the longest lifetime of the table, 10 ns for kaons,
   * which is weaker than the true one by the few that decay; nothing is extrapolated.
   */
  double stable() {
    return Math.exp(ln[ln.length - 1]);
  }

  /**
   * Probability that one which always shows its decay is not seen to decay, BR(stable)/BR(τ); ln BR
   * is straight in 1/τ, as BR ∝ e^{a/τ} is, and goes on so below the shortest lifetime. 0 at τ = 0,
   * 1 from the longest lifetime on.
   *
   * @param tau lifetime [ps]
   */
  double survival(double tau) {
    int n = ln.length;
    if (tau >= lifetime[n - 1]) {
      return 1;
    }
    if (n == 1 || tau == 0) {
      return 0;
    }
    int k = n - 2;
    while (k > 0 && tau < lifetime[k]) {
      k--;
    }
    double slope = tau < lifetime[0] ? Math.max(0, slope(0)) : slope(k);
    return Math.min(1, Math.exp(ln[n - 1] - ln[k] - (1 / tau - 1 / lifetime[k]) * slope));
  }

  /** d ln BR/d(1/τ) between two lifetimes. */
  private double slope(int k) {
    return (ln[k + 1] - ln[k]) / (1 / lifetime[k + 1] - 1 / lifetime[k]);
  }

  /** Whether lifetimes matter: a table with one only is for a stable particle. */
  boolean hasLifetimes() {
    return ln.length > 1;
  }

  /**
   * Limit for a visible decay, straight in ln τ: a shorter lifetime than all is as prompt as the
   * shortest, a longer one decays inside ∝ 1/τ.
   *
   * @param tau lifetime [ps]
   */
  double visible(double tau) {
    int last = ln.length - 1;
    if (tau <= lifetime[0]) {
      return Math.exp(ln[0]);
    }
    if (tau >= lifetime[last]) {
      return Math.exp(ln[last]) * tau / lifetime[last];
    }
    int k = 0;
    while (tau > lifetime[k + 1]) {
      k++;
    }
    double t = Math.log(tau / lifetime[k]) / Math.log(lifetime[k + 1] / lifetime[k]);
    return Math.exp(ln[k] + t * (ln[k + 1] - ln[k]));
  }
}
