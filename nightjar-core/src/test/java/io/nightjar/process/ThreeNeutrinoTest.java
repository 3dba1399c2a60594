package io.nightjar.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.Draws;
import io.nightjar.math.Estimate;
import io.nightjar.physics.Constants;
import io.nightjar.process.ThreeNeutrinoDecay.Boson;
import io.nightjar.reference.Checks;
import io.nightjar.reference.Checks.Check;
import java.util.List;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** ν_i → ν₁ν₂ν₃: docs/physics/widths.md. */
class ThreeNeutrinoTest {

  private static final long SEED = 31;
  private static final int TRIALS = 1000;
  private static final double REL = 1e-9;

  /** Masses, two bosons of any couplings, both natures; one daughter in three massless. */
  private record Case(boolean majorana, double[] m, List<Boson> bosons) {
    static Case random(Draws draws) {
      boolean majorana = draws.unit() < 0.5;
      double[] m = {draws.logBetween(0.05, 2), 0, 0, 0};
      for (int k = 1; k <= 3; k++) {
        m[k] = draws.unit() < 0.3 ? 0 : m[0] * draws.between(0, 0.32);
      }
      double mass = m[0] * draws.logBetween(1.05, 10);
      Boson light = boson(draws, majorana, mass, mass * draws.between(0, 0.2));
      Boson heavy = boson(draws, majorana, 10 * mass, 0);
      return new Case(majorana, m, List.of(light, heavy));
    }

    ThreeNeutrinoDecay closed() {
      return new ThreeNeutrinoDecay(majorana, m, bosons);
    }

    SpinorTriple spinors() {
      return new SpinorTriple(majorana, m, bosons);
    }
  }

  private static Boson boson(Draws draws, boolean majorana, double mass, double width) {
    Complex[][] left = new Complex[4][4];
    Complex[][] right = new Complex[4][4];
    for (int a = 0; a < 4; a++) {
      for (int b = a; b < 4; b++) {
        double im = a == b ? 0 : draws.between(-1, 1);
        left[a][b] = new Complex(draws.between(-1, 1), im);
        left[b][a] = left[a][b].conjugate();
        right[a][b] =
            majorana
                ? left[a][b].conjugate().negate()
                : new Complex(draws.between(-1, 1), a == b ? 0 : draws.between(-1, 1));
        right[b][a] = right[a][b].conjugate();
      }
    }
    return new Boson(mass, width, left, right);
  }

  private static double high(Case c) {
    return (c.m[0] - c.m[1]) * (c.m[0] - c.m[1]);
  }

  private static double low(Case c) {
    return (c.m[2] + c.m[3]) * (c.m[2] + c.m[3]);
  }

  @Test
  @Tag("law")
  void squaredAgreesWithSpinors() {
    for (int trial = 0; trial < TRIALS; trial++) {
      Draws draws = new Draws(SEED, trial);
      Case c = Case.random(draws);
      SpinorTriple spinors = c.spinors();
      double[][] p = spinors.momenta(draws.between(low(c), high(c)), draws.between(-1, 1));
      double expected = spinors.squared(p);
      double actual =
          c.closed()
              .squared(
                  spinors.invariant(p, 1, 2),
                  spinors.invariant(p, 1, 3),
                  spinors.invariant(p, 2, 3));
      assertThat(actual).as("%s", draws).isCloseTo(expected, within(1e-8 * expected));
      assertThat(actual).as("%s", draws).isPositive();
    }
  }

  /** Against a product rule in other variables on the spinor amplitude. */
  @Test
  @Tag("law")
  void widthIsTheIntegralOfSpinors() {
    for (int trial = 0; trial < 20; trial++) {
      Draws draws = new Draws(SEED, trial);
      Case c = Case.random(draws);
      SpinorTriple spinors = c.spinors();
      var angle = new GaussIntegratorFactory().legendre(24, 0, 1);
      // x²(3 − 2x) twice: roots at both ends and bends near threshold
      double expected =
          new GaussIntegratorFactory()
              .legendre(64, 0, 1)
              .integrate(x -> {
                double u = x * x * (3 - 2 * x);
                double t = u * u * (3 - 2 * u);
                double slope = 36 * x * (1 - x) * u * (1 - u);
                return angle.integrate(w -> spinors.weight(t, w)) * slope;
              });
      Estimate width = c.closed().width();
      assertThat(width.value()).as("%s", draws).isCloseTo(expected, within(1e-6 * expected));
      assertThat(width.error()).as("%s", draws).isLessThan(1e-6 * expected);
    }
  }

