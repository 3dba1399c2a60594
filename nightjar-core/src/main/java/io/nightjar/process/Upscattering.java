package io.nightjar.process;

import io.nightjar.math.Estimate;
import io.nightjar.math.GaussLegendre;
import io.nightjar.model.Spectrum;
import io.nightjar.physics.Constants;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.complex.Complex;

/**
 * ν + T → N + T by exchange of Z' and Z, of a photon, or of the dark scalar, for one target and one
 * N.
 *
 * <p>dσ/dQ² = ⟨|M|²⟩/(64π M²E²), and ⟨|M|²⟩ is a polynomial of second degree in the neutrino energy
 * whose coefficients depend on Q² alone. Everything that depends on Q² (form factors, propagators,
 * Pauli blocking) is therefore computed once per Q², whatever the number of energies.
 *
 * <p>Equations and derivation: docs/physics/upscattering.md, magnetic-transition.md and
 * scalar-exchange.md. Not safe for use by several threads at once: each takes its own {@link
 * #copy()}.
 */
public final class Upscattering {

  /** Whether N keeps the helicity of the neutrino, in the laboratory. */
  public enum Helicity {
    CONSERVING,
    FLIPPING
  }

  /**
   * Strength of the exchange of Z' and Z at amplitude level.
   *
   * @param zPrime coupling product −g_X V_Nα e ε of the Z'
   * @param zPrimeMass [GeV]
   * @param z coupling product 2√2 G_F m_Z² C_Nα of the Z
   * @param zMass [GeV]
   */
  public record Exchange(Complex zPrime, double zPrimeMass, Complex z, double zMass)
      implements Mediation {
    /** Z' alone with unit coupling product: cross sections "for κ = 1". */
    public static Exchange unit(double zPrimeMass) {
      return new Exchange(Complex.ONE, zPrimeMass, Complex.ZERO, Constants.STANDARD.zMass());
    }

    /**
     * Couplings of a point: −g_X V_Nα e ε for the Z' (the Lagrangian has −e ε J_em·Z'), 2√2 G_F
     * m_Z² C_Nα for the Z.
     *
     * @param species of the projectile, as in nu_mu or nu_mu_bar
     * @param N name of the heavy neutrino
     */
    public static Exchange of(Spectrum spectrum, String species, String N) {
      String flavour = species.replace("_bar", "");
      Constants c = spectrum.constants();
      Complex zPrime =
          spectrum
              .vertex(N, flavour)
              .multiply(-spectrum.darkCoupling() * spectrum.chargeCoupling());
      double weak = 2 * Math.sqrt(2) * c.fermi() * c.zMass() * c.zMass();
      Complex z = spectrum.weakVertex(N, flavour).multiply(weak);
      return new Exchange(zPrime, spectrum.zPrimeMass(), z, c.zMass());
    }

    @Override
    public Mediator mediator() {
      return Mediator.VECTOR;
    }

    @Override
    public boolean isZero() {
      return zPrime.isZero() && z.isZero();
    }
  }

  /**
   * How the target answers.
   *
   * @param nucleus form factor of the nucleus
   * @param nucleon form factors of the nucleons
   * @param pauli whether bound nucleons are Pauli blocked
   */
  public record Response(NuclearFormFactor nucleus, NucleonFormFactors nucleon, boolean pauli) {
    /** Best nuclear form factor, Kelly, Pauli blocking. */
    public static Response standard(Target target) {
      boolean coherent = target.regime() == Regime.COHERENT;
      NuclearFormFactor best = coherent ? NuclearFormFactor.best(target.nucleus()) : q -> 0;
      return new Response(best, NucleonFormFactors.KELLY, true);
    }
  }

  /** What the form factors rest on. */
  public static final List<String> CITATIONS =
      List.of("Kelly:2004hm", "DeVries:1987atn", "Lewin:1995rx");

  /** Functions of Q² that make up the cross section, see {@link #responses}. */
  public static final int RESPONSES = SquaredAmplitude.RESPONSES;

  /** Columns that {@link #flippedShare} overwrites. */
  public static final int SCRATCH = Helicities.SCRATCH + 1;

  private static final int NODES = 24;

  private final Target target;
  private final Kinematics kinematics;
  private final Mediation exchange;
  private final Response response;
  private final boolean antineutrino;
  private final Constants constants;
  private final SquaredAmplitude amplitude;
  private final double[] form = new double[RESPONSES];
  private final double[] inEnergy = new double[3];

