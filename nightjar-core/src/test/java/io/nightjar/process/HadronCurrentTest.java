package io.nightjar.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.physics.Constants;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What defines the form factors of a nucleon. */
@Tag("law")
class HadronCurrentTest {

  private static final Constants C = Constants.STANDARD;

  /** G_E = F1 − τF2 with τ = Q²/4M², M the mass of the nucleon itself; G_M = F1 + F2. */
  @ParameterizedTest
  @EnumSource
  void sachsFromDiracAndPauli(NucleonFormFactors set) {
    double[] f = new double[HadronCurrent.SIZE];
    for (double Q2 = 1e-4; Q2 < 10; Q2 *= 3) {
      HadronCurrent.nucleon(true, set, C).fill(Q2, f);
      double tau = Q2 / (4 * C.protonMass() * C.protonMass());
      close(f[HadronCurrent.F1] - tau * f[HadronCurrent.F2], set.electricProton(Q2));
      close(f[HadronCurrent.F1] + f[HadronCurrent.F2], set.magneticProton(Q2));
      HadronCurrent.nucleon(false, set, C).fill(Q2, f);
      tau = Q2 / (4 * C.neutronMass() * C.neutronMass());
      close(f[HadronCurrent.F1] - tau * f[HadronCurrent.F2], set.electricNeutron(Q2));
      close(f[HadronCurrent.F1] + f[HadronCurrent.F2], set.magneticNeutron(Q2));
    }
  }

  /** The weak current is J_3 − s_W² J_em, and J_3 of proton and neutron cancels. */
  @ParameterizedTest
  @EnumSource
  void weakCurrentHasNoIsoscalarThirdComponent(NucleonFormFactors set) {
    double[] p = new double[HadronCurrent.SIZE];
    double[] n = new double[HadronCurrent.SIZE];
    for (double Q2 = 1e-4; Q2 < 10; Q2 *= 3) {
      HadronCurrent.nucleon(true, set, C).fill(Q2, p);
      HadronCurrent.nucleon(false, set, C).fill(Q2, n);
      double electromagnetic = p[HadronCurrent.F1] + n[HadronCurrent.F1];
      double weak = p[HadronCurrent.F1Z] + n[HadronCurrent.F1Z];
      close(weak, -C.weakAngleLow() * electromagnetic);
      close(p[HadronCurrent.GA] + n[HadronCurrent.GA], 0);
    }
  }

  private static void close(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(1e-14));
  }
}
