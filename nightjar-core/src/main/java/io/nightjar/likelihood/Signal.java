package io.nightjar.likelihood;

import io.nightjar.math.Estimate;
import java.util.List;

/**
 * What is predicted in a detector.
 *
 * @param events per bin, not to be changed
 * @param errors Monte-Carlo errors of them; empty where they are not estimated
 */
@SuppressWarnings("ArrayRecordComponent") // read-only, on a hot path
public record Signal(double[] events, double[] errors) {

  private static final double[] NONE = {};

  /** Events whose errors are not estimated. */
  static Signal of(double[] events) {
    return new Signal(events, NONE);
  }

  /** Simulated events. */
  static Signal of(List<Estimate> bins) {
    return new Signal(
        bins.stream().mapToDouble(Estimate::value).toArray(),
        bins.stream().mapToDouble(Estimate::error).toArray());
  }

  /**
   * The error of ln L that they make, bins as independent: half the change from −σ to σ of each.
   */
  double lnLError(Sighting sighting, double scale) {
    double squares = 0;
    for (int b = 0; b < errors.length; b++) {
      double change = lnL(sighting, scale, b, 1) - lnL(sighting, scale, b, -1);
      squares += change * change / 4;
    }
    return Math.sqrt(squares);
  }

  private double lnL(Sighting sighting, double scale, int bin, int sign) {
    double[] moved = events.clone();
    moved[bin] = Math.max(0, moved[bin] + sign * errors[bin]);
    return sighting.lnL(moved, scale);
  }
}
