package io.nightjar.model;

import io.nightjar.physics.DataException;
import io.nightjar.physics.Table;
import io.nightjar.physics.Units;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One release of a global fit to oscillation data, for one ordering: Δχ² of each parameter, from
 * the curves of the release, or through its ranges of one and three standard deviations.
 */
public final class OscillationData {
  private static final String TABLE = "oscillation/nufit.csv";

  /** Δχ² as curves, and the release that has them. */
  private static final String CURVES = "oscillation/nufit-4.1-chi2.csv";

  private static final String CURVES_OF = "4.1";

  /** The newest release. */
  public static final String LATEST = "6.0";

  /** Parameters of the table and the factor of their unit. */
  private static final Map<String, Double> PARAMETERS = parameters();

  /**
   * One measured parameter.
   *
   * @param best value
   * @param plus error upwards, one standard deviation
   * @param minus error downwards, above 0
   * @param curve Δχ² of all values
   * @param period of an angle; 0 of all others
   */
  public record Measured(double best, double plus, double minus, PullCurve curve, double period) {

    /** Distance of a value from the best one in standard deviations: the root of Δχ². */
    public double pull(double value) {
      return curve.at(nearest(value));
    }

    /** Of all values that are the same angle, the one that fits best. */
    private double nearest(double value) {
      if (period == 0) {
        return value;
      }
      double first = best + Math.IEEEremainder(value - best, period);
      double other = first > best ? first - period : first + period;
      return Math.abs(curve.at(first)) <= Math.abs(curve.at(other)) ? first : other;
    }

    /**
     * Δχ² of a value that theory knows with a Gaussian error: d²/(σ² + σ_th²), d = x − best, with
     * σ² = d²/Δχ²(x), the square of the error where x is.
     *
     * @param value that is predicted
     * @param theory σ_th
     */
    public double chi2(double value, double theory) {
      double d = nearest(value) - best;
      double pull = curve.at(best + d);
      double share = d == 0 ? 1 : 1 / (1 + Math.pow(pull * theory / d, 2));
      return pull * pull * share;
    }
  }

  private final Ordering ordering;
  private final Map<String, Measured> measured;

  private OscillationData(Ordering ordering, Map<String, Measured> measured) {
    this.ordering = ordering;
    this.measured = measured;
  }

  private static Map<String, Double> parameters() {
    double eV2 = Units.eV * Units.eV;
    Map<String, Double> factors = new LinkedHashMap<>();
    factors.put("s12", 1.0);
    factors.put("s23", 1.0);
    factors.put("s13", 1.0);
    factors.put("dm21", eV2);
    factors.put("dm3l", eV2);
    factors.put("delta", Units.degree);
    return factors;
  }

  /** Names of all releases. */
  public static List<String> releases() {
    return Table.resource(TABLE).text("release").stream().distinct().toList();
  }

  /**
   * A release.
   *
   * @param release as in {@link #releases}
   * @param ordering of the masses
   */
  public static OscillationData of(String release, Ordering ordering) {
    Table table = Table.resource(TABLE);
    List<String> releases = table.text("release");
    List<String> orderings = table.text("ordering");
    List<String> parameters = table.text("parameter");
    Map<String, Measured> found = new LinkedHashMap<>();
    for (int row = 0; row < table.rows(); row++) {
      if (releases.get(row).equals(release) && orderings.get(row).equals(ordering.shortly())) {
        String parameter = parameters.get(row);
        found.put(parameter, read(release, ordering, parameter, table, row));
      }
    }
    if (!found.keySet().equals(PARAMETERS.keySet())) {
      throw new DataException(
          "No complete oscillation data of release '%s'. Known: %s."
              .formatted(release, String.join(", ", releases())));
    }
    return new OscillationData(ordering, found);
  }

