package io.nightjar.process;

/**
 * Neutrinos that are born along a decay tunnel and decay further on.
 *
 * <p>The meson decays at z of the tunnel with probability ∝ e^{−κz}, 0 &lt; z &lt; L, κ = m/(p cτ)
 * of the meson; at distance ℓ ≥ L from the target the share e^{−q(ℓ−z)} of neutrinos is left, q =
 * m/(p cτ) of N. The mean over z is e^{−qℓ} f((κ − q)L)/f(κL) with f(x) = (1 − e^{−x})/x.
 */
public final class TunnelSurvival {

  /** Below this the difference of exponentials loses digits. */
  private static final double CANCELS = 0.1;

  private TunnelSurvival() {}

  /**
   * Mean share of neutrinos that are left.
   *
   * @param distance ℓ from the target [cm], ≥ the length
   * @param length L of the tunnel [cm], ≥ 0
   * @param kappa inverse decay length of the meson [1/cm]
   * @param q inverse decay length of the neutrino [1/cm]
   */
  public static double mean(double distance, double length, double kappa, double q) {
    double x = (kappa - q) * length;
    // f(−x) = e^x f(x), so that only exponentials of negative numbers are left
    return Math.exp(-q * distance + Math.max(0, -x)) * share(Math.abs(x)) / share(kappa * length);
  }

  /**
   * The same for q, 2q, 4q, …, with three exponentials in all: e^{−qℓ} and e^{−q(ℓ−L)} square from
   * one to the next, and the mean is (e^{−qℓ} − e^{−κL} e^{−q(ℓ−L)})/((κ − q)L f(κL)).
   *
   * @param means written
   */
  public static void means(double distance, double length, double kappa, double q, double[] means) {
    double near = Math.exp(-q * (distance - length));
    double far = Math.exp(-q * distance);
    double dead = Math.exp(-kappa * length);
    double over = 1 / share(kappa * length);
    double each = q;
    for (int k = 0; k < means.length; k++) {
      double x = (kappa - each) * length;
      means[k] =
          Math.abs(x) > CANCELS
              ? (far - dead * near) / x * over
              : mean(distance, length, kappa, each);
      near *= near;
      far *= far;
      each *= 2;
    }
  }

  private static double share(double x) {
    return x < 1e-9 ? 1 - x / 2 : -Math.expm1(-x) / x;
  }
}
