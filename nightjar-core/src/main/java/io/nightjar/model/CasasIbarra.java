package io.nightjar.model;

import io.nightjar.math.ComplexMatrix;
import io.nightjar.math.Takagi;
import io.nightjar.physics.Constants;
import org.hipparchus.complex.Complex;

/**
 * The Dirac masses that give chosen light neutrinos, loops included; after Casas, Ibarra,
 * hep-ph/0103065. With K of the hidden sector, m_ν = −m_D K m_D^T, and K = A A^T:
 *
 * <pre>m_D = i U*_PMNS √m R A⁻¹,  R R^T = 1.</pre>
 *
 * <p>The light masses of the full matrix differ from the chosen ones by θ² of the largest
 * contribution to m_ν, θ = m_D/M; {@link #sector} computes them.
 */
public final class CasasIbarra {
  /** R R^T = 1 must hold within this part of |R|². */
  private static final double ORTHOGONAL = 1e-10;

  private final NeutrinoMasses hidden;
  private final DarkBosons bosons;
  private final Constants constants;
  private final ComplexMatrix kernel;

  private CasasIbarra(
      NeutrinoMasses hidden, DarkBosons bosons, Constants constants, ComplexMatrix kernel) {
    this.hidden = hidden;
    this.bosons = bosons;
    this.constants = constants;
    this.kernel = kernel;
  }

  /**
   * For a hidden sector.
   *
   * @param hidden its masses; m_D is not read
   * @param bosons of the dark sector
   * @param constants of nature
   */
  public static CasasIbarra of(NeutrinoMasses hidden, DarkBosons bosons, Constants constants) {
    ComplexMatrix kernel = BlockFormula.of(hidden, bosons, constants).kernel();
    return new CasasIbarra(hidden, bosons, constants, kernel);
  }

  /**
   * m_D [GeV].
   *
   * @param light the light neutrinos wanted
   * @param R complex orthogonal: three rows, one column per N
   */
  public ComplexMatrix dirac(LightNeutrinos light, ComplexMatrix R) {
    demandOrthogonal(light, R);
    ComplexMatrix left = light.mixing().conjugate().timesDiagonal(light.roots());
    return left.times(R).times(inverseRoot()).times(Complex.I);
  }

  /** A⁻¹ = K̂^−½ U_K^T of U_K^T K U_K = K̂, so that A A^T = K. */
  private ComplexMatrix inverseRoot() {
    Takagi takagi = Takagi.fast(kernel);
    double[] roots = takagi.values();
    for (int i = 0; i < roots.length; i++) {
      if (roots[i] == 0) {
        throw new UnphysicalException("smallest eigenvalue of K [1/GeV]", 0, "above 0");
      }
      roots[i] = 1 / Math.sqrt(roots[i]);
    }
    return takagi.vectors().timesDiagonal(roots).transpose();
  }

  private void demandOrthogonal(LightNeutrinos light, ComplexMatrix R) {
    if (R.rows() != 3 || R.columns() != hidden.singlets()) {
      throw new IllegalArgumentException("R needs three rows and one column per N.");
    }
    double[] roots = light.roots();
    ComplexMatrix rest = R.times(R.transpose()).minus(ComplexMatrix.identity(3));
    double worst = 0;
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        // a massless neutrino does not see its row of R
        worst = Math.max(worst, roots[i] * roots[j] > 0 ? rest.get(i, j).norm() : 0);
      }
    }
    double ratio = worst / Math.max(1, R.norm() * R.norm());
    if (!(ratio <= ORTHOGONAL)) {
      throw new UnphysicalException(
          "distance of R R^T from 1, as part of |R|^2", ratio, "up to " + ORTHOGONAL);
    }
  }

  /** The hidden sector with its m_D. */
  public NeutrinoMasses masses(LightNeutrinos light, ComplexMatrix R) {
    return hidden.withDirac(dirac(light, R));
  }

  /** The whole sector, diagonalised with 32 digits: shows how well the inversion works. */
  public NeutrinoSector sector(LightNeutrinos light, ComplexMatrix R) {
    return NeutrinoSector.of(masses(light, R), bosons, constants);
  }
}
