package io.nightjar.precision;

import io.nightjar.physics.DataException;
import io.nightjar.physics.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What is known of BaBar's search for single photons, most of it unverified.
 *
 * @param runs luminosities, counts and windows of both samples
 * @param numbers selection and detector by name, as numbers.csv explains
 * @param zones where decays are vetoed
 * @param limit published limit on ε against the mass of the Z'
 * @param peak the Gaussian in ε²BR behind it
 */
record Babar(
    List<Babar.Run> runs,
    Map<String, Double> numbers,
    List<Babar.Zone> zones,
    List<Babar.Limit> limit,
    List<Babar.Peak> peak) {

  /** The tables that come with Nightjar. */
  static final Babar TABLES = read();

  /** A sample of the search. */
  enum Sample {
    /** Photons above 3 GeV, small missing masses. */
    LOW("low"),
    /** Photons above 1.5 GeV, large missing masses. */
    HIGH("high");

    private final String label;

    Sample(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /**
   * One energy in one sample.
   *
   * @param sample low or high
   * @param name of the energy, as in "Y3S"
   * @param rootS √s [GeV]
   * @param luminosity [fb⁻¹]
   * @param least smallest missing mass squared [GeV²]
   * @param most largest one [GeV²]
   * @param observed events
   */
  record Run(
      String sample,
      String name,
      double rootS,
      double luminosity,
      double least,
      double most,
      double observed) {}

  /**
   * Between two radii a visible decay vetoes with a probability.
   *
   * @param inner radius [cm]
   * @param outer radius [cm]
   * @param veto probability
   */
  record Zone(double inner, double outer, double veto) {}

  /**
   * A point of the published limit.
   *
   * @param mass [GeV]
   * @param epsilon upper limit at 90 % CL
   */
  record Limit(double mass, double epsilon) {}

  /**
   * A point of the Gaussian.
   *
   * @param mass [GeV]
   * @param centre of ε²BR
   * @param error of ε²BR
   */
  record Peak(double mass, double centre, double error) {}

  private static Babar read() {
    Table values = Table.resource("babar/numbers.csv");
    Map<String, Double> numbers = new LinkedHashMap<>();
    for (int i = 0; i < values.rows(); i++) {
      numbers.put(values.text("name").get(i), values.number("value", i));
    }
    return new Babar(readRuns(), numbers, readZones(), readLimit(), readPeak());
  }

  private static List<Run> readRuns() {
    Table table = Table.resource("babar/runs.csv");
    List<String> samples = table.text("sample");
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < table.rows(); i++) {
      runs.add(
          new Run(
              samples.get(i),
              table.text("run").get(i),
              table.number("sqrt_s_GeV", i),
              table.number("luminosity", i),
              table.number("least", i),
              table.number("most", i),
              table.number("observed", i)));
    }
    return List.copyOf(runs);
  }

  private static List<Zone> readZones() {
    Table table = Table.resource("babar/zones.csv");
    List<Zone> zones = new ArrayList<>();
    for (int i = 0; i < table.rows(); i++) {
      zones.add(
          new Zone(
              table.number("inner_cm", i), table.number("outer_cm", i), table.number("veto", i)));
    }
    return List.copyOf(zones);
  }

  private static List<Limit> readLimit() {
    Table table = Table.resource("limits/babar-2017-published.csv");
    List<Limit> limit = new ArrayList<>();
    for (int i = 0; i < table.rows(); i++) {
      limit.add(new Limit(table.number("m_GeV", i), table.number("eps_lo", i)));
    }
    return List.copyOf(limit);
  }

  private static List<Peak> readPeak() {
    Table table = Table.resource("babar/peak.csv");
    List<Peak> peak = new ArrayList<>();
    for (int i = 0; i < table.rows(); i++) {
      double centre = table.number("centre", i) * 1e-6;
      peak.add(new Peak(table.number("mass_GeV", i), centre, table.number("error", i) * 1e-6));
    }
    return List.copyOf(peak);
  }

  double number(String name) {
    Double value = numbers.get(name);
    if (value == null) {
      throw new DataException("babar/numbers.csv has no row '" + name + "'.");
    }
    return value;
  }

  List<Run> runs(Sample sample) {
    return runs.stream().filter(r -> r.sample().equals(sample.label())).toList();
  }

  double efficiency(Sample sample) {
    return number("efficiency-" + sample.label());
  }

  double observed(Sample sample) {
    return runs(sample).stream().mapToDouble(Run::observed).sum();
  }

  /**
   * σ of the missing mass squared at its value [GeV²], linear between 0 and (8 GeV)², then flat.
   */
  double resolution(double mass2) {
    double far = 64; // (8 GeV)², where numbers.csv has the second value
    double share = Math.clamp(mass2 / far, 0, 1);
    double none = number("resolution-massless");
    return none + share * (number("resolution-heavy") - none);
  }

  /** Largest mass of the published limit [GeV]. */
  double heaviest() {
    return Math.min(limit.getLast().mass(), peak.getLast().mass());
  }

  /** Published limit on ε at a mass [GeV]. */
  double limitAt(double mass) {
    return linear(limit, mass, Limit::mass, Limit::epsilon);
  }

  /** Centre and error at a mass [GeV]. */
  Peak peakAt(double mass) {
    return new Peak(
        mass,
        linear(peak, mass, Peak::mass, Peak::centre),
        linear(peak, mass, Peak::mass, Peak::error));
  }

  /** Linear between points, flat outside. */
  private static <T> double linear(
      List<T> points, double mass, ToDoubleFunction<T> at, ToDoubleFunction<T> value) {
    int k = 1;
    while (k < points.size() - 1 && at.applyAsDouble(points.get(k)) < mass) {
      k++;
    }
    T a = points.get(k - 1);
    T b = points.get(k);
    double step = at.applyAsDouble(b) - at.applyAsDouble(a);
    double share = Math.clamp((mass - at.applyAsDouble(a)) / step, 0, 1);
    return value.applyAsDouble(a) + share * (value.applyAsDouble(b) - value.applyAsDouble(a));
  }
}
