package io.nightjar.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.physics.Constants;
import io.nightjar.physics.Nucleus;
import io.nightjar.process.Upscattering.Exchange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Total cross sections against a second computation in another language: lepton and hadron tensors
 * contracted index by index, densities from the parametrisation and not from the grid.
 */
@Tag("reference")
class InelasticReferenceTest {

  private static final Constants C = Constants.STANDARD;

  /** Interpolation of the grid, and two quadratures. */
  private static final double REL = 3e-3;

  /** m_Z', m_N, E [GeV]; resonance on p and n, dis on p and n [cm², κ = 1]. */
  @ParameterizedTest
  @CsvSource({
    "1.25, 0.15, 3, 2.14802e-30, 1.69482e-30, 3.70350e-31, 2.92773e-31",
    "1.25, 0.15, 20, 3.09313e-30, 2.37545e-30, 6.00081e-30, 4.73648e-30",
    "1.25, 0.15, 100, 3.26279e-30, 2.49694e-30, 1.32904e-29, 1.09370e-29",
    "1.25, 0.15, 1000, 3.30246e-30, 2.52529e-30, 2.53621e-29, 2.19337e-29",
    "0.03, 0.4, 3, 9.35455e-29, 8.25345e-29, 1.10345e-30, 8.59035e-31",
    "0.03, 0.4, 20, 3.21882e-28, 2.81357e-28, 8.52233e-29, 7.44096e-29",
    "0.03, 0.4, 100, 4.80505e-28, 4.19824e-28, 2.38600e-28, 2.12268e-28",
    "0.03, 0.4, 1000, 5.70497e-28, 4.97769e-28, 5.10341e-28, 4.55851e-28",
  })
  void agreesWithASecondComputation(
      double mass, double m, double E, double rp, double rn, double dp, double dn) {
    compare(InelasticRegime.RESONANCE, mass, m, E, rp, rn);
    compare(InelasticRegime.DIS, mass, m, E, dp, dn);
  }

  private static void compare(
      InelasticRegime regime, double mass, double m, double E, double p, double n) {
    Inelastic process =
        new Inelastic(regime, m, Exchange.unit(mass), false, PartonGrid.shipped(), C);
    double[] out = new double[2];
    process.nucleons(E, out);
    assertThat(out[0] * C.hbarc2()).isCloseTo(p, within(REL * p));
    assertThat(out[1] * C.hbarc2()).isCloseTo(n, within(REL * n));
    double deuteron = process.sigma(Nucleus.of("C12"), E).value() * C.hbarc2() / 6;
    assertThat(deuteron).isCloseTo(p + n, within(REL * (p + n)));
  }
}
