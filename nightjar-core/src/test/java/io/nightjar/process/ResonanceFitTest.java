package io.nightjar.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.physics.Constants;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Structure functions below W = 2 GeV against what the authors of the fit print of it. */
@Tag("reference")
class ResonanceFitTest {

  private static final Constants C = Constants.STANDARD;

  /** Three decimals, and α, M of the authors. */
  private static final double DECIMALS = 6e-4;

  /** Columns Q², W², F2 and F1 of the proton in the header of the authors' F1F209.f. */
  @ParameterizedTest
  @CsvSource({
    "1, 1.5, 0.231, 0.410", "1, 2.0, 0.159, 0.250", "1, 2.5, 0.227, 0.360",
    "1, 3.0, 0.315, 0.500", "1, 3.5, 0.309, 0.521", "2, 1.5, 0.091, 0.104",
    "2, 2.0, 0.091, 0.104", "2, 2.5, 0.139, 0.162", "2, 3.0, 0.214, 0.252",
    "2, 3.5, 0.227, 0.272",
  })
  void agreesWithTheAuthors(double Q2, double W2, double F2, double F1) {
    double x = Q2 / (Q2 + W2 - C.protonMass() * C.protonMass());
    double[] s = electromagnetic(Math.sqrt(W2), Q2);
    assertThat(s[NucleonStructure.PROTON2]).isCloseTo(F2, within(DECIMALS));
    assertThat(s[NucleonStructure.RATIO1] * s[NucleonStructure.PROTON2] / (2 * x))
        .isCloseTo(F1, within(DECIMALS));
  }

  /** The authors' neutron (deuteron minus proton, good to 10 %) in the same place, 25 %. */
  @ParameterizedTest
  @CsvSource({
    "1, 1.5, 0.204", "1, 2.0, 0.129", "1, 2.5, 0.169", "1, 3.0, 0.224", "1, 3.5, 0.218",
    "2, 1.5, 0.079", "2, 2.0, 0.058", "2, 2.5, 0.090", "2, 3.0, 0.137", "2, 3.5, 0.136",
  })
  void neutronIsNear(double Q2, double W2, double F2) {
    double neutron = electromagnetic(Math.sqrt(W2), Q2)[NucleonStructure.NEUTRON2];
    assertThat(neutron).isCloseTo(F2, within(0.25 * F2));
  }

  /** Both descriptions meet at 2 GeV: F2 of the proton within 6 %, of the neutron within 20 %. */
  @ParameterizedTest
  @CsvSource({"0.001", "0.01", "0.1", "0.3", "1", "2", "4"})
  void meetsPartons(double Q2) {
    double[] below = electromagnetic(2 - 1e-9, Q2);
    double[] above = electromagnetic(2, Q2);
    assertThat(below[NucleonStructure.PROTON2] / above[NucleonStructure.PROTON2])
        .isCloseTo(1, within(0.06));
    assertThat(below[NucleonStructure.NEUTRON2] / above[NucleonStructure.NEUTRON2])
        .isCloseTo(1, within(0.2));
  }

  /** Photons on protons: 4π²α F2/Q² for Q² → 0; measured about 147 µb at 2 GeV, 118 at 5 GeV. */
  @Test
  void becomesPhotoabsorption() {
    assertThat(photoabsorption(2)).isCloseTo(147, within(8.0));
    assertThat(photoabsorption(3)).isCloseTo(123, within(8.0));
    assertThat(photoabsorption(5)).isCloseTo(118, within(20.0));
  }

  private static double photoabsorption(double W) {
    double Q2 = 1e-6;
    double F2 = electromagnetic(W, Q2)[NucleonStructure.PROTON2];
    return 4 * Math.PI * Math.PI * C.alpha() * F2 / Q2 * C.hbarc2() / 1e-30;
  }

  /** Structure functions of photons. */
  static double[] electromagnetic(double W, double Q2) {
    double[] s = new double[NucleonStructure.SIZE];
    // a mediator so heavy that its propagator is 1/m²: times m⁴
    double heavy = 1e4;
    new NucleonStructure(PartonGrid.shipped(), Upscattering.Exchange.unit(heavy), C).fill(W, Q2, s);
    double scale = Math.pow(heavy * heavy + Q2, 2);
    s[NucleonStructure.PROTON2] *= scale;
    s[NucleonStructure.NEUTRON2] *= scale;
    return s;
  }
}
