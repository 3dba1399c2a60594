package io.nightjar.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.Draws;
import io.nightjar.physics.Constants;
import io.nightjar.physics.Fermion;
import java.util.function.BiConsumer;
import org.hipparchus.linear.MatrixUtils;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gauge sector obeys at every point: docs/physics/scalar-and-gauge.md. */
@Tag("law")
class GaugeLawTest {
  private static final Constants C = Constants.STANDARD;
  private static final int TRIALS = 3000;
  private static final double E = C.charge();

  /** Random masses on both sides of the Z, and χ of both signs that have a solution. */
  private static void forRandomSectors(long seed, BiConsumer<GaugeSector, Draws> law) {
    int solved = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      Draws draws = new Draws(seed, trial);
      double mass = draws.logBetween(0.3, 3000);
      double chi = draws.logBetween(1e-6, 0.4) * Math.signum(draws.between(-1, 1));
      double distance = Math.abs(mass * mass / (C.zMass() * C.zMass()) - 1);
      if (distance > 3 * Math.abs(Math.tan(chi))) {
        law.accept(GaugeSector.of(C, mass, chi), draws);
        solved++;
      }
    }
    assertThat(solved).isGreaterThan(TRIALS / 2);
  }

  /** Kinetic terms canonical, masses physical. Doubles resolve 1e-15 of the larger mass². */
  @Test
  void lagrangianIsDiagonal() {
    forRandomSectors(
        1,
        (sector, draws) -> {
          HattedGauge hatted = new HattedGauge(sector, 1);
          double z2 = sector.zMass() * sector.zMass();
          double p2 = sector.zPrimeMass() * sector.zPrimeMass();
          double resolved = 1e-13 * (z2 + p2);
          assertThat(hatted.eigenvalues[0]).as("%s", draws).isCloseTo(0, within(resolved));
          assertThat(hatted.eigenvalues[1]).as("%s", draws).isCloseTo(z2, within(resolved));
          assertThat(hatted.eigenvalues[2]).as("%s", draws).isCloseTo(p2, within(resolved));
          double[][] unit =
              hatted.fields.transposeMultiply(hatted.kinetic.multiply(hatted.fields)).getData();
          assertThat(
                  MatrixUtils.createRealMatrix(unit)
                      .subtract(MatrixUtils.createRealIdentityMatrix(3))
                      .getNorm1())
              .as("%s", draws)
              .isLessThan(1e-13);
        });
  }

  /** Couplings of Z, Z' and photon to every chirality and to the dark current. */
  @Test
  void couplingsAreThoseOfTheNumericalDiagonalisation() {
    forRandomSectors(
        2,
        (sector, draws) -> {
          double gX = draws.between(0.01, 3);
          HattedGauge hatted = new HattedGauge(sector, gX);
          double z2 = sector.zMass() * sector.zMass();
          double p2 = sector.zPrimeMass() * sector.zPrimeMass();
          // eigenvectors mix by rounding over the difference of eigenvalues
          double allowed = 1e-13 * (z2 + p2) / Math.min(Math.min(z2, p2), Math.abs(z2 - p2));
          NeutralCurrent[] currents = {
            sector.photonCurrent(), sector.zCurrent(), sector.zPrimeCurrent()
          };
          for (int boson = 0; boson < 3; boson++) {
            for (Fermion f : Fermion.values()) {
              VectorAxial coupling = currents[boson].of(f);
              String what = draws + " " + boson + " " + f;
              assertThat(coupling.left())
                  .as(what)
                  .isCloseTo(hatted.left(boson, f), within(allowed));
              assertThat(coupling.right())
                  .as(what)
                  .isCloseTo(hatted.right(boson, f), within(allowed));
            }
          }
          assertThat(hatted.dark(0)).isCloseTo(0, within(gX * allowed));
          assertThat(sector.zDark(gX)).isCloseTo(hatted.dark(1), within(gX * allowed));
          assertThat(sector.zPrimeDark(gX)).isCloseTo(hatted.dark(2), within(gX * allowed));
        });
  }

  /** Σ over bosons of couplings squared is that of the inverse kinetic matrix. */
  @Test
  void sumRuleOfCompleteness() {
    forRandomSectors(
        3,
        (sector, draws) -> {
          double cos2 = Math.pow(Math.cos(sector.chi()), 2);
          double gY2 = E * E / (1 - sector.s2w());
          for (Fermion f : Fermion.values()) {
            double q = f.charge();
            double z = sector.z(f).right();
            double p = sector.zPrime(f).right();
            double expected = gY2 * q * q / cos2;
            assertThat(E * E * q * q + z * z + p * p)
                .as("%s %s", draws, f)
                .isCloseTo(expected, within(1e-12 / separation(sector)));
          }
          double dark =
              sector.zDark(1) * sector.zDark(1) + sector.zPrimeDark(1) * sector.zPrimeDark(1);
          assertThat(dark).as("%s", draws).isCloseTo(1 / cos2, within(1e-14 / cos2));
          double cross =
              sector.zDark(1) * sector.z(Fermion.ELECTRON).right()
                  + sector.zPrimeDark(1) * sector.zPrime(Fermion.ELECTRON).right();
          assertThat(cross)
              .as("%s", draws)
              .isCloseTo(
                  Math.sqrt(gY2) * Math.sin(sector.chi()) / cos2,
                  within(1e-13 / separation(sector)));
        });
  }

  /**
   * Σ g_ν g_f/m² = 2(T3 − ŝ²Q)/v² over Z and Z': kinetic mixing does not change neutrino scattering
   * at zero momentum transfer. The Z' adds its leakage times its charge over its mass².
   */
  @Test
  void sumRuleOfNeutrinoScattering() {
    double v2 = C.vacuum() * C.vacuum();
    forRandomSectors(
        4,
        (sector, draws) -> {
          double z2 = sector.zMass() * sector.zMass();
          double p2 = sector.zPrimeMass() * sector.zPrimeMass();
          for (Fermion f : Fermion.values()) {
            double z = sector.z(Fermion.NEUTRINO).left() * sector.z(f).left() / z2;
            double p = sector.zPrime(Fermion.NEUTRINO).left() * sector.zPrime(f).left() / p2;
            assertThat((z + p) * v2)
                .as("%s %s", draws, f)
                .isCloseTo(
                    2 * (f.isospin() - sector.s2w() * f.charge()),
                    within(1e-13 / Math.pow(separation(sector), 2)));
          }
        });
  }

  @Test
  void parametersOfTheLagrangianGiveTheSameSector() {
    forRandomSectors(
        5,
        (sector, draws) -> {
          GaugeSector again =
              GaugeSector.bare(
                  E / Math.sqrt(sector.s2w()),
                  E / Math.sqrt(1 - sector.s2w()),
                  sector.chi(),
                  sector.vacuum(),
                  sector.xMassHat());
          double relative = 1e-13 / separation(sector);
          assertThat(again.zMass() / sector.zMass()).isCloseTo(1, within(relative));
          assertThat(again.zPrimeMass() / sector.zPrimeMass()).isCloseTo(1, within(relative));
          assertThat(again.xi() / sector.xi()).as("%s", draws).isCloseTo(1, within(relative));
          assertThat(again.wMass() / sector.wMass()).isCloseTo(1, within(relative));
          assertThat(again.epsilon() / sector.epsilon())
              .as("%s", draws)
              .isCloseTo(1, within(relative / epsilonShare(sector)));
        });
  }

  /** How close the two masses are, at most 1: rounding counts inversely. */
  private static double separation(GaugeSector sector) {
    return Math.min(1, Math.abs(sector.lightness()));
  }

  /** ε passes through 0 where z' = ĉ², and is badly known around it. */
  private static double epsilonShare(GaugeSector sector) {
    return Math.min(1, Math.abs(1 - sector.zPrimeShare() / (1 - sector.s2w())));
  }

  /** Light Z': charge only, ε = χĉ; leakage −(eχ/ĉ) r/(1 − r); the Z gets ŝχg_X. */
  @ParameterizedTest
  @CsvSource({"1e-8,1e-3", "1e-4,1e-3", "1e-3,0.1", "1e-2,0.1", "0.02,1.25", "-0.02,1.25"})
  void smallMixingLimits(double chi, double mass) {
    GaugeSector sector = GaugeSector.of(C, mass, chi);
    double r = Math.pow(mass / C.zMass(), 2);
    double c = Math.sqrt(1 - sector.s2wUnmixed());
    double order = 2 * (chi * chi + r) + 1e-14;
    assertThat(sector.epsilon() / (chi * c)).isCloseTo(1, within(order));
    assertThat(sector.zPrimeCurrent().charge() / (-E * chi * c)).isCloseTo(1, within(order));
    double leakage = -(E * chi / c) * r / (1 - r);
    assertThat(sector.zPrimeCurrent().isospin() / leakage)
        .isCloseTo(1, within(2 * chi * chi + 1e-14));
    double s = Math.sqrt(sector.s2wUnmixed());
    assertThat(sector.zDark(1) / (s * chi)).isCloseTo(1, within(order));
    assertThat(sector.zPrimeDark(1)).isCloseTo(1, within(order));
  }

  @Test
  void shiftsAreDifferences() {
    forRandomSectors(
        6,
        (sector, draws) -> {
          ElectroweakShifts shifts = new ElectroweakShifts(sector);
          ElectroweakShifts none = new ElectroweakShifts(GaugeSector.of(C, sector.zPrimeMass(), 0));
          assertThat(shifts.wMass())
              .as("%s", draws)
              .isCloseTo(sector.wMass() - sector.wMassUnmixed(), within(1e-12));
          double ratio = sector.z(Fermion.ELECTRON).gV() / sector.z(Fermion.ELECTRON).gA();
          assertThat(shifts.s2wEffective())
              .isCloseTo((1 + ratio) / 4 - sector.s2wUnmixed(), within(1e-13));
          for (double alphaS : new double[] {0, C.strongCoupling()}) {
            assertThat(shifts.zWidthShift(alphaS))
                .as("%s", draws)
                .isCloseTo(shifts.zWidth(alphaS) - none.zWidth(alphaS), within(1e-13));
          }
        });
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-7, 1e-5, 1e-3, 0.02})
  void shiftOfTheWIsQuadratic(double chi) {
    GaugeSector sector = GaugeSector.of(C, 0.1, chi);
    double s2 = sector.s2wUnmixed();
    double leading =
        ElectroweakShifts.leadingWMass(chi * Math.sqrt(1 - s2), s2, sector.wMassUnmixed());
    double r = Math.pow(0.1 / C.zMass(), 2);
    assertThat(new ElectroweakShifts(sector).wMass() / leading)
        .isCloseTo(1, within(2 * (chi * chi + r)));
  }

  /** At tree level, with three neutrinos: 2.4 GeV within 5 % of what is measured. */
  @Test
  void widthOfTheZ() {
    ElectroweakShifts shifts = new ElectroweakShifts(GaugeSector.of(C, 1, 0));
    assertThat(shifts.zWidth(C.strongCoupling())).isCloseTo(C.zWidth(), within(0.05 * C.zWidth()));
    double neutrino = C.fermi() * Math.pow(C.zMass(), 3) / (12 * Math.sqrt(2) * Math.PI);
    GaugeSector sector = shifts.sector();
    assertThat(sector.z(Fermion.NEUTRINO).width(C.zMass(), 1) / neutrino)
        .isCloseTo(1, within(1e-14));
  }

  @Test
  void signOfChi() {
    forRandomSectors(
        7,
        (sector, draws) -> {
          GaugeSector other = GaugeSector.of(C, sector.zPrimeMass(), -sector.chi());
          for (Fermion f : Fermion.values()) {
            assertThat(other.z(f)).isEqualTo(sector.z(f));
            assertThat(other.zPrime(f).left()).isEqualTo(-sector.zPrime(f).left());
            assertThat(other.zPrime(f).right()).isEqualTo(-sector.zPrime(f).right());
          }
          assertThat(other.epsilon()).isEqualTo(-sector.epsilon());
          assertThat(Math.signum(sector.epsilon())).isEqualTo(Math.signum(sector.chi()));
          assertThat(other.zDark(1)).isEqualTo(-sector.zDark(1));
        });
  }

  @ParameterizedTest
  @EnumSource
  void nothingMixesWithoutChi(Fermion f) {
    GaugeSector sector = GaugeSector.of(C, 5, 0);
    assertThat(sector.zPrime(f).squared()).isZero();
    assertThat(sector.zDark(2)).isZero();
    assertThat(sector.zPrimeDark(2)).isEqualTo(2);
    assertThat(sector.zMassHat()).isEqualTo(C.zMass());
    assertThat(sector.xMassHat()).isEqualTo(5);
    assertThat(sector.darkVacuum(2)).isEqualTo(2.5);
    assertThat(new ElectroweakShifts(sector).wMass()).isZero();
  }

  /**
   * A solution is found exactly where tan²χ does not exceed the maximum of u(1 − r − u)/((1 −
   * u)²ŝ²), found by scanning.
   */
  @ParameterizedTest
  @ValueSource(doubles = {0.001, 1.25, 30, 60, 80, 90, 91, 91.4, 95, 120, 500})
  void solutionsExistAsFarAsMassesMix(double mass) {
    double limit = Math.atan(Math.sqrt(largestTan2(mass)));
    assertThat(GaugeSector.of(C, mass, limit * (1 - 1e-6)).defect()).isNotZero();
    assertThat(Math.abs(GaugeSector.of(C, mass, limit * (1 - 1e-6)).xi()))
        .isLessThan(Math.PI / 4 + 0.1);
    assertThatThrownBy(() -> GaugeSector.of(C, mass, limit * (1 + 1e-6)))
        .isInstanceOf(UnphysicalException.class)
        .hasMessageContaining("kinetic mixing angle chi");
  }

  private static double largestTan2(double mass) {
    double r = Math.pow(mass / C.zMass(), 2);
    double a0 = Math.pow(E * C.vacuum() / (2 * C.zMass()), 2);
    double end = r < 1 ? Math.min(1 - r, 1 - 4 * a0) : 1 - r;
    int steps = 1_000_000;
    double largest = 0;
    for (int i = 1; i < steps; i++) {
      double u = end * i / steps;
      double s2 = (1 - Math.sqrt(1 - 4 * a0 / (1 - u))) / 2;
      largest = Math.max(largest, u * (1 - r - u) / ((1 - u) * (1 - u) * s2));
    }
    return largest;
  }

  @ParameterizedTest
  @CsvSource({
    "1.25, 1.5707963267948966, kinetic mixing angle chi",
    "1.25, -2, kinetic mixing angle chi",
    "1.25, NaN, kinetic mixing angle chi",
    "0, 0.01, m_Z' [GeV]",
    "-1, 0.01, m_Z' [GeV]",
    "Infinity, 0.01, m_Z' [GeV]",
    "91.1880, 0, m_Z' [GeV]",
    "91.1880, 0.01, m_Z' [GeV]",
    "91.2, 0.01, kinetic mixing angle chi",
  })
  void refusesWhatDoesNotExist(double mass, double chi, String condition) {
    assertThatThrownBy(() -> GaugeSector.of(C, mass, chi))
        .isInstanceOfSatisfying(
            UnphysicalException.class, e -> assertThat(e.condition()).isEqualTo(condition))
        .hasMessageContaining("; allowed: ");
  }

  @Test
  void refusesImpossibleParametersOfTheLagrangian() {
    double zMassHat = 246 * Math.hypot(0.65, 0.357) / 2;
    assertThatThrownBy(() -> GaugeSector.bare(0.65, 0.357, 0, 246, zMassHat))
        .isInstanceOf(UnphysicalException.class);
    assertThatThrownBy(() -> GaugeSector.bare(0.65, 0, 0.1, 246, 1))
        .isInstanceOf(UnphysicalException.class);
    assertThatThrownBy(() -> GaugeSector.bare(0.65, 0.357, 1.6, 246, 1))
        .isInstanceOf(UnphysicalException.class);
    assertThat(GaugeSector.bare(0.65, 0.357, 0, 246, 1).zPrimeMass()).isEqualTo(1);
  }
}
