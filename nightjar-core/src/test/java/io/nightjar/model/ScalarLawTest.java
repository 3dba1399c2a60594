package io.nightjar.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.Draws;
import io.nightjar.physics.Constants;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the scalar sector obeys at every point: docs/physics/scalar-and-gauge.md. */
@Tag("law")
class ScalarLawTest {
  private static final Constants C = Constants.STANDARD;
  private static final int TRIALS = 5000;

  private static ScalarSector random(Draws draws) {
    return new ScalarSector(
        draws.logBetween(1, 1000),
        draws.logBetween(0.01, 1000),
        draws.logBetween(100, 500),
        draws.logBetween(0.1, 1000),
        draws.between(-1.57, 1.57));
  }

  private static Potential randomPotential(Draws draws) {
    double lambdaH = draws.logBetween(1e-3, 1);
    double lambdaPhi = draws.logBetween(1e-4, 1);
    double lambda = 2 * Math.sqrt(lambdaH * lambdaPhi) * draws.between(-0.99, 0.99);
    double v2 = Math.pow(draws.logBetween(1, 500), 2);
    double w2 = Math.pow(draws.logBetween(1, 500), 2);
    return new Potential(
        lambdaH * v2 + lambda * w2 / 2,
        lambdaPhi * w2 + lambda * v2 / 2,
        lambdaH,
        lambdaPhi,
        lambda);
  }

  /** How much the two large products of a light mass cancel: rounding counts so many times. */
  private static double cancellation(ScalarSector s) {
    double ratio = Math.max(s.higgsMass() / s.scalarMass(), s.scalarMass() / s.higgsMass());
    double t = Math.sin(2 * s.theta());
    return 1 + ratio * ratio * (t * t + s.vacuum() / s.darkVacuum() + s.darkVacuum() / s.vacuum());
  }

