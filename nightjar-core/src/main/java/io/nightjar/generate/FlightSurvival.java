package io.nightjar.generate;

import java.util.Arrays;

/**
 * How decays in flight fall where lifetimes are short: h(cτ) = T(cτ)(1 + cτ/c), 1 for long ones,
 * exponentially small for short ones.
 *
 * <p>Splines are made of ln h, in which even the smallest values are good to a few per cent: a
 * spline of h itself would swing about zero, and there are so many neutrinos in a beam that it
 * would show. Below what events can tell, ln h is −ℓ/λ and doubles from node to node.
 */
final class FlightSurvival {

  private static final int N = LifetimeAxis.NODES;

  /** Below this, h is continued. */
  private static final double LEAST = 1e-40;

  private final LifetimeAxis axis;
  private final boolean isNothing;
  private final double[] logs = new double[N];
  private final int lowest; // first node with events
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
      logs[k] = Math.log(sums[k] * up[k] / most);
    }
    lowest = k + 1;
    for (; k >= 0 && !isNothing; k--) {
      logs[k] = 2 * logs[k + 1];
    }
    double[] solved = logs.clone();
    LifetimeAxis.solve(solved);
    for (int c = 0; c < coefficients.length; c++) {
      coefficients[c] = solved[LifetimeAxis.mirrored(c)];
    }
  }

  /**
   * h at a lifetime.
   *
   * @param ctau cτ [cm], finite
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
    return Math.exp(sum / axis.scale(ctau));
  }

  /**
   * Takes h out of sums by node of this lifetime, so that what is left is smooth.
   *
   * @param sums changed
   * @param size numbers of each node
   */
  void divide(double[] sums, int size) {
    if (isNothing) {
      return;
    }
    double[] up = axis.unscaled();
    for (int at = 0; at < sums.length; at += N * size) {
      for (int k = N - 1; k >= 0; k--) {
        int from = Math.max(k, lowest);
        double factor = k < lowest ? up[from] / up[k] : Math.exp(-logs[k]);
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
    return LifetimeAxis.missed(logs, atNodes()); // δh = h δ ln h
  }

  /** h at all nodes. */
  double[] atNodes() {
    double[] h = new double[N];
    Arrays.setAll(h, k -> Math.exp(logs[k]));
    return h;
  }
}
