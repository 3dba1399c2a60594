package io.nightjar.process;

import io.nightjar.math.ComplexMatrix;
import io.nightjar.model.Spectrum;
import io.nightjar.model.VectorAxial;
import io.nightjar.physics.Constants;
import io.nightjar.physics.Fermion;
import java.util.List;
import org.hipparchus.complex.Complex;

/**
 * Couplings of all neutrino states of a point at amplitude level, by number: heavy states ascending
 * in mass, then the light flavours. [1] throughout.
 *
 * <p>ν̄_aγ^μ(L_ab P_L + R_ab P_R)ν_b with the Z' and the Z, ν̄_a(L_ab P_L + R_ab P_R)ν_b with the
 * scalar. Majorana states: R = −L* of vectors, R = L* of the scalar. Dirac states: dark couplings
 * of heavy pairs are vector-like, of a heavy and a light one chiral, weak ones left-handed.
 */
final class Couplings {

  /** Charged leptons. */
  static final List<String> LEPTONS = List.of("e", "mu", "tau");

  private final Spectrum spectrum;
  private final Constants constants;
  private final List<String> states;
  private final int heavy;
  private final double[] mass;
  private final Complex[][] zPrime;
  private final Complex[][] weak;
  private final Complex[][] scalar;
  private final Complex[][] active;

  Couplings(Spectrum spectrum) {
    this.spectrum = spectrum;
    this.constants = spectrum.constants();
    states = spectrum.states();
    heavy = spectrum.heavy().size();
    mass = states.stream().mapToDouble(spectrum::mass).toArray();
    double dark = spectrum.darkCoupling();
    double leakage = spectrum.zPrimeCoupling(Fermion.NEUTRINO).left();
    ComplexMatrix C = spectrum.weakMatrix();
    zPrime = table(spectrum.vertexMatrix().times(dark).plus(C.times(leakage)));
    weak = table(C);
    scalar = table(spectrum.scalarMatrix());
    active = new Complex[LEPTONS.size()][states.size()];
    for (int l = 0; l < active.length; l++) {
      for (int k = 0; k < states.size(); k++) {
        active[l][k] = spectrum.activeMixing(Spectrum.FLAVOURS.get(l), states.get(k));
      }
    }
  }

  private static Complex[][] table(ComplexMatrix matrix) {
    Complex[][] table = new Complex[matrix.rows()][matrix.columns()];
    for (int a = 0; a < table.length; a++) {
      for (int b = 0; b < table.length; b++) {
        table[a][b] = matrix.get(a, b);
      }
    }
    return table;
  }

  Constants constants() {
    return constants;
  }

  boolean isMajorana() {
    return spectrum.isMajorana();
  }

  double zPrimeMass() {
    return spectrum.zPrimeMass();
  }

  /** v_φ [GeV]. */
  double darkVacuum() {
    return spectrum.darkVacuum();
  }

  /** Number of states. */
  int size() {
    return states.size();
  }

  /** Number of heavy states, which come first. */
  int heavy() {
    return heavy;
  }

  boolean isLight(int k) {
    return k >= heavy;
  }

  String name(int k) {
    return states.get(k);
  }

  /** [GeV]. */
  double mass(int k) {
    return mass[k];
  }

  /** g_X V_ab; of an exact gauge sector also what leaks into the weak current. */
  Complex zPrime(int a, int b) {
    return zPrime[a][b];
  }

  /** C_ab, for couplings (g/2c_W) C_ab. */
  Complex weak(int a, int b) {
    return weak[a][b];
  }

  /** S_ab. */
  Complex scalar(int a, int b) {
    return scalar[a][b];
  }

  /** |μ_ab| [GeV⁻¹]. */
  double moment(int a, int b) {
    return spectrum.moment(states.get(a), states.get(b));
  }

  /** U_αk. */
  Complex active(int lepton, int k) {
    return active[lepton][k];
  }

  /** Right-handed coupling to the Z' for a left-handed one. */
  Complex zPrimeRight(int a, int b) {
    if (isMajorana()) {
      return zPrime[a][b].conjugate().negate();
    }
    return isLight(a) || isLight(b) ? Complex.ZERO : zPrime[a][b];
  }

  /** The same of C_ab. */
  Complex weakRight(int a, int b) {
    return isMajorana() ? weak[a][b].conjugate().negate() : Complex.ZERO;
  }

  /**
   * The same of S_ab; a light Dirac state has one chirality only, so that one of the two couplings
   * is absent: which, does not matter for a width.
   */
  Complex scalarRight(int a, int b) {
    boolean light = isLight(a) || isLight(b);
    return isMajorana() || !light ? scalar[a][b].conjugate() : Complex.ZERO;
  }

  /** [GeV]. */
  double leptonMass(int lepton) {
    return switch (lepton) {
      case 0 -> constants.electronMass();
      case 1 -> constants.muonMass();
      default -> constants.tauMass();
    };
  }

  /** Z' and charged leptons. */
  VectorAxial charged(int lepton) {
    return spectrum.zPrimeCoupling(
        switch (lepton) {
          case 0 -> Fermion.ELECTRON;
          case 1 -> Fermion.MUON;
          default -> Fermion.TAU;
        });
  }

  /** e ε, for hadrons. */
  double chargeCoupling() {
    return spectrum.chargeCoupling();
  }

  /** √(√2 G_F) m_Z = g/2c_W. */
  double weakCoupling() {
    return Math.sqrt(Math.sqrt(2) * constants.fermi()) * constants.zMass();
  }

  /** 2√2 G_F [GeV⁻²]. */
  double contact() {
    return 2 * Math.sqrt(2) * constants.fermi();
  }
}
