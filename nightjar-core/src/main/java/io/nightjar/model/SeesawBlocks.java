package io.nightjar.model;

import io.nightjar.math.Takagi;
import org.hipparchus.complex.Complex;

/**
 * Light and heavy states apart, to first order in θ = m_D M_h⁻¹ (01 §5.1.6 and §5.5): heavy block
 * with its loops by a Takagi factorisation in double precision; light block
 *
 * <pre>
 *   m_ν = −m_D K m_Dᵀ,  K = [(M_h + δM_h)⁻¹]_NN − G,  G_ab = (1/16π²v²) Σ_k U_ak U_bk m_k F(m_k; m_Z, m_h),
 *   U = [[1 − ½θ*θᵀ, θ*], [−θᵀ, 1 − ½θᵀθ*]] diag(U_light, U_heavy).
 * </pre>
 */
final class SeesawBlocks {

  private final NeutrinoMasses terms;
  private final NeutrinoLoops bosons;
  private final int flavours;
  private final int hidden;
  private final Complex[][] heavyLoops;
  private final Takagi heavy;
  private final Complex[][] inverse;
  private final Takagi light;

  SeesawBlocks(NeutrinoMasses terms, NeutrinoLoops bosons) {
    this.terms = terms;
    this.bosons = bosons;
    this.flavours = terms.flavours();
    this.hidden = terms.size() - flavours;
    Complex[][] matrix = terms.heavyMatrix();
    Takagi tree = Takagi.inDouble(matrix);
    this.heavyLoops = heavyLoops(tree);
    this.heavy = Takagi.inDouble(NeutrinoSector.sum(matrix, heavyLoops));
    this.inverse = inverse();
    this.light = Takagi.inDouble(lightMatrix(kernel(tree)));
  }

  private Complex[][] heavyLoops(Takagi tree) {
    Complex[][] delta = NeutrinoMasses.zeros(hidden);
    int first = terms.singlets();
    for (int b = 0; b < terms.darkFields(); b++) {
      for (int c = b; c < terms.darkFields(); c++) {
        if (terms.charge(b) == terms.charge(c)) {
          delta[first + b][first + c] = bosons.dark(terms, tree, flavours, b, c);
          delta[first + c][first + b] = delta[first + b][first + c];
        }
      }
    }
    return delta;
  }

  /** M_h⁻¹ = U m⁻¹ Uᵀ. */
  private Complex[][] inverse() {
    new Condition("lightest heavy neutrino [GeV]", heavy.mass(0), "above 0", heavy.mass(0) > 0)
        .demand();
    Complex[][] inverse = new Complex[hidden][hidden];
    for (int a = 0; a < hidden; a++) {
      for (int b = a; b < hidden; b++) {
        Complex sum = Complex.ZERO;
        for (int k = 0; k < hidden; k++) {
          sum = sum.add(heavy.u(a, k).multiply(heavy.u(b, k)).divide(heavy.mass(k)));
        }
        inverse[a][b] = sum;
        inverse[b][a] = sum;
      }
    }
    return inverse;
  }

  /**
   * K.
   *
   * @param tree heavy block at tree level
   */
  Complex[][] kernel(Takagi tree) {
    int n = terms.singlets();
    Complex[][] kernel = new Complex[n][n];
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < n; b++) {
        Complex loop = Complex.ZERO;
        for (int k = 0; k < hidden; k++) {
          double m = tree.mass(k);
          double factor = m == 0 ? 0 : bosons.weakFactor(m) / (m * m);
          loop = loop.add(tree.u(a, k).multiply(tree.u(b, k)).multiply(factor));
        }
        kernel[a][b] = inverse[a][b].subtract(loop);
      }
    }
    return kernel;
  }

  private Complex[][] lightMatrix(Complex[][] kernel) {
    int n = terms.singlets();
    Complex[][] m = new Complex[flavours][flavours];
    for (int a = 0; a < flavours; a++) {
      for (int b = a; b < flavours; b++) {
        Complex sum = Complex.ZERO;
        for (int i = 0; i < n; i++) {
          for (int j = 0; j < n; j++) {
            Complex dirac = terms.dirac(a, i).multiply(terms.dirac(b, j));
            sum = sum.subtract(dirac.multiply(kernel[i][j]));
          }
        }
        m[a][b] = sum;
        m[b][a] = sum;
      }
    }
    return m;
  }

  /** θ_aH = Σ_i m_D,ai (M_h⁻¹)_iH. */
  private Complex theta(int flavour, int h) {
    Complex sum = Complex.ZERO;
    for (int i = 0; i < terms.singlets(); i++) {
      sum = sum.add(terms.dirac(flavour, i).multiply(inverse[i][h]));
    }
    return sum;
  }

  /** All states, light ones first. */
  Takagi mixing() {
    Complex[][] theta = new Complex[flavours][hidden];
    for (int a = 0; a < flavours; a++) {
      for (int h = 0; h < hidden; h++) {
        theta[a][h] = theta(a, h);
      }
    }
    return Takagi.joined(light, heavy, theta);
  }

  /** δ𝓜 of the dark fields. */
  Complex[][] loops() {
    Complex[][] delta = NeutrinoMasses.zeros(terms.size());
    for (int i = 0; i < hidden; i++) {
      System.arraycopy(heavyLoops[i], 0, delta[flavours + i], flavours, hidden);
    }
    return delta;
  }
}
