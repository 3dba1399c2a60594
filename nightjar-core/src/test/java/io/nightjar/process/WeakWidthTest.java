package io.nightjar.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.Draws;
import io.nightjar.physics.Constants;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Semileptonic widths from the general two-body formulas. */
@Tag("law")
class WeakWidthTest {

  private static final Constants C = Constants.STANDARD;
  private static final double REL = 1e-10;

  /**
   * L ⊃ −(4G_F/√2) U V [l̄γ^μP_LN][ūγ_μP_Ld]: with ⟨P|ūγγ5d|0⟩ = f p the amplitude is √2 G_F f ū_l
   * p̸P_L u_N = √2 G_F f ū_l(m P_R − m_l P_L)u_N, a scalar one.
   */
  @Test
  void pseudoscalars() {
    for (int trial = 0; trial < 200; trial++) {
      Draws draws = new Draws(43, trial);
      double m = draws.logBetween(0.2, 3);
      double ml = m * draws.between(0, 0.5);
      double mP = m * draws.between(0, 0.5);
      double size = Math.sqrt(2) * C.fermi() * C.pionDecay();
      Complex cL = new Complex(-size * ml);
      Complex cR = new Complex(size * m);
      double expected = TwoBodyWidths.fermionToScalar(m, ml, mP, cL, cR);
      assertThat(WeakWidths.chargedPseudoscalar(m, ml, mP, C.pionDecay(), C.fermi(), 1))
          .as("%s", draws)
          .isCloseTo(expected, within(REL * expected));
      // of the neutral current: G_F f
      double neutral = TwoBodyWidths.fermionToScalar(m, 0, mP, Complex.ZERO, cR) / 2;
      assertThat(WeakWidths.neutralPseudoscalar(m, mP, C.pionDecay(), C.fermi(), 1))
          .as("%s", draws)
          .isCloseTo(neutral, within(REL * neutral));
    }
  }

  /** The same with ⟨V|ūγd|0⟩ = g ε: a left-handed vector coupling √2 G_F g. */
  @Test
  void vectors() {
    for (int trial = 0; trial < 200; trial++) {
      Draws draws = new Draws(43, trial);
      double m = draws.logBetween(0.2, 3);
      double ml = m * draws.between(0, 0.5);
      double mV = m * draws.between(0.05, 0.5);
      Complex aL = new Complex(Math.sqrt(2) * C.fermi() * C.rhoDecay());
      double expected = TwoBodyWidths.fermionToVector(m, ml, mV, aL, Complex.ZERO);
      assertThat(WeakWidths.chargedVector(m, ml, mV, C.rhoDecay(), C.fermi(), 1))
          .as("%s", draws)
          .isCloseTo(expected, within(REL * expected));
      double neutral = TwoBodyWidths.fermionToVector(m, 0, mV, aL, Complex.ZERO) / 2;
      assertThat(WeakWidths.neutralVector(m, mV, C.rhoDecay(), C.fermi(), 1))
          .as("%s", draws)
          .isCloseTo(neutral, within(REL * neutral));
    }
  }

  @Test
  void closedModesAreZero() {
    assertThat(WeakWidths.neutralPseudoscalar(0.1, 0.135, 0.13, C.fermi(), 1)).isZero();
    assertThat(WeakWidths.chargedPseudoscalar(0.2, 0.106, 0.14, 0.13, C.fermi(), 1)).isZero();
    assertThat(WeakWidths.chargedVector(0.8, 0.106, 0.775, 0.16, C.fermi(), 1)).isZero();
    assertThat(WeakWidths.momentPhoton(0.1, 0.2, 1)).isZero();
  }
}
