package io.nightjar.fit;

import io.nightjar.experiment.Bins;
import io.nightjar.experiment.Release;
import io.nightjar.experiment.Release.Mode;
import io.nightjar.math.Estimate;
import io.nightjar.physics.DataException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
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

  private Constrained(Release release, RealVector mean, RealMatrix covariance) {
    this.release = release;
    this.mean = mean;
    this.covariance = covariance;
  }

  static Constrained of(
      Release release, double[] prediction, double[][] C, double[] excess, int[] search) {
    int[] control =
        IntStream.range(0, C.length).filter(i -> Arrays.binarySearch(search, i) < 0).toArray();
    RealMatrix all = new Array2DRowRealMatrix(C, false);
    RealMatrix mixed = all.getSubMatrix(search, control);
    RealMatrix gain = mixed.multiply(inverse(all.getSubMatrix(control, control)));
    double[] pull = Arrays.stream(control).mapToDouble(i -> excess[i]).toArray();
    RealVector mean = new ArrayRealVector(prediction).add(gain.operate(new ArrayRealVector(pull)));
    RealMatrix covariance =
        all.getSubMatrix(search, search).subtract(gain.multiplyTransposed(mixed));
    return new Constrained(release, mean, covariance);
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

  private static RealMatrix inverse(RealMatrix control) {
    try {
      // symmetric by construction; the sums of its two halves may differ in the last digit
      return new CholeskyDecomposition(control, 1e-12, 0).getSolver().getInverse();
    } catch (MathIllegalArgumentException e) {
      throw new DataException("The covariance of the control samples is not positive definite.", e);
    }
  }
}
