package io.nightjar.constraint;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A curve of a {@link Limit} against mass: straight lines in ln value against ln mass between
 * points that are neighbours in the table, and nothing elsewhere. A point that says "no limit"
 * ({@link Limit#NONE}) opens a gap to its neighbours; from a point at mass 0 the line is straight
 * in the mass itself.
 *
 * <p>It never extrapolates: ask {@link #covers} first.
 */
public final class Curve {
  private static final String MASS = "m";
  private static final String EDGE = "edge";

  private final String what;
  private final double[] mass;
  private final double[] ln;
  private final double lowest;
  private final double highest;

  /**
   * @param mass ascending [GeV]
   * @param value positive; from {@link Limit#NONE} on: no limit
   */
  private Curve(String what, double[] mass, double[] value) {
    this.what = what;
    this.mass = mass;
    this.ln = new double[value.length];
    for (int i = 0; i < ln.length; i++) {
      demand(value[i] > 0, "is not positive", i);
      demand(mass[i] >= 0 && (i == 0 || mass[i] > mass[i - 1]), "does not ascend in mass", i);
      ln[i] = value[i] >= Limit.NONE ? Double.POSITIVE_INFINITY : Math.log(value[i]);
    }
    if (Arrays.stream(ln).noneMatch(Double::isFinite)) {
      throw new IllegalArgumentException(what + " holds no limit at any mass");
    }
    this.lowest = mass[counting().findFirst().orElseThrow()];
    this.highest = mass[counting().max().orElseThrow()];
  }

  /**
   * The curve of a limit that has one of this name.
   *
   * @param column as in the table, such as {@code eps_lo}; its unit stays
   */
  public static Curve of(Limit limit, String column) {
    return new Curve(limit.name(), limit.table().quantity(MASS), limit.table().column(column));
  }

  /**
   * One edge of a region.
   *
   * @param column as in the table, such as {@code U2}
   * @param edge as in the column {@code edge}: {@code bottom} (excluded above) or {@code top}
   *     (excluded below)
   */
  public static Curve of(Limit limit, String column, String edge) {
    int[] rows = rows(limit, edge);
    if (rows.length == 0) {
      throw new IllegalArgumentException(limit.name() + " has no edge '" + edge + "'");
    }
    double[] mass = limit.table().quantity(MASS);
    double[] value = limit.table().column(column);
    return new Curve(limit.name() + ", " + edge, pick(mass, rows), pick(value, rows));
  }

  /** Whether a limit has such an edge. */
  public static boolean has(Limit limit, String edge) {
    return limit.table().has(EDGE) && rows(limit, edge).length > 0;
  }

  private static int[] rows(Limit limit, String edge) {
    List<String> edges = limit.table().text(EDGE);
    return IntStream.range(0, edges.size()).filter(i -> edges.get(i).equals(edge)).toArray();
  }

  private static double[] pick(double[] from, int[] rows) {
    return Arrays.stream(rows).mapToDouble(i -> from[i]).toArray();
  }

  /** Lowest mass with a limit [GeV]. */
  public double lowest() {
    return lowest;
  }

  /** Highest mass with a limit [GeV]. */
  public double highest() {
    return highest;
  }

  /**
   * Whether there is a limit.
   *
   * @param m mass [GeV]
   */
  public boolean covers(double m) {
    int i = Arrays.binarySearch(mass, m);
    if (i >= 0) {
      return counts(i);
    }
    int above = -i - 1;
    return above > 0 && above < mass.length && counts(above - 1) && counts(above);
  }

  /**
   * The limit.
   *
   * @param m mass [GeV], one that is covered
   * @return in the unit of the column
   * @throws IllegalArgumentException where there is none; the message is {@link #outside}
   */
  public double at(double m) {
    if (!covers(m)) {
      throw new IllegalArgumentException(outside(m));
    }
    int i = Arrays.binarySearch(mass, m);
    return Math.exp(i >= 0 ? ln[i] : between(-i - 2, m));
  }

  private double between(int i, double m) {
    double t =
        mass[i] > 0 ? Math.log(m / mass[i]) / Math.log(mass[i + 1] / mass[i]) : m / mass[i + 1];
    return ln[i] + t * (ln[i + 1] - ln[i]);
  }

  /**
   * Why there is no limit.
   *
   * @param m mass [GeV], one that is not covered
   * @return such as "no limit at 3 GeV: the search covers 0.02 to 0.5 GeV"
   */
  public String outside(double m) {
    if (!(m >= lowest() && m <= highest())) {
      return "no limit at %s: the search covers %s to %s"
          .formatted(show(m) + " GeV", show(lowest()), show(highest()) + " GeV");
    }
    int before =
        IntStream.range(0, ln.length).filter(i -> counts(i) && mass[i] < m).max().orElse(0);
    int after = IntStream.range(before + 1, ln.length).filter(this::counts).findFirst().orElse(0);
    return "no limit at %s: the search has none between %s and %s"
        .formatted(show(m) + " GeV", show(mass[before]), show(mass[after]) + " GeV");
  }

  private IntStream counting() {
    double[] value = ln;
    return IntStream.range(0, value.length).filter(i -> value[i] < Double.POSITIVE_INFINITY);
  }

  private boolean counts(int i) {
    return ln[i] < Double.POSITIVE_INFINITY;
  }

  private static String show(double m) {
    return String.format(Locale.ROOT, "%.5g", m).replaceFirst("\\.?0+(e.*)?$", "$1");
  }

  private void demand(boolean holds, String fault, int i) {
    if (!holds) {
      throw new IllegalArgumentException(
          "%s: point %d at %s GeV %s".formatted(what, i + 1, show(mass[i]), fault));
    }
  }
}
