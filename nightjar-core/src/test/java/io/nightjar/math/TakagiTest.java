package io.nightjar.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.Draws;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.hipparchus.complex.Complex;
import org.hipparchus.fraction.BigFraction;
import org.hipparchus.fraction.BigFractionField;
import org.hipparchus.linear.Array2DRowFieldMatrix;
import org.hipparchus.linear.FieldLUDecomposition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Takagi's factorisation and the arithmetic below it. */
@Tag("law")
class TakagiTest {
  private static final int SEED = 20;

  /** Rounding of products of two matrices of up to nine rows. */
  private static final double ROUNDING = 1e-14;

  /** Of the double factorisation: two hundred rounding errors of the norm. */
  private static final double ROUNDING_IN_DOUBLE = 5e-14;

  private static double norm(ComplexMatrix m) {
    return Math.max(m.norm(), Double.MIN_NORMAL);
  }

  private static void demandFactorisation(ComplexMatrix M, Takagi takagi, String what) {
    demandFactorisation(M, takagi, ROUNDING, what);
  }

  private static void demandFactorisation(
      ComplexMatrix M, Takagi takagi, double rounding, String what) {
    int n = M.rows();
    ComplexMatrix U = takagi.vectors();
    double[] m = takagi.values();
    ComplexMatrix unit = U.adjoint().times(U).minus(ComplexMatrix.identity(n));
    ComplexMatrix rest = U.transpose().times(M).times(U).minus(ComplexMatrix.diagonal(m));
    ComplexMatrix back = U.conjugate().timesDiagonal(m).times(U.adjoint()).minus(M);
    double squares = Arrays.stream(m).map(x -> x * x).sum();
    assertThat(unit.norm()).as("U†U of %s", what).isLessThan(rounding);
    assertThat(rest.norm() / norm(M)).as("U^T M U of %s", what).isLessThan(rounding);
    assertThat(back.norm() / norm(M)).as("U* m U† of %s", what).isLessThan(rounding);
    assertThat(m).as(what).isSorted();
    assertThat(m[0]).as(what).isNotNegative();
    assertThat(Math.sqrt(squares))
        .as("Frobenius norm of %s", what)
        .isCloseTo(M.norm(), within(rounding * norm(M)));
  }

