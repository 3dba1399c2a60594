package io.nightjar.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.experiment.RingCut.Training;
import io.nightjar.experiment.RingCut.Variable;
import io.nightjar.physics.Constants;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Efficiency, ring cuts and kinematics beyond their reference values. */
@Tag("law")
class DetectorFormulasTest {
  private final Efficiency efficiency = Efficiency.of(MiniBoone.table("mb_egamma_efficiency"), 0);
  private final RingCut cut =
      RingCut.of(
          MiniBoone.table("mb_kelly_kopp_two_shower_cuts"), Variable.CIRCLE_1, Training.ONE_CUT);

  /** Bins of 100 MeV up to 1.1 GeV, then of 200 MeV up to 2.1 GeV, as the header says. */
  @Test
  void efficiencyIsConstantInItsBins() {
    assertThat(efficiency.bins().size()).isEqualTo(16);
    assertThat(efficiency.bins().edge(11)).isCloseTo(1.1, within(1e-12));
    assertThat(efficiency.bins().highest()).isCloseTo(2.1, within(1e-12));
    assertThat(efficiency.at(0.0999)).isZero();
    assertThat(efficiency.at(0.11)).isEqualTo(efficiency.at(0.19)).isEqualTo(0.089);
    assertThat(efficiency.at(0.35)).isEqualTo(0.139);
    assertThat(efficiency.at(2.05)).isEqualTo(0.026);
    assertThat(efficiency.error(0.35)).isEqualTo(0.021);
    assertThat(efficiency.at(2.11)).isZero();
    assertThat(efficiency.at(-0.1)).isZero();
  }

  @Test
  void efficiencyInsideTheFiducialVolumeIsHigher() {
    double fraction = Targets.sphereFraction(500, 610);
    assertThat(efficiency.insideOf(fraction).at(0.35)).isCloseTo(0.2524, within(1e-4));
  }

  /** A forward electron takes all the energy: E_ν − E_e is of the order of the mass differences. */
  @Test
  void forwardElectronsHaveTheNeutrinoEnergy() {
    QuasiElastic quasiElastic = QuasiElastic.of(Constants.STANDARD);
    assertThat(quasiElastic.neutrinoEnergy(0.8, 1)).isCloseTo(0.8, within(2e-3));
    assertThat(quasiElastic.neutrinoEnergy(0.8, 0.5)).isGreaterThan(0.8);
  }

  /** The lepton energy of a backward electron is bounded by about M/2, however large E_ν. */
  @Test
  void impossibleElectronsHaveInfiniteNeutrinoEnergy() {
    QuasiElastic quasiElastic = QuasiElastic.of(Constants.STANDARD);
    assertThat(quasiElastic.neutrinoEnergy(0.46, -1)).isBetween(5.0, 100.0);
    assertThat(quasiElastic.neutrinoEnergy(0.48, -1)).isInfinite();
  }

  @Test
  void narrowOrAsymmetricPairsAreOneRing() {
    assertThat(cut.isOneRing(new ShowerPair(0.2, 0.2, 1))).isFalse();
    assertThat(cut.isOneRing(new ShowerPair(0.39, 0.01, 0.9))).isTrue();
    assertThat(cut.isOneRing(new ShowerPair(0.2, 0.2, -1))).isFalse();
  }

  @Test
  void ringCutsAreUnknownOutsideTheirTable() {
    assertThatThrownBy(() -> cut.isOneRing(new ShowerPair(0.06, 0.07, 1)))
        .hasMessageContaining("only from 0.14 to 1.28 GeV");
  }

  @Test
  void mediaSlowLightDown() {
    assertThatThrownBy(() -> Cherenkov.threshold(1, 1)).hasMessageContaining("refractive index 1");
  }

  @Test
  void windowsDoNotCutBinsOfAMigration() {
    Transmutation migration =
        Transmutation.ofMigration(MiniBoone.table("mb2020_rhc_transmutation_migration"), 0.05);
    assertThatThrownBy(() -> migration.expected(1, 0.21, 0.4)).hasMessageContaining("cuts the bin");
  }
}
