package io.nightjar.process;

import io.nightjar.physics.Table;

/**
 * Cross sections of transverse and longitudinal virtual photons on the proton below W = 3 GeV: the
 * fit of Christy and Bosted to inelastic electron–proton scattering, arXiv:0712.3731.
 *
 * <p>σ_{T,L} = W Σ_r h_r² (K_r/K)(k_r/k) Γ_r^tot Γ_r^γ/{Γ_r [(W² − M_r²)² + (M_r Γ_r^tot)²]} +
 * σ^{nr}, K = (W² − M²)/2M, k = (W² − M²)/2W, with widths that depend on W by the momenta of one
 * pion, two pions and an eta. Heights and the continuum: headers of the tables,
 * docs/physics/inelastic.md.
 */
final class ResonanceFit {

  /** Masses with which the fit was made [GeV]. */
  private static final double PROTON = 0.9382727;

  private static final double PION = 0.135;
  private static final double ETA = 0.547;

  /** Scales of the fit: [GeV²] of the heights, [GeV²] of x' for both polarisations, [GeV]. */
  private static final double HEIGHT_SCALE = 0.91;

  private static final double TRANSVERSE_SHIFT = 0.05;
  private static final double LONGITUDINAL_SHIFT = 0.125;
  private static final double LOGARITHM = 0.33;

  /** Where hadrons begin: one neutral pion [GeV]. */
  static final double THRESHOLD = PROTON + PION;

  private static final Table RESONANCES = Table.resource("formfactors/christy_bosted.csv");
  private static final Table CONTINUUM = Table.resource("formfactors/christy_bosted_continuum.csv");
  private static final Resonance[] ALL = resonances();
  private static final double[][] TERMS = terms();

  private ResonanceFit() {}

  /** One resonance; momenta at its mass are prepared. */
  private record Resonance(
      double mass,
      double width,
      double l,
      double pion,
      double eta,
      double damping2,
      double[] transverse,
      double[] longitudinal) {

    /** Breit–Wigner shape without height [1/GeV²]. */
    double shape(double W) {
      double W2 = W * W;
      double M2 = PROTON * PROTON;
      double k = (W2 - M2) / (2 * W);
      double kr = (mass * mass - M2) / (2 * mass);
      double photon = k * k * (kr * kr + damping2) / (kr * kr * (k * k + damping2));
      double total = width * total(W);
      double distance = W2 - mass * mass;
      double kinematic = (mass * mass - M2) / (W2 - M2) * kr / k;
      return W * kinematic * total * photon / (distance * distance + mass * mass * total * total);
    }

    /** Γ(W)/Γ(M_r). */
    private double total(double W) {
      double two = 1 - pion - eta;
      double sum = pion * phase(W, PION, 2 * l + 1, l);
      sum += two > 0 ? two * W / mass * phase(W, 2 * PION, 2 * l + 4, l + 2) : 0;
      return sum + (eta > 0 ? eta * phase(W, ETA, 2 * l + 1, l) : 0);
    }

    /** (p/p_r)^a [(p_r² + X²)/(p² + X²)]^b. */
    private double phase(double W, double meson, double a, double b) {
      double p = momentum(W, meson);
      double pr = momentum(mass, meson);
      return Math.pow(p / pr, a) * Math.pow((pr * pr + damping2) / (p * p + damping2), b);
    }

    /** {@code logScale} is ln(1 + Q²/0.91 GeV²). */
    double transverseHeight(double Q2, double logScale) {
      double[] t = transverse;
      return t[0] * (1 + t[1] * Q2 / (1 + t[2] * Q2)) * Math.exp(-t[3] * logScale);
    }

    double longitudinalHeight(double Q2) {
      double[] l = longitudinal;
      return l[0] * Q2 / (1 + l[1] * Q2) * Math.exp(-l[2] * Q2);
    }
  }

  /** Momentum of a meson recoiling against a proton [GeV]; 0 below threshold. */
  private static double momentum(double W, double meson) {
    double energy = (W * W + meson * meson - PROTON * PROTON) / (2 * W);
    return Math.sqrt(Math.max(0, (energy - meson) * (energy + meson)));
  }

