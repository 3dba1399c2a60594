package io.nightjar.math;

import java.util.stream.IntStream;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * Poisson counts in bins over a background whose shape is known and whose normalisation has a
 * Gaussian error.
 *
 * @param observed n, events seen in each bin; need not be whole, so that a median can stand for
 *     them
 * @param background b, events expected without signal in each bin
 * @param error σ, relative error of the normalisation common to all bins; ≥ 0
 */
@SuppressWarnings("ArrayRecordComponent") // read-only columns
public record SpectrumLikelihood(double[] observed, double[] background, double error) {

  private static final double PRECISION = 1e-12;
  private static final int EVALUATIONS = 300;
  private static final int DOUBLINGS = 200;
  private static final double NEGLIGIBLE = 18; // of ln L below its largest value
  private static final int STEPS = 400;

  /** Refuses what are no counts. */
  public SpectrumLikelihood {
    boolean valid = observed.length == background.length && observed.length > 0 && error >= 0;
    for (int i = 0; valid && i < observed.length; i++) {
      valid = observed[i] >= 0 && background[i] >= 0;
      valid &= Double.isFinite(observed[i] + background[i] + error);
    }
    if (!valid) {
      throw new IllegalArgumentException("no counts over a background, bin by bin");
    }
  }

  /** The median experiment without signal: as many events as background. */
  public static SpectrumLikelihood median(double[] background, double error) {
    return new SpectrumLikelihood(background.clone(), background.clone(), error);
  }

  /**
   * ln L(s) = Σ [n ln(μ/n) + n − μ] − (θ − 1)²/2σ² with μ = s + θb, at the θ ≥ 0 that is best for
   * this s; 0 where everything agrees.
   *
   * @param signal s, events in each bin; ≥ 0, read
   */
  public double logLikelihood(double[] signal) {
    double theta = error == 0 ? 1 : normalisation(signal);
    double pull = error == 0 ? 0 : (theta - 1) / error;
    double sum = -pull * pull / 2;
    for (int i = 0; i < observed.length; i++) {
      sum += CountingLikelihood.poisson(observed[i], signal[i] + theta * background[i]);
    }
    return sum;
  }

  /** The θ at which the slope Σ b(n/μ − 1) − (θ − 1)/σ² vanishes; the slope falls with θ. */
  private double normalisation(double[] signal) {
    double least = PRECISION;
    if (slope(signal, least) <= 0) {
      return 0;
    }
    double most = 2;
    while (slope(signal, most) > 0) {
      most *= 2;
    }
    return new BracketingNthOrderBrentSolver(PRECISION, PRECISION, 5)
        .solve(EVALUATIONS, theta -> slope(signal, theta), least, most);
  }

  private double slope(double[] signal, double theta) {
    double sum = (1 - theta) / (error * error);
    for (int i = 0; i < observed.length; i++) {
      double b = background[i];
      sum += b == 0 ? 0 : b * (observed[i] / (signal[i] + theta * b) - 1);
    }
    return sum;
  }

  /**
   * Upper limit on the factor f of a signal, with a flat prior on f ≥ 0: the f below which lies the
   * share {@code level} of ∫L(f) df.
   *
   * @param unit events in each bin at f = 1, read
   * @param level as in 0.9
   * @return infinite if there is no signal
   */
  public double upper(double[] unit, double level) {
    if (IntStream.range(0, unit.length).allMatch(i -> unit[i] == 0)) {
      return Double.POSITIVE_INFINITY;
    }
    double far = far(unit);
    double[] below = new double[STEPS + 1]; // ∫ from 0 to k steps, but for a factor
    double before = 0;
    double largest = largest(unit, far);
    for (int k = 0; k <= STEPS; k++) {
      double now = Math.exp(at(unit, far * k / STEPS) - largest);
      below[k] = k == 0 ? 0 : below[k - 1] + (before + now) / 2;
      before = now;
    }
    double wanted = level * below[STEPS];
    int k = 1;
    while (below[k] < wanted) {
      k++;
    }
    return far / STEPS * (k - 1 + (wanted - below[k - 1]) / (below[k] - below[k - 1]));
  }

  private double largest(double[] unit, double far) {
    return IntStream.rangeClosed(0, STEPS)
        .mapToDouble(k -> at(unit, far * k / STEPS))
        .max()
        .orElseThrow();
  }

  /** Where ln L, which has one maximum, has fallen to nothing; less than twice as far as needed. */
  private double far(double[] unit) {
    double most = at(unit, 0);
    double far = 1;
    for (int i = 0; i < DOUBLINGS && most - at(unit, far) > NEGLIGIBLE; i++) {
      far /= 2;
    }
    for (int i = 0; i < DOUBLINGS && most - at(unit, far) <= NEGLIGIBLE; i++) {
      most = Math.max(most, at(unit, far));
      far *= 2;
    }
    return far;
  }

  private double at(double[] unit, double factor) {
    double[] signal = new double[unit.length];
    for (int i = 0; i < signal.length; i++) {
      signal[i] = factor * unit[i];
    }
    return logLikelihood(signal);
  }
}
