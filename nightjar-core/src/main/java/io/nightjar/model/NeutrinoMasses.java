package io.nightjar.model;

import io.nightjar.math.ComplexMatrix;
import java.util.List;
import java.util.stream.Stream;

/**
 * The mass terms of neutrinos in the Lagrangian: L = −½ n^T 𝓜 n + h.c. in left-handed Weyl fields
 * n = (ν_e, ν_μ, ν_τ, N…, L…, R…), where L = ν_DL has charge +1 and R = (ν_DR)^c charge −1 under
 * U(1)_X:
 *
 * <pre>
 *       ν      N      L      R
 *  ν [  0     m_D     0      0  ]
 *  N [ m_D^T  M_N    Λ_L    Λ_R ]
 *  L [  0    Λ_L^T    0     M_X ]
 *  R [  0    Λ_R^T   M_X     0  ]
 * </pre>
 *
 * The zeros are demanded by gauge symmetry.
 *
 * @param dirac m_D = Y v/√2, one row per flavour, one column per N [GeV]
 * @param majorana M_N, symmetric [GeV]
 * @param lambdaL Λ_L = Y_L v_φ/√2, one row per ν_DL, one column per N [GeV]
 * @param lambdaR Λ_R, one row per ν_DR, or no row where only left-handed ν_D exist [GeV]
 * @param vectorMasses M_X of each pair of ν_DL and ν_DR [GeV]; 0 for no such term
 */
public record NeutrinoMasses(
    ComplexMatrix dirac,
    ComplexMatrix majorana,
    ComplexMatrix lambdaL,
    ComplexMatrix lambdaR,
    List<Double> vectorMasses) {

  /** Demands that shapes fit, M_N is symmetric and all numbers are finite. */
  public NeutrinoMasses {
    vectorMasses = List.copyOf(vectorMasses);
    int n = majorana.rows();
    demand(majorana.isSymmetric(), "the Majorana mass matrix must be symmetric");
    demand(dirac.columns() == n, "the Dirac mass matrix needs one column per N");
    demand(lambdaL.rows() == 0 || lambdaL.columns() == n, "Lambda_L needs one column per N");
    demand(lambdaR.rows() == 0 || lambdaR.columns() == n, "Lambda_R needs one column per N");
    demand(
        vectorMasses.size() == lambdaR.rows(),
        "there must be one vector mass per right-handed nu_D");
    demand(
        lambdaR.rows() == 0 || lambdaR.rows() == lambdaL.rows(),
        "nu_DL and nu_DR must come in pairs, or no nu_DR may exist");
    double sum =
        Stream.of(dirac, majorana, lambdaL, lambdaR).mapToDouble(ComplexMatrix::norm).sum();
    sum += vectorMasses.stream().mapToDouble(Math::abs).sum();
    if (!Double.isFinite(sum)) {
      throw new UnphysicalException("sum of all mass terms [GeV]", sum, "finite");
    }
  }

  /**
   * Left-handed ν_D alone, without partners: anomalous, but the form of early papers.
   *
   * @param dirac m_D [GeV]
   * @param majorana M_N [GeV]
   * @param lambda Λ, one row per ν_D [GeV]
   */
  public static NeutrinoMasses leftHanded(
      ComplexMatrix dirac, ComplexMatrix majorana, ComplexMatrix lambda) {
    return new NeutrinoMasses(
        dirac, majorana, lambda, ComplexMatrix.zero(0, majorana.rows()), List.of());
  }

  /** The same hidden sector with another m_D [GeV]. */
  public NeutrinoMasses withDirac(ComplexMatrix other) {
    return new NeutrinoMasses(other, majorana, lambdaL, lambdaR, vectorMasses);
  }

  /** Number of flavours, which is that of light states. */
  public int flavours() {
    return dirac.rows();
  }

  /** Number of N. */
  public int singlets() {
    return majorana.rows();
  }

  /** Number of all states. */
  public int states() {
    return flavours() + hiddenStates();
  }

  /** Number of states without flavours. */
  int hiddenStates() {
    return singlets() + lambdaL.rows() + lambdaR.rows();
  }

  /** Row of the first N. */
  public int firstN() {
    return flavours();
  }

  /** Row of the first ν_DL. */
  public int firstL() {
    return flavours() + singlets();
  }

  /** Row of the first (ν_DR)^c. */
  public int firstR() {
    return firstL() + lambdaL.rows();
  }

  /** 𝓜 at tree level [GeV]. */
  public ComplexMatrix matrix() {
    return ComplexMatrix.zero(states(), states())
        .with(0, firstN(), dirac)
        .with(firstN(), 0, dirac.transpose())
        .with(firstN(), firstN(), hidden());
  }

  /** The block of N, L and R at tree level [GeV]. */
  public ComplexMatrix hidden() {
    ComplexMatrix hidden = portal(1).with(0, 0, majorana);
    int left = singlets();
    int right = left + lambdaL.rows();
    for (int k = 0; k < vectorMasses.size(); k++) {
      ComplexMatrix mass = ComplexMatrix.diagonal(vectorMasses.get(k));
      hidden = hidden.with(left + k, right + k, mass).with(right + k, left + k, mass);
    }
    return hidden;
  }

  /**
   * ∂𝓜/∂v_φ: the entries Λ/v_φ alone.
   *
   * @param vacuum v_φ [GeV]
   */
  public ComplexMatrix scalarCoupling(double vacuum) {
    return ComplexMatrix.zero(states(), states()).with(firstN(), firstN(), portal(1 / vacuum));
  }

  private ComplexMatrix portal(double factor) {
    int left = singlets();
    int right = left + lambdaL.rows();
    return ComplexMatrix.zero(hiddenStates(), hiddenStates())
        .with(left, 0, lambdaL.times(factor))
        .with(0, left, lambdaL.transpose().times(factor))
        .with(right, 0, lambdaR.times(factor))
        .with(0, right, lambdaR.transpose().times(factor));
  }

  /** Charge of each row of 𝓜 under U(1)_X: 0, +1 for L, −1 for R. */
  public double[] charges() {
    double[] charges = new double[states()];
    for (int a = firstL(); a < charges.length; a++) {
      charges[a] = a < firstR() ? 1 : -1;
    }
    return charges;
  }

  /** 1 for each row of a flavour, 0 for the others. */
  double[] actives() {
    double[] actives = new double[states()];
    for (int a = 0; a < flavours(); a++) {
      actives[a] = 1;
    }
    return actives;
  }

  private static void demand(boolean condition, String what) {
    if (!condition) {
      throw new IllegalArgumentException("Of neutrino masses, " + what + ".");
    }
  }
}
