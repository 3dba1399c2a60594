package io.nightjar.process;

import static io.nightjar.process.HadronCurrent.F1;
import static io.nightjar.process.HadronCurrent.F1Z;
import static io.nightjar.process.HadronCurrent.F2;
import static io.nightjar.process.HadronCurrent.F2Z;
import static io.nightjar.process.HadronCurrent.GA;
import static io.nightjar.process.HadronCurrent.GP;

/**
 * Exchange of Z' and Z: ⟨|M|²⟩ = (|F1|² + τ|F2|²)W₀ + |F1 + F2|² t (2Q² − m²) + |G_A|²[(s−u)² +
 * (4M² + Q²)t − m²t] ± 4Q²(s−u) Re G_A*(F1 + F2) − 4 Re(G_A*G_P) m²t + |G_P|²(Q²/M²) m²t, with t =
 * m² + Q², s − u = 4ME − t, W₀ = (s−u)² − (4M² + Q²)t = 16M²E² − t(8ME + 4M² − m²); upper sign for
 * neutrinos.
 *
 * <p>Belongs to one thread.
 */
final class VectorAmplitude implements SquaredAmplitude {

  private final boolean nucleus;
  private final Kinematics kinematics;
  private final Upscattering.Exchange exchange;
  private final boolean antineutrino;
  private final HadronCurrent current;
  private final Helicities helicities;
  private final double[] form = new double[HadronCurrent.SIZE];

  VectorAmplitude(
      boolean nucleus,
      Kinematics kinematics,
      Upscattering.Exchange exchange,
      boolean antineutrino,
      HadronCurrent current) {
    this.nucleus = nucleus;
    this.kinematics = kinematics;
    this.exchange = exchange;
    this.antineutrino = antineutrino;
    this.current = current;
    this.helicities = new Helicities(kinematics, antineutrino);
  }

  @Override
  public void coefficients(double Q2, double[] form, double[] c) {
    double M = kinematics.M();
    double m2 = kinematics.m() * kinematics.m();
    double t = m2 + Q2;
    double R = form[0];
    double magnetic = form[1];
    double axial = form[2];
    double interference = antineutrino ? -form[3] : form[3];
    double charge2 = R + axial;
    c[2] = 16 * M * M * charge2;
    c[1] = -8 * M * t * charge2 + 16 * M * Q2 * interference;
    c[0] =
        -t * (4 * M * M - m2) * R
            + t * (2 * Q2 - m2) * magnetic
            + t * (t + 4 * M * M + Q2 - m2) * axial
            - 4 * Q2 * t * interference
            + t * m2 * form[4];
  }

  /**
   * Squares of the full form factors 𝓕 = g_{Z'} F/(Q² + m_Z'²) + g_Z F^Z/(Q² + m_Z²): |F1|² +
   * τ|F2|², |F1 + F2|², |G_A|², Re G_A*(F1 + F2), |G_P|²Q²/M² − 4 Re G_A*G_P [GeV⁻⁴].
   */
  @Override
  public void responses(double Q2, double pauli, double[] responses) {
    current.fill(Q2, form);
    double M = kinematics.M();
    double tau = Q2 / (4 * M * M);
    double dV = 1 / (Q2 + exchange.zPrimeMass() * exchange.zPrimeMass());
    double dZ = 1 / (Q2 + exchange.zMass() * exchange.zMass());
    double vr = exchange.zPrime().getReal() * dV;
    double vi = exchange.zPrime().getImaginary() * dV;
    double zr = exchange.z().getReal() * dZ;
    double zi = exchange.z().getImaginary() * dZ;
    double f1r = vr * form[F1] + zr * form[F1Z];
    double f1i = vi * form[F1] + zi * form[F1Z];
    double f2r = vr * form[F2] + zr * form[F2Z];
    double f2i = vi * form[F2] + zi * form[F2Z];
    double sr = f1r + f2r;
    double si = f1i + f2i;
    double z2 = zr * zr + zi * zi;
    double ga = form[GA];
    double gp = form[GP];
    responses[0] = pauli * (f1r * f1r + f1i * f1i + tau * (f2r * f2r + f2i * f2i));
    responses[1] = nucleus ? 0 : pauli * (sr * sr + si * si);
    responses[2] = pauli * z2 * ga * ga;
    responses[3] = pauli * ga * (zr * sr + zi * si);
    responses[4] = pauli * z2 * gp * (gp * Q2 / (M * M) - 4 * ga);
  }

  @Override
  public void squared(
      boolean flipped,
      int n,
      double[] E,
      double[] Q2,
      double[][] responses,
      double[][] scratch,
      double[] squared) {
    helicities.squared(flipped, n, E, Q2, responses, scratch, squared);
  }
}
