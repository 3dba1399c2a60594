package io.nightjar.constraint;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.solvers.BrentSolver;

/**
 * Which kinetic mixings a limit excludes with masses and all other couplings fixed. Branching
 * ratios and lifetimes follow ε, so that there can be several edges.
 */
final class ExcludedEpsilon {

  private static final double LEAST = 1e-9;
  private static final double MOST = 0.5;

  /** Steps between which x is taken to cross what is allowed at most once. */
  private static final int STEPS = 44;

  private static final double ACCURACY = 1e-7; // of ln ε

  private ExcludedEpsilon() {}

  /** Intervals {low, high}; they end at 10⁻⁹ and 0.5 where the exclusion goes on. */
  static List<double[]> of(Ratio ratio, DarkPoint point) {
    return of(eps -> ratio.x(point.withEpsilon(eps)) / ratio.allowed());
  }

  /**
   * The same of any function.
   *
   * @param x predicted over allowed
   */
  static List<double[]> of(DoubleUnaryOperator x) {
    DoubleUnaryOperator excess = t -> x.applyAsDouble(Math.exp(t)) - 1;
    double start = Math.log(LEAST);
    double step = Math.log(MOST / LEAST) / STEPS;
    List<Double> edges = new ArrayList<>();
    double last = excess.applyAsDouble(start);
    if (last > 0) {
      edges.add(start);
    }
    for (int i = 1; i <= STEPS; i++) {
      double t = start + i * step;
      double now = excess.applyAsDouble(t);
      if (now > 0 != last > 0) {
        edges.add(new BrentSolver(ACCURACY).solve(100, excess::applyAsDouble, t - step, t));
      }
      last = now;
    }
    if (edges.size() % 2 == 1) {
      edges.add(Math.log(MOST));
    }
    List<double[]> intervals = new ArrayList<>();
    for (int i = 0; i < edges.size(); i += 2) {
      intervals.add(new double[] {Math.exp(edges.get(i)), Math.exp(edges.get(i + 1))});
    }
    return List.copyOf(intervals);
  }
}
