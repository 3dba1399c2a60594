package io.nightjar.process;

import io.nightjar.math.Estimate;
import io.nightjar.math.GaussLegendre;
import io.nightjar.physics.Constants;
import io.nightjar.physics.Nucleus;
import io.nightjar.process.Upscattering.Exchange;
import java.util.List;

/**
 * ν + nucleon → N + hadrons of mass W by exchange of the Z' and the Z.
 *
 * <p>d²σ/dQ²dW² = (x/Q²){𝓕2 W₀ + 2x𝓕1 t(2Q² − m²)/x² ± (4Q²/x)(4ME − t/x) 𝓕3}/(64πM²E²), W₀ =
 * (4ME − t/x)² − (4M² + Q²/x²)t, t = m² + Q², x = Q²/(W² − M² + Q²); upper sign for neutrinos. At x
 * = 1 the braces are those of elastic scattering.
 *
 * <p>Nucleons are free and at rest, and both have the mass of the proton. Equations, derivation and
 * sources: docs/physics/inelastic.md. Not safe for use by several threads at once.
 */
public final class Inelastic {

  /** What the structure functions rest on. */
  public static final List<String> CITATIONS =
      List.of("Gluck:1994uf", "Bodek:2004pc", "Christy:2007ve");

  /** Places of cross sections of both nucleons. */
  public static final int PROTON = 0;

  public static final int NEUTRON = 1;

  /** Below this share of the smallest mass squared nothing is left (5e-7 of the integral). */
  private static final double NEGLIGIBLE = 1e-3;

  /** Structure functions fall with Q² below this [GeV²], whatever the mediator. */
  private static final double HADRONIC = 0.05;

  /** Rules of the integration: nodes in W by panel, nodes in ln Q² by panel. */
  private static final int[] FINE = {8, 7};

  private static final int[] COARSE = {5, 5};

  /** Ends of panels in W: tops and flanks of resonances, threshold of the eta [GeV]. */
  private static final double[] PANELS = {
    ResonanceFit.THRESHOLD, 1.23, 1.38, 1.485, 1.6, 1.75, InelasticRegime.BOUNDARY
  };

  private static final double PANEL_Q2 = 2.5;
  private static final int PANELS_DIS = 3;

  /** Panels in ln Q² at one ν for each of them at one W: resonances are peaks in Q² there. */
  private static final int FINER = 8;

  private final InelasticRegime regime;
  private final double M;
  private final double m;
  private final double cut;
  private final double sign;
  private final NucleonStructure structure;
  private final double[] s = new double[NucleonStructure.SIZE];

  /**
   * Folds in the numbers of one channel.
   *
   * @param regime range of W
   * @param m mass of N [GeV]
   * @param exchange coupling products and mediator masses
   * @param antineutrino whether the projectile is an antineutrino
   * @param grid parton densities
   * @param constants constants of nature
   */
  public Inelastic(
      InelasticRegime regime,
      double m,
      Exchange exchange,
      boolean antineutrino,
      PartonGrid grid,
      Constants constants) {
    this.regime = regime;
    this.M = constants.protonMass();
    this.m = m;
    double lightest = exchange.zPrime().isZero() ? exchange.zMass() : exchange.zPrimeMass();
    this.cut = NEGLIGIBLE * Math.min(lightest * lightest, HADRONIC);
    this.sign = antineutrino ? -1 : 1;
    this.structure = new NucleonStructure(grid, exchange, constants);
  }

  /** Range of W. */
  public InelasticRegime regime() {
    return regime;
  }

  /** Smallest neutrino energy E = [(W + m)² − M²]/2M [GeV]. */
  public double threshold() {
    double least = regime.lowest() + m;
    return (least - M) * (least + M) / (2 * M);
  }

  /** Largest mass W that the energy allows [GeV]. */
  private double highest(double E) {
    return Math.sqrt(M * (M + 2 * E)) - m;
  }

  /**
   * Largest Q² at a W, 2E₁*(E₃* + p₃*) − m² [GeV²].
   *
   * @param E neutrino energy [GeV]
   * @param W mass of the hadrons [GeV]
   */
  double q2Max(double E, double W) {
    double total = M * (M + 2 * E);
    double above = Math.max(0, (highest(E) - W) * (Math.sqrt(total) + m + W));
    double momentum = Math.sqrt(above * (above + 4 * m * W));
    double energy = total + (m - W) * (m + W);
    return M * E * (energy + momentum) / total - m * m;
  }

