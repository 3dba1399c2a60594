package io.nightjar.process;

import org.jspecify.annotations.Nullable;

/**
 * One quadrature of {@link PairIntegrals}: distances from the pole and what stands before the
 * propagator, so that the width of the boson may be put in afterwards.
 */
final class PairNodes {

  private final double[] off; // m_V² − s
  private final double[][] values; // by form; none of the neutrino's flips where they vanish
  private final boolean boson;
  private final double least; // distance from the pole
  private volatile @Nullable WidthSeries series; // made when widths are asked for again

  /**
   * A quadrature.
   *
   * @param off m_V² − s of the nodes [GeV²]; kept
   * @param values dΓ/ds times weights without propagator, by form; kept
   * @param boson whether there is a propagator
   */
  PairNodes(double[] off, double[][] values, boolean boson) {
    this.off = off;
    this.values = values;
    this.boson = boson;
    this.least = WidthSeries.least(off);
  }

  /**
   * Integrals by forms and powers, summed over the nodes.
   *
   * @param on m_VΓ [GeV²]
   */
  double[] sums(double on) {
    double[] sums = new double[PairIntegrals.SIZE];
    double[] D2 = new double[off.length];
    for (int k = 0; boson && k < off.length; k++) {
      D2[k] = 1 / (off[k] * off[k] + on * on);
    }
    for (int form = 0; form < values.length; form++) {
      add(values[form], D2, on, PairIntegrals.POWERS * form, sums);
    }
    return sums;
  }

  private void add(double[] value, double[] D2, double on, int at, double[] sums) {
    double contact = 0;
    double real = 0;
    double square = 0;
    for (int k = 0; k < off.length; k++) {
      double peak = value[k] * D2[k];
      contact += value[k];
      real += peak * off[k];
      square += peak;
    }
    sums[at] = contact;
    sums[at + 1] = real;
    sums[at + 2] = square * on;
    sums[at + 3] = square;
  }

  /** The same by a series in the width, where it converges. */
  double[] fast(double on) {
    if (!boson || !WidthSeries.reaches(least, on * on)) {
      return sums(on);
    }
    WidthSeries known = series;
    if (known == null) {
      known = series();
      series = known;
    }
    return spread(known.sums(on * on), on);
  }

  private static double[] spread(double[] columns, double on) {
    double[] sums = new double[PairIntegrals.SIZE];
    for (int form = 0; 3 * form < columns.length; form++) {
      int at = PairIntegrals.POWERS * form;
      double square = columns[3 * form + 2];
      sums[at] = columns[3 * form];
      sums[at + 1] = columns[3 * form + 1];
      sums[at + 2] = square * on;
      sums[at + 3] = square;
    }
    return sums;
  }

  /** Of each form: contact, Re D and |D|² over its nodes. */
  private WidthSeries series() {
    WidthSeries made = new WidthSeries(least, 3 * values.length);
    double[] value = new double[1];
    double[] weighted = new double[2];
    for (int k = 0; k < off.length; k++) {
      for (int form = 0; form < values.length; form++) {
        value[0] = values[form][k];
        weighted[0] = value[0] * off[k];
        weighted[1] = value[0];
        made.constant(3 * form, value);
        made.single(3 * form + 1, off[k], weighted);
      }
    }
    return made;
  }
}
