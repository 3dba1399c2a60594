package io.nightjar.fit;

/** Data that judge the size and shape of a signal, their own errors at the best values. */
public interface SignalFit {

  /** Number of degrees of freedom without fitted parameters. */
  int size();

  /**
   * ln L of a signal times a factor, and its slope.
   *
   * @param signal events per bin, not negative; read
   * @param scale that multiplies them; not negative
   */
  Rise rise(double[] signal, double scale);

  /** −2 ln L: χ² where counts are large. */
  default double chi2(double[] signal) {
    return -2 * rise(signal, 1).lnL();
  }

  /**
   * How much of a signal the data want.
   *
   * @param shape events per bin at scale 1, not negative, not all zero; read
   */
  Scale bestScale(double[] shape);
}
