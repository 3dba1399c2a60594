package io.nightjar.model;

import io.nightjar.math.ComplexMatrix;
import io.nightjar.math.Takagi;
import io.nightjar.physics.Constants;

/**
 * Masses and mixings by blocks, in double: an expansion in θ = (m_D M_h⁻¹)*, M_h the block of N, L
 * and R. Light masses do not suffer from the size of heavy ones.
 *
 * @param masses ascending [GeV]
 * @param mixing U
 * @param loops one-loop masses
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, not kept
record BlockFormula(double[] masses, ComplexMatrix mixing, LoopMasses loops) {

  /** Below this ratio of hidden masses M_h cannot be inverted in double. */
  private static final double SINGULAR = 1e-13;

  static BlockFormula of(NeutrinoMasses lagrangian, DarkBosons bosons, Constants constants) {
    Takagi tree = Takagi.fast(lagrangian.hidden());
    LoopMasses loops = LoopMasses.of(lagrangian, tree.values(), tree.vectors(), bosons, constants);
    ComplexMatrix theta = theta(lagrangian, loops);
    Takagi light = Takagi.fast(light(lagrangian, loops, theta));
    Takagi heavy = Takagi.fast(heavy(lagrangian, loops, theta));
    return new BlockFormula(
        joined(light.values(), heavy.values()),
        mixing(theta, light.vectors(), heavy.vectors()),
        loops);
  }

  /** (M_h + δM_h)⁻¹ [1/GeV]. */
  static ComplexMatrix inverse(NeutrinoMasses lagrangian, LoopMasses loops) {
    ComplexMatrix hidden = loops.addedToHidden(lagrangian);
    double[] masses = Takagi.fast(hidden).values();
    double ratio = masses[0] / masses[masses.length - 1];
    if (!(ratio > SINGULAR)) {
      throw new UnphysicalException(
          "ratio of the smallest to the largest hidden mass", ratio, "above " + SINGULAR);
    }
    return hidden.inverse();
  }

  /** θ = (m_D M_h⁻¹)*: part of the hidden fields in flavours. */
  private static ComplexMatrix theta(NeutrinoMasses lagrangian, LoopMasses loops) {
    ComplexMatrix inverse = inverse(lagrangian, loops);
    ComplexMatrix fromN = inverse.block(0, 0, lagrangian.singlets(), inverse.columns());
    return lagrangian.dirac().times(fromN).conjugate();
  }

  /** K = [(M_h + δM_h)⁻¹]_NN − G [1/GeV]: m_ν = −m_D K m_D^T. */
  static ComplexMatrix kernel(NeutrinoMasses lagrangian, LoopMasses loops) {
    int n = lagrangian.singlets();
    return inverse(lagrangian, loops).block(0, 0, n, n).minus(loops.seesaw()).symmetrised();
  }

  /** m_ν = −T^T m_D K m_D^T T with T = 1 − ½θθ†. */
  private static ComplexMatrix light(
      NeutrinoMasses lagrangian, LoopMasses loops, ComplexMatrix theta) {
    ComplexMatrix mD = lagrangian.dirac();
    ComplexMatrix m = mD.times(kernel(lagrangian, loops)).times(mD.transpose()).times(-1);
    ComplexMatrix T = shortened(theta.times(theta.adjoint()));
    return T.transpose().times(m).times(T).symmetrised();
  }

  /** M_h + δM_h + ½(θ^T m_D + m_D^T θ). */
  private static ComplexMatrix heavy(
      NeutrinoMasses lagrangian, LoopMasses loops, ComplexMatrix theta) {
    ComplexMatrix hidden = loops.addedToHidden(lagrangian);
    ComplexMatrix padded =
        ComplexMatrix.zero(lagrangian.flavours(), hidden.rows()).with(0, 0, lagrangian.dirac());
    return hidden.plus(theta.transpose().times(padded).symmetrised());
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

  private static double[] joined(double[] light, double[] heavy) {
    double[] all = new double[light.length + heavy.length];
    System.arraycopy(light, 0, all, 0, light.length);
    System.arraycopy(heavy, 0, all, light.length, heavy.length);
    return all;
  }
}
