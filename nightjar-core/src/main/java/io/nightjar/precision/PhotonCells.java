package io.nightjar.precision;

import io.nightjar.math.Columns;
import io.nightjar.physics.Constants;
import io.nightjar.precision.Babar.Run;
import io.nightjar.precision.Babar.Sample;
import io.nightjar.process.BroadZPrime;
import io.nightjar.process.ElectronPositron;
import io.nightjar.process.ZPrimeShapes;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.DoubleStream;

/**
 * ∫dq² of photons beside a Z' of mass q, by cells in s = q² that masses fix: in a cell the share R
 * of a channel that is counted is a straight line and W = qΓ(q) a constant, so that with x = s − m²
 *
 * <pre>(1/π) ∫ R W/(x² + W²) dx = (1/π) [R(0) arctan(x/W) + ½ R' W ln(x² + W²)] ,</pre>
 *
 * at both ends, exact for a narrow Z' and one that is broad beside the cells.
 */
final class PhotonCells {

  private static final double EDGE = 4; // the window ends as many resolutions beyond its edge
  private static final double INVERSE_FEMTOBARN = 1e39; // [cm⁻²]

  /** Longest cell [GeV²]; half the smallest resolution. */
  private static final double LONGEST = 0.35;

  /** Cells grow with the distance to the pole and to where channels open. */
  private static final double GROWTH = 0.06;

  private static final double SHORTEST = 0.01; // [GeV²]

  /** Angle below which a series of the arctangent does. */
  private static final double SMALL = 0.1;

  private final double m2;
  private final double[] s;
  private final double[] lnQ;
  private final double[][] photons; // by bin and node, at g² = 1
  private final ZPrimeShapes shapes;

  /**
   * At masses.
   *
   * @param thresholds masses from which on channels are open [GeV]
   * @param edges ascending [GeV²]
   */
  PhotonCells(
      Babar babar,
      Constants constants,
      BroadZPrime zPrime,
      double[] thresholds,
      Sample sample,
      double[] edges) {
    this.m2 = zPrime.mass() * zPrime.mass();
    this.s = nodes(babar, thresholds, sample);
    double[] q = DoubleStream.of(s).map(Math::sqrt).toArray();
    this.lnQ = DoubleStream.of(q).map(Math::log).toArray();
    this.shapes = zPrime.shapes(q);
    this.photons = new double[edges.length - 1][s.length];
    double exposure = INVERSE_FEMTOBARN * constants.hbarc2() * babar.efficiency(sample);
    for (Run run : babar.runs(sample)) {
      MassBins bins = new MassBins(babar, run, edges);
      for (int j = 0; j < s.length; j++) {
        double sigma = crossSection(babar, constants, run.rootS(), q[j]);
        double[] events = new double[edges.length - 1];
        bins.add(s[j], exposure * run.luminosity() * sigma, events);
        for (int b = 0; b < events.length; b++) {
          photons[b][j] += events[b];
        }
      }
    }
  }

  /** e⁺e⁻ → γ Z' of mass q within the cosines of the photon, at g² = 1 [GeV⁻²]. */
  static double crossSection(Babar babar, Constants constants, double rootS, double q) {
    return ElectronPositron.photonAndZPrimeBetween(
        rootS, q, 1, constants.alpha(), babar.number("cosine-least"), babar.number("cosine-most"));
  }

  private double[] nodes(Babar babar, double[] thresholds, Sample sample) {
    double wide = EDGE * babar.resolution(0);
    List<Run> runs = babar.runs(sample);
    double least = Math.max(0, runs.stream().mapToDouble(Run::least).min().orElseThrow() - wide);
    double most = runs.stream().mapToDouble(Run::most).max().orElseThrow() + wide;
    TreeSet<Double> bends = new TreeSet<>(List.of(m2));
    DoubleStream.of(thresholds).forEach(t -> bends.add(t * t));
    List<Double> nodes = new ArrayList<>(List.of(Math.max(least, SHORTEST * SHORTEST)));
    while (nodes.getLast() < most) {
      double at = nodes.getLast();
      double near = bends.stream().mapToDouble(b -> Math.abs(b - at)).min().orElse(at);
      double next = at + Math.clamp(GROWTH * near, SHORTEST, LONGEST);
      Double bend = bends.higher(at);
      nodes.add(bend != null && bend < next ? bend : Math.min(next, most));
    }
    return nodes.stream().mapToDouble(x -> x).toArray();
  }

  ZPrimeShapes shapes() {
    return shapes;
  }

  /** ln q of the nodes. */
  double[] lnQ() {
    return lnQ;
  }

  /** Number of bins. */
  int bins() {
    return photons.length;
  }

  /** What a width makes of the cells: weights of the nodes, for R. */
  double[] weights(double[] total) {
    double[] W = new double[s.length - 1];
    double[] weights = new double[s.length];
    for (int j = 0; j < W.length; j++) {
      W[j] = (Math.sqrt(s[j]) * total[j] + Math.sqrt(s[j + 1]) * total[j + 1]) / 2;
    }
    for (int j = 0; j < W.length; j++) {
      if (W[j] > 0) {
        add(j, W[j], weights);
      }
    }
    return weights;
  }

  /** R(0) = R_a − R' x_a with R' = (R_b − R_a)/(x_b − x_a). */
  private void add(int j, double W, double[] weights) {
    double a = s[j] - m2;
    double b = s[j + 1] - m2;
    double angle = angle(W * (b - a), W * W + a * b);
    double log = W / 2 * Columns.log((b * b + W * W) / (a * a + W * W));
    double slope = (log - a * angle) / (b - a);
    weights[j] += (angle - slope) / Math.PI;
    weights[j + 1] += slope / Math.PI;
  }

  /** arctan(y/x), 0 to π. */
  private static double angle(double y, double x) {
    double t = y / x;
    double t2 = t * t;
    return x > 0 && t < SMALL ? t * (1 - t2 * (1.0 / 3 - t2 * (0.2 - t2 / 7))) : Math.atan2(y, x);
  }

  /**
   * Events of a channel, by bin, at g² = 1.
   *
   * @param weights of the nodes
   * @param share of the channel that is counted, at the nodes
   */
  double[] events(double[] weights, double[] share) {
    double[] events = new double[photons.length];
    for (int b = 0; b < events.length; b++) {
      double sum = 0;
      for (int j = 0; j < share.length; j++) {
        sum += weights[j] * share[j] * photons[b][j];
      }
      events[b] = sum;
    }
    return events;
  }
}
