package io.nightjar.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.physics.Constants;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R(s) and α_s. */
class HadronRatioTest {

  private static final Constants C = Constants.STANDARD;
  private static final HadronRatio R = new HadronRatio(C);
  private static final StrongCoupling STRONG = new StrongCoupling(C);

  /** The formula collection, section 2; R(2.0) is an extrapolation of the table there. */
  @ParameterizedTest
  @Tag("reference")
  @CsvSource({
    "0.5, 0.491, 0.001",
    "0.775, 11.7, 0.1",
    "0.782, 19.6, 0.05",
    "0.9, 1.74, 0.01",
    "1.0195, 46, 0.5",
    "1.25, 1.025, 0.001",
    "1.5, 2.05, 0.01",
    "2.0, 2.17, 0.06"
  })
  void measured(double mass, double expected, double within) {
    assertThat(R.at(mass)).isCloseTo(expected, within(within));
  }

  /** Up to the thresholds the ratio has no jump, and none at the join. */
  @Test
  @Tag("law")
  void continuousAtTheJoin() {
    double tiny = 1e-9;
    for (double at : new double[] {HadronRatio.LAST_MEASURED, HadronRatio.PERTURBATIVE}) {
      assertThat(R.at(at + tiny)).isCloseTo(R.at(at - tiny), within(1e-6));
    }
    double middle = R.at((HadronRatio.LAST_MEASURED + HadronRatio.PERTURBATIVE) / 2);
    double mean = (R.at(HadronRatio.LAST_MEASURED) + R.at(HadronRatio.PERTURBATIVE)) / 2;
    assertThat(middle).isCloseTo(mean, within(1e-12));
  }

  /** Quark charges times a correction that falls with energy: 3ΣQ² < R < 1.13 × 3ΣQ². */
  @ParameterizedTest
  @Tag("law")
  @CsvSource({"2.5, 2", "3.6, 2", "5, 3.3333333", "9, 3.3333333", "12, 3.6666667", "40, 3.6666667"})
  void perturbative(double mass, double charges) {
    assertThat(R.at(mass) / charges).isBetween(1.03, 1.13);
  }

  @Test
  @Tag("law")
  void nothingBelowThreshold() {
    assertThat(R.at(0.27)).isZero();
    assertThat(R.at(HadronRatio.threshold())).isPositive();
  }

  @Test
  @Tag("law")
  void resonancesAreNamed() {
    assertThat(R.resonance(3.1)).contains("J/psi");
    assertThat(R.resonance(3.65)).contains("psi(2S)");
    assertThat(R.resonance(9.5)).contains("Upsilon(1S)");
    assertThat(R.resonance(4)).isEmpty();
  }

  /** World averages at other scales, PDG: α_s(m_τ) = 0.312 ± 0.015; two loops are good to 3 %. */
  @Test
  @Tag("reference")
  void strongCouplingAtTheTau() {
    assertThat(STRONG.at(C.tauMass())).isCloseTo(0.312, within(0.015));
    assertThat(STRONG.at(C.zMass())).isCloseTo(C.strongCoupling(), within(1e-12));
  }

  /** dα/d ln μ² = −b₀α² − b₁α³ by differences; continuous at m_b and m_c. */
  @ParameterizedTest
  @Tag("law")
  @CsvSource({"60, 5", "10, 5", "3, 4", "2, 4", "1.1, 3"})
  void strongCouplingRuns(double mu, int flavours) {
    double h = 1e-5;
    double slope = (STRONG.at(mu * Math.exp(h)) - STRONG.at(mu * Math.exp(-h))) / (4 * h);
    double alpha = STRONG.at(mu);
    double b0 = (33 - 2 * flavours) / (12 * Math.PI);
    double b1 = (153 - 19 * flavours) / (24 * Math.PI * Math.PI);
    double expected = -alpha * alpha * (b0 + b1 * alpha);
    assertThat(slope).isCloseTo(expected, within(1e-7 * Math.abs(expected)));
    for (double quark : new double[] {C.bottomMass(), C.charmMass()}) {
      assertThat(STRONG.at(quark * (1 + 1e-12)))
          .isCloseTo(STRONG.at(quark * (1 - 1e-12)), within(1e-10));
    }
  }
}