  /** Columns of length one. */
  private final double[][] single = new double[RESPONSES + 1 + Helicities.SCRATCH][1];

  /**
   * Folds in the numbers of one channel.
   *
   * @param target what is struck
   * @param m mass of N [GeV]
   * @param exchange coupling products and mediator masses
   * @param antineutrino whether the projectile is an antineutrino
   * @param response form factors and nuclear effects
   * @param constants constants of nature
   */
  public Upscattering(
      Target target,
      double m,
      Mediation exchange,
      boolean antineutrino,
      Response response,
      Constants constants) {
    this.target = target;
    this.kinematics = new Kinematics(target.mass(constants), m);
    this.exchange = exchange;
    this.response = response;
    this.antineutrino = antineutrino;
    this.constants = constants;
    this.amplitude =
        SquaredAmplitude.of(target, kinematics, exchange, antineutrino, response, constants);
  }

  /** The same channel for another thread. */
  public Upscattering copy() {
    return new Upscattering(target, kinematics.m(), exchange, antineutrino, response, constants);
  }

  /** Limits and laboratory variables. */
  public Kinematics kinematics() {
    return kinematics;
  }

  /** What is exchanged. */
  public Mediator mediator() {
    return exchange.mediator();
  }

  /** What is struck. */
  public Target target() {
    return target;
  }

  /** Largest Q² at which the target answers and kinematics allows [GeV²]. */
  public double q2Max(double E) {
    double max = kinematics.q2Max(E);
    double last = NuclearFormFactor.Q_MAX * NuclearFormFactor.Q_MAX;
    return target.regime() == Regime.COHERENT ? Math.min(max, last) : max;
  }

  /**
   * dσ/dQ², both helicities of N [GeV⁻⁴], per target; outside the kinematic limits 0.
   *
   * @param E neutrino energy [GeV]
   * @param Q2 momentum transfer squared [GeV²]
   */
  public double dSigma(double E, double Q2) {
    if (!(Q2 >= kinematics.q2Min(E) && Q2 <= kinematics.q2Max(E)) || Q2 == 0) {
      return 0;
    }
    coefficients(Q2, inEnergy);
    return Math.max(0, polynomial(E));
  }

  /** dσ/dQ² for one helicity of N in the laboratory [GeV⁻⁴]. */
  public double dSigma(double E, double Q2, Helicity helicity) {
    double sum = dSigma(E, Q2);
    if (sum == 0) {
      return 0;
    }
    boolean rareFlips = exchange.mediator() == Mediator.VECTOR;
    double rare = Math.clamp(part(rareFlips, E, Q2), 0, sum);
    return rareFlips == (helicity == Helicity.FLIPPING) ? rare : sum - rare;
  }

  private double polynomial(double E) {
    double M = kinematics.M();
    double inE = inEnergy[2] + (inEnergy[1] + inEnergy[0] / E) / E;
    return inE / (64 * Math.PI * M * M);
  }

  /**
   * Coefficients of ⟨|M|²⟩ = c₂E² + c₁E + c₀, times the Pauli factor.
   *
   * @param Q2 momentum transfer squared [GeV²]
   * @param c written: c₀, c₁, c₂ in its first three places
   */
  public void coefficients(double Q2, double[] c) {
    responses(Q2, form);
    coefficients(Q2, form, c);
  }

  /**
   * The same from responses.
   *
   * @param Q2 momentum transfer squared [GeV²]
   * @param form as of {@link #responses}; read
   * @param c written
   */
  public void coefficients(double Q2, double[] form, double[] c) {
    amplitude.coefficients(Q2, form, c);
  }

  /**
   * Squares of form factors times propagators, as many as the exchange has; the rest is 0. Each is
   * times the Pauli factor.
   *
   * @param Q2 momentum transfer squared [GeV²]
   * @param responses written, its first {@link #RESPONSES} places
   */
  public void responses(double Q2, double[] responses) {
    amplitude.responses(Q2, pauli(Q2), responses);
  }

  /** ⟨|M|²⟩/(64πM²E²) of one helicity of N. */
  private double part(boolean flipped, double E, double Q2) {
    responses(Q2, form);
    for (int r = 0; r < RESPONSES; r++) {
      single[r][0] = form[r];
    }
    double[] squared = single[RESPONSES];
    double[][] scratch = Arrays.copyOfRange(single, RESPONSES + 1, single.length);
    amplitude.squared(flipped, 1, new double[] {E}, new double[] {Q2}, single, scratch, squared);
    double M = kinematics.M();
    return squared[0] / (64 * Math.PI * M * M * E * E);
  }

