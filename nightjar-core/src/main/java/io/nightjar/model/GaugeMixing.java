package io.nightjar.model;

import java.util.Locale;

/**
 * The weak angle of the mixed theory from physical inputs.
 *
 * <p>The masses of 01 §4 of the formula collection have trace 1 + a² + ρ and determinant ρ in units
 * of m̂_Z², with a = ŝ tan χ. With z = m_Z²/m̂_Z² and z' = m_Z'²/m̂_Z² this is
 *
 * <pre>  (z − 1)(1 − z') = ŝ² tan²χ.</pre>
 *
 * With u = 1 − m̂_Z²/m_Z², the small unknown, and ŝ²(1 − ŝ²) = a0/(1 − u), a0 = πα/(√2 G_F m_Z²):
 *
 * <pre>  F(u) = u(1 − r − u) − (1 − u)² ŝ²(u) tan²χ = 0,   r = m_Z'²/m_Z².</pre>
 *
 * F is concave, because (1 − u)²ŝ² is a series in 1/(1 − u) with positive coefficients. Newton's
 * steps from u = 0, where F &lt; 0, therefore approach the root that belongs to χ → 0 from one side
 * and never pass it; and a step that turns round, or leaves where ŝ² is real, proves that there is
 * no root.
 *
 * @param a0 πα/(√2 G_F m_Z²) = ŝ²ĉ² at χ = 0
 * @param gap 1 − r, exactly
 * @param tan2 tan²χ
 */
record GaugeMixing(double a0, double gap, double tan2) {

  /** ŝ² from ŝ²ĉ², the root below 1/2, without the cancellation of ½(1 − √(1 − 4p)). */
  static double s2w(double product) {
    return 2 * product / (1 + Math.sqrt(1 - 4 * product));
  }

  /**
   * u = 1 − m̂_Z²/m_Z²; accurate relative to itself for however small χ.
   *
   * @param chi kinetic mixing angle, for the message
   * @throws UnphysicalException if no real solution exists
   */
  double defect(double chi) {
    double u = 0;
    while (true) {
      double s2 = s2w(a0 / (1 - u));
      double slope = slope(u, s2);
      double next = u - value(u, s2) / slope;
      if (!(slope * gap > 0) || 4 * a0 > 1 - next) {
        throw new UnphysicalException(
            "kinetic mixing angle chi",
            chi,
            String.format(
                Locale.ROOT,
                "where masses mix to the given m_Z and m_Z': roughly |chi| below %.3g",
                Math.atan(Math.abs(gap) / (2 * Math.sqrt(s2w(a0))))));
      }
      if (!(Math.abs(next) > Math.abs(u))) {
        return u;
      }
      u = next;
    }
  }

  private double value(double u, double s2) {
    double w = 1 - u;
    return u * (gap - u) - w * w * s2 * tan2;
  }

  /** dF/du, with dŝ²/du from ŝ²ĉ² = a0/(1 − u). */
  private double slope(double u, double s2) {
    return gap - 2 * u + tan2 * (2 * (1 - u) * s2 - a0 / (1 - 2 * s2));
  }
}
