package io.nightjar.generate;

import io.nightjar.math.Estimate;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * The largest relative error of the populated bins of a histogram.
 *
 * <p>From n replicates an error is known to 1/√(2(n − 1)), 18 % for 16 of them, and the largest of
 * ten estimates is a third larger than the largest error. Errors of one histogram resemble each
 * other, since importance grids make them so: logarithms of the variances are therefore drawn
 * towards their mean as far as their scatter is one of the estimates (James and Stein 1961), but
 * not where one stands out (Efron and Morris 1972).
 */
final class WorstError {

  /** A bin is populated from this share of the highest one on. */
  private static final double POPULATED = 0.05;

  private static final int FEWEST = 4; // James and Stein need four numbers

  private WorstError() {}

  /**
   * The largest error; 0 where there is no signal.
   *
   * @param replicates behind each estimate
   */
  static double of(Estimate[] bins, int replicates) {
    double peak = Arrays.stream(bins).mapToDouble(Estimate::value).max().orElse(0);
    double[] errors =
        Arrays.stream(bins)
            .filter(bin -> peak > 0 && bin.value() >= POPULATED * peak)
            .mapToDouble(bin -> bin.error() / bin.value())
            .toArray();
    double largest = Arrays.stream(errors).max().orElse(0);
    boolean known = Arrays.stream(errors).allMatch(e -> e > 0 && e < Double.POSITIVE_INFINITY);
    return errors.length >= FEWEST && known ? steadied(errors, largest, replicates - 1) : largest;
  }

  /**
   * With y = ln σ² of known scatter v: ȳ + k(y − ȳ), k = 1 − w(n − 3)v/Σ(y − ȳ)², where w falls
   * from 1 to 0 while y is 2 to 3.5 √v above ȳ.
   */
  private static double steadied(double[] errors, double largest, int freedom) {
    double[] y = Arrays.stream(errors).map(e -> 2 * Math.log(e)).toArray();
    double mean = Arrays.stream(y).average().orElseThrow();
    double scatter = DoubleStream.of(y).map(v -> (v - mean) * (v - mean)).sum();
    double noise = scatterOfLog(freedom);
    double pulled = mean + 1.0 / freedom; // the mean of ln χ²/ν is −1/ν
    double above = 2 * Math.log(largest) - pulled;
    double pull = Math.min(1, (y.length - 3) * noise / scatter);
    double kept = 1 - pull * Math.clamp((3.5 - above / Math.sqrt(noise)) / 1.5, 0, 1);
    return Math.exp((pulled + kept * above) / 2);
  }

  /** Variance of ln χ² of ν degrees of freedom: ψ'(ν/2), to 1e-3. */
  private static double scatterOfLog(int freedom) {
    double x = freedom / 2.0;
    return 1 / x + 1 / (2 * x * x) + 1 / (6 * x * x * x);
  }
}