  /** A complex symmetric matrix, its elements spread over orders of magnitude. */
  private static ComplexMatrix random(Draws draws, int n, double smallest) {
    Complex[][] m = new Complex[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double r = draws.logBetween(smallest, 1);
        double phi = draws.between(0, 2 * Math.PI);
        m[i][j] = new Complex(r * Math.cos(phi), r * Math.sin(phi));
        m[j][i] = m[i][j];
      }
    }
    return ComplexMatrix.of(m);
  }

  @Test
  void factorisesRandomMatrices() {
    for (int trial = 0; trial < 3000; trial++) {
      Draws draws = new Draws(SEED, trial);
      ComplexMatrix M = random(draws, 1 + trial % 9, trial % 2 == 0 ? 0.1 : 1e-15);
      demandFactorisation(M, Takagi.of(M), draws.toString());
      demandFactorisation(M, Takagi.fast(M), ROUNDING_IN_DOUBLE, "in double, " + draws);
    }
  }

  /** Both give the same masses; the double ones are good to rounding of the norm. */
  @Test
  void doubleAgreesWithDoubleDouble() {
    for (int trial = 0; trial < 1000; trial++) {
      Draws draws = new Draws(SEED + 1, trial);
      ComplexMatrix M = random(draws, 8, 1e-6);
      assertThat(Takagi.fast(M).values())
          .as(draws.toString())
          .containsExactly(Takagi.of(M).values(), within(ROUNDING * M.norm()));
    }
  }

  /** Prescribed masses come back, each with its digits: U* m U† of a U that is known. */
  @Test
  void exactlyDegenerateMassesAndZeros() {
    double[][] masses = {
      {0, 0, 0, 1}, {0, 0, 1, 1}, {1, 1, 1, 1}, {0, 0, 0, 0}, {0, 0.5, 0.5, 2}, {0, 0, 1e-12, 1}
    };
    for (double[] m : masses) {
      for (int trial = 0; trial < 200; trial++) {
        Draws draws = new Draws(SEED + 2, trial);
        ComplexMatrix U = Takagi.of(random(draws, 4, 0.1)).vectors();
        ComplexMatrix M = U.conjugate().timesDiagonal(m).times(U.adjoint()).symmetrised();
        Takagi takagi = Takagi.of(M);
        demandFactorisation(M, takagi, draws.toString());
        assertThat(takagi.values()).containsExactly(m, within(ROUNDING));
      }
    }
  }

  /** Off-diagonal unit blocks: the singular values of pseudo-Dirac pairs, degenerate to the bit. */
  @Test
  void diracPairs() {
    for (int trial = 0; trial < 500; trial++) {
      Draws draws = new Draws(SEED + 3, trial);
      double[][] m = new double[6][6];
      for (int i = 0; i < 6; i += 2) {
        m[i][i + 1] = draws.logBetween(1e-15, 1);
        m[i + 1][i] = m[i][i + 1];
      }
      ComplexMatrix M = ComplexMatrix.real(m);
      Takagi takagi = Takagi.of(M);
      demandFactorisation(M, takagi, draws.toString());
      double[] values = takagi.values();
      for (int i = 0; i < 6; i += 2) {
        assertThat(values[i]).as(draws.toString()).isEqualTo(values[i + 1]);
      }
    }
  }

  /** Π m_k = |det M|, the determinant in exact rational arithmetic. */
  @Test
  void productOfMassesIsTheDeterminant() {
    for (int trial = 0; trial < 300; trial++) {
      Draws draws = new Draws(SEED + 4, trial);
      double[][] m = seesaw(draws);
      double product = 1;
      for (double value : Takagi.of(ComplexMatrix.real(m)).values()) {
        product *= value;
      }
      double expected = Math.abs(determinant(m));
      assertThat(product).as(draws.toString()).isCloseTo(expected, within(1e-13 * expected));
    }
  }

  /** Light masses down to 1e-15 of the heavy ones. */
  private static double[][] seesaw(Draws draws) {
    double[][] m = new double[6][6];
    for (int i = 0; i < 3; i++) {
      m[i + 3][i + 3] = draws.logBetween(1, 100);
      for (int j = 0; j < 3; j++) {
        m[i][j + 3] = draws.logBetween(1e-7, 1e-5);
        m[j + 3][i] = m[i][j + 3];
      }
    }
    return m;
  }

  private static double determinant(double[][] m) {
    BigFraction[][] exact =
        Arrays.stream(m)
            .map(row -> Arrays.stream(row).mapToObj(BigFraction::new).toArray(BigFraction[]::new))
            .toArray(BigFraction[][]::new);
    return new FieldLUDecomposition<>(
            new Array2DRowFieldMatrix<>(BigFractionField.getInstance(), exact))
        .getDeterminant()
        .doubleValue();
  }

  /** Exchanging rows and columns together, or rephasing fields, changes no mass and no modulus. */
  @Test
  void relabellingAndRephasing() {
    for (int trial = 0; trial < 500; trial++) {
      Draws draws = new Draws(SEED + 5, trial);
      ComplexMatrix M = random(draws, 5, 1e-3);
      double[] phases = new double[5];
      Arrays.setAll(phases, i -> draws.between(0, 2 * Math.PI));
      Complex[][] changed = new Complex[5][5];
      for (int i = 0; i < 5; i++) {
        for (int j = 0; j < 5; j++) {
          double phi = phases[i] + phases[j];
          Complex factor = new Complex(Math.cos(phi), Math.sin(phi));
          changed[(i + 2) % 5][(j + 2) % 5] = M.get(i, j).multiply(factor);
        }
      }
      Takagi first = Takagi.of(M);
      Takagi second = Takagi.of(ComplexMatrix.of(changed).symmetrised());
      assertThat(second.values()).containsExactly(first.values(), within(ROUNDING * M.norm()));
      double gap = smallestGap(first.values());
      for (int a = 0; a < 5; a++) {
        for (int k = 0; k < 5; k++) {
          assertThat(second.vectors().get((a + 2) % 5, k).norm())
              .as(draws.toString())
              .isCloseTo(first.vectors().get(a, k).norm(), within(ROUNDING * M.norm() / gap));
        }
      }
    }
  }

  private static double smallestGap(double[] m) {
    double gap = m[0];
    for (int k = 1; k < m.length; k++) {
      gap = Math.min(gap, m[k] - m[k - 1]);
    }
    return gap;
  }

  /** Overlaps with unit weights are the unit matrix. */
  @Test
  void overlaps() {
    ComplexMatrix M = random(new Draws(SEED + 6, 0), 6, 0.1);
    double[] ones = {1, 1, 1, 1, 1, 1};
    ComplexMatrix unit = Takagi.of(M).overlaps(ones);
    assertThat(unit.minus(ComplexMatrix.identity(6)).norm()).isLessThan(1e-30);
  }

  @Test
  void refusesWhatIsNotSymmetric() {
    ComplexMatrix M = ComplexMatrix.real(new double[][] {{1, 2}, {3, 4}});
    assertThatThrownBy(() -> Takagi.of(M)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Takagi.fast(M)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void inverse() {
    for (int trial = 0; trial < 500; trial++) {
      Draws draws = new Draws(SEED + 7, trial);
      ComplexMatrix M = random(draws, 5, 1e-2);
      ComplexMatrix unit = M.times(M.inverse()).minus(ComplexMatrix.identity(5));
      double condition = M.norm() * M.inverse().norm();
      assertThat(unit.norm()).as(draws.toString()).isLessThan(ROUNDING * condition);
    }
  }

  /** Sums, products, quotients and roots against 60 decimal digits. */
  @Test
  void doubleDoubleHas31Digits() {
    for (int trial = 0; trial < 3000; trial++) {
      Draws draws = new Draws(SEED + 8, trial);
      DoubleDouble a = number(draws);
      DoubleDouble b = number(draws);
      BigDecimal x = exact(a);
      BigDecimal y = exact(b);
      String what = draws.toString();
      BigDecimal size = x.abs().add(y.abs());
      demandClose(a.plus(b), x.add(y), size, what);
      demandClose(a.minus(b), x.subtract(y), size, what);
      demandClose(a.times(b), x.multiply(y), x.multiply(y), what);
      demandClose(a.dividedBy(b), x.divide(y, DIGITS), x.divide(y, DIGITS), what);
      UnaryOperator<BigDecimal> root = z -> z.sqrt(DIGITS);
      demandClose(a.absolute().squareRoot(), root.apply(x.abs()), root.apply(x.abs()), what);
    }
    assertThat(DoubleDouble.ZERO.squareRoot()).isEqualTo(DoubleDouble.ZERO);
  }

  private static final MathContext DIGITS = new MathContext(60);

  private static DoubleDouble number(Draws draws) {
    double hi = draws.logBetween(1e-3, 1e3) * (draws.unit() < 0.5 ? -1 : 1);
    return DoubleDouble.sum(hi, hi * draws.between(-1e-16, 1e-16));
  }

  private static BigDecimal exact(DoubleDouble a) {
    return new BigDecimal(a.hi()).add(new BigDecimal(a.lo()));
  }

  private static void demandClose(
      DoubleDouble actual, BigDecimal expected, BigDecimal size, String what) {
    double error = exact(actual).subtract(expected).divide(size, DIGITS).abs().doubleValue();
    assertThat(error).as(what).isLessThan(1e-31);
  }
}
