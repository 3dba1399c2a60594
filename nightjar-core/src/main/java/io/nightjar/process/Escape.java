package io.nightjar.process;

/** How far particles get before they decay. */
public final class Escape {

  private Escape() {}

  /**
   * P(survives L) = exp(−L m/(p cτ)); 1 for a stable particle.
   *
   * @param L distance [cm]
   * @param p momentum [GeV]
   * @param m mass [GeV]
   * @param ctau proper decay length [cm]
   */
  public static double survival(double L, double p, double m, double ctau) {
    return Math.exp(-L * m / (p * ctau));
  }

  /** P(decays within L) = 1 − exp(−L m/(p cτ)), without cancellation for long-lived particles. */
  public static double decay(double L, double p, double m, double ctau) {
    return -Math.expm1(-L * m / (p * ctau));
  }

  /**
   * P(a first vertex lies within L, the next one beyond): ∫₀ᴸ du/l₁ e^{−u/l₁ − (L−u)/l₂} = (L/l₁)
   * (e^{−L/l₂} − e^{−L/l₁})/(L/l₁ − L/l₂), e^{−L/l} L/l for equal lengths.
   *
   * @param L distance [cm]
   * @param l1 mean decay length of the first particle [cm]
   * @param l2 of the second [cm]; infinite for a stable one
   */
  public static double between(double L, double l1, double l2) {
    double first = L / l1;
    double second = L / l2;
    double difference = Math.abs(first - second);
    double slope = difference < 1e-8 ? 1 - difference / 2 : -Math.expm1(-difference) / difference;
    return first * Math.exp(-Math.min(first, second)) * slope;
  }

  /** P(the second vertex of a straight chain lies beyond L): e^{−L/l₁} + {@link #between}. */
  public static double secondBeyond(double L, double l1, double l2) {
    return Math.exp(-L / l1) + between(L, l1, l2);
  }
}
