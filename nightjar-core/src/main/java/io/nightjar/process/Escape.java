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
}
