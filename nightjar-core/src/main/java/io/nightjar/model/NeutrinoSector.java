package io.nightjar.model;

import io.nightjar.math.Takagi;
import java.util.Arrays;
import java.util.Objects;
import org.hipparchus.complex.Complex;

/**
 * Neutrino masses, mixing and vertices of a Lagrangian (01 §5 and §6 of the formula collection).
 *
 * <p>States k = 0 … n − 1 ascend in mass; the first {@link #lightStates} are the known neutrinos.
 * Rows of U are those of {@link NeutrinoMasses}.
 */
public final class NeutrinoSector {

  private final NeutrinoMasses terms;
  private final double darkVacuum;
  private final Takagi mixing;
  private final Complex[][] loops;

  private NeutrinoSector(
      NeutrinoMasses terms, double darkVacuum, Takagi mixing, Complex[][] loops) {
    this.terms = terms;
    this.darkVacuum = darkVacuum;
    this.mixing = mixing;
    this.loops = loops;
  }

  /**
   * At tree level, in double-double arithmetic.
   *
   * @param terms mass terms
   * @param darkVacuum v_φ [GeV]
   */
  public static NeutrinoSector tree(NeutrinoMasses terms, double darkVacuum) {
    Takagi mixing = Takagi.of(terms.matrix());
    return new NeutrinoSector(terms, darkVacuum, mixing, NeutrinoMasses.zeros(terms.size()));
  }

  /**
   * With one-loop masses added before the matrix is factorised again, in double-double arithmetic.
   *
   * @param terms mass terms
   * @param bosons what runs in the loops
   */
  public static NeutrinoSector of(NeutrinoMasses terms, NeutrinoLoops bosons) {
    Complex[][] loops = bosons.corrections(terms, Takagi.of(terms.matrix()));
    Takagi mixing = Takagi.of(sum(terms.matrix(), loops));
    return new NeutrinoSector(terms, bosons.darkVacuum(), mixing, loops);
  }

  /**
   * The same for scans: light and heavy blocks apart, in double precision. Relative errors are of
   * the order of |U_αh|², see docs/physics/neutrino-masses.md.
   *
   * @param terms mass terms
   * @param bosons what runs in the loops
   */
  public static NeutrinoSector ofBlocks(NeutrinoMasses terms, NeutrinoLoops bosons) {
    SeesawBlocks blocks = new SeesawBlocks(terms, bosons);
    return new NeutrinoSector(terms, bosons.darkVacuum(), blocks.mixing(), blocks.loops());
  }

  static Complex[][] sum(Complex[][] a, Complex[][] b) {
    Complex[][] sum = new Complex[a.length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        sum[i][j] = a[i][j].add(b[i][j]);
      }
    }
    return sum;
  }

  /** What it came from. */
  public NeutrinoMasses terms() {
    return terms;
  }

  /** Number of states. */
  public int states() {
    return mixing.size();
  }

  /** Number of light states: one per flavour. */
  public int lightStates() {
    return terms.flavours();
  }

  /** m_k [GeV]. */
  public double mass(int k) {
    return mixing.mass(k);
  }

  /** U_ak of field and state. */
  public Complex u(int a, int k) {
    return mixing.u(a, k);
  }

  /** U of dark field d. */
  public Complex dark(int d, int k) {
    return mixing.u(terms.firstDark() + d, k);
  }

  /** δ𝓜 of dark field d with itself [GeV]. */
  public Complex darkLoop(int d) {
    return loops[terms.firstDark() + d][terms.firstDark() + d];
  }

  /** V_ij = Σ_d Q_d U*_di U_dj of the Z', Hermitian: the charge of R is −1. */
  public Complex vertex(int i, int j) {
    Complex sum = Complex.ZERO;
    for (int d = 0; d < terms.darkFields(); d++) {
      Complex uu = dark(d, i).conjugate().multiply(dark(d, j));
      sum = terms.charge(d) > 0 ? sum.add(uu) : sum.subtract(uu);
    }
    return sum;
  }

  /** C_ij = Σ_α U*_αi U_αj of the Z. */
  public Complex weakVertex(int i, int j) {
    Complex sum = Complex.ZERO;
    for (int a = 0; a < terms.flavours(); a++) {
      sum = sum.add(u(a, i).conjugate().multiply(u(a, j)));
    }
    return sum;
  }

  /** S_ij = (UᵀS⁰U)_ij of φ, S⁰ = ∂𝓜/∂v_φ: Λ/v_φ where N meets a dark field. */
  public Complex scalarVertex(int i, int j) {
    Complex sum = Complex.ZERO;
    for (int d = 0; d < terms.darkFields(); d++) {
      for (int n = 0; n < terms.singlets(); n++) {
        int row = terms.flavours() + n;
        Complex pair = u(row, i).multiply(dark(d, j)).add(u(row, j).multiply(dark(d, i)));
        sum = sum.add(terms.lambda(d, n).multiply(pair));
      }
    }
    return sum.divide(darkVacuum);
  }

  /** Sectors of the same mass terms and loops are the same. */
  @Override
  public boolean equals(Object other) {
    return other instanceof NeutrinoSector that
        && terms.equals(that.terms)
        && darkVacuum == that.darkVacuum
        && Arrays.deepEquals(loops, that.loops);
  }

  @Override
  public int hashCode() {
    return Objects.hash(terms, darkVacuum);
  }
}
