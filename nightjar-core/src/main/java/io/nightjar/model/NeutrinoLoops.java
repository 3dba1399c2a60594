package io.nightjar.model;

import io.nightjar.math.Takagi;
import org.hipparchus.complex.Complex;

/**
 * Neutrino masses at one loop, in the entries of 𝓜 that gauge symmetry forbids at tree level (01
 * §5.3 of the formula collection, Landau gauge). Loops of Z and h give the active block,
 *
 * <pre>
 *   δ𝓜_αβ = (1/16π²v²) Σ_k U*_αk U*_βk m_k³ F(m_k; m_Z, m_h),
 * </pre>
 *
 * those of Z' and φ entries of dark fields b, c of equal charge,
 *
 * <pre>
 *   δ𝓜_bc = (1/16π²) Σ_k m_k {3 g_X² U*_bk U*_ck f(m_k²/m_Z'²) + Λ_bk Λ_ck f(m_k²/m_φ²)/v_φ²},  Λ_bk = Σ_i Λ_bi U_ik,
 * </pre>
 *
 * with f(x) = x ln x/(x − 1) for vectors, ln x/(x − 1) for the scalar. Other entries exist at tree
 * level, and loops are part of their definition; those of (ν, dark) are of order ε or sin θ.
 *
 * @param gX coupling g_X Q_X
 * @param zPrimeMass m_Z' [GeV]
 * @param scalarMass m_φ [GeV]
 * @param darkVacuum v_φ [GeV]
 * @param zMass m_Z [GeV]
 * @param higgsMass m_h [GeV]
 * @param vacuum v [GeV]
 */
public record NeutrinoLoops(
    double gX,
    double zPrimeMass,
    double scalarMass,
    double darkVacuum,
    double zMass,
    double higgsMass,
    double vacuum) {

  private static final double LOOP = 1 / (16 * Math.PI * Math.PI);

  /** ln x/(x − 1), 1 at x = 1; log1p loses no digit there. */
  static double logRatio(double x) {
    double y = x - 1;
    if (y == 0) {
      return 1;
    }
    return (Math.abs(y) < 0.5 ? Math.log1p(y) : Math.log(x)) / y;
  }

  /**
   * F(m) = 3 ln x_V/(x_V − 1) + ln x_S/(x_S − 1), x = m²/M².
   *
   * @param m of the neutrino [GeV]
   * @param vectorMass [GeV]
   * @param scalarMass [GeV]
   */
  static double f(double m, double vectorMass, double scalarMass) {
    return 3 * logRatio(square(m / vectorMass)) + logRatio(square(m / scalarMass));
  }

  /** m³ F(m; m_Z, m_h)/16π²v², 0 at m = 0 [GeV]. */
  double weakFactor(double m) {
    return m == 0 ? 0 : LOOP * m * square(m / vacuum) * f(m, zMass, higgsMass);
  }

  /** 3 g_X² m x ln x/(x − 1)/16π², x = m²/m_Z'² [GeV]. */
  private double vectorFactor(double m) {
    double x = square(m / zPrimeMass);
    return x == 0 ? 0 : LOOP * 3 * gX * gX * m * x * logRatio(x);
  }

  /** m ln x/(x − 1)/(16π²v_φ²), x = m²/m_φ² [GeV⁻¹]. */
  private double scalarFactor(double m) {
    double x = square(m / scalarMass);
    return x == 0 ? 0 : LOOP * m / square(darkVacuum) * logRatio(x);
  }

  private static double square(double x) {
    return x * x;
  }

  /**
   * δ𝓜 of the whole matrix.
   *
   * @param tree mass terms
   * @param mixing their masses and U
   */
  Complex[][] corrections(NeutrinoMasses tree, Takagi mixing) {
    Complex[][] delta = NeutrinoMasses.zeros(tree.size());
    for (int a = 0; a < tree.flavours(); a++) {
      for (int b = a; b < tree.flavours(); b++) {
        delta[a][b] = active(mixing, a, b);
        delta[b][a] = delta[a][b];
      }
    }
    int first = tree.firstDark();
    for (int b = 0; b < tree.darkFields(); b++) {
      for (int c = b; c < tree.darkFields(); c++) {
        if (tree.charge(b) == tree.charge(c)) {
          delta[first + b][first + c] = dark(tree, mixing, 0, b, c);
          delta[first + c][first + b] = delta[first + b][first + c];
        }
      }
    }
    return delta;
  }

  private Complex active(Takagi mixing, int a, int b) {
    Complex sum = Complex.ZERO;
    for (int k = 0; k < mixing.size(); k++) {
      Complex uu = mixing.u(a, k).multiply(mixing.u(b, k)).conjugate();
      sum = sum.add(uu.multiply(weakFactor(mixing.mass(k))));
    }
    return sum;
  }

  /**
   * δ𝓜_bc of two dark fields.
   *
   * @param missing number of flavours of {@code tree} that {@code mixing} does not hold
   */
  Complex dark(NeutrinoMasses tree, Takagi mixing, int missing, int b, int c) {
    int first = tree.firstDark() - missing;
    Complex sum = Complex.ZERO;
    for (int k = 0; k < mixing.size(); k++) {
      double m = mixing.mass(k);
      Complex gauge = mixing.u(first + b, k).multiply(mixing.u(first + c, k)).conjugate();
      Complex yukawa =
          yukawa(tree, mixing, missing, b, k).multiply(yukawa(tree, mixing, missing, c, k));
      sum = sum.add(gauge.multiply(vectorFactor(m))).add(yukawa.multiply(scalarFactor(m)));
    }
    return sum;
  }

  /** Σ_i Λ_bi U_ik. */
  private static Complex yukawa(NeutrinoMasses tree, Takagi mixing, int missing, int b, int k) {
    Complex sum = Complex.ZERO;
    for (int i = 0; i < tree.singlets(); i++) {
      sum = sum.add(tree.lambda(b, i).multiply(mixing.u(tree.flavours() - missing + i, k)));
    }
    return sum;
  }
}
