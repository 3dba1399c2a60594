package io.nightjar.precision;

import io.nightjar.precision.Babar.Sample;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers of events that are also known by an observable: BaBar's, by missing mass squared. */
public final class CountSpectra {

  /** Label of the observable M² = s − 2E*√s [GeV²]. */
  public static final String MISSING_MASS = "M_miss2";

  private static final String SINGLE = "babar-events-";
  private static final String MERGED = "babar-merged-";

  private CountSpectra() {}

  /** Names of the numbers that have a spectrum. */
  public static List<String> names() {
    return List.of(
        SINGLE + Sample.LOW.label(),
        SINGLE + Sample.HIGH.label(),
        MERGED + Sample.LOW.label(),
        MERGED + Sample.HIGH.label());
  }

  /**
   * Events by what makes them, and bin: the sum over both is the number itself.
   *
   * @param name one of {@link #names}
   * @param edges ascending [GeV²], read
   * @return by words such as "gamma + nu4 nu5"
   */
  public static Map<String, double[]> of(PrecisionPoint point, String name, double[] edges) {
    BabarSpectrum spectrum = point.babar().spectrum(sample(name), edges);
    boolean single = name.startsWith(SINGLE);
    Map<String, double[]> parts = new LinkedHashMap<>();
    (single ? spectrum.photons() : spectrum.merged())
        .forEach((pair, bins) -> parts.put(single ? "gamma + " + pair : pair, bins));
    return parts;
  }

  /**
   * A smooth model of the background, for numbers that nobody published by bin.
   *
   * @param name one of {@link #names}
   * @param edges ascending [GeV²], read
   */
  public static double[] background(String name, double[] edges) {
    return new BabarBackground(Babar.TABLES).spectrum(sample(name), edges);
  }

  /**
   * Events seen in each run, by its name as in "Y3S".
   *
   * @param name one of {@link #names}
   */
  public static Map<String, Double> seen(String name) {
    Map<String, Double> seen = new LinkedHashMap<>();
    Babar.TABLES.runs(sample(name)).forEach(run -> seen.put(run.name(), run.observed()));
    return seen;
  }

  private static Sample sample(String name) {
    return name.endsWith(Sample.LOW.label()) ? Sample.LOW : Sample.HIGH;
  }
}
