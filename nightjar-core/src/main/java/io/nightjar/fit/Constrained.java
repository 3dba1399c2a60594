package io.nightjar.fit;

import io.nightjar.experiment.Bins;
import io.nightjar.experiment.Release;
import io.nightjar.experiment.Release.Mode;
import io.nightjar.math.Estimate;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * What the predictions of the searches become once the control samples are known: the conditional
 * normal distribution, with mean E + C_sc C_cc⁻¹ (observed − predicted)_c and covariance C_ss −
 * C_sc C_cc⁻¹ C_cs (s: searches, c: control samples).
 */
public final class Constrained {
  private final Release release;
  private final RealVector mean;
  private final RealMatrix covariance;

  Constrained(Release release, double[] mean, double[][] covariance) {
    this.release = release;
    this.mean = new ArrayRealVector(mean, false);
    this.covariance = new Array2DRowRealMatrix(covariance, false);
  }

  /** Expected events per bin of all searches; the caller's own. */
  public double[] mean() {
    return mean.toArray();
  }

  /** Standard deviations of the expected events per bin of all searches; the caller's own. */
  public double[] errors() {
    return IntStream.range(0, mean.getDimension())
        .mapToDouble(i -> Math.sqrt(covariance.getEntry(i, i)))
        .toArray();
  }

  /** Covariance of the expected events [events²]; the caller's own. */
  public double[][] covariance() {
    return covariance.getData();
  }

  /**
   * Events of one mode in a window.
   *
   * @param mode number of the mode, from 0
   * @param low lower end: an edge of the bins of its search
   * @param high upper end: an edge of the bins of its search
   */
  public Estimate within(int mode, double low, double high) {
    Bins bins = release.modes().get(mode).search().bins();
    int offset =
        release.modes().stream().limit(mode).map(Mode::search).mapToInt(s -> s.size()).sum();
    int[] range = bins.range(low, high);
    RealVector window = new ArrayRealVector(mean.getDimension());
    for (int i = range[0]; i < range[1]; i++) {
      window.setEntry(offset + i, 1);
    }
    double variance = window.dotProduct(covariance.operate(window));
    return new Estimate(window.dotProduct(mean), Math.sqrt(variance));
  }
}
