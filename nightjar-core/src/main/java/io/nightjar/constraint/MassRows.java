package io.nightjar.constraint;

import java.util.Arrays;
import java.util.Locale;

/**
 * Values of one column against mass, straight between neighbours. Steps of more than {@link #GAP}
 * times the usual one are not bridged: there the search has no limit, as around the π⁰.
 */
final class MassRows {

  /** A step so much longer than the median step is a gap. */
  static final double GAP = 6;

  private final double[] mass;
  private final double[] value;
  private final double widest;

  private MassRows(double[] mass, double[] value) {
    this.mass = mass;
    this.value = value;
    double[] steps = new double[Math.max(1, mass.length - 1)];
    for (int i = 0; i + 1 < mass.length; i++) {
      steps[i] = mass[i + 1] - mass[i];
    }
    Arrays.sort(steps);
    this.widest = GAP * steps[steps.length / 2];
  }

  /**
   * From rows.
   *
   * @param mass ascending [GeV]
   * @param value of any unit
   */
  static MassRows of(double[] mass, double[] value) {
    for (int i = 1; i < mass.length; i++) {
      if (!(mass[i] > mass[i - 1])) {
        throw new IllegalArgumentException("masses do not ascend at " + mass[i] + " GeV");
      }
    }
    if (mass.length == 0 || mass.length != value.length) {
      throw new IllegalArgumentException(mass.length + " masses, " + value.length + " values");
    }
    return new MassRows(mass.clone(), value.clone());
  }

  /** One column of a limit. */
  static MassRows of(Limit limit, String column) {
    return of(limit.table().quantity("m"), limit.table().column(column));
  }

  /** Whether there is a value at a mass [GeV]. */
  boolean covers(double m) {
    int i = Arrays.binarySearch(mass, m);
    int above = -i - 1;
    return i >= 0 || above > 0 && above < mass.length && mass[above] - mass[above - 1] <= widest;
  }

  /** The value at a mass that is covered [GeV]. */
  double at(double m) {
    if (!covers(m)) {
      throw new IllegalArgumentException(outside(m));
    }
    int i = Arrays.binarySearch(mass, m);
    if (i >= 0) {
      return value[i];
    }
    int above = -i - 1;
    double t = (m - mass[above - 1]) / (mass[above] - mass[above - 1]);
    return value[above - 1] + t * (value[above] - value[above - 1]);
  }

  /** Why there is no limit at a mass [GeV]. */
  String outside(double m) {
    boolean beside = !(m >= mass[0] && m <= mass[mass.length - 1]);
    return String.format(
        Locale.ROOT,
        beside
            ? "no limit at %.4g GeV: the search covers %.4g to %.4g GeV"
            : "no limit at %.4g GeV: a gap of the search within %.4g to %.4g GeV",
        m,
        mass[0],
        mass[mass.length - 1]);
  }
}