  private static Measured read(
      String release, Ordering ordering, String parameter, Table table, int row) {
    double unit = factor(parameter);
    double best = unit * table.number("best", row);
    double plus = unit * table.number("plus", row);
    double minus = unit * table.number("minus", row);
    double low3 = unit * table.number("low3", row);
    double high3 = unit * table.number("high3", row);
    PullCurve through =
        PullCurve.of(
            new double[] {low3, best - minus, best, best + plus, high3},
            new double[] {-3, -1, 0, 1, 3});
    PullCurve curve = release.equals(CURVES_OF) ? curve(ordering, parameter, best) : through;
    return new Measured(best, plus, minus, curve, parameter.equals("delta") ? 2 * Math.PI : 0);
  }

  /** As the release has it, with the best value of its table as one more point. */
  private static PullCurve curve(Ordering ordering, String parameter, double best) {
    Table table = Table.resource(CURVES);
    List<String> orderings = table.text("ordering");
    List<String> parameters = table.text("parameter");
    double[] values = table.column("value");
    double[] chi2 = table.column("chi2");
    SortedMap<Double, Double> pulls = new TreeMap<>(Map.of(best, 0.0));
    for (int row = 0; row < table.rows(); row++) {
      if (orderings.get(row).equals(ordering.shortly()) && parameters.get(row).equals(parameter)) {
        double value = factor(parameter) * values[row];
        double root = Math.sqrt(chi2[row]);
        pulls.put(value, value < best ? -root : root);
      }
    }
    return PullCurve.of(
        pulls.keySet().stream().mapToDouble(v -> v).toArray(),
        pulls.values().stream().mapToDouble(v -> v).toArray());
  }

  private static double factor(String parameter) {
    Double factor = PARAMETERS.get(parameter);
    if (factor == null) {
      throw new DataException(TABLE + " has an unknown parameter '" + parameter + "'.");
    }
    return factor;
  }

  /** Names of the parameters: s12, s23, s13 (sin²), dm21, dm3l, delta. */
  public static List<String> names() {
    return List.copyOf(PARAMETERS.keySet());
  }

  /** A measured parameter by its name; dm21 and dm3l [GeV²], delta [rad]. */
  public Measured measured(String parameter) {
    Measured found = measured.get(parameter);
    if (found == null) {
      throw new IllegalArgumentException("No oscillation parameter is called '" + parameter + "'.");
    }
    return found;
  }

  /** The best values; Δm²_3l is Δm²_31 in normal and Δm²_32 in inverted ordering. */
  public Oscillation best() {
    double dm21 = measured("dm21").best;
    double dm3l = measured("dm3l").best;
    return new Oscillation(
        ordering,
        dm21,
        ordering == Ordering.NORMAL ? dm3l : dm3l + dm21,
        measured("s12").best,
        measured("s23").best,
        measured("s13").best,
        OptionalDouble.of(measured("delta").best));
  }

  /**
   * Parameters that are determined, by their names.
   *
   * @param predicted by a model, of any ordering: the wrong one gives an enormous pull of dm3l
   */
  public Map<String, Double> values(Oscillation predicted) {
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("s12", predicted.s12());
    values.put("s23", predicted.s23());
    values.put("s13", predicted.s13());
    values.put("dm21", predicted.dm21());
    values.put("dm3l", ordering == Ordering.NORMAL ? predicted.dm31() : predicted.dm32());
    predicted.delta().ifPresent(delta -> values.put("delta", delta));
    return values;
  }

  /** Pull of each of {@link #values}. */
  public Map<String, Double> pulls(Oscillation predicted) {
    Map<String, Double> pulls = new LinkedHashMap<>();
    values(predicted).forEach((name, value) -> pulls.put(name, measured(name).pull(value)));
    return pulls;
  }

  /** χ² of a sector against {@link #LATEST}, in the ordering that it has. */
  public static double chi2Of(NeutrinoSector sector) {
    Oscillation found = Oscillation.of(sector);
    return of(LATEST, found.ordering()).chi2(found);
  }

  /** Sum of the squared pulls: parameters as independent. */
  public double chi2(Oscillation predicted) {
    return pulls(predicted).values().stream().mapToDouble(pull -> pull * pull).sum();
  }
}