  /** Smallest Q² at a W [GeV²]: m²[(s − M²)(W² − M²) + M²m²]/(s Q²_max) keeps all digits. */
  double q2Min(double E, double W) {
    double product = 2 * M * E * (W - M) * (W + M) + M * M * m * m;
    return m * m * product / (M * (M + 2 * E) * q2Max(E, W));
  }

  /**
   * d²σ/dQ²dW² of both nucleons [GeV⁻⁶]; inside the kinematic limits.
   *
   * @param out written: proton, neutron
   */
  void dSigma(double E, double W, double Q2, double[] out) {
    structure.fill(W, Q2, s);
    double overX = 1 + (W - M) * (W + M) / Q2;
    double ratio1 = s[NucleonStructure.RATIO1];
    double factor = 1 / (64 * Math.PI * M * M * E * E * Q2 * overX);
    double two = factor * two(E, Q2, overX, ratio1);
    double three = factor * sign * three(E, Q2, overX);
    out[PROTON] = s[NucleonStructure.PROTON2] * two + s[NucleonStructure.PROTON3] * three;
    out[NEUTRON] = s[NucleonStructure.NEUTRON2] * two + s[NucleonStructure.NEUTRON3] * three;
  }

  /** What multiplies 𝓕2: W₀ + (2x𝓕1/𝓕2) t(2Q² − m²)/x² [GeV⁴]. */
  double two(double E, double Q2, double overX, double ratio1) {
    double t = m * m + Q2;
    double difference = 4 * M * E - t * overX;
    double W0 = difference * difference - (4 * M * M + Q2 * overX * overX) * t;
    return W0 + ratio1 * t * (2 * Q2 - m * m) * overX * overX;
  }

  /** What multiplies ±𝓕3: (4Q²/x)(4ME − t/x) [GeV⁴]. */
  double three(double E, double Q2, double overX) {
    return 4 * Q2 * overX * (4 * M * E - (m * m + Q2) * overX);
  }

  /** Total cross section of a nucleus [GeV⁻²] with a bound on its numerical error. */
  public Estimate sigma(Nucleus nucleus, double E) {
    double[] fine = new double[2];
    double[] coarse = new double[2];
    integrate(E, FINE, fine);
    integrate(E, COARSE, coarse);
    double sum = nucleus.Z() * fine[PROTON] + nucleus.N() * fine[NEUTRON];
    double other = nucleus.Z() * coarse[PROTON] + nucleus.N() * coarse[NEUTRON];
    return new Estimate(sum, Math.abs(sum - other));
  }

  /**
   * Total cross sections of both nucleons [GeV⁻²]; 0 below threshold.
   *
   * @param E neutrino energy [GeV]
   * @param out written: proton, neutron
   */
  public void nucleons(double E, double[] out) {
    integrate(E, COARSE, out);
  }

  private void integrate(double E, int[] rule, double[] out) {
    out[PROTON] = 0;
    out[NEUTRON] = 0;
    double top = highest(E);
    if (regime == InelasticRegime.DIS) {
      double from = regime.lowest();
      for (int k = 0; k < PANELS_DIS && top > from; k++) {
        double end = from * Math.pow(top / from, (k + 1.0) / PANELS_DIS);
        panel(
            E,
            from * Math.pow(top / from, (double) k / PANELS_DIS),
            end,
            k + 1 == PANELS_DIS,
            rule,
            out);
      }
      return;
    }
    for (int k = 0; k + 1 < PANELS.length && PANELS[k] < top; k++) {
      panel(E, PANELS[k], Math.min(PANELS[k + 1], top), top <= PANELS[k + 1], rule, out);
    }
  }

  /** Adds the integral over one range of W; the last one closes like a root: W = b − (b − a)v². */
  private void panel(double E, double a, double b, boolean closes, int[] rule, double[] out) {
    GaussLegendre nodes = GaussLegendre.of(rule[0]);
    for (int i = 0; i < nodes.size(); i++) {
      double u = nodes.nodes()[i];
      double W = closes ? b - (b - a) * u * u : a + (b - a) * u;
      double jacobian = (closes ? 2 * u : 1) * (b - a) * 2 * W;
      overQ2(E, W, nodes.weights()[i] * jacobian, rule[1], out);
    }
  }

  /** Adds the integral over Q² at one W; partons are frozen up to a Q², where there is a kink. */
  private void overQ2(double E, double W, double weight, int order, double[] out) {
    double low = Math.log(Math.max(q2Min(E, W), cut));
    double high = Math.log(q2Max(E, W));
    double kink = Math.clamp(Math.log(LowScalePartons.FROZEN), low, Math.max(low, high));
    overLog(E, W, low, kink, weight, order, out);
    overLog(E, W, kink, high, weight, order, out);
  }

