package io.nightjar.process;

import io.nightjar.physics.Table;

/**
 * Parton densities continued to Q² = 0 after Bodek and Yang: the scaling variable ξ = (Q² +
 * B)/{Mν[1 + √(1 + Q²/ν²)] + A}, densities frozen below Q²_min, valence times (1 − G_D²)(Q² +
 * C₂)/(Q² + C₁), sea times Q²/(Q² + C_s).
 */
final class LowScalePartons {

  /** Scale of the dipole G_D of the elastic form factor [GeV²]. */
  private static final double DIPOLE = 0.71;

  private static final Table TABLE = Table.resource("formfactors/bodek_yang.csv");
  private static final double A = value("A");
  private static final double B = value("B");
  private static final double U1 = value("Cv1_u");
  private static final double U2 = value("Cv2_u");
  private static final double D1 = value("Cv1_d");
  private static final double D2 = value("Cv2_d");
  private static final double SEA_U = value("Cs_u");
  private static final double SEA_D = value("Cs_d");
  private static final double SEA_S = value("Cs_s");

  /** Densities are frozen below [GeV²]. */
  static final double FROZEN = value("Q2_min");

  /** Places of what {@link #fill} gives. */
  static final int U = 0;

  static final int D = 1;
  static final int STRANGE = 2;
  static final int CHARM = 3;
  static final int U_VALENCE = 4;
  static final int D_VALENCE = 5;
  static final int SIZE = 6;

  private final PartonGrid grid;
  private final double M;
  private final double[] xf = new double[PartonGrid.SIZE];

  LowScalePartons(PartonGrid grid, double M) {
    this.grid = grid;
    this.M = M;
  }

  /**
   * Densities times ξ of the proton: quarks plus antiquarks by flavour, and valence.
   *
   * @param W mass of the hadrons [GeV]
   * @param Q2 momentum transfer squared [GeV²]
   * @param f written, {@link #SIZE} places
   */
  void fill(double W, double Q2, double[] f) {
    double nu = (W * W - M * M + Q2) / (2 * M);
    double xi = (Q2 + B) / (M * nu * (1 + Math.sqrt(1 + Q2 / (nu * nu))) + A);
    grid.fill(xi, Math.max(Q2, Math.max(FROZEN, grid.lowestQ2())), xf);
    double dipole = 1 + Q2 / DIPOLE;
    double valence = 1 - 1 / (dipole * dipole * dipole * dipole);
    int g = PartonGrid.GLUON;
    f[U_VALENCE] = valence * (Q2 + U2) / (Q2 + U1) * (xf[g + 2] - xf[g - 2]);
    f[D_VALENCE] = valence * (Q2 + D2) / (Q2 + D1) * (xf[g + 1] - xf[g - 1]);
    f[U] = f[U_VALENCE] + 2 * Q2 / (Q2 + SEA_U) * xf[g - 2];
    f[D] = f[D_VALENCE] + 2 * Q2 / (Q2 + SEA_D) * xf[g - 1];
    double late = Q2 / (Q2 + SEA_S);
    f[STRANGE] = late * (xf[g + 3] + xf[g - 3]);
    f[CHARM] = late * (xf[g + 4] + xf[g - 4]);
  }

  private static double value(String name) {
    return TABLE.number("value", TABLE.text("name").indexOf(name));
  }
}
