package io.nightjar.constraint;

import java.util.OptionalDouble;
import org.hipparchus.analysis.solvers.BrentSolver;

/**
 * Where decays count, in proper length: behind a and within d, A(cτ) = e^{−a/cτ}(1 − e^{−d/cτ}).
 *
 * @param shield a [cm]
 * @param depth d [cm]
 */
record FlightWindow(double shield, double depth) {

  private static final int STEPS = 200;
  private static final double TIP = 1e-9; // of R − 1, where both edges meet

  /** A of a width, a particle without one never decays. @param inverse 1/cτ [1/cm] */
  double share(double inverse) {
    return -Math.exp(-shield * inverse) * Math.expm1(-depth * inverse);
  }

  /** A detector seen by a particle of p/m = {@code boost}. Lengths in cm. */
  static FlightWindow of(double shield, double length, double boost) {
    return new FlightWindow(shield / boost, length / boost);
  }

  /**
   * The window of a search of which both edges are published: yields ∝ U²A/U⁰ are equal there,
   * which fixes a if d/a is known. There is one solution: ln R + ln[(1 − e^{−rRy})/(1 − e^{−ry})] =
   * (R − 1)y for y = a/cτ at the lower edge, R = U_hi²/U_lo² and r = d/a, falls all the way.
   *
   * @param ratio d/a
   * @param inverse 1/cτ per |U|² [1/cm]
   * @param lower edge of |U|²
   * @param upper edge of |U|²
   */
  static OptionalDouble shield(double ratio, double inverse, double lower, double upper) {
    double R = upper / lower;
    if (!(R > 1 + TIP)) {
      return OptionalDouble.empty();
    }
    double most = 4 * Math.log(R) / (R - 1);
    double y = new BrentSolver(1e-14, 1e-14).solve(STEPS, v -> excess(ratio, R, v), 1e-12, most);
    return OptionalDouble.of(y / (inverse * lower));
  }

  private static double excess(double r, double R, double y) {
    return Math.log(R) - (R - 1) * y + Math.log(Math.expm1(-r * R * y) / Math.expm1(-r * y));
  }
}
