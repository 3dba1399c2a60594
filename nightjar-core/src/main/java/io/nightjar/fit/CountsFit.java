package io.nightjar.fit;

import io.nightjar.experiment.CountErrors;
import io.nightjar.experiment.Sample;
import io.nightjar.math.CountingLikelihood;
import io.nightjar.physics.DataException;
import java.util.Arrays;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.jspecify.annotations.Nullable;

/**
 * The likelihood of a sample whose bins are counts:
 *
 * <pre>
 *   ln L = Σ [n ln(μ/n) + n − μ − (δ/σ)²/2] − β²/2 − η²/2,
 *   μ = s (1 + σ_s η) + b (1 + σ_b β) + δ,
 * </pre>
 *
 * <p>with σ_s, σ_b the common relative errors of signal and background and σ the background's error
 * in each bin alone. It is taken at the β, η and δ at which it is largest, with neither signal nor
 * background below 0. μ is linear in them and ln L concave, so there is one maximum. δ has a closed
 * form ({@link CountingLikelihood}); the slopes in β and η fall, and each has one zero.
 */
public final class CountsFit implements SignalFit {
  private static final double PRECISION = 1e-12;
  private static final int EVALUATIONS = 500;

  /** Below every mean that matters, and far above what would overflow. */
  private static final double TINY = 1e-200;

  private final double[] observed;
  private final double[] background;
  private final CountErrors errors;
  private final double total;

  /**
   * Nuisances at the largest likelihood, in units of their errors.
   *
   * @param background β
   * @param signal η
   */
  public record Pulls(double background, double signal) {}

  /**
   * Prepares the fit.
   *
   * @param sample counts, backgrounds and their errors
   */
  public CountsFit(Sample sample) {
    this.observed = sample.observed();
    this.background = sample.expected();
    this.errors = sample.errors();
    this.total = sample.totalObserved();
    for (int i = 0; i < observed.length; i++) {
      if (observed[i] > 0 && background[i] == 0 && errors.single(i) == 0) {
        throw new DataException(
            "Bin %d has %s events and certainly no background: without signal this cannot be."
                .formatted(i + 1, observed[i]));
      }
    }
  }

  /** Number of bins. */
  @Override
  public int size() {
    return observed.length;
  }

  /**
   * ln L, 0 where every count agrees with its expectation.
   *
   * @param signal events per bin, not negative; read
   */
  public double logLikelihood(double[] signal) {
    return rise(signal, 1).lnL();
  }

  /**
   * ln L of a signal times a factor, and its slope: at the best β, η and δ only the signal itself
   * changes it, s(1 + σ_sη)(n/μ − 1).
   */
  @Override
  public Rise rise(double[] signal, double scale) {
    demandSignal(signal);
    if (observed.length == 1) {
      Rise one = together(scale * signal[0]);
      if (one != null) {
        return one;
      }
    }
    double[] scaled = scale == 1 ? signal : times(scale, signal);
    double eta = eta(scaled);
    double[] seen = times(1 + errors.signal() * eta, scaled);
    double beta = beta(seen);
    return new Rise(logLikelihood(seen, beta) - eta * eta / 2, slope(seen, seen, beta));
  }

  /**
   * One bin: the sum t of three Gaussian errors is Gaussian, σ_t² = (sσ_s)² + (bσ_b)² + σ², and
   * each takes its share of the best t.
   *
   * @return null where one of them would make signal or background negative
   */
  private @Nullable Rise together(double s) {
    double ofSignal = s * errors.signal();
    double ofBackground = background[0] * errors.common();
    double single = errors.single(0);
    double variance = ofSignal * ofSignal + ofBackground * ofBackground + single * single;
    CountingLikelihood all =
        new CountingLikelihood(observed[0], background[0], Math.sqrt(variance));
    double mean = all.free(s);
    double share = variance > 0 ? (mean - s - background[0]) / variance : 0;
    double seen = s + ofSignal * ofSignal * share;
    double common = background[0] + ofBackground * ofBackground * share;
    if (seen > 0 && common > 0 && common + single * single * share > 0) {
      return new Rise(all.logLikelihood(s, mean), seen * excess(0, mean));
    }
    return ofBackground == 0 || single == 0
        ? nothingElse(s, ofSignal, ofBackground + single)
        : null;
  }

  /**
   * One bin with so much signal that the best background is none, which costs (b/σ_b)²/2.
   *
   * @param error σ_b, of one kind
   * @return null where this is not so
   */
  private @Nullable Rise nothingElse(double s, double ofSignal, double error) {
    CountingLikelihood alone = new CountingLikelihood(observed[0], 0, ofSignal);
    double mean = alone.free(s);
    double pull = background[0] / error;
    boolean none = mean > 0 && error > 0 && excess(0, mean) < -pull / error;
    return none
        ? new Rise(alone.logLikelihood(s, mean) - pull * pull / 2, mean * excess(0, mean))
        : null;
  }

  /** −2 ln L without signal. */
  public double chi2Null() {
    return chi2(new double[observed.length]);
  }

