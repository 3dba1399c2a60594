package io.nightjar.process;

import io.nightjar.math.GaussLegendre;
import java.util.List;

/**
 * L → l ν N of a charged lepton, N taking the place of either light neutrino: the V − A rate is the
 * same for both. Shrock:1980ct; contact interaction.
 */
public final class LeptonToNeutrino {

  /** Source of the formula. */
  public static final List<String> CITATIONS = List.of("Shrock:1980ct");

  private static final int NODES = 24;

  private LeptonToNeutrino() {}

  /**
   * Γ(L → l ν N)/|U|² over Γ(L → l ν ν) of massless neutrinos; 0 where closed.
   *
   * @param mL mass of the decaying lepton [GeV]
   * @param ml mass of the lepton made [GeV]
   * @param mN mass of the neutrino [GeV]
   */
  public static double ratio(double mL, double ml, double mN) {
    return ml + mN < mL ? shape(ml / mL, mN / mL) / shape(ml / mL, 0) : 0;
  }

  /**
   * I(x, y) = 12 ∫ds/s (s − x² − y²)(1 − s)²√λ(s, x², y²) over s from (x + y)² to 1, symmetric in
   * all three; I(x, 0) = 1 − 8x² + 8x⁶ − x⁸ − 24x⁴ ln x.
   */
  static double shape(double x, double y) {
    double least = (x + y) * (x + y);
    double other = (x - y) * (x - y);
    // s = s_min + (1 − s_min)t²: the root at the threshold is taken away
    return GaussLegendre.of(NODES)
        .integrate(
            0,
            1,
            t -> {
              double s = least + (1 - least) * t * t;
              double root = Math.sqrt((s - least) * (s - other));
              double open = 1 - s;
              return 24 * (1 - least) * t / s * (s - x * x - y * y) * open * open * root;
            });
  }
}
