package io.nightjar.constraint;

import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * How x = predicted/allowed becomes ln L, 0 at x = 0: a published limit at a confidence level keeps
 * no more of the data.
 *
 * <p>Source: Poisson mean of zero events, e^{−μ} = 1 − CL; one-sided quantile of a Gaussian around
 * zero. docs/physics/limits.md says which constraint takes which.
 */
public sealed interface Chance {

  /** ln L. @param x predicted over allowed, ≥ 0 */
  double lnL(double x);

  /** In a few words, for the kind of a constraint. */
  String words();

  /** No background: ln L = −k x with k = −ln(1 − CL), 2.3026 at 90 %; x is a ratio of yields. */
  record Counting(double k) implements Chance {
    /** For a confidence level such as 0.9. */
    public static Counting at(double level) {
      return new Counting(-Math.log1p(-level));
    }

    @Override
    public double lnL(double x) {
      return -k * x;
    }

    @Override
    public String words() {
      return "limit, no background";
    }
  }

  /** Background: ln L = −x²z²/2 with the one-sided quantile z, 1.2816 at 90 %. */
  record Gaussian(double z) implements Chance {
    private static final NormalDistribution NORMAL = new NormalDistribution();

    /** For a confidence level such as 0.9. */
    public static Gaussian at(double level) {
      return new Gaussian(NORMAL.inverseCumulativeProbability(level));
    }

    @Override
    public double lnL(double x) {
      double pull = x * z;
      return -pull * pull / 2;
    }

    @Override
    public String words() {
      return "limit, Gaussian around zero";
    }
  }
}
