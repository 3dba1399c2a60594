package io.nightjar.constraint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A closed contour of a {@link Limit} around what it excludes: straight lines in ln value against
 * ln mass through the points in the order of the table, and from the last back to the first. A
 * point is excluded if a line from it to infinity crosses the contour an odd number of times.
 */
public final class Contour {
  private static final String EDGE = "edge";

  private final double[] x;
  private final double[] y;

  private Contour(double[] mass, double[] value) {
    this.x = Arrays.stream(mass).map(Math::log).toArray();
    this.y = Arrays.stream(value).map(Math::log).toArray();
    for (int i = 0; i < x.length; i++) {
      if (!Double.isFinite(x[i]) || !Double.isFinite(y[i])) {
        throw new IllegalArgumentException(
            "point " + (i + 1) + " of the contour is at " + mass[i] + " GeV, " + value[i]);
      }
    }
  }

  /**
   * The contour of a limit: of the rows of edge {@code contour} where the table has edges, else of
   * all rows.
   *
   * @param column as in the table, such as {@code eps}
   */
  public static Contour of(Limit limit, String column) {
    double[] mass = limit.table().quantity("m");
    double[] value = limit.table().column(column);
    if (!limit.table().has(EDGE)) {
      return new Contour(mass, value);
    }
    List<String> edges = limit.table().text(EDGE);
    int count = 0;
    for (int i = 0; i < mass.length; i++) {
      if (edges.get(i).equals("contour")) {
        mass[count] = mass[i];
        value[count++] = value[i];
      }
    }
    return new Contour(Arrays.copyOf(mass, count), Arrays.copyOf(value, count));
  }

  /** Lowest mass of the contour [GeV]. */
  public double lowest() {
    return Math.exp(Arrays.stream(x).min().orElseThrow());
  }

  /** Highest mass of the contour [GeV]. */
  public double highest() {
    return Math.exp(Arrays.stream(x).max().orElseThrow());
  }

  /**
   * What is excluded at one mass.
   *
   * @param m mass [GeV]
   * @return pairs {low, high}, ascending; none outside the contour
   */
  public List<double[]> intervals(double m) {
    double[] crossings = crossings(Math.log(m));
    List<double[]> intervals = new ArrayList<>();
    for (int i = 0; i + 1 < crossings.length; i += 2) {
      intervals.add(new double[] {Math.exp(crossings[i]), Math.exp(crossings[i + 1])});
    }
    return List.copyOf(intervals);
  }

  /**
   * Each line counts from its lower mass to just below its higher one, so that none counts twice.
   */
  private double[] crossings(double at) {
    double[] found = new double[x.length];
    int count = 0;
    for (int i = 0, j = x.length - 1; i < x.length; j = i++) {
      if (x[i] <= at != x[j] <= at) {
        found[count++] = y[i] + (at - x[i]) / (x[j] - x[i]) * (y[j] - y[i]);
      }
    }
    double[] crossings = Arrays.copyOf(found, count);
    Arrays.sort(crossings);
    return crossings;
  }
}
