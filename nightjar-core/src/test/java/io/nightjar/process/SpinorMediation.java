package io.nightjar.process;

import io.nightjar.process.Upscattering.Helicity;

/**
 * ν + T → N + T by a photon or a scalar, from explicit spinors in the laboratory: the second method
 * for {@link DipoleAmplitude} and {@link ScalarAmplitude}.
 *
 * @param M mass of the target [GeV]
 * @param m mass of N [GeV]
 * @param E energy of the neutrino [GeV]
 * @param Q2 momentum transfer squared [GeV²]
 * @param antineutrino whether the projectile is one
 */
record SpinorMediation(double M, double m, double E, double Q2, boolean antineutrino) {

  private static final double[] ONE = {1, 0};
  private static final double[] NOTHING = {0, 0};

  private double[] neutrino() {
    return new double[] {E, 0, 0, E};
  }

  private double[] target() {
    return new double[] {M, 0, 0, 0};
  }

  private double[] heavy() {
    Kinematics kinematics = new Kinematics(M, m);
    double p = kinematics.momentum(E, Q2);
    double versine = kinematics.oneMinusCos(E, Q2);
    double across = p * Math.sqrt(versine * (2 - versine));
    return new double[] {kinematics.energy(E, Q2), across, 0, p * (1 - versine)};
  }

  private double[] recoil() {
    double[] N = heavy();
    double[] p = {0, -N[1], -N[2], E - N[3]};
    p[0] = M + Q2 / (2 * M);
    return p;
  }

  private double[] transfer() {
    double[] after = recoil();
    return new double[] {after[0] - M, after[1], after[2], after[3]};
  }

  /** ⟨|ℓ·J|²⟩ with ℓ^μ = N̄iσ^{μν}q_ν P_L ν, J = γF1 + iσq F2/2M of a nucleon. */
  double dipoleOnNucleon(Helicity helicity, double f1, double f2) {
    double[] lepton = dipole(helicity);
    double[][] vertex = new double[4][];
    for (int mu = 0; mu < 4; mu++) {
      vertex[mu] =
          Dirac.plus(
              Dirac.times(Dirac.gamma(mu), f1, 0),
              Dirac.times(Dirac.magnetic(mu, transfer()), f2 / (2 * M), 0));
    }
    double sum = 0;
    for (int h = 0; h < 4; h++) {
      double[] after = Dirac.u(recoil(), M, h % 2 * 2 - 1);
      double[] hadron = Dirac.current(after, vertex, Dirac.u(target(), M, h / 2 * 2 - 1));
      sum += Dirac.squaredContraction(lepton, hadron);
    }
    return sum / 2;
  }

  /** The same with J = F (p + p') of a nucleus. */
  double dipoleOnNucleus(Helicity helicity, double f) {
    double[] hadron = new double[8];
    for (int mu = 0; mu < 4; mu++) {
      hadron[2 * mu] = f * (target()[mu] + recoil()[mu]);
    }
    return Dirac.squaredContraction(dipole(helicity), hadron);
  }

  /** |N̄P_L ν|². */
  double scalar(Helicity helicity) {
    double[] matrix = chiral();
    return square(
        antineutrino
            ? Dirac.bracket(incoming(), matrix, outgoing(helicity))
            : Dirac.bracket(outgoing(helicity), matrix, incoming()));
  }

  /** ½Σ|ū'u|² of a nucleon. */
  double scalarOnNucleon() {
    double sum = 0;
    for (int h = 0; h < 4; h++) {
      double[] after = Dirac.u(recoil(), M, h % 2 * 2 - 1);
      sum += square(Dirac.bracket(after, Dirac.ONE, Dirac.u(target(), M, h / 2 * 2 - 1)));
    }
    return sum / 2;
  }

  private double[] dipole(Helicity helicity) {
    double[][] vertex = new double[4][];
    for (int mu = 0; mu < 4; mu++) {
      vertex[mu] = Dirac.product(Dirac.magnetic(mu, transfer()), chiral());
    }
    return antineutrino
        ? Dirac.current(incoming(), vertex, outgoing(helicity))
        : Dirac.current(outgoing(helicity), vertex, incoming());
  }

  /** N̄…P_L ν for neutrinos, its conjugate ν̄…P_R N for antineutrinos. */
  private double[] chiral() {
    return antineutrino ? Dirac.chiral(NOTHING, ONE) : Dirac.chiral(ONE, NOTHING);
  }

  /** Left-handed neutrino, right-handed antineutrino. */
  private double[] incoming() {
    return antineutrino ? Dirac.v(neutrino(), 0, 1) : Dirac.u(neutrino(), 0, -1);
  }

  private double[] outgoing(Helicity helicity) {
    int h = (helicity == Helicity.CONSERVING) == antineutrino ? 1 : -1;
    return antineutrino ? Dirac.v(heavy(), m, h) : Dirac.u(heavy(), m, h);
  }

  private static double square(double... z) {
    return z[0] * z[0] + z[1] * z[1];
  }
}
