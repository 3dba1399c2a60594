package io.nightjar.process;

import io.nightjar.process.Upscattering.Exchange;
import io.nightjar.process.Upscattering.Helicity;
import org.hipparchus.complex.Complex;

/**
 * ν + T → N + T at one angle, from explicit spinors: the second method for {@link Upscattering}.
 *
 * <p>𝓜 = [ū_N γ_μ P_L u_ν] J^μ, for antineutrinos 𝓜 = [v̄_ν γ_μ P_L v_N] J^μ with conjugate
 * couplings; J^μ = ū'{γ^μ𝓕1 + iσ^{μν}q_ν 𝓕2/2M − γ^μγ5 𝓖_A − (q^μ/M)γ5 𝓖_P}u or 𝓕1(p + p')^μ,
 * 𝓕 = g_{Z'} F/(Q² + m_Z'²) + g_Z F^Z/(Q² + m_Z²). Momenta are built in the centre of mass and
 * boosted.
 */
final class SpinorUpscattering {

  private static final double[] ONE = {1, 0};
  private static final double[] ZERO = {0, 0};

  private final double targetMass;
  private final double heavyMass;
  private final double E;
  private final double momentum1; // of ν in the centre of mass
  private final double momentum3; // of N in the centre of mass
  private final double Q2;
  private final double[] neutrino;
  private final double[] target;
  private final double[] heavy;
  private final double[] recoil;

  /**
   * One configuration.
   *
   * @param targetMass mass of the target [GeV]
   * @param heavyMass mass of N [GeV]
   * @param E neutrino energy in the laboratory [GeV], above threshold
   * @param x sin² of half the angle in the centre of mass, in [0, 1]
   */
  SpinorUpscattering(double targetMass, double heavyMass, double E, double x) {
    this.targetMass = targetMass;
    this.heavyMass = heavyMass;
    this.E = E;
    double sqrtS = Math.sqrt(targetMass * targetMass + 2 * targetMass * E);
    double energy3 = (2 * targetMass * E + heavyMass * heavyMass) / (2 * sqrtS);
    this.momentum1 = targetMass * E / sqrtS;
    this.momentum3 = Math.sqrt(excess() * (excess() + 4 * targetMass * heavyMass)) / (2 * sqrtS);
    // 2E₁(E₃ − p₃) − m² with E₃ − p₃ = m²/(E₃ + p₃)
    double minimum = heavyMass * heavyMass * (2 * momentum1 / (energy3 + momentum3) - 1);
    this.Q2 = minimum + 4 * momentum1 * momentum3 * x;
    double along = momentum3 * (1 - 2 * x);
    double across = 2 * momentum3 * Math.sqrt(x * (1 - x));
    double gamma = (E + targetMass) / sqrtS;
    double gammaBeta = E / sqrtS;
    double pz = gamma * along + gammaBeta * energy3;
    this.neutrino = new double[] {E, 0, 0, E};
    this.target = new double[] {targetMass, 0, 0, 0};
    this.heavy = new double[] {gamma * energy3 + gammaBeta * along, across, 0, pz};
    double recoilMomentum = Math.hypot(across, E - pz);
    this.recoil = new double[] {Math.hypot(targetMass, recoilMomentum), -across, 0, E - pz};
  }

  /** s − (M + m)² = 2M(E − m) − m² [GeV²]. */
  private double excess() {
    return 2 * targetMass * (E - heavyMass) - heavyMass * heavyMass;
  }

  /** Momentum transfer squared [GeV²]. */
  double q2() {
    return Q2;
  }

  /** dQ²/dx [GeV²]. */
  double jacobian() {
    return 4 * momentum1 * momentum3;
  }

