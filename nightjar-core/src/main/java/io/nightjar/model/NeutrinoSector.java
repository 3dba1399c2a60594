package io.nightjar.model;

import io.nightjar.math.ComplexMatrix;
import io.nightjar.math.Takagi;
import io.nightjar.physics.Constants;
import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalDouble;
import org.hipparchus.complex.Complex;

/**
 * Masses, mixings and vertices of the neutrinos of one point, immutable. Rows are fields (flavours,
 * N…, L…, R…), columns are mass states, ascending in mass and counted from 0; the first are light,
 * one for each flavour.
 *
 * <p>{@link #tree} and {@link #of} diagonalise 𝓜 with 32 digits; {@link #fast} uses the block
 * formula in double.
 */
public final class NeutrinoSector {
  private final NeutrinoMasses lagrangian;
  private final DarkBosons bosons;
  private final LoopMasses loops;
  private final double[] masses;
  private final ComplexMatrix mixing;
  private final ComplexMatrix vertices;
  private final ComplexMatrix weak;
  private final ComplexMatrix scalar;

  private NeutrinoSector(
      NeutrinoMasses lagrangian,
      DarkBosons bosons,
      LoopMasses loops,
      double[] masses,
      ComplexMatrix mixing,
      ComplexMatrix vertices,
      ComplexMatrix weak) {
    this.lagrangian = lagrangian;
    this.bosons = bosons;
    this.loops = loops;
    this.masses = masses;
    this.mixing = mixing;
    this.vertices = vertices;
    this.weak = weak;
    ComplexMatrix S0 = lagrangian.scalarCoupling(bosons.vacuum());
    this.scalar = mixing.transpose().times(S0).times(mixing).symmetrised();
  }

  /**
   * At tree level.
   *
   * @param lagrangian mass terms
   * @param bosons of the dark sector; only v_φ counts here
   */
  public static NeutrinoSector tree(NeutrinoMasses lagrangian, DarkBosons bosons) {
    return from(lagrangian, bosons, LoopMasses.none(lagrangian));
  }

  /**
   * With one-loop masses: 𝓜 + δ𝓜, diagonalised again.
   *
   * @param lagrangian mass terms
   * @param bosons of the dark sector
   * @param constants of nature
   */
  public static NeutrinoSector of(
      NeutrinoMasses lagrangian, DarkBosons bosons, Constants constants) {
    // loops need relative accuracy alone, which double gives
    Takagi tree = Takagi.fast(lagrangian.matrix());
    LoopMasses loops = LoopMasses.of(lagrangian, tree.values(), tree.vectors(), bosons, constants);
    return from(lagrangian, bosons, loops);
  }

  /**
   * With one-loop masses, by the block formula: relative errors are of order θ⁴ in masses and θ³ in
   * mixings, θ = m_D/M.
   *
   * @param lagrangian mass terms
   * @param bosons of the dark sector
   * @param constants of nature
   */
  public static NeutrinoSector fast(
      NeutrinoMasses lagrangian, DarkBosons bosons, Constants constants) {
    return BlockFormula.of(lagrangian, bosons, constants).sector(bosons);
  }

  /** Of masses and mixings that are known in double. */
  static NeutrinoSector inDouble(
      NeutrinoMasses lagrangian,
      DarkBosons bosons,
      LoopMasses loops,
      double[] masses,
      ComplexMatrix U) {
    ComplexMatrix V = U.adjoint().timesDiagonal(lagrangian.charges()).times(U);
    ComplexMatrix C = U.adjoint().timesDiagonal(lagrangian.actives()).times(U);
    return new NeutrinoSector(lagrangian, bosons, loops, masses, U, V, C);
  }

  private static NeutrinoSector from(
      NeutrinoMasses lagrangian, DarkBosons bosons, LoopMasses loops) {
    Takagi takagi = Takagi.of(loops.addedTo(lagrangian));
    return new NeutrinoSector(
        lagrangian,
        bosons,
        loops,
        takagi.values(),
        takagi.vectors(),
        takagi.overlaps(lagrangian.charges()),
        takagi.overlaps(lagrangian.actives()));
  }

  /** Mass terms it came from. */
  public NeutrinoMasses lagrangian() {
    return lagrangian;
  }

