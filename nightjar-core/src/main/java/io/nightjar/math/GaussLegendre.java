package io.nightjar.math;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.integration.gauss.LegendreRuleFactory;
import org.hipparchus.util.Pair;

/**
 * A Gauss–Legendre rule on [0, 1]. Rules are computed once for each order.
 *
 * @param nodes ascending, in (0, 1)
 * @param weights sum to 1
 */
@SuppressWarnings("ArrayRecordComponent") // read-only tables on a hot path
public record GaussLegendre(double[] nodes, double[] weights) {

  private static final ConcurrentHashMap<Integer, GaussLegendre> RULES = new ConcurrentHashMap<>();

  /** The rule of {@code n} points: exact for polynomials up to degree 2n − 1. */
  public static GaussLegendre of(int n) {
    return RULES.computeIfAbsent(n, GaussLegendre::compute);
  }

  private static GaussLegendre compute(int n) {
    // the usual factory of Hipparchus prepares 40-digit arithmetic first, which takes half a second
    Pair<double[], double[]> rule = new LegendreRuleFactory().getRule(n);
    double[] nodes = new double[n];
    double[] weights = new double[n];
    for (int i = 0; i < n; i++) {
      nodes[i] = 0.5 * rule.getFirst()[i] + 0.5;
      weights[i] = 0.5 * rule.getSecond()[i];
    }
    return new GaussLegendre(nodes, weights);
  }

  /** Number of points. */
  public int size() {
    return nodes.length;
  }

  /** ∫ f over [a, b]. */
  public double integrate(double a, double b, DoubleUnaryOperator f) {
    double sum = 0;
    for (int i = 0; i < nodes.length; i++) {
      sum += weights[i] * f.applyAsDouble(a + (b - a) * nodes[i]);
    }
    return (b - a) * sum;
  }

  /** ∫ f over [a, b], cut into equal panels. */
  public double integrate(double a, double b, int panels, DoubleUnaryOperator f) {
    double width = (b - a) / panels;
    double sum = 0;
    for (int k = 0; k < panels; k++) {
      sum += integrate(a + k * width, a + (k + 1) * width, f);
    }
    return sum;
  }
}
