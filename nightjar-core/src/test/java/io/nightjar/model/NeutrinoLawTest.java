package io.nightjar.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.Draws;
import io.nightjar.math.ComplexMatrix;
import io.nightjar.math.Takagi;
import io.nightjar.physics.Constants;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds for the neutrinos of every Lagrangian. */
@Tag("law")
class NeutrinoLawTest {
  private static final int SEED = 30;
  private static final int TRIALS = 1500;
  private static final double ROUNDING = 2e-14;

  private static Complex number(Draws draws, double low, double high) {
    double r = draws.logBetween(low, high);
    double phi = draws.between(0, 2 * Math.PI);
    return new Complex(r * Math.cos(phi), r * Math.sin(phi));
  }

  private static ComplexMatrix block(Draws draws, int rows, int n, double low, double high) {
    ComplexMatrix m = ComplexMatrix.zero(rows, n);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < n; j++) {
        m = m.with(i, j, ComplexMatrix.of(new Complex[][] {{number(draws, low, high)}}));
      }
    }
    return m;
  }

  /** One to three N, none to two dark pairs, in every third model without ν_DR. */
  private static NeutrinoMasses random(Draws draws, int trial, double dirac) {
    int n = 1 + trial % 3;
    int pairs = trial / 3 % 3;
    int right = trial % 7 == 6 ? 0 : pairs;
    double[] majorana = new double[n];
    Arrays.setAll(majorana, i -> draws.logBetween(0.1, 10));
    List<Double> vector = new ArrayList<>();
    for (int k = 0; k < right; k++) {
      vector.add(draws.logBetween(0.05, 1));
    }
    return new NeutrinoMasses(
        block(draws, 3, n, 0.01 * dirac, dirac),
        ComplexMatrix.diagonal(majorana),
        block(draws, pairs, n, 0.01, 0.3),
        block(draws, right, n, 0.01, 0.3),
        vector);
  }

  private static DarkBosons bosons(Draws draws) {
    return DarkBosons.of(
        draws.logBetween(0.1, 3), draws.logBetween(0.03, 10), draws.logBetween(0.03, 10));
  }

  private static NeutrinoSector sector(Draws draws, int trial) {
    NeutrinoMasses masses = random(draws, trial, 1e-3);
    return NeutrinoSector.of(masses, bosons(draws), Constants.STANDARD);
  }

  @Test
  void factorisesAndMixesUnitarily() {
    for (int trial = 0; trial < TRIALS; trial++) {
      Draws draws = new Draws(SEED, trial);
      NeutrinoSector sector = sector(draws, trial);
      ComplexMatrix M = sector.matrix();
      ComplexMatrix U = sector.mixing();
      ComplexMatrix back = U.conjugate().timesDiagonal(sector.masses()).times(U.adjoint());
      ComplexMatrix unit = U.adjoint().times(U);
      String what = draws.toString();
      assertThat(back.minus(M).norm()).as(what).isLessThan(ROUNDING * M.norm());
      assertThat(unit.minus(ComplexMatrix.identity(U.rows())).norm()).as(what).isLessThan(ROUNDING);
      double squares = Arrays.stream(sector.masses()).map(m -> m * m).sum();
      assertThat(Math.sqrt(squares)).as(what).isCloseTo(M.norm(), within(ROUNDING * M.norm()));
    }
  }

  /** Σ_k U*_ak m_k U*_bk = 0 where gauge symmetry forbids a mass, at tree level. */
  @Test
  void forbiddenMassesVanishAtTreeLevel() {
    for (int trial = 0; trial < TRIALS; trial++) {
      Draws draws = new Draws(SEED + 1, trial);
      NeutrinoMasses masses = random(draws, trial, 1e-3);
      NeutrinoSector sector = NeutrinoSector.tree(masses, bosons(draws));
      ComplexMatrix U = sector.mixing();
      ComplexMatrix back = U.conjugate().timesDiagonal(sector.masses()).times(U.adjoint());
      double scale = ROUNDING * masses.matrix().norm();
      double[] charges = masses.charges();
      for (int a = 0; a < charges.length; a++) {
        for (int b = 0; b < charges.length; b++) {
          boolean flavours = a < 3 && (b < 3 || b >= masses.firstL());
          if (flavours || charges[a] * charges[b] > 0) {
            assertThat(back.get(a, b).norm()).as(draws.toString()).isLessThan(scale);
          }
        }
      }
      assertThat(sector.deltaLeft().norm() + sector.deltaActive().norm()).isZero();
    }
  }

  /** U*_αk m_k = (m_D U_N)_αk, which gives the digits of small mixings. */
  @Test
  void activeMixingFollowsFromDiracMasses() {
    for (int trial = 0; trial < TRIALS; trial++) {
      Draws draws = new Draws(SEED + 2, trial);
      NeutrinoMasses masses = random(draws, trial, 1e-3);
      NeutrinoSector sector = NeutrinoSector.tree(masses, bosons(draws));
      int n = masses.states();
      ComplexMatrix U = sector.mixing();
      ComplexMatrix left = U.block(0, 0, 3, n).conjugate().timesDiagonal(sector.masses());
      ComplexMatrix right = masses.dirac().times(U.block(masses.firstN(), 0, masses.singlets(), n));
      assertThat(left.minus(right).norm())
          .as(draws.toString())
          .isLessThan(ROUNDING * masses.matrix().norm());
    }
  }

  /**
   * V is Hermitian and has the eigenvalues of the charges: V³ = V, and Tr V² counts the dark
   * fields.
   */
  @Test
  void vertices() {
    for (int trial = 0; trial < TRIALS; trial++) {
      Draws draws = new Draws(SEED + 3, trial);
      NeutrinoSector sector = sector(draws, trial);
      ComplexMatrix V = sector.vertices();
      NeutrinoMasses masses = sector.lagrangian();
      ComplexMatrix square = V.times(V);
      double trace = 0;
      for (int i = 0; i < V.rows(); i++) {
        trace += square.real(i, i);
        assertThat(V.imaginary(i, i)).isZero();
      }
      String what = draws.toString();
      assertThat(V.minus(V.adjoint()).norm()).as(what).isZero();
      assertThat(square.times(V).minus(V).norm()).as(what).isLessThan(ROUNDING);
      assertThat(trace)
          .as(what)
          .isCloseTo(masses.lambdaL().rows() + masses.lambdaR().rows(), within(ROUNDING));
    }
  }

  /** C is the projection on flavours; with V² and the part of N it makes 1. */
  @Test
  void weakVerticesProject() {
    for (int trial = 0; trial < 300; trial++) {
      Draws draws = new Draws(SEED + 4, trial);
      NeutrinoSector sector = sector(draws, trial);
      int n = sector.states();
      double trace = 0;
      double violation = 0;
      for (int i = 0; i < n; i++) {
        trace += sector.weakVertex(i, i).getReal();
        for (int j = 0; j < n; j++) {
          Complex square = Complex.ZERO;
          for (int k = 0; k < n; k++) {
            square = square.add(sector.weakVertex(i, k).multiply(sector.weakVertex(k, j)));
          }
          violation = Math.max(violation, square.subtract(sector.weakVertex(i, j)).norm());
        }
      }
      assertThat(trace).as(draws.toString()).isCloseTo(3, within(ROUNDING));
      assertThat(violation).as(draws.toString()).isLessThan(ROUNDING);
    }
  }

  /** The masses change with v_φ by S_kk: dm_k/dv_φ = Re S_kk, Λ being proportional to v_φ. */
  @Test
  void scalarVertexIsTheDerivativeOfMasses() {
    for (int trial = 0; trial < 300; trial++) {
      Draws draws = new Draws(SEED + 5, trial);
      NeutrinoMasses masses = random(draws, trial, 1e-3);
      DarkBosons bosons = bosons(draws);
      NeutrinoSector sector = NeutrinoSector.tree(masses, bosons);
      double step = 1e-5;
      double[] up = NeutrinoSector.tree(scaled(masses, 1 + step), bosons).masses();
      double[] down = NeutrinoSector.tree(scaled(masses, 1 - step), bosons).masses();
      for (int k = 0; k < up.length; k++) {
        double slope = (up[k] - down[k]) / (2 * step * bosons.vacuum());
        double curvature = gapCurvature(sector, k);
        assertThat(sector.scalarVertex(k, k).getReal())
            .as("%s, state %d", draws, k)
            .isCloseTo(slope, within(1e-9 * curvature / bosons.vacuum()));
      }
    }
  }

  /** How strongly a mass bends with Λ: third order over the smallest gap squared. */
  private static double gapCurvature(NeutrinoSector sector, int k) {
    double gap = 1;
    for (int j = 0; j < sector.states(); j++) {
      if (j != k) {
        gap = Math.min(gap, Math.abs(sector.mass(j) - sector.mass(k)));
      }
    }
    return k < 3 ? 1 : 1 + Math.pow(gap, -2);
  }

  private static NeutrinoMasses scaled(NeutrinoMasses m, double factor) {
    return new NeutrinoMasses(
        m.dirac(),
        m.majorana(),
        m.lambdaL().times(factor),
        m.lambdaR().times(factor),
        m.vectorMasses());
  }

  /** Without Majorana masses of N a dark pair is a Dirac state: ν and its antiparticle, C-odd. */
  @Test
  void diracLimit() {
    for (int trial = 0; trial < 200; trial++) {
      Draws draws = new Draws(SEED + 6, trial);
      double mass = draws.logBetween(0.01, 10);
      NeutrinoMasses pair =
          new NeutrinoMasses(
              ComplexMatrix.zero(3, 1),
              ComplexMatrix.diagonal(draws.logBetween(0.01, 10)),
              ComplexMatrix.zero(1, 1),
              ComplexMatrix.zero(1, 1),
              List.of(mass));
      NeutrinoSector sector = NeutrinoSector.tree(pair, bosons(draws));
      List<Integer> dark = new ArrayList<>();
      for (int k = 0; k < sector.states(); k++) {
        if (Math.abs(sector.vertices().times(sector.vertices()).real(k, k)) > 0.5) {
          dark.add(k);
        }
      }
      assertThat(dark).hasSize(2);
      int i = dark.getFirst();
      int j = dark.getLast();
      assertThat(sector.mass(i)).isEqualTo(mass).isEqualTo(sector.mass(j));
      double vector = sector.vertices().squaredModulus(i, j);
      double axial = sector.vertex(i, i).getReal();
      assertThat(vector + axial * axial).isCloseTo(1, within(1e-14));
      assertThat(sector.vertex(i, j).getReal()).isCloseTo(0, within(1e-14));
    }
  }

  /** Λ_L = ±Λ_R for each N: states are even or odd, and V joins even with odd only. */
  @Test
  void chargeConjugationParity() {
    for (int trial = 0; trial < 500; trial++) {
      Draws draws = new Draws(SEED + 7, trial);
      double a = draws.logBetween(0.01, 0.3);
      double b = draws.logBetween(0.01, 0.3);
      NeutrinoMasses masses =
          new NeutrinoMasses(
              ComplexMatrix.zero(3, 2),
              ComplexMatrix.diagonal(draws.logBetween(0.1, 1), draws.logBetween(0.1, 1)),
              ComplexMatrix.real(new double[][] {{a, b}}),
              ComplexMatrix.real(new double[][] {{a, -b}}),
              List.of(draws.logBetween(0.05, 1)));
      NeutrinoSector sector = NeutrinoSector.of(masses, bosons(draws), Constants.STANDARD);
      for (int i = 3; i < 7; i++) {
        assertThat(sector.vertex(i, i).norm()).as(draws.toString()).isLessThan(1e-13);
        for (int j = 3; j < 7; j++) {
          Complex v = sector.vertex(i, j);
          assertThat(v.getReal() * v.getImaginary())
              .as(draws.toString())
              .isCloseTo(0, within(1e-14));
        }
      }
    }
  }

  /** Loops of states far below and far above the bosons, m_φ = 2m_Z', k = g_X²/16π². */
  @Test
  void limitsOfDarkLoops() {
    Constants dark = Constants.STANDARD.with("fermi", 1e-45);
    double mD = 1e-6;
    double k = 1 / (16 * Math.PI * Math.PI);
    // inverse seesaw, light bosons: k (m_D²/Λ²) μ (3 + m_φ²/m_Z'²)
    double expected = k * 1e-12 / 1e4 * 1e-2 * (3 + 4);
    assertThat(toy(mD, 1e-2, 100, 1, 0.01, dark)).isCloseTo(expected, within(1e-4 * expected));
    // inverse seesaw, heavy bosons: k (m_D²/m_Z'²) μ [3 ln(m_Z'²/Λ²) + ln(m_φ²/Λ²) − 4]
    expected = k * 1e-12 / 1e4 * 1e-5 * (3 * Math.log(1e6) + Math.log(4e6) - 4);
    assertThat(toy(mD, 1e-5, 0.1, 1, 100, dark)).isCloseTo(expected, within(1e-3 * expected));
    // extended seesaw, heavy bosons: k (m_D²/m_Z'²) μ [3 ln(m_Z'²/μ²) + ln(m_φ²/μ²)]
    expected = k * 1e-12 / 1e6 * (3 * Math.log(1e6) + Math.log(4e6));
    assertThat(toy(mD, 1, 0.01, 1, 1000, dark)).isCloseTo(expected, within(1e-3 * expected));
    // extended seesaw between: k (m_D²/μ)[3 ln(μ²/m_Z'²) + (m_φ²/m_Z'²) ln(μ²/m_φ²)], with a small
    // g_X, since the formula is of first order in δ𝓜_DD/m_4
    expected = 1e-4 * k * 1e-12 / 1e3 * (3 * Math.log(1e6) + 4 * Math.log(0.25e6));
    assertThat(toy(mD, 1e3, 1e-3, 0.01, 1, dark)).isCloseTo(expected, within(3e-3 * expected));
  }

  private static double toy(
      double mD, double mu, double lambda, double gX, double zPrime, Constants constants) {
    NeutrinoMasses masses =
        NeutrinoMasses.leftHanded(
            ComplexMatrix.diagonal(mD), ComplexMatrix.diagonal(mu), ComplexMatrix.diagonal(lambda));
    return NeutrinoSector.of(masses, DarkBosons.of(gX, zPrime, 2 * zPrime), constants).mass(0);
  }

  /** Tree-level masses of the toy: 0 and ½[√(μ² + 4Λ² + 4m_D²) ± μ]. */
  @Test
  void massesOfTheToyModel() {
    for (int trial = 0; trial < 1000; trial++) {
      Draws draws = new Draws(SEED + 8, trial);
      double mD = draws.logBetween(1e-9, 1e-2);
      double mu = draws.logBetween(1e-6, 1);
      double lambda = draws.logBetween(1e-3, 1);
      NeutrinoMasses masses =
          NeutrinoMasses.leftHanded(
              ComplexMatrix.diagonal(mD),
              ComplexMatrix.diagonal(mu),
              ComplexMatrix.diagonal(lambda));
      NeutrinoSector sector = NeutrinoSector.tree(masses, bosons(draws));
      double root = Math.sqrt(mu * mu + 4 * lambda * lambda + 4 * mD * mD);
      double light = 2 * (lambda * lambda + mD * mD) / (root + mu);
      assertThat(sector.mass(0)).as(draws.toString()).isZero();
      assertThat(sector.mass(1)).as(draws.toString()).isCloseTo(light, within(1e-14 * light));
      assertThat(sector.mass(2)).isCloseTo((root + mu) / 2, within(1e-14 * root));
      double ratio = sector.mixing().squaredModulus(0, 2) / sector.mixing().squaredModulus(0, 1);
      assertThat(ratio).isCloseTo(sector.mass(1) / sector.mass(2), within(1e-6 * ratio));
    }
  }

  /** The logarithm is smooth where its formula changes, and 1 at equal masses. */
  @Test
  void logarithmOfLoops() {
    assertThat(LoopMasses.logarithm(3, 3)).isEqualTo(1);
    for (double d = 1e-12; d < 2e-4; d *= 10) {
      double x = (1 + d) * (1 + d) - 1;
      double series = 1 - x / 2 + x * x / 3 - x * x * x / 4;
      assertThat(LoopMasses.logarithm(1 + d, 1)).isCloseTo(series, within(1e-12));
    }
    double edge = Math.sqrt(0.5);
    assertThat(LoopMasses.logarithm(Math.nextDown(edge), 1))
        .isCloseTo(LoopMasses.logarithm(Math.nextUp(edge), 1), within(1e-15));
    assertThat(LoopMasses.logarithm(1e-10, 1)).isCloseTo(-2 * Math.log(1e-10), within(1e-13));
  }

  /** The block formula: masses to θ², light ones of the sum |m_D| θ; mixings to 100 θ² at worst. */
  @Test
  void blockFormulaAgreesWithTheFullMatrix() {
    for (int trial = 0; trial < TRIALS; trial++) {
      Draws draws = new Draws(SEED + 9, trial);
      NeutrinoMasses masses = random(draws, trial, 1e-4);
      DarkBosons bosons = bosons(draws);
      if (isSingular(masses)) {
        assertThatThrownBy(() -> NeutrinoSector.fast(masses, bosons, Constants.STANDARD))
            .isInstanceOf(UnphysicalException.class);
        continue;
      }
      NeutrinoSector full = NeutrinoSector.of(masses, bosons, Constants.STANDARD);
      NeutrinoSector fast = NeutrinoSector.fast(masses, bosons, Constants.STANDARD);
      double theta = full.mixing().block(0, 3, 3, full.states() - 3).norm();
      double light = masses.dirac().norm() * theta;
      String what = draws.toString();
      for (int k = 0; k < full.states(); k++) {
        double size = k < 3 ? light : full.mass(k);
        assertThat(fast.mass(k))
            .as("%s, mass %d", what, k)
            .isCloseTo(full.mass(k), within((2 * theta * theta + 1e-13) * size));
      }
      ComplexMatrix fromFull = full.mixing().block(0, 3, 3, full.states() - 3);
      ComplexMatrix fromFast = fast.mixing().block(0, 3, 3, full.states() - 3);
      double difference =
          fromFull.times(fromFull.adjoint()).minus(fromFast.times(fromFast.adjoint())).norm();
      assertThat(difference).as(what).isLessThan((100 * theta * theta + 1e-10) * theta * theta);
    }
  }

  /** More left-handed ν_D than N: a combination of them stays massless. */
  private static boolean isSingular(NeutrinoMasses masses) {
    return masses.lambdaR().rows() == 0 && masses.lambdaL().rows() > masses.singlets();
  }

  @Test
  void refusesWhatHasNoMeaning() {
    NeutrinoMasses noMass =
        new NeutrinoMasses(
            ComplexMatrix.zero(3, 1),
            ComplexMatrix.zero(1, 1),
            ComplexMatrix.zero(1, 1),
            ComplexMatrix.zero(1, 1),
            List.of(0.1));
    DarkBosons bosons = DarkBosons.of(1, 1, 1);
    assertThatThrownBy(() -> NeutrinoSector.fast(noMass, bosons, Constants.STANDARD))
        .isInstanceOf(UnphysicalException.class)
        .hasMessageContaining("; allowed: ");
    assertThatThrownBy(() -> DarkBosons.of(-1, 1, 1))
        .isInstanceOf(UnphysicalException.class)
        .hasMessage("dark gauge coupling g_X: -1.0; allowed: above 0.");
    assertThatThrownBy(() ->
            NeutrinoMasses.leftHanded(
                ComplexMatrix.diagonal(1),
                ComplexMatrix.diagonal(Double.NaN),
                ComplexMatrix.diagonal(1)))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> HiddenBlock.leftHanded(0.074, 0.146, 0.22))
        .isInstanceOf(UnphysicalException.class)
        .hasMessageContaining("M_X^2");
  }

  /** Any signs and M_X for which real Λ exist give the masses asked for. */
  @Test
  void hiddenBlockHasItsMasses() {
    int solved = 0;
    for (int trial = 0; trial < 2000; trial++) {
      Draws draws = new Draws(SEED + 10, trial);
      double[] m = {draws.between(0.05, 1), draws.between(0.05, 1), draws.between(0.05, 1)};
      Arrays.sort(m);
      double vectorMass = draws.between(0.01, 1);
      try {
        HiddenBlock block = HiddenBlock.of(m[0], -m[1], m[2], vectorMass);
        double[] masses = Takagi.of(block.masses().hidden()).values();
        assertThat(masses).as(draws.toString()).containsExactly(m, within(1e-12));
        solved++;
      } catch (UnphysicalException e) {
        assertThat(e.value()).isNegative();
      }
    }
    assertThat(solved).isGreaterThan(100);
    HiddenBlock literal = HiddenBlock.leftHanded(0.074, -0.146, 0.22);
    HiddenBlock general = HiddenBlock.of(0.074, -0.146, 0.22, literal.vectorMass());
    assertThat(general.lambdaL()).isCloseTo(literal.lambdaL(), within(1e-8));
    assertThat(general.lambdaR()).isCloseTo(0, within(1e-8));
  }
}