  /** Bosons of the dark sector. */
  public DarkBosons bosons() {
    return bosons;
  }

  /** Number of mass states. */
  public int states() {
    return masses.length;
  }

  /** Number of light states. */
  public int light() {
    return lagrangian.flavours();
  }

  /** Mass of a state [GeV]. */
  public double mass(int state) {
    return masses[state];
  }

  /** All masses, ascending [GeV]; a new array, the caller's own. */
  public double[] masses() {
    return masses.clone();
  }

  /** U, the mixing matrix. */
  public ComplexMatrix mixing() {
    return mixing;
  }

  /** Element of U: part of a field in a mass state. It is also the vertex of the W. */
  public Complex mixing(int row, int state) {
    return mixing.get(row, state);
  }

  /** V = U† Q U: V_ij = Σ U*_Li U_Lj − U*_Ri U_Rj, vertex of the Z', Hermitian, row outgoing. */
  public ComplexMatrix vertices() {
    return vertices;
  }

  /** V_ij of the Z'. */
  public Complex vertex(int outgoing, int incoming) {
    return vertices.get(outgoing, incoming);
  }

  /** C_ij = Σ_α U*_αi U_αj of the Z, row outgoing. */
  public Complex weakVertex(int outgoing, int incoming) {
    return weak.get(outgoing, incoming);
  }

  /** S = U^T (∂𝓜/∂v_φ) U: L ⊃ −½ φ S_ij ν_i ν_j + h.c., symmetric. */
  public Complex scalarVertex(int i, int j) {
    return scalar.get(i, j);
  }

  /** δ𝓜_LL, one row per dark pair [GeV]; 0 at tree level. */
  public ComplexMatrix deltaLeft() {
    return loops.left();
  }

  /** δ𝓜_RR, one row per dark pair [GeV]; 0 at tree level. */
  public ComplexMatrix deltaRight() {
    return loops.right();
  }

  /** δ𝓜_νν [GeV]; 0 at tree level. */
  public ComplexMatrix deltaActive() {
    return loops.active(lagrangian);
  }

  /**
   * Insists on heavy states that are heavy: N, L and R with their loops have a regular mass matrix.
   *
   * @throws UnphysicalException with the condition number otherwise
   */
  void demandHeavy() {
    BlockFormula.demandRegular(loops.addedToHidden(lagrangian));
  }

  /** 𝓜 + δ𝓜, which was diagonalised [GeV]. */
  public ComplexMatrix matrix() {
    return loops.addedTo(lagrangian);
  }

  /** Sectors of one Lagrangian with the same bosons and masses are the same. */
  @Override
  public boolean equals(Object other) {
    return other instanceof NeutrinoSector that
        && lagrangian.equals(that.lagrangian)
        && bosons.equals(that.bosons)
        && Arrays.equals(masses, that.masses);
  }

  @Override
  public int hashCode() {
    return Objects.hash(lagrangian, bosons);
  }

  /**
   * η_αβ = ½ Σ_h U_αh U*_βh over heavy states: the mixing of flavours at lower energies is (1 − η)
   * U.
   *
   * @param scale states above this mass count [GeV]
   */
  public ComplexMatrix nonUnitarity(double scale) {
    double[] heavy = new double[states()];
    for (int k = light(); k < heavy.length; k++) {
      heavy[k] = masses[k] > scale ? 0.5 : 0;
    }
    ComplexMatrix U = mixing.block(0, 0, light(), states());
    return U.timesDiagonal(heavy).times(U.adjoint());
  }

  /**
   * How much the light masses owe to cancellation: the largest |m_D² K_ii| over the largest light
   * mass, K of m_ν = −m_D K m_D^T. About 1 without cancellation; nothing if light states are
   * massless.
   */
  public OptionalDouble tuning() {
    if (masses[light() - 1] == 0) {
      return OptionalDouble.empty();
    }
    ComplexMatrix K = new BlockFormula(lagrangian, loops).kernel();
    double largest = 0;
    for (int a = 0; a < light(); a++) {
      for (int i = 0; i < K.rows(); i++) {
        double square = lagrangian.dirac().squaredModulus(a, i);
        largest = Math.max(largest, square * K.get(i, i).norm());
      }
    }
    return OptionalDouble.of(largest / masses[light() - 1]);
  }
}
