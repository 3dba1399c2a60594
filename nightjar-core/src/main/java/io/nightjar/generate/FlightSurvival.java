package io.nightjar.generate;

import java.util.Arrays;

/**
 * How decays in flight fall where lifetimes are short: h(cτ) = T(cτ)(1 + cτ/c), over that of long
 * ones.
 *
 * <p>Splines are made of g = −(cτ/c) ln h, which is constant at both ends: e^{−ℓ/λ} of the fastest
 * neutrinos is what is left of short lifetimes. So even the smallest values are good to a few per
 * cent. A spline of h itself would swing about zero, and there are so many neutrinos in a beam that
 * it would show.
 */
final class FlightSurvival {

  private static final int N = LifetimeAxis.NODES;

  /** Below this, g is continued. */
  private static final double LEAST = 1e-40;

  private final LifetimeAxis axis;
  private final boolean isNothing;
  private final int lowest; // first node with events
  private final double[] g = new double[N];
  private final double[] coefficients = new double[LifetimeAxis.COEFFICIENTS];

  /**
   * Of a signal.
   *
   * @param sums at all nodes; read
   */
  FlightSurvival(LifetimeAxis axis, double[] sums) {
    this.axis = axis;
    double[] up = axis.unscaled();
    double most = sums[N - 1] * up[N - 1];
    isNothing = most == 0;
    int k = N - 1;
    for (; k >= 0 && sums[k] * up[k] > LEAST * most; k--) {
      g[k] = -Math.log(sums[k] * up[k] / most) * (axis.node(k) / axis.middle());
    }
    lowest = k + 1;
    Arrays.fill(g, 0, lowest, g[Math.min(lowest, N - 1)]);
    double[] solved = g.clone();
    LifetimeAxis.solve(solved);
    for (int c = 0; c < coefficients.length; c++) {
      coefficients[c] = solved[LifetimeAxis.mirrored(c)];
    }
  }

  /**
   * h at a lifetime.
   *
   * @param ctau cτ [cm], positive and finite
   * @param place overwritten
   */
  double at(double ctau, double[] place) {
    if (isNothing) {
      return 0;
    }
    axis.locate(ctau, place);
    int at = (int) place[0];
    double sum = 0;
    for (int d = 1; d < LifetimeAxis.PLACE; d++) {
      sum += place[d] * coefficients[at + d - 1];
    }
    return Math.exp(-sum / axis.scale(ctau) * (axis.middle() / ctau));
  }

  /** h at all nodes. */
  double[] atNodes() {
    double[] h = new double[N];
    Arrays.setAll(h, k -> isNothing ? 0 : Math.exp(-g[k] * (axis.middle() / axis.node(k))));
    return h;
  }

  /**
   * Takes h out of sums by node of this lifetime, so that what is left is smooth; constant where
   * there are no events.
   *
   * @param sums changed
   * @param size numbers of each node
   */
  void divide(double[] sums, int size) {
    double[] up = axis.unscaled();
    double[] h = atNodes();
    for (int at = 0; at < sums.length && !isNothing; at += N * size) {
      for (int k = N - 1; k >= 0; k--) {
        int from = Math.max(k, lowest);
        double factor = k < lowest ? up[from] / up[k] : 1 / h[k]; // the lowest is divided already
        for (int m = 0; m < size; m++) {
          sums[at + k * size + m] = factor * sums[at + from * size + m];
        }
      }
    }
  }

  /**
   * Estimated error of the interpolation over the largest value, see {@link LifetimeAxis#missed}.
   */
  double missed() {
    double[] slope = atNodes(); // δh = h (c/cτ) δg
    Arrays.setAll(slope, k -> slope[k] * (axis.middle() / axis.node(k)));
    return LifetimeAxis.missed(g, slope);
  }
}