  /**
   * The part of events in which N has the flipped helicity, see {@link Helicity}.
   *
   * @param n number of events
   * @param E neutrino energy [GeV]; read
   * @param Q2 momentum transfer squared [GeV²], inside the kinematic limits; read
   * @param responses columns of the {@link #RESPONSES}, in any unit; read
   * @param scratch {@link #SCRATCH} columns; overwritten
   * @param share written; 0 where there are no events
   */
  public void flippedShare(
      int n, double[] E, double[] Q2, double[][] responses, double[][] scratch, double[] share) {
    double[] other = scratch[Helicities.SCRATCH];
    amplitude.squared(true, n, E, Q2, responses, scratch, share);
    amplitude.squared(false, n, E, Q2, responses, scratch, other);
    for (int i = 0; i < n; i++) {
      double flipped = Math.max(0, share[i]);
      share[i] = flipped / Math.max(flipped + Math.max(0, other[i]), Double.MIN_NORMAL);
    }
  }

  /** P = ¾x − x³/16 with x = |q|/k_F below 2, else 1 (global Fermi gas). */
  private double pauli(double Q2) {
    if (!(response.pauli && target.isBound())) {
      return 1;
    }
    double M = kinematics.M();
    return pauli(Math.sqrt(Q2 * (1 + Q2 / (4 * M * M))), constants.fermiMomentum());
  }

  /** Q² at which Pauli blocking ends, |q| = 2k_F [GeV²]: the cross section has a kink there. */
  double pauliEnd() {
    double q2 = 4 * constants.fermiMomentum() * constants.fermiMomentum();
    double M = kinematics.M();
    // q² = Q²(1 + Q²/4M²)
    return 2 * q2 / (1 + Math.sqrt(1 + q2 / (M * M)));
  }

  /**
   * Pauli blocking of a global Fermi gas.
   *
   * @param q three-momentum transfer [GeV]
   * @param kF Fermi momentum [GeV]
   */
  public static double pauli(double q, double kF) {
    double x = Math.min(q / kF, 2);
    return x * (0.75 - x * x / 16);
  }

  /**
   * Total cross section of both helicities [GeV⁻²] with a bound on its numerical error.
   *
   * @param E neutrino energy [GeV]
   */
  public Estimate sigma(double E) {
    double fine = sigma(E, 2 * panels(E), NODES);
    double coarse = sigma(E, panels(E), NODES);
    return new Estimate(fine, Math.abs(fine - coarse));
  }

  /** Total cross section of both helicities [GeV⁻²] by the coarser of two rules, without error. */
  public double roughSigma(double E) {
    return sigma(E, panels(E), NODES);
  }

  /** Total cross section for one helicity of N [GeV⁻²]. */
  public Estimate sigma(double E, Helicity helicity) {
    double fine = integrate(E, 2 * panels(E), NODES, Q2 -> dSigma(E, Q2, helicity));
    double coarse = integrate(E, panels(E), NODES, Q2 -> dSigma(E, Q2, helicity));
    return new Estimate(fine, Math.abs(fine - coarse));
  }

  /** One panel for every three e-folds of Q². */
  private int panels(double E) {
    return E > kinematics.threshold()
        ? 1 + (int) (Math.log(q2Max(E) / kinematics.q2Min(E)) / 3)
        : 1;
  }

  /** Constants of nature used. */
  public Constants constants() {
    return constants;
  }

  /** Cross section by a composite rule in ln Q² [GeV⁻²]; 0 below threshold. */
  private double sigma(double E, int panels, int nodes) {
    return integrate(
        E,
        panels,
        nodes,
        Q2 -> {
          coefficients(Q2, inEnergy);
          return polynomial(E);
        });
  }

  private double integrate(double E, int panels, int nodes, DoubleUnaryOperator f) {
    double max = q2Max(E);
    double min = kinematics.q2Min(E);
    if (!(max > min)) {
      return 0;
    }
    // the Pauli factor has a kink where it ends: no panel may hold it inside
    boolean kink = target.isBound() && response.pauli;
    double end = Math.clamp(kink ? Math.log(pauliEnd()) : 0, Math.log(min), Math.log(max));
    GaussLegendre rule = GaussLegendre.of(nodes);
    DoubleUnaryOperator perLog = x -> Math.exp(x) * f.applyAsDouble(Math.exp(x));
    return rule.integrate(Math.log(min), end, panels, perLog)
        + rule.integrate(end, Math.log(max), panels, perLog);
  }
}