  /** Where the likelihood is largest for this signal. */
  public Pulls pulls(double[] signal) {
    demandSignal(signal);
    double eta = eta(signal);
    return new Pulls(beta(times(1 + errors.signal() * eta, signal)), eta);
  }

  @Override
  public Scale bestScale(double[] shape) {
    demandShape(shape);
    return new ScaleSearch(a -> chi2(times(a, shape)), unit(shape)).search();
  }

  /**
   * Upper limit on the scale of a signal, see {@link ScaleLimit}.
   *
   * @param shape events per bin at scale 1, not negative, not all zero; read
   * @param confidence as in 0.95
   */
  public double limit(double[] shape, double confidence) {
    demandShape(shape);
    return new ScaleLimit(
            a -> withoutSignalError(times(a, shape)), best(shape), unit(shape), errors.signal())
        .at(confidence);
  }

  // ---- the nuisances --------------------------------------------------------------------------

  private double logLikelihood(double[] seen, double beta) {
    double sum = -beta * beta / 2;
    for (int i = 0; i < observed.length; i++) {
      sum += bin(i, beta).logLikelihood(seen[i]);
    }
    return sum;
  }

  private double withoutSignalError(double[] seen) {
    return logLikelihood(seen, beta(seen));
  }

  private CountingLikelihood bin(int i, double beta) {
    double expected = Math.max(0, background[i] * (1 + errors.common() * beta));
    return new CountingLikelihood(observed[i], expected, errors.single(i));
  }

  private double beta(double[] seen) {
    double error = errors.common();
    return error == 0
        ? 0
        : top(beta -> error * slopeInBackground(seen, beta) - beta, -1 / error, error * total);
  }

  private double eta(double[] signal) {
    double error = errors.signal();
    if (error == 0 || Arrays.stream(signal).allMatch(s -> s == 0)) {
      return 0;
    }
    UnivariateFunction slope =
        eta -> error * slopeInScale(signal, times(1 + error * eta, signal)) - eta;
    return top(slope, -1 / error, error * total);
  }

  /** Σ b ∂lnL/∂b₀, at the best δ: n/μ − 1, or what the error of the bin says of δ. */
  private double slopeInBackground(double[] seen, double beta) {
    double slope = 0;
    for (int i = 0; i < observed.length; i++) {
      CountingLikelihood bin = bin(i, beta);
      double mean = bin.mean(seen[i]);
      double own =
          bin.error() == 0
              ? excess(i, mean)
              : (mean - seen[i] - bin.background()) / (bin.error() * bin.error());
      slope += background[i] * own;
    }
    return slope;
  }

  /** The same at the best β. */
  private double slopeInScale(double[] shape, double[] seen) {
    return slope(shape, seen, beta(seen));
  }

  /** Σ s ∂lnL/∂s at the best δ, of a shape that is part of what is seen. */
  private double slope(double[] shape, double[] seen, double beta) {
    double slope = 0;
    for (int i = 0; i < observed.length; i++) {
      slope += shape[i] * excess(i, bin(i, beta).mean(seen[i]));
    }
    return slope;
  }

  /** n/μ − 1. */
  private double excess(int i, double mean) {
    return observed[i] == 0 ? -1 : observed[i] / Math.max(mean, TINY) - 1;
  }

  /** Where a function with this falling slope is largest. */
  private static double top(UnivariateFunction slope, double low, double high) {
    if (slope.value(low) <= 0) {
      return low;
    }
    return slope.value(high) >= 0
        ? high
        : new BracketingNthOrderBrentSolver(PRECISION, PRECISION, 5)
            .solve(EVALUATIONS, slope, low, high);
  }

  // ---- scales ---------------------------------------------------------------------------------

  /** The best scale if the signal had no error; beyond Σn/Σs the slope is negative. */
  private double best(double[] shape) {
    double most = total / Arrays.stream(shape).sum();
    return top(a -> slopeInScale(shape, times(a, shape)), 0, most);
  }

  /** The scale that alone would be about one standard deviation. */
  private double unit(double[] shape) {
    double information = 0;
    for (int i = 0; i < shape.length; i++) {
      double error = errors.background(i, background[i]);
      double variance = Math.max(1, Math.max(observed[i], background[i])) + error * error;
      information += shape[i] * shape[i] / variance;
    }
    return 1 / Math.sqrt(information);
  }

  private static double[] times(double factor, double[] shape) {
    double positive = Math.max(0, factor);
    return Arrays.stream(shape).map(s -> positive * s).toArray();
  }

  private void demandShape(double[] shape) {
    demandSignal(shape);
    if (Arrays.stream(shape).sum() == 0) {
      throw new DataException("A signal of no events at all has no scale.");
    }
  }

  private void demandSignal(double[] signal) {
    if (signal.length != observed.length) {
      throw new DataException(
          "The signal has %d bins, the sample has %d.".formatted(signal.length, observed.length));
    }
    for (double events : signal) {
      if (!(events >= 0 && Double.isFinite(events))) {
        throw new DataException("The signal has " + events + " events in a bin.");
      }
    }
  }
}
