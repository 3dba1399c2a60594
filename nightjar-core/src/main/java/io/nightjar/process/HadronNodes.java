package io.nightjar.process;

import io.nightjar.math.GaussLegendre;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Nodes of N → N' hadrons below the shell of the Z', ∫ds R(s) dΓ/ds of a massless pair of charge
 * one: far from the end of the range across the bends of R, then between them.
 */
final class HadronNodes {

  /** Between two bends of R; at the end or if the Z' is just behind it; both. */
  private static final GaussLegendre[] FINE = {
    GaussLegendre.of(6), GaussLegendre.of(12), GaussLegendre.of(32)
  };

  private static final GaussLegendre[] COARSE = {
    GaussLegendre.of(5), GaussLegendre.of(11), GaussLegendre.of(31)
  };

  /** Shares of the range that are near its end, which has a root, and near the Z' behind it. */
  private static final double END = 0.12;

  private static final double POLE = 0.3;

  private final PairIntegrals massless;
  private final HadronRatio ratio;
  private final boolean hasFlips;
  private final double range;
  private final double mV;
  private double[] off = new double[128];
  private double[][] values = new double[2][off.length]; // squares and flips of the neutrino
  private int filled;

  private HadronNodes(double mi, double mj, double mV, HadronRatio ratio) {
    this.massless = PairIntegrals.boson(mi, mj, 0, 0, mV, 0);
    this.ratio = ratio;
    this.hasFlips = mj > 0;
    this.range = mi - mj;
    this.mV = mV;
  }

  /** The quadrature, or the coarse one whose difference is its error; m_i − m_j is below m_V. */
  static PairNodes of(double mi, double mj, double mV, HadronRatio ratio, boolean fine) {
    HadronNodes nodes = new HadronNodes(mi, mj, mV, ratio);
    nodes.fill(fine);
    return nodes.nodes();
  }

  private PairNodes nodes() {
    double[][] cut = {Arrays.copyOf(values[0], filled), Arrays.copyOf(values[1], filled)};
    return new PairNodes(Arrays.copyOf(off, filled), cut, true);
  }

  private void add(double M, double weight) {
    if (filled == off.length) {
      off = Arrays.copyOf(off, 2 * filled);
      values =
          new double[][] {
            Arrays.copyOf(values[0], off.length), Arrays.copyOf(values[1], off.length)
          };
    }
    off[filled] = (mV - M) * (mV + M);
    values[0][filled] = weight * massless.massless(M * M, 1, 0);
    values[1][filled++] = hasFlips ? weight * massless.massless(M * M, 0, 1) : 0;
  }

  private void fill(boolean fine) {
    boolean pole = range > (1 - POLE) * mV;
    double last = HadronRule.reached((1 - (pole ? POLE : END)) * range);
    HadronRule.visit(last, fine, this::add);
    double[] edges = HadronRatio.bends(last, range);
    for (int k = 0; k + 1 < edges.length; k++) {
      boolean close = range - edges[k + 1] < edges[k + 1] - edges[k];
      int order = (close ? 1 : 0) + (pole ? 1 : 0);
      addRooted(fine ? FINE[order] : COARSE[order], edges[k], edges[k + 1]);
    }
  }

  /** ∫dM with M = range − t²: takes a root at the end of the range away. */
  private void addRooted(GaussLegendre rule, double start, double end) {
    DoubleUnaryOperator R = ratio.between(start, end);
    double low = Math.sqrt(range - end);
    double length = Math.sqrt(range - start) - low;
    for (int k = 0; k < rule.size(); k++) {
      double t = low + length * rule.nodes()[k];
      double M = range - t * t;
      add(M, length * rule.weights()[k] * 2 * t * 2 * M * R.applyAsDouble(M));
    }
  }
}
