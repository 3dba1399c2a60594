package io.nightjar.precision;

import io.nightjar.math.GaussLegendre;
import io.nightjar.precision.Babar.Sample;
import io.nightjar.process.ZPrimeGrid;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * Nodes in q² for single photons, which hold for any width of the Z': panels that double in size
 * with the distance δ from the pole, cut at thresholds. Within a core |δ| &lt; δ₀, all but the
 * propagator is taken at the pole, which is exact to second order in δ₀.
 *
 * @param widths of Z's of each mass q
 * @param q [GeV]; the last one is the core
 * @param distance δ = q² − m² [GeV²]; of the core, δ₀
 * @param low events in the low sample for each unit of g², of σ and of Γ_f/(δ² + q²Γ²) [GeV²]
 * @param high the same in the high one
 * @param places of each q among the points of {@link UnseenPair}, by pair
 */
@SuppressWarnings("ArrayRecordComponent") // read-only columns
record PhotonGrid(
    ZPrimeGrid widths,
    double[] q,
    double[] distance,
    double[] low,
    double[] high,
    double[][] places) {

  private static final int NODES = 4;
  private static final double CORE = 2e-3; // δ₀/m²
  private static final double LEAST_CORE = 1e-7; // near a threshold
  private static final double LONGEST = 4; // [GeV²], beside a resolution of 0.7 or more
  private static final double EDGE = 4; // the window ends as many resolutions beyond its edge

  static PhotonGrid of(PrecisionPoint point, BabarMasses masses) {
    double m2 = square(point.zPrime().mass());
    double[] thresholds = thresholds(masses.masses());
    double near = Arrays.stream(thresholds).map(t -> Math.abs(t - m2)).min().orElse(m2);
    double core = Math.clamp(near / 2, LEAST_CORE * m2, CORE * m2);
    double most = most(masses.babar());
    double[] ends = ends(m2, core, most, thresholds);
    GaussLegendre rule = GaussLegendre.of(NODES);
    int nodes = (ends.length - 1) * NODES;
    double[] distance = new double[nodes + 1];
    double[] measure = new double[nodes + 1];
    for (int k = 0; k < nodes; k++) {
      int panel = k / NODES;
      double width = ends[panel + 1] - ends[panel];
      distance[k] = ends[panel] + width * rule.nodes()[k % NODES];
      boolean inside = Math.abs(ends[panel] + ends[panel + 1]) < core; // from −δ₀ to δ₀
      measure[k] = inside ? 0 : width * rule.weights()[k % NODES];
    }
    distance[nodes] = core;
    measure[nodes] = m2 < most ? 1 : 0;
    double[] q = new double[nodes + 1];
    Arrays.setAll(q, k -> Math.sqrt(k == nodes ? m2 : Math.max(m2 + distance[k], 1e-12)));
    double[] low = new double[nodes + 1];
    double[] high = new double[nodes + 1];
    MonoPhoton.Exposure toLow = MonoPhoton.Exposure.of(point, masses.babar(), Sample.LOW);
    MonoPhoton.Exposure toHigh = MonoPhoton.Exposure.of(point, masses.babar(), Sample.HIGH);
    for (int k = 0; k <= nodes; k++) {
      low[k] = measure[k] * q[k] / Math.PI * toLow.whole(q[k]);
      high[k] = measure[k] * q[k] / Math.PI * toHigh.whole(q[k]);
    }
    return new PhotonGrid(point.zPrime().grid(q), q, distance, low, high, places(masses, q));
  }

  private static double[][] places(BabarMasses masses, double[] q) {
    int heavy = masses.heavy();
    double[][] places = new double[heavy * (heavy + 1)][];
    for (int i = 0; i < heavy; i++) {
      for (int j = i; j <= heavy; j++) {
        UnseenPair pair = masses.pair(i, j);
        places[i * (heavy + 1) + j] = Arrays.stream(q).map(pair::place).toArray();
      }
    }
    return places;
  }

  private static double square(double x) {
    return x * x;
  }

  /** Largest q² of which something is left after resolution [GeV²]. */
  private static double most(Babar babar) {
    double most = babar.runs().stream().mapToDouble(Babar.Run::most).max().orElseThrow();
    return most + EDGE * babar.resolution(0);
  }

  /** Of pairs of neutrinos [GeV²]. */
  private static double[] thresholds(double[] mass) {
    return Arrays.stream(mass)
        .flatMap(a -> Arrays.stream(mass).map(b -> square(a + b)))
        .filter(t -> t > 0)
        .toArray();
  }

  /** Of panels, as distances from the pole. */
  private static double[] ends(double m2, double core, double most, double[] thresholds) {
    DoubleStream.Builder ends = DoubleStream.builder();
    for (double d = core; d < most - m2; d += Math.min(d, LONGEST)) {
      ends.add(d);
    }
    for (double d = Math.max(core, m2 - most); d < m2; d += Math.min(d, LONGEST)) {
      ends.add(-d);
    }
    ends.add(-m2).add(most - m2);
    for (double threshold : thresholds) {
      ends.add(threshold - m2);
    }
    return ends.build()
        .filter(d -> d >= -m2 && d <= most - m2)
        .filter(d -> Math.abs(d) >= core)
        .sorted()
        .distinct()
        .toArray();
  }

  /** ∫dδ/(δ² + q²Γ²) of each node over its measure: 1/(δ² + q²Γ²), and 2 arctan(δ₀/qΓ)/qΓ. */
  void propagators(ZPrimeGrid.Widths at, double[] to) {
    int core = q.length - 1;
    for (int k = 0; k < core; k++) {
      double imaginary = q[k] * at.total()[k];
      to[k] = 1 / (distance[k] * distance[k] + imaginary * imaginary);
    }
    double imaginary = q[core] * at.total()[core];
    to[core] = imaginary == 0 ? 0 : 2 * Math.atan(distance[core] / imaginary) / imaginary;
  }
}
