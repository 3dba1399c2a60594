package io.nightjar.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.random.RandomDataGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("law")
class CholeskyTest {

  /** Of A Aᵀ + 1, against a decomposition that does not know that it is symmetric. */
  @Test
  void solves() {
    RandomDataGenerator draws = new RandomDataGenerator(7);
    for (int n = 1; n <= 30; n++) {
      RealMatrix V = positive(n, draws);
      double[] v = draws.nextDeviates(new NormalDistribution(), n);
      double[] expected =
          new LUDecomposition(V).getSolver().solve(new ArrayRealVector(v)).toArray();
      double[][] lower = V.getData();
      for (int i = 0; i < n; i++) {
        for (int k = i + 1; k < n; k++) {
          lower[i][k] = Double.NaN; // not read
        }
      }
      assertThat(Cholesky.solve(lower, v)).isTrue();
      for (int i = 0; i < n; i++) {
        assertThat(v[i]).isCloseTo(expected[i], within(1e-11));
      }
    }
  }

  @Test
  void refusesWhatIsNotPositive() {
    assertThat(Cholesky.solve(new double[][] {{1, 0}, {2, 1}}, new double[2])).isFalse();
    assertThat(Cholesky.solve(new double[][] {{0}}, new double[1])).isFalse();
    assertThat(Cholesky.solve(new double[][] {{Double.NaN}}, new double[1])).isFalse();
    assertThat(Cholesky.solve(new double[][] {{1, 0}, {1, 1}}, new double[2])).isFalse();
  }

  /** Units of rows do not matter. */
  @Test
  void knowsSmallFromSingular() {
    double[] v = {1e-9, 1e9};
    assertThat(Cholesky.solve(new double[][] {{1e-18, 0}, {0.5, 1e18}}, v)).isTrue();
    assertThat(v[0] * 1e-9).isCloseTo(0.5 / 0.75, within(1e-12));
    assertThat(v[1] * 1e9).isCloseTo(0.5 / 0.75, within(1e-12));
  }

  private static RealMatrix positive(int n, RandomDataGenerator draws) {
    RealMatrix A = new Array2DRowRealMatrix(n, n);
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < n; k++) {
        A.setEntry(i, k, draws.nextNormal(0, 1));
      }
    }
    return A.multiplyTransposed(A).add(MatrixUtils.createRealIdentityMatrix(n));
  }
}
