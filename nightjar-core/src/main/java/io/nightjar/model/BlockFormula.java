package io.nightjar.model;

import io.nightjar.math.ComplexMatrix;
import io.nightjar.math.Takagi;
import io.nightjar.physics.Constants;

/**
 * Masses and mixings by blocks, in double: an expansion in θ = (m_D M_h⁻¹)*, M_h the block of N, L
 * and R with its loops. Light masses do not suffer from the size of heavy ones.
 */
final class BlockFormula {
  /** Above this condition number M_h cannot be inverted in double. */
  private static final double SINGULAR = 1e13;

  private final NeutrinoMasses lagrangian;
  private final LoopMasses loops;
  private final ComplexMatrix hidden;
  private final ComplexMatrix inverse;

  /** Of masses with loops that are known. */
  BlockFormula(NeutrinoMasses lagrangian, LoopMasses loops) {
    this.lagrangian = lagrangian;
    this.loops = loops;
    this.hidden = loops.addedToHidden(lagrangian);
    demandRegular(hidden);
    this.inverse = hidden.inverse();
  }

  /** Insists on a matrix that can be inverted in double. */
  static void demandRegular(ComplexMatrix hidden) {
    double product = hidden.norm() * hidden.inverse().norm();
    double condition = Double.isNaN(product) ? Double.POSITIVE_INFINITY : product;
    if (!(condition < SINGULAR)) {
      throw new UnphysicalException(
          "condition number of the masses of N, L and R", condition, "below 1e13");
    }
  }

  /** Of a hidden sector with its loops at m_D = 0. */
  static BlockFormula of(NeutrinoMasses lagrangian, DarkBosons bosons, Constants constants) {
    Takagi tree = Takagi.fast(lagrangian.hidden());
    return new BlockFormula(
        lagrangian, LoopMasses.of(lagrangian, tree.values(), tree.vectors(), bosons, constants));
  }

  /** One-loop masses. */
  LoopMasses loops() {
    return loops;
  }

  /** K = [(M_h + δM_h)⁻¹]_NN − G [1/GeV]: m_ν = −m_D K m_D^T. */
  ComplexMatrix kernel() {
    int n = lagrangian.singlets();
    return inverse.block(0, 0, n, n).minus(loops.seesaw()).symmetrised();
  }

  /** The sector to second order in θ. */
  NeutrinoSector sector(DarkBosons bosons) {
    ComplexMatrix theta = theta();
    Takagi light = Takagi.fast(light(theta));
    Takagi heavy = Takagi.fast(heavy(theta));
    double[] masses = new double[lagrangian.states()];
    System.arraycopy(light.values(), 0, masses, 0, theta.rows());
    System.arraycopy(heavy.values(), 0, masses, theta.rows(), theta.columns());
    ComplexMatrix U = mixing(theta, light.vectors(), heavy.vectors());
    return NeutrinoSector.inDouble(lagrangian, bosons, loops, masses, U);
  }

  /** θ = (m_D M_h⁻¹)*: part of the hidden fields in flavours. */
  private ComplexMatrix theta() {
    ComplexMatrix fromN = inverse.block(0, 0, lagrangian.singlets(), inverse.columns());
    return lagrangian.dirac().times(fromN).conjugate();
  }

  /** m_ν = −T^T m_D K m_D^T T with T = 1 − ½θθ†. */
  private ComplexMatrix light(ComplexMatrix theta) {
    ComplexMatrix mD = lagrangian.dirac();
    ComplexMatrix m = mD.times(kernel()).times(mD.transpose()).times(-1);
    ComplexMatrix T = shortened(theta.times(theta.adjoint()));
    return T.transpose().times(m).times(T).symmetrised();
  }

  /** M_h + δM_h + ½(θ^T m_D + m_D^T θ). */
  private ComplexMatrix heavy(ComplexMatrix theta) {
    ComplexMatrix mD =
        ComplexMatrix.zero(theta.rows(), theta.columns()).with(0, 0, lagrangian.dirac());
    return hidden.plus(theta.transpose().times(mD).symmetrised());
  }

  /** U = [[(1 − ½θθ†) U_l, θ U_h], [−θ† U_l, (1 − ½θ†θ) U_h]]. */
  private static ComplexMatrix mixing(
      ComplexMatrix theta, ComplexMatrix light, ComplexMatrix heavy) {
    int f = theta.rows();
    int n = f + theta.columns();
    return ComplexMatrix.zero(n, n)
        .with(0, 0, shortened(theta.times(theta.adjoint())).times(light))
        .with(0, f, theta.times(heavy))
        .with(f, 0, theta.adjoint().times(light).times(-1))
        .with(f, f, shortened(theta.adjoint().times(theta)).times(heavy));
  }

  /** 1 − ½ square. */
  private static ComplexMatrix shortened(ComplexMatrix square) {
    return ComplexMatrix.identity(square.rows()).minus(square.times(0.5));
  }
}
