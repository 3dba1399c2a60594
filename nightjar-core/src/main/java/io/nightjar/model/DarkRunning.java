package io.nightjar.model;

import io.nightjar.physics.Units;

/**
 * One-loop running of the dark coupling: 1/α_D(μ) = 1/α_D(μ0) − b ln(μ/μ0), b = (4n_f + n_s)/6π for
 * n_f Dirac fermions and n_s complex scalars of charge 1 (01 §2 of the formula collection).
 *
 * @param alpha α_D at μ0
 * @param scale μ0 [GeV]
 * @param diracFermions n_f
 * @param complexScalars n_s
 */
public record DarkRunning(double alpha, double scale, int diracFermions, int complexScalars) {

  /** A Landau pole below this is worth a warning: the LHC would see the theory fail. [GeV] */
  public static final double WARNING = 10 * Units.TeV;

  /** Refuses couplings and scales that are not positive. */
  public DarkRunning {
    Condition.positive("alpha_D", alpha).demand();
    Condition.positive("scale of alpha_D [GeV]", scale).demand();
    demandCount("number of Dirac fermions", diracFermions);
    demandCount("number of complex scalars", complexScalars);
  }

  private static void demandCount(String name, int number) {
    new Condition(name, number, "0 or more", number >= 0).demand();
  }

  private double slope() {
    return (4 * diracFermions + complexScalars) / (6 * Math.PI);
  }

  /**
   * α_D(μ).
   *
   * @param mu scale [GeV], below the pole
   * @throws UnphysicalException at and above the pole
   */
  public double alphaAt(double mu) {
    double inverse = 1 / alpha - slope() * Math.log(mu / scale);
    boolean holds = inverse > 0;
    new Condition("scale [GeV]", mu, "below the Landau pole, " + pole() + " GeV", holds).demand();
    return 1 / inverse;
  }

  /** Scale at which α_D diverges [GeV]; infinite if there is no charged matter, or beyond 1e308. */
  public double pole() {
    return scale * Math.exp(1 / (alpha * slope()));
  }

  /** Whether the pole lies below {@link #WARNING}. */
  public boolean hasLowPole() {
    return pole() < WARNING;
  }
}