  /** Full form factors 𝓕1, 𝓕2, 𝓖_A, 𝓖_P at this Q² [GeV⁻²]. */
  static double[][] formFactors(
      HadronCurrent current, Exchange exchange, double Q2, boolean antineutrino) {
    double[] f = new double[HadronCurrent.SIZE];
    current.fill(Q2, f);
    Complex zPrime = exchange.zPrime().divide(Q2 + exchange.zPrimeMass() * exchange.zPrimeMass());
    Complex z = exchange.z().divide(Q2 + exchange.zMass() * exchange.zMass());
    Complex[] full = {
      zPrime.multiply(f[HadronCurrent.F1]).add(z.multiply(f[HadronCurrent.F1Z])),
      zPrime.multiply(f[HadronCurrent.F2]).add(z.multiply(f[HadronCurrent.F2Z])),
      z.multiply(f[HadronCurrent.GA]),
      z.multiply(f[HadronCurrent.GP])
    };
    double[][] pairs = new double[4][];
    for (int i = 0; i < 4; i++) {
      double im = full[i].getImaginary();
      pairs[i] = new double[] {full[i].getReal(), antineutrino ? -im : im};
    }
    return pairs;
  }

  /**
   * dσ/dQ² on a nucleon for one helicity of N [GeV⁻⁴]: ½Σ|𝓜|²/(64πM²E²).
   *
   * @param f form factors
   * @param helicity of N, compared with that of the projectile
   * @param antineutrino whether the projectile is one
   */
  double onNucleon(double[][] f, Helicity helicity, boolean antineutrino) {
    double[] lepton = lepton(helicity, antineutrino);
    double[][] vertex = vertex(f);
    double sum = 0;
    for (int before = -1; before <= 1; before += 2) {
      for (int after = -1; after <= 1; after += 2) {
        double[] u = Dirac.u(target, targetMass, before);
        double[] hadron = Dirac.current(Dirac.u(recoil, targetMass, after), vertex, u);
        sum += Dirac.squaredContraction(lepton, hadron);
      }
    }
    return sum / 2 / (64 * Math.PI * targetMass * targetMass * E * E);
  }

  /** dσ/dQ² on a spin-0 nucleus for one helicity of N [GeV⁻⁴]. */
  double onNucleus(double[][] f, Helicity helicity, boolean antineutrino) {
    double[] hadron = new double[8];
    for (int mu = 0; mu < 4; mu++) {
      hadron[2 * mu] = f[0][0] * (target[mu] + recoil[mu]);
      hadron[2 * mu + 1] = f[0][1] * (target[mu] + recoil[mu]);
    }
    double sum = Dirac.squaredContraction(lepton(helicity, antineutrino), hadron);
    return sum / (64 * Math.PI * targetMass * targetMass * E * E);
  }

  private double[] lepton(Helicity helicity, boolean antineutrino) {
    double[][] vertex = Dirac.vertex(ONE, ZERO);
    int incoming = antineutrino ? 1 : -1;
    int outgoing = helicity == Helicity.CONSERVING ? incoming : -incoming;
    return antineutrino
        ? Dirac.current(Dirac.v(neutrino, 0, incoming), vertex, Dirac.v(heavy, heavyMass, outgoing))
        : Dirac.current(
            Dirac.u(heavy, heavyMass, outgoing), vertex, Dirac.u(neutrino, 0, incoming));
  }

  private double[][] vertex(double[][] f) {
    double[] q = new double[4];
    for (int mu = 0; mu < 4; mu++) {
      q[mu] = recoil[mu] - target[mu];
    }
    double[][] vertex = new double[4][];
    for (int mu = 0; mu < 4; mu++) {
      double[] gamma = Dirac.gamma(mu);
      double[] dirac = Dirac.times(gamma, f[0][0], f[0][1]);
      double[] pauli =
          Dirac.times(
              Dirac.magnetic(mu, q), f[1][0] / (2 * targetMass), f[1][1] / (2 * targetMass));
      double[] axial = Dirac.times(Dirac.product(gamma, Dirac.GAMMA5), -f[2][0], -f[2][1]);
      double scale = -q[mu] / targetMass;
      double[] pseudo = Dirac.times(Dirac.GAMMA5, scale * f[3][0], scale * f[3][1]);
      vertex[mu] = Dirac.plus(Dirac.plus(dirac, pauli), Dirac.plus(axial, pseudo));
    }
    return vertex;
  }
}
