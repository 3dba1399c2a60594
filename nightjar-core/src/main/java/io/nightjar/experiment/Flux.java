package io.nightjar.experiment;

import io.nightjar.physics.DataException;
import io.nightjar.physics.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * Neutrinos of one species through a detector, over their energy: a histogram, or points joined by
 * straight lines. Outside the range of its table the flux is zero, which is a lack of knowledge:
 * ask {@link #lowest} and {@link #highest}.
 */
public final class Flux {
  /** Species that a beam may contain. */
  public static final List<String> SPECIES =
      List.of("nu_e", "nu_mu", "nu_tau", "nu_e_bar", "nu_mu_bar", "nu_tau_bar");

  /** What the header of a table of fluxes must say; without it the numbers mean nothing. */
  private static final String UNIT = "units: nu / cm^2 / GeV / POT";

  /** Exposure is counted in protons on target unless {@link #per} says otherwise. */
  private static final String POT = "POT";

  /**
   * An interval on which the flux is smooth.
   *
   * @param low lower end [GeV]
   * @param high upper end [GeV]
   */
  public record Segment(double low, double high) {}

  private final String species;
  private final String unit;
  private final boolean histogram;

  /** Edges of the histogram, or energies of the points [GeV]. */
  private final double[] nodes;

  /** Contents of the bins, or values at the points [1/cm²/GeV/POT]. */
  private final double[] values;

  private Flux(String species, String unit, boolean histogram, double[] nodes, double[] values) {
    this.species = demandSpecies(species);
    this.unit = unit;
    this.histogram = histogram;
    this.nodes = nodes;
    this.values = values;
    demandAscending();
    demandNotNegative();
  }

  /**
   * A flux that is constant in each bin.
   *
   * @param species one of {@link #SPECIES}
   * @param edges ascending energies [GeV]; read
   * @param values one fewer than edges [neutrinos/cm²/GeV/POT]; read
   */
  public static Flux histogram(String species, double[] edges, double[] values) {
    demandLength(species, edges.length - 1, values.length);
    return new Flux(species, POT, true, edges.clone(), values.clone());
  }

  /**
   * A flux given at points, with straight lines between them.
   *
   * @param species one of {@link #SPECIES}
   * @param energies ascending energies [GeV]; read
   * @param values as many [neutrinos/cm²/GeV/POT]; read
   */
  public static Flux points(String species, double[] energies, double[] values) {
    demandLength(species, energies.length, values.length);
    return new Flux(species, POT, false, energies.clone(), values.clone());
  }

  /**
   * A flux given by numbers of neutrinos in bins that are equal in the logarithm of energy: an edge
   * is the geometric mean of its neighbours.
   *
   * @param species one of {@link #SPECIES}
   * @param energies one inside each bin, ascending, three or more [GeV]; read
   * @param counts neutrinos of a bin [neutrinos/cm²/POT]; read
   */
  public static Flux perBin(String species, double[] energies, double[] counts) {
    demandLength(species, energies.length, counts.length);
    int n = energies.length;
    if (n < 3 || !(energies[0] > 0)) {
      throw new DataException("Flux of " + species + ": bins need three energies above zero.");
    }
    double[] edges = new double[n + 1];
    for (int i = 1; i < n; i++) {
      edges[i] = Math.sqrt(energies[i - 1] * energies[i]);
    }
    edges[0] = edges[1] * edges[1] / edges[2];
    edges[n] = edges[n - 1] * edges[n - 1] / edges[n - 2];
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = counts[i] / (edges[i + 1] - edges[i]);
    }
    return histogram(species, edges, values);
  }

  /**
   * All species of a table: a histogram if it has columns E_lo and E_hi, else points at E. The
   * column of {@code nu_mu_bar} may also be called {@code numubar}.
   *
   * @param table its header must state the unit: nu / cm^2 / GeV / POT
   * @return fluxes by species, in the order of {@link #SPECIES}
   */
  public static Map<String, Flux> all(Table table) {
    Map<String, Flux> fluxes = new LinkedHashMap<>();
    for (String species : SPECIES) {
      if (table.has(column(table, species))) {
        fluxes.put(species, of(table, species));
      }
    }
    if (fluxes.isEmpty()) {
      throw new DataException(
          table.name() + " has no column of a neutrino species: " + String.join(", ", SPECIES));
    }
    return Collections.unmodifiableMap(fluxes);
  }

  /**
   * One species of a table, see {@link #all}.
   *
   * @param table its header must state the unit: nu / cm^2 / GeV / POT
   * @param species one of {@link #SPECIES}
   */
  public static Flux of(Table table, String species) {
    demandUnit(table);
    double[] values = table.column(column(table, demandSpecies(species)));
    return table.hasQuantity("E_lo")
        ? histogram(species, Bins.of(table, "E").edges(), values)
        : points(species, table.quantity("E"), values);
  }

  private static String column(Table table, String species) {
    return table.has(species) ? species : species.replace("_", "");
  }

  /** Which neutrinos these are: one of {@link #SPECIES}. */
  public String species() {
    return species;
  }

  /** In what exposure is counted: {@code POT}, or {@code fb^-1} of a collider. */
  public String unit() {
    return unit;
  }

  /** Whether the flux is a histogram; otherwise it consists of points joined by straight lines. */
  public boolean isHistogram() {
    return histogram;
  }

  /** Lowest energy of which the table knows [GeV]. */
  public double lowest() {
    return nodes[0];
  }

  /** Highest energy of which the table knows [GeV]. */
  public double highest() {
    return nodes[nodes.length - 1];
  }

  /** Edges of the histogram or energies of the points [GeV]; the caller's own. */
  public double[] nodes() {
    return nodes.clone();
  }

  /** The intervals on which the flux is smooth, ascending: integrate over one at a time. */
  public List<Segment> segments() {
    List<Segment> segments = new ArrayList<>();
    for (int i = 0; i + 1 < nodes.length; i++) {
      segments.add(new Segment(nodes[i], nodes[i + 1]));
    }
    return List.copyOf(segments);
  }

  /**
   * The flux at one energy.
   *
   * @param energy neutrino energy [GeV]
   * @return flux [neutrinos/cm²/GeV/POT]; 0 outside the table
   */
  public double at(double energy) {
    if (!(energy >= lowest() && energy <= highest())) {
      return 0;
    }
    int found = Arrays.binarySearch(nodes, energy);
    int i = Math.min(found >= 0 ? found : -found - 2, nodes.length - 2);
    return histogram ? values[i] : between(i, energy);
  }

  private double between(int i, double energy) {
    double t = (energy - nodes[i]) / (nodes[i + 1] - nodes[i]);
    return (1 - t) * values[i] + t * values[i + 1];
  }

  /** All neutrinos that the table knows of [neutrinos/cm²/POT]. */
  public double integral() {
    return integral(lowest(), highest());
  }

  /**
   * Neutrinos with energies in an interval: exact, as every piece is a straight line.
   *
   * @param low lower end [GeV]
   * @param high upper end [GeV]
   * @return [neutrinos/cm²/POT]
   */
  public double integral(double low, double high) {
    double sum = 0;
    for (int i = 0; i + 1 < nodes.length; i++) {
      double from = Math.max(low, nodes[i]);
      double to = Math.min(high, nodes[i + 1]);
      double middle = (from + to) / 2;
      sum += to > from ? (to - from) * (histogram ? values[i] : between(i, middle)) : 0;
    }
    return sum;
  }

  /**
   * The same flux times a number, e.g. (470/600)² for a detector further away.
   *
   * @param factor not negative
   */
  public Flux times(double factor) {
    double[] scaled = Arrays.stream(values).map(v -> factor * v).toArray();
    return new Flux(species, unit, histogram, nodes, scaled);
  }

  /**
   * The same numbers, but of neutrinos per another unit of exposure.
   *
   * @param other such as {@code fb^-1}
   */
  public Flux per(String other) {
    return new Flux(species, other, histogram, nodes, values);
  }

  /**
   * As many neutrinos, each with so many times its energy: φ'(E) = φ(E/f)/f.
   *
   * @param f positive
   */
  public Flux hardened(double f) {
    double[] energies = Arrays.stream(nodes).map(e -> f * e).toArray();
    double[] thinner = Arrays.stream(values).map(v -> v / f).toArray();
    return new Flux(species, unit, histogram, energies, thinner);
  }

  /** Whether the header of a table says that its numbers are those of a flux. */
  public static boolean isTable(Table table) {
    return table.provenance().stream().anyMatch(line -> line.startsWith(UNIT));
  }

  /**
   * The same flux times a share that depends on the energy, taken in the middle of bins or at
   * points.
   *
   * @param share not negative, of the energy [GeV]
   */
  public Flux times(DoubleUnaryOperator share) {
    double[] scaled = values.clone();
    for (int i = 0; i < scaled.length; i++) {
      double energy = histogram ? (nodes[i] + nodes[i + 1]) / 2 : nodes[i];
      scaled[i] *= share.applyAsDouble(energy);
    }
    return new Flux(species, unit, histogram, nodes, scaled);
  }

  private static void demandUnit(Table table) {
    if (!isTable(table)) {
      throw new DataException(
          table.name() + " is no table of fluxes: its header lacks the line '# " + UNIT + "'.");
    }
  }

  private static String demandSpecies(String species) {
    if (!SPECIES.contains(species)) {
      throw new DataException(
          "'" + species + "' is no neutrino of a beam. Known: " + String.join(", ", SPECIES));
    }
    return species;
  }

  private static void demandLength(String species, int expected, int found) {
    if (expected != found || found == 0) {
      throw new DataException(
          "Flux of %s: %d values where %d are needed.".formatted(species, found, expected));
    }
  }

  private void demandAscending() {
    for (int i = 0; i + 1 < nodes.length; i++) {
      if (!(nodes[i] < nodes[i + 1])) {
        throw new DataException(
            "Flux of %s: energy %s GeV is followed by %s GeV."
                .formatted(species, nodes[i], nodes[i + 1]));
      }
    }
    if (nodes.length < 2 || !(nodes[0] >= 0)) {
      throw new DataException("Flux of " + species + " needs two energies, none negative.");
    }
  }

  private void demandNotNegative() {
    for (double value : values) {
      if (!(value >= 0 && Double.isFinite(value))) {
        throw new DataException("Flux of " + species + " contains " + value + ".");
      }
    }
  }
}
