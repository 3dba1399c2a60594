package io.nightjar.fit;

import io.nightjar.experiment.Release;
import io.nightjar.experiment.Release.Mode;
import io.nightjar.experiment.Sample;
import io.nightjar.math.Cholesky;
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
 * χ² of a release with correlated errors, as its experiment computes it:
 *
 * <ol>
 *   <li>C_ij = f_ij p_i p_j over the signal, background and control bins of all modes, and S_i
 *       added to the diagonal of the signal (its statistical error; the others are inside f);
 *   <li>signal and background bins are summed: the rows of a search are S + B;
 *   <li>χ² = rᵀ C⁻¹ r with r = (observed − S − B, observed − control).
 * </ol>
 *
 * <p>The block of the control bins does not depend on the signal and is eliminated once: with A =
 * C_sc C_cc⁻¹, χ² = r_cᵀ C_cc⁻¹ r_c + vᵀ V⁻¹ v, v = r_s − A r_c, V = C_ss − A C_cs, where A = A₀ +
 * s_i A₁ makes v linear and V quadratic in the signal. V is made anew for each. No term ln det C is
 * added, as nobody adds it in published fits.
 */
public final class CovarianceFit implements SignalFit {
  private final Release release;

  /** Predictions of all rows of f, with zeros for the signal. */
  private final double[] background;

  /** Row of f of each signal bin. */
  private final int[] signalRow;

  /** Events in each bin of the searches. */
  private final double[] observed;

  /** Row of the summed covariance to which each row of f contributes. */
  private final int[] target;

  /** Observed minus predicted without signal, over the rows of the summed covariance. */
  private final double[] excess;

  /** Which rows of the summed covariance belong to a search, in the order of the signal bins. */
  private final int[] searchRow;

  /** V = fixed + s_i mixed_ik + mixed_ki s_k + s_i s_k signals_ik + s_i δ_ik. */
  private final double[][] fixed;

  private final double[][] mixed;

  /** The transpose of {@link #mixed}. */
  private final double[][] mixing;

  private final double[][] signals;

  /** v = shifted − s_i falling_i. */
  private final double[] shifted;

  private final double[] falling;

