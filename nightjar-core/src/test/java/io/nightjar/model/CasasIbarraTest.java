package io.nightjar.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.Draws;
import io.nightjar.math.ComplexMatrix;
import io.nightjar.physics.Constants;
import io.nightjar.physics.DataException;
import io.nightjar.physics.Units;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From light neutrinos to the Lagrangian and back; and what oscillations say. */
@Tag("law")
class CasasIbarraTest {
  private static final int SEED = 40;

  private static final CasasIbarra BENCHMARK =
      CasasIbarra.of(
          BenchmarkLagrangian.masses(), BenchmarkLagrangian.bosons(), Constants.STANDARD);

  private static LightNeutrinos light(Draws draws, Ordering ordering) {
    return new LightNeutrinos(
        OscillationData.of("6.0", ordering).best(),
        draws.logBetween(1e-4, 0.1) * Units.eV,
        draws.between(0, 2 * Math.PI),
        draws.between(0, 2 * Math.PI));
  }

  private static ComplexMatrix orthogonal(Draws draws, double imaginary) {
    Complex[] z = new Complex[3];
    for (int i = 0; i < 3; i++) {
      z[i] = new Complex(draws.between(0, 2 * Math.PI), draws.between(-imaginary, imaginary));
    }
    return ComplexOrthogonal.ofAngles(z[0], z[1], z[2]);
  }

  /** Masses, mixings and phases come back from the full matrix with loops, to θ² of m_D² K. */
  @Test
  void fullMatrixGivesBackWhatWasAsked() {
    for (int trial = 0; trial < 600; trial++) {
      Draws draws = new Draws(SEED, trial);
      Ordering ordering = Ordering.values()[trial % 2];
      LightNeutrinos light = light(draws, ordering);
      NeutrinoSector sector = BENCHMARK.sector(light, orthogonal(draws, 1));
      Oscillation asked = light.oscillation();
      Oscillation found = Oscillation.of(sector);
      double theta2 = Math.pow(sector.mixing().block(0, 3, 3, 5).norm(), 2);
      double error = 1e-9 + 30 * theta2 * sector.tuning().orElseThrow();
      String what = draws + ", error " + error;
      assertThat(error).as(what).isLessThan(1e-2);
      double[] masses = light.masses();
      int[] places = ordering.places();
      double largest = sector.mass(2);
      for (int i = 0; i < 3; i++) {
        assertThat(sector.mass(places[i])).as(what).isCloseTo(masses[i], within(error * largest));
      }
      double square = error * largest * largest;
      assertThat(found.ordering()).as(what).isEqualTo(ordering);
      assertThat(found.dm21()).as(what).isCloseTo(asked.dm21(), within(square));
      assertThat(found.dm31()).as(what).isCloseTo(asked.dm31(), within(square));
      assertThat(found.s13()).as(what).isCloseTo(asked.s13(), within(100 * error));
      assertThat(found.s23()).as(what).isCloseTo(asked.s23(), within(100 * error));
    }
  }

  /** m_ν of the block formula is the matrix asked for, with its Majorana phases. */
  @Test
  void effectiveMassComesBack() {
    for (int trial = 0; trial < 200; trial++) {
      Draws draws = new Draws(SEED + 1, trial);
      LightNeutrinos light = light(draws, Ordering.values()[trial % 2]);
      NeutrinoSector sector = BENCHMARK.sector(light, orthogonal(draws, 0.5));
      double asked = light.matrix().get(0, 0).norm();
      assertThat(DoubleBetaDecay.lightMass(sector))
          .as(draws.toString())
          .isCloseTo(asked, within(1e-6 * sector.mass(2)));
    }
  }