  /** Modes of a small share of a total width, down to what is left out. */
  @Test
  @Tag("law")
  void roughWidthsAreWithinTheirErrors() {
    int rough = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      Draws draws = new Draws(SEED, trial);
      Case c = Case.random(draws);
      Estimate fine = c.closed().width();
      Estimate small = c.closed().width(fine.value() / draws.logBetween(1e-18, 1e-6));
      assertThat(small.value())
          .as("%s", draws)
          .isCloseTo(fine.value(), within(small.error() + fine.error()));
      assertThat(small.error()).as("%s", draws).isLessThan(1.5 * fine.value());
      rough += small.error() > 1e-3 * fine.value() ? 1 : 0;
    }
    assertThat(rough).isGreaterThan(TRIALS / 2);
  }

  /** Names of the daughters do not matter; Majorana phases of the fields neither. */
  @Test
  @Tag("law")
  void relabellingAndRephasing() {
    for (int trial = 0; trial < 200; trial++) {
      Draws draws = new Draws(SEED, trial);
      Case c = Case.random(draws);
      double width = c.closed().width().value();
      int[] order = c.majorana ? new int[] {0, 3, 1, 2} : new int[] {0, 2, 1, 3};
      double[] m = new double[4];
      for (int k = 0; k < 4; k++) {
        m[k] = c.m[order[k]];
      }
      double[] sign = {1, 1, 1, 1};
      sign[1 + (int) (3 * draws.unit())] = -1;
      List<Boson> bosons = c.bosons.stream().map(b -> changed(b, order, sign)).toList();
      double other = new ThreeNeutrinoDecay(c.majorana, m, bosons).width().value();
      assertThat(other).as("%s", draws).isCloseTo(width, within(1e-6 * width));
    }
  }

  /** Majorana fields may change sign only, Dirac ones here alike. */
  private static Boson changed(Boson b, int[] order, double... sign) {
    Complex[][] left = new Complex[4][4];
    Complex[][] right = new Complex[4][4];
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        double factor = sign[i] * sign[j];
        left[i][j] = b.left()[order[i]][order[j]].multiply(factor);
        right[i][j] = b.right()[order[i]][order[j]].multiply(factor);
      }
    }
    return new Boson(b.mass(), b.width(), left, right);
  }

  /**
   * Dirac states as pairs of Majorana ones, χ± with L = (χ₊ + iχ₋)/√2 and R^c = (χ₊ − iχ₋)/√2: the
   * width of χ₊ to all of one set of masses is that of N to the same, whichever is the
   * antiparticle.
   */
  @Test
  @Tag("law")
  void pseudoDiracPairIsDirac() {
    for (int trial = 0; trial < 100; trial++) {
      Draws draws = new Draws(SEED, trial);
      double[] m = {draws.logBetween(0.05, 2), 0, 0, 0};
      for (int k = 1; k <= 3; k++) {
        m[k] = m[0] * draws.between(0, 0.32);
      }
      double mass = m[0] * draws.logBetween(1.05, 10);
      Complex[][] V = boson(draws, true, mass, 0).left();
      double dirac = 0;
      for (int anti = 1; anti <= 3; anti++) {
        int[] order = {0, anti % 3 + 1, (anti + 1) % 3 + 1, anti};
        dirac += diracWidth(m, V, mass, order);
      }
      double majorana = 0;
      for (int signs = 0; signs < 8; signs++) {
        majorana += majoranaWidth(m, V, mass, new int[] {0, signs & 1, signs >> 1 & 1, signs >> 2});
      }
      assertThat(majorana).as("%s", draws).isCloseTo(dirac, within(1e-6 * dirac));
    }
  }

  private static double diracWidth(double[] m, Complex[][] V, double mass, int... order) {
    Complex[][] v = new Complex[4][4];
    double[] masses = new double[4];
    for (int i = 0; i < 4; i++) {
      masses[i] = m[order[i]];
      for (int j = 0; j < 4; j++) {
        v[i][j] = V[order[i]][order[j]];
      }
    }
    return new ThreeNeutrinoDecay(false, masses, List.of(new Boson(mass, 0, v, v))).width().value();
  }

  /** V_(is)(jt) = ½(c_s* c_t V_ij − c_s c_t* V_ji), c = 1 for χ₊ and i for χ₋. */
  private static double majoranaWidth(double[] m, Complex[][] V, double mass, int... minus) {
    Complex[][] left = new Complex[4][4];
    Complex[][] right = new Complex[4][4];
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        Complex phase = Complex.I.pow(minus[j]).multiply(Complex.I.pow(minus[i]).conjugate());
        left[i][j] =
            phase.multiply(V[i][j]).subtract(phase.conjugate().multiply(V[j][i])).divide(2);
        right[i][j] = left[i][j].conjugate().negate();
      }
    }
    return new ThreeNeutrinoDecay(true, m, List.of(new Boson(mass, 0, left, right)))
        .width()
        .value();
  }

  /** g⁴|V_ij|²|V_kl|²m⁵/(384π³M⁴) for one contact term to three different massless states. */
  @Test
  @Tag("law")
  void contactLimit() {
    Complex[][] left = zeros();
    left[1][0] = new Complex(0.3, 0.2);
    left[0][1] = left[1][0].conjugate();
    left[2][3] = new Complex(-0.1, 0.6);
    left[3][2] = left[2][3].conjugate();
    double M = 1e4;
    double[] m = {0.3, 0, 0, 0};
    double expected =
        0.13 * 0.37 * Math.pow(0.3, 5) / (384 * Math.pow(Math.PI, 3) * Math.pow(M, 4));
    double majorana =
        new ThreeNeutrinoDecay(true, m, List.of(new Boson(M, 0, left, turned(left))))
            .width()
            .value();
    double dirac =
        new ThreeNeutrinoDecay(false, m, List.of(new Boson(M, 0, left, zeros()))).width().value();
    assertThat(majorana).isCloseTo(expected, within(REL * expected));
    // two chiralities of two currents each make four, of which a Dirac mode has one
    assertThat(dirac).isCloseTo(expected / 4, within(REL * expected));
  }

  private static Complex[][] zeros() {
    Complex[][] zeros = new Complex[4][4];
    for (Complex[] row : zeros) {
      java.util.Arrays.fill(row, Complex.ZERO);
    }
    return zeros;
  }

  private static Complex[][] turned(Complex[][] left) {
    Complex[][] right = new Complex[4][4];
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        right[i][j] = left[i][j].conjugate().negate();
      }
    }
    return right;
  }

  @Test
  @Tag("reference")
  void identicalDaughters() {
    Check c = Checks.get("w.iii_identical");
    double g = c.input("g");
    Complex[][] left = zeros();
    for (int a = 1; a < 4; a++) {
      for (int b = 1; b < 4; b++) {
        left[a][b] = new Complex(g * c.input("V_jj"));
      }
      left[a][0] = new Complex(g * c.input("V_ij"));
      left[0][a] = left[a][0];
    }
    // the reference is the contact limit; here the boson is so heavy that it is one
    double heavier = 1e3;
    Boson boson = new Boson(c.input("mZp") * heavier, 0, left, turned(left));
    double width =
        new ThreeNeutrinoDecay(true, new double[] {c.input("mi"), 0, 0, 0}, List.of(boson))
            .width()
            .value();
    c.isCloseTo(width / 6 * Math.pow(heavier, 4));
  }

  @Test
  @Tag("reference")
  void massiveDaughters() {
    Check c = Checks.get("w.ijkk_massive.MC");
    double mk = c.input("mk=ml");
    double[] m = {c.input("mi"), c.input("mj"), mk, mk};
    Complex[][] left = zeros();
    put(left, 1, 0, new Complex(c.input("V_ji")));
    for (int k = 2; k <= 3; k++) {
      put(left, k, 0, new Complex(0, 0.25));
      put(left, 1, k, new Complex(0, 0.4));
      for (int l = 2; l <= 3; l++) {
        left[k][l] = new Complex(c.input("V_kk"));
      }
    }
    Boson boson = new Boson(c.input("mZp"), 0, left, turned(left));
    double width = new ThreeNeutrinoDecay(true, m, List.of(boson)).width().value();
    c.isCloseTo(width / 2);
  }

  private static void put(Complex[][] left, int a, int b, Complex v) {
    left[a][b] = v;
    left[b][a] = v.conjugate();
  }

  /** Σ over flavours of N → νν'ν'' by the Z: G_F²m⁵|U|²/(96π³), and half of it for Dirac. */
  @Test
  @Tag("reference")
  void standardModel() {
    Check c = Checks.get("w.sm.3nu");
    double U2 = c.input("sum|U|^2");
    double m = c.input("mN");
    c.isCloseTo(allFlavours(true, m, U2));
    double half = allFlavours(false, m, U2);
    assertThat(2 * half).isCloseTo(c.value(), within(REL * c.value()));
  }

  /** Mixing with ν_μ alone, contact limit: μμμ, μee, μττ and, of Dirac, ν̄ of each. */
  private static double allFlavours(boolean majorana, double m, double U2) {
    Constants constants = Constants.STANDARD;
    double M = 1e6;
    double g = Math.sqrt(Math.sqrt(2) * constants.fermi()) * M;
    double sum = 0;
    for (int other = 0; other < 3; other++) {
      // states: parent, mu, other, other
      boolean same = other == 0;
      Complex[][] left = zeros();
      put(left, 1, 0, new Complex(g * Math.sqrt(U2)));
      for (int k = 1; k < 4; k++) {
        for (int l = 1; l < 4; l++) {
          boolean diagonal = same || (k > 1) == (l > 1);
          left[k][l] = new Complex(diagonal ? g : 0);
        }
        put(left, k, 0, new Complex(same || k == 1 ? g * Math.sqrt(U2) : 0));
      }
      Boson boson = new Boson(M, 0, left, majorana ? turned(left) : zeros());
      double width =
          new ThreeNeutrinoDecay(majorana, new double[] {m, 0, 0, 0}, List.of(boson))
              .width()
              .value();
      double identical = majorana ? (same ? 6 : 2) : (same ? 2 : 1);
      sum += width / identical;
    }
    return sum;
  }
}