  /**
   * Fills the shapes of the resonances at a W: they do not depend on Q².
   *
   * @param W mass of the hadrons [GeV]
   * @param shapes written, {@link #count} places
   */
  static void shapes(double W, double[] shapes) {
    for (int r = 0; r < ALL.length; r++) {
      shapes[r] = ALL[r].shape(W);
    }
  }

  /** Number of resonances. */
  static int count() {
    return ALL.length;
  }

  /** The part of σ_T that is Δ(1232) [µb], the first resonance. */
  static double delta(double Q2, double[] shapes) {
    double height = ALL[0].transverseHeight(Q2, Math.log1p(Q2 / HEIGHT_SCALE));
    return height * height * shapes[0];
  }

  /** σ_T [µb]. */
  static double transverse(double W, double Q2, double[] shapes) {
    double sum = 0;
    double logScale = Math.log1p(Q2 / HEIGHT_SCALE);
    for (int r = 0; r < ALL.length; r++) {
      double height = ALL[r].transverseHeight(Q2, logScale);
      sum += height * height * shapes[r];
    }
    double above = Math.max(0, W - THRESHOLD);
    double power = above * Math.sqrt(above); // (W − M − m_π)^(i + ½)
    double continuum = 0;
    for (int i = 0; i < 2; i++) {
      double[] c = TERMS[i];
      continuum += c[0] * power * Math.exp(-(c[2] + Q2 * (c[3] + c[4] * Q2)) * Math.log(Q2 + c[1]));
      power *= above;
    }
    return sum + continuum * scaling(W, Q2, TRANSVERSE_SHIFT);
  }

  /** σ_L [µb]. */
  static double longitudinal(double W, double Q2, double[] shapes) {
    double sum = 0;
    for (int r = 0; r < ALL.length; r++) {
      double height = ALL[r].longitudinalHeight(Q2);
      sum += height * height * shapes[r];
    }
    double[] c = TERMS[2];
    double scale2 = LOGARITHM * LOGARITHM;
    double t = Math.log(Math.log((Q2 + c[6]) / scale2) / Math.log(c[6] / scale2));
    double x = scaling(W, Q2, LONGITUDINAL_SHIFT);
    double shifted = Q2 + LONGITUDINAL_SHIFT;
    double excess = W * W - PROTON * PROTON;
    double overBjorken = (Q2 + excess) / excess; // 1/(1 − x)
    double logarithm =
        (c[2] + c[1] * t) * Math.log1p(-x)
            + c[3] * Math.log(Q2 / shifted)
            + (c[4] + c[5] * t) * Math.log(x);
    double continuum = c[0] * Math.exp(logarithm) * overBjorken / shifted;
    return sum + continuum;
  }

  /** x' = 1/[1 + (W² − (M + m_π)²)/(Q² + q)]. */
  private static double scaling(double W, double Q2, double shift) {
    return 1 / (1 + Math.max(0, W * W - THRESHOLD * THRESHOLD) / (Q2 + shift));
  }

  private static Resonance[] resonances() {
    Resonance[] all = new Resonance[RESONANCES.rows()];
    for (int r = 0; r < all.length; r++) {
      double X = cell("damping_GeV", r);
      double[] t = {cell("t0", r), cell("t1", r), cell("t2", r), cell("t3", r)};
      double[] l = {cell("l0", r), cell("l1", r), cell("l2", r)};
      all[r] =
          new Resonance(
              cell("mass_GeV", r),
              cell("width_GeV", r),
              cell("l", r),
              cell("pion", r),
              cell("eta", r),
              X * X,
              t,
              l);
    }
    return all;
  }

  private static double cell(String column, int row) {
    return RESONANCES.number(column, row);
  }

  private static double[][] terms() {
    String[] columns = {"a", "b", "c", "d", "e", "f", "m0"};
    double[][] terms = new double[CONTINUUM.rows()][columns.length];
    for (int i = 0; i < terms.length; i++) {
      for (int k = 0; k < columns.length; k++) {
        terms[i][k] = CONTINUUM.number(columns[k], i);
      }
    }
    return terms;
  }
}
