package io.nightjar.fit;

import io.nightjar.experiment.Release;
import io.nightjar.experiment.Release.Mode;
import io.nightjar.experiment.Sample;
import io.nightjar.physics.DataException;
import java.util.Arrays;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealVector;

/**
 * χ² of a release with correlated errors, as its experiment computes it:
 *
 * <ol>
 *   <li>C_ij = f_ij p_i p_j over the signal, background and control bins of all modes, and S_i
 *       added to the diagonal of the signal (its statistical error; the others are inside f);
 *   <li>signal and background bins are summed: the rows of a search are S + B;
 *   <li>χ² = rᵀ C⁻¹ r with r = (observed − S − B, observed − control).
 * </ol>
 *
 * <p>C depends on the signal and is made anew for each. No term ln det C is added, as nobody adds
 * it in published fits.
 */
public final class CovarianceFit {
  private final Release release;

  /** Predictions of all rows of f, with zeros for the signal. */
  private final double[] background;

  /** Row of f of each signal bin. */
  private final int[] signalRow;

  /** Row of f of the background in the same bin. */
  private final int[] backgroundRow;

  /** Row of the summed covariance to which each row of f contributes. */
  private final int[] target;

  /** Observed minus predicted without signal, over the rows of the summed covariance. */
  private final double[] excess;

  /** Which rows of the summed covariance belong to a search, in the order of the signal bins. */
  private final int[] searchRow;

  /**
   * Prepares the fit.
   *
   * @param release samples and their fractional covariance
   */
  public CovarianceFit(Release release) {
    this.release = release;
    this.background = new double[release.rows()];
    this.target = new int[release.rows()];
    this.signalRow = new int[release.signalBins()];
    this.backgroundRow = new int[release.signalBins()];
    this.searchRow = new int[release.signalBins()];
    this.excess = new double[release.rows() - release.signalBins()];
    int row = 0;
    int signal = 0;
    for (Mode mode : release.modes()) {
      int sum = row - signal;
      layOutSearch(mode.search(), row, sum, signal);
      row += 2 * mode.search().size();
      layOutControl(mode.control(), row, sum + mode.search().size());
      row += mode.control().size();
      signal += mode.search().size();
    }
  }

  private void layOutSearch(Sample search, int row, int sum, int signal) {
    int n = search.size();
    for (int i = 0; i < n; i++) {
      signalRow[signal + i] = row + i;
      backgroundRow[signal + i] = row + n + i;
      searchRow[signal + i] = sum + i;
      target[row + i] = sum + i;
      target[row + n + i] = sum + i;
      background[row + n + i] = search.expected()[i];
      excess[sum + i] = search.observed()[i] - search.expected()[i];
    }
  }

  private void layOutControl(Sample control, int row, int sum) {
    for (int i = 0; i < control.size(); i++) {
      target[row + i] = sum + i;
      background[row + i] = control.expected()[i];
      excess[sum + i] = control.observed()[i] - control.expected()[i];
    }
  }

  /** The samples and their fractional covariance. */
  public Release release() {
    return release;
  }

  /**
   * Number of degrees of freedom without fitted parameters: bins of searches and control samples.
   */
  public int size() {
    return excess.length;
  }

  /** χ² without signal. */
  public double chi2Null() {
    return chi2(new double[signalRow.length]);
  }

  /**
   * χ² with a signal.
   *
   * @param signal events per bin of all searches, not negative; read
   */
  public double chi2(double[] signal) {
    demandSignal(signal);
    RealVector pull = new ArrayRealVector(residual(signal), false);
    double[][] covariance = covariance(signal);
    double[] error = normalise(covariance);
    for (int i = 0; i < error.length; i++) {
      pull.setEntry(i, pull.getEntry(i) / error[i]);
    }
    return pull.dotProduct(decompose(covariance).getSolver().solve(pull));
  }

  /**
   * How much of a signal the data want, with the covariance made anew at each scale.
   *
   * @param shape events per bin of all searches at scale 1, not negative, not all zero; read
   */
  public Scale bestScale(double[] shape) {
    demandSignal(shape);
    if (Arrays.stream(shape).sum() == 0) {
      throw new DataException("A signal of no events at all has no scale.");
    }
    return new ScaleSearch(a -> chi2(times(a, shape)), unit(shape)).search();
  }

  /** What the control samples make of the backgrounds, without signal. */
  public Constrained constrained() {
    return constrained(new double[signalRow.length]);
  }

  /**
   * What the control samples make of signal plus background.
   *
   * @param signal events per bin of all searches, not negative; read
   */
  public Constrained constrained(double[] signal) {
    demandSignal(signal);
    double[] prediction = new double[searchRow.length];
    for (int i = 0; i < prediction.length; i++) {
      prediction[i] = signal[i] + background[backgroundRow[i]];
    }
    return Constrained.of(release, prediction, covariance(signal), excess, searchRow);
  }

  private double[] residual(double[] signal) {
    double[] r = excess.clone();
    for (int i = 0; i < signal.length; i++) {
      r[searchRow[i]] -= signal[i];
    }
    return r;
  }

  /** The summed covariance [events²]. */
  private double[][] covariance(double[] signal) {
    double[] p = background.clone();
    double[][] C = new double[excess.length][excess.length];
    for (int i = 0; i < signal.length; i++) {
      p[signalRow[i]] = signal[i];
      C[searchRow[i]][searchRow[i]] = signal[i];
    }
    for (int i = 0; i < p.length; i++) {
      for (int j = 0; j < p.length; j++) {
        C[target[i]][target[j]] += release.fractional(i, j) * p[i] * p[j];
      }
    }
    return C;
  }

  /** Makes correlations of a covariance, whose size then tells how near it is to singular. */
  private static double[] normalise(double[][] C) {
    double[] error = new double[C.length];
    for (int i = 0; i < error.length; i++) {
      if (!(C[i][i] > 0)) {
        throw new DataException("Bin " + (i + 1) + " of the fit has no uncertainty.");
      }
      error[i] = Math.sqrt(C[i][i]);
    }
    for (int i = 0; i < error.length; i++) {
      for (int j = 0; j <= i; j++) {
        C[i][j] /= error[i] * error[j];
        C[j][i] = C[i][j];
      }
    }
    return error;
  }

  private static CholeskyDecomposition decompose(double[][] correlation) {
    try {
      return new CholeskyDecomposition(new Array2DRowRealMatrix(correlation, false));
    } catch (MathIllegalArgumentException e) {
      throw new DataException(
          "The covariance of the predictions is not positive definite for this signal: "
              + "some combination of bins would have no uncertainty, so χ² has no meaning.",
          e);
    }
  }

  /** The scale that alone would be one standard deviation, if the errors were the diagonal ones. */
  private double unit(double[] shape) {
    double[][] C = covariance(new double[shape.length]);
    double information = 0;
    for (int i = 0; i < shape.length; i++) {
      information += shape[i] * shape[i] / C[searchRow[i]][searchRow[i]];
    }
    return 1 / Math.sqrt(information);
  }

  private static double[] times(double factor, double[] shape) {
    return Arrays.stream(shape).map(s -> factor * s).toArray();
  }

  private void demandSignal(double[] signal) {
    if (signal.length != signalRow.length) {
      throw new DataException(
          "The signal has %d bins, the searches have %d."
              .formatted(signal.length, signalRow.length));
    }
    for (double events : signal) {
      if (!(events >= 0 && Double.isFinite(events))) {
        throw new DataException("The signal has " + events + " events in a bin.");
      }
    }
  }
}
