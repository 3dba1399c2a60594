package io.nightjar.precision;

import io.nightjar.math.ErrorFunction;
import io.nightjar.precision.Babar.Run;
import java.util.Arrays;

/**
 * What the resolution makes of a missing mass squared: shares of a Gaussian in bins, within the
 * window of a run.
 *
 * @param edges ascending [GeV²]
 */
@SuppressWarnings("ArrayRecordComponent") // read-only, in the innermost loop
record MassBins(Babar babar, Run run, double[] edges) {

  private static final double FAR = 6; // √2 standard deviations, beyond which nothing is left

  /**
   * Adds to each bin within reach of the resolution.
   *
   * @param mass2 true M² [GeV²]
   * @param weight events at this M²
   * @param to events by bin, written
   */
  void add(double mass2, double weight, double[] to) {
    Shares shares = shares(mass2);
    for (int k = 0; k < shares.inBins.length; k++) {
      to[shares.first + k] += weight * shares.inBins[k];
    }
  }

  /** Shares of events in consecutive bins. */
  private record Shares(int first, double[] inBins) {}

  private Shares shares(double mass2) {
    double scale = Math.sqrt(2) * babar.resolution(mass2);
    int first = Math.max(0, edgesBelow(mass2 - FAR * scale) - 1);
    int last = Math.min(edges.length - 1, edgesBelow(mass2 + FAR * scale));
    double[] inBins = new double[Math.max(0, last - first)];
    double before = below(edges[first], mass2, scale);
    for (int k = 0; k < inBins.length; k++) {
      double after = below(edges[first + k + 1], mass2, scale);
      inBins[k] = after - before;
      before = after;
    }
    return new Shares(first, inBins);
  }

  private int edgesBelow(double mass2) {
    int found = Arrays.binarySearch(edges, mass2);
    return found < 0 ? -found - 1 : found;
  }

  /** Share below an edge; what lies outside the window is nowhere. */
  private double below(double edge, double mass2, double scale) {
    double x = (Math.clamp(edge, run.least(), run.most()) - mass2) / scale;
    return ErrorFunction.erf(x) / 2;
  }

  /** One bin that holds the windows of all runs. */
  static double[] whole(Babar babar, Babar.Sample sample) {
    return new double[] {
      babar.runs(sample).stream().mapToDouble(Run::least).min().orElseThrow(),
      babar.runs(sample).stream().mapToDouble(Run::most).max().orElseThrow()
    };
  }
}