  @Test
  void massesToLagrangianToMasses() {
    int tested = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      Draws draws = new Draws(11, trial);
      ScalarSector s = random(draws);
      double allowed = 1e-14 * cancellation(s);
      if (allowed < 1e-3) {
        ScalarSector again = ScalarSector.of(s.potential());
        ScalarSector expected = s.higgsMass() > s.scalarMass() ? s : s.swapped();
        String what = draws + " " + s;
        assertThat(again.higgsMass() / expected.higgsMass()).as(what).isCloseTo(1, within(allowed));
        assertThat(again.scalarMass() / expected.scalarMass())
            .as(what)
            .isCloseTo(1, within(allowed));
        assertThat(again.vacuum() / s.vacuum()).as(what).isCloseTo(1, within(allowed));
        assertThat(again.darkVacuum() / s.darkVacuum()).as(what).isCloseTo(1, within(allowed));
        assertThat(Math.sin(again.theta() - expected.theta()))
            .as(what)
            .isCloseTo(0, within(allowed * cancellation(s)));
        tested++;
      }
    }
    assertThat(tested).isGreaterThan(TRIALS / 2);
  }

  @Test
  void lagrangianToMassesToLagrangian() {
    for (int trial = 0; trial < TRIALS; trial++) {
      Draws draws = new Draws(12, trial);
      Potential p = randomPotential(draws);
      ScalarSector s = ScalarSector.of(p);
      double allowed = 1e-12 * (1 + p.lambdaH() * p.lambdaPhi() / p.determinant());
      for (Potential again : new Potential[] {s.potential(), s.swapped().potential()}) {
        String what = draws + " " + p;
        double scale = Math.max(s.higgsMass(), s.scalarMass());
        assertThat(again.muH2())
            .as(what)
            .isCloseTo(
                p.muH2(),
                within(
                    allowed
                        * (scale * scale
                            + Math.abs(p.muH2())
                            + Math.abs(p.lambdaPhiH()) * s.darkVacuum() * s.darkVacuum())));
        assertThat(again.muPhi2())
            .as(what)
            .isCloseTo(
                p.muPhi2(),
                within(
                    allowed
                        * (scale * scale
                            + Math.abs(p.muPhi2())
                            + Math.abs(p.lambdaPhiH()) * s.vacuum() * s.vacuum())));
        double v = s.vacuum();
        double w = s.darkVacuum();
        double heavy = allowed * scale * scale;
        assertThat(again.lambdaH()).as(what).isCloseTo(p.lambdaH(), within(heavy / (v * v)));
        assertThat(again.lambdaPhi()).as(what).isCloseTo(p.lambdaPhi(), within(heavy / (w * w)));
        assertThat(again.lambdaPhiH()).as(what).isCloseTo(p.lambdaPhiH(), within(heavy / (v * w)));
      }
    }
  }

  /** h1 = ch + sφ, φ1 = −sh + cφ against a numerical diagonalisation of the second derivatives. */
  @Test
  void statesAreEigenvectorsOfTheMassMatrix() {
    for (int trial = 0; trial < TRIALS; trial++) {
      Draws draws = new Draws(13, trial);
      Potential p = randomPotential(draws);
      ScalarSector s = ScalarSector.of(p);
      RealMatrix hessian = hessian(p, s.vacuum(), s.darkVacuum());
      double[][] rotation = {
        {s.cosTheta(), -s.sinTheta()}, {s.sinTheta(), s.cosTheta()},
      };
      RealMatrix r = new Array2DRowRealMatrix(rotation);
      double[][] masses = r.transposeMultiply(hessian.multiply(r)).getData();
      double[] expected = new EigenDecompositionSymmetric(hessian).getEigenvalues();
      double rounding = 1e-11 * expected[0];
      String what = draws + " " + p;
      assertThat(masses[0][1]).as(what).isCloseTo(0, within(rounding));
      assertThat(masses[0][0]).as(what).isCloseTo(Math.pow(s.higgsMass(), 2), within(rounding));
      assertThat(masses[1][1]).as(what).isCloseTo(Math.pow(s.scalarMass(), 2), within(rounding));
      assertThat(expected[0]).isCloseTo(Math.pow(s.higgsMass(), 2), within(rounding));
      assertThat(expected[1]).isCloseTo(Math.pow(s.scalarMass(), 2), within(rounding));
    }
  }

  /** Second derivatives of V(h, φ) = −μ_H²h²/2 + λ_Hh⁴/4 + … + λ_ΦHh²φ²/4, written out. */
  private static RealMatrix hessian(Potential p, double h, double phi) {
    double hh = -p.muH2() + 3 * p.lambdaH() * h * h + p.lambdaPhiH() * phi * phi / 2;
    double pp = -p.muPhi2() + 3 * p.lambdaPhi() * phi * phi + p.lambdaPhiH() * h * h / 2;
    double hp = p.lambdaPhiH() * h * phi;
    return new Array2DRowRealMatrix(new double[][] {{hh, hp}, {hp, pp}});
  }

  @Test
  void vacuumIsTheLowestPoint() {
    for (int trial = 0; trial < TRIALS; trial++) {
      Draws draws = new Draws(14, trial);
      Potential p = randomPotential(draws);
      ScalarSector s = ScalarSector.of(p);
      double lowest = value(p, s.vacuum(), s.darkVacuum());
      double size = Math.abs(lowest);
      for (int i = 0; i < 20; i++) {
        double h = s.vacuum() * draws.between(0, 3);
        double phi = s.darkVacuum() * draws.between(0, 3);
        assertThat(value(p, h, phi)).as("%s", draws).isGreaterThan(lowest - 1e-9 * size);
      }
      assertThat(value(p, s.vacuum(), 0)).isGreaterThan(lowest);
      assertThat(value(p, 0, s.darkVacuum())).isGreaterThan(lowest);
    }
  }

  private static double value(Potential p, double h, double phi) {
    double h2 = h * h / 2;
    double phi2 = phi * phi / 2;
    return -p.muH2() * h2
        + p.lambdaH() * h2 * h2
        - p.muPhi2() * phi2
        + p.lambdaPhi() * phi2 * phi2
        + p.lambdaPhiH() * h2 * phi2;
  }

  /** The 21 two-particle states of O(4)×O(2), their amplitudes from fourth derivatives. */
  @Test
  void unitarityEigenvaluesAreThoseOfTheAmplitudes() {
    for (int trial = 0; trial < 200; trial++) {
      Draws draws = new Draws(15, trial);
      Potential p =
          new Potential(0, 0, draws.between(-2, 4), draws.between(-2, 4), draws.between(-5, 5));
      double[] all = new EigenDecompositionSymmetric(amplitudes(p)).getEigenvalues();
      Arrays.sort(all);
      double[] expected = withMultiplicities(p.unitarityEigenvalues());
      for (int i = 0; i < all.length; i++) {
        assertThat(all[i]).as("%s %s", draws, p).isCloseTo(expected[i], within(1e-12));
      }
    }
  }

  /** Nine traceless pairs of O(4), two of O(2), eight mixed ones and two singlets. */
  private static double[] withMultiplicities(double[] eigenvalues) {
    int[] multiplicities = {9, 2, 8, 1, 1};
    return IntStream.range(0, 5)
        .boxed()
        .flatMapToDouble(i -> DoubleStream.generate(() -> eigenvalues[i]).limit(multiplicities[i]))
        .sorted()
        .toArray();
  }

  private static RealMatrix amplitudes(Potential p) {
    int[][] pairs = new int[21][];
    int n = 0;
    for (int i = 0; i < 6; i++) {
      for (int j = i; j < 6; j++) {
        pairs[n++] = new int[] {i, j};
      }
    }
    RealMatrix matrix = new Array2DRowRealMatrix(21, 21);
    for (int a = 0; a < 21; a++) {
      for (int b = 0; b < 21; b++) {
        double norm = norm(pairs[a]) * norm(pairs[b]);
        matrix.setEntry(
            a, b, norm * quartic(p, pairs[a][0], pairs[a][1], pairs[b][0], pairs[b][1]));
      }
    }
    return matrix;
  }

  private static double norm(int[] pair) {
    return pair[0] == pair[1] ? Math.sqrt(0.5) : 1;
  }

  /** ∂⁴V of V = λ_H(h²)²/4 + λ_Φ(φ²)²/4 + λ_ΦH h²φ²/4, indices 0–3 for h, 4–5 for φ. */
  private static double quartic(Potential p, int i, int j, int k, int l) {
    return paired(p, i, j, k, l) + paired(p, i, k, j, l) + paired(p, i, l, j, k);
  }

  /** The term δ_ij δ_kl. */
  private static double paired(Potential p, int i, int j, int k, int l) {
    if (i != j || k != l) {
      return 0;
    }
    boolean first = i < 4;
    boolean second = k < 4;
    return first != second ? p.lambdaPhiH() : 2 * (first ? p.lambdaH() : p.lambdaPhi());
  }

  @Test
  void conditionsNameWhatFails() {
    assertThatThrownBy(() -> ScalarSector.of(new Potential(1, 1, 0.1, 0.1, 0.3)))
        .isInstanceOf(UnphysicalException.class)
        .hasMessageContaining("lambda_H lambda_Phi");
    assertThatThrownBy(() -> ScalarSector.of(new Potential(-1, 1, 0.1, 0.1, 0.01)))
        .isInstanceOf(UnphysicalException.class)
        .hasMessageContaining("v^2");
    assertThatThrownBy(() -> ScalarSector.of(new Potential(1, -1, 0.1, 0.1, 0.01)))
        .isInstanceOf(UnphysicalException.class)
        .hasMessageContaining("v_phi^2");
    assertThatThrownBy(() -> ScalarSector.of(new Potential(-1, -1, -0.1, -0.1, 0.01)))
        .isInstanceOf(UnphysicalException.class)
        .hasMessageContaining("lambda_H");
    assertThatThrownBy(() -> ScalarSector.of(125, 1, 246, 1, 1.01))
        .isInstanceOf(UnphysicalException.class)
        .hasMessage("sin theta: 1.01; allowed: modulus up to 1.");
    assertThatThrownBy(() -> ScalarSector.of(125, 1, 246, Double.NaN, 0.1))
        .isInstanceOf(UnphysicalException.class);
  }

  @Test
  void unboundedAndStrongPotentialsAreFlagged() {
    Potential falling = new Potential(1, 1, 0.1, 0.1, -0.21);
    assertThat(falling.stabilityConditions())
        .extracting(Condition::holds)
        .containsExactly(true, true, false);
    Potential strong = new Potential(1, 1, 13, 0.1, 0);
    assertThat(strong.stabilityConditions()).allMatch(Condition::holds);
    assertThat(strong.unitarityConditions()).filteredOn(c -> !c.holds()).hasSize(2);
    double limit = Math.sqrt(4 * Math.PI);
    assertThat(Condition.perturbative("g_X", -limit * 0.999).holds()).isTrue();
    assertThat(Condition.perturbative("g_X", limit).holds()).isFalse();
    assertThat(Condition.perturbative("y", Double.NaN).holds()).isFalse();
    assertThat(ScalarSector.of(125.2, 0.15, C.vacuum(), 0.56, 6e-4).conditions())
        .hasSize(8)
        .allMatch(Condition::holds);
  }

  /** λ_Φv_φ² is m_φ²c²/2 + m_h²s²/2: tuned where the second term is larger. */
  @Test
  void tuningBeginsWhereTheHiggsMassDominates() {
    double border = 0.15 / 125.2;
    assertThat(ScalarSector.of(125.2, 0.15, C.vacuum(), 1, border * 0.999).isTuned()).isFalse();
    assertThat(ScalarSector.of(125.2, 0.15, C.vacuum(), 1, -border * 1.001).isTuned()).isTrue();
  }

  /** −κh1φ1² of the potential: Γ = κ²β/(8π m_h), equal to the formula to first order in sin θ. */
  @ParameterizedTest
  @CsvSource({"1e-5,0.15,0.5", "1e-5,20,100", "1e-4,50,300", "-1e-5,62,10", "1e-5,0.15,5"})
  void widthToScalarsComesFromThePotential(double sin, double mass, double vacuum) {
    ScalarSector s = ScalarSector.of(C.higgsMass(), mass, C.vacuum(), vacuum, sin);
    double kappa = cubic(s);
    double beta = Math.sqrt(1 - Math.pow(2 * mass / C.higgsMass(), 2));
    double expected = kappa * kappa * beta / (8 * Math.PI * C.higgsMass());
    double order = 4 * Math.abs(sin) * (1 + vacuum / C.vacuum());
    assertThat(HiggsDecays.of(C, vacuum, mass, 1).toScalars(sin) / expected)
        .isCloseTo(1, within(order));
  }

  /** Coefficient of h1φ1² in V, by inserting h = v + ch1 − sφ1, φ = v_φ + sh1 + cφ1. */
  private static double cubic(ScalarSector s) {
    Potential p = s.potential();
    double c = s.cosTheta();
    double t = s.sinTheta();
    double v = s.vacuum();
    double w = s.darkVacuum();
    return 3 * p.lambdaH() * v * c * t * t
        + 3 * p.lambdaPhi() * w * t * c * c
        + p.lambdaPhiH() / 2 * (v * (c * c * c - 2 * t * t * c) + w * (t * t * t - 2 * c * c * t));
  }

  /** Sum over polarisations of ε*·ε'*, coupling 2 sin θ m_Z'²/v_φ, two identical particles. */
  @ParameterizedTest
  @CsvSource({"1e-3,1.25,0.56", "1e-2,30,2", "1e-4,62.5,10"})
  void widthToDarkPhotonsFromPolarisations(double sin, double mass, double vacuum) {
    double mh = C.higgsMass();
    double longitudinal = (mh * mh / 2 - mass * mass) / (mass * mass);
    double coupling = 2 * sin * mass * mass / vacuum;
    double squared = coupling * coupling * (2 + longitudinal * longitudinal);
    double beta = Math.sqrt(1 - Math.pow(2 * mass / mh, 2));
    double expected = squared * beta / (16 * Math.PI * mh) / 2;
    assertThat(HiggsDecays.of(C, vacuum, 0.1, mass).toDarkPhotons(sin) / expected)
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void masslessLimitAndClosedChannels() {
    HiggsDecays light = HiggsDecays.of(C, 0.56, 1e-4, 1e-4);
    double massless = light.massless(light.leadingPortal(1e-4));
    assertThat(light.toDark(1e-4) / massless).isCloseTo(1, within(1e-10));
    assertThat(light.toScalars(1e-4) / massless).isCloseTo(0.5, within(1e-10));
    HiggsDecays heavy = HiggsDecays.of(C, 200, 70, 80);
    assertThat(heavy.toDark(0.1)).isZero();
    assertThat(heavy.branching(0.1)).isZero();
    assertThat(heavy.maximalMixing(0.1)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"0.107,0.56", "0.15,0.56", "0.12,5", "0.5,20"})
  void maximalMixingSaturatesTheLimit(double limit, double vacuum) {
    HiggsDecays decays = HiggsDecays.of(C, vacuum, 0.15, 1.25);
    double sin = decays.maximalMixing(limit);
    assertThat(decays.branching(sin)).isCloseTo(limit, within(1e-13));
    assertThat(decays.branching(sin * 1.01)).isGreaterThan(limit);
    assertThat(decays.branchingOf(decays.massless(decays.maximalPortal(limit))))
        .isCloseTo(limit, within(1e-13));
    assertThatThrownBy(() -> decays.maximalMixing(1)).isInstanceOf(UnphysicalException.class);
  }

  /** 01 §3: BR &lt; 0.11 at v_φ = 0.5575 GeV allows sin θ up to about 6.4e-5. */
  @Test
  void benchmarkOfTheLightScalar() {
    assertThat(HiggsDecays.of(C, 0.5575, 0.15, 1.25).maximalMixing(0.11))
        .isCloseTo(6.4e-5, within(0.05e-5));
  }
}
