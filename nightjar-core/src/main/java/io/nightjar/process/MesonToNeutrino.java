package io.nightjar.process;

import java.util.List;

/**
 * M⁺ → l⁺ N of a pseudoscalar meson. A Majorana and a Dirac N are made alike: the charge of the
 * meson fixes that of the lepton. Shrock:1980ct.
 */
public final class MesonToNeutrino {

  /** Source of the formula. */
  public static final List<String> CITATIONS = List.of("Shrock:1980ct");

  private MesonToNeutrino() {}

  /**
   * Γ = G_F² f² |V|² |U|² m_M³/8π · √λ(1, y_l, y_N)[y_l + y_N − (y_l − y_N)²], y = (m/m_M)² [GeV];
   * 0 where closed.
   *
   * @param mM mass of the meson [GeV]
   * @param ml mass of the lepton [GeV]
   * @param mN mass of the neutrino [GeV]
   * @param f decay constant [GeV], f_π = 130 MeV convention
   * @param V element of the CKM matrix
   * @param U2 |U_lN|²
   * @param fermi G_F [GeV⁻²]
   */
  public static double width(
      double mM, double ml, double mN, double f, double V, double U2, double fermi) {
    double coupling = fermi * f * V;
    return coupling * coupling * U2 * mM * mM * mM / (8 * Math.PI) * shape(mM, ml, mN);
  }

  /**
   * Γ(M → l N)/|U|² over Γ(M → l ν) of a massless neutrino: f, V and radiative corrections drop
   * out.
   */
  public static double ratio(double mM, double ml, double mN) {
    return shape(mM, ml, mN) / shape(mM, ml, 0);
  }

  /** √λ(1, y_l, y_N)[y_l + y_N − (y_l − y_N)²]. */
  private static double shape(double mM, double ml, double mN) {
    if (ml + mN >= mM) {
      return 0;
    }
    double yl = ml * ml / (mM * mM);
    double yN = mN * mN / (mM * mM);
    double root = 2 * TwoBodyKinematics.momentum(mM, ml, mN) / mM;
    return root * (yl + yN - (yl - yN) * (yl - yN));
  }
}
