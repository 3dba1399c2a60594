package io.nightjar.process;

import io.nightjar.physics.Constants;
import io.nightjar.process.Upscattering.Exchange;

/**
 * Structure functions of proton and neutron for the exchange of Z' and Z, couplings and propagators
 * included: 𝓕2 = Σ_q (|V_q|² + |A_q|²) x(q + q̄), 𝓕3 = Σ_q Re(A_q* V_q) x(q − q̄) with V_q = g_Z'
 * e_q/(Q² + m_Z'²) + g_Z(T₃/2 − s²e_q)/(Q² + m_Z²) and A_q = g_Z (T₃/2)/(Q² + m_Z²) [GeV⁻⁴].
 *
 * <p>Above W = 2 GeV partons with 2x𝓕1 = 𝓕2. Below, the measured F2 of electron scattering
 * ({@link ResonanceFit}) stands in the place of that of the partons, and its share of couplings is
 * that of the partons; 2x𝓕1/𝓕2 is measured.
 */
final class NucleonStructure {

  /** Places: 𝓕2 of both nucleons, 𝓕3 of both, and the common 2x𝓕1/𝓕2. */
  static final int PROTON2 = 0;

  static final int NEUTRON2 = 1;
  static final int PROTON3 = 2;
  static final int NEUTRON3 = 3;
  static final int RATIO1 = 4;
  static final int SIZE = 5;

  private static final double UP2 = 4.0 / 9;
  private static final double DOWN2 = 1.0 / 9;

  /**
   * Neutron over proton by the squares of charges of three quarks. Of what is no Δ(1232) below 2
   * GeV the ratio is half way between this and that of the partons.
   */
  private static final double NEUTRON_SHARE = 2.0 / 3;

  /** Largest Q² of the fit [GeV²]; beyond, its ratio to the partons is kept. */
  private static final double LAST_FIT = 8;

  private static final double MICROBARN = 1e-30; // cm²

  private final Exchange exchange;
  private final double weakAngle;
  private final double perMicrobarn;
  private final double M;
  private final LowScalePartons partons;
  private final double[] f = new double[LowScalePartons.SIZE];
  private final double[] last = new double[LowScalePartons.SIZE];
  private final double[] shapes = new double[ResonanceFit.count()];
  private double shapesAt = Double.NEGATIVE_INFINITY;
  private double proton = 1;
  private double neutron = 1;

  NucleonStructure(PartonGrid grid, Exchange exchange, Constants c) {
    this.exchange = exchange;
    this.weakAngle = c.weakAngleMz();
    this.M = c.protonMass();
    this.partons = new LowScalePartons(grid, M);
    // F1 = (W² − M²) σ_T/(8π²α)
    this.perMicrobarn = MICROBARN / c.hbarc2() / (8 * Math.PI * Math.PI * c.alpha());
  }

  /**
   * Fills the structure functions.
   *
   * @param W mass of the hadrons [GeV]
   * @param Q2 momentum transfer squared [GeV²], above 0
   * @param out written, {@link #SIZE} places
   */
  void fill(double W, double Q2, double[] out) {
    partons.fill(W, Q2, f);
    out[RATIO1] = 1;
    proton = 1;
    neutron = 1;
    if (W < InelasticRegime.BOUNDARY) {
      out[RATIO1] = resonances(W, Math.min(Q2, LAST_FIT), Q2 > LAST_FIT);
    }
    double dV = 1 / (Q2 + exchange.zPrimeMass() * exchange.zPrimeMass());
    double dZ = 1 / (Q2 + exchange.zMass() * exchange.zMass());
    double up2 = squared(2.0 / 3, 0.25, dV, dZ);
    double down2 = squared(-1.0 / 3, -0.25, dV, dZ);
    double up3 = interference(2.0 / 3, 0.25, dV, dZ);
    double down3 = interference(-1.0 / 3, -0.25, dV, dZ);
    double u = f[LowScalePartons.U];
    double d = f[LowScalePartons.D];
    double sea = up2 * f[LowScalePartons.CHARM] + down2 * f[LowScalePartons.STRANGE];
    out[PROTON2] = proton * (up2 * u + down2 * d + sea);
    out[NEUTRON2] = neutron * (up2 * d + down2 * u + sea);
    double uv = f[LowScalePartons.U_VALENCE];
    double dv = f[LowScalePartons.D_VALENCE];
    out[PROTON3] = proton * (up3 * uv + down3 * dv);
    out[NEUTRON3] = neutron * (up3 * dv + down3 * uv);
  }

  /** |V|² + |A|² of a quark. */
  private double squared(double charge, double isospin, double dV, double dZ) {
    double vector = (isospin - weakAngle * charge) * dZ;
    double r = exchange.zPrime().getReal() * charge * dV + exchange.z().getReal() * vector;
    double i =
        exchange.zPrime().getImaginary() * charge * dV + exchange.z().getImaginary() * vector;
    double axial = isospin * dZ * exchange.z().norm();
    return r * r + i * i + axial * axial;
  }

  /** Re A*V of a quark. */
  private double interference(double charge, double isospin, double dV, double dZ) {
    double vector = (isospin - weakAngle * charge) * dZ;
    double mixed =
        exchange.zPrime().getReal() * exchange.z().getReal()
            + exchange.zPrime().getImaginary() * exchange.z().getImaginary();
    double z2 =
        exchange.z().getReal() * exchange.z().getReal()
            + exchange.z().getImaginary() * exchange.z().getImaginary();
    return isospin * dZ * (mixed * charge * dV + z2 * vector);
  }

  /**
   * Sets measured over partonic F2 of both nucleons, at another Q² than f has or not; says 2xF1/F2.
   */
  private double resonances(double W, double Q2, boolean elsewhere) {
    if (W != shapesAt) {
      ResonanceFit.shapes(W, shapes);
      shapesAt = W;
    }
    double T = ResonanceFit.transverse(W, Q2, shapes);
    double L = ResonanceFit.longitudinal(W, Q2, shapes);
    double nu = (W * W - M * M + Q2) / (2 * M);
    double ratio1 = (1 + Q2 / (nu * nu)) * T / (T + L);
    // 2xF1 = Q²/(Mν) F1
    double measured = Q2 / (M * nu) * (W * W - M * M) * perMicrobarn * T / ratio1;
    double delta = ResonanceFit.delta(Q2, shapes) / T;
    double[] at = elsewhere ? last : f;
    if (elsewhere) {
      partons.fill(W, Q2, last);
    }
    double sea = UP2 * at[LowScalePartons.CHARM] + DOWN2 * at[LowScalePartons.STRANGE];
    double u = at[LowScalePartons.U];
    double d = at[LowScalePartons.D];
    double protons = UP2 * u + DOWN2 * d + sea;
    double neutrons = UP2 * d + DOWN2 * u + sea;
    double share = (NEUTRON_SHARE + neutrons / protons) / 2;
    proton = measured / protons;
    neutron = measured * (delta + (1 - delta) * share) / neutrons;
    return ratio1;
  }
}
