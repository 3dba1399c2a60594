package io.nightjar.experiment;

import io.nightjar.physics.DataException;
import java.util.List;

/**
 * Samples whose uncertainties are correlated, with the fractional covariance f that their
 * experiment published. Rows and columns of f run over the modes in order, and for each mode over
 * three blocks: the bins of the signal, the bins of the background of the search, the bins of the
 * control sample. The covariance of the predictions p is f_ij p_i p_j.
 */
public final class Release {
  /** Published matrices are symmetric to their last digit, of which they have six. */
  private static final double ROUNDING = 1e-5;

  /**
   * One running mode of a beam.
   *
   * @param name what messages call it
   * @param search the sample in which a signal is sought; expected is its background
   * @param control a sample without signal that constrains flux and cross section
   */
  public record Mode(String name, Sample search, Sample control) {

    /** Rows of this mode in the fractional covariance: signal, background, control. */
    int rows() {
      return 2 * search.size() + control.size();
    }
  }

  private final List<Mode> modes;
  private final double[][] fractional;

  /**
   * A release.
   *
   * @param modes in the order of the matrix
   * @param fractional fractional covariance, its statistical errors of background and control
   *     sample included, that of the signal not; read
   */
  public Release(List<Mode> modes, double[][] fractional) {
    this.modes = List.copyOf(modes);
    int rows = this.modes.stream().mapToInt(Mode::rows).sum();
    demandSquare(rows, fractional);
    this.fractional = symmetric(fractional);
  }

  /** The modes in the order of the matrix. */
  public List<Mode> modes() {
    return modes;
  }

  /** Number of bins of all searches: the length of a vector of signal. */
  public int signalBins() {
    return modes.stream().mapToInt(m -> m.search().size()).sum();
  }

  /** Number of rows of the fractional covariance. */
  public int rows() {
    return fractional.length;
  }

  /** Element of the fractional covariance. */
  public double fractional(int i, int j) {
    return fractional[i][j];
  }

  private static double[][] symmetric(double[][] matrix) {
    double[][] result = new double[matrix.length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix.length; j++) {
        demandSymmetric(matrix, i, j);
        result[i][j] = (matrix[i][j] + matrix[j][i]) / 2;
      }
    }
    return result;
  }

  private static void demandSymmetric(double[][] matrix, int i, int j) {
    double scale = Math.sqrt(Math.abs(matrix[i][i] * matrix[j][j]));
    if (!(Math.abs(matrix[i][j] - matrix[j][i]) <= ROUNDING * scale)) {
      throw new DataException(
          "The fractional covariance is not symmetric: row %d, column %d has %s, the other way round %s."
              .formatted(i + 1, j + 1, matrix[i][j], matrix[j][i]));
    }
  }

  private static void demandSquare(int rows, double[][] matrix) {
    boolean square = matrix.length == rows;
    for (double[] row : matrix) {
      square &= row.length == rows;
    }
    if (!square) {
      throw new DataException(
          "The fractional covariance has %d rows; signal, background and control bins of all modes need %d rows and columns."
              .formatted(matrix.length, rows));
    }
  }
}
