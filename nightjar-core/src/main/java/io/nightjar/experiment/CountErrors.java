package io.nightjar.experiment;

import io.nightjar.physics.DataException;
import java.util.List;

/**
 * Errors of what is expected in the bins of a sample, each one standard deviation of a Gaussian of
 * its own.
 *
 * @param common of the background of all bins together, relative; 0 for none
 * @param single of the background of each bin alone [events]; empty for none
 * @param signal of the signal of all bins together, relative: flux, efficiency; 0 for none
 */
public record CountErrors(double common, List<Double> single, double signal) {

  /** Everything is known. */
  public static final CountErrors NONE = new CountErrors(0, List.of(), 0);

  /** Keeps its own copy. */
  public CountErrors {
    single = List.copyOf(single);
    demand(common);
    demand(signal);
    single.forEach(CountErrors::demand);
  }

  /** Error of the background of one bin alone [events]. */
  public double single(int bin) {
    return single.isEmpty() ? 0 : single.get(bin);
  }

  /** Error of the background of one bin [events], from how much is expected there. */
  public double background(int bin, double expected) {
    return Math.hypot(common * expected, single(bin));
  }

  /** The same of some of the bins, from the first to the one before the end. */
  CountErrors within(int first, int end) {
    return new CountErrors(common, single.isEmpty() ? single : single.subList(first, end), signal);
  }

  private static void demand(double error) {
    if (!(error >= 0 && Double.isFinite(error))) {
      throw new DataException("An error is a number from 0 up, not " + error + ".");
    }
  }
}
