package io.nightjar.scan;

import io.nightjar.model.UnphysicalException;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a scan asks of a point. It is called from several threads at once, and the same values must
 * always give the same bits.
 */
public interface Objective {

  /** Names of the terms. */
  List<String> terms();

  /**
   * Evaluates every term.
   *
   * @param values read: one for each axis of the scan, in its unit
   * @param lnL written: ln L of each term; −∞ is allowed, +∞ and NaN are not
   * @throws UnphysicalException if no universe has this point
   */
  void evaluate(double[] values, double[] lnL);

  /** A function of the parameters as a single term, for tests and for functions of one's own. */
  static Objective of(String term, ToDoubleFunction<double[]> function) {
    return new Objective() {
      @Override
      public List<String> terms() {
        return List.of(term);
      }

      @Override
      public void evaluate(double[] values, double[] lnL) {
        lnL[0] = function.applyAsDouble(values);
      }
    };
  }
}
