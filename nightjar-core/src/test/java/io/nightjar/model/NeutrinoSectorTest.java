package io.nightjar.model;

import static io.nightjar.model.BenchmarkLagrangian.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.reference.Checks;
import io.nightjar.reference.Checks.Check;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeutrinoSectorTest {

  private static final double eV = 1e-9;
  private static final NeutrinoSector BP_S =
      NeutrinoSector.of(BenchmarkLagrangian.masses(), BenchmarkLagrangian.bosons());
  private static final NeutrinoSector TREE =
      NeutrinoSector.tree(BenchmarkLagrangian.masses(), BenchmarkLagrangian.bosons().darkVacuum());

  private static double square(Complex z) {
    return z.getReal() * z.getReal() + z.getImaginary() * z.getImaginary();
  }

  /** bps.masses, bps.masses_tree. */
  @ParameterizedTest
  @Tag("reference")
  @CsvSource({"bps.masses, true", "bps.masses_tree, false"})
  void massesOfTheBenchmark(String id, boolean loops) {
    NeutrinoSector s = loops ? BP_S : TREE;
    Check c = Checks.get(id);
    c.areCloseTo("light_eV", s.mass(0) / eV, s.mass(1) / eV, s.mass(2) / eV);
    c.areCloseTo("heavy_GeV", s.mass(3), s.mass(4), s.mass(5), s.mass(6), s.mass(7));
  }

  /** bps.deltaM. */
  @Test
  @Tag("reference")
  void loopMassesOfTheDarkFields() {
    Check c = Checks.get("bps.deltaM");
    c.isCloseTo("dM_LL", BP_S.darkLoop(0).getReal());
    c.isCloseTo("dM_RR", BP_S.darkLoop(1).getReal());
  }

  /** bps.mixing. */
  @Test
  @Tag("reference")
  void mixingOfTheBenchmark() {
    Check c = Checks.get("bps.mixing");
    double[] mu = new double[5];
    double[] left = new double[4];
    for (int k = 0; k < 5; k++) {
      mu[k] = square(BP_S.u(1, 3 + k));
    }
    for (int k = 0; k < 4; k++) {
      left[k] = square(BP_S.dark(0, 3 + k));
    }
    c.areCloseTo("Umu^2_4..8", mu);
    c.areCloseTo("UL^2_4..7", left);
    c.areCloseTo("UN1^2_4,7", square(BP_S.u(3, 3)), square(BP_S.u(3, 6)));
  }

  /** bps.V: vertices of the Z' with their phases; V_μk = −Σ_h V_kh U*_μh, 01 §6. */
  @Test
  @Tag("reference")
  void verticesOfTheBenchmark() {
    Check c = Checks.get("bps.V");
    c.isCloseTo("V45^2", square(BP_S.vertex(3, 4)));
    c.isCloseTo("V46^2", square(BP_S.vertex(3, 5)));
    c.isCloseTo("V57^2", square(BP_S.vertex(4, 6)));
    c.isCloseTo("V67^2", square(BP_S.vertex(5, 6)));
    c.isCloseTo("ReV45sq", BP_S.vertex(3, 4).square().getReal());
    c.isCloseTo("ReV46sq", BP_S.vertex(3, 5).square().getReal());
    c.isCloseTo("Vmu5^2", muon(4));
    c.isCloseTo("Vmu6^2", muon(5));
    assertThat(muon(3)).isCloseTo(c.value("Vmu4^2"), within(1e-3 * c.value("Vmu4^2")));
  }

  private static double muon(int k) {
    Complex sum = Complex.ZERO;
    double norm = 1;
    for (int h = 3; h < 8; h++) {
      sum = sum.add(BP_S.vertex(k, h).multiply(BP_S.u(1, h).conjugate()));
      norm -= square(BP_S.u(1, h));
    }
    return square(sum) / norm;
  }

  /** bps.S44. */
  @Test
  @Tag("reference")
  void scalarVertexOfTheBenchmark() {
    Checks.get("bps.S44").isCloseTo(BP_S.scalarVertex(3, 3).norm());
  }

  /** nu.loop.F. */
  @Test
  @Tag("reference")
  void loopFunction() {
    Checks.get("nu.loop.F").isCloseTo(NeutrinoLoops.f(10, 91.188, 125.2));
  }

  /**
   * nu.loop.*: one ν, one N and one dark field, where loops alone make the light mass. The values
   * are those of Z' and φ: an infinite v switches Z and h off.
   */
  @ParameterizedTest
  @Tag("reference")
  @CsvSource({
    "nu.loop.iss_light, 1e-6, 1e-3, 10, 0.1, 0.2",
    "nu.loop.iss_heavy, 1e-6, 1e-5, 0.1, 10, 20",
    "nu.loop.ess_heavy, 1e-6, 1, 0.01, 1000, 2000",
    "nu.loop.generic, 1e-6, 0.05, 0.1, 1.25, 0.15",
  })
  void loopsOfOneDarkField(
      String id, double dirac, double mu, double lambda, double zPrime, double phi) {
    NeutrinoMasses toy =
        NeutrinoMasses.chiral(new Complex[][] {row(dirac)}, row(mu), new Complex[][] {row(lambda)});
    NeutrinoLoops dark = new NeutrinoLoops(1, zPrime, phi, zPrime, 91, 125, Double.MAX_VALUE);
    NeutrinoSector s = NeutrinoSector.of(toy, dark);
    Check c = Checks.get(id);
    c.isCloseTo("deltaM_DD", s.darkLoop(0).norm());
    c.isCloseTo("m_light", s.mass(0));
  }

  /** The block formula against the whole matrix, at BP-S. */
  @Test
  @Tag("law")
  void blocksAgreeWithTheWholeMatrix() {
    NeutrinoSector fast =
        NeutrinoSector.ofBlocks(BenchmarkLagrangian.masses(), BenchmarkLagrangian.bosons());
    for (int k = 0; k < 8; k++) {
      double m = BP_S.mass(k);
      assertThat(fast.mass(k)).isCloseTo(m, within(2e-6 * m));
      for (int a = 0; a < 8; a++) {
        assertThat(fast.u(a, k).norm()).isCloseTo(BP_S.u(a, k).norm(), within(1e-6));
      }
      for (int l = 0; l < 8; l++) {
        double v = BP_S.vertex(k, l).norm();
        assertThat(fast.vertex(k, l).norm()).isCloseTo(v, within(1e-6));
      }
    }
  }
}
