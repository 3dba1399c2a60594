package io.nightjar.experiment;

import io.nightjar.experiment.Sample.Status;
import io.nightjar.physics.DataException;
import io.nightjar.physics.Table;
import java.util.Arrays;

/** Events in bins of two observables at once: how many were seen and how many were expected. */
public final class Plane {
  private final String firstName;
  private final String secondName;
  private final Status status;
  private final Bins first;
  private final Bins second;
  private final double[][] observed;
  private final double[][] expected;

  private Plane(
      Table table, String firstName, String secondName, String observed, String expected) {
    this.firstName = firstName;
    this.secondName = secondName;
    this.status = Status.of(table);
    this.first = axis(table, firstName);
    this.second = axis(table, secondName);
    this.observed = cells(table, observed);
    this.expected = cells(table, expected);
  }

  /**
   * A plane from a table with one row per cell and columns such as {@code evis_lo_MeV}, {@code
   * evis_hi_MeV}, {@code costheta_lo}, {@code costheta_hi}. Every cell must appear once.
   *
   * @param table the table
   * @param first name of the first observable
   * @param second name of the second observable
   * @param observed column of the events seen
   * @param expected column of the events that known physics predicts
   */
  public static Plane of(
      Table table, String first, String second, String observed, String expected) {
    return new Plane(table, first, second, observed, expected);
  }

  /** Bins of the first observable [GeV], or of a number without unit. */
  public Bins first() {
    return first;
  }

  /** Bins of the second observable [GeV], or of a number without unit. */
  public Bins second() {
    return second;
  }

  /** How far the numbers can be trusted. */
  public Status status() {
    return status;
  }

  /** Events seen: rows of the first, columns of the second observable; the caller's own. */
  public double[][] observed() {
    return Arrays.stream(observed).map(double[]::clone).toArray(double[][]::new);
  }

  /** Events expected: rows of the first, columns of the second observable; the caller's own. */
  public double[][] expected() {
    return Arrays.stream(expected).map(double[]::clone).toArray(double[][]::new);
  }

  /** The sample over the first observable, whatever the second. */
  public Sample overFirst() {
    return Sample.of(firstName, status, first, sumRows(observed), sumRows(expected));
  }

  /** The sample over the second observable, whatever the first. */
  public Sample overSecond() {
    return Sample.of(secondName, status, second, sumColumns(observed), sumColumns(expected));
  }

  private double[][] cells(Table table, String column) {
    double[][] cells = new double[first.size()][second.size()];
    Arrays.stream(cells).forEach(row -> Arrays.fill(row, Double.NaN));
    double[] x = table.quantity(firstName + "_lo");
    double[] y = table.quantity(secondName + "_lo");
    double[] counts = table.column(column);
    for (int i = 0; i < counts.length; i++) {
      double[] row = cells[first.find(x[i])];
      int j = second.find(y[i]);
      if (!Double.isNaN(row[j])) {
        throw new DataException(
            table.name() + ": the cell at " + x[i] + ", " + y[i] + " appears twice.");
      }
      row[j] = counts[i];
    }
    demandComplete(table, cells);
    return cells;
  }

  private static Bins axis(Table table, String quantity) {
    double[] low = table.quantity(quantity + "_lo");
    double[] high = table.quantity(quantity + "_hi");
    double[] edges =
        Arrays.stream(new double[][] {low, high})
            .flatMapToDouble(Arrays::stream)
            .sorted()
            .distinct()
            .toArray();
    Bins bins = Bins.of(edges);
    for (int i = 0; i < low.length; i++) {
      if (bins.edge(bins.find(low[i]) + 1) != high[i]) {
        throw new DataException(
            "%s: the cell from %s to %s of '%s' overlaps another."
                .formatted(table.name(), low[i], high[i], quantity));
      }
    }
    return bins;
  }

  private static void demandComplete(Table table, double[][] cells) {
    if (Arrays.stream(cells).flatMapToDouble(Arrays::stream).anyMatch(Double::isNaN)) {
      throw new DataException(table.name() + ": a cell of the plane is missing.");
    }
  }

  private static double[] sumRows(double[][] cells) {
    return Arrays.stream(cells).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
  }

  private static double[] sumColumns(double[][] cells) {
    double[] sums = new double[cells[0].length];
    for (double[] row : cells) {
      for (int j = 0; j < sums.length; j++) {
        sums[j] += row[j];
      }
    }
    return sums;
  }
}
