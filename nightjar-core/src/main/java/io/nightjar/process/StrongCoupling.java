package io.nightjar.process;

import io.nightjar.physics.Constants;

/**
 * α_s(μ) at two loops from its value at m_Z: dα/d ln μ² = −b₀α² − b₁α³, b₀ = (33 − 2n_f)/12π, b₁ =
 * (153 − 19n_f)/24π²; five flavours above m_b, four above m_c, three below, continuous.
 */
final class StrongCoupling {

  private static final double PRECISION = 1e-13;

  private final Constants constants;

  StrongCoupling(Constants constants) {
    this.constants = constants;
  }

  /**
   * The coupling at a scale.
   *
   * @param mu from about 1 GeV to the top mass [GeV]
   */
  double at(double mu) {
    double atBottom = constants.bottomMass();
    double atCharm = constants.charmMass();
    double alpha = run(constants.strongCoupling(), constants.zMass(), Math.max(mu, atBottom), 5);
    if (mu < atBottom) {
      alpha = run(alpha, atBottom, Math.max(mu, atCharm), 4);
    }
    return mu < atCharm ? run(alpha, atCharm, mu, 3) : alpha;
  }

  /**
   * The exact solution, x − c ln(x + c) = b₀ ln μ² + const with x = 1/α and c = b₁/b₀, by Newton's
   * method.
   */
  private static double run(double alpha, double from, double to, int flavours) {
    double b0 = (33 - 2 * flavours) / (12 * Math.PI);
    double c = (153 - 19 * flavours) / (24 * Math.PI * Math.PI) / b0;
    double x = 1 / alpha;
    double target = x - c * Math.log(x + c) + 2 * b0 * Math.log(to / from);
    double step = 1;
    while (Math.abs(step) > PRECISION * x) {
      step = (target - x + c * Math.log(x + c)) * (x + c) / x;
      x += step;
      if (!(x > c)) {
        throw new IllegalArgumentException("alpha_s diverges above " + to + " GeV");
      }
    }
    return 1 / x;
  }
}
