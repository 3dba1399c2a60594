package io.nightjar.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.experiment.Bins;
import io.nightjar.experiment.MiniBoone;
import io.nightjar.experiment.Release;
import io.nightjar.experiment.Release.Mode;
import io.nightjar.experiment.Sample;
import io.nightjar.experiment.Sample.Status;
import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("law")
class CovarianceFitTest {
  private static final double[] SHAPE = {150, 100, 80, 50, 40, 30, 20, 10, 10, 5, 5};

  /** One search bin (10 over 6) and one control bin (20 over 25): all by hand. */
  private static final double[][] ONE = {
    {0.01, 0.005, 0.002}, {0.005, 0.04, 0.01}, {0.002, 0.01, 0.09}
  };

  @Test
  void oneBinByHand() {
    double S = 3;
    double ss = 0.01 * S * S + S + 2 * 0.005 * S * 6 + 0.04 * 36;
    double sc = 0.002 * S * 25 + 0.01 * 6 * 25;
    double cc = 0.09 * 625;
    double r = 10 - S - 6;
    double q = 20 - 25;
    double chi2 = (r * r * cc - 2 * r * q * sc + q * q * ss) / (ss * cc - sc * sc);
    assertThat(new CovarianceFit(one(ONE)).chi2(new double[] {S})).isCloseTo(chi2, within(1e-12));
  }

  /** The slope in ln scale is that of χ² by differences. */
  @Test
  void slopesAreDerivatives() {
    CovarianceFit fit = new CovarianceFit(MiniBoone.single("mb2020_fhc"));
    for (double scale = 0.01; scale < 30; scale *= 2) {
      double h = 1e-4;
      double up = fit.rise(SHAPE, scale * Math.exp(h)).lnL();
      double down = fit.rise(SHAPE, scale * Math.exp(-h)).lnL();
      assertThat(fit.rise(SHAPE, scale).slope()).isCloseTo((up - down) / (2 * h), within(1e-5));
    }
  }

  /** The conditional normal distribution of one bin given another, by hand. */
  @Test
  void controlSampleConstrainsByHand() {
    Constrained constrained = new CovarianceFit(one(ONE)).constrained();
    double sc = 0.01 * 6 * 25;
    double cc = 0.09 * 625;
    assertThat(constrained.mean()[0]).isCloseTo(6 + sc / cc * (20 - 25), within(1e-12));
    assertThat(constrained.covariance()[0][0]).isCloseTo(0.04 * 36 - sc * sc / cc, within(1e-12));
    assertThat(constrained.errors()[0])
        .isEqualTo(constrained.within(0, 0, 1).error())
        .isEqualTo(Math.sqrt(constrained.covariance()[0][0]));
  }

  /** The recipe written with the summing matrix T and a general solver. */
  @Test
  void agreesWithTheMatricesOfTheRecipe() {
    Release release = MiniBoone.single("mb2020_fhc");
    assertThat(new CovarianceFit(release).chi2(SHAPE))
        .isCloseTo(recipe(release, SHAPE), within(1e-9));
  }

  /** Without correlations between them, χ² of two modes is the sum. */
  @Test
  void independentModesAdd() {
    Release first = MiniBoone.single("mb2020_fhc");
    Release second = MiniBoone.single("mb2020_rhc");
    RealMatrix both = new Array2DRowRealMatrix(60, 60);
    both.setSubMatrix(matrix(first).getData(), 0, 0);
    both.setSubMatrix(matrix(second).getData(), 30, 30);
    List<Mode> modes = List.of(first.modes().getFirst(), second.modes().getFirst());
    CovarianceFit fit = new CovarianceFit(new Release(modes, both.getData()));
    double[] signal = new double[22];
    System.arraycopy(SHAPE, 0, signal, 0, 11);
    double sum =
        new CovarianceFit(first).chi2(SHAPE) + new CovarianceFit(second).chi2(new double[11]);
    assertThat(fit.size()).isEqualTo(38);
    assertThat(fit.chi2(signal)).isCloseTo(sum, within(1e-9));
  }

  /**
   * Published backgrounds follow from the abstract of arXiv:1805.12028: 1959 − 381.2 ± 85.2 and 478
   * − (460.5 − 381.2). The released matrix reproduces them to 0.2 %, the error to 1.3 %.
   */
  @Test
  @Tag("reference")
  void constrained2018IsWhatWasPublished() {
    Constrained constrained = new CovarianceFit(MiniBoone.combined2018()).constrained();
    assertThat(constrained.within(0, 0.2, 1.25).value()).isCloseTo(1577.8, within(4.0));
    assertThat(constrained.within(0, 0.2, 1.25).error()).isCloseTo(85.2, within(1.5));
    assertThat(constrained.within(1, 0.2, 1.25).value()).isCloseTo(398.7, within(1.0));
  }

