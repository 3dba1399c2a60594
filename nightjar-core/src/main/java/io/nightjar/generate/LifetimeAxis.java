package io.nightjar.generate;

import java.util.Arrays;

/**
 * Proper decay lengths cτ_k = cτ_0 2^k at which something is tabulated, and cubic B-splines in
 * their logarithm between them.
 *
 * <p>What is tabulated goes to a constant for short and like 1/cτ for long lifetimes, so that
 * splines are made of it times 1 + cτ/c: constant at both ends, and continued as a constant. A
 * factor of two between nodes lets 1 − e^{−2x} = a(2 − a) with a = 1 − e^{−x} step from one to the
 * next.
 *
 * @param first cτ_0 [cm]
 */
record LifetimeAxis(double first) {

  /** Number of nodes: nine decades. */
  static final int NODES = 31;

  /** Coefficients: one more at each end, equal to that on the other side of the end. */
  static final int COEFFICIENTS = NODES + 2;

  /** Numbers that say where a lifetime is, see {@link #locate}. */
  static final int PLACE = 5;

  /** The middle node is where decay length and detector are about the same. */
  static final int MIDDLE = 16;

  private static final double LN2 = Math.log(2);

  /** As many ones as nodes. */
  static final double[] ONES = ones();

  private static final double[] PIVOTS = pivots(NODES);

  /**
   * Around a decay length.
   *
   * @param middle cτ at which half of the decays are missed [cm]
   */
  static LifetimeAxis around(double middle) {
    return new LifetimeAxis(middle * Math.pow(2, -MIDDLE));
  }

  double node(int k) {
    return Math.scalb(first, k);
  }

  /** cτ of the middle [cm]. */
  double middle() {
    return node(MIDDLE);
  }

  double last() {
    return node(NODES - 1);
  }

  /** 1/(1 + cτ/c). */
  double scale(double ctau) {
    return 1 / (1 + ctau / middle());
  }

  /** 1 + cτ/c at all nodes. */
  double[] unscaled() {
    double[] up = new double[NODES];
    Arrays.setAll(up, k -> 1 / scale(node(k)));
    return up;
  }

  /**
   * Where a lifetime is: the number of its first coefficient, then the weights of four, which
   * include {@link #scale}.
   *
   * @param ctau cτ [cm]; beyond the ends of the axis the asymptotic form holds
   * @param place written
   */
  void locate(double ctau, double[] place) {
    double x = Math.clamp(Math.log(ctau / first) / LN2, 0, NODES - 1);
    int k = Math.min((int) x, NODES - 2);
    double t = x - k;
    double s = 1 - t;
    double sixth = scale(ctau) / 6;
    place[0] = k;
    place[1] = s * s * s * sixth;
    place[2] = (t * t * (3 * t - 6) + 4) * sixth;
    place[3] = (s * s * (3 * s - 6) + 4) * sixth;
    place[4] = t * t * t * sixth;
  }

  /**
   * From values to coefficients: (c_{k−1} + 4c_k + c_{k+1})/6 = h_k, mirrored at both ends.
   *
   * @param h values at the nodes, {@link #NODES} or half as many; become c_0 … c_{n−1}
   */
  static void solve(double[] h) {
    int n = h.length;
    double[] pivots = n == NODES ? PIVOTS : pivots(n);
    h[0] *= 6 * pivots[0];
    for (int k = 1; k < n - 1; k++) {
      h[k] = (6 * h[k] - h[k - 1]) * pivots[k];
    }
    h[n - 1] = (6 * h[n - 1] - 2 * h[n - 2]) * pivots[n - 1];
    for (int k = n - 2; k > 0; k--) {
      h[k] -= pivots[k] * h[k + 1];
    }
    h[0] -= 2 * pivots[0] * h[1];
  }

  /** What the elimination divides by, inverted: 4 − (below × above of the row before)/… */
  private static double[] pivots(int n) {
    double[] pivots = new double[n];
    pivots[0] = 0.25;
    double above = 2 * pivots[0];
    for (int k = 1; k < n; k++) {
      pivots[k] = 1 / (4 - (k == n - 1 ? 2 : 1) * above);
      above = pivots[k];
    }
    return pivots;
  }

  /**
   * How far a spline of every other value misses those between, over eight: a bound of the error of
   * the full spline. With nodes this far apart errors do not yet fall with the fourth power of the
   * step, which would be sixteen.
   *
   * @param h values at the nodes; read
   */
  static double missed(double[] h) {
    return missed(h, ONES);
  }

  /**
   * The same, errors times a factor.
   *
   * @param factor by node; read
   */
  static double missed(double[] h, double[] factor) {
    double[] every = new double[(h.length + 1) / 2];
    for (int k = 0; k < every.length; k++) {
      every[k] = h[2 * k];
    }
    solve(every);
    double worst = 0;
    for (int k = 0; k + 1 < every.length; k++) {
      double before = every[k == 0 ? 1 : k - 1];
      double after = every[k + 2 < every.length ? k + 2 : k];
      double middle = (23 * (every[k] + every[k + 1]) + before + after) / 48;
      worst = Math.max(worst, factor[2 * k + 1] * Math.abs(middle - h[2 * k + 1]));
    }
    return worst / 8;
  }

  private static double[] ones() {
    double[] ones = new double[NODES];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** Node whose value stands at a place of the coefficients. */
  static int mirrored(int place) {
    int k = place - 1;
    return k < 0 ? 1 : k >= NODES ? NODES - 2 : k;
  }
}
