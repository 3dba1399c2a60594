package io.nightjar.model;

import java.util.Arrays;
import org.hipparchus.complex.Complex;

/**
 * Mass terms of neutrinos (01 §5 of the formula collection): −L = ½ nᵀ𝓜n + h.c. for left-handed
 * fields n = (ν_e, ν_μ, ν_τ, N_1 …, dark fields),
 *
 * <pre>
 *       ν       N      dark
 *  ν  [ 0      m_D      0  ]
 *  N  [ m_Dᵀ   M_N     Λᵀ  ]
 *  d  [ 0      Λ       M_X ]
 * </pre>
 *
 * where gauge symmetry puts the zeros. Dark fields are L_1 … L_p of charge +1, then R_1 … R_p, the
 * charge conjugates of ν_DR, of charge −1; M_X joins L_a to R_a. One left-handed field alone is
 * possible too.
 *
 * <p>All masses in GeV.
 */
public final class NeutrinoMasses {

  private final Complex[][] dirac;
  private final Complex[] majorana;
  private final Complex[][] lambda;
  private final Complex[] vector;

  private NeutrinoMasses(
      Complex[][] dirac, Complex[] majorana, Complex[][] lambda, Complex[] vector) {
    this.dirac = copy(dirac);
    this.majorana = majorana.clone();
    this.lambda = copy(lambda);
    this.vector = vector.clone();
  }

  /**
   * Vector-like pairs.
   *
   * @param dirac m_D, a row per flavour, a column per N [GeV]
   * @param majorana M_N, which is diagonal [GeV]
   * @param lambdaL Λ_L, a row per pair, a column per N [GeV]
   * @param lambdaR Λ_R, likewise [GeV]
   * @param vector M_X, one per pair [GeV]
   */
  public static NeutrinoMasses ofPairs(
      Complex[][] dirac,
      Complex[] majorana,
      Complex[][] lambdaL,
      Complex[][] lambdaR,
      Complex[] vector) {
    Complex[][] lambda = Arrays.copyOf(lambdaL, lambdaL.length + lambdaR.length);
    System.arraycopy(lambdaR, 0, lambda, lambdaL.length, lambdaR.length);
    return new NeutrinoMasses(dirac, majorana, lambda, vector);
  }

  /**
   * Left-handed dark fields without partners, as in older models.
   *
   * @param dirac m_D, a row per flavour, a column per N [GeV]
   * @param majorana M_N, which is diagonal [GeV]
   * @param lambda Λ, a row per dark field, a column per N [GeV]
   */
  public static NeutrinoMasses chiral(Complex[][] dirac, Complex[] majorana, Complex[][] lambda) {
    return new NeutrinoMasses(dirac, majorana, lambda, new Complex[0]);
  }

  /** The same hidden sector with other Dirac masses [GeV]. */
  public NeutrinoMasses withDirac(Complex[][] other) {
    return new NeutrinoMasses(other, majorana, lambda, vector);
  }

  private static Complex[][] copy(Complex[][] matrix) {
    return Arrays.stream(matrix).map(Complex[]::clone).toArray(Complex[][]::new);
  }

  /** Number of active flavours. */
  public int flavours() {
    return dirac.length;
  }

  /** Number of singlets N. */
  public int singlets() {
    return majorana.length;
  }

  /** Number of dark fields. */
  public int darkFields() {
    return lambda.length;
  }

  /** Number of vector-like pairs; 0 if dark fields have no partners. */
  public int pairs() {
    return vector.length;
  }

  /** Dimension of 𝓜. */
  public int size() {
    return flavours() + singlets() + darkFields();
  }

  /** Row of the first dark field. */
  public int firstDark() {
    return flavours() + singlets();
  }

  /** Charge of dark field d, in units of Q_X. */
  public int charge(int d) {
    return vector.length == 0 || d < vector.length ? 1 : -1;
  }

  /** m_D of flavour and singlet [GeV]. */
  public Complex dirac(int flavour, int singlet) {
    return dirac[flavour][singlet];
  }

  /** M_N of a singlet [GeV]. */
  public Complex majorana(int singlet) {
    return majorana[singlet];
  }

  /** Λ of dark field and singlet [GeV]. */
  public Complex lambda(int d, int singlet) {
    return lambda[d][singlet];
  }

  /** M_X of a pair [GeV]. */
  public Complex vector(int pair) {
    return vector[pair];
  }

  /** 𝓜, a new array [GeV]. */
  public Complex[][] matrix() {
    Complex[][] m = zeros(size());
    for (int j = 0; j < singlets(); j++) {
      int column = flavours() + j;
      m[column][column] = majorana[j];
      for (int f = 0; f < flavours(); f++) {
        put(m, f, column, dirac[f][j]);
      }
      for (int d = 0; d < darkFields(); d++) {
        put(m, firstDark() + d, column, lambda[d][j]);
      }
    }
    for (int p = 0; p < pairs(); p++) {
      put(m, firstDark() + p, firstDark() + pairs() + p, vector[p]);
    }
    return m;
  }

  /** The part of 𝓜 without active flavours, a new array [GeV]. */
  Complex[][] heavyMatrix() {
    Complex[][] whole = matrix();
    return Arrays.stream(whole, flavours(), size())
        .map(row -> Arrays.copyOfRange(row, flavours(), size()))
        .toArray(Complex[][]::new);
  }

  private static void put(Complex[][] m, int i, int j, Complex value) {
    m[i][j] = value;
    m[j][i] = value;
  }

  static Complex[][] zeros(int n) {
    Complex[][] m = new Complex[n][n];
    for (Complex[] row : m) {
      Arrays.fill(row, Complex.ZERO);
    }
    return m;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NeutrinoMasses that
        && Arrays.deepEquals(dirac, that.dirac)
        && Arrays.equals(majorana, that.majorana)
        && Arrays.deepEquals(lambda, that.lambda)
        && Arrays.equals(vector, that.vector);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(new Object[] {dirac, majorana, lambda, vector});
  }
}
