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

  private static final Fermion[] CHARGED = {Fermion.ELECTRON, Fermion.MUON, Fermion.TAU};

  private final Spectrum spectrum;
  private final Constants constants;
  private final boolean majorana;
  private final List<String> states;
  private final int heavy;
  private final int size;
  private final double[] mass;
  private final double[] leptonMass;
  private final VectorAxial[] charged = new VectorAxial[CHARGED.length];
  private final Plane zPrime;
  private final Plane weak;
  private final Plane scalar;
  private final Plane active;

  /** Complex numbers by row and column, as real ones. */
  static final class Plane {
    private final int columns;
    private final double[] re;
    private final double[] im;

    private Plane(int rows, int columns) {
      this.columns = columns;
      this.re = new double[rows * columns];
      this.im = new double[rows * columns];
    }

    double re(int a, int b) {
      return re[a * columns + b];
    }

    double im(int a, int b) {
      return im[a * columns + b];
    }

    boolean isZero(int a, int b) {
      return re[a * columns + b] == 0 && im[a * columns + b] == 0;
    }

    double square(int a, int b) {
      return re(a, b) * re(a, b) + im(a, b) * im(a, b);
    }

    private Complex get(int a, int b) {
      return new Complex(re(a, b), im(a, b));
    }

    private void add(ComplexMatrix matrix, double factor) {
      for (int a = 0; a < matrix.rows(); a++) {
        for (int b = 0; b < columns; b++) {
          re[a * columns + b] += factor * matrix.real(a, b);
          im[a * columns + b] += factor * matrix.imaginary(a, b);
        }
      }
    }

    private void set(int a, int b, Complex value) {
      re[a * columns + b] = value.getReal();
      im[a * columns + b] = value.getImaginary();
    }
  }

  Couplings(Spectrum spectrum) {
    this.spectrum = spectrum;
    this.constants = spectrum.constants();
    this.majorana = spectrum.isMajorana();
    states = spectrum.states();
    heavy = spectrum.heavy().size();
    size = states.size();
    mass = new double[size];
    for (int k = 0; k < heavy; k++) {
      mass[k] = spectrum.mass(states.get(k));
    }
    leptonMass = leptonMasses(constants);
    for (int l = 0; l < charged.length; l++) {
      charged[l] = spectrum.zPrimeCoupling(CHARGED[l]);
    }
    zPrime = new Plane(size, size);
    zPrime.add(spectrum.vertexMatrix(), spectrum.darkCoupling());
    zPrime.add(spectrum.weakMatrix(), spectrum.zPrimeCoupling(Fermion.NEUTRINO).left());
    weak = new Plane(size, size);
    weak.add(spectrum.weakMatrix(), 1);
    scalar = new Plane(size, size);
    scalar.add(spectrum.scalarMatrix(), 1);
    active = new Plane(LEPTONS.size(), size);
    for (int l = 0; l < charged.length; l++) {
      for (int k = 0; k < size; k++) {
        active.set(l, k, spectrum.activeMixing(Spectrum.FLAVOURS.get(l), states.get(k)));
      }
    }
  }

  /** Of e, μ, τ [GeV]. */
  static double[] leptonMasses(Constants constants) {
    return new double[] {constants.electronMass(), constants.muonMass(), constants.tauMass()};
  }

  Constants constants() {
    return constants;
  }

  boolean isMajorana() {
    return majorana;
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
    return size;
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

  /** Names of all states. */
  List<String> names() {
    return states;
  }

  /** Of all states [GeV]; read only. */
  double[] masses() {
    return mass;
  }

  /** [GeV]. */
  double mass(int k) {
    return mass[k];
  }

  // ---- left-handed ones -----------------------------------------------------------------------

  /** g_X V; of an exact gauge sector also what leaks into the weak current. */
  Plane zPrime() {
    return zPrime;
  }

  /** C, for couplings (g/2c_W) C. */
  Plane weak() {
    return weak;
  }

  /** S. */
  Plane scalar() {
    return scalar;
  }

  /** U: charged leptons by states. */
  Plane active() {
    return active;
  }

  Complex zPrime(int a, int b) {
    return zPrime.get(a, b);
  }

  Complex scalar(int a, int b) {
    return scalar.get(a, b);
  }

  /** |μ_ab| [GeV⁻¹]. */
  double moment(int a, int b) {
    boolean none = spectrum.point().moments().isEmpty();
    return none ? 0 : spectrum.moment(states.get(a), states.get(b));
  }

  // ---- right-handed ones ----------------------------------------------------------------------

  /** Factors of the real and the imaginary part of the left-handed coupling to the Z'. */
  double rightRe(int a, int b) {
    return majorana ? -1 : isLight(a) || isLight(b) ? 0 : 1;
  }

  double rightIm(int a, int b) {
    return isLight(a) || isLight(b) ? (majorana ? 1 : 0) : 1;
  }

  /** The same of C: Dirac states have none. */
  double weakRightRe() {
    return majorana ? -1 : 0;
  }

  double weakRightIm() {
    return majorana ? 1 : 0;
  }

  /** Right-handed coupling to the Z' for a left-handed one. */
  Complex zPrimeRight(int a, int b) {
    boolean absent = !majorana && (isLight(a) || isLight(b));
    return absent
        ? Complex.ZERO
        : new Complex(rightRe(a, b) * zPrime.re(a, b), rightIm(a, b) * zPrime.im(a, b));
  }

  /**
   * The same of S_ab; a light Dirac state has one chirality only, so that one of the two couplings
   * is absent: which, does not matter for a width.
   */
  Complex scalarRight(int a, int b) {
    boolean light = isLight(a) || isLight(b);
    return majorana || !light ? new Complex(scalar.re(a, b), -scalar.im(a, b)) : Complex.ZERO;
  }

  // ---- charged leptons and hadrons ------------------------------------------------------------

  /** [GeV]. */
  double leptonMass(int lepton) {
    return leptonMass[lepton];
  }

  /** Z' and charged leptons. */
  VectorAxial charged(int lepton) {
    return charged[lepton];
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