  @Test
  void intervalEndsWhereChi2HasRisenByOne() {
    CovarianceFit fit = new CovarianceFit(MiniBoone.single("mb2020_fhc"));
    Scale scale = fit.bestScale(SHAPE);
    assertThat(scale.lower()).isLessThan(scale.best());
    assertThat(scale.best()).isLessThan(scale.upper());
    assertThat(scale.chi2Null()).isEqualTo(fit.chi2Null());
    assertThat(fit.chi2(times(scale.lower()))).isCloseTo(scale.chi2() + 1, within(1e-5));
    assertThat(fit.chi2(times(scale.upper()))).isCloseTo(scale.chi2() + 1, within(1e-5));
    for (double step : new double[] {0.9, 0.99, 1.01, 1.1}) {
      assertThat(fit.chi2(times(step * scale.best()))).isGreaterThan(scale.chi2());
    }
  }

  /** Twice the shape, half the scale. */
  @Test
  void scaleIsRelativeToTheShape() {
    CovarianceFit fit = new CovarianceFit(MiniBoone.single("mb2020_rhc"));
    double one = fit.bestScale(SHAPE).best();
    assertThat(fit.bestScale(times(1e4)).best() * 1e4).isCloseTo(one, within(1e-5 * one));
    assertThat(fit.bestScale(times(1e-4)).best() * 1e-4).isCloseTo(one, within(1e-5 * one));
  }

  @Test
  void deficitWantsNoSignal() {
    double[][] diagonal = {{0.01, 0, 0}, {0, 0.04, 0}, {0, 0, 0.09}};
    Release release = new Release(List.of(new Mode("x", bin(4, 6), bin(20, 25))), diagonal);
    Scale scale = new CovarianceFit(release).bestScale(new double[] {1});
    assertThat(scale.best()).isZero();
    assertThat(scale.lower()).isZero();
    assertThat(scale.chi2()).isEqualTo(scale.chi2Null());
    assertThat(scale.upper()).isBetween(0.1, 10.0);
  }

  /** With an error of 200 % on the signal, no amount of it is ever excluded. */
  @Test
  void growingErrorsLeaveNoUpperEnd() {
    double[][] diagonal = {{4, 0, 0}, {0, 0.04, 0}, {0, 0, 0.09}};
    Scale scale = new CovarianceFit(one(diagonal)).bestScale(new double[] {1});
    assertThat(scale.upper()).isInfinite();
    assertThat(scale.best()).isFinite().isPositive();
  }

  @Test
  void refusesWhatHasNoMeaning() {
    double[][] indefinite = {{0.01, 0, 0}, {0, 0.04, 0.2}, {0, 0.2, 0.09}};
    CovarianceFit bad = new CovarianceFit(one(indefinite));
    assertThatThrownBy(bad::chi2Null).hasMessageContaining("not positive definite");
    assertThatThrownBy(() -> new CovarianceFit(one(new double[3][3])).chi2Null())
        .hasMessage("Bin 2 of the fit has no uncertainty.");
    CovarianceFit fit = new CovarianceFit(one(ONE));
    assertThatThrownBy(() -> fit.chi2(new double[2])).hasMessageContaining("has 2 bins");
    assertThatThrownBy(() -> fit.chi2(new double[] {-1})).hasMessageContaining("-1.0 events");
    assertThatThrownBy(() -> fit.bestScale(new double[1])).hasMessageContaining("no events");
  }

  private static double recipe(Release release, double[] signal) {
    Mode mode = release.modes().getFirst();
    int n = signal.length;
    int k = mode.control().size();
    RealVector p =
        new ArrayRealVector(signal)
            .append(new ArrayRealVector(mode.search().expected()))
            .append(new ArrayRealVector(mode.control().expected()));
    RealMatrix C = matrix(release);
    RealMatrix T = new Array2DRowRealMatrix(n + k, 2 * n + k);
    for (int i = 0; i < C.getRowDimension(); i++) {
      for (int j = 0; j < C.getRowDimension(); j++) {
        C.multiplyEntry(i, j, p.getEntry(i) * p.getEntry(j));
      }
      C.addToEntry(i, i, i < n ? signal[i] : 0);
      T.setEntry(i < n ? i : i - n, i, 1);
    }
    RealVector seen =
        new ArrayRealVector(mode.search().observed())
            .append(new ArrayRealVector(mode.control().observed()));
    RealVector r = seen.subtract(T.operate(p));
    RealMatrix summed = T.multiply(C).multiplyTransposed(T);
    return r.dotProduct(new LUDecomposition(summed).getSolver().solve(r));
  }

  private static RealMatrix matrix(Release release) {
    RealMatrix matrix = new Array2DRowRealMatrix(release.rows(), release.rows());
    for (int i = 0; i < release.rows(); i++) {
      for (int j = 0; j < release.rows(); j++) {
        matrix.setEntry(i, j, release.fractional(i, j));
      }
    }
    return matrix;
  }

  private static double[] times(double factor) {
    return new ArrayRealVector(SHAPE).mapMultiply(factor).toArray();
  }

  private static Release one(double[][] fractional) {
    return new Release(List.of(new Mode("x", bin(10, 6), bin(20, 25))), fractional);
  }

  private static Sample bin(double observed, double expected) {
    double[] seen = {observed};
    return Sample.of("x", Status.RELEASED, Bins.of(0, 1), seen, new double[] {expected});
  }
}
