package io.nightjar.scan;

import io.nightjar.card.ScanCard.Optimiser;
import java.util.Arrays;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.hipparchus.util.FastMath;

/**
 * A search for a maximum from one point, in the axes that are free. It goes up arsinh(ln L), which
 * has the same maxima: a point excluded a millionfold is then no cliff, and an unphysical one a
 * plateau below all others.
 *
 * <p>Two methods that know nothing of each other: a quadratic model in a region of trust (BOBYQA,
 * Powell 2009) and a simplex (Nelder and Mead 1965). Taken in turns, each begins where the other
 * ended, until neither gains anything.
 */
final class Search {

  /** Gain in ln L below which a further round is no use. */
  private static final double GAIN = 1e-5;

  private static final int ROUNDS = 12;
  private static final double FIRST_RADIUS = 0.1; // of the cube
  private static final double LATER_RADIUS = 0.02;
  private static final double LAST_RADIUS = 1e-8;
  private static final double FLAT = 1e-10; // change of arsinh(ln L) over a simplex at its end

  /** Lower than every finite ln L. */
  private static final double BOTTOM = -1e300;

  private final Place target;
  private final int[] free;
  private final double[] unit;
  private final Optimiser optimiser;
  private final int budget;
  private int spent;
  private Row best;

  /** What is known of a point. */
  @FunctionalInterface
  interface Place {
    /**
     * Evaluates a point.
     *
     * @param unit read: u of every axis
     * @return with these u of the axes that are free
     */
    Row at(double[] unit);
  }

  /**
   * A search.
   *
   * @param free axes that may move
   * @param start read: u of every axis
   * @param budget most evaluations
   */
  private Search(Place target, int[] free, double[] start, Optimiser optimiser, int budget) {
    this.target = target;
    this.free = free;
    this.unit = start.clone();
    this.optimiser = optimiser;
    this.budget = budget;
    this.spent = 1;
    this.best = target.at(unit);
  }

  /** The budget is used up. */
  private static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1;

    Exhausted() {
      super("budget", null, false, false);
    }
  }

  /** The best point that was seen, with what it took. */
  static Row up(Place target, int[] free, double[] start, Optimiser optimiser, int budget) {
    Search search = new Search(target, free, start, optimiser, budget);
    if (free.length > 0) {
      search.run();
    }
    return search.best.after(search.spent);
  }

  private void run() {
    try {
      double radius = FIRST_RADIUS;
      for (int round = 0; round < ROUNDS; round++) {
        double before = best.lnL();
        round(radius);
        if (!(best.lnL() > before + GAIN)) {
          return;
        }
        radius = LATER_RADIUS;
      }
    } catch (Exhausted e) {
      // the best point so far is the answer; that evaluations = budget says how it came
      return;
    }
  }

  private void round(double radius) {
    if (optimiser != Optimiser.SIMPLEX && free.length > 1) {
      quadratic(radius);
    }
    if (optimiser != Optimiser.QUADRATIC || free.length == 1) {
      simplex(radius);
    }
  }

  private void quadratic(double radius) {
    int n = free.length;
    double[] low = new double[n];
    double[] high = new double[n];
    Arrays.fill(high, 1);
    try {
      new BOBYQAOptimizer(2 * n + 1, radius, LAST_RADIUS)
          .optimize(
              new MaxEval(Integer.MAX_VALUE),
              new ObjectiveFunction(this::height),
              GoalType.MAXIMIZE,
              new SimpleBounds(low, high),
              new InitialGuess(here()));
    } catch (MathRuntimeException e) {
      // its model has become too poor for a step: what was found until then stands
      return;
    }
  }

  private void simplex(double radius) {
    new SimplexOptimizer(0, FLAT)
        .optimize(
            new MaxEval(Integer.MAX_VALUE),
            new ObjectiveFunction(this::height),
            GoalType.MAXIMIZE,
            new NelderMeadSimplex(free.length, radius),
            new InitialGuess(here()));
  }

  private double[] here() {
    double[] here = new double[free.length];
    for (int j = 0; j < here.length; j++) {
      here[j] = best.unit()[free[j]];
    }
    return here;
  }

  /** arsinh(ln L) at a point, folded back into the cube. */
  private double height(double[] point) {
    if (spent == budget) {
      throw new Exhausted();
    }
    spent++;
    for (int j = 0; j < free.length; j++) {
      unit[free[j]] = fold(point[j]);
    }
    Row row = target.at(unit);
    if (row.lnL() > best.lnL()) {
      best = row;
    }
    return FastMath.asinh(Math.max(BOTTOM, row.lnL()));
  }

  /** A mirror at each wall. */
  private static double fold(double u) {
    double rest = Math.abs(u) % 2;
    return rest > 1 ? 2 - rest : rest;
  }
}