  /** The phase δ is found from moduli and J. */
  @Test
  void diracPhaseIsFound() {
    for (int trial = 0; trial < 200; trial++) {
      Draws draws = new Draws(SEED + 2, trial);
      double delta = draws.between(0, 2 * Math.PI);
      Oscillation best = OscillationData.of("6.0", Ordering.NORMAL).best();
      Oscillation asked =
          new Oscillation(
              Ordering.NORMAL,
              best.dm21(),
              best.dm31(),
              draws.between(0.1, 0.9),
              draws.between(0.1, 0.9),
              draws.between(0.01, 0.3),
              OptionalDouble.of(delta));
      LightNeutrinos light = new LightNeutrinos(asked, 0.01 * Units.eV, 0.4, 1.1);
      Oscillation found = Oscillation.of(BENCHMARK.sector(light, ComplexMatrix.identity(3)));
      double difference = Math.IEEEremainder(found.delta().orElseThrow() - delta, 2 * Math.PI);
      assertThat(difference).as(draws.toString()).isCloseTo(0, within(1e-5));
      assertThat(found.s12()).as(draws.toString()).isCloseTo(asked.s12(), within(1e-5));
    }
  }

  /** R is orthogonal however large it is, and the electron does not feel the enhanced columns. */
  @Test
  void electronBlindDirection() {
    for (int trial = 0; trial < 300; trial++) {
      Draws draws = new Draws(SEED + 3, trial);
      LightNeutrinos light = light(draws, Ordering.values()[trial % 2]);
      double y = draws.between(0, 8);
      int single = trial % 3;
      ComplexMatrix R = ComplexOrthogonal.electronBlind(light, y, single);
      ComplexMatrix unit = R.transpose().times(R).minus(ComplexMatrix.identity(3));
      double size = R.norm() * R.norm();
      assertThat(unit.norm()).as(draws.toString()).isLessThan(1e-13 * size);
      ComplexMatrix left = light.mixing().conjugate().timesDiagonal(light.roots()).times(R);
      double electron = Math.exp(y) * enhanced(left, 0, single);
      double muon = enhanced(left, 1, single);
      double heaviest = Math.max(light.masses()[1], light.masses()[2]);
      assertThat(electron).as(draws.toString()).isLessThan(Math.sqrt(heaviest));
      if (y > 6) {
        assertThat(electron * Math.exp(-y)).isLessThan(1e-3 * muon);
      }
    }
  }

  /** Length of a row in the two enhanced columns. */
  private static double enhanced(ComplexMatrix left, int row, int single) {
    return Math.sqrt(
        left.squaredModulus(row, (single + 1) % 3) + left.squaredModulus(row, (single + 2) % 3));
  }

  /** The benchmark was made by this construction: its light neutrinos and its tuning. */
  @Test
  void benchmark() {
    NeutrinoSector sector = BenchmarkLagrangian.sector();
    double[] eV = {0.001, 0.0087, 0.0501};
    for (int i = 0; i < 3; i++) {
      assertThat(sector.mass(i) / Units.eV).isCloseTo(eV[i], within(5e-5));
    }
    OscillationData data = OscillationData.of("6.0", Ordering.NORMAL);
    Map<String, Double> pulls = data.pulls(Oscillation.of(sector));
    assertThat(pulls).containsOnlyKeys(OscillationData.names());
    assertThat(data.chi2(Oscillation.of(sector))).isLessThan(1e-6);
    assertThat(OscillationData.of("6.0", Ordering.INVERTED).chi2(Oscillation.of(sector)))
        .isGreaterThan(1e4);
    assertThat(sector.tuning().orElseThrow()).isGreaterThan(10);
    assertThat(sector.nonUnitarity(0.5).real(1, 1))
        .isCloseTo(
            (sector.mixing().squaredModulus(1, 6) + sector.mixing().squaredModulus(1, 7)) / 2,
            within(1e-20));
  }

  /** A type-I seesaw without enhancement owes nothing to cancellations. */
  @Test
  void tuningIsOneWithoutEnhancement() {
    LightNeutrinos light =
        new LightNeutrinos(
            OscillationData.of("6.0", Ordering.NORMAL).best(), 1e-3 * Units.eV, 0, 0);
    assertThat(BENCHMARK.sector(light, ComplexMatrix.identity(3)).tuning().orElseThrow())
        .isBetween(0.1, 2.0);
  }

