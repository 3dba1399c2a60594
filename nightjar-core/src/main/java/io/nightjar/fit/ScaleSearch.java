package io.nightjar.fit;

import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;
import org.hipparchus.optim.univariate.UnivariatePointValuePair;

/**
 * The minimum of χ² over scales from 0 up, and where it has risen by 1.
 *
 * @param chi2 χ² of a scale
 * @param unit a scale that matters: about one standard deviation
 */
record ScaleSearch(UnivariateFunction chi2, double unit) {
  private static final int EVALUATIONS = 500;

  /** Relative precision of scales; √ε is the most that a minimum allows. */
  private static final double PRECISION = 1e-8;

  /** χ² may have two minima, since errors grow with the signal: the grid finds the deeper one. */
  private static final double GRID = Math.sqrt(2);

  private static final double FIRST = 1 / 16.0;
  private static final int STEPS = 80;

  /** So far above the minimum that no better one is to be expected. */
  private static final double HOPELESS = 100;

  Scale search() {
    double chi2Null = chi2.value(0);
    UnivariatePointValuePair minimum = minimum(around(chi2Null));
    boolean none = chi2Null <= minimum.getValue();
    double best = none ? 0 : minimum.getPoint();
    double least = none ? chi2Null : minimum.getValue();
    UnivariateFunction rise = a -> chi2.value(a) - least - 1;
    double lower = chi2Null - least > 1 ? root(rise, 0, best) : 0;
    return new Scale(best, lower, upper(rise, best), least, chi2Null);
  }

  /** The interval of the grid around its lowest point. */
  private SearchInterval around(double chi2Null) {
    double least = chi2Null;
    double low = 0;
    double high = FIRST * unit;
    double before = 0;
    double scale = FIRST * unit;
    for (int i = 0; i < STEPS; i++) {
      double value = chi2.value(scale);
      if (value < least) {
        least = value;
        low = before;
        high = scale * GRID;
      } else if (value > least + HOPELESS) {
        break;
      }
      before = scale;
      scale *= GRID;
    }
    return new SearchInterval(low, high);
  }

  private UnivariatePointValuePair minimum(SearchInterval interval) {
    return new BrentOptimizer(PRECISION, PRECISION * unit)
        .optimize(
            new MaxEval(EVALUATIONS),
            new UnivariateObjectiveFunction(chi2),
            GoalType.MINIMIZE,
            interval);
  }

  private double upper(UnivariateFunction rise, double best) {
    double step = unit;
    for (int i = 0; i < STEPS; i++) {
      if (rise.value(best + step) > 0) {
        return root(rise, best, best + step);
      }
      step *= GRID;
    }
    return Double.POSITIVE_INFINITY;
  }

  private double root(UnivariateFunction rise, double low, double high) {
    return new BracketingNthOrderBrentSolver(PRECISION, PRECISION * unit, 5)
        .solve(EVALUATIONS, rise, low, high);
  }
}
