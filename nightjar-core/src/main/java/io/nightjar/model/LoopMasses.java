package io.nightjar.model;

import io.nightjar.math.ComplexMatrix;
import io.nightjar.physics.Constants;

/**
 * Finite one-loop masses of the entries of 𝓜 that gauge symmetry forbids at tree level.
 *
 * @param seesaw G of δ𝓜_νν = m_D G m_D^T, from Z and Higgs boson [1/GeV]
 * @param left δ𝓜_LL, from Z' and φ [GeV]
 * @param right δ𝓜_RR [GeV]
 */
record LoopMasses(ComplexMatrix seesaw, ComplexMatrix left, ComplexMatrix right) {

  /** Below this a logarithm of x itself is more accurate than that of 1 + (x − 1). */
  private static final double SMALL = 0.5;

  /** F(m) = 3 ln x_V/(x_V − 1) + ln x_S/(x_S − 1), x = m²/m_boson². */
  static double function(double mass, double vector, double scalar) {
    return 3 * logarithm(mass, vector) + logarithm(mass, scalar);
  }

  /** ln x/(x − 1) of x = m²/M²: 1 at x = 1, −ln x for small x. */
  static double logarithm(double mass, double boson) {
    double ratio = mass / boson;
    double x = ratio * ratio;
    if (x < SMALL) {
      return 2 * Math.log(ratio) / (x - 1);
    }
    double rest = (mass - boson) * (mass + boson) / (boson * boson);
    return rest == 0 ? 1 : Math.log1p(rest) / rest;
  }

  /** No loops. */
  static LoopMasses none(NeutrinoMasses of) {
    int n = of.singlets();
    return new LoopMasses(
        ComplexMatrix.zero(n, n),
        ComplexMatrix.zero(of.lambdaL().rows(), of.lambdaL().rows()),
        ComplexMatrix.zero(of.lambdaR().rows(), of.lambdaR().rows()));
  }

  /**
   * Loops of the states that a diagonalisation at tree level gave.
   *
   * @param of mass terms
   * @param masses m_k at tree level [GeV]
   * @param mixing U, whose last rows are N, L, R
   * @param bosons of the dark sector
   * @param constants of nature
   */
  static LoopMasses of(
      NeutrinoMasses of,
      double[] masses,
      ComplexMatrix mixing,
      DarkBosons bosons,
      Constants constants) {
    int firstN = mixing.rows() - of.hiddenStates();
    int firstL = firstN + of.singlets();
    int firstR = firstL + of.lambdaL().rows();
    ComplexMatrix N = mixing.block(firstN, 0, of.singlets(), masses.length);
    ComplexMatrix L = mixing.block(firstL, 0, of.lambdaL().rows(), masses.length);
    ComplexMatrix R = mixing.block(firstR, 0, of.lambdaR().rows(), masses.length);
    return new LoopMasses(
        seesaw(masses, N, constants),
        dark(masses, L, of.lambdaL().times(N), bosons),
        dark(masses, R, of.lambdaR().times(N), bosons));
  }

  /** G_ab = (1/16π²v²) Σ_k U_ak U_bk m_k F(m_k; m_Z, m_h), a and b rows of N. */
  private static ComplexMatrix seesaw(double[] masses, ComplexMatrix N, Constants constants) {
    double v = constants.vacuum();
    double[] weights = new double[masses.length];
    for (int k = 0; k < masses.length; k++) {
      double F = masses[k] == 0 ? 0 : function(masses[k], constants.zMass(), constants.higgsMass());
      weights[k] = masses[k] * F / (16 * Math.PI * Math.PI * v * v);
    }
    return product(N, weights);
  }

  /**
   * δ𝓜_ab = (1/16π²) Σ_k m_k { 3 g_X² U*_ak U*_bk x_V ln x_V/(x_V − 1) + (ΛU_N)_ak (ΛU_N)_bk/v_φ²
   * ln x_S/(x_S − 1) }, a and b both rows of L or both of R.
   */
  private static ComplexMatrix dark(
      double[] masses, ComplexMatrix U, ComplexMatrix portal, DarkBosons bosons) {
    double[] vector = new double[masses.length];
    double[] scalar = new double[masses.length];
    double gV = bosons.gX() / bosons.zPrimeMass();
    double loop = 1 / (16 * Math.PI * Math.PI);
    for (int k = 0; k < masses.length; k++) {
      double m = masses[k];
      if (m > 0) {
        vector[k] = loop * 3 * gV * gV * m * m * m * logarithm(m, bosons.zPrimeMass());
        double y = 1 / bosons.vacuum();
        scalar[k] = loop * m * y * y * logarithm(m, bosons.scalarMass());
      }
    }
    return product(U.conjugate(), vector).plus(product(portal, scalar));
  }

  /** A diag(weights) A^T, symmetric to the last bit. */
  private static ComplexMatrix product(ComplexMatrix A, double[] weights) {
    return A.timesDiagonal(weights).times(A.transpose()).symmetrised();
  }

  /** 𝓜 + δ𝓜 [GeV]. */
  ComplexMatrix addedTo(NeutrinoMasses tree) {
    int flavours = tree.flavours();
    ComplexMatrix m = tree.matrix();
    return m.with(0, 0, active(tree)).with(flavours, flavours, addedToHidden(tree));
  }

  /** The block of N, L and R with δ𝓜_LL and δ𝓜_RR [GeV]. */
  ComplexMatrix addedToHidden(NeutrinoMasses tree) {
    int firstL = tree.singlets();
    return tree.hidden()
        .with(firstL, firstL, left)
        .with(firstL + left.rows(), firstL + left.rows(), right);
  }

  /** δ𝓜_νν = m_D G m_D^T [GeV]. */
  ComplexMatrix active(NeutrinoMasses tree) {
    ComplexMatrix mD = tree.dirac();
    return mD.times(seesaw).times(mD.transpose()).symmetrised();
  }
}
