package io.nightjar.process;

/**
 * ν(E) + T(M, at rest) → N(m) + T: limits and laboratory variables, free of cancellations.
 *
 * @param M target mass [GeV]
 * @param m mass of N [GeV]
 */
public record Kinematics(double M, double m) {

  /** Threshold E = m + m²/2M [GeV]. */
  public double threshold() {
    return m + m * m / (2 * M);
  }

  /**
   * Largest momentum transfer Q² = 2E₁*E₃* − m² + 2E₁*p₃* [GeV²]; 0 below threshold.
   *
   * @param E neutrino energy [GeV]
   */
  public double q2Max(double E) {
    double s = M * M + 2 * M * E;
    // s − (M+m)² = 2M(E − E_th)
    double above = 2 * M * (E - threshold());
    if (above <= 0) {
      return 0;
    }
    double sqrtS = Math.sqrt(s);
    double E1 = M * E / sqrtS;
    double E3 = (2 * M * E + m * m) / (2 * sqrtS);
    double p3 = Math.sqrt(above * (above + 4 * M * m)) / (2 * sqrtS);
    return 2 * E1 * (E3 + p3) - m * m;
  }

  /**
   * Smallest momentum transfer Q² = m⁴M²/(s Q²_max) [GeV²]: the product form keeps all digits.
   *
   * @param E neutrino energy [GeV]
   */
  public double q2Min(double E) {
    double max = q2Max(E);
    double s = M * M + 2 * M * E;
    return max == 0 ? 0 : m * m * m * m * M * M / (s * max);
  }

  /** Energy of N [GeV]: E − Q²/2M. */
  public double energy(double E, double Q2) {
    return E - Q2 / (2 * M);
  }

  /** Momentum of N [GeV]. */
  public double momentum(double E, double Q2) {
    double energy = energy(E, Q2);
    return Math.sqrt(Math.max(0, (energy - m) * (energy + m)));
  }

  /** 1 − cos θ of N to the beam: [(m² + Q²)/2E − m²/(E_N + p_N)]/p_N. */
  public double oneMinusCos(double E, double Q2) {
    return oneMinusCos(E, Q2, energy(E, Q2), momentum(E, Q2));
  }

  private double oneMinusCos(double E, double Q2, double energy, double p) {
    double fromLightCone = (m * m + Q2) / (2 * E) - m * m / (energy + p);
    return Math.min(2, Math.max(0, fromLightCone / Math.max(p, Double.MIN_NORMAL)));
  }

  /**
   * Energy, momentum and {@link #oneMinusCos} of N, of columns.
   *
   * @param n number of events
   * @param E neutrino energy [GeV]; read
   * @param Q2 momentum transfer squared [GeV²]; read
   * @param energy written [GeV]
   * @param momentum written [GeV]
   * @param versine written
   */
  public void leave(
      int n, double[] E, double[] Q2, double[] energy, double[] momentum, double[] versine) {
    for (int i = 0; i < n; i++) {
      energy[i] = energy(E[i], Q2[i]);
      momentum[i] = momentum(E[i], Q2[i]);
    }
    for (int i = 0; i < n; i++) {
      versine[i] = oneMinusCos(E[i], Q2[i], energy[i], momentum[i]);
    }
  }
}
