package io.nightjar.model;

import io.nightjar.math.ComplexMatrix;

/**
 * What is known of the light neutrinos and what is not: input of the inversion.
 *
 * @param oscillation measured
 * @param lightest mass of the lightest [GeV]
 * @param alpha21 Majorana phase [rad]
 * @param alpha31 Majorana phase [rad]
 */
public record LightNeutrinos(
    Oscillation oscillation, double lightest, double alpha21, double alpha31) {

  /** Masses of ν_1, ν_2, ν_3 [GeV]. */
  public double[] masses() {
    return oscillation.masses(lightest);
  }

  /** Mixing matrix with Majorana phases. */
  public ComplexMatrix mixing() {
    return oscillation.mixing(alpha21, alpha31);
  }

  /** m_ν = U* diag(m) U† [GeV]. */
  public ComplexMatrix matrix() {
    ComplexMatrix U = mixing();
    return U.conjugate().timesDiagonal(masses()).times(U.adjoint()).symmetrised();
  }

  /** √(m_1, m_2, m_3) [√GeV]. */
  double[] roots() {
    double[] roots = masses();
    for (int i = 0; i < roots.length; i++) {
      roots[i] = Math.sqrt(roots[i]);
    }
    return roots;
  }
}
