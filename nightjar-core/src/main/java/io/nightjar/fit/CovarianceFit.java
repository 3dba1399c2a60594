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

  /** The summed covariance without signal. */
  private final double[][] fixed;

  /** What each signal bin has in common with the background: X_it, and with others: f_ik. */
  private final double[][] mixed;

  private final double[][] signals;

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
    this.fixed = ofBackground();
    this.mixed = withBackground();
    this.signals = ofSignals();
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
    return -2 * rise(signal, 1).lnL();
  }

  /**
   * −χ²/2 of a signal times a factor, and its slope: with z = C⁻¹r, zᵀs + ½zᵀ(dC/du)z.
   *
   * @param signal events per bin of all searches, not negative; read
   * @param scale that multiplies them; not negative
   */
  public Rise rise(double[] signal, double scale) {
    demandSignal(signal);
    double[] s = scale == 1 ? signal : times(scale, signal);
    double[] r = residual(s);
    double[][] covariance = covariance(s);
    double[] error = normalise(covariance);
    RealVector pull = new ArrayRealVector(r);
    for (int i = 0; i < error.length; i++) {
      pull.setEntry(i, r[i] / error[i]);
    }
    double[] z = decompose(covariance).getSolver().solve(pull).toArray();
    double chi2 = 0;
    for (int i = 0; i < error.length; i++) {
      z[i] /= error[i];
      chi2 += r[i] * z[i];
    }
    return new Rise(-chi2 / 2, slope(s, z));
  }

  /** With dC/du = s_iX_it + X_tis_i + 2s_is_kf_ik + s_iδ_ik. */
  private double slope(double[] s, double[] z) {
    double slope = 0;
    for (int i = 0; i < s.length; i++) {
      double zi = z[searchRow[i]];
      double sum = 0;
      for (int t = 0; t < z.length; t++) {
        sum += mixed[i][t] * z[t];
      }
      for (int k = 0; k < s.length; k++) {
        sum += signals[i][k] * s[k] * z[searchRow[k]];
      }
      slope += s[i] * zi * (1 + sum + zi / 2);
    }
    return slope;
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

  /** The summed covariance [events²]: of the background, plus what comes with the signal. */
  private double[][] covariance(double[] signal) {
    double[][] C = new double[excess.length][];
    for (int t = 0; t < C.length; t++) {
      C[t] = fixed[t].clone();
    }
    for (int i = 0; i < signal.length; i++) {
      int row = searchRow[i];
      for (int t = 0; t < C.length; t++) {
        double both = signal[i] * mixed[i][t];
        C[row][t] += both;
        C[t][row] += both;
      }
      for (int k = 0; k < signal.length; k++) {
        C[row][searchRow[k]] += signal[i] * signals[i][k] * signal[k];
      }
      C[row][row] += signal[i];
    }
    return C;
  }

  /** Σ f_ij p_i p_j of the background, by summed rows. */
  private double[][] ofBackground() {
    double[][] sum = new double[excess.length][excess.length];
    for (int i = 0; i < background.length; i++) {
      for (int j = 0; j < background.length; j++) {
        sum[target[i]][target[j]] += release.fractional(i, j) * background[i] * background[j];
      }
    }
    return sum;
  }

  /** Σ_j f_ij p_j of a signal bin i with the background, by summed rows. */
  private double[][] withBackground() {
    double[][] sum = new double[signalRow.length][excess.length];
    for (int i = 0; i < signalRow.length; i++) {
      for (int j = 0; j < background.length; j++) {
        sum[i][target[j]] += release.fractional(signalRow[i], j) * background[j];
      }
    }
    return sum;
  }

  /** f of signal bins. */
  private double[][] ofSignals() {
    double[][] f = new double[signalRow.length][signalRow.length];
    for (int i = 0; i < f.length; i++) {
      for (int k = 0; k < f.length; k++) {
        f[i][k] = release.fractional(signalRow[i], signalRow[k]);
      }
    }
    return f;
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
