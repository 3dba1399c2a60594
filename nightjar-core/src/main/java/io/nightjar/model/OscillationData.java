package io.nightjar.model;

import io.nightjar.physics.DataException;
import io.nightjar.physics.Table;
import io.nightjar.physics.Units;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * One release of a global fit to oscillation data, for one ordering: best values with errors of one
 * standard deviation to both sides.
 */
public final class OscillationData {
  private static final String TABLE = "oscillation/nufit.csv";

  /** The newest release. */
  public static final String LATEST = "6.0";

  /** Parameters of the table and the factor of their unit. */
  private static final Map<String, Double> PARAMETERS = parameters();

  /**
   * One measured parameter.
   *
   * @param best value
   * @param plus error upwards
   * @param minus error downwards, above 0
   */
  public record Measured(double best, double plus, double minus) {
    /** Distance of a value from the best one in units of the error on its side. */
    public double pull(double value) {
      double distance = value - best;
      return distance / (distance > 0 ? plus : minus);
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
    String words = ordering == Ordering.NORMAL ? "NO" : "IO";
    Map<String, Measured> found = new LinkedHashMap<>();
    double[] best = table.column("best");
    double[] plus = table.column("plus");
    double[] minus = table.column("minus");
    for (int i = 0; i < table.rows(); i++) {
      if (table.text("release").get(i).equals(release)
          && table.text("ordering").get(i).equals(words)) {
        String parameter = table.text("parameter").get(i);
        double unit = factor(parameter);
        found.put(parameter, new Measured(unit * best[i], unit * plus[i], unit * minus[i]));
      }
    }
    if (!found.keySet().equals(PARAMETERS.keySet())) {
      throw new DataException(
          "No complete oscillation data of release '%s'. Known: %s."
              .formatted(release, String.join(", ", releases())));
    }
    return new OscillationData(ordering, found);
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
   * Pull of each parameter that is determined.
   *
   * @param predicted by a model, of any ordering: the wrong one gives an enormous pull of dm3l
   */
  public Map<String, Double> pulls(Oscillation predicted) {
    Map<String, Double> pulls = new LinkedHashMap<>();
    pulls.put("s12", measured("s12").pull(predicted.s12()));
    pulls.put("s23", measured("s23").pull(predicted.s23()));
    pulls.put("s13", measured("s13").pull(predicted.s13()));
    pulls.put("dm21", measured("dm21").pull(predicted.dm21()));
    pulls.put(
        "dm3l",
        measured("dm3l").pull(ordering == Ordering.NORMAL ? predicted.dm31() : predicted.dm32()));
    predicted.delta().ifPresent(delta -> pulls.put("delta", phasePull(delta)));
    return pulls;
  }

  private double phasePull(double delta) {
    Measured phase = measured("delta");
    return phase.pull(phase.best + Math.IEEEremainder(delta - phase.best, 2 * Math.PI));
  }

  /** χ² of a sector against {@link #LATEST}, in the ordering that it has. */
  public static double chi2Of(NeutrinoSector sector) {
    Oscillation found = Oscillation.of(sector);
    return of(LATEST, found.ordering()).chi2(found);
  }

  /** Sum of the squared pulls: parameters as independent Gaussians with two-sided errors. */
  public double chi2(Oscillation predicted) {
    return pulls(predicted).values().stream().mapToDouble(pull -> pull * pull).sum();
  }
}
