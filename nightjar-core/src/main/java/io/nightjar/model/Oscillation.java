package io.nightjar.model;

import io.nightjar.math.ComplexMatrix;
import io.nightjar.physics.Units;
import java.util.OptionalDouble;
import org.hipparchus.complex.Complex;

/**
 * What oscillations measure.
 *
 * @param ordering of the light masses
 * @param dm21 Δm²_21 [GeV²], above 0
 * @param dm31 Δm²_31 [GeV²], its sign is the ordering
 * @param s12 sin²θ_12
 * @param s23 sin²θ_23
 * @param s13 sin²θ_13
 * @param delta δ_CP [rad], from 0 to 2π; empty where a mixing angle is so small that it has no
 *     effect
 */
public record Oscillation(
    Ordering ordering,
    double dm21,
    double dm31,
    double s12,
    double s23,
    double s13,
    OptionalDouble delta) {

  /** Below this product of sines and cosines the phase cannot be told from rounding. */
  private static final double NO_PHASE = 1e-9;

  /** Demands sines between 0 and 1 and mass differences of the ordering. */
  public Oscillation {
    demandShare("sin^2 theta_12", s12);
    demandShare("sin^2 theta_23", s23);
    demandShare("sin^2 theta_13", s13);
    demandPositive("Delta m^2_21 [eV^2]", dm21);
    demandPositive(
        ordering == Ordering.NORMAL
            ? "Delta m^2_31 - Delta m^2_21 [eV^2] of normal ordering"
            : "-Delta m^2_31 [eV^2] of inverted ordering",
        ordering == Ordering.NORMAL ? dm31 - dm21 : -dm31);
  }

  /**
   * Of the three light states of a sector: |U_αi|² over the light states is divided by its sum,
   * then s_13 = |U_e3|², s_12 = |U_e2|²/(1 − s_13), s_23 = |U_μ3|²/(1 − s_13). The two masses that
   * lie closer are ν_1 and ν_2.
   *
   * @param sector with three flavours
   */
  public static Oscillation of(NeutrinoSector sector) {
    if (sector.light() != 3) {
      throw new IllegalArgumentException("Oscillations need three flavours.");
    }
    double lower = difference(sector, 0, 1);
    double upper = difference(sector, 1, 2);
    Ordering ordering = lower <= upper ? Ordering.NORMAL : Ordering.INVERTED;
    int[] k = ordering.places();
    double e3 = share(sector, 0, k[2]);
    double s12 = share(sector, 0, k[1]) / (1 - e3);
    double s23 = share(sector, 1, k[2]) / (1 - e3);
    return new Oscillation(
        ordering,
        difference(sector, k[0], k[1]),
        difference(sector, k[0], k[2]),
        s12,
        s23,
        e3,
        phase(sector, k, s12, s23, e3));
  }

  /**
   * Masses of ν_1, ν_2 and ν_3 of a sector, which lists its states by mass [GeV].
   *
   * @param sector with three flavours
   */
  public static double[] labelled(NeutrinoSector sector) {
    int[] places = of(sector).ordering().places();
    return new double[] {sector.mass(places[0]), sector.mass(places[1]), sector.mass(places[2])};
  }

  /** m_j² − m_i² [GeV²]. */
  private static double difference(NeutrinoSector sector, int i, int j) {
    return (sector.mass(j) - sector.mass(i)) * (sector.mass(j) + sector.mass(i));
  }

  private static double share(NeutrinoSector sector, int flavour, int state) {
    return sector.mixing().squaredModulus(flavour, state) / lightShare(sector, flavour);
  }

  private static double lightShare(NeutrinoSector sector, int flavour) {
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      sum += sector.mixing().squaredModulus(flavour, i);
    }
    return sum;
  }

  /**
   * δ from J = Im(U_μ3 U*_e3 U_e2 U*_μ2) = J_max sin δ and |U_μ1|² = s12²c23² + c12²s23²s13² + 2
   * s12 c12 s23 c23 s13 cos δ.
   */
  private static OptionalDouble phase(
      NeutrinoSector sector, int[] k, double s12, double s23, double s13) {
    double product = Math.sqrt(s12 * (1 - s12) * s23 * (1 - s23) * s13);
    if (product * (1 - s13) < NO_PHASE) {
      return OptionalDouble.empty();
    }
    Complex quartet =
        sector
            .mixing(1, k[2])
            .multiply(sector.mixing(0, k[2]).conjugate())
            .multiply(sector.mixing(0, k[1]))
            .multiply(sector.mixing(1, k[1]).conjugate());
    double scale = lightShare(sector, 0) * lightShare(sector, 1);
    double sine = quartet.getImaginary() / scale / (product * (1 - s13));
    double muon1 = share(sector, 1, k[0]);
    double cosine = (muon1 - s12 * (1 - s23) - (1 - s12) * s23 * s13) / (2 * product);
    double delta = Math.atan2(sine, cosine);
    return OptionalDouble.of(delta < 0 ? delta + 2 * Math.PI : delta);
  }

  /** Δm²_32 [GeV²]. */
  public double dm32() {
    return dm31 - dm21;
  }

  /**
   * Masses of ν_1, ν_2 and ν_3 [GeV].
   *
   * @param lightest of the three [GeV]
   */
  public double[] masses(double lightest) {
    if (!(lightest >= 0 && lightest < Double.POSITIVE_INFINITY)) {
      throw new UnphysicalException("mass of the lightest neutrino [GeV]", lightest, "0 or above");
    }
    double square = lightest * lightest;
    double first = ordering == Ordering.NORMAL ? square : square - dm31;
    double third = ordering == Ordering.NORMAL ? square + dm31 : square;
    return new double[] {Math.sqrt(first), Math.sqrt(first + dm21), Math.sqrt(third)};
  }

  /**
   * U_PMNS diag(1, e^{iα_21/2}, e^{iα_31/2}), PDG convention; rows e, μ, τ, columns ν_1, ν_2, ν_3.
   * A phase δ that has no effect counts as 0.
   *
   * @param alpha21 Majorana phase [rad]
   * @param alpha31 Majorana phase [rad]
   */
  public ComplexMatrix mixing(double alpha21, double alpha31) {
    ComplexMatrix r23 = rotation(1, 2, s23, 0);
    ComplexMatrix r13 = rotation(0, 2, s13, delta.orElse(0));
    ComplexMatrix r12 = rotation(0, 1, s12, 0);
    Complex[][] phases = {
      {Complex.ONE, Complex.ZERO, Complex.ZERO},
      {Complex.ZERO, phase(alpha21 / 2), Complex.ZERO},
      {Complex.ZERO, Complex.ZERO, phase(alpha31 / 2)}
    };
    return r23.times(r13).times(r12).times(ComplexMatrix.of(phases));
  }

  /** Jarlskog's J = c12 s12 c23 s23 c13² s13 sin δ. */
  public double jarlskog() {
    double product = Math.sqrt(s12 * (1 - s12) * s23 * (1 - s23) * s13) * (1 - s13);
    return product * Math.sin(delta.orElse(0));
  }

  /** Rotation by an angle of given sin², with s e^{−iδ} above the diagonal. */
  private static ComplexMatrix rotation(int i, int j, double square, double delta) {
    double sine = Math.sqrt(square);
    return ComplexOrthogonal.rotation(
        i,
        j,
        new Complex(Math.sqrt(1 - square)),
        phase(-delta).multiply(sine),
        phase(delta).multiply(-sine));
  }

  private static Complex phase(double angle) {
    return new Complex(Math.cos(angle), Math.sin(angle));
  }

  private static void demandShare(String what, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new UnphysicalException(what, value, "from 0 to 1");
    }
  }

  private static void demandPositive(String what, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new UnphysicalException(what, value / (Units.eV * Units.eV), "0 or above");
    }
  }
}
