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

  /**
   * No background, and a yield that is known up to a factor e^{σν} with ν of a unit normal,
   * profiled: ln L = max_ν(−k x e^{σν} − ν²/2) = −(W + W²/2)/σ² with the Lambert function W =
   * W(kxσ²); −k x for small x.
   */
  record Recast(double k, double sigma) implements Chance {
    private static final int ITERATIONS = 6; // cubic convergence from within 50 %

    /**
     * For a confidence level.
     *
     * @param level such as 0.9
     * @param sigma standard deviation of the logarithm of the yield
     */
    public static Recast at(double level, double sigma) {
      return new Recast(-Math.log1p(-level), sigma);
    }

    @Override
    public double lnL(double x) {
      double w = lambert(k * x * sigma * sigma);
      return -w * (1 + w / 2) / (sigma * sigma);
    }

    /** W e^W = y for y ≥ 0, by Halley's iteration. */
    static double lambert(double y) {
      double start = Math.log1p(y);
      double w = start > 1 ? start - Math.log(start) : start;
      for (int i = 0; i < ITERATIONS; i++) {
        double f = w - y * Math.exp(-w);
        w -= f / (w + 1 - (w + 2) * f / (2 * w + 2));
        if (Math.abs(f) < 1e-6 * w) { // the step above leaves its cube
          return w;
        }
      }
      return w;
    }

    @Override
    public String words() {
      return "limit, no background, yield profiled";
    }
  }

  /**
   * A number that was measured, against a signal that can only add: ln L = −(x − c)²/2s² above the
   * centre and 0 below, relative to x = 0 where the centre is negative.
   *
   * @param centre c
   * @param error s
   */
  record OneSided(double centre, double error) implements Chance {
    private static final NormalDistribution NORMAL = new NormalDistribution();

    @Override
    public double lnL(double x) {
      double start = Math.min(centre, 0);
      double above = Math.max(x - Math.max(centre, 0), 0);
      return -above * (above - 2 * start) / (2 * error * error);
    }

    /** What a flat prior on x ≥ 0 excludes at a confidence level. */
    public double upperLimit(double level) {
      double physical = NORMAL.cumulativeProbability(centre / error);
      return centre - error * NORMAL.inverseCumulativeProbability((1 - level) * physical);
    }

    @Override
    public String words() {
      return "measured, one-sided";
    }
  }
}