  private void overLog(
      double E, double W, double low, double high, double weight, int order, double[] out) {
    if (!(high > low)) {
      return;
    }
    GaussLegendre nodes = GaussLegendre.of(order);
    int panels = 1 + (int) ((high - low) / PANEL_Q2);
    double width = (high - low) / panels;
    double[] value = new double[2];
    for (int k = 0; k < panels; k++) {
      for (int i = 0; i < nodes.size(); i++) {
        double Q2 = Math.exp(low + (k + nodes.nodes()[i]) * width);
        dSigma(E, W, Q2, value);
        double w = weight * nodes.weights()[i] * width * Q2;
        out[PROTON] += w * value[PROTON];
        out[NEUTRON] += w * value[NEUTRON];
      }
    }
  }

  /**
   * dσ/dν of both nucleons [GeV⁻³], ν = E − E_N: 2M ∫dQ² d²σ/dQ²dW² at W² = M² + 2Mν − Q²; 0
   * outside of the kinematic limits.
   *
   * @param E neutrino energy [GeV]
   * @param nu energy that the hadrons take [GeV]
   * @param out written: proton, neutron
   */
  public void byTransfer(double E, double nu, double[] out) {
    out[PROTON] = 0;
    out[NEUTRON] = 0;
    double left = E - nu;
    if (nu <= 0 || left <= m) {
      return;
    }
    double sum = left + Math.sqrt((left - m) * (left + m));
    double hadrons = M * (M + 2 * nu); // W² + Q²
    double least = Math.max(m * m * (2 * E / sum - 1), cut);
    double most = Math.min(2 * E * sum - m * m, hadrons - regime.lowest() * regime.lowest());
    if (regime == InelasticRegime.RESONANCE) {
      double end = InelasticRegime.BOUNDARY;
      least = Math.max(least, hadrons - end * end);
    }
    if (most > least) {
      double kink = Math.clamp(LowScalePartons.FROZEN, least, most);
      alongTransfer(E, hadrons, least, kink, out);
      alongTransfer(E, hadrons, kink, most, out);
    }
  }

  /** Adds 2M ∫dQ² d²σ/dQ²dW² at a W² + Q². */
  private void alongTransfer(double E, double hadrons, double from, double to, double[] out) {
    if (!(to > from)) {
      return;
    }
    GaussLegendre nodes = GaussLegendre.of(COARSE[1]);
    double range = Math.log(to / from);
    int finer = regime == InelasticRegime.RESONANCE ? FINER : 1;
    int panels = finer * (1 + (int) (range / PANEL_Q2));
    double width = range / panels;
    double[] value = new double[2];
    for (int k = 0; k < panels; k++) {
      for (int i = 0; i < nodes.size(); i++) {
        double Q2 = from * Math.exp((k + nodes.nodes()[i]) * width);
        dSigma(E, Math.sqrt(hadrons - Q2), Q2, value);
        double w = 2 * M * nodes.weights()[i] * width * Q2;
        out[PROTON] += w * value[PROTON];
        out[NEUTRON] += w * value[NEUTRON];
      }
    }
  }

  /**
   * dσ/dQ² of a nucleus [GeV⁻⁴]; 0 outside the kinematic limits.
   *
   * @param E neutrino energy [GeV]
   * @param Q2 momentum transfer squared [GeV²]
   */
  public double dSigma(Nucleus nucleus, double E, double Q2) {
    // E_N + p_N ≥ 2E m²/(m² + Q²) limits ν, W² = M² + 2Mν − Q²
    double t = m * m + Q2;
    double nu = E * Q2 / t - t / (4 * E);
    double top = Math.sqrt(Math.max(0, M * M + 2 * M * nu - Q2));
    double[] value = new double[2];
    double sum = 0;
    double end =
        regime == InelasticRegime.RESONANCE ? Math.min(top, InelasticRegime.BOUNDARY) : top;
    double from = regime.lowest();
    int panels = 2 * PANELS.length;
    GaussLegendre nodes = GaussLegendre.of(FINE[0]);
    for (int k = 0; k < panels && end > from; k++) {
      double width = (end - from) / panels;
      for (int i = 0; i < nodes.size(); i++) {
        double W = from + (k + nodes.nodes()[i]) * width;
        dSigma(E, W, Q2, value);
        double both = nucleus.Z() * value[PROTON] + nucleus.N() * value[NEUTRON];
        sum += nodes.weights()[i] * width * 2 * W * Math.max(0, both);
      }
    }
    return sum;
  }
}