  @Test
  void everyReleaseIsComplete() {
    assertThat(OscillationData.releases()).containsExactly("6.0", "6.0-no-SK", "5.2-no-SK", "4.1");
    for (String release : OscillationData.releases()) {
      for (Ordering ordering : Ordering.values()) {
        OscillationData data = OscillationData.of(release, ordering);
        assertThat(data.chi2(data.best())).isLessThan(1e-20);
        assertThat(data.best().ordering()).isEqualTo(ordering);
      }
    }
    assertThatThrownBy(() -> OscillationData.of("1.0", Ordering.NORMAL))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("6.0-no-SK");
    Oscillation nufit52 = OscillationData.of("5.2-no-SK", Ordering.NORMAL).best();
    assertThat(degrees(nufit52.s12())).isCloseTo(33.41, within(0.02));
    assertThat(degrees(nufit52.s23())).isCloseTo(49.1, within(0.1));
    assertThat(degrees(nufit52.s13())).isCloseTo(8.54, within(0.01));
  }

  private static double degrees(double sineSquared) {
    return Math.asin(Math.sqrt(sineSquared)) / Units.degree;
  }

  @Test
  void pullsAreTwoSidedAndPhasesPeriodic() {
    OscillationData data = OscillationData.of("6.0", Ordering.NORMAL);
    OscillationData.Measured s23 = data.measured("s23");
    assertThat(s23.pull(0.470 + 0.017)).isCloseTo(1, within(1e-12));
    assertThat(s23.pull(0.470 - 0.013)).isCloseTo(-1, within(1e-12));
    Oscillation best = data.best();
    Oscillation turned =
        new Oscillation(
            Ordering.NORMAL,
            best.dm21(),
            best.dm31(),
            best.s12(),
            best.s23(),
            best.s13(),
            OptionalDouble.of((212 + 26 + 360) * Units.degree));
    assertThat(data.pulls(turned))
        .hasEntrySatisfying("delta", pull -> assertThat(pull).isCloseTo(1, within(1e-9)));
  }

  @Test
  void refusesImpossibleRequests() {
    Oscillation best = OscillationData.of("6.0", Ordering.NORMAL).best();
    assertThatThrownBy(() -> best.masses(-1))
        .isInstanceOf(UnphysicalException.class)
        .hasMessageStartingWith("mass of the lightest neutrino [GeV]: -1.0");
    assertThatThrownBy(() ->
            new Oscillation(
                Ordering.INVERTED,
                best.dm21(),
                best.dm31(),
                best.s12(),
                best.s23(),
                best.s13(),
                best.delta()))
        .isInstanceOf(UnphysicalException.class)
        .hasMessageContaining("inverted ordering");
    LightNeutrinos light = new LightNeutrinos(best, 1e-12, 0, 0);
    ComplexMatrix skewed = ComplexMatrix.diagonal(1, 1, 1.1);
    assertThatThrownBy(() -> BENCHMARK.dirac(light, skewed))
        .isInstanceOf(UnphysicalException.class)
        .hasMessageContaining("R R^T");
    assertThatThrownBy(() -> BENCHMARK.dirac(light, ComplexMatrix.identity(2)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Two N leave the lightest neutrino massless; R then has two columns. */
  @Test
  void twoSinglets() {
    NeutrinoMasses hidden =
        new NeutrinoMasses(
            ComplexMatrix.zero(3, 2),
            ComplexMatrix.diagonal(1, 0.2),
            ComplexMatrix.real(new double[][] {{0.1, 0.05}}),
            ComplexMatrix.real(new double[][] {{0.02, 0.1}}),
            List.of(0.15));
    CasasIbarra inversion =
        CasasIbarra.of(hidden, BenchmarkLagrangian.bosons(), Constants.STANDARD);
    LightNeutrinos light =
        new LightNeutrinos(OscillationData.of("6.0", Ordering.NORMAL).best(), 0, 0.5, 0);
    Complex z = new Complex(0.3, 0.8);
    Complex[][] R = {{Complex.ZERO, Complex.ZERO}, {z.cos(), z.sin()}, {z.sin().negate(), z.cos()}};
    NeutrinoSector sector = inversion.sector(light, ComplexMatrix.of(R));
    assertThat(sector.mass(0)).isLessThan(1e-20);
    assertThat(sector.mass(1)).isCloseTo(light.masses()[1], within(1e-6 * light.masses()[1]));
    assertThat(sector.mass(2)).isCloseTo(light.masses()[2], within(1e-6 * light.masses()[2]));
  }
}
