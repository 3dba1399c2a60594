package io.nightjar.experiment;

import io.nightjar.physics.DataException;
import io.nightjar.physics.Table;
import java.util.Arrays;

/** Probability that a particle of some energy is selected: constant in bins, 0 outside of them. */
public final class Efficiency {
  /** Above every energy [GeV]. */
  private static final double HIGHEST = 1e9;

  private final Bins bins;
  private final double[] values;
  private final double[] errors;

  /** 0 below all bins, the values, 0 above. */
  private final double[] steps;

  private Efficiency(Bins bins, double[] values, double[] errors) {
    this.bins = bins;
    this.values = values;
    this.errors = errors;
    this.steps = new double[values.length + 2];
    System.arraycopy(values, 0, steps, 1, values.length);
    if (values.length != bins.size() || errors.length != bins.size()) {
      throw new DataException("The efficiency needs one value and one error for each bin.");
    }
    for (double value : values) {
      if (!(value >= 0 && value <= 1)) {
        throw new DataException("An efficiency lies between 0 and 1: it cannot be " + value + ".");
      }
    }
  }

  /**
   * An efficiency from a table of the centres of adjoining bins: columns {@code energy}, {@code
   * efficiency}, {@code syst_error}.
   *
   * @param table the table
   * @param lowest lower edge of the first bin [GeV]
   */
  public static Efficiency of(Table table, double lowest) {
    return new Efficiency(
        Bins.around(lowest, table.quantity("energy")),
        table.column("efficiency"),
        table.column("syst_error"));
  }

  /**
   * An efficiency given by numbers.
   *
   * @param bins of energy [GeV]
   * @param values one for each bin; read
   * @param errors one for each bin, in units of the efficiency; read
   */
  public static Efficiency of(Bins bins, double[] values, double[] errors) {
    return new Efficiency(bins, values.clone(), errors.clone());
  }

  /**
   * The same for every energy.
   *
   * @param value from 0 to 1
   */
  public static Efficiency constant(double value) {
    return new Efficiency(Bins.of(0, HIGHEST), new double[] {value}, new double[1]);
  }

  /** The bins [GeV]. */
  public Bins bins() {
    return bins;
  }

  /**
   * The efficiency.
   *
   * @param energy [GeV]
   */
  public double at(double energy) {
    int bin = bins.find(energy);
    return bin < 0 ? 0 : values[bin];
  }

  /**
   * The efficiencies of a column.
   *
   * @param n number of events
   * @param energy [GeV]; read
   * @param efficiency written
   */
  public void at(int n, double[] energy, double[] efficiency) {
    bins.step(n, energy, steps, efficiency);
  }

  /**
   * Its systematic error, in units of the efficiency.
   *
   * @param energy [GeV]
   */
  public double error(double energy) {
    int bin = bins.find(energy);
    return bin < 0 ? 0 : errors[bin];
  }

  /**
   * The efficiency for events in a part of the volume only, where this one counts all events
   * generated in the whole.
   *
   * @param fraction volume of the part over that of the whole
   */
  public Efficiency insideOf(double fraction) {
    return new Efficiency(bins, divided(values, fraction), divided(errors, fraction));
  }

  private static double[] divided(double[] numbers, double by) {
    return Arrays.stream(numbers).map(x -> x / by).toArray();
  }
}