  /** r_cᵀ C_cc⁻¹ r_c. */
  private final double ofControl;

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
    this.searchRow = new int[release.signalBins()];
    this.observed = new double[release.signalBins()];
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
    RealMatrix all = new Array2DRowRealMatrix(ofBackground(), false);
    RealMatrix cross = new Array2DRowRealMatrix(withBackground(), false);
    int[] control = control();
    int[] bins = IntStream.range(0, signalRow.length).toArray();
    RealMatrix inverse = inverse(all.getSubMatrix(control, control), control);
    RealMatrix sc = all.getSubMatrix(searchRow, control);
    RealMatrix xc = cross.getSubMatrix(bins, control);
    RealMatrix A0 = sc.multiply(inverse);
    RealMatrix A1 = xc.multiply(inverse);
    RealMatrix cs = all.getSubMatrix(control, searchRow);
    fixed = all.getSubMatrix(searchRow, searchRow).subtract(A0.multiply(cs)).getData();
    mixed = cross.getSubMatrix(bins, searchRow).subtract(A1.multiply(cs)).getData();
    mixing = new Array2DRowRealMatrix(mixed, false).transpose().getData();
    signals =
        new Array2DRowRealMatrix(ofSignals(), false).subtract(A1.multiplyTransposed(xc)).getData();
    RealVector rc = new ArrayRealVector(pick(excess, control));
    shifted = new ArrayRealVector(pick(excess, searchRow)).subtract(A0.operate(rc)).toArray();
    falling = A1.operate(rc).mapAdd(1).toArray();
    ofControl = rc.dotProduct(inverse.operate(rc));
  }

  private int[] control() {
    return IntStream.range(0, excess.length)
        .filter(i -> Arrays.binarySearch(searchRow, i) < 0)
        .toArray();
  }

  private static double[] pick(double[] from, int[] rows) {
    return Arrays.stream(rows).mapToDouble(i -> from[i]).toArray();
  }

  private void layOutSearch(Sample search, int row, int sum, int signal) {
    int n = search.size();
    for (int i = 0; i < n; i++) {
      signalRow[signal + i] = row + i;
      searchRow[signal + i] = sum + i;
      target[row + i] = sum + i;
      target[row + n + i] = sum + i;
      observed[signal + i] = search.observed()[i];
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
  @Override
  public int size() {
    return excess.length;
  }

  /** χ² without signal. */
  public double chi2Null() {
    return chi2(new double[signalRow.length]);
  }

  /** −χ²/2 of a signal times a factor, and its slope. */
  @Override
  public Rise rise(double[] signal, double scale) {
    demandSignal(signal);
    double[] s = scale == 1 ? signal : times(scale, signal);
    double[] v = residual(s);
    double[] z = v.clone();
    if (!Cholesky.solve(covariance(s), z)) {
      throw indefinite();
    }
    double chi2 = ofControl;
    for (int i = 0; i < v.length; i++) {
      chi2 += v[i] * z[i];
    }
    return new Rise(-chi2 / 2, slope(s, z));
  }

  /** −zᵀ dv/du + ½ zᵀ (dV/du) z with z = V⁻¹v. */
  private double slope(double[] s, double[] z) {
    double slope = 0;
    for (int i = 0; i < s.length; i++) {
      double sum = falling[i] + z[i] / 2;
      for (int k = 0; k < z.length; k++) {
        sum += (mixed[i][k] + signals[i][k] * s[k]) * z[k];
      }
      slope += s[i] * z[i] * sum;
    }
    return slope;
  }

  /** How much of a signal the data want, with the covariance made anew at each scale. */
  @Override
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
    double[] mean = residual(signal);
    for (int i = 0; i < mean.length; i++) {
      mean[i] = observed[i] - mean[i];
    }
    double[][] V = covariance(signal);
    for (int i = 0; i < V.length; i++) {
      for (int k = 0; k < i; k++) {
        V[k][i] = V[i][k];
      }
    }
    return new Constrained(release, mean, V);
  }

  /** v, the observed events less what is expected once the control bins are known. */
  private double[] residual(double[] signal) {
    double[] v = shifted.clone();
    for (int i = 0; i < signal.length; i++) {
      v[i] -= signal[i] * falling[i];
    }
    return v;
  }

  /** V [events²], its lower triangle. */
  private double[][] covariance(double[] signal) {
    int n = signal.length;
    double[][] V = new double[n][n];
    for (int i = 0; i < n; i++) {
      double[] row = V[i];
      double s = signal[i];
      for (int k = 0; k <= i; k++) {
        row[k] =
            fixed[i][k] + signal[k] * mixing[i][k] + s * (mixed[i][k] + signal[k] * signals[i][k]);
      }
      row[i] += s;
    }
    return V;
  }

  // ---- the covariance by summed rows, before the control bins are eliminated -------------------

  /** Σ f_ij p_i p_j of the background. */
  private double[][] ofBackground() {
    double[][] sum = new double[excess.length][excess.length];
    for (int i = 0; i < background.length; i++) {
      for (int j = 0; j < background.length; j++) {
        sum[target[i]][target[j]] += release.fractional(i, j) * background[i] * background[j];
      }
    }
    return sum;
  }

  /** Σ_j f_ij p_j of a signal bin i with the background. */
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

  /** Of the block of the control bins. */
  private static RealMatrix inverse(RealMatrix control, int[] rows) {
    double[][] correlation = control.getData();
    double[] error = normalise(correlation, rows);
    RealMatrix inverse = decompose(correlation).getSolver().getInverse();
    for (int i = 0; i < error.length; i++) {
      for (int j = 0; j < error.length; j++) {
        inverse.multiplyEntry(i, j, 1 / (error[i] * error[j]));
      }
    }
    return inverse;
  }

  /** Makes correlations of a covariance, whose size then tells how near it is to singular. */
  private static double[] normalise(double[][] C, int[] rows) {
    double[] error = new double[C.length];
    for (int i = 0; i < error.length; i++) {
      if (!(C[i][i] > 0)) {
        throw certain(rows[i]);
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
      throw (DataException) indefinite().initCause(e);
    }
  }

  private static DataException certain(int row) {
    return new DataException("Bin " + (row + 1) + " of the fit has no uncertainty.");
  }

  private static DataException indefinite() {
    return new DataException(
        "The covariance of the predictions is not positive definite for this signal: "
            + "some combination of bins would have no uncertainty, so χ² has no meaning.");
  }

  /** The scale that alone would be one standard deviation, if the errors were the diagonal ones. */
  private double unit(double[] shape) {
    double information = 0;
    for (int i = 0; i < shape.length; i++) {
      information += shape[i] * shape[i] / fixed[i][i];
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
